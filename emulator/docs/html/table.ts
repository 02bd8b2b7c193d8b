/** Tables as HTML. */
import { columnWidths } from '../columns';
import type { BlockNode, Border, CellNode, TableNode } from '../model';
import { CELL_PADDING } from '../model';
import { border, css, pt } from './css';
import { PAGE_BREAK, type Sheet } from './flow';

type WriteBlocks = (nodes: readonly BlockNode[], sheet: Sheet, width: number) => string;

export function table(node: TableNode, sheet: Sheet, available: number, write: WriteBlocks): string {
  const widths = columnWidths(node, available);
  const columns = widths.map((width) => `<col style="width:${pt(width)}">`).join('');
  const common: Border = { width: node.borderWidth, color: node.borderColor, style: 'SOLID' };
  const rows = node.children.map((row) => {
    let column = 0;
    const cells = row.children.map((one) => {
      const width = sum(widths.slice(column, column + one.colSpan));
      column += one.colSpan;
      return one.rowSpan === 0 ? '' : cell(one, common, (inner) => write(one.children, sheet, width - inner));
    });
    return `<tr style="height:${pt(row.minHeight)}">${cells.join('')}</tr>`;
  });
  const style = css({
    'border-collapse': 'collapse',
    'table-layout': 'fixed',
    width: pt(sum(widths)),
    ...placeOf(node),
  });
  return `<table style="${style}"><colgroup>${columns}</colgroup>${rows.join('')}</table>`;
}

function placeOf({ alignment, indent }: TableNode): Record<string, string> {
  if (alignment === 'CENTER') return { margin: '0 auto' };
  if (alignment === 'RIGHT') return { margin: '0 0 0 auto' };
  return indent === undefined ? {} : { 'margin-left': pt(indent) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function cell(node: CellNode, common: Border, write: (padding: number) => string): string {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft, background, verticalAlignment } = node.style;
  const sides = [paddingTop, paddingRight, paddingBottom, paddingLeft].map((side) => side ?? CELL_PADDING);
  const own = Object.entries(node.style.borders ?? {}).map(([side, line]) => [
    `border-${side}`,
    border(line),
  ]);
  const style = css({
    border: border(common),
    ...Object.fromEntries(own),
    padding: sides.map(pt).join(' '),
    'vertical-align': verticalAlignment === 'CENTER' ? 'middle' : (verticalAlignment ?? 'TOP').toLowerCase(),
    ...(background !== undefined && { 'background-color': background }),
  });
  const columns = node.colSpan > 1 ? ` colspan="${node.colSpan}"` : '';
  const rows = (node.rowSpan ?? 1) > 1 ? ` rowspan="${node.rowSpan}"` : '';
  const text = write((sides[1] ?? 0) + (sides[3] ?? 0))
    .split(PAGE_BREAK)
    .join('');
  return `<td style="${style}"${columns}${rows}>${text}</td>`;
}
