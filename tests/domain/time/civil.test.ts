import fc from 'fast-check';
import { addDays, dateOfDay, fromCivil, isDateKey, toCivil, weekdayOf } from '../../../src/domain/time/civil';
import { wib } from './support';

const MINUTE = 60_000;

describe('dates and times in WIB', () => {
  test.each([
    ['2026-11-23 07.30', '2026-11-23', 450, 1],
    ['2026-11-23 00.00', '2026-11-23', 0, 1],
    ['2026-11-22 23.59', '2026-11-22', 1439, 7],
    ['2025-01-01 06.59', '2025-01-01', 419, 3],
    ['1969-12-31 10.00', '1969-12-31', 600, 3],
  ])('%s WIB is read as the date, minute and weekday of Tangerang', (text, date, minute, weekday) => {
    expect(toCivil(wib(text))).toEqual({ date, minute, weekday });
    expect(fromCivil(date, minute)).toBe(wib(text));
  });

  test('seconds of a moment are dropped', () => {
    expect(toCivil(wib('2026-11-23 07.30.59')).minute).toBe(450);
  });

  test('a minute past midnight is reached by counting on', () => {
    expect(fromCivil('2026-12-31', 1440)).toBe(wib('2027-01-01 00.00'));
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s plus %i days is %s', (date, n, expected) => {
    expect(addDays(date, n)).toBe(expected);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '23/11/2026',
    '',
    '2026-11-23T00:00',
    '2026-00-10',
    'besok',
  ])('%p is no date', (text) => {
    expect(isDateKey(text)).toBe(false);
    expect(() => weekdayOf(text)).toThrow(RangeError);
  });

  test('every minute from 1970 to 2100 comes back as it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 68_000_000 }), (minutes) => {
        const civil = toCivil(minutes * MINUTE);
        expect(isDateKey(civil.date)).toBe(true);
        expect(fromCivil(civil.date, civil.minute)).toBe(minutes * MINUTE);
        expect(weekdayOf(civil.date)).toBe(civil.weekday);
        expect(civil.weekday % 7).toBe(new Date(`${civil.date}T00:00Z`).getUTCDay());
      }),
    );
  });

  test('a day that no calendar reaches has no date', () => {
    expect(dateOfDay(Number.NaN)).toBe('');
  });
});
