/** A closed case begins anew as a further cycle: what was recorded stays, its figures with it. */
import type { Actor, Case, Refusal } from '../types';
import { refusal } from './result';
import { firstRole } from './state';

/** Why this person may not reopen the case; null when he may. What was cancelled stays cancelled. */
export function reopenBar(kase: Case, actor: Actor | null): Refusal | null {
  if (kase.status !== 'SELESAI') return refusal('REOPEN_NOT_CLOSED');
  if (actor === null || actor.role === '') return refusal('NO_ROLE');
  const turn = firstRole(kase.sop.steps);
  return actor.role === turn ? null : refusal('WRONG_ROLE', { role: turn, peran: turn, perintah: 'reopen' });
}

/** The case at the beginning of a further cycle, without what belonged to the one that was closed. */
export function withFreshCycle(kase: Case): Case {
  const { letterNumber, reportNumber, targets, visits, openedAt, closedAt, cycles = [] } = kase;
  const until = visits.reduce((last, { id }) => Math.max(last, id), 0);
  const ended = { until, openedAt, closedAt, letterNumber, reportNumber, targets: targets.length };
  return {
    ...kase,
    status: 'BERJALAN',
    closedAt: null,
    targets: [],
    order: null,
    letter: null,
    letterNumber: null,
    report: null,
    reportNumber: null,
    selfAllowed: [],
    cycles: [...cycles, ended],
  };
}
