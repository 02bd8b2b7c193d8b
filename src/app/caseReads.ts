/** What the forms of a step need besides the case itself: recorded results, numbers already used. */

import { presentVisit, ruleOf } from '../domain/case/allowed';
import type { Monitoring } from '../domain/types';
import type { Ports, ReadRow, RowRange } from './ports';
import type { CaseRecord } from './records';
import { monitoringFrom, ROWS_PER_RESULT } from './results';

/** Rows of the case's monitoring results, one range for each Perangkat Daerah that has some. */
export function resultRanges(record: CaseRecord): readonly RowRange[] {
  return Object.keys(record.results).map((pd) => {
    const from = record.results[pd] ?? 1;
    return { tab: 'HASIL', from, to: from + ROWS_PER_RESULT - 1 };
  });
}

/** The monitoring of a case out of the rows read by `resultRanges`. @throws Refused REGISTER_ALTERED */
export function monitoringOf(
  record: CaseRecord,
  read: readonly (readonly ReadRow[])[],
): Readonly<Record<string, Monitoring>> {
  const all: Record<string, Monitoring> = {};
  Object.keys(record.results).forEach((pd, i) => {
    all[pd] = monitoringFrom(record.kase, pd, record.results[pd] ?? 1, read[i] ?? []);
  });
  return all;
}

export interface PageExtras {
  /** empty outside the monitoring step */
  readonly monitoring: Readonly<Record<string, Monitoring>>;
  /** numbers of the agenda where the step asks for one; null elsewhere */
  readonly usedNumbers: readonly string[] | null;
}

/** Reads them; no call at all where the present step needs neither. */
export function pageExtras(ports: Ports, record: CaseRecord): PageExtras {
  const visit = presentVisit(record.kase);
  if (visit === null) return { monitoring: {}, usedNumbers: null };
  const rule = ruleOf(record.kase, visit.step);
  if (visit.stage === 'GATE' || (rule.kind === 'SIGN' && rule.gate === null)) {
    const rows = ports.store.read([{ tab: 'SURAT_KELUAR', from: 1, to: null }])[0] ?? [];
    return { monitoring: {}, usedNumbers: rows.map((row) => String(row.values.nomor ?? '')) };
  }
  const ranges = rule.kind === 'MONITOR' ? resultRanges(record) : [];
  return {
    monitoring: ranges.length === 0 ? {} : monitoringOf(record, ports.store.read(ranges)),
    usedNumbers: null,
  };
}
