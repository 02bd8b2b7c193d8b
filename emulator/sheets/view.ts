/** What the API answers about a spreadsheet: properties, shown text, grid data. Reads only. */
import { formatNumber, generalNumber } from '../services/numberFormat';
import { extendedValue, toData } from './cellData';
import { INDONESIAN, type Locale, localeOf } from './locale';
import type {
  Cell,
  CellData,
  DeveloperMetadata,
  ProtectedRange,
  SheetModel,
  SheetProperties,
  Slot,
  Workbook,
} from './model';
import { cellOf } from './model';
import { mayEditProtected, type Writer } from './protection';
import type { Box } from './range';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type ApiSheet = GoogleAppsScript.Sheets.Schema.Sheet;

/** What a cell shows. A formula shows itself: none is evaluated here. */
export function shownText(cell: Cell, locale: Locale = INDONESIAN): string {
  if (cell.f !== undefined) return cell.f;
  if (cell.v === undefined) return '';
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  if (typeof cell.v === 'string') return cell.v;
  return cell.s?.numberFormat
    ? formatNumber(cell.v, cell.s.numberFormat, locale)
    : generalNumber(cell.v, locale);
}

export function sheetProperties(sheet: SheetModel, index: number): SheetProperties {
  const { gridProperties, ...extra } = sheet.extra;
  const { rows, columns, frozenRows, frozenColumns } = sheet.grid;
  if (extra.sheetType === 'OBJECT') return { sheetId: sheet.id, title: sheet.title, index, ...extra };
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index,
    sheetType: 'GRID',
    ...extra,
    gridProperties: {
      rowCount: rows,
      columnCount: columns,
      ...(frozenRows > 0 && { frozenRowCount: frozenRows }),
      ...(frozenColumns > 0 && { frozenColumnCount: frozenColumns }),
      ...gridProperties,
    },
  };
}

function cellData(slot: Slot, locale: Locale): CellData {
  const cell = cellOf(slot);
  const value = extendedValue(cell);
  return {
    ...toData(cell),
    ...(value && {
      effectiveValue: cell.f === undefined ? value : { stringValue: cell.f },
      formattedValue: shownText(cell, locale),
    }),
    ...(cell.s && { effectiveFormat: cell.s }),
  };
}

function gridData(sheet: SheetModel, box: Box, locale: Locale): GoogleAppsScript.Sheets.Schema.GridData {
  const rowData = [];
  for (let y = box.top; y < Math.min(box.bottom, sheet.rows.length); y++) {
    const row = sheet.rows.at(y) ?? [];
    const values = row.slice(box.left, box.right).map((slot) => cellData(slot, locale));
    rowData.push(values.length > 0 ? { values } : {});
  }
  const metadata = (table: Readonly<Record<number, object>>, from: number, to: number): object[] =>
    Array.from({ length: to - from }, (_one, i) => table[from + i] ?? {});
  return {
    ...(box.top > 0 && { startRow: box.top }),
    ...(box.left > 0 && { startColumn: box.left }),
    rowData,
    rowMetadata: metadata(sheet.rowProperties, box.top, box.bottom),
    columnMetadata: metadata(sheet.columnProperties, box.left, box.right),
  };
}

/** A protection as this person sees it: its editors are shown only to people who may edit it. */
function protectedView(range: ProtectedRange, reader: Writer): ProtectedRange {
  if (mayEditProtected(range, reader)) return { ...range, requestingUserCanEdit: true };
  const { editors: _editors, ...rest } = range;
  return rest;
}

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

function sheetView(book: Workbook, sheet: SheetModel, index: number, reader: Writer): ApiSheet {
  const onSheet = (one: DeveloperMetadata): boolean =>
    one.location?.locationType === 'SHEET' && one.location.sheetId === sheet.id;
  return {
    properties: sheetProperties(sheet, index),
    merges: some(sheet.merges),
    conditionalFormats: some(sheet.conditionalFormats),
    protectedRanges: some(sheet.protectedRanges.map((one) => protectedView(one, reader))),
    bandedRanges: some(sheet.bandedRanges),
    basicFilter: sheet.basicFilter ?? undefined,
    filterViews: some(sheet.filterViews),
    charts: some(sheet.charts),
    rowGroups: some(sheet.rowGroups),
    columnGroups: some(sheet.columnGroups),
    developerMetadata: some(book.metadata.filter(onSheet)),
  };
}

/** Adds the metadata of rows and columns to grid data that begins at the box. */
function addMetadata(
  book: Workbook,
  sheet: SheetModel,
  box: Box,
  data: GoogleAppsScript.Sheets.Schema.GridData,
): void {
  for (const one of book.metadata) {
    const place = one.location?.dimensionRange;
    if (!place || (place.sheetId ?? 0) !== sheet.id) continue;
    const rows = place.dimension === 'ROWS';
    const list = rows ? data.rowMetadata : data.columnMetadata;
    const at = (place.startIndex ?? 0) - (rows ? box.top : box.left);
    const old = list?.[at];
    if (list && old) list[at] = { ...old, developerMetadata: [...(old.developerMetadata ?? []), one] };
  }
}

export interface ViewOptions {
  readonly id: string;
  readonly reader: Writer;
  /** boxes whose cells are wanted, by sheet id; null: no cells */
  readonly boxes: ReadonlyMap<number, readonly Box[]> | null;
  /** only these sheets; null: all */
  readonly only: ReadonlySet<number> | null;
}

/** The answer of Spreadsheets.get, before the field mask. */
export function spreadsheetView(book: Workbook, options: ViewOptions): Schema {
  const sheets: ApiSheet[] = [];
  book.sheets.forEach((sheet, index) => {
    if (options.only && !options.only.has(sheet.id)) return;
    const view = sheetView(book, sheet, index, options.reader);
    if (options.boxes) {
      view.data = (options.boxes.get(sheet.id) ?? []).map((box) => {
        const data = gridData(sheet, box, localeOf(book.properties.locale));
        addMetadata(book, sheet, box, data);
        return data;
      });
    }
    sheets.push(view);
  });
  return {
    spreadsheetId: options.id,
    properties: book.properties,
    sheets,
    namedRanges: some(book.namedRanges),
    developerMetadata: some(book.metadata.filter((one) => one.location?.locationType === 'SPREADSHEET')),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${options.id}/edit`,
  };
}
