/** Rows as they must be beside rows as they are: what was put in, taken out, moved or changed is told apart. Pure. */
import type { ReadRow } from '../ports';
import type { TabId } from '../tabs';
import { cellDifferences, type Difference, identity, nameOf } from './difference';

/** How many rows a stretch may be that was put in or taken out, and is still seen as one. */
export const LOOK_AHEAD = 60;

interface Aligned {
  readonly differences: readonly Difference[];
  /** by how many rows the last one stands lower than it must */
  readonly shift: number;
}

const same = (tab: TabId, a: ReadRow, b: ReadRow): boolean =>
  identity(tab, a.values) === identity(tab, b.values);

/** How many rows further the two go on together: first number among those that are, second among those that must be. */
function resync(
  tab: TabId,
  must: readonly ReadRow[],
  is: readonly ReadRow[],
  i: number,
  j: number,
): readonly [extra: number, missing: number] | null {
  for (let ahead = 1; ahead <= LOOK_AHEAD; ahead += 1) {
    const [wanted, there] = [must[i], is[j]];
    const later = is[j + ahead];
    if (wanted && later && same(tab, wanted, later)) return [ahead, 0];
    const next = must[i + ahead];
    if (next && there && same(tab, next, there)) return [0, ahead];
  }
  return null;
}

const line = (kind: 'MISSING' | 'EXTRA', tab: TabId, { row, values }: ReadRow): Difference => ({
  kind,
  tab,
  row,
  name: nameOf(tab, values),
});

/**
 * Rows that stand in order. `shift`: how much lower than they must the rows before stand already. `last`: whether what
 * stands behind the last row that must be there is too much, or is looked at later.
 */
export function alignPlaced(
  tab: TabId,
  must: readonly ReadRow[],
  is: readonly ReadRow[],
  { shift, last }: { readonly shift: number; readonly last: boolean },
): Aligned {
  const differences: Difference[] = [];
  let [i, j, now, told] = [0, 0, shift, false];
  while (i < must.length || (last && j < is.length)) {
    const [wanted, there] = [must[i], is[j]];
    const step = wanted && there && same(tab, wanted, there) ? null : resync(tab, must, is, i, j);
    if (step === null && wanted && there) {
      const by = there.row - wanted.row;
      if (by !== now && !told) differences.push({ kind: 'SHIFTED', tab, row: there.row, by: by - now });
      now = by;
      told = false;
      differences.push(...cellDifferences(tab, wanted, there));
      i += 1;
      j += 1;
      continue;
    }
    const [extra, missing] = step ?? (wanted ? [0, 1] : [1, 0]);
    differences.push(...is.slice(j, j + extra).map((row) => line('EXTRA', tab, row)));
    differences.push(...must.slice(i, i + missing).map((row) => line('MISSING', tab, row)));
    told = true;
    i += missing;
    j += extra;
  }
  return { differences, shift: now };
}

/** Rows in any order. `may`: whether a row that must be there may be gone by now. */
export function alignLoose(
  tab: TabId,
  must: readonly ReadRow[],
  is: readonly ReadRow[],
  foreign: (row: ReadRow) => boolean,
  may: (row: ReadRow) => boolean,
): readonly Difference[] {
  const wanted = new Map(must.map((row) => [identity(tab, row.values), row]));
  const differences: Difference[] = [];
  for (const row of is) {
    const key = identity(tab, row.values);
    const match = wanted.get(key);
    wanted.delete(key);
    if (match) differences.push(...cellDifferences(tab, match, row));
    else if (foreign(row)) differences.push(line('EXTRA', tab, row));
  }
  const gone = [...wanted.values()].filter((row) => !may(row));
  return [...differences, ...gone.map((row) => line('MISSING', tab, row))];
}
