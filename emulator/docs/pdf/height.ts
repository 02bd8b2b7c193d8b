/** Estimates how tall blocks print, to place headers and footers; exact layout is pdfmake's work. */

import { columnWidths } from '../columns';
import type { BlockNode, FlowNode, RowNode, SectionNode, TableNode } from '../model';
import { CELL_PADDING, isFlow, plainText } from '../model';
import { seenParagraph, seenText } from '../style';

/** Line height of Helvetica and mean width of its letters, as shares of the font size. */
const LINE = 1.156;
const LETTER = 0.5;

/** Height of a header or footer in points. */
export function heightOf(section: SectionNode, width: number): number {
  return blocksHeight(section.children, width);
}

function blocksHeight(blocks: readonly BlockNode[], width: number): number {
  return blocks.reduce(
    (sum, block) => sum + (isFlow(block) ? flowHeight(block, width) : tableHeight(block, width)),
    0,
  );
}

function flowHeight(node: FlowNode, width: number): number {
  const seen = seenParagraph(node);
  const sizes = node.children.flatMap((child) =>
    child.kind === 'TEXT' ? child.runs.map((run) => seenText(node, run.style).fontSize) : [],
  );
  const size = sizes.length === 0 ? seenText(node, node.mark).fontSize : Math.max(...sizes);
  const room = Math.max(size, width - seen.indentStart - seen.indentEnd);
  const lines = plainText(node)
    .split('\r')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * LETTER) / room)), 0);
  const images = node.children.reduce(
    (sum, child) => sum + (child.kind === 'INLINE_IMAGE' ? child.height * 0.75 : 0),
    0,
  );
  const rules = node.children.some((child) => child.kind === 'HORIZONTAL_RULE') ? 9 : 0;
  const text = (images > 0 || rules > 0) && sizes.length === 0 ? 0 : lines * size * LINE * seen.lineSpacing;
  return seen.spacingBefore + text + images + rules + seen.spacingAfter;
}

function tableHeight(table: TableNode, width: number): number {
  const widths = columnWidths(table, width);
  const rows = table.children.map((row) => rowHeight(row, widths) + table.borderWidth);
  return rows.reduce((sum, height) => sum + height, table.borderWidth);
}

/** Height of a row in points, in columns of these widths. */
export function rowHeight(row: RowNode, widths: readonly number[]): number {
  const cells = row.children.map((cell, i) => {
    const { paddingTop = CELL_PADDING, paddingBottom = CELL_PADDING } = cell.style;
    const inner = (widths[i] ?? 100) - 2 * CELL_PADDING;
    return paddingTop + paddingBottom + blocksHeight(cell.children, inner);
  });
  return Math.max(row.minHeight, ...cells);
}
