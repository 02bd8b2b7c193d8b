/** Rectangles of cells: A1 notation, grid ranges with open ends, overlaps. Indexes count from 0, ends are outside. */
import { ApiRefusal } from '../errors';
import type { GridRange, SheetModel, Workbook } from './model';

/** A rectangle with all four sides known. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "A" to 0, "AA" to 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A sheet's title as it stands in A1 notation: quoted where it is not a plain word. */
function quoteTitle(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;
}

const unparsable = (text: string): ApiRefusal => new ApiRefusal(400, `Unable to parse range: ${text}`);

interface Corner {
  readonly column: number | null;
  readonly row: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)$/.exec(text);
  const [, letters = '', digits = ''] = match ?? [];
  if (!match || (letters === '' && digits === '') || digits === '0') return null;
  return {
    column: letters === '' ? null : columnIndex(letters),
    row: digits === '' ? null : Number(digits) - 1,
  };
}

export interface Reference {
  readonly sheet: SheetModel;
  readonly box: Box;
  /** named by one cell: what is written there may reach further */
  readonly single: boolean;
}

/** Splits "'Tab'!A1:B" into title and cells; either may be null. */
function splitReference(text: string): { title: string | null; cells: string | null } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replace(/''/g, "'"), cells: quoted[2] ?? null };
  const bang = text.lastIndexOf('!');
  return bang < 0
    ? { title: null, cells: text }
    : { title: text.slice(0, bang), cells: text.slice(bang + 1) };
}

function parseCells(cells: string): { from: Corner; to: Corner } | null {
  const [first = '', second, ...rest] = cells.split(':');
  const from = parseCorner(first);
  if (!from || rest.length > 0) return null;
  if (second === undefined) return from.column === null || from.row === null ? null : { from, to: from };
  const to = parseCorner(second);
  return to ? { from, to } : null;
}

/** Both corners as a box of the sheet; open ends reach to the end of the grid. */
function boxOf(sheet: SheetModel, from: Corner, to: Corner, text: string): Box {
  const { rows, columns } = sheet.grid;
  const top = Math.min(from.row ?? 0, to.row ?? from.row ?? 0);
  const left = Math.min(from.column ?? 0, to.column ?? from.column ?? 0);
  const bottom = to.row === null || from.row === null ? rows : Math.max(from.row, to.row) + 1;
  const right = to.column === null || from.column === null ? columns : Math.max(from.column, to.column) + 1;
  // "A5:L": the row is given once and says where it begins, not where it ends.
  const start = from.row !== null && to.row === null ? from.row : top;
  if (start >= rows || left >= columns) {
    const shown = `${quoteTitle(sheet.title)}!${text}`;
    throw new ApiRefusal(
      400,
      `Range (${shown}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`,
    );
  }
  return { top: start, left, bottom: Math.min(bottom, rows), right: Math.min(right, columns) };
}

/** The sheet and box that A1 notation means. Throws Google's refusal of what it can't parse or find. */
export function parseA1(book: Workbook, text: string): Reference {
  const { title, cells } = splitReference(text);
  const byTitle = (name: string): SheetModel | undefined =>
    book.sheets.find((sheet) => sheet.title.toLowerCase() === name.toLowerCase());
  if (cells === null || title === null) {
    const whole = byTitle(title ?? cells ?? '');
    if (whole) return { sheet: whole, box: wholeBox(whole), single: false };
    const named = book.namedRanges.find((one) => one.name === cells);
    if (named?.range) {
      const sheet = sheetOf(book, named.range);
      return { sheet, box: gridBox(sheet, named.range), single: false };
    }
  }
  const sheet = title === null ? book.sheets[0] : byTitle(title);
  const corners = cells === null ? null : parseCells(cells);
  if (!sheet || !corners || cells === null) throw unparsable(text);
  return { sheet, box: boxOf(sheet, corners.from, corners.to, cells), single: !cells.includes(':') };
}

/** A box in A1 notation, as answers name it. */
export function toA1(sheet: SheetModel, box: Box): string {
  const from = `${columnLetters(box.left)}${box.top + 1}`;
  const to = `${columnLetters(box.right - 1)}${box.bottom}`;
  return `${quoteTitle(sheet.title)}!${from === to ? from : `${from}:${to}`}`;
}

export function wholeBox(sheet: SheetModel): Box {
  return { top: 0, left: 0, bottom: sheet.grid.rows, right: sheet.grid.columns };
}

/** The sheet of a grid range; without sheetId it is sheet 0. */
function sheetOf(book: Workbook, range: { readonly sheetId?: number | undefined }): SheetModel {
  const id = range.sheetId ?? 0;
  const sheet = book.sheets.find((one) => one.id === id);
  if (!sheet) throw new ApiRefusal(400, `No grid with id: ${id}`);
  return sheet;
}

/** A grid range as a box; absent sides are open. Throws when it lies outside the grid. */
export function gridBox(sheet: SheetModel, range: GridRange): Box {
  const { rows, columns } = sheet.grid;
  const box = {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? rows,
    right: range.endColumnIndex ?? columns,
  };
  if (box.bottom > rows || box.right > columns || box.top < 0 || box.left < 0) {
    throw new ApiRefusal(
      400,
      `Range (${toA1(sheet, box)}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`,
    );
  }
  if (box.top >= box.bottom || box.left >= box.right) {
    throw new ApiRefusal(400, `Range (${toA1(sheet, box)}) is empty: its start must be before its end.`);
  }
  return box;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
