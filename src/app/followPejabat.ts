/**
 * The timer that lets rights follow the tab Pejabat: who holds a post may type into the register and open its folder, who
 * has left loses both. It also tells the administrator once a day of a role without a holder. Where nothing has changed
 * it reads the tab and asks nothing else of Google.
 */
import { ADMIN_ROLE, inForce, vacantRoles } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import type { DateKey, Pejabat } from '../domain/types';
import { FOLLOW, VACANT_MAIL } from '../messages/people';
import { commitWithNotes, registerNote, type TimerNote } from './announce';
import { type OutboxMail, outboxRow, roleAddress } from './outbox';
import {
  type Change,
  type OfficeState,
  type Ports,
  Refused,
  type RightsFault,
  type RightsPlan,
  type RightsResult,
} from './ports';
import { roleLabels } from './records';
import { openTimer, type TimerSession } from './timer';
import { pejabatWarnings } from './views/home';

const unique = (emails: readonly string[]) =>
  emails.filter((email, i) => email !== '' && emails.indexOf(email) === i).sort();

/**
 * Who may type into the system tabs, and who into the administrator's, on a day: whoever has a row in force, also where a
 * Plh. stands in for him. The owner always may.
 */
export function editorsOn(
  pejabat: readonly Pejabat[],
  owner: string,
  today: DateKey,
): Pick<RightsPlan, 'system' | 'admin'> {
  const present = pejabat.filter((row) => inForce(row, today));
  const admins = present.filter(({ role }) => role === ADMIN_ROLE);
  return {
    system: unique([owner, ...present.map(({ email }) => email)]),
    admin: unique([owner, ...admins.map(({ email }) => email)]),
  };
}

/**
 * Characters of the two lists together that are kept, and faults beside them: one property holds 9 KB (see limits.ts). More
 * people than that is refused before anybody's rights are touched.
 */
const MOST_LISTED = 6_000;
const MOST_FAULTS = 10;

const NEVER: OfficeState = { system: [], admin: [], faults: [], tried: '', vacant: '' };

/**
 * What has to change; null when all stands as it should, or what could not be changed was tried today already.
 * @throws Refused MEMORY_FULL when there are more people than can be remembered
 */
function planOf({ config, facts, now }: TimerSession, state: OfficeState): RightsPlan | null {
  const today = toCivil(now).date;
  const wanted = editorsOn(config.pejabat, facts.systemAccount, today);
  const known = [...state.system, ...config.pejabat.map(({ email }) => email)];
  const leavers = unique(known).filter((email) => !wanted.system.includes(email));
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  const stands = same(wanted.system, state.system) && same(wanted.admin, state.admin);
  const retry = state.faults.length > 0 && state.tried !== today;
  if (stands && !retry) return null;
  if (JSON.stringify(wanted).length > MOST_LISTED)
    throw new Refused({ code: 'MEMORY_FULL', params: { nama: 'pejabat' } });
  return { ...wanted, leavers };
}

const faultKey = ({ who, place }: RightsFault): string => `${place} ${who}`;

function noteOf({ given, taken, faults }: RightsResult): TimerNote {
  const text = [FOLLOW.changed(given, taken), ...faults.map(FOLLOW.fault)].join(' ');
  return registerNote('PewaktuHakAkses', text, { given, taken, faults });
}

const mailChange = (mail: OutboxMail): Change => ({
  kind: 'append',
  tab: 'KOTAK_KELUAR',
  values: outboxRow(mail),
});

function faultMail(faults: readonly RightsFault[], now: number): OutboxMail {
  return {
    key: `hak:${now}`,
    at: now,
    to: roleAddress(ADMIN_ROLE),
    subject: FOLLOW.subject,
    salutation: FOLLOW.salutation,
    blocks: [
      { kind: 'text', text: FOLLOW.opening },
      { kind: 'table', head: FOLLOW.head, rows: faults.map(FOLLOW.row) },
    ],
  };
}

/** The mail about roles without a holder today; null when there is none, or it was written today. */
function vacancyMail(session: TimerSession, state: OfficeState): OutboxMail | null {
  const { config, now } = session;
  const today = toCivil(now).date;
  const labels = roleLabels(config.sop);
  const roles = config.sop.roles.map(({ id }) => id);
  const vacant = vacantRoles(config.pejabat, roles, today);
  if (vacant.length === 0 || state.vacant === today) return null;
  const details = pejabatWarnings(config, labels, today);
  return {
    key: `kosong:${today}`,
    at: now,
    to: roleAddress(ADMIN_ROLE),
    subject: VACANT_MAIL.subject(vacant.length),
    salutation: FOLLOW.salutation,
    blocks: [
      { kind: 'text', text: VACANT_MAIL.opening(vacant.map((role) => labels[role] ?? role)) },
      ...details.map((text) => ({ kind: 'text', text }) as const),
    ],
  };
}

interface Seen {
  readonly state: OfficeState;
  readonly plan: RightsPlan | null;
}

/** Under the lock: what stands, what must change; the vacancy is written down at once. */
function look(ports: Ports): Seen {
  const session = openTimer(ports, []);
  const state = session.facts.office ?? NEVER;
  const mail = vacancyMail(session, state);
  const plan = planOf(session, state);
  if (mail === null) return { state, plan };
  const { facts, tail, now } = session;
  commitWithNotes(ports, facts, tail, now, [], [mailChange(mail)]);
  const told = { ...state, vacant: toCivil(now).date };
  ports.memory.saveOffice(told);
  return { state: told, plan };
}

/** Under the lock again: what came of it, told once. */
function settle(ports: Ports, { state }: Seen, plan: RightsPlan, result: RightsResult): void {
  const { facts, tail, now } = openTimer(ports, []);
  const known = state.faults.map(faultKey);
  const fresh = result.faults.filter((fault) => !known.includes(faultKey(fault)));
  const changed = result.given.length + result.taken.length + fresh.length > 0;
  const notes = changed ? [noteOf({ ...result, faults: fresh })] : [];
  const mails = fresh.length === 0 ? [] : [mailChange(faultMail(fresh, now))];
  commitWithNotes(ports, facts, tail, now, notes, mails);
  // Nothing is remembered as done, so that the next run makes the same plan and goes on with it.
  if (result.left === true) return;
  const stuck = result.faults.map(({ who }) => who).filter((who) => plan.leavers.includes(who));
  ports.memory.saveOffice({
    ...state,
    // Who could not be removed is still remembered, and tried again the day after.
    system: unique([...plan.system, ...stuck]),
    admin: plan.admin,
    faults: result.faults.slice(0, MOST_FAULTS),
    tried: toCivil(now).date,
  });
}

export interface FollowReport {
  readonly given: number;
  readonly taken: number;
  readonly faults: number;
}

/** One run. @throws Refused as `openTimer`, or BUSY */
export function followPejabat(ports: Ports): FollowReport {
  const seen = ports.locked(() => look(ports));
  const { plan } = seen;
  const result: RightsResult =
    plan === null ? { given: [], taken: [], faults: [] } : ports.rights.apply(plan);
  if (plan !== null) ports.locked(() => settle(ports, seen, plan, result));
  ports.memory.saveHeartbeat('followPejabat', ports.now());
  return { given: result.given.length, taken: result.taken.length, faults: result.faults.length };
}
