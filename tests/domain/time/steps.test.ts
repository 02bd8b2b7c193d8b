import { type Calendar, type WorkingYear, workingYear } from '../../../src/domain/time/calendar';
import { addWorkingDays, addWorkingMinutes, workingMinutesBetween } from '../../../src/domain/time/working';
import { seedCalendar, wib } from './support';

/** A calendar that counts each look at a day, at a year and at an entry of the running totals. */
function counting(): { readonly calendar: Calendar; looks(work: () => unknown): number } {
  const plain = seedCalendar();
  let looks = 0;
  const watched = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (from, key) => {
        looks += 1;
        const value: unknown = Reflect.get(from, key);
        return typeof value === 'function' ? value.bind(from) : value;
      },
    });
  const years = new Map<number, WorkingYear>();
  for (let year = 2024; year <= 2040; year++) {
    const { first, days, hours, totals, before } = workingYear(plain, year);
    years.set(year, {
      first,
      days: watched(days),
      hours: watched(hours),
      totals: watched(totals),
      before: watched(before),
    });
  }
  const calendar = { ...plain, years: watched(years), holidays: watched(plain.holidays) } as Calendar;
  return {
    calendar,
    looks: (work) => {
      looks = 0;
      work();
      return looks;
    },
  };
}

const { calendar, looks } = counting();
const entered = wib('2026-01-05 09.10');
const day = 86_400_000;
/** halving 262 working days takes eight or nine looks; the rest is a handful */
const FEW = 32;

test.each([1, 7, 30, 180, 330])('what was used in %i days is told by a few looks', (days) => {
  expect(looks(() => workingMinutesBetween(calendar, entered, entered + days * day))).toBeLessThanOrEqual(
    FEW,
  );
});

test.each([1, 60, 480, 5_000, 90_000])('%i working minutes are laid on by a few looks', (minutes) => {
  expect(looks(() => addWorkingMinutes(calendar, entered, minutes))).toBeLessThanOrEqual(FEW);
});

test.each([1, 2, 20, 200])('%i working days are laid on by a few looks', (days) => {
  expect(looks(() => addWorkingDays(calendar, entered, days, 'AKHIR_HARI'))).toBeLessThanOrEqual(FEW);
});

test('a span of ten years costs a few looks a year, not one for each of its days', () => {
  const decade = looks(() => workingMinutesBetween(calendar, entered, entered + 3650 * day));
  const month = looks(() => workingMinutesBetween(calendar, entered, entered + 30 * day));
  expect(decade - month).toBeLessThanOrEqual(10 * 4);
});
