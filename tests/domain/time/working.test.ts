import {
  addWorkingDays,
  addWorkingMinutes,
  DEFAULT_NEAR,
  dueOf,
  timeState,
  workingMinutesBetween,
} from '../../../src/domain/time/working';
import { calendarOf, seedCalendar, shown, wib } from './support';

const calendar = seedCalendar();
const plus = (from: string, minutes: number) => shown(addWorkingMinutes(calendar, wib(from), minutes));
const between = (from: string, to: string) => workingMinutesBetween(calendar, wib(from), wib(to));
const always = [1, 2, 3, 4, 5, 6, 7];

describe('working minutes', () => {
  test.each([
    ['over the night', '2026-11-19 15.30', 60, '2026-11-20 08.00'],
    ['over the Friday break', '2026-11-20 11.00', 60, '2026-11-20 13.30'],
    ['from inside the Friday break', '2026-11-20 12.15', 60, '2026-11-20 14.00'],
    ['from a Saturday', '2026-11-21 09.00', 60, '2026-11-23 08.30'],
    ['over the end of a day', '2026-11-23 15.50', 120, '2026-11-24 09.20'],
    ['over Christmas and its cuti bersama', '2026-12-23 15.00', 120, '2026-12-28 08.30'],
    ['in Ramadan', '2026-03-02 14.30', 60, '2026-03-03 08.30'],
    ['over the Ramadan break', '2026-03-02 11.45', 60, '2026-03-02 13.15'],
    ['over the Ramadan break of a Friday', '2026-03-06 11.00', 60, '2026-03-06 13.00'],
    ['into Ramadan', '2026-02-18 15.30', 60, '2026-02-19 08.30'],
    ['over the year', '2026-12-31 15.30', 60, '2027-01-04 08.00'],
    ['from before the opening', '2026-11-23 05.00', 60, '2026-11-23 08.30'],
    ['from after the close', '2026-11-23 18.00', 60, '2026-11-24 08.30'],
    ['to the beginning of the break, where it stays', '2026-11-23 11.00', 60, '2026-11-23 12.00'],
    ['to the close, where it stays', '2026-11-23 15.00', 60, '2026-11-23 16.00'],
    ['to the close of a Friday', '2026-11-20 15.30', 60, '2026-11-20 16.30'],
    ['from the beginning of the break', '2026-11-23 12.00', 60, '2026-11-23 14.00'],
    ['from the end of the break', '2026-11-23 13.00', 60, '2026-11-23 14.00'],
    ['from the close', '2026-11-23 16.00', 60, '2026-11-24 08.30'],
    ['a whole day of 450 minutes', '2026-11-23 07.30', 450, '2026-11-23 16.00'],
    ['480 minutes, which is a day and half an hour', '2026-11-23 07.30', 480, '2026-11-24 08.00'],
    ['480 minutes in Ramadan, a day and an hour and a half', '2026-03-02 08.00', 480, '2026-03-03 09.30'],
    ['a part of a minute, counted whole', '2026-11-23 07.30', 0.5, '2026-11-23 07.31'],
  ])('%s: %s plus %d is %s', (_, from, minutes, expected) => {
    expect(plus(from, minutes)).toBe(expected);
  });

  test.each([
    ['2026-11-23 10.00', '2026-11-23 10.00'],
    ['2026-11-23 07.30', '2026-11-23 07.30'],
    ['2026-11-23 12.00', '2026-11-23 13.00'],
    ['2026-11-23 15.59', '2026-11-23 15.59'],
    ['2026-11-23 16.00', '2026-11-24 07.30'],
    ['2026-11-21 09.00', '2026-11-23 07.30'],
  ])('no minutes from %s is the next working instant, %s', (from, expected) => {
    expect(plus(from, 0)).toBe(expected);
    expect(plus(from, -5)).toBe(expected);
  });

  test('seconds of the start are dropped', () => {
    expect(addWorkingMinutes(calendar, wib('2026-11-23 07.30.59'), 60)).toBe(wib('2026-11-23 08.30'));
    expect(workingMinutesBetween(calendar, wib('2026-11-23 07.30.59'), wib('2026-11-23 07.32.01'))).toBe(2);
  });

  test.each([
    ['2026-11-23 07.30', '2026-11-23 08.30', 60],
    ['2026-11-23 11.30', '2026-11-23 13.30', 60],
    ['2026-11-23 12.10', '2026-11-23 12.50', 0],
    ['2026-11-20 15.30', '2026-11-23 08.30', 120],
    ['2026-11-23 08.30', '2026-11-23 07.30', 0],
    ['2026-12-31 15.00', '2027-01-04 08.30', 120],
    ['2026-11-21 00.00', '2026-11-22 23.59', 0],
  ])('between %s and %s lie %i working minutes', (from, to, minutes) => {
    expect(between(from, to)).toBe(minutes);
  });

  test('a whole year is the sum of its days, those of Ramadan being shorter', () => {
    const ramadan = between('2026-02-19 00.00', '2026-03-21 00.00');
    expect(ramadan % 390).toBe(0);
    expect(between('2026-01-01 00.00', '2027-01-01 00.00')).toBe(450 * (240 - ramadan / 390) + ramadan);
  });
});

describe('working days', () => {
  const days = (from: string, n: number) => shown(addWorkingDays(calendar, wib(from), n, 'AKHIR_HARI'));
  const running = (from: string, n: number) => shown(addWorkingDays(calendar, wib(from), n, 'BERJALAN'));

  test.each([
    ['2026-12-23 10.00', 1, '2026-12-28 16.00'],
    ['2026-11-20 14.00', 1, '2026-11-23 16.00'],
    ['2027-03-05 09.00', 2, '2027-03-17 16.00'],
    ['2025-08-15 09.00', 1, '2025-08-19 16.00'],
    ['2026-11-21 09.00', 1, '2026-11-23 16.00'],
    ['2026-11-22 23.59', 1, '2026-11-23 16.00'],
    ['2026-11-23 06.00', 1, '2026-11-24 16.00'],
    ['2026-11-23 20.00', 1, '2026-11-24 16.00'],
    ['2026-11-19 09.00', 1, '2026-11-20 16.30'],
    ['2026-03-02 09.00', 1, '2026-03-03 15.00'],
    ['2026-12-31 09.00', 1, '2027-01-04 16.00'],
    ['2026-01-05 09.00', 250, '2027-01-20 16.00'],
  ])('to the end of the day: %s plus %i is %s', (from, n, expected) => {
    expect(days(from, n)).toBe(expected);
  });

  test.each([
    ['the same clock time', '2026-11-23 10.05', 1, '2026-11-24 10.05'],
    ['Friday late, Monday closes earlier', '2026-11-20 16.15', 1, '2026-11-23 16.00'],
    ['the day before Ramadan, which closes earlier', '2026-02-18 15.40', 1, '2026-02-19 15.00'],
    ['received in the break', '2026-11-23 12.15', 1, '2026-11-24 12.00'],
    ['received at the end of the break', '2026-11-23 13.00', 1, '2026-11-24 13.00'],
    ['the break of the due day', '2026-11-19 11.45', 1, '2026-11-20 11.30'],
    ['received before the opening', '2026-11-23 06.00', 1, '2026-11-24 07.30'],
    ['received in the evening', '2026-11-23 20.00', 1, '2026-11-24 16.00'],
    ['received on a day off: to the close', '2026-11-21 09.00', 1, '2026-11-23 16.00'],
  ])('running: %s', (_, from, n, expected) => {
    expect(running(from, n)).toBe(expected);
  });

  test('no days end with the day of receipt, or with the next working day once that is over', () => {
    expect(days('2026-11-23 10.00', 0)).toBe('2026-11-23 16.00');
    expect(days('2026-11-20 17.00', 0)).toBe('2026-11-23 16.00');
    expect(running('2026-11-23 10.00', 0)).toBe('2026-11-23 10.00');
  });
});

test('the eleven steps at their maxima, one after the other', () => {
  const standards = [
    [60, 'MENIT', '2026-11-23 08.30'],
    [120, 'MENIT', '2026-11-23 10.30'],
    [60, 'MENIT', '2026-11-23 11.30'],
    [60, 'MENIT', '2026-11-23 13.30'],
    [60, 'MENIT', '2026-11-23 14.30'],
    [1, 'HARI', '2026-11-24 16.00'],
    [1, 'HARI', '2026-11-25 16.00'],
    [2, 'HARI', '2026-11-27 16.30'],
    [60, 'MENIT', '2026-11-30 08.30'],
    [60, 'MENIT', '2026-11-30 09.30'],
    [1, 'HARI', '2026-12-01 16.00'],
  ] as const;
  let entered = wib('2026-11-23 07.30');
  for (const [waktu, satuan, expected] of standards) {
    const due = dueOf(calendar, entered, waktu, satuan, 'AKHIR_HARI');
    expect(shown(due)).toBe(expected);
    entered = due ?? entered;
  }
});

describe('a calendar with hardly any hours', () => {
  const start = wib('2026-11-23 07.30');
  const from = (mulai: string) =>
    calendarOf([{ row: 1, keterangan: '', mulai, sampai: null, hari: always, jam: [[480, 540]] }]);

  test('without hours nothing is ever due', () => {
    const empty = calendarOf([]);
    expect(addWorkingMinutes(empty, start, 60)).toBeNull();
    expect(addWorkingMinutes(empty, start, 0)).toBeNull();
    expect(addWorkingDays(empty, start, 0, 'AKHIR_HARI')).toBeNull();
    expect(dueOf(empty, start, 1, 'HARI', 'BERJALAN')).toBeNull();
    expect(workingMinutesBetween(empty, start, start + 1e10)).toBe(0);
  });

  test('work within three years is found, later work is not', () => {
    expect(shown(addWorkingMinutes(from('2029-11-01'), start, 30))).toBe('2029-11-01 08.30');
    expect(shown(addWorkingDays(from('2029-11-01'), start, 1, 'AKHIR_HARI'))).toBe('2029-11-01 09.00');
    expect(addWorkingMinutes(from('2029-12-01'), start, 30)).toBeNull();
    expect(addWorkingDays(from('2029-12-01'), start, 1, 'AKHIR_HARI')).toBeNull();
  });

  test('a long standard may take more than three years as long as there is work in between', () => {
    expect(shown(addWorkingMinutes(from('2026-01-01'), start, 60 * 2000))).toBe('2032-05-14 09.00');
  });

  test('hours that end for good leave the rest of a standard undue', () => {
    const ending = calendarOf([
      { row: 1, keterangan: '', mulai: null, sampai: '2026-11-24', hari: always, jam: [[480, 540]] },
    ]);
    expect(shown(addWorkingMinutes(ending, start, 120))).toBe('2026-11-24 09.00');
    expect(addWorkingMinutes(ending, start, 121)).toBeNull();
  });
});

describe('how late it is', () => {
  const state = (entered: string, waktu: number, satuan: 'MENIT' | 'HARI', now: string) => {
    const due = dueOf(calendar, wib(entered), waktu, satuan, 'AKHIR_HARI') ?? 0;
    return timeState(calendar, wib(entered), due, wib(now), satuan, DEFAULT_NEAR);
  };

  test.each([
    ['2026-11-23 07.30', 'TEPAT'],
    ['2026-11-23 08.14', 'TEPAT'],
    ['2026-11-23 08.15', 'MENDEKATI'],
    ['2026-11-23 08.30', 'MENDEKATI'],
    ['2026-11-23 08.30.01', 'TERLAMBAT'],
    ['2026-11-23 08.31', 'TERLAMBAT'],
  ])('60 minutes from 07.30, looked at %s: %s', (now, expected) => {
    expect(state('2026-11-23 07.30', 60, 'MENIT', now)).toBe(expected);
  });

  test.each([
    // 120 minutes on Friday and 450 on Monday: 456 of 570 are 80 %
    ['2026-11-20 16.30', 'TEPAT'],
    ['2026-11-22 12.00', 'TEPAT'],
    ['2026-11-23 14.05', 'TEPAT'],
    ['2026-11-23 14.06', 'MENDEKATI'],
    ['2026-11-23 16.00', 'MENDEKATI'],
    ['2026-11-23 16.01', 'TERLAMBAT'],
  ])('1 day from Friday 14.30, looked at %s: %s', (now, expected) => {
    expect(state('2026-11-20 14.30', 1, 'HARI', now)).toBe(expected);
  });

  test('a weekend in between makes nobody late or near', () => {
    expect(state('2026-11-20 16.15', 60, 'MENIT', '2026-11-22 12.00')).toBe('TEPAT');
  });

  test('another share can be set', () => {
    const entered = wib('2026-11-23 07.30');
    const due = wib('2026-11-23 08.30');
    const look = (now: string) =>
      timeState(calendar, entered, due, wib(now), 'MENIT', { MENIT: 0.5, HARI: 0.5 });
    expect(look('2026-11-23 07.59')).toBe('TEPAT');
    expect(look('2026-11-23 08.00')).toBe('MENDEKATI');
  });
});
