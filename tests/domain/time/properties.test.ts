import fc from 'fast-check';
import { type HolidayRow, type HoursRow, hoursOfDay } from '../../../src/domain/time/calendar';
import { dateOfDay, dayOf, splitInstant } from '../../../src/domain/time/civil';
import { addWorkingDays, addWorkingMinutes, workingMinutesBetween } from '../../../src/domain/time/working';
import { calendarOf, seedCalendar, seedHolidays, seedHours, shown, slowlyWorked, wib } from './support';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const seeded = seedCalendar();
const anyStart = fc
  .integer({ min: 0, max: 3 * 365 * 1440 - 1 })
  .map((minutes) => wib('2025-01-01 00.00') + minutes * MINUTE);
/** the weeks in which most can go wrong: Ramadan, Idulfitri, Friday, the end of the year */
const hardStart = fc.oneof(
  ...['2025-03-24', '2025-08-13', '2026-02-12', '2026-03-12', '2026-12-19', '2027-03-01', '2027-05-12'].map(
    (date) =>
      fc.integer({ min: 0, max: 14 * 1440 }).map((minutes) => wib(`${date} 00.00`) + minutes * MINUTE),
  ),
);
const start = fc.oneof(anyStart, hardStart);

/** Worked, or the very end of an interval. */
function isInHours(at: number): boolean {
  const { day, minute } = splitInstant(at);
  return hoursOfDay(seeded, day).some(([from, to]) => from <= minute && minute <= to);
}

describe('properties of counting', () => {
  test('a due time never falls outside working time', () => {
    fc.assert(
      fc.property(
        start,
        fc.nat(5000),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (from, minutes, days, end) => {
          const inMinutes = addWorkingMinutes(seeded, from, minutes) ?? 0;
          const inDays = addWorkingDays(seeded, from, days, end ? 'AKHIR_HARI' : 'BERJALAN') ?? 0;
          expect(isInHours(inMinutes)).toBe(true);
          expect(isInHours(inDays)).toBe(true);
          expect(inMinutes).toBeGreaterThanOrEqual(from);
          expect(inDays).toBeGreaterThanOrEqual(from);
        },
      ),
    );
  });

  test('from a start to its due time lie exactly the minutes of the standard', () => {
    fc.assert(
      fc.property(start, fc.oneof(fc.nat(1000), fc.nat(300_000)), (from, minutes) => {
        const due = addWorkingMinutes(seeded, from, minutes) ?? 0;
        expect(workingMinutesBetween(seeded, from, due)).toBe(minutes);
      }),
    );
  });

  test('a later start or a longer standard is never due earlier', () => {
    fc.assert(
      fc.property(start, fc.nat(DAY / MINUTE), fc.nat(2000), fc.nat(500), (from, later, minutes, more) => {
        const due = addWorkingMinutes(seeded, from, minutes) ?? 0;
        expect(addWorkingMinutes(seeded, from + later * MINUTE, minutes)).toBeGreaterThanOrEqual(due);
        expect(addWorkingMinutes(seeded, from, minutes + more)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test.each(['AKHIR_HARI', 'BERJALAN'] as const)(
    '%s: a later receipt or more days are never due earlier',
    (mode) => {
      fc.assert(
        fc.property(
          start,
          fc.nat(3 * 1440),
          fc.integer({ min: 1, max: 20 }),
          fc.nat(5),
          (from, later, days, more) => {
            const due = addWorkingDays(seeded, from, days, mode) ?? 0;
            expect(addWorkingDays(seeded, from + later * MINUTE, days, mode)).toBeGreaterThanOrEqual(due);
            expect(addWorkingDays(seeded, from, days + more, mode)).toBeGreaterThanOrEqual(due);
          },
        ),
      );
    },
  );

  test('parts of a span add up to the whole', () => {
    fc.assert(
      fc.property(fc.tuple(start, start, start), (three) => {
        const [a, b, c] = [...three].sort((x, y) => x - y) as [number, number, number];
        const parts = workingMinutesBetween(seeded, a, b) + workingMinutesBetween(seeded, b, c);
        expect(workingMinutesBetween(seeded, a, c)).toBe(parts);
      }),
    );
  });
});

/** Counts on minute by minute until `minutes` are worked. */
function slowAdd(worked: (at: number) => boolean, from: number, minutes: number): number {
  let at = from;
  for (let left = minutes; left > 0; at += MINUTE) if (worked(at)) left--;
  return at;
}

function slowBetween(worked: (at: number) => boolean, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += MINUTE) if (worked(at)) count++;
  return count;
}

const someJam = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((marks) => {
    const sorted = marks.map((mark) => mark * 15).sort((a, b) => a - b);
    const pairs: [number, number][] = [];
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      pairs.push([sorted[index] ?? 0, sorted[index + 1] ?? 0]);
    }
    return pairs;
  });
const someHours = fc
  .tuple(fc.array(someJam, { minLength: 7, maxLength: 7 }), fc.array(someJam, { minLength: 7, maxLength: 7 }))
  .map(([usual, dated]): readonly HoursRow[] => [
    ...usual.map((jam, index) => ({
      row: index + 1,
      keterangan: '',
      mulai: null,
      sampai: null,
      hari: [index + 1],
      jam,
    })),
    ...dated.slice(0, 5).map((jam, index) => {
      return {
        row: index + 8,
        keterangan: '',
        mulai: '2026-11-24',
        sampai: '2026-12-03',
        hari: [index + 1],
        jam,
      };
    }),
  ]);
const someHolidays = fc.uniqueArray(fc.nat(40), { maxLength: 8 }).map((days): readonly HolidayRow[] =>
  days.map((day, index) => {
    const tanggal = dateOfDay(dayOf('2026-11-20') + day);
    return { row: index + 1, tanggal, nama: `Libur ${index}`, jenis: 'Libur daerah' };
  }),
);

describe('agreement with a count minute by minute', () => {
  test('over the calendar of 2025 to 2027', () => {
    const worked = slowlyWorked(seedHours, seedHolidays);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 900 }), fc.nat(12 * 1440), (from, minutes, span) => {
        expect(shown(addWorkingMinutes(seeded, from, minutes))).toBe(shown(slowAdd(worked, from, minutes)));
        const to = from + span * MINUTE;
        expect(workingMinutesBetween(seeded, from, to)).toBe(slowBetween(worked, from, to));
      }),
    );
  });

  test('over any hours and days off, weekends and nights included', () => {
    const from = fc.nat(20 * 1440).map((minutes) => wib('2026-11-20 00.00') + minutes * MINUTE);
    fc.assert(
      fc.property(
        someHours,
        someHolidays,
        from,
        fc.integer({ min: 1, max: 600 }),
        (hours, holidays, at, minutes) => {
          const worked = slowlyWorked(hours, holidays);
          const calendar = calendarOf(hours, holidays);
          const due = slowAdd(worked, at, minutes);
          expect(shown(addWorkingMinutes(calendar, at, minutes))).toBe(shown(due));
          expect(workingMinutesBetween(calendar, at, due + 5000 * MINUTE)).toBe(
            slowBetween(worked, at, due + 5000 * MINUTE),
          );
        },
      ),
    );
  });
});
