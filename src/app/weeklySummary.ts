/**
 * The weekly summary to the Sekda: looked for every morning, written on the first working day of the week, about the week before.
 * Written once: the outbox remembers its key, whatever the timer does.
 */

import { firstWorkingDayOfWeek, isWorkingDay } from '../domain/time/calendar';
import { addDays, fromCivil, toCivil, weekdayOf } from '../domain/time/civil';
import type { DateKey } from '../domain/types';
import { formatDate } from '../messages/format';
import { WEEKLY } from '../messages/timers';
import { commitWithNotes } from './announce';
import { outboxRow, roleAddress } from './outbox';
import type { Ports, ReadRow } from './ports';
import { openTimer, type TimerSession } from './timer';
import { figuresOf, type WeeklyInput, weeklyMail } from './weeklyFigures';

const dataOf = (session: TimerSession, index: number): readonly ReadRow[] => session.read[index] ?? [];

/** The week before the one that `today` is in: Monday to Sunday. */
export function weekBefore(today: DateKey): { readonly from: DateKey; readonly to: DateKey } {
  const monday = addDays(today, 1 - weekdayOf(today));
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

function inputOf(session: TimerSession, registerId: string): WeeklyInput {
  const week = weekBefore(toCivil(session.now).date);
  return {
    config: session.config,
    now: session.now,
    week,
    start: fromCivil(week.from, 0),
    end: fromCivil(addDays(week.to, 1), 0),
    cases: dataOf(session, 0),
    tasks: dataOf(session, 1),
    closed: dataOf(session, 2),
    webAppUrl: session.facts.webAppUrl,
    registerId,
  };
}

export type WeeklyReport = 'NOT_TODAY' | 'ALREADY' | 'WRITTEN';

function write(ports: Ports, registerId: string): WeeklyReport {
  const session = openTimer(ports, [
    { tab: 'REGISTER', from: 1, to: null, light: true },
    { tab: 'TUGAS', from: 1, to: null },
    { tab: 'LANGKAH', from: 1, to: null },
    { tab: 'KOTAK_KELUAR', from: 1, to: null },
  ]);
  const today = toCivil(session.now).date;
  const { calendar } = session.config;
  const first = firstWorkingDayOfWeek(calendar, today);
  if (first === null || today < first || !isWorkingDay(calendar, today)) return 'NOT_TODAY';
  const input = inputOf(session, registerId);
  const key = `mingguan:${input.week.from}`;
  const sent = session.tail.rows
    .concat(dataOf(session, 3))
    .some((row) => row.values.kunci === key || row.values.data === JSON.stringify({ kunci: key }));
  if (sent) return 'ALREADY';
  const role = session.config.sop.steps.find((step) => step.kind === 'SIGN')?.role ?? 'SEKDA';
  const mail = weeklyMail(input, figuresOf(input, role), key, roleAddress(role));
  const text = WEEKLY.note(formatDate(input.week.from), formatDate(input.week.to));
  const note = {
    kode: '',
    no: null,
    visit: null,
    type: 'PewaktuMingguan',
    text,
    data: { kunci: key },
  } as const;
  commitWithNotes(
    ports,
    session.facts,
    session.tail,
    session.now,
    [note],
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
  ports.memory.saveHeartbeat('sendWeeklySummary', ports.now());
  return report;
}
