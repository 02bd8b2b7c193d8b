/** Tables for Word: fixed widths, lines of the table and of single cells, merged cells, rows that repeat. */
import type { FileChild, ITableCellOptions, TableCell, TableRow } from 'docx';
import { columnWidths } from '../columns';
import type { BlockNode, Border, CellNode, RowNode, TableNode } from '../model';
import { CELL_PADDING } from '../model';
import { type Docx, hex, type Inner, lineOf, twips } from './units';

type WriteBlock = (docx: Docx, node: BlockNode, width: number) => FileChild;

export function table(docx: Docx, node: TableNode, available: number, write: WriteBlock): FileChild {
  const widths = columnWidths(node, available);
  const line = lineOf({ width: node.borderWidth, color: node.borderColor, style: 'SOLID' });
  const frame = { top: line, bottom: line, left: line, right: line };
  return new docx.Table({
    width: { size: twips(sum(widths)), type: 'dxa' },
    columnWidths: widths.map(twips),
    layout: 'fixed',
    ...(node.alignment !== undefined && { alignment: node.alignment === 'CENTER' ? 'center' : 'right' }),
    ...(node.indent !== undefined && { indent: { size: twips(node.indent), type: 'dxa' } }),
    borders: { ...frame, insideHorizontal: line, insideVertical: line },
    rows: node.children.map((row) => tableRow(docx, row, widths, write)),
  });
}

function tableRow(docx: Docx, row: RowNode, widths: readonly number[], write: WriteBlock): TableRow {
  let column = 0;
  const children = row.children.map((one) => {
    const width = sum(widths.slice(column, column + one.colSpan));
    column += one.colSpan;
    return tableCell(docx, one, width, write);
  });
  return new docx.TableRow({
    tableHeader: row.header,
    cantSplit: row.cantSplit === true,
    ...(row.minHeight > 0 && { height: { value: twips(row.minHeight), rule: 'atLeast' } }),
    children,
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const VERTICALS = { TOP: 'top', CENTER: 'center', BOTTOM: 'bottom' } as const;

function tableCell(docx: Docx, node: CellNode, width: number, write: WriteBlock): TableCell {
  const { paddingTop, paddingBottom, paddingLeft, paddingRight, background, verticalAlignment } = node.style;
  const pad = (set: number | undefined): number => twips(set ?? CELL_PADDING);
  const inner = width - (paddingLeft ?? CELL_PADDING) - (paddingRight ?? CELL_PADDING);
  return new docx.TableCell({
    width: { size: twips(width), type: 'dxa' },
    columnSpan: node.colSpan,
    ...merged(node),
    ...cellLines(node),
    margins: {
      top: pad(paddingTop),
      bottom: pad(paddingBottom),
      left: pad(paddingLeft),
      right: pad(paddingRight),
    },
    verticalAlign: VERTICALS[verticalAlignment ?? 'TOP'],
    ...(background !== undefined && { shading: { type: 'clear', fill: hex(background) } }),
    children: node.children.map((one) => write(docx, one, inner) as unknown as Inner),
  });
}

/** A merged cell begins where it stands and goes on in the covered cells below it. */
function merged({ rowSpan = 1 }: CellNode): Pick<ITableCellOptions, 'verticalMerge'> {
  if (rowSpan === 1) return {};
  return { verticalMerge: rowSpan === 0 ? 'continue' : 'restart' };
}

function cellLines({ style }: CellNode): Pick<ITableCellOptions, 'borders'> {
  const sides = Object.entries(style.borders ?? {}) as [string, Border][];
  if (sides.length === 0) return {};
  return { borders: Object.fromEntries(sides.map(([side, border]) => [side, lineOf(border)])) };
}
