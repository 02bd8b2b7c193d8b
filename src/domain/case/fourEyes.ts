/** Nobody decides on what he himself has submitted, not even through two posts. People are told by their address. */
import type { Actor, Case, Refusal, Visit } from '../types';
import { type Office, samePerson } from './office';
import { refusal } from './result';
import { cycleVisits, ruleOf } from './state';

const FORWARD: readonly Visit['outcome'][] = ['DONE', 'APPROVED'];

/** Who drafted the naskah that a visit decides on, and who passed it to this step; none where the visit decides nothing. */
export function submittersOf(kase: Case, visit: Visit): readonly Actor[] {
  const rule = ruleOf(kase, visit.step);
  if (visit.stage === 'GATE' || (rule.kind !== 'REVIEW' && rule.kind !== 'SIGN')) return [];
  const passedOn = cycleVisits(kase).filter((one) => {
    const earlier = one.id < visit.id && one.stage === 'STEP' && FORWARD.includes(one.outcome);
    return earlier && ruleOf(kase, one.step).naskah === rule.naskah;
  });
  const drafted = passedOn.filter(({ step }) => ruleOf(kase, step).kind === 'DRAFT');
  const hither = passedOn.filter(({ step }) => ruleOf(kase, step).next === visit.step);
  const found = [drafted, hither].flatMap((visits) => visits[visits.length - 1]?.by ?? []);
  return found.filter((one, i) => found.findIndex((other) => samePerson(other.email, one.email)) === i);
}

const isAllowed = (kase: Case, email: string): boolean =>
  (kase.selfAllowed ?? []).some((allowed) => samePerson(allowed, email));

/** Why this person may not decide here; null when another submitted it, or it was allowed. */
export function selfBar(kase: Case, visit: Visit, actor: Actor): Refusal | null {
  const own = submittersOf(kase, visit).some(({ email }) => samePerson(email, actor.email));
  return own && !isAllowed(kase, actor.email) ? refusal('FOUR_EYES') : null;
}

/** Whether a decision was taken on what the same person had submitted. */
export function isSelfDecided(kase: Case, visit: Visit): boolean {
  const { by } = visit;
  return by !== null && submittersOf(kase, visit).some(({ email }) => samePerson(email, by.email));
}

/** The holders of the present step who are kept from deciding because they submitted it. */
export function barredHolders(kase: Case, visit: Visit, office: Office): readonly Actor[] {
  const holders = office.holders(visit.role);
  return submittersOf(kase, visit).filter(
    ({ email }) => holders.some((one) => samePerson(one.email, email)) && !isAllowed(kase, email),
  );
}

/** Why nobody may be allowed to decide on his own here; null where the office has no other and somebody else allows it. */
export function allowSelfBar(kase: Case, visit: Visit, actor: Actor, office: Office): Refusal | null {
  const barred = barredHolders(kase, visit, office);
  if (barred.length === 0) return refusal('SELF_NEEDLESS');
  const other = office
    .holders(visit.role)
    .find(({ email }) => !submittersOf(kase, visit).some((one) => samePerson(one.email, email)));
  if (other) return refusal('SELF_OTHERS', { nama: other.nama });
  return barred.some(({ email }) => samePerson(email, actor.email)) ? refusal('SELF_ALLOWED_BY_SELF') : null;
}
