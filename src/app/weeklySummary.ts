/**
 * The weekly summary to the Sekda: looked for every morning, written on the first working day of the week, about the week before.
 * Written once: the outbox remembers its key, whatever the timer does. Weeks of which none went out are named in the next.
 */
import { type Calendar, firstWorkingDayOfWeek, isWorkingDay } from '../domain/time/calendar';
import { addDays, fromCivil, toCivil, weekdayOf } from '../domain/time/civil';
import type { DateKey } from '../domain/types';
import { STATUS_LABEL } from '../messages/labels';
import { WEEKLY } from '../messages/summaries';
import { commitWithNotes, registerNote, type TimerNote } from './announce';
import { columnRanges, joinColumns } from './columns';
import { outboxRow, roleAddress } from './outbox';
import type { Ports, ReadRow } from './ports';
import { openTimer, type TimerSession } from './timer';
import { closedSince, dateOf, figuresOf, type WeeklyInput } from './weeklyFigures';
import { weeklyMail } from './weeklyMail';

const TIMER = 'sendWeeklySummary';
const KEY = 'mingguan:';

export interface Week {
  readonly from: DateKey;
  readonly to: DateKey;
}

/** The week before the one that `today` is in: Monday to Sunday. */
export function weekBefore(today: DateKey): Week {
  const monday = addDays(today, 1 - weekdayOf(today));
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** Whether the summary of the week before may go out on this day: a working day that is the week's first, or later. */
export function isWeeklyDay(calendar: Calendar, today: DateKey): boolean {
  const first = firstWorkingDayOfWeek(calendar, today);
  return first !== null && today >= first && isWorkingDay(calendar, today);
}

/** Keys of the mails that stand in the outbox. */
export const keysOf = (outbox: readonly ReadRow[]): readonly string[] =>
  outbox.map(({ values }) => String(values.kunci ?? ''));

/**
 * Monday of the week reported last: by the outbox, or where its row is gone by the timer's last sign of life. Null: none is known.
 */
export function lastReported(
  keys: readonly string[],
  beat: number | undefined,
  calendar: Calendar,
): DateKey | null {
  const mondays = keys.filter((key) => key.startsWith(KEY)).map((key) => key.slice(KEY.length));
  const newest = mondays.sort()[mondays.length - 1];
  if (newest !== undefined) return newest;
  if (beat === undefined) return null;
  const ran = dateOf(beat);
  const first = firstWorkingDayOfWeek(calendar, ran);
  const { from } = weekBefore(ran);
  return first !== null && ran >= first ? from : addDays(from, -7);
}

/** Weeks between the one reported last and the one reported now; null where there is none between. */
export function missedBetween(last: DateKey | null, week: Week): Week | null {
  if (last === null || addDays(last, 7) >= week.from) return null;
  return { from: addDays(last, 7), to: addDays(week.from, -1) };
}

/** What of every case is looked at; the others of its columns only where it ended in the week. */
const CASE = ['no', 'status', 'dibuka', 'ditutup'] as const;

/** The rows of a week. Of cases and closed visits, which are many, some columns are read first, then the rows that count. */
function inputOf(ports: Ports, session: TimerSession, week: Week): WeeklyInput {
  const [start, end] = [fromCivil(week.from, 0), fromCivil(addDays(week.to, 1), 0)];
  const [tasks = [], left = [], ...columns] = ports.store.read([
    { tab: 'TUGAS', from: 1, to: null },
    { tab: 'LANGKAH', from: 1, to: null, column: 'keluar' },
    ...columnRanges('REGISTER', CASE),
  ]);
  const all = joinColumns(CASE, columns);
  const isEnded = ({ values }: ReadRow) =>
    values.status === STATUS_LABEL.SELESAI && Number(values.ditutup) >= start && Number(values.ditutup) < end;
  const ended = all
    .filter(isEnded)
    .map(({ row }) => ({ tab: 'REGISTER', from: row, to: row, light: true }) as const);
  const since = closedSince(all, start, end);
  const first = left.find(({ values }) => Number(values.keluar ?? 0) >= since);
  const visits = first === undefined ? [] : [{ tab: 'LANGKAH', from: first.row, to: null } as const];
  const read = ended.length + visits.length === 0 ? [] : ports.store.read([...ended, ...visits]);
  const cases = [...all.filter((row) => !isEnded(row)), ...read.slice(0, ended.length).flat()];
  const closed = read[ended.length] ?? [];
  return { config: session.config, now: session.now, week, start, end, tasks, cases, closed };
}

const noteOf = ({ from, to }: Week, key: string): TimerNote =>
  registerNote('PewaktuMingguan', WEEKLY.note(from, to), { kunci: key });

export type WeeklyReport = 'NOT_TODAY' | 'ALREADY' | 'WRITTEN';

function write(ports: Ports, registerId: string): WeeklyReport {
  const session = openTimer(ports, [{ tab: 'KOTAK_KELUAR', from: 1, to: null, column: 'kunci' }]);
  const { config, facts, tail, now } = session;
  const today = toCivil(now).date;
  if (!isWeeklyDay(config.calendar, today)) return 'NOT_TODAY';
  const week = weekBefore(today);
  const key = `${KEY}${week.from}`;
  const keys = keysOf(session.read[0] ?? []);
  const noted = tail.rows.some(({ values }) => values.data === JSON.stringify({ kunci: key }));
  if (keys.includes(key) || noted) return 'ALREADY';
  const input = inputOf(ports, session, week);
  const role = config.sop.steps.find((step) => step.kind === 'SIGN')?.role ?? 'SEKDA';
  const base = { webAppUrl: facts.webAppUrl, registerId };
  const missed = missedBetween(lastReported(keys, facts.heartbeats[TIMER], config.calendar), week);
  const mail = weeklyMail(input, figuresOf(input, role), base, { key, to: roleAddress(role), missed });
  commitWithNotes(
    ports,
    facts,
    tail,
    now,
    [noteOf(week, key)],
    [{ kind: 'append', tab: 'KOTAK_KELUAR', values: outboxRow(mail) }],
  );
  return 'WRITTEN';
}

/**
 * One run. A run that was missed on the first working day is made up for on a later working day of the same week.
 * @throws Refused as `openTimer`, or BUSY
 */
export function weeklySummary(ports: Ports, registerId: string): WeeklyReport {
  const report = ports.locked(() => write(ports, registerId));
  ports.memory.saveHeartbeat(TIMER, ports.now());
  return report;
}
