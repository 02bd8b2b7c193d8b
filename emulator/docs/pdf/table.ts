/** Tables as pdfmake nodes. Widths are of whole columns with their padding, as in Docs. */

import { columnWidths } from '../columns';
import type { CellNode, RowNode, TableNode } from '../model';
import { CELL_PADDING } from '../model';
import { rowHeight } from './height';
import type { Flow } from './text';
import type { PdfCell, PdfLayout, PdfNode, PdfTable, Sides } from './types';

/** Renders the blocks of a cell in a narrower flow. */
export type RenderBlocks = (cell: CellNode, flow: Flow) => PdfNode[];

/** Rows lower than this, in points, are not torn over two pages; a taller one would leave half a page empty. */
const MAX_WHOLE_ROW = 300;

/** One table; null when it has no cells, which pdfmake cannot lay out. */
export function tableNode(table: TableNode, flow: Flow, render: RenderBlocks): PdfTable | null {
  const widths = columnWidths(table, flow.width);
  if (widths.length === 0) return null;
  const body = table.children.map((row) => rowCells(row, widths, flow, render));
  const made: PdfTable = {
    table: {
      widths: widths.map((width) => Math.max(1, width - table.borderWidth)),
      heights: table.children.map((row) => row.minHeight),
      headerRows: headerRows(table.children),
      dontBreakRows: table.children.every((row) => rowHeight(row, widths) < MAX_WHOLE_ROW),
      body,
    },
    layout: layoutOf(table),
  };
  if (flow.breakNext) made.pageBreak = 'before';
  flow.breakNext = false;
  return made;
}

function headerRows(rows: readonly RowNode[]): number {
  const first = rows.findIndex((row) => !row.header);
  return first === -1 ? 0 : first;
}

function rowCells(row: RowNode, widths: readonly number[], flow: Flow, render: RenderBlocks): PdfCell[] {
  const cells: PdfCell[] = [];
  for (const cell of row.children) {
    const span = widths.slice(cells.length, cells.length + cell.colSpan);
    cells.push(
      cellNode(
        cell,
        span.reduce((sum, width) => sum + width, 0),
        flow,
        render,
      ),
    );
    while (cells.length % widths.length !== 0 && span.length > 1) {
      span.pop();
      cells.push(blank());
    }
  }
  while (cells.length < widths.length) cells.push({ ...blank(), border: [true, false, false, false] });
  return cells;
}

const blank = (): PdfCell => ({ stack: [], margin: [0, 0, 0, 0] });

function cellNode(cell: CellNode, width: number, flow: Flow, render: RenderBlocks): PdfCell {
  const { paddingLeft, paddingTop, paddingRight, paddingBottom, background, verticalAlignment } = cell.style;
  const pad = (set: number | undefined): number => set ?? CELL_PADDING;
  const margin: Sides = [pad(paddingLeft), pad(paddingTop), pad(paddingRight), pad(paddingBottom)];
  const inner: Flow = { ...flow, width: width - margin[0] - margin[2], breakNext: false };
  const made: PdfCell = { stack: render(cell, inner), margin };
  if (cell.colSpan > 1) made.colSpan = cell.colSpan;
  if (background !== undefined) made.fillColor = background;
  if (verticalAlignment === 'CENTER') made.verticalAlignment = 'middle';
  if (verticalAlignment === 'BOTTOM') made.verticalAlignment = 'bottom';
  return made;
}

function layoutOf(table: TableNode): PdfLayout {
  const width = (): number => table.borderWidth;
  const color = (): string => table.borderColor;
  const none = (): number => 0;
  return {
    hLineWidth: width,
    vLineWidth: width,
    hLineColor: color,
    vLineColor: color,
    paddingLeft: none,
    paddingRight: none,
    paddingTop: none,
    paddingBottom: none,
  };
}
