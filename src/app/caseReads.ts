/** What the forms of a step need besides the case itself: recorded results, results of the visits before. */

import { presentVisit, ruleOf } from '../domain/case/allowed';
import type { Monitoring } from '../domain/types';
import type { LetterContext, PreviousVisit } from './letters/context';
import type { Ports, ReadRow, RowRange } from './ports';
import type { CaseRecord } from './records';
import { monitoringFrom, ROWS_PER_RESULT } from './results';

/** Rows of the case's monitoring results, one range for each Perangkat Daerah that has some. */
export function resultRanges(record: CaseRecord): readonly RowRange[] {
  return rangesFrom(record.results);
}

function rangesFrom(rows: Readonly<Record<string, number>>): readonly RowRange[] {
  return Object.keys(rows).map((pd) => {
    const from = rows[pd] ?? 1;
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

/** Rows of the results before this case, one range for each Perangkat Daerah that has some. */
export function previousRanges(record: CaseRecord): readonly RowRange[] {
  return rangesFrom(record.previous ?? {});
}

/** The visits before this case out of the rows read by `previousRanges`. @throws Refused REGISTER_ALTERED */
export function previousOf(
  record: CaseRecord,
  read: readonly (readonly ReadRow[])[],
): LetterContext['previous'] {
  const from = record.previous ?? {};
  const visits: Record<string, PreviousVisit> = {};
  Object.keys(from).forEach((pd, i) => {
    const rows = read[i] ?? [];
    const kode = String(rows[0]?.values.kode ?? '');
    const { tanggal, components } = monitoringFrom({ kode }, pd, from[pd] ?? 1, rows);
    visits[pd] = { tanggal, kode, components };
  });
  return visits;
}

export interface PageExtras {
  /** empty outside the steps that show results: monitoring and drafting the report */
  readonly monitoring: Readonly<Record<string, Monitoring>>;
}

/** Reads them; no call at all where the present step needs none. */
export function pageExtras(ports: Ports, record: CaseRecord): PageExtras {
  const visit = presentVisit(record.kase);
  if (visit === null || visit.stage === 'GATE') return { monitoring: {} };
  const rule = ruleOf(record.kase, visit.step);
  const drafts = rule.kind === 'DRAFT' && rule.naskah === 'LAPORAN';
  const ranges = rule.kind === 'MONITOR' || drafts ? resultRanges(record) : [];
  return { monitoring: ranges.length === 0 ? {} : monitoringOf(record, ports.store.read(ranges)) };
}
