/** Cells of the tabs to and from the Sheets service: typed values, never text that Sheets would parse. */
import type { Cell, Column, ColumnType } from '../app/tabs';

type NumberFormat = GoogleAppsScript.Sheets.Schema.NumberFormat;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
/** Serial number of a moment in the spreadsheet's zone (Asia/Jakarta). */
export declare function momentToSerial(at: number): number;
/** Moment of a serial number, to the millisecond. */
export declare function serialToMoment(serial: number): number;
/** Serial number of a date `YYYY-MM-DD`; null when the text is no date. */
export declare function dateToSerial(date: string): number | null;
/** `YYYY-MM-DD` of a serial number; a time of day is dropped. */
export declare function serialToDate(serial: number): string;
/** Number formats by column type; patterns as the locale id_ID shows them. */
export declare const FORMATS: Readonly<Record<ColumnType, NumberFormat>>;
/** A cell as the service takes it. Text goes in as `stringValue`, which is never a formula. */
export declare function encodeCell(column: Column, cell: Cell): CellData;
/** A cell as read with UNFORMATTED_VALUE and SERIAL_NUMBER; a value of another type than the column's is kept as it is. */
export declare function decodeCell(column: Column, raw: unknown): Cell;
