/** Who did what when, latest first; notes as quotes. */
import { useState } from 'preact/hooks';
import type { HistoryView } from '../../src/api/contract';
import { CASE } from '../../src/messages/sidebar';

/** So many entries are shown before the rest is asked for. */
const FIRST = 5;

function dot({ left, outcome }: HistoryView): string {
  if (left === null) return 'n';
  return outcome === 'RETURNED' || outcome === 'CANCELLED' ? 'r' : 'd';
}

export function History({ entries }: { entries: readonly HistoryView[] }) {
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <p class="soft">{CASE.historyEmpty}</p>;
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <>
      <ol class="timeline" data-testid="history">
        {shown.map((entry) => (
          <Entry key={entry.visit} entry={entry} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {CASE.historyAll(entries.length)}
        </button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: HistoryView }) {
  const { by, nama, verb, timeText, note, reasons } = entry;
  return (
    <li class={dot(entry)}>
      <b>{by}</b> {verb}
      <div class="s">{nama !== '' && nama !== by ? `${nama} · ${timeText}` : timeText}</div>
      {reasons.length > 0 && <div class="s">{reasons.join(', ')}</div>}
      {note !== '' && <blockquote>{note}</blockquote>}
    </li>
  );
}
