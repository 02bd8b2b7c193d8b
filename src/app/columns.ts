/** Some columns of a tab instead of whole rows: a range for each, all in one round trip. For tabs that grow for ever. */
import type { ReadRow, RowRange } from './ports';
import type { Cell, TabId } from './tabs';

/** Rows to read; `to: null` reads to the end of what is filled. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
}

export const columnRanges = (
  tab: TabId,
  columns: readonly string[],
  stretch: Stretch = { from: 1, to: null },
): readonly RowRange[] => columns.map((column) => ({ tab, ...stretch, column }));

/** The columns read by `columnRanges` joined to rows, in their order; a row without any of them is left out. */
export function joinColumns(
  columns: readonly string[],
  read: readonly (readonly ReadRow[])[],
): readonly ReadRow[] {
  const rows = new Map<number, Record<string, Cell>>();
  columns.forEach((key, i) => {
    for (const { row, values } of read[i] ?? []) {
      const known = rows.get(row) ?? {};
      known[key] = values[key] ?? null;
      rows.set(row, known);
    }
  });
  return [...rows].sort(([a], [b]) => a - b).map(([row, values]) => ({ row, values }));
}
