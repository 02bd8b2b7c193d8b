/** What the world shows of itself: sheets as cells, files as entries, downloads. Reads only. */
import type { DriveStore } from './drive/store';
import type { Outcome } from './execution';
import { GoogleError } from './remote';
import { bytesOf, renderDoc } from './services/blob';
import { HtmlOutput } from './services/html';
import { openBook } from './sheets/file';
import { type Locale, localeOf } from './sheets/locale';
import { type Cell, cellOf, type Row, type SheetModel, type Workbook } from './sheets/model';
import { wholeBox } from './sheets/range';
import { hasContent } from './sheets/rows';
import { shownText, spreadsheetView } from './sheets/view';
import type { FileRecord } from './state';
import type { DriveEntry, ShownCell, WebPage } from './types';

export function bookOf(drive: DriveStore, id: string): Workbook {
  const file = drive.peek(id);
  if (file?.content.kind !== 'sheet') throw new GoogleError(`no spreadsheet ${id}`);
  return file.content.book;
}

function shown(cell: Cell, locale: Locale): ShownCell {
  return { value: cell.v ?? null, formula: cell.f ?? null, text: shownText(cell, locale) };
}

const EMPTY: ShownCell = { value: null, formula: null, text: '' };

/** Rows are replaced when they change, never changed: what one shows is made once for each locale. */
const shownRows = new WeakMap<Row, { readonly locale: Locale; readonly cells: readonly ShownCell[] }>();

function rowCells(row: Row, locale: Locale): readonly ShownCell[] {
  const known = shownRows.get(row);
  if (known?.locale === locale) return known.cells;
  let end = row.length;
  while (end > 0 && !hasContent(row[end - 1])) end--;
  const cells = Array.from({ length: end }, (_one, x) => {
    const slot = row[x];
    return slot == null ? EMPTY : shown(cellOf(slot), locale);
  });
  while (cells.length > 0 && cells[cells.length - 1]?.text === '') cells.pop();
  shownRows.set(row, { locale, cells });
  return cells;
}

function sheetCells(sheet: SheetModel, locale: Locale): readonly (readonly ShownCell[])[] {
  const rows: (readonly ShownCell[])[] = [];
  const end = sheet.rows.contentEnd();
  for (let y = 0; y < end; y++) rows.push(rowCells(sheet.rows.at(y) ?? [], locale));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function sheetNamed(book: Workbook, title: string): SheetModel {
  const sheet = book.sheets.find((one) => one.title === title);
  if (!sheet) throw new GoogleError(`no sheet "${title}"`);
  return sheet;
}

/** All cells of a sheet, ragged. Throws when there is no such sheet. */
export function cellsOf(drive: DriveStore, id: string, title: string): readonly (readonly ShownCell[])[] {
  const book = bookOf(drive, id);
  return sheetCells(sheetNamed(book, title), localeOf(book.properties.locale));
}

/** A spreadsheet as the API answers it to this person, cells included; `titles` names the only sheets wanted. */
export function fullView(
  drive: DriveStore,
  id: string,
  person: string,
  titles: readonly string[] | null,
): GoogleAppsScript.Sheets.Schema.Spreadsheet {
  const { book, writer } = openBook(drive, id, person);
  const sheets = titles === null ? book.sheets : titles.map((title) => sheetNamed(book, title));
  const boxes = new Map(
    sheets.map((sheet) => [sheet.id, [{ ...wholeBox(sheet), bottom: Math.max(1, sheet.rows.length) }]]),
  );
  return spreadsheetView(book, { id, reader: writer, boxes, only: titles && new Set(boxes.keys()) });
}

function entry(drive: DriveStore, file: FileRecord): DriveEntry {
  return {
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents.filter((id) => drive.peek(id)?.root !== true),
    owner: file.owner,
    editors: drive.editors(file),
    viewers: drive.viewers(file),
    createdAt: file.createdAt,
    modifiedAt: file.modifiedAt,
    trashed: file.trashed,
    locked: file.restriction !== null,
    lockReason: file.restriction?.reason ?? '',
  };
}

/** All files but the roots: what lies in somebody's My Drive has no parents here. */
export function entries(drive: DriveStore): DriveEntry[] {
  return drive
    .all()
    .filter((file) => !file.root)
    .map((file) => entry(drive, file));
}

/** Bytes of a file in a format. Throws when the file has no such format. */
export async function download(drive: DriveStore, fileId: string, mimeType: string): Promise<Uint8Array> {
  const file = drive.peek(fileId);
  if (!file) throw new GoogleError(`File not found: ${fileId}.`);
  const { content } = file;
  if (content.kind === 'doc') {
    const bytes = await renderDoc(content.model, file.name, mimeType);
    if (bytes) return bytes;
  }
  if (content.kind === 'print') return await bytesOf(content);
  if (content.kind === 'blob') return Buffer.from(content.base64, 'base64');
  throw new GoogleError(`The file cannot be downloaded as ${mimeType}.`);
}

/** The page that doGet returned; an error where it returned none. */
export function pageOf({ execution, value }: Outcome): WebPage {
  if (value instanceof HtmlOutput) {
    return { execution, title: value.getTitle(), html: value.getContent(), meta: value._meta() };
  }
  const error = execution.error ?? 'The script completed but did not return anything.';
  return { execution: { ...execution, ok: false, error }, title: '', html: '', meta: {} };
}
