/**
 * A spreadsheet as it is stored: sparse rows of slots. A slot is a bare value where a cell has nothing else.
 * Everything here is treated as immutable; `draft.ts` makes changed copies that share what did not change.
 */
import { type RowList, Rows } from './rows';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type RowData = GoogleAppsScript.Sheets.Schema.RowData;
export type DataValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;
export type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
export type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
export type BandedRange = GoogleAppsScript.Sheets.Schema.BandedRange;
export type ConditionalFormatRule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
export type BasicFilter = GoogleAppsScript.Sheets.Schema.BasicFilter;
export type NamedRange = GoogleAppsScript.Sheets.Schema.NamedRange;
export type DeveloperMetadata = GoogleAppsScript.Sheets.Schema.DeveloperMetadata;
export type DimensionProperties = GoogleAppsScript.Sheets.Schema.DimensionProperties;
export type EmbeddedChart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;
export type FilterView = GoogleAppsScript.Sheets.Schema.FilterView;
export type DimensionGroup = GoogleAppsScript.Sheets.Schema.DimensionGroup;
export type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;
export type SpreadsheetProperties = GoogleAppsScript.Sheets.Schema.SpreadsheetProperties;

export type Scalar = string | number | boolean;

/** A cell that has more than a value. Keys are short because registers have many. */
export interface Cell {
  /** value; absent in a formula cell */
  readonly v?: Scalar;
  /** formula, with its "=" */
  readonly f?: string;
  /** format */
  readonly s?: CellFormat;
  /** note */
  readonly n?: string;
  /** data validation */
  readonly d?: DataValidationRule;
}

/** null and undefined are empty cells. */
export type Slot = Scalar | Cell | null | undefined;
export type Row = readonly Slot[];

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** A sheet, stored or being changed. */
export interface SheetModel {
  readonly id: number;
  readonly title: string;
  readonly grid: GridSize;
  /** title, grid and id aside: hidden, tabColor … */
  readonly extra: SheetProperties;
  readonly rows: RowList;
  readonly protectedRanges: readonly ProtectedRange[];
  readonly bandedRanges: readonly BandedRange[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  readonly merges: readonly GridRange[];
  readonly basicFilter: BasicFilter | null;
  readonly filterViews: readonly FilterView[];
  readonly charts: readonly EmbeddedChart[];
  readonly rowGroups: readonly DimensionGroup[];
  readonly columnGroups: readonly DimensionGroup[];
  /** by index from 0 */
  readonly rowProperties: Readonly<Record<number, DimensionProperties>>;
  readonly columnProperties: Readonly<Record<number, DimensionProperties>>;
}

/** A sheet that does not change. */
export interface StoredSheet extends SheetModel {
  readonly rows: Rows;
}

export interface Workbook {
  readonly properties: SpreadsheetProperties;
  readonly sheets: readonly StoredSheet[];
  readonly namedRanges: readonly NamedRange[];
  readonly metadata: readonly DeveloperMetadata[];
}

export const MAX_CELLS = 10_000_000;
export const MAX_CELL_TEXT = 50_000;
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** A slot as a cell. */
export function cellOf(slot: Slot): Cell {
  if (slot === null || slot === undefined) return {};
  return typeof slot === 'object' ? slot : { v: slot };
}

/** A cell as the smallest slot that holds it. */
export function slotOf(cell: Cell): Slot {
  const keys = Object.keys(cell);
  if (keys.length === 0) return undefined;
  return keys.length === 1 && cell.v !== undefined ? cell.v : cell;
}

/** True when people see something in it. */
export function hasContent(slot: Slot): boolean {
  if (slot === null || slot === undefined) return false;
  return typeof slot !== 'object' || slot.v !== undefined || slot.f !== undefined;
}

/** What a sheet has before anything is added to it. Sheets of older state files lack what came later. */
export const BARE_SHEET = {
  protectedRanges: [],
  bandedRanges: [],
  conditionalFormats: [],
  merges: [],
  basicFilter: null,
  filterViews: [],
  charts: [],
  rowGroups: [],
  columnGroups: [],
  rowProperties: {},
  columnProperties: {},
} satisfies Partial<SheetModel>;

export function newSheet(
  id: number,
  title: string,
  grid: Partial<GridSize>,
  extra: SheetProperties,
): StoredSheet {
  return {
    id,
    title,
    grid: { rows: DEFAULT_ROWS, columns: DEFAULT_COLUMNS, frozenRows: 0, frozenColumns: 0, ...grid },
    extra,
    rows: Rows.NONE,
    ...BARE_SHEET,
  };
}

/** A spreadsheet as Google makes it for an Indonesian account: one sheet. */
export function newWorkbook(title: string, properties: SpreadsheetProperties = {}): Workbook {
  return {
    properties: { locale: 'in_ID', timeZone: 'Asia/Jakarta', autoRecalc: 'ON_CHANGE', ...properties, title },
    sheets: [newSheet(0, 'Sheet1', {}, {})],
    namedRanges: [],
    metadata: [],
  };
}
