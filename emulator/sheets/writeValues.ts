/** Writing values by range, as the Values collection does: RAW or as if typed, null left alone, '' emptying a cell. */
import { ApiRefusal } from '../errors';
import type { BookDraft, SheetDraft } from './draft';
import { localeOf } from './locale';
import { cellOf, hasContent, MAX_CELL_TEXT, type Slot, slotOf } from './model';
import { guardBox, type Writer } from './protection';
import { type Box, columnLetters, type Reference, toA1 } from './range';
import { typeInto } from './typed';

export type InputOption = 'RAW' | 'USER_ENTERED';

interface Written {
  readonly box: Box;
  readonly cells: number;
}

/** The option that every write of values needs. */
export function inputOption(value: unknown): InputOption {
  if (value === undefined || value === null || value === '') {
    throw new ApiRefusal(400, "'valueInputOption' is required but not specified");
  }
  if (value === 'RAW' || value === 'USER_ENTERED') return value;
  throw new ApiRefusal(
    400,
    `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), ${JSON.stringify(value)}`,
  );
}

const isScalar = (value: unknown): value is string | number | boolean | null | undefined =>
  value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value);

/** The lists as rows; each value is a text, a number, yes or no, or nothing. */
export function rowsOfValues(values: unknown, majorDimension: string | undefined): unknown[][] {
  const lists = (values ?? []) as unknown[][];
  lists.forEach((list, y) => {
    if (!Array.isArray(list)) throw new ApiRefusal(400, `Invalid value at 'data.values[${y}]' (ListValue)`);
    list.forEach((value, x) => {
      if (isScalar(value)) return;
      const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
      throw new ApiRefusal(400, `Invalid values[${y}][${x}]: ${kind} ${JSON.stringify(value)}`);
    });
  });
  if (majorDimension !== 'COLUMNS') return lists;
  const height = lists.reduce((most, list) => Math.max(most, list.length), 0);
  return Array.from({ length: height }, (_one, y) => lists.map((list) => list[y] ?? null));
}

function slotFor(slot: Slot, value: unknown, input: InputOption, book: BookDraft): Slot {
  const { v: _v, f: _f, ...rest } = cellOf(slot);
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw new ApiRefusal(
      400,
      `Your input contains more than the maximum of ${MAX_CELL_TEXT} characters in a single cell.`,
    );
  }
  if (typeof value === 'string' && input === 'USER_ENTERED') {
    return slotOf(typeInto(cellOf(slot), value, localeOf(book.properties.locale)));
  }
  return slotOf(value === '' ? rest : { ...rest, v: value as string | number | boolean });
}

/** Where the rows go: from the range's start on. They may not reach beyond it, nor, from a single cell, beyond the grid. */
function boxOfRows(sheet: SheetDraft, reference: Reference, rows: readonly unknown[][]): Box {
  const { box } = reference;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const area = { top: box.top, left: box.left, bottom: box.top + rows.length, right: box.left + width };
  const { rows: bottom, columns: right } = sheet.grid;
  if (area.bottom > bottom || area.right > right) {
    const shown = toA1(sheet, area);
    throw new ApiRefusal(
      400,
      `Range (${shown}) exceeds grid limits. Max rows: ${bottom}, max columns: ${right}`,
    );
  }
  const limit = reference.single ? { bottom, right } : box;
  const named = `Requested writing within range [${toA1(sheet, box)}], but tried writing to`;
  if (area.bottom > limit.bottom) throw new ApiRefusal(400, `${named} row [${limit.bottom + 1}]`);
  if (area.right > limit.right) {
    throw new ApiRefusal(400, `${named} column [${columnLetters(limit.right)}]`);
  }
  return area;
}

/** Writes rows of values from the start of the reference. Returns the box that they cover. */
export function writeValues(
  draft: BookDraft,
  reference: Reference,
  rows: readonly unknown[][],
  input: InputOption,
  writer: Writer,
): Written {
  const sheet = draft.sheet(reference.sheet.id);
  const box = boxOfRows(sheet, reference, rows);
  guardBox(sheet, box, writer);
  let cells = 0;
  rows.forEach((row, dy) => {
    row.forEach((value, dx) => {
      if (value === null || value === undefined) return;
      const [y, x] = [box.top + dy, box.left + dx];
      sheet.write(y, x, slotFor(sheet.read(y, x), value, input, draft));
      cells++;
    });
  });
  return { box, cells };
}

/** Takes the values of a box away; formats, notes and rules stay (reference of values.clear). */
export function clearValues(sheet: SheetDraft, box: Box, writer: Writer): void {
  guardBox(sheet, box, writer);
  const bottom = Math.min(box.bottom, sheet.rows.length);
  for (let y = box.top; y < bottom; y++) {
    const row = sheet.rows.at(y) ?? [];
    for (let x = box.left; x < Math.min(box.right, row.length); x++) {
      const { v, f, ...rest } = cellOf(row[x]);
      if (v !== undefined || f !== undefined) sheet.write(y, x, slotOf(rest));
    }
  }
}

function isBlank(sheet: SheetDraft, { top, left, bottom, right }: Box): boolean {
  for (let y = top; y < bottom; y++) {
    const row = sheet.rows.at(y) ?? [];
    for (let x = Math.max(0, left); x < Math.min(right, row.length); x++)
      if (hasContent(row[x])) return false;
  }
  return true;
}

/** The box with the cells around it that touch it and hold something. */
function grown(sheet: SheetDraft, box: Box): Box {
  let { top, left, bottom, right } = box;
  const end = Math.min(sheet.rows.contentEnd(), sheet.grid.rows);
  const line = (y: number): Box => ({ top: y, bottom: y + 1, left: left - 1, right: right + 1 });
  const column = (x: number): Box => ({ top, bottom, left: x, right: x + 1 });
  while (top > 0 && !isBlank(sheet, line(top - 1))) top--;
  while (bottom < end && !isBlank(sheet, line(bottom))) bottom++;
  if (left > 0 && !isBlank(sheet, column(left - 1))) left--;
  if (right < sheet.grid.columns && !isBlank(sheet, column(right))) right++;
  return { top, left, bottom, right };
}

/**
 * The table that an append within `box` finds: the last one in it, with all cells around that touch it; null when the
 * box has no data. (Guide "Read & write cell values": the table is found within the range, values go below it.)
 */
export function tableIn(sheet: SheetDraft, box: Box): Box | null {
  let bottom = Math.min(box.bottom, sheet.rows.contentEnd());
  while (bottom > box.top && isBlank(sheet, { ...box, top: bottom - 1, bottom })) bottom--;
  if (bottom <= box.top) return null;
  const row = sheet.rows.at(bottom - 1) ?? [];
  let left = box.left;
  while (!hasContent(row[left])) left++;
  let table: Box = { top: bottom - 1, bottom, left, right: left + 1 };
  for (let next = grown(sheet, table); toA1(sheet, next) !== toA1(sheet, table); next = grown(sheet, table)) {
    table = next;
  }
  return table;
}
