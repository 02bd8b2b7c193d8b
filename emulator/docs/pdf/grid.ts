/** The grid of a table: where cells stand, and which line is drawn at each of their sides. */
import { columnWidths } from '../columns';
import type { Border, CellNode, RowNode, TableNode } from '../model';
import { strokes } from './borders';

export interface Slot {
  readonly cell: CellNode;
  /** first column, and how many */
  readonly column: number;
  readonly x: number;
  readonly width: number;
  readonly top: Border;
  readonly bottom: Border;
  readonly left: Border;
  readonly right: Border;
}
export interface GridRow {
  readonly row: RowNode;
  readonly slots: readonly Slot[];
  /** thickness of the lines above the row */
  readonly line: number;
}
export interface Grid {
  readonly rows: readonly GridRow[];
  /** thickness of the lines below the last row */
  readonly lastLine: number;
  /** left edge in the column of text */
  readonly x: number;
}

export function gridOf(table: TableNode, available: number): Grid {
  const widths = columnWidths(table, available);
  const common: Border = { width: table.borderWidth, color: table.borderColor, style: 'SOLID' };
  const rows = table.children.map((row) => slotsOf(row, widths, common));
  const last = rows[rows.length - 1] ?? [];
  return {
    rows: table.children.map((row, i) => ({ row, slots: rows[i] ?? [], line: lineAbove(rows, i) })),
    lastLine: Math.max(0, ...last.map((slot) => strokes(slot.bottom))),
    x: startOf(table, sum(widths), available),
  };
}

function startOf(table: TableNode, width: number, available: number): number {
  if (table.alignment === 'CENTER') return (available - width) / 2;
  return table.alignment === 'RIGHT' ? available - width : (table.indent ?? 0);
}

function slotsOf(row: RowNode, widths: readonly number[], common: Border): Slot[] {
  let column = 0;
  return row.children.map((cell) => {
    const at = column;
    column += cell.colSpan;
    const { borders } = cell.style;
    return {
      cell,
      column: at,
      x: sum(widths.slice(0, at)),
      width: sum(widths.slice(at, column)),
      top: borders?.top ?? common,
      bottom: borders?.bottom ?? common,
      left: borders?.left ?? common,
      right: borders?.right ?? common,
    };
  });
}

/** A line between two rows is that of either; one inside a merged cell is not drawn. */
function lineAbove(rows: readonly (readonly Slot[])[], at: number): number {
  const below = (rows[at] ?? []).filter((slot) => slot.cell.rowSpan !== 0).map((slot) => strokes(slot.top));
  const above = (rows[at - 1] ?? []).map((slot) => strokes(slot.bottom));
  return Math.max(0, ...below, ...above);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
