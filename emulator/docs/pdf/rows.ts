/** Rows of tables: cells side by side, as tall as the tallest; a row may be cut between lines. */
import type { CellNode } from '../model';
import { CELL_PADDING } from '../model';
import { strokesAt } from './borders';
import type { Slot } from './grid';
import { type Box, drawStack, heightOf, type Ink, type Item, type Spot } from './ink';

/** A cell with its content laid out. */
export interface FilledSlot {
  readonly slot: Slot;
  readonly items: readonly Item[];
  /** height that the cell has beyond its row, being merged with cells below */
  readonly extra: number;
  /** content that began on an earlier page or goes on on the next one */
  readonly cut: boolean;
}

export interface RowShape {
  readonly cells: readonly FilledSlot[];
  readonly minHeight: number;
  /** thickness of the lines above */
  readonly line: number;
  /** thickness of the lines below the table; 0 for a row that another one follows */
  readonly below: number;
  /** left edge of the table */
  readonly x: number;
  readonly splits: boolean;
}

interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function paddingOf({ style }: CellNode): Padding {
  return {
    top: style.paddingTop ?? CELL_PADDING,
    bottom: style.paddingBottom ?? CELL_PADDING,
    left: style.paddingLeft ?? CELL_PADDING,
    right: style.paddingRight ?? CELL_PADDING,
  };
}

/** Height that a cell asks for. */
export function neededHeight({ slot, items }: Pick<FilledSlot, 'slot' | 'items'>): number {
  const { top, bottom } = paddingOf(slot.cell);
  return top + heightOf(items, true) + bottom;
}

/** A row as a box. */
export function rowBox(shape: RowShape): Box {
  const { cells, minHeight, line, below, splits } = shape;
  const own = cells.filter(({ slot }) => (slot.cell.rowSpan ?? 1) === 1).map(neededHeight);
  const inner = Math.max(minHeight, ...own);
  return {
    height: line + inner + below,
    draw: (at) => [
      ...cells.flatMap((cell) => cellInk(shape, cell, inner, at)),
      ...cells.flatMap((cell) => lineInk(shape, cell, inner, at)),
    ],
    split: (room) => splitRow(shape, room),
    whole: !splits,
  };
}

/** The part of a row that fits into this height, and the rest. Every cell that holds something has to begin. */
function splitRow(shape: RowShape, room: number): readonly [Box, Box] | null {
  const inner = room - shape.line - shape.below;
  const cuts = shape.cells.map((cell) => {
    const { top, bottom } = paddingOf(cell.slot.cell);
    return cutStack(cell.items, inner - top - bottom);
  });
  const stuck = cuts.some(([first], i) => first.length === 0 && (shape.cells[i]?.items.length ?? 0) > 0);
  if (stuck || cuts.every(([, rest]) => rest.length === 0)) return null;
  const part = (which: 0 | 1): readonly FilledSlot[] =>
    shape.cells.map((cell, i) => ({ ...cell, items: cuts[i]?.[which] ?? [], cut: true }));
  const upper = rowBox({ ...shape, cells: part(0), minHeight: 0 });
  const minHeight = Math.max(0, shape.minHeight - upper.height);
  return [upper, rowBox({ ...shape, cells: part(1), minHeight })];
}

/** Boxes that fit into a height, and those that do not; boxes that stay together are not parted. */
function cutStack(items: readonly Item[], room: number): readonly [readonly Item[], readonly Item[]] {
  let best = 0;
  for (let end = 1; end <= items.length; end++) {
    if (heightOf(items.slice(0, end), true) > room) break;
    if (items[end - 1]?.keepNext !== true || end === items.length) best = end;
  }
  const next = items[best];
  const left = room - heightOf(items.slice(0, best), true) - (next?.before ?? 0);
  const parts = next?.box.split?.(left) ?? null;
  if (next === undefined || parts === null) return [items.slice(0, best), items.slice(best)];
  const upper: Item = { ...next, box: parts[0], after: 0 };
  return [
    [...items.slice(0, best), upper],
    [{ ...next, box: parts[1], before: 0 }, ...items.slice(best + 1)],
  ];
}

/** Background and content of one cell. */
function cellInk(shape: RowShape, { slot, items, extra, cut }: FilledSlot, inner: number, at: Spot): Ink[] {
  const { cell, width } = slot;
  const x = at.x + shape.x + slot.x;
  const y = at.y + shape.line;
  const height = inner + extra;
  const { top, bottom, left } = paddingOf(cell);
  const free = cut ? 0 : Math.max(0, height - top - bottom - heightOf(items, true));
  const share = { TOP: 0, CENTER: 0.5, BOTTOM: 1 }[cell.style.verticalAlignment ?? 'TOP'];
  const { background } = cell.style;
  const shaded = background !== undefined && cell.rowSpan !== 0;
  return [
    ...(shaded
      ? [
          {
            kind: 'RECT',
            x,
            y: at.y + shape.line / 2,
            width,
            height: height + shape.line,
            color: background,
          } as const,
        ]
      : []),
    ...drawStack(items, { x: x + left, y: y + top + free * share }),
  ];
}

/** The lines around one cell, each in the middle of the edge of its column or row. */
function lineInk(shape: RowShape, { slot, extra }: FilledSlot, inner: number, at: Spot): Ink[] {
  if (slot.cell.rowSpan === 0) return [];
  const [x1, x2] = [at.x + shape.x + slot.x, at.x + shape.x + slot.x + slot.width];
  const y1 = at.y + shape.line / 2;
  const y2 = at.y + shape.line + inner + extra + (shape.below > 0 ? shape.below : slot.bottom.width) / 2;
  const sides = [
    [slot.left, { x1, x2: x1, y1, y2 }],
    [slot.right, { x1: x2, x2, y1, y2 }],
    [slot.top, { x1, x2, y1, y2: y1 }],
    [slot.bottom, { x1, x2, y1: y2, y2 }],
  ] as const;
  return sides.flatMap(([border, ends]) => (border.width === 0 ? [] : strokesAt(border, ends, 0)));
}
