/**
 * A spreadsheet being changed. Rows are copied when first written, so a change costs what it touches; nothing is seen
 * by others until `finish` gives the new workbook. Throwing it away undoes everything.
 */
import { ApiRefusal } from '../errors';
import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridRange,
  GridSize,
  NamedRange,
  ProtectedRange,
  Row,
  SheetModel,
  SheetProperties,
  Slot,
  SpreadsheetProperties,
  StoredSheet,
  Workbook,
} from './model';
import { MAX_CELLS } from './model';
import type { RowsDraft } from './rows';

export class SheetDraft implements SheetModel {
  readonly id: number;
  title: string;
  grid: GridSize;
  extra: SheetProperties;
  rows: RowsDraft;
  protectedRanges: readonly ProtectedRange[];
  bandedRanges: readonly BandedRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  merges: readonly GridRange[];
  basicFilter: BasicFilter | null;
  filterViews: readonly FilterView[];
  charts: readonly EmbeddedChart[];
  rowGroups: readonly DimensionGroup[];
  columnGroups: readonly DimensionGroup[];
  rowProperties: Readonly<Record<number, DimensionProperties>>;
  columnProperties: Readonly<Record<number, DimensionProperties>>;
  private readonly ownRow = new WeakSet<object>();

  constructor(source: StoredSheet) {
    this.id = source.id;
    this.title = source.title;
    this.grid = source.grid;
    this.extra = source.extra;
    this.rows = source.rows.edit();
    this.protectedRanges = source.protectedRanges;
    this.bandedRanges = source.bandedRanges;
    this.conditionalFormats = source.conditionalFormats;
    this.merges = source.merges;
    this.basicFilter = source.basicFilter;
    this.filterViews = source.filterViews;
    this.charts = source.charts;
    this.rowGroups = source.rowGroups;
    this.columnGroups = source.columnGroups;
    this.rowProperties = source.rowProperties;
    this.columnProperties = source.columnProperties;
  }

  read(row: number, column: number): Slot {
    return this.rows.at(row)?.[column];
  }

  write(row: number, column: number, slot: Slot): void {
    let cells = this.rows.at(row) as Slot[] | null | undefined;
    if (!cells || !this.ownRow.has(cells)) {
      cells = cells ? [...cells] : [];
      this.ownRow.add(cells);
      this.rows.set(row, cells);
    }
    cells[column] = slot;
  }

  freeze(): StoredSheet {
    const { ownRow: _own, ...model } = this;
    return { ...model, rows: this.rows.finish() };
  }
}

export class BookDraft {
  properties: SpreadsheetProperties;
  sheets: SheetDraft[];
  namedRanges: readonly NamedRange[];
  metadata: readonly DeveloperMetadata[];

  constructor(book: Workbook) {
    this.properties = book.properties;
    this.sheets = book.sheets.map((sheet) => new SheetDraft(sheet));
    this.namedRanges = book.namedRanges;
    this.metadata = book.metadata;
  }

  /** The sheet of cells with this id; without an id, sheet 0. A sheet that is a chart has no grid. */
  sheet(id: number | undefined): SheetDraft {
    const sheet = this.sheets.find((one) => one.id === (id ?? 0));
    if (!sheet || sheet.extra.sheetType === 'OBJECT')
      throw new ApiRefusal(400, `No grid with id: ${id ?? 0}`);
    return sheet;
  }

  /** The sheet with this id, whatever is on it. */
  anySheet(id: number | undefined): SheetDraft {
    const sheet = this.sheets.find((one) => one.id === (id ?? 0));
    if (!sheet) throw new ApiRefusal(400, `No sheet with id: ${id ?? 0}`);
    return sheet;
  }

  /** Gives a sheet another size; refused beyond the limit of cells in a spreadsheet. */
  resize(sheet: SheetDraft, grid: GridSize): void {
    sheet.grid = grid;
    const total = this.sheets.reduce((sum, one) => sum + one.grid.rows * one.grid.columns, 0);
    if (total > MAX_CELLS) {
      const limit = MAX_CELLS;
      throw new ApiRefusal(
        400,
        `This action would increase the number of cells in the workbook above the limit of ${limit} cells.`,
      );
    }
  }

  finish(): Workbook {
    return {
      properties: this.properties,
      sheets: this.sheets.map((sheet) => sheet.freeze()),
      namedRanges: this.namedRanges,
      metadata: this.metadata,
    };
  }
}

/** Puts another row in the place of each that the change does not leave as it is. */
export function changeRows(sheet: SheetDraft, change: (row: Row) => Row): void {
  let y = 0;
  for (const row of [...sheet.rows]) {
    const next = row && change(row);
    if (next !== row) sheet.rows.set(y, next);
    y++;
  }
}
