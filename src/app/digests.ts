/**
 * The digest: what waits for a person, mailed to him on the mornings that the tab Pejabat says. One mail a person whatever
 * his roles, none where nothing waits. Written once a day: the outbox remembers its key.
 */
import { capacitiesOf } from '../domain/people';
import { type Calendar, firstWorkingDayOfWeek, isWorkingDay } from '../domain/time/calendar';
import { toCivil } from '../domain/time/civil';
import type { Actor, DateKey, Pejabat, RoleId, Sop } from '../domain/types';
import { officeLabel } from '../messages/labels';
import { commitWithNotes } from './announce';
import type { Config } from './config';
import { type DigestPerson, type DigestTasks, digestMail } from './digestMail';
import { outboxRow } from './outbox';
import type { Change, Ports } from './ports';
import { isTask, roleLabels } from './records';
import { openTimer, type TimerSession } from './timer';
import { taskView } from './views/home';
import type { TaskView } from './views/types';
import { keysOf } from './weeklySummary';

const TIMER = 'sendDigests';

/** How often the rows that are in force for this address ask for a digest; the more often wins. Null: not at all. */
export function wishOf(pejabat: readonly Pejabat[], actors: readonly Actor[]): Pejabat['ringkasan'] | null {
  const wishes = pejabat
    .filter((row) =>
      actors.some(
        ({ email, role, kapasitas }) =>
          row.email === email && row.role === role && row.kapasitas === kapasitas,
      ),
    )
    .map((row) => row.ringkasan);
  if (wishes.includes('HARIAN')) return 'HARIAN';
  return wishes.includes('MINGGUAN') ? 'MINGGUAN' : null;
}

/** Whether a digest of that kind is due on the day; who gets the weekly summary that morning gets no digest beside it. */
function isDue(calendar: Calendar, today: DateKey, weekly: boolean, roles: readonly RoleId[], sop: Sop) {
  const first = firstWorkingDayOfWeek(calendar, today) === today;
  const signer = sop.steps.find(({ kind }) => kind === 'SIGN')?.role;
  if (first && roles.every((role) => role === signer)) return false;
  return weekly ? first : true;
}

/** Everybody who is to have a digest today. */
export function readersOf(config: Config, today: DateKey): readonly DigestPerson[] {
  const { pejabat, calendar, sop } = config;
  const labels = roleLabels(sop);
  const emails = [...new Set(pejabat.map(({ email }) => email))];
  return emails.flatMap((email): readonly DigestPerson[] => {
    const actors = capacitiesOf(pejabat, email, today).filter(({ role }) =>
      sop.roles.some(({ id }) => id === role),
    );
    const wish = wishOf(pejabat, actors);
    const roles = actors.map(({ role }) => role);
    if (!wish || !isDue(calendar, today, wish === 'MINGGUAN', roles, sop)) return [];
    const offices = actors.map(({ role, kapasitas }) => officeLabel(labels[role] ?? role, kapasitas));
    return [{ email, roles, office: offices.join(' dan '), weekly: wish === 'MINGGUAN' }];
  });
}

/** The role that has the case after the one that has it now: of the first later step that is another's. */
export function nextHolder(sop: Sop, step: number, holder: RoleId): RoleId | null {
  const seen = new Set<number>();
  let rule = sop.steps.find(({ no }) => no === step);
  while (rule && rule.role === holder && !seen.has(rule.no)) {
    seen.add(rule.no);
    const { next } = rule;
    rule = sop.steps.find(({ no }) => no === next);
  }
  return rule && rule.role !== holder ? rule.role : null;
}

const byDue = (a: TaskView, b: TaskView): number =>
  (a.time.due ?? Number.MAX_SAFE_INTEGER) - (b.time.due ?? Number.MAX_SAFE_INTEGER) || a.no - b.no;

/** What one person is told: his own, what is late below him, what comes to him next. */
export function tasksFor(sop: Sop, tasks: readonly TaskView[], roles: readonly RoleId[]): DigestTasks {
  const own = tasks.filter(({ role }) => roles.includes(role));
  const others = tasks.filter(({ role }) => !roles.includes(role));
  const superior = (role: RoleId) => sop.roles.find(({ id }) => id === role)?.superior ?? '';
  const below = others.filter(
    ({ role, time }) => time.state === 'TERLAMBAT' && roles.includes(superior(role)),
  );
  return {
    mine: own.filter(({ time }) => time.state !== 'DITUNDA').sort(byDue),
    paused: own.filter(({ time }) => time.state === 'DITUNDA').sort(byDue),
    below: [...below].sort(byDue),
    coming: others
      .filter((task) => !below.includes(task) && roles.includes(nextHolder(sop, task.step, task.role) ?? ''))
      .sort(byDue),
  };
}

function mailRows(session: TimerSession, registerId: string): readonly Change[] {
  const { config, now, facts } = session;
  const [outbox = [], rows = []] = session.read;
  const today = toCivil(now).date;
  const keys = keysOf(outbox);
  const tasks = rows.filter(isTask).map((row) => taskView(config, row, now));
  const base = { webAppUrl: facts.webAppUrl, registerId };
  return readersOf(config, today).flatMap((person): readonly Change[] => {
    const key = `ringkasan:${today}:${person.email}`;
    const told = tasksFor(config.sop, tasks, person.roles);
    if (keys.includes(key) || told.mine.length === 0) return [];
    const mail = digestMail({ person, told, base, key, now });
    return [{ kind: 'append', tab: 'KOTAK_KELUAR', values: outboxRow(mail) }];
  });
}

function write(ports: Ports, registerId: string): number {
  const session = openTimer(ports, [
    { tab: 'KOTAK_KELUAR', from: 1, to: null, column: 'kunci' },
    { tab: 'TUGAS', from: 1, to: null },
  ]);
  const { facts, tail, now } = session;
  if (!isWorkingDay(session.config.calendar, toCivil(now).date)) return 0;
  const mails = mailRows(session, registerId);
  commitWithNotes(ports, facts, tail, now, [], mails);
  return mails.length;
}

/** One run, once a morning; a second one writes nothing. Answers how many mails. @throws Refused as `openTimer`, or BUSY */
export function sendDigests(ports: Ports, registerId: string): number {
  const count = ports.locked(() => write(ports, registerId));
  ports.memory.saveHeartbeat(TIMER, ports.now());
  return count;
}
