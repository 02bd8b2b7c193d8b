/** Registers from before the third schema lack the column that is searched for Perangkat Daerah; setup fills it once. */
import { alteredRow, type Change, type Ports, type ReadRow } from './ports';
import { caseRecordFrom, targetCodes } from './records';
import { requireFacts, tailRange } from './session';

/** Whole rows read at once: a case's state may be as large as three cells. */
const ROWS = 200;

function codesOf(row: ReadRow): readonly Change[] {
  if (row.values.pd !== null && row.values.pd !== undefined) return [];
  const no = row.values.no;
  if (typeof no !== 'number') throw alteredRow('REGISTER', row.row);
  const pd = targetCodes(caseRecordFrom(row, no).kase);
  return pd === null ? [] : [{ kind: 'patch', tab: 'REGISTER', row: row.row, values: { pd } }];
}

/** Answers how many rows were filled; a second run fills none. @throws Refused REGISTER_ALTERED naming a damaged row */
export function fillCodes(ports: Ports): number {
  return ports.locked(() => {
    const [tail = []] = ports.store.read([tailRange(requireFacts(ports))]);
    const cases = Number(tail[tail.length - 1]?.values.jumlah_kasus ?? 0);
    let filled = 0;
    for (let from = 1; from <= cases; from += ROWS) {
      const to = Math.min(cases, from + ROWS - 1);
      const changes = (ports.store.read([{ tab: 'REGISTER', from, to }])[0] ?? []).flatMap(codesOf);
      ports.store.commit(changes);
      filled += changes.length;
    }
    return filled;
  });
}
