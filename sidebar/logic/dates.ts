/** Dates and times as the inputs hold them. Pure; formatting for reading stands in src/messages/format.ts. */
import type { DateKey, Instant } from '../../src/domain/types';

const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;
const TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar date in WIB at a moment. */
export function dateKeyOf(at: Instant): DateKey {
  return new Date(at + WIB_OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in WIB at a moment, `HH.MM`. */
export function timeOf(at: Instant): string {
  return new Date(at + WIB_OFFSET_MS).toISOString().slice(11, 16).replace(':', '.');
}

/** "9:00", "9.00" and "09.00" all mean `09.00`; null when it is no time of day. */
export function readTime(text: string): string | null {
  const match = TIME.exec(text.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}.${match[2]}` : null;
}

/** Whether a text is a date of the calendar as `<input type="date">` gives it; 31 February is none. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
