/** The figures of the weekly summary, from the rows of Register, Tugas and Langkah. Pure. */
import { toCivil } from '../domain/time/civil';
import { workingMinutesBetween } from '../domain/time/working';
import type { DateKey, Instant, RoleId } from '../domain/types';
import { formatStandard } from '../messages/format';
import { calendarGaps } from './calendarGaps';
import type { Config } from './config';
import { worked } from './dashboard/history';
import type { ReadRow } from './ports';
import { isTask } from './records';
import { taskView } from './views/home';
import type { TaskView } from './views/types';

export interface WeeklyInput {
  readonly config: Config;
  readonly now: Instant;
  readonly week: { readonly from: DateKey; readonly to: DateKey };
  /** first moment of the week, and the first after it */
  readonly start: Instant;
  readonly end: Instant;
  readonly cases: readonly ReadRow[];
  readonly tasks: readonly ReadRow[];
  /** visits closed since the week began, and all of the cases that were finished in it */
  readonly closed: readonly ReadRow[];
}

/** An open visit with what the register says of its standard. */
export interface OpenTask {
  readonly task: TaskView;
  readonly entered: Instant;
  /** "60 menit" */
  readonly standard: string;
  /** working minutes past its due time; 0 for one that is not late */
  readonly over: number;
}

export interface FinishedCase {
  readonly no: number;
  readonly kode: string;
  readonly judul: string;
  readonly sasaran: string;
  readonly lateSteps: number;
  readonly returned: number;
}

export interface WeeklyFigures {
  /** cases running now */
  readonly running: number;
  readonly finished: readonly FinishedCase[];
  /** visits that were late in the week: closed late in it, or open and late at its end */
  readonly exceeded: number;
  /** open and late now, the longest over first */
  readonly late: readonly OpenTask[];
  /** what waits for the reader, by due time */
  readonly waiting: readonly OpenTask[];
  /** what stands still: waiting for its number, or paused */
  readonly others: readonly OpenTask[];
  readonly closedOnTime: number;
  readonly closedTotal: number;
  readonly returned: number;
  /** working minutes of the visits closed in the week: at the steps, and waiting for others */
  readonly ownMinutes: number;
  readonly otherMinutes: number;
  /** years that are needed and whose holidays are not in */
  readonly missingYears: readonly number[];
}

const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');
const number = (row: ReadRow, key: string) => Number(row.values[key] ?? 0);
const within = (input: WeeklyInput, at: number) => at >= input.start && at < input.end;
const isLate = (row: ReadRow) => text(row, 'ketepatan') === 'Terlambat';
const isGate = (row: ReadRow) => text(row, 'jenis') === 'Penomoran';
/** Minutes in which others were waited for; rows of an earlier schema know only the wait for a number. */
const otherMinutes = (row: ReadRow): number =>
  Number(row.values.menunggu_lain ?? (isGate(row) ? row.values.terpakai : 0));
const standsStill = ({ stage, time }: TaskView): boolean => stage === 'GATE' || time.state === 'DITUNDA';
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function openTask({ config, now }: WeeklyInput, row: ReadRow): OpenTask {
  const task = taskView(config, row, now);
  const satuan = text(row, 'satuan') === 'HARI' ? 'HARI' : 'MENIT';
  const { due } = task.time;
  return {
    task,
    entered: number(row, 'masuk'),
    standard: formatStandard(number(row, 'waktu'), satuan),
    over: due === null ? 0 : workingMinutesBetween(config.calendar, due, now),
  };
}

function finishedCases(input: WeeklyInput): readonly FinishedCase[] {
  return input.cases
    .filter((row) => text(row, 'status') === 'Selesai' && within(input, number(row, 'ditutup')))
    .map((row) => ({
      no: number(row, 'no'),
      kode: text(row, 'kode'),
      judul: text(row, 'judul'),
      sasaran: text(row, 'sasaran'),
      lateSteps: input.closed.filter((one) => one.values.no === row.values.no && isLate(one)).length,
      returned: number(row, 'dikembalikan'),
    }));
}

type Closed = Pick<
  WeeklyFigures,
  'closedOnTime' | 'closedTotal' | 'returned' | 'ownMinutes' | 'otherMinutes'
>;

function closedFigures(inWeek: readonly ReadRow[]): Closed {
  const done = worked(inWeek);
  const timed = done.filter((row) => text(row, 'ketepatan') !== 'Tanpa standar');
  const steps = inWeek.filter((row) => !isGate(row));
  return {
    closedOnTime: timed.filter((row) => !isLate(row)).length,
    closedTotal: timed.length,
    returned: done.filter((row) => text(row, 'hasil') === 'Dikembalikan').length,
    ownMinutes: sum(steps.map((row) => number(row, 'terpakai'))),
    otherMinutes: sum(inWeek.map(otherMinutes)),
  };
}

/** What happened in the week and what is late now. `signer` is the role whose signature is waited for. */
export function figuresOf(input: WeeklyInput, signer: RoleId): WeeklyFigures {
  const { cases, closed, now, end } = input;
  const rows = input.tasks.filter(isTask);
  const open = rows.map((row) => openTask(input, row));
  const inWeek = closed.filter((row) => within(input, number(row, 'keluar')));
  const closedSince = closed.filter((row) => number(row, 'keluar') >= end);
  const running = rows.filter(({ values }) => typeof values.tunda_sejak !== 'number');
  const lateThen = [...running, ...closedSince].filter(
    ({ values }) => typeof values.batas === 'number' && values.batas < end,
  );
  const due = ({ task }: OpenTask) => task.time.due ?? now;
  return {
    running: cases.filter((row) => text(row, 'status') === 'Berjalan').length,
    finished: finishedCases(input),
    exceeded: inWeek.filter(isLate).length + lateThen.length,
    late: open.filter(({ task }) => task.time.state === 'TERLAMBAT').sort((a, b) => b.over - a.over),
    waiting: open
      .filter(({ task }) => task.role === signer && !standsStill(task))
      .sort((a, b) => due(a) - due(b)),
    others: open.filter(({ task }) => standsStill(task)).sort((a, b) => a.entered - b.entered),
    ...closedFigures(inWeek),
    missingYears: calendarGaps(input.config.calendar, toCivil(now).date, input.tasks),
  };
}

/** From when on closed visits are needed: since the week began, or since the oldest finished case was opened. */
export function closedSince(cases: readonly ReadRow[], start: Instant, end: Instant): Instant {
  return cases
    .filter((row) => number(row, 'ditutup') >= start && number(row, 'ditutup') < end)
    .reduce((since, row) => Math.min(since, number(row, 'dibuka')), start);
}

/** Date of a moment in WIB. */
export const dateOf = (at: Instant): DateKey => toCivil(at).date;
