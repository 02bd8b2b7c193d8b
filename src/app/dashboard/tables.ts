/** The tables of the tab Dasbor that are counted from closed visits. Pure. */
import {
  bottleneck,
  type ClosedVisit,
  monthlyRates,
  percent,
  returnReasons,
  type TimeFigures,
  timeFigures,
} from '../../domain/figures';
import type { Instant, Sop } from '../../domain/types';
import { DASHBOARD } from '../../messages/dashboard';
import { formatStandard } from '../../messages/format';
import { STATUS_LABEL } from '../../messages/labels';
import { ALASAN_KEMBALI, GATE_LABEL } from '../../messages/server';
import type { Config } from '../config';
import { yearOf } from '../records';
import type { CaseLine, History, VisitLine } from './history';
import { actingRoles, type DashboardLayout, returningSteps, YEARS } from './layout';
import { type Line, type PlacedRow, placed, shown, stepName } from './rows';
import { monthLabel, monthOf, monthsOf, type Selection } from './selection';

/** What all tables are made from. */
export interface Counted {
  readonly config: Config;
  readonly now: Instant;
  readonly selection: Selection;
  readonly layout: DashboardLayout;
  /** of the Perangkat Daerah that was chosen */
  readonly history: History;
}

const steps = (visits: readonly ClosedVisit[]) => visits.filter(({ stage }) => stage === 'STEP');

const timeLine = (label: string, f: TimeFigures): Line => [
  label,
  [f.closed, f.onTime, f.late, f.rate, f.median, f.given, f.share, f.returned, f.own, f.others],
];

function stepTable({ config, layout, history }: Counted): readonly PlacedRow[] {
  const work = steps(history.visits);
  const lines = config.sop.steps.map((step): Line => {
    const label = DASHBOARD.timed(stepName(step), formatStandard(step.waktu, step.satuan));
    return timeLine(label, timeFigures(work.filter((visit) => visit.step === step.no)));
  });
  const gates = timeFigures(history.visits.filter(({ stage }) => stage === 'GATE'));
  const gate = [gates.closed, null, null, null, null, null, null, null, null, gates.others];
  // Minutes of different steps have no common middle.
  const all = { ...timeFigures(work), median: null, given: null };
  return placed(
    layout.steps,
    [DASHBOARD.steps.title, DASHBOARD.steps.columns],
    [...lines, [GATE_LABEL, gate], timeLine(DASHBOARD.all, all)],
  );
}

function monthTables({ config, now, selection, layout, history }: Counted): readonly PlacedRow[] {
  const months = monthsOf(selection.year, now);
  const head = [...months.map(monthLabel), DASHBOARD.wholePeriod];
  const work = steps(history.visits);
  const line = (label: string, visits: readonly ClosedVisit[]): Line => [
    label,
    monthlyRates(visits, months, monthOf),
  ];
  return [
    ...placed(
      layout.stepMonths,
      [DASHBOARD.stepMonths, head],
      [
        ...config.sop.steps.map((step) =>
          line(
            stepName(step),
            work.filter((visit) => visit.step === step.no),
          ),
        ),
        line(DASHBOARD.all, work),
      ],
    ),
    ...placed(
      layout.roleMonths,
      [DASHBOARD.roleMonths, head],
      actingRoles(config.sop).map(({ id, label }) =>
        line(
          label,
          work.filter(({ role }) => role === id),
        ),
      ),
    ),
  ];
}

function returnTable({ config, layout, history }: Counted): readonly PlacedRow[] {
  const { title, none, total } = DASHBOARD.returns;
  const line = (label: string, visits: readonly ClosedVisit[]): Line => [
    label,
    returnReasons(visits, ALASAN_KEMBALI).map(shown),
  ];
  const visits = steps(history.visits);
  return placed(
    layout.returns,
    [title, [...ALASAN_KEMBALI, none, total]],
    [
      ...returningSteps(config.sop).map((step) =>
        line(
          stepName(step),
          visits.filter((visit) => visit.step === step.no),
        ),
      ),
      line(DASHBOARD.all, visits),
    ],
  );
}

function lineFigures(lines: readonly VisitLine[]): readonly [rate: number | null, returned: number] {
  const timed = lines.filter(({ late }) => late !== null);
  const onTime = timed.filter(({ late }) => late === false).length;
  return [percent(onTime, timed.length), lines.filter(({ returned }) => returned).length];
}

function yearTable({ now, layout, history }: Counted): readonly PlacedRow[] {
  const { title, columns } = DASHBOARD.years;
  const lines = Array.from({ length: YEARS }, (_, i): Line => {
    const year = yearOf(now) - i;
    const visits = history.lines.filter(({ left }) => yearOf(left) === year);
    const opened = history.cases.filter((one) => yearOf(one.opened) === year).length;
    return [
      String(year),
      [opened, finishedIn(history.cases, year).length, visits.length, ...lineFigures(visits)],
    ];
  });
  return placed(layout.years, [title, columns], lines);
}

function finishedIn(cases: readonly CaseLine[], year: number | null): readonly CaseLine[] {
  const finished = cases.filter(({ status }) => status === STATUS_LABEL.SELESAI);
  return finished.filter(({ closed }) => year === null || (closed !== null && yearOf(closed) === year));
}

/** The Perangkat Daerah of which something is to be told; one that was chosen stands alone. */
function targetTable({ config, selection, layout, history }: Counted): readonly PlacedRow[] {
  const { title, columns } = DASHBOARD.targets;
  const wanted = selection.pd === null ? config.perangkatDaerah : [selection.pd];
  const lines = wanted.flatMap(({ kode, nama }): readonly Line[] => {
    const cases = history.cases.filter(({ pd }) => pd.includes(kode));
    const nos = new Set(cases.map(({ no }) => no));
    const visits = history.visits.filter(({ no }) => nos.has(no));
    const running = cases.filter(({ status }) => status === STATUS_LABEL.BERJALAN).length;
    if (running + visits.length === 0) return [];
    const { closed, rate, returned, others } = timeFigures(visits);
    const finished = finishedIn(cases, selection.year).length;
    return [[nama, [running, finished, closed, rate, returned, others]]];
  });
  return placed(layout.targets, [title, columns], lines);
}

/** What the sentences below the choice say of the period. */
export function periodSentences(
  sop: Sop,
  visits: readonly ClosedVisit[],
): readonly [worst: string, others: string] {
  const work = steps(visits);
  const found = bottleneck(
    work,
    sop.steps.map(({ no }) => no),
  );
  const step = sop.steps.find(({ no }) => no === found?.step);
  const { own, others } = timeFigures(visits);
  const told = DASHBOARD.others(own, others);
  if (found === null || step === undefined) return [DASHBOARD.noWorst(work.length), told];
  const { late, closed, over } = found.figures;
  return [DASHBOARD.worst(stepName(step), late, closed, over), told];
}

/** All tables of the period that was chosen. */
export const periodTables = (counted: Counted): readonly PlacedRow[] => [
  ...stepTable(counted),
  ...monthTables(counted),
  ...returnTable(counted),
  ...yearTable(counted),
  ...targetTable(counted),
];

/** The part of the history that is of one Perangkat Daerah; all of it where none was chosen. */
export function historyOf(history: History, { pd }: Selection): History {
  if (pd === null) return history;
  const cases = history.cases.filter((one) => one.pd.includes(pd.kode));
  const nos = new Set(cases.map(({ no }) => no));
  const of = <T extends { readonly no: number }>(rows: readonly T[]) => rows.filter(({ no }) => nos.has(no));
  return { cases, lines: of(history.lines), visits: of(history.visits) };
}
