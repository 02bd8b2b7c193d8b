/** Reading values by range, as the Values collection answers: ragged, by render option. */
import { ApiRefusal } from '../errors';
import { isDateFormat } from '../services/numberFormat';
import { type Locale, localeOf } from './locale';
import {
  type Cell,
  cellOf,
  hasContent,
  type Row,
  type Scalar,
  type SheetModel,
  type Workbook,
} from './model';
import { type Box, parseA1, toA1 } from './range';
import { shownText } from './view';

export interface ValueOptions {
  readonly valueRenderOption?: string | undefined;
  readonly dateTimeRenderOption?: string | undefined;
  readonly majorDimension?: string | undefined;
}

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;

const RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];
const DATES = ['SERIAL_NUMBER', 'FORMATTED_STRING'];

function checkOption(name: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && value !== null && !allowed.includes(value)) {
    throw new ApiRefusal(
      400,
      `Invalid value at '${name}' (type.googleapis.com/google.apps.sheets.v4), "${value}"`,
    );
  }
}

function rendered(cell: Cell, options: ValueOptions, locale: Locale): Scalar {
  const render = options.valueRenderOption ?? 'FORMATTED_VALUE';
  if (render === 'FORMULA' && cell.f !== undefined) return cell.f;
  if (render === 'FORMATTED_VALUE' || cell.v === undefined) return shownText(cell, locale);
  const asText = options.dateTimeRenderOption === 'FORMATTED_STRING' && isDateFormat(cell.s?.numberFormat);
  return asText ? shownText(cell, locale) : cell.v;
}

function trimmed(values: Scalar[]): Scalar[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === '') end--;
  return values.slice(0, end);
}

function transposed(rows: readonly Scalar[][]): Scalar[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_one, x) => rows.map((row) => row[x] ?? ''));
  return columns.map(trimmed);
}

/** Index behind the last cell of a stretch that shows something. */
function contentEnd(row: Row, from: number, to: number): number {
  let end = Math.min(to, row.length);
  while (end > from && !hasContent(row[end - 1])) end--;
  return end;
}

/** Most cells of a formatted sheet are empty: they are passed over before anything is made of them. */
function rowsOf(sheet: SheetModel, box: Box, options: ValueOptions, locale: Locale): Scalar[][] {
  const rows: Scalar[][] = [];
  const bottom = Math.min(box.bottom, sheet.rows.contentEnd());
  for (let y = box.top; y < bottom; y++) {
    const row = sheet.rows.at(y) ?? [];
    const values: Scalar[] = [];
    const end = contentEnd(row, box.left, box.right);
    for (let x = box.left; x < end; x++) values.push(rendered(cellOf(row[x]), options, locale));
    rows.push(trimmed(values));
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

/** The values of one range of a stored workbook (not of a draft). Empty cells at the end of rows, and empty rows at the end, are left out. */
export function readValues(
  book: Workbook,
  range: string,
  options: ValueOptions,
): ValueRange & { cells: number } {
  return readBox(book, parseA1(book, range), options);
}

/** The values of a box of a sheet. */
export function readBox(
  book: Workbook,
  { sheet, box }: { readonly sheet: SheetModel; readonly box: Box },
  options: ValueOptions,
): ValueRange & { cells: number } {
  checkOption('value_render_option', options.valueRenderOption, RENDER);
  checkOption('date_time_render_option', options.dateTimeRenderOption, DATES);
  checkOption('major_dimension', options.majorDimension, ['ROWS', 'COLUMNS']);
  const rows = rowsOf(sheet, box, options, localeOf(book.properties.locale));
  const majorDimension = options.majorDimension ?? 'ROWS';
  const values = majorDimension === 'COLUMNS' ? transposed(rows) : rows;
  return {
    range: toA1(sheet, box),
    majorDimension,
    ...(values.length > 0 && { values }),
    cells: rows.reduce((sum, row) => sum + row.length, 0),
  };
}
