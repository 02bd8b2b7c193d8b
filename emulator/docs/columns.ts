/** Widths of the columns of a table, the same for every renderer. */
import type { TableNode } from './model';

/** Set widths, and equal shares of the rest for columns without one. */
export function columnWidths(table: TableNode, available: number): number[] {
  const count = Math.max(
    0,
    ...table.children.map((row) => row.children.reduce((sum, c) => sum + c.colSpan, 0)),
  );
  const set = Array.from({ length: count }, (_, i) => table.columnWidths[i] ?? null);
  const taken = set.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = set.filter((width) => width === null).length;
  const share = open === 0 ? 0 : Math.max(20, (available - taken) / open);
  return set.map((width) => width ?? share);
}
