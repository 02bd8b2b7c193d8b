/** Figures of the tab Dasbor, written by the lateness timer: numbers only, no formulas that slow the register down. */
import type { Instant } from '../domain/types';
import { STATE_LABEL } from '../messages/labels';
import { DASHBOARD } from '../messages/timers';
import type { Config } from './config';
import type { Change, ReadRow } from './ports';
import { type Row, WAITING } from './tabs';

interface Figure {
  readonly label: string;
  readonly states: Readonly<Record<string, number>>;
  readonly total: number;
  readonly note: string;
}

/** Columns of the tab by the state that they count; the charts show them in this order. */
export const STATE_COLUMNS: readonly (readonly [key: string, state: string])[] = [
  ['tepat', STATE_LABEL.TEPAT],
  ['mendekati', STATE_LABEL.MENDEKATI],
  ['terlambat', STATE_LABEL.TERLAMBAT],
  ['menunggu', WAITING],
];

const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');

function figureOf(label: string, tasks: readonly ReadRow[], note: (late: number) => string): Figure {
  const states: Record<string, number> = {};
  for (const [key, state] of STATE_COLUMNS)
    states[key] = tasks.filter((task) => text(task, 'keadaan') === state).length;
  return { label, states, total: tasks.length, note: note(states.terlambat ?? 0) };
}

/** Rows of the dashboard out of the open visits, with their state already recomputed: all, then each step. */
export function dashboardFigures(config: Config, tasks: readonly ReadRow[]): readonly Figure[] {
  const steps = config.sop.steps.map(({ no, label }) => {
    const here = tasks.filter((task) => Number(task.values.langkah) === no);
    return figureOf(DASHBOARD.step(no, label), here, DASHBOARD.late);
  });
  return [figureOf(DASHBOARD.open, tasks, () => DASHBOARD.openNote), ...steps];
}

const valuesOf = ({ label, states, total, note }: Figure): Row => ({
  ukuran: label,
  ...states,
  nilai: total,
  keterangan: note === '' ? null : note,
});

/** Changes that bring the tab to the figures; none when they are the same, so that an idle timer writes nothing. */
export function dashboardChanges(
  config: Config,
  tasks: readonly ReadRow[],
  present: readonly ReadRow[],
  now: Instant,
): readonly Change[] {
  const wanted = dashboardFigures(config, tasks).map(valuesOf);
  // Rows of steps that the SOP in force no longer has; what staff noted below bears no time of counting.
  const surplus = present.filter(({ row, values }) => row > wanted.length && typeof values.per === 'number');
  const stands = (values: Row, i: number) => {
    const row = present.find((one) => one.row === i + 1);
    return row !== undefined && Object.keys(values).every((key) => row.values[key] === values[key]);
  };
  if (wanted.every(stands) && surplus.length === 0) return [];
  const put = (row: number, values: Row): Change => ({ kind: 'put', tab: 'DASBOR', row, values });
  return [
    ...wanted.map((values, i) => put(i + 1, { ...values, per: now })),
    ...surplus.map(({ row }) => put(row, {})),
  ];
}
