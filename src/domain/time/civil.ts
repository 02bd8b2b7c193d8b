/**
 * WIB dates and times of day out of instants, and back. WIB is UTC+7 all year, so this is arithmetic and needs no zone data.
 * Must not read a clock or the zone of the machine.
 */
import type { DateKey, Instant } from '../types';

/** An instant as people in Tangerang read it. */
export interface Civil {
  readonly date: DateKey;
  /** minutes since midnight WIB, whole: seconds are dropped */
  readonly minute: number;
  /** 1 Senin … 7 Minggu */
  readonly weekday: number;
}

/** Names of the weekdays; Senin first, so the name of weekday `w` stands at `w - 1`. */
export const DAY_NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

export const MINUTES_A_DAY = 1440;
const MS_A_MINUTE = 60_000;
const MS_A_DAY = MINUTES_A_DAY * MS_A_MINUTE;
const WIB_MINUTES = 7 * 60;

/** Whether the text is a date of the calendar written `YYYY-MM-DD`. */
export function isDateKey(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDay(serial(text)) === text;
}

/** Number of the day, 1970-01-01 being 0. Throws RangeError for anything but a date: callers check input with `isDateKey`. */
export function dayOf(date: DateKey): number {
  if (!isDateKey(date)) throw new RangeError(`not a date: ${date}`);
  return serial(date);
}

/** The date of a day's number; the inverse of `dayOf`. '' where there is no such date. */
export function dateOfDay(day: number): DateKey {
  const at = new Date(day * MS_A_DAY);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

/** Year of a day's number. */
export function yearOfDay(day: number): number {
  return new Date(day * MS_A_DAY).getUTCFullYear();
}

/** Weekday of a day's number, 1 Senin … 7 Minggu. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Day's number and minute of the day of an instant, WIB. Seconds are dropped. */
export function splitInstant(at: Instant): { readonly day: number; readonly minute: number } {
  const minutes = Math.floor(at / MS_A_MINUTE) + WIB_MINUTES;
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return { day, minute: minutes - day * MINUTES_A_DAY };
}

/** The instant at a minute of a day, WIB; the inverse of `splitInstant`. */
export function joinInstant(day: number, minute: number): Instant {
  return (day * MINUTES_A_DAY + minute - WIB_MINUTES) * MS_A_MINUTE;
}

/** The instant as date, minute of the day and weekday in WIB. */
export function toCivil(at: Instant): Civil {
  const { day, minute } = splitInstant(at);
  return { date: dateOfDay(day), minute, weekday: weekdayOfDay(day) };
}

/** The instant at `minute` minutes after midnight WIB of the date. Throws RangeError when it is no date. */
export function fromCivil(date: DateKey, minute: number): Instant {
  return joinInstant(dayOf(date), minute);
}

/** The date `n` calendar days later (earlier when negative). Throws RangeError when it is no date. */
export function addDays(date: DateKey, n: number): DateKey {
  return dateOfDay(dayOf(date) + n);
}

/** 1 Senin … 7 Minggu. Throws RangeError when it is no date. */
export function weekdayOf(date: DateKey): number {
  return weekdayOfDay(dayOf(date));
}

function serial(text: string): number {
  return (
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / MS_A_DAY
  );
}
