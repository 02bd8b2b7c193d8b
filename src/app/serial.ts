/** Moments and dates as the serial numbers of Google Sheets, in the zone of the register (Asia/Jakarta). Pure. */

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
