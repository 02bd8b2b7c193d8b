import fc from 'fast-check';
import type { HolidayRow, HoursRow } from '../../../src/domain/time/calendar';
import { dueAfterPauses, pausedMinutes, type Standstill } from '../../../src/domain/time/pauses';
import { type DayMode, timeState } from '../../../src/domain/time/working';
import { calendarOf, seedCalendar, seedHolidays, seedHours, shown, slowlyWorked, wib } from './support';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const seeded = seedCalendar();

/** The slow reference: a clock that ticks minute by minute and is told of the rows, the pauses and the standard only. */
function slowly(hours: readonly HoursRow[], holidays: readonly HolidayRow[]) {
  const worked = slowlyWorked(hours, holidays);
  const dayOfMinute = (at: number) => Math.floor((at + 7 * 60 * MINUTE) / DAY);
  const isStill = (at: number, pauses: readonly Standstill[]) =>
    pauses.some(({ from, to }) => from <= at && (to === null || at < to));
  /** last minute that is worked on the day, its end; null on a day off */
  const closeOf = (day: number): number | null => {
    for (let at = (day + 1) * DAY - 7 * 60 * MINUTE - MINUTE; dayOfMinute(at) === day; at -= MINUTE)
      if (worked(at)) return at + MINUTE;
    return null;
  };
  const nextWorkingDays = (from: number, n: number): number => {
    let day = dayOfMinute(from);
    for (let left = n; left > 0; ) if (closeOf(++day) !== null) left--;
    return day;
  };
  return {
    /** minutes in which the step's time ran between two moments */
    ran: (from: number, to: number, pauses: readonly Standstill[]) => {
      let count = 0;
      for (let at = from; at < to; at += MINUTE) if (worked(at) && !isStill(at, pauses)) count++;
      return count;
    },
    /** when a standard in minutes is over */
    dueInMinutes: (entered: number, minutes: number, pauses: readonly Standstill[]) => {
      let at = entered;
      for (let left = minutes; left > 0; at += MINUTE) if (worked(at) && !isStill(at, pauses)) left--;
      return at;
    },
    /** when a standard in days is over: as without pauses, and then for each minute that stood still one more */
    dueInDays: (entered: number, days: number, mode: DayMode, pauses: readonly Standstill[]) => {
      const last = nextWorkingDays(entered, days);
      const close = closeOf(last) ?? 0;
      const midnight = last * DAY - 7 * 60 * MINUTE;
      const onReceiptDay = closeOf(dayOfMinute(entered)) !== null;
      let at = close;
      if (mode === 'BERJALAN' && onReceiptDay) {
        const clock = (entered + 7 * 60 * MINUTE) % DAY;
        // Back to a minute that is worked, or just over; before the opening, on to it.
        at = midnight + clock;
        while (at > midnight && !worked(at - MINUTE) && !worked(at)) at -= MINUTE;
        if (at === midnight) while (!worked(at)) at += MINUTE;
      }
      let still = 0;
      for (const { from, to } of pauses)
        for (let minute = from; minute < (to ?? from); minute += MINUTE) if (worked(minute)) still++;
      if (still === 0) return at;
      for (; still > 0; at += MINUTE) if (worked(at)) still--;
      return mode === 'BERJALAN' ? at : (closeOf(dayOfMinute(at - MINUTE)) ?? 0);
    },
  };
}

const reference = slowly(seedHours, seedHolidays);

/** Starts over three years, and in the weeks in which most can go wrong: Ramadan, Idulfitri, the end of the year. */
const start = fc.oneof(
  fc.integer({ min: 0, max: 3 * 365 * 1440 - 1 }).map((n) => wib('2025-01-01 00.00') + n * MINUTE),
  ...['2025-03-24', '2026-02-12', '2026-03-12', '2026-12-19', '2027-03-01'].map((date) =>
    fc.integer({ min: 0, max: 14 * 1440 }).map((n) => wib(`${date} 00.00`) + n * MINUTE),
  ),
);

/** Up to four pauses one after the other, as minutes of running and standing still in turn. */
const rhythm = fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 3 * 1440 })), { maxLength: 4 });

function pausesFrom(entered: number, turns: readonly (readonly [number, number])[]): readonly Standstill[] {
  let at = entered;
  return turns.map(([runs, stands]) => {
    const from = at + runs * MINUTE;
    at = from + stands * MINUTE;
    return { from, to: at };
  });
}

const endOf = (entered: number, pauses: readonly Standstill[]) => pauses[pauses.length - 1]?.to ?? entered;

describe('pauses against a clock that ticks minute by minute', () => {
  test('a minute step is due when its minutes have run, whatever stood still between', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 600 }), rhythm, (entered, waktu, turns) => {
        // A pause ordered after the due time was over would begin in the past of the clock: cut it to what ran before.
        const pauses = pausesFrom(entered, turns);
        const ranBefore = reference.ran(entered, endOf(entered, pauses), pauses);
        fc.pre(ranBefore < waktu);
        const paused = pausedMinutes(seeded, pauses, endOf(entered, pauses));
        const due = dueAfterPauses(seeded, entered, { waktu, satuan: 'MENIT' }, 'AKHIR_HARI', paused);
        expect(shown(due)).toBe(shown(reference.dueInMinutes(entered, waktu, pauses)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['AKHIR_HARI', 'BERJALAN'] as const)('a day step, %s', (mode) => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 4 }), rhythm, (entered, waktu, turns) => {
        const pauses = pausesFrom(entered, turns);
        const paused = pausedMinutes(seeded, pauses, endOf(entered, pauses));
        const due = dueAfterPauses(seeded, entered, { waktu, satuan: 'HARI' }, mode, paused);
        expect(shown(due)).toBe(shown(reference.dueInDays(entered, waktu, mode, pauses)));
      }),
      { numRuns: 60 },
    );
  });

  test('what was used is what ran', () => {
    fc.assert(
      fc.property(start, rhythm, fc.nat(4 * 1440), (entered, turns, more) => {
        const pauses = pausesFrom(entered, turns);
        const left = endOf(entered, pauses) + more * MINUTE;
        const whole = pausedMinutes(seeded, [{ from: entered, to: left }], left);
        const used = whole - pausedMinutes(seeded, pauses, left);
        expect(used).toBe(reference.ran(entered, left, pauses));
      }),
      { numRuns: 60 },
    );
  });

  test('an open pause counts up to now', () => {
    fc.assert(
      fc.property(start, fc.nat(5 * 1440), (from, minutes) => {
        const now = from + minutes * MINUTE;
        expect(pausedMinutes(seeded, [{ from, to: null }], now)).toBe(reference.ran(from, now, []));
      }),
      { numRuns: 60 },
    );
  });

  test('over any hours and days off', () => {
    const jam = fc
      .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 4, maxLength: 4 })
      .map((marks) => marks.map((mark) => mark * 30).sort((a, b) => a - b))
      .map(
        ([a = 0, b = 0, c = 0, d = 0]) =>
          [
            [a, b],
            [c, d],
          ] as const,
      );
    const hours = fc.array(jam, { minLength: 7, maxLength: 7 }).map((week) =>
      week.map(
        (each, i): HoursRow => ({
          row: i + 1,
          keterangan: '',
          mulai: null,
          sampai: null,
          hari: [i + 1],
          jam: each,
        }),
      ),
    );
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 3 }), rhythm, fc.boolean(), (rows, waktu, turns, end) => {
        const entered = wib('2026-11-23 08.10');
        const pauses = pausesFrom(entered, turns);
        const calendar = calendarOf(rows);
        const paused = pausedMinutes(calendar, pauses, endOf(entered, pauses));
        const mode: DayMode = end ? 'AKHIR_HARI' : 'BERJALAN';
        const due = dueAfterPauses(calendar, entered, { waktu, satuan: 'HARI' }, mode, paused);
        expect(shown(due)).toBe(shown(slowly(rows, []).dueInDays(entered, waktu, mode, pauses)));
      }),
      { numRuns: 40 },
    );
  });
});

test('how near the end is, is told by the time that ran: a long pause makes nothing near', () => {
  const entered = wib('2026-11-23 08.00');
  const due = wib('2026-11-24 09.00');
  const near = { MENIT: 0.75, HARI: 0.8 };
  // 60 minutes, paused for a whole day of 450 after ten of them.
  const state = (now: string) => timeState(seeded, entered, due, wib(now), 'MENIT', near, 450);
  expect(state('2026-11-24 08.30')).toBe('TEPAT');
  expect(state('2026-11-24 08.45')).toBe('MENDEKATI');
  expect(state('2026-11-24 09.01')).toBe('TERLAMBAT');
});
