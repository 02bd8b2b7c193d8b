/** Tables: widths, lines, merged cells, rows that repeat or stay whole. */
import type { Border, CellNode, RowNode, TableNode } from '../model';
import type { Around, BlockSource, ReadBlocks } from './blocks';
import { type Frame, linesOf, NO_LINE, paddings, readCell } from './cells';
import { checkKnown, unseen } from './known';
import { over, paragraphSettings } from './paragraph';
import { textStyle } from './text';
import { attribute, child, childrenNamed, type Element, isOn, measure, TWIPS, val } from './xml';

/** Padding at the sides of a cell where nothing says otherwise, as Word and LibreOffice have it: 0.19 cm. */
const SIDE_PADDING = 108 / TWIPS;

/** A w:tbl. @throws NotEmulated for what is seen and not known. */
export function readTable(source: BlockSource, element: Element, readBlocks: ReadBlocks): TableNode {
  checkKnown(element, 'tbl');
  const properties = child(element, 'tblPr');
  checkKnown(properties, 'tblPr');
  const rows = childrenNamed(element, 'tr');
  const grid = childrenNamed(child(element, 'tblGrid'), 'gridCol');
  const frame = { ...frameOf(source, properties), readBlocks, rows: rows.length, columns: grid.length };
  const common = commonLine(frame.lines);
  return {
    kind: 'TABLE',
    borderWidth: common.width,
    borderColor: common.color,
    columnWidths: columnWidths(grid, rows),
    ...placeOf(properties),
    children: spanned(rows.map((row, at) => readRow(frame, common, row, at))),
  };
}

function frameOf(
  source: BlockSource,
  properties: Element | null,
): Pick<Frame, 'source' | 'lines' | 'padding' | 'around'> {
  const styles = source.styles.table(val(properties, 'tblStyle'));
  const layers = [...styles.map((style) => child(style, 'tblPr')), properties];
  const padding = { top: 0, bottom: 0, left: SIDE_PADDING, right: SIDE_PADDING };
  const lines: Record<string, Border> = {};
  for (const layer of layers) {
    Object.assign(padding, paddings(child(layer, 'tblCellMar')));
    Object.assign(lines, linesOf(child(layer, 'tblBorders')));
  }
  const around = styles.reduce<Around>(
    (above, style) => ({
      text: { ...above.text, ...textStyle(child(style, 'rPr'), source.themeFont) },
      paragraph:
        child(style, 'pPr') === null
          ? above.paragraph
          : over(above.paragraph, paragraphSettings(child(style, 'pPr'))),
    }),
    { text: {}, paragraph: {} },
  );
  return { source, lines, padding, around };
}

/** The line that the whole table has: that of its inner sides, or of its frame when it has one cell only. */
function commonLine(lines: Readonly<Record<string, Border>>): Border {
  const line = lines.insideH ?? lines.insideV ?? lines.top ?? NO_LINE;
  return line.style === 'SOLID' ? line : NO_LINE;
}

function columnWidths(grid: readonly Element[], rows: readonly Element[]): number[] {
  const widths = grid.map((column) => measure(column, 'w', TWIPS) ?? 0);
  for (const row of [...rows].reverse()) {
    let at = 0;
    for (const cell of childrenNamed(row, 'tc')) {
      const properties = child(cell, 'tcPr');
      const span = Number(val(properties, 'gridSpan') ?? '1');
      const width = widthOf(child(properties, 'tcW'));
      if (span === 1 && width !== null) widths[at] = width;
      at += span;
    }
  }
  return widths;
}

/** Width of a cell in points; null where it is left to the grid. */
function widthOf(element: Element | null): number | null {
  const type = attribute(element, 'type') ?? 'dxa';
  return type === 'dxa' ? measure(element, 'w', TWIPS) : null;
}

function placeOf(properties: Element | null): Pick<TableNode, 'alignment' | 'indent'> {
  const place = val(properties, 'jc') ?? 'left';
  if (place === 'center') return { alignment: 'CENTER' };
  if (place === 'right' || place === 'end') return { alignment: 'RIGHT' };
  const indent = widthOf(child(properties, 'tblInd')) ?? 0;
  return indent === 0 ? {} : { indent };
}

function readRow(frame: Frame, common: Border, row: Element, at: number): RowNode {
  checkKnown(row, 'tr');
  const properties = child(row, 'trPr');
  checkKnown(properties, 'trPr');
  const height = child(properties, 'trHeight');
  if (attribute(height, 'hRule') === 'exact') throw unseen('w:trHeight "exact"');
  const cells: CellNode[] = [];
  let column = 0;
  for (const one of childrenNamed(row, 'tc')) {
    const cell = readCell(frame, common, one, { row: at, column });
    column += cell.colSpan;
    cells.push(cell);
  }
  return {
    kind: 'TABLE_ROW',
    minHeight: measure(height, 'val', TWIPS) ?? 0,
    header: isOn(child(properties, 'tblHeader')),
    ...(isOn(child(properties, 'cantSplit')) && { cantSplit: true }),
    children: cells,
  };
}

/** Counts how many rows each merged cell covers. */
function spanned(rows: RowNode[]): RowNode[] {
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      let span = 1;
      while (cell.rowSpan !== 0 && cellAt(rows[at + span], column)?.rowSpan === 0) span += 1;
      if (span > 1) cell.rowSpan = span;
      column += cell.colSpan;
    }
  });
  return rows;
}

function cellAt(row: RowNode | undefined, column: number): CellNode | undefined {
  let at = 0;
  return row?.children.find((cell) => {
    const found = at === column;
    at += cell.colSpan;
    return found;
  });
}
