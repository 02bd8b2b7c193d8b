/** Work on the lines of a box: sorted, filled, read. What requests and people's edits share. */
import { ApiRefusal } from '../errors';
import type { BookDraft, SheetDraft } from './draft';
import { filled } from './fill';
import { type Cell, cellOf, type Slot, slotOf } from './model';
import { guardBox, type Writer } from './protection';
import { type Box, toA1 } from './range';

/** Order of Sheets: numbers, texts, booleans, and empty cells last whatever the direction. */
function rank(slot: Slot): number {
  const { v, f } = cellOf(slot);
  const value = f ?? v;
  if (value === undefined) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareSlots(a: Slot, b: Slot, descending: boolean): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 3 || rankB === 3) return rankA - rankB;
  const sign = descending ? -1 : 1;
  if (rankA !== rankB) return sign * (rankA - rankB);
  const [left, right] = [cellOf(a), cellOf(b)];
  if (rankA === 1) return sign * String(left.f ?? left.v).localeCompare(String(right.f ?? right.v), 'id');
  return sign * (Number(left.v) - Number(right.v));
}

type SortSpec = GoogleAppsScript.Sheets.Schema.SortSpec;

/** A row's developer metadata travels with the row through a sort (seen live: mmedum/google-sheets-mcp). */
function moveMetadata(draft: BookDraft, sheet: SheetDraft, top: number, order: readonly number[]): void {
  const places = new Map(order.map((from, to) => [top + from, top + to]));
  draft.metadata = draft.metadata.map((one) => {
    const range = one.location?.dimensionRange;
    if (range?.dimension !== 'ROWS' || (range.sheetId ?? 0) !== sheet.id) return one;
    const startIndex = places.get(range.startIndex ?? 0);
    if (startIndex === undefined) return one;
    const dimensionRange = { ...range, startIndex, endIndex: startIndex + 1 };
    return { ...one, location: { ...one.location, dimensionRange } };
  });
}

/** The last row that has something to be ordered by: rows without come last in every order, and keep theirs. */
function lastKeyed(sheet: SheetDraft, box: Box, specs: readonly SortSpec[]): number {
  let y = Math.min(box.bottom, Math.max(box.top, sheet.rows.length)) - 1;
  const blank = (spec: SortSpec): boolean => rank(sheet.read(y, spec.dimensionIndex ?? 0)) === 3;
  while (y >= box.top && specs.every(blank)) y -= 1;
  return y;
}

/** Orders the rows of a box; equal rows keep their order. */
export function sortBox(draft: BookDraft, sheet: SheetDraft, box: Box, specs: readonly SortSpec[]): void {
  if (specs.length === 0) return;
  const bottom = lastKeyed(sheet, box, specs) + 1;
  const lines: Slot[][] = [];
  for (let y = box.top; y < bottom; y++) {
    lines.push(Array.from({ length: box.right - box.left }, (_one, dx) => sheet.read(y, box.left + dx)));
  }
  const order = lines.map((_line, y) => y);
  order.sort((a, b) => {
    for (const spec of specs) {
      const at = (spec.dimensionIndex ?? 0) - box.left;
      const less = compareSlots(lines[a]?.[at], lines[b]?.[at], spec.sortOrder === 'DESCENDING');
      if (less !== 0) return less;
    }
    return 0;
  });
  order.forEach((from, to) => {
    lines[from]?.forEach((slot, dx) => {
      if (sheet.read(box.top + to, box.left + dx) !== slot) sheet.write(box.top + to, box.left + dx, slot);
    });
  });
  moveMetadata(draft, sheet, box.top, order);
}

/** The cells of a row within the sides of a box. */
export const lineOf = (sheet: SheetDraft, y: number, { left, right }: Box): Slot[] =>
  Array.from({ length: right - left }, (_one, dx) => sheet.read(y, left + dx));

/** A box from a corner; refused where it leaves the grid. */
export function boxAt(sheet: SheetDraft, top: number, left: number, height: number, width: number): Box {
  const box = { top, left, bottom: top + height, right: left + width };
  const { rows, columns } = sheet.grid;
  if (top < 0 || left < 0 || box.bottom > rows || box.right > columns) {
    throw new ApiRefusal(
      400,
      `Range (${toA1(sheet, box)}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`,
    );
  }
  return box;
}

/** Continues the lines of a box downwards or to the right; a negative length upwards or to the left. */
export function fillFrom(
  context: { readonly writer: Writer },
  sheet: SheetDraft,
  box: Box,
  rows: boolean,
  length: number,
): Box {
  const size = Math.abs(length);
  const [height, width] = rows ? [size, box.right - box.left] : [box.bottom - box.top, size];
  const top = rows ? (length > 0 ? box.bottom : box.top - size) : box.top;
  const left = rows ? box.left : length > 0 ? box.right : box.left - size;
  const area = boxAt(sheet, top, left, height, width);
  guardBox(sheet, area, context.writer);
  const line = (at: number): Slot[] =>
    rows
      ? Array.from({ length: box.bottom - box.top }, (_one, dy) => sheet.read(box.top + dy, at))
      : lineOf(sheet, at, box);
  const lines = new Map<number, Cell[]>();
  for (let at = rows ? box.left : box.top; at < (rows ? box.right : box.bottom); at++)
    lines.set(at, line(at).map(cellOf));
  const [start, end] = rows ? [box.top, box.bottom] : [box.left, box.right];
  for (let y = area.top; y < area.bottom; y++) {
    for (let x = area.left; x < area.right; x++) {
      const place = rows ? y : x;
      const n = place >= end ? place - end + 1 : place - start;
      sheet.write(y, x, slotOf(filled(lines.get(rows ? x : y) ?? [], n)));
    }
  }
  return area;
}
