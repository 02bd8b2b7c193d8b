import { dateKeyOf, isDate, readTime, timeOf } from '../../sidebar/logic/dates';

describe('dates and times of the inputs', () => {
  test('a moment after 17.00 UTC already belongs to the next day in WIB', () => {
    const at = Date.UTC(2026, 10, 19, 17, 5);
    expect([dateKeyOf(at), timeOf(at)]).toEqual(['2026-11-20', '00.05']);
  });

  test.each([
    ['9.00', '09.00'],
    ['09:30', '09.30'],
    [' 16.30 ', '16.30'],
    ['23.59', '23.59'],
    ['24.00', null],
    ['9', null],
    ['09.60', null],
    ['', null],
  ])('a time of day written as %p is read as %p', (text, expected) => {
    expect(readTime(text)).toBe(expected);
  });

  test.each([
    ['2026-11-26', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['26-11-2026', false],
    ['', false],
  ])('whether %p is a date of the calendar: %p', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});
