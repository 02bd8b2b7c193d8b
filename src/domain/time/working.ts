/**
 * Counts working minutes and working days, and says how late it is.
 * A minute counts only inside office hours; a day is that date's own quota, never a fixed number of minutes.
 * Counts whole minutes: the seconds of a start or an end are dropped, so a due time is always a full minute.
 */
import type { Instant, Satuan } from '../types';
import {
  type Calendar,
  hoursOfDay,
  type Interval,
  minutesOfYear,
  type WorkingYear,
  workingYear,
} from './calendar';
import { joinInstant, MINUTES_A_DAY, splitInstant, yearOfDay } from './civil';

/** When N working days are over: at the close of the Nth day, or at the clock time of the receipt. */
export type DayMode = 'AKHIR_HARI' | 'BERJALAN';

export type TimeState = 'TEPAT' | 'MENDEKATI' | 'TERLAMBAT';

/** From which share of the working time on a step counts as near its end, by unit of its standard. */
export interface NearShare {
  readonly MENIT: number;
  readonly HARI: number;
}

export const DEFAULT_NEAR: NearShare = { MENIT: 0.75, HARI: 0.8 };

/** Three years: after so many days without work the search gives up. */
const QUIET_DAYS = 1096;
/** last year a DateKey can hold */
const LAST_YEAR = 9999;

/**
 * The instant at which `minutes` working minutes are over, counted from `from`; a start outside hours counts from the
 * next opening. A result on the end of an interval stays there (12.00, 16.00), it does not move past the break.
 * 0 (or less) gives the first working instant at or after `from`; a part of a minute counts as a whole one.
 * Null: no working time within the next three years.
 */
export function addWorkingMinutes(cal: Calendar, from: Instant, minutes: number): Instant | null {
  if (minutes > 0) return endOfMinutes(cal, from, Math.ceil(minutes));
  const end = endOfMinutes(cal, from, 1);
  return end === null ? null : end - 60_000;
}

/**
 * The instant at which `days` working days are over; the day of receipt is day 0, working day or not.
 * AKHIR_HARI: the close of the Nth following working day. BERJALAN: the receipt's clock time on it, moved back to the
 * end of the nearest interval when nobody works then; a receipt on a day off has no clock time in office hours, so its
 * days run to the close. 0 days: the day of the next working instant. Null: no working time within three years.
 */
export function addWorkingDays(cal: Calendar, from: Instant, days: number, mode: DayMode): Instant | null {
  if (days <= 0) return endOfReceiptDay(cal, from, mode);
  const receipt = splitInstant(from);
  const day = followingWorkingDay(cal, receipt.day, Math.ceil(days));
  if (day === null) return null;
  const hours = hoursOfDay(cal, day);
  const running = mode === 'BERJALAN' && hoursOfDay(cal, receipt.day).length > 0;
  return joinInstant(day, clampInto(hours, running ? receipt.minute : MINUTES_A_DAY));
}

/** Working minutes from `from` to `to`; 0 when `to` is not later. */
export function workingMinutesBetween(cal: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const start = splitInstant(from);
  const end = splitInstant(to);
  const lastYear = yearOfDay(end.day);
  let minutes = workedInYear(cal, end.day, end.minute) - workedInYear(cal, start.day, start.minute);
  for (let year = yearOfDay(start.day); year < lastYear; year++) {
    minutes += minutesOfYear(workingYear(cal, year));
  }
  return minutes;
}

/** Until when a step entered at `entered` is to be done, by its standard. Null: no working time within three years. */
export function dueOf(
  cal: Calendar,
  entered: Instant,
  waktu: number,
  satuan: Satuan,
  mode: DayMode,
): Instant | null {
  return satuan === 'MENIT'
    ? addWorkingMinutes(cal, entered, waktu)
    : addWorkingDays(cal, entered, waktu, mode);
}

/**
 * How a step stands at `now`: late from the first instant after `due`; near from the given share of the working
 * minutes between `entered` and `due`, for standards in days as for those in minutes. `paused`: working minutes of the
 * pauses that are over; `due` has been moved by them, and they count neither as used nor as given.
 */
export function timeState(
  cal: Calendar,
  entered: Instant,
  due: Instant,
  now: Instant,
  satuan: Satuan,
  near: NearShare,
  paused = 0,
): TimeState {
  if (now > due) return 'TERLAMBAT';
  const elapsed = workingMinutesBetween(cal, entered, now) - paused;
  const whole = workingMinutesBetween(cal, entered, due) - paused;
  return elapsed >= whole * near[satuan] ? 'MENDEKATI' : 'TEPAT';
}

function endOfMinutes(cal: Calendar, from: Instant, minutes: number): Instant | null {
  const start = splitInstant(from);
  let wanted = workedInYear(cal, start.day, start.minute) + minutes;
  return searchYears(cal, start.day, (year) => {
    if (wanted <= minutesOfYear(year)) return placeInYear(year, wanted);
    wanted -= minutesOfYear(year);
    return null;
  });
}

function endOfReceiptDay(cal: Calendar, from: Instant, mode: DayMode): Instant | null {
  const start = addWorkingMinutes(cal, from, 0);
  if (start === null || mode === 'BERJALAN') return start;
  const { day } = splitInstant(start);
  return joinInstant(day, clampInto(hoursOfDay(cal, day), MINUTES_A_DAY));
}

/** Number of the nth working day after the day. */
function followingWorkingDay(cal: Calendar, day: number, n: number): number | null {
  let wanted = workingDaysUntil(workingYear(cal, yearOfDay(day)), day + 1) + n;
  return searchYears(cal, day, (year) => {
    const found = year.days[wanted - 1];
    wanted -= year.days.length;
    return found ?? null;
  });
}

/** What `pick` finds in the first year that has it, from the day's own on; null once three years bring no work. */
function searchYears(cal: Calendar, day: number, pick: (year: WorkingYear) => number | null): number | null {
  let last = day;
  for (let each = yearOfDay(day); each <= LAST_YEAR; each++) {
    const year = workingYear(cal, each);
    const next = year.days[workingDaysUntil(year, last + 1)] ?? year.first + year.before.length;
    if (next - last > QUIET_DAYS) return null;
    const found = pick(year);
    if (found !== null) return found;
    last = Math.max(last, year.days[year.days.length - 1] ?? last);
  }
  return null;
}

/** How many working days of the year come before the day. */
function workingDaysUntil(year: WorkingYear, day: number): number {
  return day < year.first ? 0 : (year.before[day - year.first] ?? year.days.length);
}

/** Working minutes of the day's year up to that minute of the day. */
function workedInYear(cal: Calendar, day: number, minute: number): number {
  const year = workingYear(cal, yearOfDay(day));
  const before = workingDaysUntil(year, day);
  const today = hoursOfDay(cal, day).reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(minute, end) - start),
    0,
  );
  return (year.totals[before - 1] ?? 0) + today;
}

/** The instant at which the year's nth working minute is over; n from 1 to the minutes of the year. */
function placeInYear(year: WorkingYear, n: number): Instant {
  const index = firstReaching(year.totals, n);
  let left = n - (year.totals[index - 1] ?? 0);
  for (const [start, end] of year.hours[index] ?? []) {
    if (left <= end - start) return joinInstant(year.days[index] ?? 0, start + left);
    left -= end - start;
  }
  throw new RangeError(`the year has no ${n} working minutes`);
}

/** First place in rising totals that is at least `n`. */
function firstReaching(totals: readonly number[], n: number): number {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? n) < n) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The minute moved into the day's hours: forward to the opening, else back to the end of the interval before it. */
function clampInto(hours: readonly Interval[], minute: number): number {
  let inside = hours[0]?.[0] ?? minute;
  for (const [start, end] of hours) {
    if (start <= minute) inside = Math.min(minute, end);
  }
  return inside;
}
