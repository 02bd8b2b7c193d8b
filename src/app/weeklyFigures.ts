/** The figures of the weekly summary and its mail, from the rows of Register, Tugas and Langkah. Pure. */

import { toCivil } from '../domain/time/civil';
import { workingMinutesBetween } from '../domain/time/working';
import type { DateKey, Instant, RoleId } from '../domain/types';
import { formatDate, formatStandard, formatWorkDuration } from '../messages/format';
import type { MailBlock } from '../messages/mails';
import { WEEKLY } from '../messages/timers';
import { calendarGaps } from './calendarGaps';
import type { Config } from './config';
import { caseLink, type OutboxMail } from './outbox';
import type { ReadRow } from './ports';

export interface WeeklyInput {
  readonly config: Config;
  readonly now: Instant;
  readonly week: { readonly from: DateKey; readonly to: DateKey };
  /** first moment of the week, and the first after it */
  readonly start: Instant;
  readonly end: Instant;
  readonly cases: readonly ReadRow[];
  readonly tasks: readonly ReadRow[];
  readonly closed: readonly ReadRow[];
  readonly webAppUrl: string;
  readonly registerId: string;
}

interface LateTask {
  readonly cells: readonly string[];
  readonly over: number;
}

export interface WeeklyFigures {
  /** cases running now */
  readonly running: number;
  /** cases closed in the week */
  readonly finished: readonly ReadRow[];
  /** visits that were late in the week: closed late in it, or open and late at its end */
  readonly exceeded: number;
  readonly late: readonly LateTask[];
  readonly waiting: readonly ReadRow[];
  readonly closedOnTime: number;
  readonly closedLate: number;
  readonly closedTotal: number;
  readonly returned: number;
}

const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');
const number = (row: ReadRow, key: string) => Number(row.values[key] ?? 0);
const within = (input: WeeklyInput, at: number) => at >= input.start && at < input.end;

function lateTask(input: WeeklyInput, row: ReadRow): LateTask {
  const { calendar } = input.config;
  const over = workingMinutesBetween(calendar, number(row, 'batas'), input.now);
  const used = workingMinutesBetween(calendar, number(row, 'masuk'), input.now);
  const satuan = text(row, 'satuan') === 'HARI' ? 'HARI' : 'MENIT';
  return {
    over,
    cells: [
      text(row, 'kode'),
      text(row, 'sasaran'),
      `${text(row, 'langkah')} ${text(row, 'langkah_label')}`,
      text(row, 'pelaksana'),
      formatStandard(number(row, 'waktu'), satuan),
      formatWorkDuration(used),
      over === 0 ? WEEKLY.barely : formatWorkDuration(over),
    ],
  };
}

/** What happened in the week and what is late now. `signer` is the role whose signature is waited for. */
export function figuresOf(input: WeeklyInput, signer: RoleId): WeeklyFigures {
  const { cases, tasks, closed, now, end } = input;
  const inWeek = closed.filter((row) => within(input, number(row, 'keluar')));
  const timed = inWeek.filter((row) => text(row, 'ketepatan') !== 'Tanpa standar');
  const closedLate = timed.filter((row) => text(row, 'ketepatan') === 'Terlambat').length;
  const dated = tasks.filter((row) => typeof row.values.batas === 'number');
  const closedSince = closed.filter(
    (row) => number(row, 'keluar') >= end && typeof row.values.batas === 'number',
  );
  const openLateThen = [...dated, ...closedSince].filter((row) => number(row, 'batas') < end).length;
  return {
    running: cases.filter((row) => text(row, 'status') === 'Berjalan').length,
    finished: cases.filter(
      (row) => text(row, 'status') === 'Selesai' && within(input, number(row, 'ditutup')),
    ),
    exceeded: closedLate + openLateThen,
    late: dated
      .filter((row) => number(row, 'batas') < now)
      .map((row) => lateTask(input, row))
      .sort((a, b) => b.over - a.over),
    waiting: tasks.filter((row) => text(row, 'peran') === signer && text(row, 'jenis') === 'Langkah'),
    closedOnTime: timed.length - closedLate,
    closedLate,
    closedTotal: timed.length,
    returned: inWeek.filter((row) => text(row, 'hasil') === 'Dikembalikan').length,
  };
}

/** Most rows of a table in the mail; the rest is counted. */
const LISTED = 20;

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): readonly MailBlock[] {
  if (rows.length === 0) return [{ kind: 'text', text: none }];
  const more = rows.length - LISTED;
  return [
    { kind: 'table', head, rows: rows.slice(0, LISTED) },
    ...(more > 0 ? [{ kind: 'text', text: WEEKLY.more(more) } as const] : []),
  ];
}

function waitingBlocks(input: WeeklyInput, rows: readonly ReadRow[]): readonly MailBlock[] {
  if (rows.length === 0) return [{ kind: 'text', text: WEEKLY.nothingWaiting }];
  return rows.slice(0, LISTED).flatMap((row): readonly MailBlock[] => {
    const line = `${text(row, 'kode')} · ${text(row, 'judul')}\n${text(row, 'langkah_label')}, ${text(row, 'sasaran')}`;
    const url = caseLink(input.webAppUrl, input.registerId, number(row, 'no'));
    const link: readonly MailBlock[] =
      url === '' ? [] : [{ kind: 'links', links: [{ label: WEEKLY.openCase(text(row, 'kode')), url }] }];
    return [{ kind: 'text', text: line }, ...link];
  });
}

function lateStepsOf(input: WeeklyInput, row: ReadRow): string {
  const late = input.closed.filter(
    (one) => one.values.no === row.values.no && text(one, 'ketepatan') === 'Terlambat',
  );
  return String(late.length);
}

function finishedRows(input: WeeklyInput, figures: WeeklyFigures): readonly (readonly string[])[] {
  return figures.finished.map((row) => [
    text(row, 'kode'),
    text(row, 'sasaran'),
    lateStepsOf(input, row),
    String(number(row, 'dikembalikan')),
  ]);
}

function calendarNote(input: WeeklyInput): readonly MailBlock[] {
  const years = calendarGaps(input.config.calendar, toCivil(input.now).date, input.tasks);
  return years.map((year) => ({ kind: 'text', text: WEEKLY.calendar(year) }));
}

function numbers(figures: WeeklyFigures): MailBlock {
  const label = WEEKLY.figures;
  return {
    kind: 'figures',
    figures: [
      { label: label.running, value: String(figures.running) },
      { label: label.finished, value: String(figures.finished.length) },
      { label: label.exceeded, value: String(figures.exceeded) },
    ],
  };
}

function finishedBlocks(input: WeeklyInput, figures: WeeklyFigures): readonly MailBlock[] {
  if (figures.finished.length === 0) return [];
  const rows = finishedRows(input, figures);
  return [{ kind: 'heading', text: WEEKLY.finished }, ...table(WEEKLY.finishedHead, rows, '')];
}

/** Few numbers first, then what waits for the reader, then the rest. */
function blocksOf(input: WeeklyInput, figures: WeeklyFigures): readonly MailBlock[] {
  const late = figures.late.map((one) => one.cells);
  const { closedTotal, closedOnTime, closedLate } = figures;
  return [
    { kind: 'text', text: WEEKLY.opening(formatDate(input.week.from), formatDate(input.week.to)) },
    numbers(figures),
    { kind: 'heading', text: WEEKLY.waiting },
    ...waitingBlocks(input, figures.waiting),
    { kind: 'heading', text: WEEKLY.late },
    ...table(WEEKLY.lateHead, late, WEEKLY.nothingLate),
    ...finishedBlocks(input, figures),
    { kind: 'text', text: WEEKLY.closedSteps(closedTotal, closedOnTime, closedLate) },
    { kind: 'text', text: WEEKLY.returned(figures.returned) },
    ...calendarNote(input),
  ];
}

/** The mail of the week; `key` names it once in the outbox. */
export function weeklyMail(input: WeeklyInput, figures: WeeklyFigures, key: string, to: string): OutboxMail {
  const { sop } = input.config;
  return {
    key,
    at: input.now,
    to,
    subject: WEEKLY.subject(formatDate(input.week.from), formatDate(input.week.to)),
    salutation: WEEKLY.salutation,
    blocks: blocksOf(input, figures),
    footnote: WEEKLY.footnote(sop.identity.find((line) => line.key === 'nomor')?.text ?? sop.versi),
  };
}
