/** Figures of the tab Dasbor, written by the lateness timer: numbers only, no formulas that slow the register down. */
import type { Instant } from '../domain/types';
import { STATE_LABEL } from '../messages/labels';
import { DASHBOARD } from '../messages/timers';
import type { Config } from './config';
import type { Change, ReadRow } from './ports';
import { type Row, WAITING } from './tabs';

interface Figure {
  readonly label: string;
  readonly value: number | null;
  readonly note: string;
}

const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');

function perStep(config: Config, tasks: readonly ReadRow[]): readonly Figure[] {
  return config.sop.steps.map((step) => {
    const here = tasks.filter((task) => Number(task.values.langkah) === step.no);
    const late = here.filter((task) => text(task, 'keadaan') === STATE_LABEL.TERLAMBAT).length;
    return { label: DASHBOARD.step(step.no, step.label), value: here.length, note: DASHBOARD.late(late) };
  });
}

/** Rows of the dashboard out of the open visits, with their state already recomputed. */
export function dashboardFigures(config: Config, tasks: readonly ReadRow[]): readonly Figure[] {
  const count = (state: string) => tasks.filter((task) => text(task, 'keadaan') === state).length;
  return [
    { label: DASHBOARD.open, value: tasks.length, note: DASHBOARD.openNote },
    { label: DASHBOARD.onTime, value: count(STATE_LABEL.TEPAT), note: '' },
    { label: DASHBOARD.near, value: count(STATE_LABEL.MENDEKATI), note: '' },
    { label: DASHBOARD.tooLate, value: count(STATE_LABEL.TERLAMBAT), note: DASHBOARD.tooLateNote },
    { label: DASHBOARD.gate, value: count(WAITING), note: DASHBOARD.gateNote },
    ...perStep(config, tasks),
  ];
}

/** Changes that bring the tab to the figures; none when they are the same, so that an idle timer writes nothing. */
export function dashboardChanges(
  config: Config,
  tasks: readonly ReadRow[],
  present: readonly ReadRow[],
  now: Instant,
): readonly Change[] {
  const figures = dashboardFigures(config, tasks);
  const stands = (figure: Figure, i: number) => {
    const row = present.find((one) => one.row === i + 1);
    return (
      row !== undefined &&
      text(row, 'ukuran') === figure.label &&
      row.values.nilai === figure.value &&
      text(row, 'keterangan') === figure.note
    );
  };
  if (figures.every(stands)) return [];
  return figures.map((figure, i): Change => {
    const values: Row = { ukuran: figure.label, nilai: figure.value, keterangan: figure.note, per: now };
    return { kind: 'put', tab: 'DASBOR', row: i + 1, values };
  });
}
