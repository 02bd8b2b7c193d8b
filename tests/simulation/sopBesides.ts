/**
 * What people may do beside the steps, as docs/PANDUAN.md ("Tindakan lain") and the sentences of the refusals tell it:
 * taking a decision back, questions, one's own naskah, tasks given to one holder. Written apart from src/domain.
 */
import type { Command, CommandType } from '../../src/domain/types';
import { holdersOf, type Role } from './office';
import { type Asked, FRESH, filled, GATE, LINES, lineOf, type Passed, type Standing } from './sopLines';

const BESIDES: readonly CommandType[] = [
  ...(['withdraw', 'askInfo', 'answerInfo', 'allowSelf', 'reassign'] as const),
  ...(['comment', 'attach'] as const),
];
export const isBeside = (type: CommandType): boolean => BESIDES.includes(type);

/** The decision that brought the case here. */
const lastOf = ({ passed }: Standing): Passed | null => passed.at(-1) ?? null;

/** Whose act it is. */
export function turnBeside(standing: Standing, type: CommandType): readonly string[] {
  const last = lastOf(standing);
  switch (type) {
    case 'withdraw':
      return last === null ? [] : [(LINES[last.step] as { readonly role: Role }).role];
    case 'askInfo':
      return [lineOf(standing).role];
    case 'answerInfo':
      return standing.asked === null ? [] : [standing.asked];
    case 'allowSelf':
      return ['KABAG', 'SEKDA'];
    default:
      return ['ADMIN'];
  }
}

/** A naskah is decided on at these steps: where it was drafted, and the step that passed it on. */
const SUBMITTED: Readonly<Record<number, readonly number[]>> = {
  3: [2],
  4: [2, 3],
  5: [2, 4],
  9: [8],
  10: [8, 9],
};

/** Who drafted the naskah, or passed it here. */
function submitters({ step, passed }: Standing): readonly string[] {
  const forward = passed.filter(({ how }) => how === 'DONE' || how === 'APPROVED');
  return (SUBMITTED[step] ?? []).flatMap(
    (from) => forward.filter((one) => one.step === from).at(-1)?.by ?? [],
  );
}

/** Whether the person would decide on what is his own, without having been allowed to. */
export const isOwn = (standing: Standing, who: string): boolean =>
  submitters(standing).includes(who) && !standing.selfAllowed.includes(who);

/** Holders of the step who are kept from it because the naskah is their own. */
const barred = (standing: Standing): readonly string[] =>
  holdersOf(lineOf(standing).role).filter((who) => isOwn(standing, who));

function refusedSelf(standing: Standing, who: string): string | null {
  const kept = barred(standing);
  if (kept.length === 0) return 'SELF_NEEDLESS';
  const others = holdersOf(lineOf(standing).role).filter((one) => !submitters(standing).includes(one));
  if (others.length > 0) return 'SELF_OTHERS';
  return kept.includes(who) ? 'SELF_ALLOWED_BY_SELF' : null;
}

const TAKEN_BACK: readonly Passed['how'][] = ['DONE', 'APPROVED', 'RETURNED'];

/** A number stands in the agenda: it is voided, not taken back. */
const isNumbered = ({ step, how }: Passed): boolean =>
  step === GATE || how === 'VOIDED' || (step === 10 && how === 'APPROVED');

function refusedWithdrawal(standing: Standing, who: string): string | null {
  const last = lastOf(standing);
  if (last === null) return 'WITHDRAW_NONE';
  if (last.by !== who) return 'WITHDRAW_OTHER';
  if (isNumbered(last)) return 'WITHDRAW_NUMBERED';
  if (!TAKEN_BACK.includes(last.how)) return 'WITHDRAW_NONE';
  return standing.opened || filled(standing).length > 0 ? 'WITHDRAW_OPENED' : null;
}

function refusedQuestion(standing: Standing, to: string): string | null {
  if (standing.pause !== null) return 'PAUSED_ALREADY';
  if (standing.step === GATE) return 'PAUSE_UNTIMED';
  return to === lineOf(standing).role ? 'FIELD_MISSING' : null;
}

function refusedAssignment({ given, ...standing }: Standing, to: string): string | null {
  const holders = holdersOf(lineOf({ ...standing, given }).role);
  if (holders.length < 2 && given === null) return 'ASSIGN_ALONE';
  return holders.includes(to) ? null : 'ASSIGN_UNKNOWN';
}

/** Why the person, whose role fits, may not do it now; null when he may. */
export function besideRefusal(standing: Standing, { who, command }: Asked): string | null {
  switch (command.type) {
    case 'withdraw':
      return refusedWithdrawal(standing, who);
    case 'askInfo':
      return refusedQuestion(standing, command.to);
    case 'allowSelf':
      return refusedSelf(standing, who);
    case 'reassign':
      return refusedAssignment(standing, command.to);
    default:
      return null;
  }
}

/** Whether the look of this person is the first of whoever's turn it is at what another has sent him. */
export function isFirstLook(standing: Standing, who: string): boolean {
  const last = lastOf(standing);
  if (standing.state !== 'RUNNING' || standing.opened || last === null || last.by === who) return false;
  const own = standing.given === null || standing.given === who;
  return own && holdersOf(lineOf(standing).role).includes(who);
}

/** The case is back where it was, and the decision counts no more. */
function takenBack(standing: Standing, who: string): Standing {
  const last = lastOf(standing);
  if (last === null) throw new Error('nothing was decided that could be taken back');
  const passed: readonly Passed[] = [
    ...standing.passed.slice(0, -1),
    { ...last, how: 'WITHDRAWN' },
    { step: standing.step, how: 'WITHDRAWN', by: who },
  ];
  return { ...standing, ...FRESH, passed, step: last.step, visit: standing.visit + 1 };
}

/** Where the case stands once this was done beside it. */
export function afterBeside(standing: Standing, command: Command, who: string): Standing {
  switch (command.type) {
    case 'withdraw':
      return takenBack(standing, who);
    case 'askInfo':
      return { ...standing, pause: 'QUESTION', asked: command.to };
    case 'answerInfo':
      return { ...standing, asked: null, pause: standing.pause === 'QUESTION' ? null : standing.pause };
    case 'allowSelf':
      return { ...standing, selfAllowed: [...standing.selfAllowed, ...barred(standing)] };
    case 'reassign':
      return { ...standing, given: command.to };
    default:
      return standing;
  }
}
