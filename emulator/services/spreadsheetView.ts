/** How one execution sees a spreadsheet through SpreadsheetApp: its cells, its cursor, its values. */
import type { Env } from '../env';
import { GoogleError } from '../remote';
import { openBook } from '../sheets/file';
import { type Cell, cellOf, type SheetModel, type Workbook } from '../sheets/model';
import type { Box } from '../sheets/range';
import { cellsSeen } from '../sheets/stale';
import { zoneMinutes } from '../zone';
import { instantOfSerial, isDateFormat } from './numberFormat';

export type Value = string | number | boolean | Date;

/** A spreadsheet as one execution sees it; its cursor is where the person's was, until the script moves it. */
export class View {
  private cursor: { sheetId: number; box: Box } | null = null;

  constructor(
    readonly env: Env,
    readonly id: string,
  ) {}

  book(): Workbook {
    return openBook(this.env.drive, this.id, this.env.run.effectiveUser).book;
  }

  sheet(sheetId: number): SheetModel {
    const sheet = this.book().sheets.find((one) => one.id === sheetId);
    if (!sheet) throw new GoogleError(`Sheet ${sheetId} not found`);
    return sheet;
  }

  /** The cells as SpreadsheetApp reads them: stale after a REST write of this execution. */
  cells(sheetId: number): SheetModel['rows'] | null {
    return cellsSeen(this.env, this.id, this.book()).sheets.find((one) => one.id === sheetId)?.rows ?? null;
  }

  active(): { sheetId: number; box: Box } {
    const { selection } = this.env.run;
    const { sheets } = this.book();
    const [first] = sheets;
    if (!first) throw new GoogleError('Service Spreadsheets failed while accessing document.');
    if (this.cursor && sheets.some((one) => one.id === this.cursor?.sheetId)) return this.cursor;
    const known = sheets.some((one) => one.id === selection?.sheetId) ? selection : null;
    const [top, left] = [(known?.row ?? 1) - 1, (known?.column ?? 1) - 1];
    return { sheetId: known?.sheetId ?? first.id, box: { top, left, bottom: top + 1, right: left + 1 } };
  }

  select(sheetId: number, box: Box): void {
    this.cursor = { sheetId, box };
  }
}

/** A value as getValue gives it: dates as Date, by the spreadsheet's zone; nothing as ''. Formulas are not evaluated. */
export function scriptValue(cell: Cell, zone: string): Value {
  if (cell.f !== undefined) return cell.f;
  if (cell.v === undefined) return '';
  return typeof cell.v === 'number' && isDateFormat(cell.s?.numberFormat)
    ? instantOfSerial(cell.v, zone, zoneMinutes)
    : cell.v;
}

/** Index behind the last column that has data. */
export function contentColumns(sheet: SheetModel): number {
  let end = 0;
  for (const row of sheet.rows) {
    for (let x = (row?.length ?? 0) - 1; x >= end; x--) {
      const { v, f } = cellOf(row?.[x]);
      if (v !== undefined || f !== undefined) end = x + 1;
    }
  }
  return end;
}
