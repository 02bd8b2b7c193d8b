/** "Mulai di sini": leads a newcomer through the workspace, one step at a time, beside whatever is open. */
import { useState } from 'preact/hooks';
import type { AccountInfo, TourStep } from './wire';

const KEPT = 'tur';

interface Props {
  readonly steps: readonly TourStep[];
  readonly accounts: readonly AccountInfo[];
  readonly onGo: (step: TourStep) => void;
}

/** -1: closed. The place is kept while the browser's tab is open. */
function usePlace(count: number): [number, (place: number) => void] {
  const [place, setPlace] = useState(() => Number(sessionStorage.getItem(KEPT) ?? 0));
  const keep = (next: number) => {
    sessionStorage.setItem(KEPT, String(next));
    setPlace(next);
  };
  return [place < count ? place : -1, keep];
}

export function Tour({ steps, accounts, onGo }: Props) {
  const [place, setPlace] = usePlace(steps.length);
  const step = steps[place];
  if (!step) {
    return (
      <button type="button" class="tour-open" onClick={() => setPlace(0)}>
        Mulai di sini
      </button>
    );
  }
  const who = accounts.find((account) => account.email === step.as)?.name ?? '';
  return (
    <aside class="tour" aria-label="Mulai di sini">
      <header>
        <h2>
          Mulai di sini <small>{`${place + 1} dari ${steps.length}`}</small>
        </h2>
        <button type="button" class="flat" aria-label="Tutup Mulai di sini" onClick={() => setPlace(-1)}>
          ×
        </button>
      </header>
      <div aria-live="polite">
        <h3>{step.title}</h3>
        <p>{step.text}</p>
      </div>
      <div class="row">
        <button type="button" class="primary" onClick={() => onGo(step)}>
          {who ? `Jadi ${who}` : 'Buka'}
        </button>
      </div>
      <div class="row end">
        {place > 0 && (
          <button type="button" onClick={() => setPlace(place - 1)}>
            Sebelumnya
          </button>
        )}
        <button type="button" onClick={() => setPlace(place + 1 < steps.length ? place + 1 : -1)}>
          {place + 1 < steps.length ? 'Berikutnya' : 'Selesai'}
        </button>
      </div>
    </aside>
  );
}
