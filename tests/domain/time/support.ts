/** Calendars for the tests of time, and a slow count, minute by minute, to hold the fast one against. */

import { HOLIDAYS_SEED, HOURS_SEED } from '../../../src/domain/seed/calendar';
import {
  type Calendar,
  type HolidayRow,
  type HoursRow,
  makeCalendar,
  parseHari,
  parseJam,
} from '../../../src/domain/time/calendar';
import type { Instant } from '../../../src/domain/types';

export const seedHours: readonly HoursRow[] = HOURS_SEED.map((seed, index) => ({
  ...seed,
  row: index + 1,
  hari: parseHari(seed.hari) ?? [],
  jam: parseJam(seed.jam) ?? [],
}));
export const seedHolidays: readonly HolidayRow[] = HOLIDAYS_SEED.map((seed, index) => ({
  ...seed,
  row: index + 1,
}));

/** Monday to Friday 07.30-12.00 and 13.00-16.00. */
export const week: HoursRow = {
  row: 1,
  keterangan: 'biasa',
  mulai: null,
  sampai: null,
  hari: [1, 2, 3, 4, 5],
  jam: [
    [450, 720],
    [780, 960],
  ],
};
export const natal: HolidayRow = { row: 1, tanggal: '2026-12-25', nama: 'Natal', jenis: 'Libur nasional' };

export function calendarOf(hours: readonly HoursRow[], holidays: readonly HolidayRow[] = []): Calendar {
  return makeCalendar(hours, holidays).calendar;
}

export const seedCalendar = (): Calendar => calendarOf(seedHours, seedHolidays);

/** `wib('2026-11-23 07.30')`, also with seconds: `wib('2026-11-23 07.30.15')` */
export function wib(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  return Date.parse(`${date}T${time.length === 5 ? `${time}.00` : time}+07:00`.replace(/\./g, ':'));
}

/** The inverse of `wib`, for readable failures. */
export function shown(at: Instant | null): string {
  if (at === null) return 'none';
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
}

/** Whether the minute that begins at an instant is worked, judged from the rows alone. */
export function slowlyWorked(hours: readonly HoursRow[], holidays: readonly HolidayRow[]) {
  const days = new Map<string, readonly (readonly [number, number])[]>();
  const hoursOn = (date: string): readonly (readonly [number, number])[] => {
    if (holidays.some((row) => row.tanggal === date)) return [];
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const fits = hours.filter((row) => {
      return (row.mulai ?? '0000') <= date && date <= (row.sampai ?? '9999-99') && row.hari.includes(weekday);
    });
    return (fits.find((row) => row.mulai !== null || row.sampai !== null) ?? fits[0])?.jam ?? [];
  };
  return (at: Instant): boolean => {
    const local = new Date(at + 7 * 3_600_000);
    const date = local.toISOString().slice(0, 10);
    const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
    const jam = days.get(date) ?? hoursOn(date);
    days.set(date, jam);
    return jam.some(([start, end]) => start <= minute && minute < end);
  };
}
