/** Cells of the tabs to and from the Sheets service: typed values, never text that Sheets would parse. */
import { dateToSerial, momentToSerial, serialToDate, serialToMoment } from '../app/serial';
import type { Cell, Column, ColumnType } from '../app/tabs';

type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

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

/**
 * Sheets and .xlsx keep text as text; a CSV does not say what is text, and spreadsheet programs take what begins so for a
 * formula. A sign that nobody sees stands before it in the cell, and nowhere else.
 */
const LIKE_FORMULA = /^\u200b*[=+\-@]./s;
const GUARDED = /^\u200b(?=\u200b*[=+\-@].)/s;

function extendedValue(type: ColumnType, cell: Cell): ExtendedValue | null {
  if (cell === null || cell === '') return null;
  if (type === 'MOMENT' && typeof cell === 'number') return { numberValue: momentToSerial(cell) };
  if (type === 'DATE' && typeof cell === 'string') {
    const serial = dateToSerial(cell);
    return serial === null ? { stringValue: cell } : { numberValue: serial };
  }
  if (typeof cell === 'number') return { numberValue: cell };
  if (typeof cell === 'boolean') return { boolValue: cell };
  return { stringValue: cell.replace(LIKE_FORMULA, '\u200b$&') };
}

/** A cell as the service takes it. Text goes in as `stringValue`, which is never a formula. */
export function encodeCell(column: Column, cell: Cell): CellData {
  const value = extendedValue(column.type, cell);
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
  return String(raw).replace(GUARDED, '');
}
