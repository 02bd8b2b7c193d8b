/** Blocks of a section or cell as one flow of lines and rows. */
import type { BlockNode, FlowNode, TableNode } from '../model';
import { isFlow, plainText } from '../model';
import { seenParagraph } from '../style';
import { type GridRow, gridOf, type Slot, sum } from './grid';
import type { Box, Item } from './ink';
import { type Column, endsPage, paragraphItems } from './paragraph';
import { type FilledSlot, neededHeight, paddingOf, rowBox } from './rows';

/** The boxes of blocks that stand below each other. */
export function blockItems(blocks: readonly BlockNode[], column: Column): Item[] {
  const items: Item[] = [];
  let keeps = false;
  let breaks = false;
  blocks.forEach((block, i) => {
    const made = isFlow(block) ? paragraphItems(block, column, around(blocks, i)) : tableItems(block, column);
    const [first, ...rest] = made;
    if (first !== undefined) items.push({ ...first, breakBefore: first.breakBefore || breaks }, ...rest);
    breaks = isFlow(block) ? endsPage(block) : breaks && first === undefined;
    keeps = isFlow(block) && (isHeading(block) || (keeps && isEmpty(block)));
    if (keeps) stay(items);
  });
  return items;
}

/** An empty line between a heading and its text stays with both. */
function stay(items: Item[]): void {
  const last = items[items.length - 1];
  if (last !== undefined) items[items.length - 1] = { ...last, keepNext: true };
}

const isHeading = (node: FlowNode): boolean => {
  const seen = seenParagraph(node);
  return seen.heading !== 'NORMAL' && seen.keepNext;
};

/** True for a paragraph in which nothing can be seen. */
export function isEmpty(node: FlowNode): boolean {
  return (
    node.kind === 'PARAGRAPH' && plainText(node) === '' && node.children.every((one) => one.kind === 'TEXT')
  );
}

function around(blocks: readonly BlockNode[], at: number) {
  const flow = (block: BlockNode | undefined): FlowNode | null =>
    block !== undefined && isFlow(block) ? block : null;
  return { previous: flow(blocks[at - 1]), next: flow(blocks[at + 1]) };
}

interface LaidRow {
  readonly grid: GridRow;
  readonly cells: readonly Omit<FilledSlot, 'extra'>[];
  height: number;
}

/** Rows of a table. Those that head it are repeated on each page, and stay with the row behind them. */
function tableItems(table: TableNode, column: Column): Item[] {
  const grid = gridOf(table, column.width);
  const rows = grid.rows.map((row): LaidRow => laidRow(row, column));
  grow(rows);
  const heads = rows.findIndex((row) => !row.grid.row.header);
  const boxes = rows.map((row, i) => {
    const below = i === rows.length - 1 ? grid.lastLine : 0;
    return rowBox({
      cells: row.cells.map((cell) => ({ ...cell, extra: extraOf(rows, i, cell.slot) })),
      minHeight: row.height,
      line: row.grid.line,
      below,
      x: grid.x,
      splits: row.grid.row.cantSplit !== true && !row.grid.row.header,
    });
  });
  return boxes.map((box, i) => rowItem(rows, boxes.slice(0, Math.max(0, heads)), box, i));
}

function rowItem(rows: readonly LaidRow[], head: readonly Box[], box: Box, at: number): Item {
  const row = rows[at];
  const merged = row?.grid.slots.some(({ column }) => startsBefore(rows[at + 1], column)) === true;
  const kept = row?.cells.every(({ items }) => items.every((item) => item.keepNext)) === true;
  return {
    box,
    before: 0,
    after: 0,
    keepNext: at < head.length || merged || kept,
    breakBefore: false,
    ...(at >= head.length && head.length > 0 && { head }),
  };
}

/** The cell of a row at this column is covered by one above. */
function startsBefore(row: LaidRow | undefined, column: number): boolean {
  return row?.grid.slots.some((slot) => slot.column === column && slot.cell.rowSpan === 0) === true;
}

function laidRow(grid: GridRow, column: Column): LaidRow {
  const cells = grid.slots.map((slot) => {
    const { left, right } = paddingOf(slot.cell);
    const inner = { ...column, width: Math.max(1, slot.width - left - right) };
    return { slot, items: slot.cell.rowSpan === 0 ? [] : blockItems(slot.cell.children, inner), cut: false };
  });
  const own = cells.filter(({ slot }) => (slot.cell.rowSpan ?? 1) === 1).map(neededHeight);
  return { grid, cells, height: Math.max(grid.row.minHeight, ...own) };
}

/** The last row of a merged cell grows until the cell's content fits. */
function grow(rows: readonly LaidRow[]): void {
  rows.forEach((row, i) => {
    for (const cell of row.cells) {
      const span = cell.slot.cell.rowSpan ?? 1;
      const last = rows[i + span - 1];
      if (span > 1 && last !== undefined) {
        last.height += Math.max(0, neededHeight(cell) - row.height - extraOf(rows, i, cell.slot));
      }
    }
  });
}

/** Height of the rows below that a merged cell covers. */
function extraOf(rows: readonly LaidRow[], at: number, { cell }: Slot): number {
  const covered = rows.slice(at + 1, at + (cell.rowSpan ?? 1));
  return sum(covered.map((row) => row.height + row.grid.line));
}
