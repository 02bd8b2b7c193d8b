/** A call that writes: one at a time, a repeat after a lost answer goes again as it was, with the same command id. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../src/api/contract';
import { COMMON } from '../../src/messages/sidebar';
import { isConnected } from '../client';
import type { NoticeData } from '../ui/Notice';

/** After this time the person is told that the answer is still awaited. */
const SLOW_MS = 8_000;

export interface Writer<R> {
  /** the request under way, null when none */
  readonly busy: R | null;
  readonly slow: boolean;
  readonly notice: NoticeData | null;
  /** True once the server has taken it (a retry included), false when it was refused or another is under way. */
  send(fresh: R): Promise<boolean>;
  clear(): void;
}

/** An unanswered request that asks for the same is sent again with its id. */
function again<R extends { readonly commandId: string }>(lost: R | null, fresh: R): R {
  const asks = (request: R | null) => JSON.stringify({ ...request, commandId: '' });
  return lost !== null && asks(lost) === asks(fresh) ? lost : fresh;
}

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}

/** `fetch` sends; `onView` takes what the server answers to show, `done` tells whether it came with success. */
export function useWriter<R extends { readonly commandId: string }, V>(
  fetch: (request: R) => Promise<Answer<V>>,
  onView: (view: V, done: boolean) => void,
): Writer<R> {
  const [busy, setBusy] = useState<R | null>(null);
  const [notice, setNotice] = useState<NoticeData | null>(null);
  // Beside the state: a second press arrives before the first is drawn.
  const sending = useRef(false);
  const lost = useRef<R | null>(null);

  async function attempt(request: R, finish: (done: boolean) => void): Promise<void> {
    if (sending.current) return finish(false);
    sending.current = true;
    setBusy(request);
    if (request !== lost.current) setNotice(null);
    try {
      const answer = await fetch(request);
      lost.current = null;
      const code = answer.ok ? '' : answer.code;
      setNotice({ tone: answer.ok ? 'DONE' : 'REFUSED', code, text: answer.message, retry: null });
      if (answer.view) onView(answer.view, answer.ok);
      finish(answer.ok);
    } catch {
      lost.current = request;
      const retry = isConnected() ? () => void attempt(request, finish) : null;
      setNotice({ tone: 'LOST', code: '', text: retry ? COMMON.lostCommand : COMMON.noGoogle, retry });
    } finally {
      sending.current = false;
      setBusy(null);
    }
  }

  const send = (fresh: R) =>
    new Promise<boolean>((resolve) => void attempt(again(lost.current, fresh), resolve));
  return { busy, slow: useSlow(busy !== null), notice, send, clear: () => setNotice(null) };
}
