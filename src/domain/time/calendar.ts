/**
 * The working calendar: which hours are worked on which date, out of the tabs Jam Kerja and Hari Libur.
 * Knows dates and hours only; counting with them is done in `working`.
 */
import type { DateKey } from '../types';
import {
  crossingProblems,
  HOLIDAY_KINDS,
  holidayProblems,
  intervalProblems,
  lackingProblems,
  missingWeekdayProblems,
  type Span,
  spanOf,
  spanProblems,
  tieProblems,
  widthOf,
} from './calendarChecks';
import { dateOfDay, dayOf, isDateKey, weekdayOfDay, yearOfDay } from './civil';

export { HOLIDAY_KINDS } from './calendarChecks';
export { parseHari, parseJam } from './hoursText';

/** Minutes since midnight, from and until. A break is the gap between two of them. */
export type Interval = readonly [number, number];

/** One row of the tab Jam Kerja. Null dates: open to that side. */
export interface HoursRow {
  readonly row: number;
  readonly keterangan: string;
  readonly mulai: DateKey | null;
  readonly sampai: DateKey | null;
  /** 1 Senin … 7 Minggu */
  readonly hari: readonly number[];
  readonly jam: readonly Interval[];
}

/** One row of the tab Hari Libur. */
export interface HolidayRow {
  readonly row: number;
  readonly tanggal: DateKey;
  readonly nama: string;
  readonly jenis: string;
}

/** What is wrong in a row of a tab, and in which column, for the administrator to put right. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly message: string;
  /** number of the other row that the message names as `{baris}` */
  readonly other?: number;
}

/** A problem of one of the two tabs of the calendar. */
export interface CalendarProblem extends Problem {
  readonly tab: 'Jam Kerja' | 'Hari Libur';
  /** says only that something may not be meant so: which hours count is certain all the same */
  readonly advice?: true;
}

/** Hours of a row with the days they apply to. */
interface HoursSpan extends Span {
  readonly jam: readonly Interval[];
}

/** Made by `makeCalendar` only. `years` is a memo: it changes nothing that can be asked. */
export interface Calendar {
  /** narrowest first: the first that fits a day decides */
  readonly spans: readonly HoursSpan[];
  readonly holidays: ReadonlySet<number>;
  readonly loadedYears: ReadonlySet<number>;
  readonly years: Map<number, WorkingYear>;
}

/** The working days of one year, with running totals, so that spans of years cost no walk over days. */
export interface WorkingYear {
  /** number of 1 January */
  readonly first: number;
  /** numbers of the working days, rising */
  readonly days: readonly number[];
  readonly hours: readonly (readonly Interval[])[];
  /** working minutes of the year up to the end of each working day */
  readonly totals: readonly number[];
  /** by day of the year (0 for 1 January): how many working days come before it */
  readonly before: readonly number[];
}

/**
 * Builds the calendar and says what is wrong with the rows. It is always usable: a row of hours with a problem of its
 * own is left out, of two equally narrow rows the upper one counts, and every holiday with a readable date is a day off.
 */
export function makeCalendar(
  hours: readonly HoursRow[],
  holidays: readonly HolidayRow[],
): { readonly calendar: Calendar; readonly problems: readonly CalendarProblem[] } {
  const placed = hours.filter((row) => spanProblems(row).length === 0);
  const spans = placed.map(spanOf);
  const problems = [
    ...hours.flatMap((row) => [...spanProblems(row), ...intervalProblems(row)]),
    ...tieProblems(spans),
    ...missingWeekdayProblems(spans),
    ...crossingProblems(spans),
    ...lackingProblems(spans),
    ...holidayProblems(holidays),
  ];
  const dated = holidays.filter((row) => isDateKey(row.tanggal));
  const national = dated.filter((row) => row.jenis === HOLIDAY_KINDS[0]);
  const calendar: Calendar = {
    spans: placed
      .filter((row) => intervalProblems(row).length === 0)
      .map((row) => ({ ...spanOf(row), jam: [...row.jam].sort((a, b) => a[0] - b[0]) }))
      .sort((a, b) => widthOf(a) - widthOf(b)),
    holidays: new Set(dated.map((row) => dayOf(row.tanggal))),
    loadedYears: new Set(national.map((row) => yearOfDay(dayOf(row.tanggal)))),
    years: new Map(),
  };
  return { calendar, problems };
}

/** Whether anything is worked on the date. Throws RangeError when it is no date. */
export function isWorkingDay(cal: Calendar, date: DateKey): boolean {
  return hoursOfDay(cal, dayOf(date)).length > 0;
}

/** Whether the year's holidays are in: a year without a single Libur nasional is not loaded, and is never guessed. */
export function isYearLoaded(cal: Calendar, year: number): boolean {
  return cal.loadedYears.has(year);
}

/** Years, rising, that the dates fall in and whose holidays are not in. */
export function unloadedYears(cal: Calendar, dates: readonly DateKey[]): readonly number[] {
  const years = dates.map((date) => yearOfDay(dayOf(date)));
  return [...new Set(years)].filter((year) => !isYearLoaded(cal, year)).sort((a, b) => a - b);
}

/** What a calendar says, as a text: two that are equal in it give the same due times. */
export function calendarText({ spans, holidays }: Calendar): string {
  return JSON.stringify([
    spans.map(({ from, to, hari, jam }) => [from, to, hari, jam]),
    [...holidays].sort((a, b) => a - b),
  ]);
}

/** First working day of the week (Monday to Sunday) the date lies in; null when nothing is worked in it. */
export function firstWorkingDayOfWeek(cal: Calendar, date: DateKey): DateKey | null {
  const day = dayOf(date);
  const monday = day - weekdayOfDay(day) + 1;
  for (let each = monday; each < monday + 7; each++) {
    if (hoursOfDay(cal, each).length > 0) return dateOfDay(each);
  }
  return null;
}

/** The intervals worked on a day (its number), rising; none on a day off. */
export function hoursOfDay(cal: Calendar, day: number): readonly Interval[] {
  if (cal.holidays.has(day)) return [];
  const weekday = weekdayOfDay(day);
  const span = cal.spans.find((each) => each.from <= day && day <= each.to && each.hari.includes(weekday));
  return span?.jam ?? [];
}

/** The working days of a year with their totals; made once for each year and calendar. */
export function workingYear(cal: Calendar, year: number): WorkingYear {
  const known = cal.years.get(year);
  if (known !== undefined) return known;
  const made = makeYear(cal, year);
  cal.years.set(year, made);
  return made;
}

/** Working minutes of a year. */
export function minutesOfYear(year: WorkingYear): number {
  return year.totals[year.totals.length - 1] ?? 0;
}

function makeYear(cal: Calendar, year: number): WorkingYear {
  const first = dayOf(`${String(year).padStart(4, '0')}-01-01`);
  const days: number[] = [];
  const hours: (readonly Interval[])[] = [];
  const totals: number[] = [];
  const before: number[] = [];
  let total = 0;
  for (let day = first; yearOfDay(day) === year; day++) {
    before.push(days.length);
    const jam = hoursOfDay(cal, day);
    if (jam.length === 0) continue;
    total += jam.reduce((sum, [start, end]) => sum + end - start, 0);
    days.push(day);
    hours.push(jam);
    totals.push(total);
  }
  return { first, days, hours, totals, before };
}
