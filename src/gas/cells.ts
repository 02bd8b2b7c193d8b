/** Cells of the tabs to and from the Sheets service: typed values, never text that Sheets would parse. */
import type { Cell, Column, ColumnType } from '../app/tabs';

type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const DAY = 86_400_000;
/** Jakarta is UTC+7 all year. */
const WIB = 7 * 3_600_000;
/** Serial 0 of Google Sheets is 30 December 1899; this is 1 January 1970. */
const EPOCH_SERIAL = 25_569;

/** Serial number of a moment in the spreadsheet's zone (Asia/Jakarta). */
export function momentToSerial(at: number): number {
  return (at + WIB) / DAY + EPOCH_SERIAL;
}

/** Moment of a serial number, to the millisecond. */
export function serialToMoment(serial: number): number {
  return Math.round((serial - EPOCH_SERIAL) * DAY) - WIB;
}

/** Serial number of a date `YYYY-MM-DD`; null when the text is no date. */
export function dateToSerial(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY + EPOCH_SERIAL;
}

/** `YYYY-MM-DD` of a serial number; a time of day is dropped. */
export function serialToDate(serial: number): string {
  return new Date(Math.floor(serial - EPOCH_SERIAL) * DAY).toISOString().slice(0, 10);
}

/** Number formats by column type; patterns as the locale id_ID shows them. */
export const FORMATS: Readonly<Record<ColumnType, NumberFormat>> = {
  TEXT: { type: 'TEXT', pattern: '@' },
  LONG: { type: 'TEXT', pattern: '@' },
  JSON: { type: 'TEXT', pattern: '@' },
  NUMBER: { type: 'NUMBER', pattern: '#,##0' },
  MOMENT: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh.mm' },
  DATE: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  BOOLEAN: { type: 'TEXT', pattern: '@' },
};

function valueOf(type: ColumnType, cell: Cell): ExtendedValue | null {
  if (cell === null || cell === '') return null;
  if (type === 'MOMENT' && typeof cell === 'number') return { numberValue: momentToSerial(cell) };
  if (type === 'DATE' && typeof cell === 'string') {
    const serial = dateToSerial(cell);
    return serial === null ? { stringValue: cell } : { numberValue: serial };
  }
  if (typeof cell === 'number') return { numberValue: cell };
  if (typeof cell === 'boolean') return { boolValue: cell };
  return { stringValue: cell };
}

/** A cell as the service takes it. Text goes in as `stringValue`, which is never a formula. */
export function encodeCell(column: Column, cell: Cell): CellData {
  const value = valueOf(column.type, cell);
  const format: CellData = { userEnteredFormat: { numberFormat: FORMATS[column.type] } };
  return value === null ? format : { ...format, userEnteredValue: value };
}

/** A cell as read with UNFORMATTED_VALUE and SERIAL_NUMBER; a value of another type than the column's is kept as it is. */
export function decodeCell(column: Column, raw: unknown): Cell {
  if (raw === undefined || raw === null || raw === '') return null;
  if (typeof raw === 'number') {
    if (column.type === 'MOMENT') return serialToMoment(raw);
    if (column.type === 'DATE') return serialToDate(raw);
    return column.type === 'NUMBER' ? raw : String(raw);
  }
  if (typeof raw === 'boolean') return raw;
  return String(raw);
}
