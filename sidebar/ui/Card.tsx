/** One case in a list: a button that opens it. */
import type { FoundView, TaskView } from '../../src/api/contract';
import { COMMON, HOME } from '../../src/messages/sidebar';
import { Icon } from './Icon';
import { TimeChip, Track, timeClass } from './Time';

interface CardProps {
  readonly task: TaskView;
  /** mine: the time counts; others: who has it and how far it is */
  readonly mine: boolean;
  onOpen(): void;
}

/** "PPP-2026-014 · Langkah 3 · Pemeriksaan Kabag · kali ke-2" */
export function lineOf(task: TaskView, mine: boolean): string {
  const { kode, step, stage, stepLabel, attempt, roleLabel, assignee } = task;
  const holder = assignee === '' ? roleLabel : `${roleLabel} (${assignee})`;
  const parts = [HOME.stepLine(step, stage === 'GATE'), stepLabel, ...(mine ? [] : [holder])];
  return [kode, ...parts, ...(attempt > 1 ? [COMMON.attempt(attempt)] : [])].join(' · ');
}

export function Card({ task, mine, onOpen }: CardProps) {
  const tone = mine || task.time.state === 'TERLAMBAT' ? timeClass(task.time) : 'none';
  return (
    <button type="button" class={`card ${tone}`} data-testid={`card-${task.no}`} onClick={onOpen}>
      <span class="t">{task.judul}</span>
      <span class="s cut">{task.sasaran}</span>
      <span class="s">{lineOf(task, mine)}</span>
      <TimeChip time={task.time} />
      {!mine && <Track track={task.track} />}
    </button>
  );
}

const ENDED = { SELESAI: { css: 'ok', icon: 'check' }, BATAL: { css: 'none', icon: 'close' } } as const;

/** One case that a search found; of an ended one it says so where the others have their time. */
export function FoundCard({ found, onOpen }: { found: FoundView; onOpen(): void }) {
  const { no, kode, judul, sasaran, status, place, numbers, time } = found;
  const ended = status === 'BERJALAN' ? null : ENDED[status];
  return (
    <button
      type="button"
      class={`card ${time ? timeClass(time) : ''}`}
      data-testid={`card-${no}`}
      onClick={onOpen}
    >
      <span class="t">{judul}</span>
      <span class="s cut">{sasaran}</span>
      <span class="s">{ended ? kode : `${kode} · ${place}`}</span>
      {numbers !== '' && <span class="s">{numbers}</span>}
      {time && <TimeChip time={time} />}
      {ended && (
        <span class={`chip ${ended.css}`}>
          <Icon name={ended.icon} /> {place}
        </span>
      )}
    </button>
  );
}
