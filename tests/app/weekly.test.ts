import { isWeeklyDay, lastReported, missedBetween, weekBefore } from '../../src/app/weeklySummary';
import { formatSpan } from '../../src/messages/format';
import { seedCalendar, wib } from '../domain/time/support';

const calendar = seedCalendar();
const week = weekBefore('2026-11-23');

test('the week before is told from Monday to Sunday, whichever day of the week it is', () => {
  for (const today of ['2026-11-23', '2026-11-25', '2026-11-29'])
    expect(weekBefore(today)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(formatSpan(week.from, week.to)).toBe('16 s.d. 22 November 2026');
  expect(formatSpan('2026-11-30', '2026-12-06')).toBe('30 November s.d. 6 Desember 2026');
  expect(formatSpan('2026-12-28', '2027-01-03')).toBe('28 Desember 2026 s.d. 3 Januari 2027');
});

test('it goes out on a working day only; where Monday is a holiday, on Tuesday', () => {
  expect(isWeeklyDay(calendar, '2026-11-23')).toBe(true);
  expect(isWeeklyDay(calendar, '2026-11-28')).toBe(false);
  expect([isWeeklyDay(calendar, '2026-06-01'), isWeeklyDay(calendar, '2026-06-02')]).toEqual([false, true]);
});

test('the week reported last is the newest in the outbox, whatever else stands there', () => {
  const keys = ['tugas:PPP-2026-001:2', 'mingguan:2026-11-02', 'mingguan:2026-10-26'];
  expect(lastReported(keys, wib('2026-11-20 06.00'), calendar)).toBe('2026-11-02');
});

test('where the outbox was cleared meanwhile, the last sign of life tells it', () => {
  expect(lastReported([], wib('2026-11-14 06.30'), calendar)).toBe('2026-11-02');
  // Monday 1 June is a holiday: a timer that ran on it last had only reported the week before the last.
  expect(lastReported([], wib('2026-06-01 06.30'), calendar)).toBe('2026-05-18');
  expect(lastReported([], undefined, calendar)).toBeNull();
});

test.each([
  ['2026-11-09', null],
  ['2026-11-02', { from: '2026-11-09', to: '2026-11-15' }],
  ['2026-10-12', { from: '2026-10-19', to: '2026-11-15' }],
  ['2026-11-16', null],
])('after %s the weeks missed before 16 November are %j', (last, missed) => {
  expect(missedBetween(last, week)).toEqual(missed);
});

test('a register that never had a summary has missed none', () => {
  expect(missedBetween(null, week)).toBeNull();
});
