/** Short messages at the lower edge, and texts of the script's alerts that the person must close. */
import { useEffect, useRef, useState } from 'preact/hooks';

interface Note {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

const SHOWN_MS = 7000;
let notes: readonly Note[] = [];
let count = 0;
const listeners = new Set<(notes: readonly Note[]) => void>();

function set(next: readonly Note[]): void {
  notes = next;
  for (const listener of listeners) listener(notes);
}

/** Shows a text for a few seconds; one that is already there is not shown twice. */
export function notify(text: string, bad = false): void {
  const id = ++count;
  set([...notes.filter((note) => note.text !== text), { id, text, bad }]);
  setTimeout(() => set(notes.filter((note) => note.id !== id)), SHOWN_MS);
}

/** For the end of a promise: tells the person why it failed. */
export const notifyError = (error: unknown) =>
  notify(error instanceof Error ? error.message : String(error), true);

export function Notes() {
  const [shown, setShown] = useState(notes);
  useEffect(() => {
    listeners.add(setShown);
    return () => void listeners.delete(setShown);
  }, []);
  return (
    <div class="notes" role="status" aria-live="polite">
      {shown.map((note) => (
        <div key={note.id} class={note.bad ? 'note bad' : 'note'}>
          <span>{note.text}</span>
          <button
            type="button"
            aria-label="Tutup pesan"
            onClick={() => set(notes.filter((one) => one !== note))}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

/**
 * A text in the middle of the page with one button, as `Ui.alert` shows it. A dialog of the browser: it takes the
 * keyboard from the sheet, and Escape closes it.
 */
export function AlertBox({ title, text, onClose }: { title: string; text: string; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="alert" role="alertdialog" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="row end">
        <button type="button" class="primary" autofocus onClick={() => box.current?.close()}>
          Oke
        </button>
      </div>
    </dialog>
  );
}
