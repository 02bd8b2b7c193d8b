/** Taking back one's own submission or decision, as long as the next holder has not opened it. */
import type { Actor, Case, CaseEvent, Refusal, Visit } from '../types';
import { samePerson } from './office';
import { refusal } from './result';
import { currentDue, cycleVisits, ruleOf } from './state';

/** The visit whose decision brought the case to where it is; null in the first visit of a cycle. */
export const visitBefore = (kase: Case, visit: Visit): Visit | null =>
  cycleVisits(kase).find(({ id }) => id === visit.id - 1) ?? null;

const TAKEN_BACK: readonly Visit['outcome'][] = ['DONE', 'APPROVED', 'RETURNED'];

/** A number stands in the agenda and is voided there, never taken back. */
function tookNumber(kase: Case, { step, stage, outcome }: Visit): boolean {
  const { kind, gate } = ruleOf(kase, step);
  return (
    stage === 'GATE' || outcome === 'VOIDED' || (kind === 'SIGN' && gate === null && outcome === 'APPROVED')
  );
}

/** Whether the present holder has begun: opened the case, or filled a row. */
function isBegun(kase: Case, visit: Visit): boolean {
  const { kind } = ruleOf(kase, visit.step);
  const rows = { DELIVER: 'delivery', MONITOR: 'monitoring', HAND_OVER: 'receipt' } as const;
  const row = kind in rows ? rows[kind as keyof typeof rows] : null;
  return visit.opened !== undefined || (row !== null && kase.targets.some((target) => target[row] !== null));
}

/** Why this person cannot take back what brought the case here; null when he can. */
export function withdrawBar(kase: Case, visit: Visit, actor: Actor): Refusal | null {
  const before = visitBefore(kase, visit);
  if (before?.by === null || before === null) return refusal('WITHDRAW_NONE');
  if (!samePerson(before.by.email, actor.email)) return refusal('WITHDRAW_OTHER');
  if (tookNumber(kase, before)) return refusal('WITHDRAW_NUMBERED');
  if (!TAKEN_BACK.includes(before.outcome)) return refusal('WITHDRAW_NONE');
  return isBegun(kase, visit) ? refusal('WITHDRAW_OPENED') : null;
}

/** The step that was left opens again; its time goes on as if it had not been left. */
export function reentered(kase: Case, visit: Visit): CaseEvent | null {
  const before = visitBefore(kase, visit);
  if (before === null) return null;
  const { step, stage, role } = before;
  return { type: 'VisitEntered', visit: visit.id + 1, step, stage, role, due: currentDue(before) };
}
