/**
 * What is wrong with the rows of the tabs Jam Kerja and Hari Libur, in words for the administrator.
 * Judges rows only; which hours apply on a day is decided in `calendar`.
 */
import type { CalendarProblem, HolidayRow, HoursRow } from './calendar';
import { DAY_NAMES, dayOf, isDateKey, MINUTES_A_DAY, weekdayOfDay } from './civil';

/** Values of the column `Jenis` of the tab Hari Libur. */
export const HOLIDAY_KINDS = ['Libur nasional', 'Cuti bersama', 'Libur daerah'] as const;

/** When a row of Jam Kerja applies: first and last day (numbers), and on which weekdays. */
export interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly hari: readonly number[];
}

/** stands for an open end; finite, so that of two open ranges the one that starts later is the narrower */
const OPEN = 10_000_000;

const LABEL = {
  mulai: 'Berlaku mulai',
  sampai: 'Berlaku sampai',
  hari: 'Hari',
  jam: 'Jam kerja',
  tanggal: 'Tanggal',
  nama: 'Nama',
  jenis: 'Jenis',
} as const;
const NO_DATE = 'bukan tanggal; tulis sebagai tanggal, misalnya 23/11/2026';

const inHours = (row: number, column: keyof typeof LABEL, message: string): CalendarProblem => ({
  tab: 'Jam Kerja',
  row,
  column: LABEL[column],
  message,
});
const inHolidays = (row: number, column: keyof typeof LABEL, message: string): CalendarProblem => ({
  tab: 'Hari Libur',
  row,
  column: LABEL[column],
  message,
});

/** The span of a row whose dates are sound (see `spanProblems`). */
export function spanOf(row: HoursRow): Span {
  const from = row.mulai === null ? -OPEN : dayOf(row.mulai);
  const to = row.sampai === null ? OPEN : dayOf(row.sampai);
  return { row: row.row, from, to, hari: row.hari };
}

/** Days from first to last of a span: the less, the more particular the row. */
export function widthOf(span: Span): number {
  return span.to - span.from;
}

/** Dates and weekdays of one row: without them it is unknown when the row applies. */
export function spanProblems(row: HoursRow): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (row.mulai !== null && !isDateKey(row.mulai)) problems.push(inHours(row.row, 'mulai', NO_DATE));
  if (row.sampai !== null && !isDateKey(row.sampai)) problems.push(inHours(row.row, 'sampai', NO_DATE));
  if (problems.length === 0 && row.mulai !== null && row.sampai !== null && row.sampai < row.mulai) {
    problems.push(inHours(row.row, 'sampai', 'mendahului tanggal mulai berlaku'));
  }
  if (row.hari.length === 0 || !row.hari.every((weekday) => DAY_NAMES[weekday - 1] !== undefined)) {
    problems.push(inHours(row.row, 'hari', 'tidak terbaca; tulis misalnya Senin-Kamis, atau Jumat'));
  }
  return problems;
}

/** Hours of one row: each interval ends after it starts, and none overlaps another. */
export function intervalProblems(row: HoursRow): readonly CalendarProblem[] {
  if (row.jam.length === 0) {
    return [inHours(row.row, 'jam', 'kosong atau tidak terbaca; tulis misalnya 07.30-12.00, 13.00-16.00')];
  }
  const problems: CalendarProblem[] = [];
  for (const [start, end] of row.jam) {
    if (!isMinute(start) || !isMinute(end))
      problems.push(inHours(row.row, 'jam', 'di luar 00.00 sampai 24.00'));
    else if (end <= start) {
      problems.push(
        inHours(row.row, 'jam', `${clock(start)}-${clock(end)}: jam selesai tidak sesudah jam mulai`),
      );
    }
  }
  if (problems.length > 0) return problems;
  const sorted = [...row.jam].sort((a, b) => a[0] - b[0]);
  sorted.forEach(([start, end], index) => {
    const before = sorted[index - 1];
    if (before !== undefined && start < before[1]) {
      const both = `${clock(before[0])}-${clock(before[1])} dan ${clock(start)}-${clock(end)}`;
      problems.push(inHours(row.row, 'jam', `${both} bertumpang tindih`));
    }
  });
  return problems;
}

/** Pairs of rows of which neither is the narrower, though both speak of the same day. */
export function tieProblems(spans: readonly Span[]): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  spans.forEach((later, index) => {
    for (const earlier of spans.slice(0, index)) {
      const weekday = tiedWeekday(earlier, later);
      if (weekday === null) continue;
      const message = `${DAY_NAMES[weekday - 1]} sudah diatur baris {baris} dengan rentang yang sama panjang; hapus atau persempit salah satunya`;
      problems.push({ ...inHours(later.row, 'hari', message), other: earlier.row });
    }
  });
  return problems;
}

/** Senin to Jumat must have hours on every date, so that no ordinary week is silently closed. */
export function missingWeekdayProblems(spans: readonly Span[]): readonly CalendarProblem[] {
  const missing = DAY_NAMES.slice(0, 5).filter((_, index) => !coversAllDates(spans, index + 1));
  if (missing.length === 0) return [];
  const undated = spans.find((span) => widthOf(span) === 2 * OPEN);
  const message = `${missing.join(', ')} belum punya jam kerja yang berlaku tanpa batas tanggal`;
  return [inHours(undated?.row ?? spans[0]?.row ?? 1, 'hari', message)];
}

const isOpen = (span: Span): boolean => span.from === -OPEN || span.to === OPEN;

/** Pairs of dated ranges that overlap in part only: the shorter one counts, which may not be what was meant. */
export function crossingProblems(spans: readonly Span[]): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const dated = spans.filter((span) => !isOpen(span));
  dated.forEach((later, index) => {
    for (const earlier of dated.slice(0, index)) {
      if (widthOf(earlier) === widthOf(later) || !cross(earlier, later)) continue;
      const message =
        'bertumpang tindih sebagian dengan baris {baris}; yang lebih pendek yang dipakai. Sesuaikan tanggalnya bila bukan itu maksudnya';
      problems.push({ ...inHours(later.row, 'mulai', message), other: earlier.row, advice: true });
    }
  });
  return problems;
}

function cross(a: Span, b: Span): boolean {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  const nested = [a, b].some((span) => span.from === from && span.to === to);
  return from <= to && !nested && a.hari.some((weekday) => b.hari.includes(weekday));
}

/** Shortest range, in days, of which it is asked that it names every weekday: below, single days may be meant. */
const WHOLE_WEEKS = 14;

/** Dated ranges that say nothing of a weekday from Senin to Jumat, which then keeps its ordinary hours. */
export function lackingProblems(spans: readonly Span[]): readonly CalendarProblem[] {
  const dated = spans.filter((span) => !isOpen(span) && widthOf(span) + 1 >= WHOLE_WEEKS);
  const same = (a: Span, b: Span) => a.from === b.from && a.to === b.to;
  const firsts = dated.filter((span, index) => dated.findIndex((other) => same(span, other)) === index);
  return firsts.flatMap((first) => {
    const named = dated.filter((span) => same(first, span)).flatMap(({ hari }) => hari);
    const lacking = DAY_NAMES.slice(0, 5).filter((_, index) => !named.includes(index + 1));
    if (lacking.length === 0) return [];
    const message = `${lacking.join(', ')} tidak diatur dalam rentang tanggal ini, sehingga memakai jam kerja biasa`;
    return [{ ...inHours(first.row, 'hari', message), advice: true as const }];
  });
}

/** Rows of the tab Hari Libur. Two different holidays on one date are the law's business; the same one twice is a slip. */
export function holidayProblems(holidays: readonly HolidayRow[]): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const seen = new Map<string, number>();
  for (const { row, tanggal, nama, jenis } of holidays) {
    if (!isDateKey(tanggal)) problems.push(inHolidays(row, 'tanggal', NO_DATE));
    if (nama.trim() === '') problems.push({ ...inHolidays(row, 'nama', 'kosong'), advice: true });
    if (!HOLIDAY_KINDS.some((kind) => kind === jenis)) {
      const message = `tidak dikenal; pilih ${HOLIDAY_KINDS.join(', ')}`;
      problems.push({ ...inHolidays(row, 'jenis', message), advice: true });
    }
    const key = [tanggal, jenis, nama.trim().toLowerCase()].join('|');
    const first = seen.get(key);
    if (first !== undefined)
      problems.push({
        ...inHolidays(row, 'tanggal', 'sudah ada di baris {baris}; hapus salah satunya'),
        other: first,
        advice: true,
      });
    else seen.set(key, row);
  }
  return problems;
}

function tiedWeekday(a: Span, b: Span): number | null {
  if (widthOf(a) !== widthOf(b)) return null;
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to, from + 6);
  for (let day = from; day <= to; day++) {
    const weekday = weekdayOfDay(day);
    if (a.hari.includes(weekday) && b.hari.includes(weekday)) return weekday;
  }
  return null;
}

function coversAllDates(spans: readonly Span[], weekday: number): boolean {
  let covered = -OPEN - 1;
  for (const span of spans.filter((each) => each.hari.includes(weekday)).sort((a, b) => a.from - b.from)) {
    if (span.from > covered + 1) return false;
    covered = Math.max(covered, span.to);
  }
  return covered === OPEN;
}

function isMinute(minute: number): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_A_DAY;
}

function clock(minute: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}
