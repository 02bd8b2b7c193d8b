/** "Mulai di sini": leads a newcomer through the workspace, one step at a time, below whatever is open. */
import { useState } from 'preact/hooks';
import type { AccountInfo, TourStep } from './wire';

const KEPT = 'tur';
const CLOSED = -1;

export interface TourPlace {
  /** index of the step that is open; -1 for none */
  readonly at: number;
  readonly move: (to: number) => void;
}

/** The place is kept while the browser's tab is open. */
export function useTour(steps: readonly TourStep[]): TourPlace {
  const [at, setAt] = useState(() => Number(sessionStorage.getItem(KEPT) ?? 0));
  const move = (to: number) => {
    const next = to < steps.length ? to : CLOSED;
    sessionStorage.setItem(KEPT, String(next));
    setAt(next);
  };
  return { at: at < steps.length ? at : CLOSED, move };
}

interface Props {
  readonly steps: readonly TourStep[];
  readonly place: TourPlace;
  readonly accounts: readonly AccountInfo[];
  readonly onGo: (step: TourStep) => void;
}

export function Tour({ steps, place, accounts, onGo }: Props) {
  const step = steps[place.at];
  if (!step) return null;
  const who = accounts.find((account) => account.email === step.as)?.name ?? '';
  const last = place.at + 1 === steps.length;
  return (
    <aside class="tour" aria-label="Mulai di sini">
      <div aria-live="polite">
        <h2>
          <small>{`Mulai di sini, ${place.at + 1} dari ${steps.length}`}</small>
          {step.title}
        </h2>
        <p>{step.text}</p>
      </div>
      <div class="row">
        <button type="button" class="primary" onClick={() => onGo(step)}>
          {who ? `Jadi ${who}` : 'Buka'}
        </button>
        {place.at > 0 && (
          <button type="button" aria-label="Langkah sebelumnya" onClick={() => place.move(place.at - 1)}>
            ‹
          </button>
        )}
        <button type="button" onClick={() => place.move(place.at + 1)}>
          {last ? 'Selesai' : 'Berikutnya'}
        </button>
        <button
          type="button"
          class="flat"
          aria-label="Tutup Mulai di sini"
          onClick={() => place.move(CLOSED)}
        >
          ×
        </button>
      </div>
    </aside>
  );
}
