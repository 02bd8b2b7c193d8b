/** Small parts that several views share. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface PopProps {
  readonly label: ComponentChildren;
  readonly name: string;
  readonly class?: string;
  readonly disabled?: boolean;
  /** opens upwards */
  readonly up?: boolean;
  readonly children: (close: () => void) => ComponentChildren;
}

/** Calls back on Escape, on a click outside the element, and when the focus goes into a frame. */
function useDismiss(open: boolean, root: RefObject<HTMLElement | null>, dismiss: () => void): void {
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      const outside = !root.current?.contains(event.target as Node);
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : outside) dismiss();
    };
    addEventListener('mousedown', away);
    addEventListener('keydown', away);
    addEventListener('blur', dismiss);
    return () => {
      removeEventListener('mousedown', away);
      removeEventListener('keydown', away);
      removeEventListener('blur', dismiss);
    };
  }, [open]);
}

/** A button that opens a small panel below it; Escape, a click elsewhere or a choice closes it. */
export function Pop(props: PopProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useDismiss(open, root, () => setOpen(false));
  return (
    <div class="pop" ref={root}>
      <button
        type="button"
        class={props.class ?? 'flat'}
        aria-haspopup="true"
        aria-expanded={open}
        aria-label={props.name}
        disabled={props.disabled ?? false}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </button>
      {open && <div class={props.up ? 'panel up' : 'panel'}>{props.children(() => setOpen(false))}</div>}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

interface PaperProps {
  readonly src: string;
  readonly title: string;
  readonly onLink: (url: string) => void;
  /** what is shown is a page of ours that draws a document, not the document itself */
  readonly scripts?: boolean;
}

/** A document or a mail in a frame; what others wrote runs no scripts there. Clicks on links are passed on. */
export function Paper({ src, title, onLink, scripts = false }: PaperProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const loaded = () => {
    frame.current?.contentDocument?.addEventListener('click', (event) => {
      const target = event.target as Element | null;
      const link = target?.closest?.('a[href]');
      if (!link) return;
      event.preventDefault();
      onLink(link.getAttribute('href') ?? '');
    });
  };
  const sandbox = scripts ? {} : { sandbox: 'allow-same-origin allow-popups' };
  return <iframe ref={frame} key={src} class="paper" src={src} title={title} {...sandbox} onLoad={loaded} />;
}

const PATHS = {
  lembar: 'M4 3h16v18H4V3Zm2 5v3h5V8H6Zm7 0v3h5V8h-5Zm-7 5v3h5v-3H6Zm7 0v3h5v-3h-5Z',
  ponsel:
    'M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2Zm0 3v13h10V5H7Zm4 14.2v1.3h2v-1.3h-2Z',
  drive: 'M3 6a2 2 0 0 1 2-2h5l2 2h7a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6Z',
  surat:
    'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm8 8 7-4.6V7l-7 4.6L5 7v1.4L12 13Z',
  pewaktu: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm1 4h-2v6l4.5 2.7 1-1.6L13 12V7Z',
  eksekusi: 'M4 5h16v2H4V5Zm0 6h11v2H4v-2Zm0 6h7v2H4v-2Zm13-3 4 3-4 3v-6Z',
  dokumen:
    'M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2Zm2 9v1.6h8V11H8Zm0 3.2v1.6h8v-1.6H8Zm0 3.2V19h5v-1.6H8Z',
  kunci: 'M7 10V7a5 5 0 0 1 10 0v3h1v11H6V10h1Zm2 0h6V7a3 3 0 0 0-6 0v3Z',
} as const;

export function Icon({ name, color }: { name: keyof typeof PATHS; color?: string }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      style={color ? { color } : {}}
    >
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
