/** One write of values and what is answered about it; shared by the methods of the collection Values. */
import { ApiRefusal } from '../errors';
import type { BookDraft } from './draft';
import { follow, inserted } from './follow';
import type { Workbook } from './model';
import { guardBox, type Writer } from './protection';
import { type Box, parseA1, type Reference, toA1 } from './range';
import { readBox } from './values';
import { inputOption, rowsOfValues, writeValues } from './writeValues';

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type UpdateReply = GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;

/** What a write may ask beside its values. */
export interface WriteOptions {
  readonly valueInputOption?: string | undefined;
  readonly insertDataOption?: string | undefined;
  readonly includeValuesInResponse?: boolean | undefined;
  readonly responseValueRenderOption?: string | undefined;
  readonly responseDateTimeRenderOption?: string | undefined;
}

export interface Put {
  readonly sheetId: number;
  readonly box: Box;
  readonly cells: number;
}

/** A reference of a stored sheet, read again in the draft that is being written. */
export function put(
  draft: BookDraft,
  to: Reference,
  body: ValueRange,
  options: WriteOptions,
  writer: Writer,
): Put {
  const rows = rowsOfValues(body.values, body.majorDimension);
  const { box, cells } = writeValues(draft, to, rows, inputOption(options.valueInputOption), writer);
  return { sheetId: to.sheet.id, box, cells };
}

/** The answer to one write, with the values as they are afterwards where they are asked for. */
export function answer(
  id: string,
  book: Workbook,
  done: Put,
  options: WriteOptions,
  majorDimension?: string,
): UpdateReply {
  const sheet = book.sheets.find((one) => one.id === done.sheetId);
  if (!sheet) throw new ApiRefusal(400, `No grid with id: ${done.sheetId}`);
  const { box } = done;
  if (done.cells === 0) return { spreadsheetId: id, updatedRange: toA1(sheet, nonEmpty(box)) };
  const { cells: _cells, ...updatedData } = readBox(
    book,
    { sheet, box },
    {
      majorDimension,
      valueRenderOption: options.responseValueRenderOption,
      dateTimeRenderOption: options.responseDateTimeRenderOption,
    },
  );
  return {
    spreadsheetId: id,
    updatedRange: toA1(sheet, box),
    updatedRows: box.bottom - box.top,
    updatedColumns: box.right - box.left,
    updatedCells: done.cells,
    ...(options.includeValuesInResponse === true && { updatedData }),
  };
}

const nonEmpty = (box: Box): Box => ({
  ...box,
  bottom: Math.max(box.bottom, box.top + 1),
  right: Math.max(box.right, box.left + 1),
});

/** The range of the body may be left out, but not be another than the one that is written to. */
export function sameRange(book: Workbook, body: ValueRange, range: string): Reference {
  const reference = parseA1(book, range);
  if (body.range === undefined) return reference;
  const own = parseA1(book, body.range);
  if (toA1(own.sheet, own.box) === toA1(reference.sheet, reference.box)) return reference;
  throw new ApiRefusal(
    400,
    `Requested writing within range [${toA1(reference.sheet, reference.box)}], but the body names range [${body.range}]`,
  );
}

/** Rows and columns in which a cell was written, each counted once. */
export function totals(done: readonly Put[]): GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse {
  const [rows, columns] = [new Set<string>(), new Set<string>()];
  for (const { sheetId, box } of done) {
    for (let y = box.top; y < box.bottom; y++) rows.add(`${sheetId}!${y}`);
    for (let x = box.left; x < box.right; x++) columns.add(`${sheetId}!${x}`);
  }
  return {
    totalUpdatedRows: rows.size,
    totalUpdatedColumns: columns.size,
    totalUpdatedCells: done.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(done.map(({ sheetId }) => sheetId)).size,
  };
}

/** Where an append begins: below the table, or at the range's start where it has none; rows are made where they lack. */
export function makeRoom(
  draft: BookDraft,
  reference: Reference,
  table: Box | null,
  body: ValueRange,
  options: WriteOptions,
  writer: Writer,
): Box {
  const sheet = draft.sheet(reference.sheet.id);
  const height = rowsOfValues(body.values, body.majorDimension).length;
  const [top, left] = table ? [table.bottom, table.left] : [reference.box.top, reference.box.left];
  const box = { top, left, bottom: top + 1, right: left + 1 };
  if (options.insertDataOption === 'INSERT_ROWS' && table && top < sheet.grid.rows) {
    guardBox(sheet, { ...box, left: 0, right: sheet.grid.columns }, writer);
    sheet.rows.splice(top, 0, new Array<undefined>(height).fill(undefined));
    follow(draft, inserted(sheet.id, true, top, height));
    draft.resize(sheet, { ...sheet.grid, rows: sheet.grid.rows + height });
  } else {
    draft.resize(sheet, { ...sheet.grid, rows: Math.max(sheet.grid.rows, top + height) });
  }
  return box;
}
