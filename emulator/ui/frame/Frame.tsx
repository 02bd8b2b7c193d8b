/** A page of the script in a frame of its own, and the go-between for its calls. The page itself is not trusted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../api';
import { openAddress } from '../route';
import type { CallAnswer } from '../wire';
import type { FromFrame, ToFrame } from './protocol';

const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox';

interface Props {
  readonly src: string;
  readonly title: string;
  /** address of the person whose screen it is */
  readonly as: string;
  /** null in a web app */
  readonly spreadsheetId: string | null;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly onClose?: () => void;
  /** clock of the workspace */
  readonly now: number;
  /** false while the person looks at another view */
  readonly shown?: boolean;
}

async function call(message: FromFrame & { kind: 'call' }, props: Props): Promise<ToFrame> {
  const body = { fn: message.fn, args: message.args, as: props.as, id: props.spreadsheetId };
  try {
    return { kind: 'result', id: message.id, ...(await post<CallAnswer>('/api/call', body)) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { kind: 'result', id: message.id, ok: false, value: null, error: text };
  }
}

/** Tells the page in the frame what it would notice by itself: that time has gone by, that it is looked at again. */
function useSignals(
  frame: { readonly current: HTMLIFrameElement | null },
  now: number,
  shown: boolean,
): void {
  const tell = (message: ToFrame) => frame.current?.contentWindow?.postMessage(message, '*');
  const before = useRef({ now, shown });
  useEffect(() => {
    const was = before.current;
    before.current = { now, shown };
    if (now > was.now) tell({ kind: 'passed', ms: now - was.now });
    if (shown && !was.shown) tell({ kind: 'seen' });
  }, [now, shown]);
}

/** Where a person's frames keep their `sessionStorage` in this tab; each person sits at a browser of their own. */
const storeOf = (as: string) => `frame ${as}`;

export function Frame(props: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [kept] = useState(() => sessionStorage.getItem(storeOf(props.as)) ?? '[]');
  useSignals(frame, props.now, props.shown ?? true);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const inner = frame.current?.contentWindow;
    const reply = (message: ToFrame) => inner?.postMessage(message, '*');
    const hear = (event: MessageEvent<FromFrame>) => {
      if (!inner || event.source !== inner) return;
      const message = event.data;
      if (message.kind === 'call') void call(message, latest.current).then(reply);
      if (message.kind === 'close') latest.current.onClose?.();
      if (message.kind === 'open') openAddress(message.url);
      if (message.kind === 'kept')
        sessionStorage.setItem(storeOf(latest.current.as), JSON.stringify(message.entries));
      if (message.kind === 'where') {
        reply({ kind: 'here', id: message.id, parameters: latest.current.parameters ?? {} });
      }
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <iframe ref={frame} name={kept} class="frame" src={props.src} title={props.title} sandbox={SANDBOX} />
  );
}
