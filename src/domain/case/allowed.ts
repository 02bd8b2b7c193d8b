/**
 * What a person may do with a case now. The one answer that buttons, commands and timers ask for; it reads no fields
 * of a form and changes nothing.
 */
import { ADMIN_ROLE } from '../people';
import type {
  Actor,
  AllowedAction,
  Case,
  CommandType,
  Refusal,
  RoleId,
  Sop,
  SopRole,
  SopRule,
  StepKind,
  Target,
  Visit,
} from '../types';
import { BESIDES, type BesideType, besideBar, isBeside } from './besides';
import { extrasOf } from './extras';
import { selfBar } from './fourEyes';
import { assigneeOf, NO_OFFICE, type Office, samePerson } from './office';
import { unpausable } from './pauses';
import { reopenBar } from './reopen';
import { refusal } from './result';
import { firstRole, isLetterSigned, openPause, presentVisit, roleLabel, ruleOf } from './state';
import { visitBefore } from './withdraw';

export { presentVisit, ruleOf } from './state';

/** What is asked of the SOP beside the case: who opens, and what the roles are called. */
type Naming = Pick<Sop, 'roles' | 'steps'>;
const UNNAMED: Naming = { roles: [], steps: [] };

const ROW_COMMANDS: readonly CommandType[] = [
  'recordDelivery',
  'recordMonitoring',
  'recordReceipt',
  'complete',
];

/** What may be done with a number while its naskah is being handed over. */
const NUMBERED: readonly CommandType[] = ['voidNumber', 'linkSigned'];

const COMMANDS_OF: Readonly<Record<StepKind, readonly CommandType[]>> = {
  ORDER: ['order'],
  DRAFT: ['draftLetter', 'draftReport'],
  REVIEW: ['approve', 'return'],
  SIGN: ['approve', 'return'],
  DELIVER: ['recordDelivery', 'complete', ...NUMBERED],
  MONITOR: ['recordMonitoring', 'complete'],
  HAND_OVER: ['recordReceipt', 'complete', ...NUMBERED],
};

/** The commands that work on a step, without asking who and when. */
function commandsOf(rule: SopRule): readonly CommandType[] {
  const other: CommandType = rule.naskah === 'SURAT' ? 'draftReport' : 'draftLetter';
  const here = COMMANDS_OF[rule.kind].filter((type) => type !== other);
  return extrasOf(rule).length > 0 ? [...here, 'makeDocument'] : here;
}

/** Acts of whoever ordered the case, wherever it stands. */
const OF_ORDERER: readonly CommandType[] = ['cancel', 'pause', 'resume', 'reopen'];
/** The few acts that are the administrator's too: they keep the register true, and decide nothing on a naskah. */
const OF_ADMIN: readonly CommandType[] = ['pause', 'resume', 'reassign', 'comment', 'attach'];

/** Whether a role may act in this way at all: a blank one never, ADMIN only where the act is his too. */
const isActing = (role: RoleId, type: CommandType): boolean =>
  role === ADMIN_ROLE ? OF_ADMIN.includes(type) : role !== '';

/** The roles whose act this is: the holder of the present visit, but the first step's role for what is the orderer's. */
function rolesFor(kase: Case | null, type: CommandType, sop: Naming): readonly RoleId[] {
  if (kase === null) return [firstRole(sop.steps)];
  if (isBeside(type)) return besideRoles(kase, type);
  const turn = OF_ORDERER.includes(type) ? firstRole(kase.sop.steps) : (presentVisit(kase)?.role ?? '');
  return OF_ADMIN.includes(type) ? [turn, ADMIN_ROLE] : [turn];
}

/** The roles whose act beside the steps this is. */
function besideRoles(kase: Case, type: BesideType): readonly RoleId[] {
  const visit = presentVisit(kase);
  const { steps } = kase.sop;
  const all = steps.map(({ role }) => role);
  switch (type) {
    case 'withdraw':
      return visit === null ? [] : [visitBefore(kase, visit)?.role ?? ''];
    case 'askInfo':
      return [visit?.role ?? ''];
    case 'answerInfo':
      return [visit?.question?.to ?? ''];
    case 'reassign':
      return [ADMIN_ROLE];
    case 'allowSelf':
      return [firstRole(steps), ...steps.filter(signsLetter).map(({ role }) => role)];
    default:
      // Whose turn it is speaks in that capacity, everybody else in any.
      return [...new Set([visit?.role ?? '', ...all, ADMIN_ROLE])];
  }
}

const signsLetter = ({ kind, naskah }: SopRule): boolean => kind === 'SIGN' && naskah === 'SURAT';

/** The row of a Perangkat Daerah that a step fills; true where the step has no rows. */
function isRowFilled(kind: StepKind, target: Target): boolean {
  if (kind === 'DELIVER') return target.delivery !== null;
  if (kind === 'MONITOR') return target.monitoring !== null;
  if (kind === 'HAND_OVER') return target.receipt !== null;
  return true;
}

/** Why this person may not do that now, apart from the fields of the form; null when it is allowed. */
export function admit(
  kase: Case,
  type: CommandType,
  actor: Actor | null,
  roles: readonly SopRole[],
  office: Office = NO_OFFICE,
): Refusal | null {
  if (type === 'reopen') return reopenBar(kase, actor);
  const visit = presentVisit(kase);
  if (kase.status !== 'BERJALAN' || visit === null) return caseEnded(kase);
  if (actor === null || !isActing(actor.role, type)) return refusal('NO_ROLE');
  const turns = rolesFor(kase, type, UNNAMED);
  if (!turns.includes(actor.role)) return wrongRole(turns[0] ?? '', roles, type);
  if (isBeside(type)) return besideBar(kase, visit, type, actor, office);
  return personalBar(kase, visit, type, actor, office) ?? misplaced(kase, visit, type);
}

/** Why this person may not do it although the role fits: the visit is another's, or the naskah his own. */
function personalBar(
  kase: Case,
  visit: Visit,
  type: CommandType,
  actor: Actor,
  office: Office,
): Refusal | null {
  if (OF_ORDERER.includes(type)) return null;
  const assignee = assigneeOf(visit, office);
  if (assignee !== null && !samePerson(assignee.email, actor.email))
    return refusal('ASSIGNED_OTHER', { nama: assignee.nama });
  return type === 'approve' || type === 'return' ? selfBar(kase, visit, actor) : null;
}

/** The refusal of every act on a case that is closed or cancelled. */
export const caseEnded = (kase: Case): Refusal =>
  refusal('CASE_ENDED', { kode: kase.kode, status: kase.status });

/** Why this person may not open a case; null when allowed. */
export function admitOpening(actor: Actor | null, sop: Naming): Refusal | null {
  if (actor === null || !isActing(actor.role, 'open')) return refusal('NO_ROLE');
  const turn = firstRole(sop.steps);
  return actor.role === turn ? null : wrongRole(turn, sop.roles, 'open');
}

const wrongRole = (turn: RoleId, roles: readonly SopRole[], type: CommandType): Refusal =>
  refusal('WRONG_ROLE', { role: turn, peran: roleLabel(roles, turn), perintah: type });

function misplaced(kase: Case, visit: Visit, type: CommandType): Refusal | null {
  const rule = ruleOf(kase, visit.step);
  const where = { langkah: rule.no, label: rule.label, stage: visit.stage };
  if (type === 'cancel') return isLetterSigned(kase) ? refusal('CANCEL_TOO_LATE', where) : null;
  if (type === 'pause' || type === 'resume') return unpausable(visit, type);
  const fits = commandsOf(rule).includes(type);
  if (visit.stage === 'GATE') {
    if (type === 'recordNumber') return null;
    return refusal(fits || ROW_COMMANDS.includes(type) ? 'GATE_CLOSED' : 'ACTION_NOT_HERE', where);
  }
  if (!fits) return refusal('ACTION_NOT_HERE', where);
  if (type === 'return' && rule.returnTo === null) return refusal('RETURN_NOT_ALLOWED', where);
  if (type === 'voidNumber') return alreadySent(kase, rule);
  return type === 'complete' ? rowsOpen(kase, rule) : null;
}

/** A number that somebody outside has seen cannot be voided any more. */
function alreadySent(kase: Case, rule: SopRule): Refusal | null {
  const sent = kase.targets.find((target) => isRowFilled(rule.kind, target));
  return sent ? refusal('NUMBER_SENT', { pd: sent.nama }) : null;
}

/** How many of the missing Perangkat Daerah a refusal names. */
const NAMED_ROWS = 5;

function rowsOpen(kase: Case, rule: SopRule): Refusal | null {
  const open = kase.targets.filter((target) => !isRowFilled(rule.kind, target)).map(({ nama }) => nama);
  if (open.length === 0) return null;
  return refusal('ROWS_OPEN', {
    langkah: rule.no,
    label: rule.label,
    jumlah: open.length,
    daftar: open.slice(0, NAMED_ROWS).join('; '),
    lainnya: Math.max(0, open.length - NAMED_ROWS),
  });
}

/**
 * What may be done with the case now by a person in these capacities; each action with the reason where it is disabled.
 * A case that has ended offers nothing but to begin anew. Acts beside the steps are offered only where they are allowed. `null` asks what may be done without a case: `open`, which needs `sop` to know
 * whose act it is. `sop` also names the roles in the reasons.
 */
export function allowedActions(
  kase: Case | null,
  actors: readonly Actor[],
  sop: Naming = UNNAMED,
  office: Office = NO_OFFICE,
): readonly AllowedAction[] {
  if (kase === null)
    return [{ type: 'open', refusal: admitOpening(chooseActor(actors, null, 'open', sop), sop) }];
  const visit = presentVisit(kase);
  const judged = (type: CommandType): AllowedAction => ({
    type,
    refusal: admit(kase, type, chooseActor(actors, kase, type, sop), sop.roles, office),
  });
  const open = ({ refusal: reason }: AllowedAction) => reason === null;
  if (visit === null) return [judged('reopen')].filter(open);
  return [...offered(kase, visit).map(judged), ...BESIDES.map(judged).filter(open)];
}

function offered(kase: Case, visit: Visit): readonly CommandType[] {
  const here = commandsOf(ruleOf(kase, visit.step));
  const closed = here.filter((type) => ROW_COMMANDS.includes(type));
  if (visit.stage === 'GATE') return ['recordNumber', ...closed, 'cancel'];
  return [...here, openPause(visit) === null ? 'pause' : 'resume', 'cancel'];
}

/**
 * The capacity in which the person does that: the one whose turn it is, the own post before a Plt. or Plh.; otherwise
 * the first that acts in cases, so that the refusal can name whose turn it is. Null when the person has none.
 */
export function chooseActor(
  actors: readonly Actor[],
  kase: Case | null,
  command: CommandType,
  sop: Naming = UNNAMED,
): Actor | null {
  const acting = actors.filter(({ role }) => isActing(role, command));
  const turns = rolesFor(kase, command, sop);
  const fitting = turns.flatMap((turn) => acting.filter(({ role }) => role === turn));
  return fitting.find(({ kapasitas }) => kapasitas === 'DEFINITIF') ?? fitting[0] ?? acting[0] ?? null;
}
