/** What the tab Dasbor says of the moment: open steps by stage and by state of their time. Pure. */
import type { Sop } from '../../domain/types';
import { DASHBOARD } from '../../messages/dashboard';
import { PAUSED_LABEL, STATE_LABEL } from '../../messages/labels';
import { WAITING } from '../tabs';
import type { TaskView } from '../views/types';
import type { DashboardLayout } from './layout';
import { type Line, type PlacedRow, placed, rowOf, shown, stepName } from './rows';

type State = TaskView['time']['state'];

/** States in the order of their columns, `k1` first; the chart shows them in this order. */
export const OPEN_STATES: readonly (readonly [state: State, label: string])[] = [
  ['TEPAT', STATE_LABEL.TEPAT],
  ['MENDEKATI', STATE_LABEL.MENDEKATI],
  ['TERLAMBAT', STATE_LABEL.TERLAMBAT],
  [null, WAITING],
  ['DITUNDA', PAUSED_LABEL],
];

function lineOf(label: string, tasks: readonly TaskView[]): Line {
  const states = OPEN_STATES.map(([state]) => tasks.filter(({ time }) => time.state === state).length);
  return [label, [...states.map(shown), tasks.length]];
}

function sentence(sop: Sop, tasks: readonly TaskView[]): string {
  const late = tasks.filter(({ time }) => time.state === 'TERLAMBAT');
  const counts = sop.steps.map((step) => ({
    step,
    count: late.filter((task) => task.step === step.no).length,
  }));
  const worst = counts.reduce<(typeof counts)[number] | null>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    null,
  );
  return DASHBOARD.now(tasks.length, late.length, worst === null ? DASHBOARD.none : stepName(worst.step));
}

/** The sentence, and the table of all and of each step. */
export function openRows(
  sop: Sop,
  layout: DashboardLayout,
  tasks: readonly TaskView[],
): readonly PlacedRow[] {
  const head: Line = [DASHBOARD.open.title, [...OPEN_STATES.map(([, label]) => label), DASHBOARD.open.total]];
  const lines = sop.steps.map((step) =>
    lineOf(
      stepName(step),
      tasks.filter((task) => task.step === step.no),
    ),
  );
  return [
    { row: layout.sentences.first, values: rowOf([sentence(sop, tasks), []]) },
    ...placed(layout.open, head, [...lines, lineOf(DASHBOARD.all, tasks)]),
  ];
}
