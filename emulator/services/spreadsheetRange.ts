/** Ranges and sheets of SpreadsheetApp: places, sizes and reads. Writing is the business of the REST service here. */
import { GoogleError, Remote } from '../remote';
import { type Locale, localeOf } from '../sheets/locale';
import { type Cell, cellOf, type SheetModel } from '../sheets/model';
import { type Box, columnLetters, parseA1, quoteTitle } from '../sheets/range';
import { shownText } from '../sheets/view';
import { contentColumns, scriptValue, type Value, type View } from './spreadsheetView';

type RangeApi = GoogleAppsScript.Spreadsheet.Range;
type SheetApi = GoogleAppsScript.Spreadsheet.Sheet;

export class Range extends Remote implements Partial<Record<keyof RangeApi, unknown>> {
  readonly _type = 'Range';
  constructor(
    private readonly view: View,
    private readonly sheetId: number,
    private readonly box: Box,
  ) {
    super();
  }
  getRow(): number {
    return this.box.top + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this.box.left + 1;
  }
  getLastRow(): number {
    return this.box.bottom;
  }
  getLastColumn(): number {
    return this.box.right;
  }
  getNumRows(): number {
    return this.box.bottom - this.box.top;
  }
  getNumColumns(): number {
    return this.box.right - this.box.left;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getGridId(): number {
    return this.sheetId;
  }
  getA1Notation(): string {
    const { top, left, bottom, right } = this.box;
    const first = `${columnLetters(left)}${top + 1}`;
    const last = `${columnLetters(right - 1)}${bottom}`;
    return first === last ? first : `${first}:${last}`;
  }
  getSheet(): Sheet {
    return new Sheet(this.view, this.sheetId);
  }
  /** Counted from 1 within the range; refused outside it. */
  getCell(row: number, column: number): Range {
    const { top, left, bottom, right } = this.box;
    const [y, x] = [top + row - 1, left + column - 1];
    if (y < top || x < left || y >= bottom || x >= right) {
      throw new GoogleError('Cell reference out of range');
    }
    return new Range(this.view, this.sheetId, { top: y, left: x, bottom: y + 1, right: x + 1 });
  }
  getValue(): Value {
    return this.read(scriptValue)[0]?.[0] ?? '';
  }
  getValues(): Value[][] {
    return this.read(scriptValue);
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }
  getDisplayValues(): string[][] {
    return this.read((cell, _zone, locale) => shownText(cell, locale));
  }
  getFormula(): string {
    return this.read((cell) => cell.f ?? '')[0]?.[0] ?? '';
  }
  isBlank(): boolean {
    return this.read((cell) => cell.f ?? cell.v).every((row) => row.every((value) => value === undefined));
  }
  activate(): Range {
    this.view.select(this.sheetId, this.box);
    return this;
  }

  private read<T>(show: (cell: Cell, zone: string, locale: Locale) => T): T[][] {
    const { locale, timeZone } = this.view.book().properties;
    const rows = this.view.cells(this.sheetId);
    this.view.env.countCells(this.getNumRows() * this.getNumColumns());
    return Array.from({ length: this.getNumRows() }, (_row, dy) => {
      const row = rows?.at(this.box.top + dy) ?? [];
      return Array.from({ length: this.getNumColumns() }, (_cell, dx) =>
        show(cellOf(row[this.box.left + dx]), timeZone ?? 'GMT', localeOf(locale)),
      );
    });
  }
}

const MIN_SIDES = [
  ['The starting row of the range is too small.', 0],
  ['The starting column of the range is too small.', 1],
  ['The number of rows in the range must be at least 1.', 2],
  ['The number of columns in the range must be at least 1.', 3],
] as const;

export class Sheet extends Remote implements Partial<Record<keyof SheetApi, unknown>> {
  readonly _type = 'Sheet';
  constructor(
    private readonly view: View,
    private readonly id: number,
  ) {
    super();
  }
  getName(): string {
    return this.model().title;
  }
  getSheetName(): string {
    return this.getName();
  }
  getSheetId(): number {
    return this.id;
  }
  /** counted from 1 */
  getIndex(): number {
    return this.view.book().sheets.findIndex((one) => one.id === this.id) + 1;
  }
  getMaxRows(): number {
    return this.model().grid.rows;
  }
  getMaxColumns(): number {
    return this.model().grid.columns;
  }
  getLastRow(): number {
    return this.model().rows.contentEnd();
  }
  getLastColumn(): number {
    return contentColumns(this.model());
  }
  getFrozenRows(): number {
    return this.model().grid.frozenRows;
  }
  isSheetHidden(): boolean {
    return this.model().extra.hidden === true;
  }
  getRange(first: number | string, column?: number, rows = 1, columns = 1): Range {
    const model = this.model();
    if (typeof first === 'string') return new Range(this.view, this.id, this.named(first));
    const sides = [first, column ?? 1, rows, columns] as const;
    for (const [message, at] of MIN_SIDES) if (sides[at] < 1) throw new GoogleError(message);
    const box = {
      top: sides[0] - 1,
      left: sides[1] - 1,
      bottom: sides[0] - 1 + rows,
      right: sides[1] - 1 + columns,
    };
    if (box.bottom > model.grid.rows || box.right > model.grid.columns) {
      throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new Range(this.view, this.id, box);
  }
  /** From A1 to the last row and column with data. */
  getDataRange(): Range {
    const box = {
      top: 0,
      left: 0,
      bottom: Math.max(1, this.getLastRow()),
      right: Math.max(1, this.getLastColumn()),
    };
    return new Range(this.view, this.id, box);
  }
  /** The selection, where this is the sheet in front; else its first cell. */
  getActiveRange(): Range {
    const active = this.view.active();
    const first = { top: 0, left: 0, bottom: 1, right: 1 };
    return new Range(this.view, this.id, active.sheetId === this.id ? active.box : first);
  }
  getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  getSelection(): Selection {
    return new Selection(this.view);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  activate(): Sheet {
    this.view.select(this.id, { top: 0, left: 0, bottom: 1, right: 1 });
    return this;
  }

  private model(): SheetModel {
    return this.view.sheet(this.id);
  }

  private named(a1: string): Box {
    const text = a1.includes('!') ? a1 : `${quoteTitle(this.getName())}!${a1}`;
    try {
      return parseA1(this.view.book(), text).box;
    } catch {
      throw new GoogleError('Range not found');
    }
  }
}

/** What the person has selected. */
export class Selection extends Remote {
  readonly _type = 'Selection';
  constructor(private readonly view: View) {
    super();
  }
  getActiveSheet(): Sheet {
    return new Sheet(this.view, this.view.active().sheetId);
  }
  getActiveRange(): Range {
    const { sheetId, box } = this.view.active();
    return new Range(this.view, sheetId, box);
  }
  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
}
