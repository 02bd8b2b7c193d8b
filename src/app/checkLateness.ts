/**
 * The lateness timer: recomputes the state of every open visit, and announces each level once a visit to whom it is for.
 * It only announces; lateness itself is computed whenever anybody looks.
 */
import { toCivil } from '../domain/time/civil';
import type { DateKey } from '../domain/types';
import {
  LEVELS,
  type Level,
  levelsFor,
  type Telling,
  type Told,
  tellingsDue,
  toldAfter,
} from '../domain/warnings';
import { LATENESS } from '../messages/timers';
import { commitWithNotes, type TimerNote } from './announce';
import { outboxRow } from './outbox';
import type { Change, Ports, ReadRow } from './ports';
import { isCalendarChanged, recalculate } from './recalculate';
import { isTask } from './records';
import { warningRulesOf } from './settings';
import type { Row } from './tabs';
import { openTimer, type TimerSession } from './timer';
import { taskView } from './views/home';
import { stateText } from './views/time';
import { type Announcement, warningMails } from './warningMails';

interface Look {
  readonly changes: readonly Change[];
  /** the rows with their state as of now */
  readonly rows: readonly ReadRow[];
  readonly announcements: readonly Announcement[];
}

/** What the row says has been told. */
function toldFrom({ values }: ReadRow): Told {
  const text = String(values.diberitahu ?? '');
  const levels = LEVELS.filter((level) => text.includes(level));
  return { levels, day: String(values.diingatkan ?? '') };
}

const toldCells = ({ levels, day }: Told): Row => ({
  diberitahu: levels.join(', '),
  diingatkan: day === '' ? null : day,
});

/** What one open visit asks for. */
function lookAt(session: TimerSession, row: ReadRow, today: DateKey): Look {
  const { config, now } = session;
  const task = taskView(config, row, now);
  const keadaan = stateText(task.time);
  const told = toldFrom(row);
  const rules = warningRulesOf(config.settings);
  const levels = levelsFor(config.sop.roles, task.role, rules);
  const tellings = tellingsDue(config.calendar, rules, task.time, { told, levels, now });
  const cells = tellings.length === 0 ? {} : toldCells(toldAfter(told, tellings, today));
  const values = { keadaan, ...cells };
  const stands = tellings.length === 0 && row.values.keadaan === keadaan;
  return {
    changes: stands ? [] : [{ kind: 'patch', tab: 'TUGAS', row: row.row, values }],
    rows: [{ row: row.row, values: { ...row.values, keadaan } }],
    announcements: tellings.length === 0 ? [] : [{ row: row.row, task, tellings }],
  };
}

function look(session: TimerSession, rows: readonly ReadRow[]): Look {
  const today = toCivil(session.now).date;
  const looks = rows.map((row) => lookAt(session, row, today));
  return {
    changes: looks.flatMap((one) => one.changes),
    rows: looks.flatMap((one) => one.rows),
    announcements: looks.flatMap((one) => one.announcements),
  };
}

const isLevel = (telling: Telling): telling is Level => telling !== 'HARIAN';

/** A line of the log for each level, so that it is known later who was told when; a mere reminder leaves none. */
const notesOf = ({ task, tellings }: Announcement): readonly TimerNote[] =>
  tellings.filter(isLevel).map((level) => ({
    kode: task.kode,
    no: task.no,
    visit: task.visit,
    type: 'PewaktuMemberitahu',
    text: LATENESS.note(task.roleLabel, task.stepLabel, level),
    data: { tingkat: level },
  }));

export interface LatenessReport {
  readonly open: number;
  readonly announced: number;
}

/** One look at all open visits; null when the calendar has to be applied first. */
function run(ports: Ports, registerId: string, applied: boolean): LatenessReport | null {
  const session = openTimer(ports, [{ tab: 'TUGAS', from: 1, to: null }]);
  if (!applied && isCalendarChanged(ports, session)) return null;
  const { changes, rows, announcements } = look(session, (session.read[0] ?? []).filter(isTask));
  const { config, facts, now, tail } = session;
  const at = { now, today: toCivil(now).date };
  const place = { webAppUrl: facts.webAppUrl, registerId };
  const mails = warningMails(config, announcements, at, place).map(
    (mail): Change => ({ kind: 'append', tab: 'KOTAK_KELUAR', values: outboxRow(mail) }),
  );
  const notes = announcements.flatMap(notesOf);
  commitWithNotes(ports, facts, tail, now, notes, [...changes, ...mails]);
  return { open: rows.length, announced: announcements.length };
}

const NONE: LatenessReport = { open: 0, announced: 0 };

/**
 * One read and one write however many visits are open; where the calendar has changed, due times are moved before.
 * @throws Refused as `openTimer`, or BUSY
 */
export function checkLateness(ports: Ports, registerId: string): LatenessReport {
  let report = ports.locked(() => run(ports, registerId, false));
  if (report === null) {
    recalculate(ports, registerId);
    report = ports.locked(() => run(ports, registerId, true));
  }
  ports.memory.saveHeartbeat('checkLateness', ports.now());
  return report ?? NONE;
}
