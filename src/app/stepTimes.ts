/** Standard against actual of one closed visit, and what its step has taken in this case so far. Pure. */
import { percent } from '../domain/figures';
import type { Case, Visit } from '../domain/types';
import type { Row } from './tabs';

/**
 * Columns of the tab Langkah. The standard in working minutes is what lay between receipt and the first due time, so a day
 * counts as long as it was. First, last and sum stand side by side: the first alone hides rework, the sum alone blames the
 * last holder.
 */
export function stepTimes(kase: Case, visit: Visit): Row {
  const earlier = kase.visits.filter(
    ({ step, stage, left, id }) =>
      step === visit.step && stage === visit.stage && left !== null && id <= visit.id,
  );
  const used = earlier.map((one) => one.used ?? 0);
  const given = visit.given ?? null;
  return {
    tersedia: given,
    persen: given === null ? null : percent(visit.used ?? 0, given),
    pertama: used[0] ?? null,
    terakhir: visit.used,
    jumlah: used.reduce((sum, minutes) => sum + minutes, 0),
  };
}
