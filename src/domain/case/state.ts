/** Small questions about a case's state. Reads only; changes stand in evolve. */
import type { Case, Instant, Pause, RoleId, SopRole, SopRule, Visit } from '../types';

/** The visit the case is in; null when the case has ended. */
export const presentVisit = (kase: Case): Visit | null =>
  kase.visits.find((visit) => visit.left === null) ?? null;

/** The rule of a step, from the SOP version the case began with. @throws Error for a step that SOP has not (a bug) */
export function ruleOf(kase: Case, step: number): SopRule {
  const rule = kase.sop.steps.find((candidate) => candidate.no === step);
  if (!rule) throw new Error(`SOP ${kase.sop.versi} has no step ${step}`);
  return rule;
}

/** Until when the visit is to be done as things stand: moved by pauses and calendar. Null for a gate. */
export const currentDue = (visit: Visit): Instant | null => visit.movedDue ?? visit.due;

/** The pause the visit is in; null while its time runs. */
export const openPause = (visit: Visit): Pause | null => visit.pauses?.find(({ to }) => to === null) ?? null;

/** The visits of the present cycle: all of them unless the case was opened again. */
export function cycleVisits(kase: Case): readonly Visit[] {
  const cycles = kase.cycles ?? [];
  const start = cycles[cycles.length - 1]?.until ?? 0;
  return kase.visits.filter(({ id }) => id > start);
}

/**
 * The visits in whose time an open one goes on, oldest first, itself last: what ended the ones before it was taken back. Of
 * two visits withdrawn in a row the second is the one that the decision of the first had brought about.
 */
export function timeOf(kase: Case, visit: Visit): readonly Visit[] {
  const back = (by: number) =>
    kase.visits.find(({ id, outcome }) => id === visit.id - by && outcome === 'WITHDRAWN');
  const before = back(1) && back(2);
  return before === undefined ? [visit] : [...timeOf(kase, before), visit];
}

/** The visit that was left last; null while the case is in its first one. */
export function lastLeft(kase: Case): Visit | null {
  const left = kase.visits.filter((visit) => visit.left !== null);
  return left[left.length - 1] ?? null;
}

/** Role that orders a kegiatan and may cancel it: the performer of the first step. */
export const firstRole = (steps: readonly Pick<SopRule, 'role'>[]): RoleId => steps[0]?.role ?? '';

/** Whether the letter has been signed: from then on it stands in the world and cannot be cancelled. */
export function isLetterSigned(kase: Case): boolean {
  return cycleVisits(kase).some((visit) => {
    const rule = ruleOf(kase, visit.step);
    return (
      visit.stage === 'STEP' &&
      visit.outcome === 'APPROVED' &&
      rule.kind === 'SIGN' &&
      rule.naskah === 'SURAT'
    );
  });
}

/** Label of a role; its id where the SOP at hand does not name it. */
export const roleLabel = (roles: readonly SopRole[], id: RoleId): string =>
  roles.find((role) => role.id === id)?.label ?? id;
