/**
 * Closed visits from before the third schema lack the sums and the reasons; setup fills them once. How long their standard
 * was in minutes the log does not tell, so that cell stays empty.
 */
import type { Case } from '../domain/types';
import { columnRanges, joinColumns } from './columns';
import type { Change, Ports, ReadRow } from './ports';
import { caseRecordFrom, reasonCell } from './records';
import { stepTimes } from './stepTimes';
import type { Row } from './tabs';

const COLUMNS = ['no', 'kunjungan', 'jumlah'] as const;
/** Whole rows of the register read at once: a case's state may be as large as three cells. */
const ROWS = 200;

/** Cells of a case's closed visits, by visit. */
function cellsOf(kase: Case): ReadonlyMap<number, Row> {
  const left = kase.visits.filter((visit) => visit.left !== null);
  return new Map(left.map((visit) => [visit.id, { ...stepTimes(kase, visit), ...reasonCell(visit) }]));
}

/** Answers how many rows were filled; a second run fills none. @throws Refused REGISTER_ALTERED naming a damaged case */
export function fillSteps(ports: Ports): number {
  return ports.locked(() => {
    const read = ports.store.read(columnRanges('LANGKAH', COLUMNS));
    const lacking = joinColumns(COLUMNS, read).filter(
      ({ values }) => typeof values.no === 'number' && typeof values.jumlah !== 'number',
    );
    const last = lacking.reduce((most, { values }) => Math.max(most, Number(values.no)), 0);
    let filled = 0;
    for (let from = 1; from <= last; from += ROWS) {
      const cases =
        ports.store.read([{ tab: 'REGISTER', from, to: Math.min(last, from + ROWS - 1) }])[0] ?? [];
      const changes = cases.flatMap((row) => changesFor(row, lacking));
      ports.store.commit(changes);
      filled += changes.length;
    }
    return filled;
  });
}

function changesFor(row: ReadRow, lacking: readonly ReadRow[]): readonly Change[] {
  const mine = lacking.filter(({ values }) => values.no === row.values.no);
  if (mine.length === 0) return [];
  const cells = cellsOf(caseRecordFrom(row, Number(row.values.no)).kase);
  return mine.flatMap((visit): readonly Change[] => {
    const values = cells.get(Number(visit.values.kunjungan));
    return values === undefined ? [] : [{ kind: 'patch', tab: 'LANGKAH', row: visit.row, values }];
  });
}
