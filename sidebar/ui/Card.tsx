/** One case in a list: a button that opens it. */
import type { TaskView } from '../../src/api/contract';
import { COMMON, HOME } from '../../src/messages/sidebar';
import { TimeChip, Track, timeClass } from './Time';

interface CardProps {
  readonly task: TaskView;
  /** mine: the time counts; others: who has it and how far it is */
  readonly mine: boolean;
  onOpen(): void;
}

function lineOf({ kode, step, stage, stepLabel, attempt, roleLabel }: TaskView, mine: boolean): string {
  const parts = [HOME.stepLine(step, stage === 'GATE'), stepLabel, ...(mine ? [] : [roleLabel])];
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
