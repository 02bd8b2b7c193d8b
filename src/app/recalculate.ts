/**
 * Due times after the calendar has changed. What the tabs Jam Kerja and Hari Libur say is compared with what they said
 * last, by a digest kept outside the sheet; when it differs, the due times of open visits are computed anew, some cases
 * at a time. Visits that were left keep theirs. Each due time that moves is an event of its case, so the log tells all.
 */
import { evolve } from '../domain/case/evolve';
import { recalculated } from '../domain/case/pauses';
import { presentVisit, ruleOf } from '../domain/case/state';
import { calendarText } from '../domain/time/calendar';
import { dueAfterPauses, pausedMinutes } from '../domain/time/pauses';
import type { Instant, Recorded } from '../domain/types';
import { CALENDAR } from '../messages/timers';
import { commitWithNotes, registerNote, TIMER_ROLE, type TimerNote } from './announce';
import { type Told, toldBasis } from './basis';
import type { Config } from './config';
import type { LogPosition } from './log';
import type { Change, Ports, ReadRow } from './ports';
import { caseRecordFrom, isTask, pausesFrom } from './records';
import { dayModeOf } from './settings';
import { openTimer, type TimerSession } from './timer';
import { stateNow } from './views/time';
import { written } from './written';

/** Cases of one commit: with their letters' particulars some two megabytes at the most. */
const BATCH = 60;

/** What the calendar's tabs and the way of counting days say, in short. */
export function calendarDigest(ports: Pick<Ports, 'sha256'>, config: Config): string {
  return ports.sha256(`${calendarText(config.calendar)}\n${dayModeOf(config.settings)}`);
}

/** Whether due times have to be looked at. A calendar with a row that could not be taken moves nothing. */
export function isCalendarChanged(ports: Ports, { config, facts }: TimerSession): boolean {
  return config.calendarSound && facts.calendar !== calendarDigest(ports, config);
}

/** Whether the due time of a task is another one by this calendar; told from its row alone. */
function isMoved(config: Config, { values }: ReadRow, now: Instant): boolean {
  if (typeof values.batas !== 'number' || typeof values.waktu !== 'number') return false;
  const standard = { waktu: values.waktu, satuan: values.satuan === 'HARI' ? 'HARI' : 'MENIT' } as const;
  const paused = pausedMinutes(config.calendar, pausesFrom(values.jeda), now);
  const mode = dayModeOf(config.settings);
  const due = dueAfterPauses(config.calendar, Number(values.masuk), standard, mode, paused);
  return due !== null && (due !== values.batas || paused !== Number(values.ditunda ?? 0));
}

/** The event of one case, as recorded; null where its due time stands after all. */
function recordedOf(ports: Ports, session: TimerSession, row: ReadRow, no: number) {
  const { config, now } = session;
  const record = caseRecordFrom(row, no);
  const visit = presentVisit(record.kase);
  const clock = { calendar: config.calendar, dayMode: dayModeOf(config.settings), now };
  const { kase } = record;
  const event = visit === null ? null : recalculated({ kase, visit, rule: ruleOf(kase, visit.step) }, clock);
  if (event === null) return null;
  const email = ports.effectiveEmail();
  const actor = { email, nama: 'Pantau', role: TIMER_ROLE, kapasitas: 'DEFINITIF' } as const;
  const commandId = `kalender-${calendarDigest(ports, config).slice(0, 16)}`;
  const recorded: Recorded = { at: now, actor, commandId, event };
  return { record, recorded };
}

interface Moved {
  readonly changes: readonly Change[];
  readonly position: LogPosition;
  readonly count: number;
}

function moveAll(
  ports: Ports,
  session: TimerSession,
  { basis, news }: Told,
  tasks: readonly ReadRow[],
  rows: readonly ReadRow[],
): Moved {
  const { config, facts, now, tail } = session;
  return tasks.reduce<Moved>(
    (moved, task) => {
      const no = Number(task.values.no);
      const row = rows.find((one) => one.values.no === no);
      const found = row === undefined ? null : recordedOf(ports, session, row, no);
      if (found === null) return moved;
      const after = evolve(found.record.kase, found.recorded);
      const projection = written({
        basis,
        news: moved.count === 0 ? news : null,
        before: found.record,
        after,
        recorded: [found.recorded],
        position: moved.position,
        tasks: [task],
        monitoring: {},
        key: facts.key,
        hmac: ports.hmac,
        agenda: found.record.agenda ?? {},
        latest: [],
        keadaan: stateNow(config, after, now),
      });
      const changes = [...moved.changes, ...projection.changes];
      return { changes, position: projection.position, count: moved.count + 1 };
    },
    { changes: [], position: tail, count: 0 },
  );
}

const noteOf = (moved: number, left: number): TimerNote =>
  registerNote('PewaktuKalender', CALENDAR.note(moved, left), { bergeser: moved, tersisa: left });

/** What a run has done so far. */
interface Progress {
  /** cases looked at: one whose row and state disagree is looked at once */
  readonly seen: readonly number[];
  readonly moved: number;
  readonly over: boolean;
}

/** One batch more; `last` ends the run even where cases are left. */
function batch(ports: Ports, registerId: string, before: Progress, last: boolean): Progress {
  const session = openTimer(ports, [{ tab: 'TUGAS', from: 1, to: null }]);
  const { config, facts, now } = session;
  if (!isCalendarChanged(ports, session)) return { ...before, over: true };
  const wanted = (session.read[0] ?? []).filter(
    (row) => isTask(row) && !before.seen.includes(Number(row.values.no)) && isMoved(config, row, now),
  );
  const here = wanted.slice(0, BATCH);
  const nos = here.map(({ values }) => Number(values.no));
  const ranges = nos.map((no) => ({ tab: 'REGISTER', from: no, to: no }) as const);
  const rows = ranges.length === 0 ? [] : ports.store.read(ranges).flat();
  const told = toldBasis(ports, session, registerId);
  const moved = moveAll(ports, session, told, here, rows);
  const left = wanted.length - here.length;
  const over = left === 0 || last;
  const total = before.moved + moved.count;
  const first = facts.calendar === '' && total === 0;
  const notes = over && !first ? [noteOf(total, left)] : [];
  commitWithNotes(ports, facts, moved.position, now, notes, moved.changes);
  if (told.news !== null && moved.count > 0) ports.memory.saveBasis(told.digest);
  if (left === 0) ports.memory.saveCalendar(calendarDigest(ports, config));
  return { seen: [...before.seen, ...nos], moved: total, over };
}

/**
 * Moves the due times of open visits to the calendar in force; answers how many moved. Nothing happens where the
 * calendar is the one known, or has a row that could not be taken. A run that was cut off is gone on with by the next.
 * @throws Refused as `openTimer`, or BUSY
 */
export function recalculate(ports: Ports, registerId: string): number {
  const until = ports.endOfRun();
  let progress: Progress = { seen: [], moved: 0, over: false };
  while (!progress.over) {
    const before = progress;
    progress = ports.locked(() => batch(ports, registerId, before, ports.now() >= until));
  }
  return progress.moved;
}
