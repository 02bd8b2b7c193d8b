/** Cells of tables: padding, shading, lines, merging. */
import type { Border, CellBorders, CellNode, CellStyle, VerticalAlign } from '../model';
import { CELL_PADDING } from '../model';
import type { Around, BlockSource, ReadBlocks } from './blocks';
import { checkKnown, unseen } from './known';
import { borderOf, SIDES } from './paragraph';
import { fillOf } from './text';
import { attribute, child, type Element, elements, measure, nameOf, TWIPS, val } from './xml';

/** What all cells of a table have in common. */
export interface Frame {
  readonly source: BlockSource;
  readonly readBlocks: ReadBlocks;
  readonly lines: Readonly<Record<string, Border>>;
  readonly padding: Readonly<Record<Side, number>>;
  readonly around: Around;
  readonly rows: number;
  readonly columns: number;
}
export type Side = 'top' | 'bottom' | 'left' | 'right';
const ALL_SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

export const NO_LINE: Border = { width: 0, color: '#000000', style: 'SOLID' };
const VERTICALS: Readonly<Record<string, VerticalAlign>> = { top: 'TOP', center: 'CENTER', bottom: 'BOTTOM' };

/** A w:tc at a place of the grid. */
export function readCell(
  frame: Frame,
  common: Border,
  cell: Element,
  at: { row: number; column: number },
): CellNode {
  const properties = child(cell, 'tcPr');
  checkKnown(properties, 'tcPr');
  const colSpan = Number(val(properties, 'gridSpan') ?? '1');
  const merge = child(properties, 'vMerge');
  const covered = merge !== null && attribute(merge, 'val') !== 'restart';
  return {
    kind: 'TABLE_CELL',
    style: cellStyle(frame, common, properties, { ...at, colSpan }),
    colSpan,
    ...(covered && { rowSpan: 0 }),
    children: frame.readBlocks(frame.source, cell, frame.around),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
}

function cellStyle(frame: Frame, common: Border, properties: Element | null, place: Place): CellStyle {
  const padding = { ...frame.padding, ...paddings(child(properties, 'tcMar')) };
  const background = fillOf(child(properties, 'shd'));
  const align = val(properties, 'vAlign') ?? 'top';
  const vertical = VERTICALS[align];
  if (vertical === undefined) throw unseen(`w:vAlign "${align}"`);
  const borders = cellBorders(frame, common, linesOf(child(properties, 'tcBorders')), place);
  return {
    ...(padding.top !== CELL_PADDING && { paddingTop: padding.top }),
    ...(padding.bottom !== CELL_PADDING && { paddingBottom: padding.bottom }),
    ...(padding.left !== CELL_PADDING && { paddingLeft: padding.left }),
    ...(padding.right !== CELL_PADDING && { paddingRight: padding.right }),
    ...(background !== null && { background }),
    ...(vertical !== 'TOP' && { verticalAlignment: vertical }),
    ...(borders !== null && { borders }),
  };
}

/** Lines of the cell itself, else those of the table's frame or inside; only what differs from the common one. */
function cellBorders(
  { lines, rows, columns }: Frame,
  common: Border,
  own: Readonly<Record<string, Border>>,
  { row, column, colSpan }: Place,
): CellBorders | null {
  const outer: Readonly<Record<Side, boolean>> = {
    top: row === 0,
    bottom: row === rows - 1,
    left: column === 0,
    right: column + colSpan >= columns,
  };
  const borders: CellBorders = {};
  for (const side of ALL_SIDES) {
    const inside = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
    const line = own[side] ?? lines[outer[side] ? side : inside] ?? NO_LINE;
    if (!sameLine(line, common)) borders[side] = line;
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

function sameLine(a: Border, b: Border): boolean {
  if (a.width === 0 && b.width === 0) return true;
  return a.width === b.width && a.color === b.color && a.style === b.style;
}

/** Lines by side. */
export function linesOf(borders: Element | null): Record<string, Border> {
  const lines: Record<string, Border> = {};
  for (const one of elements(borders)) {
    const border = borderOf(one);
    if (border !== null) lines[SIDES[nameOf(one)] ?? nameOf(one)] = border;
  }
  return lines;
}

/** Padding by side. */
export function paddings(margins: Element | null): Partial<Record<Side, number>> {
  const found: Partial<Record<Side, number>> = {};
  for (const one of elements(margins)) {
    const side = SIDES[nameOf(one)];
    const width = measure(one, 'w', TWIPS);
    if (side !== undefined && width !== null) found[side] = width;
  }
  return found;
}
