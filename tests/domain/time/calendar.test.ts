import { COMPONENTS } from '../../../src/domain/seed/components';
import {
  firstWorkingDayOfWeek,
  type HoursRow,
  hoursOfDay,
  isWorkingDay,
  isYearLoaded,
  makeCalendar,
} from '../../../src/domain/time/calendar';
import { addDays, dayOf, weekdayOf } from '../../../src/domain/time/civil';
import { calendarOf, natal, seedCalendar, seedHolidays, seedHours, week } from './support';

const minutesOn = (date: string) =>
  hoursOfDay(seedCalendar(), dayOf(date)).reduce((sum, [start, end]) => sum + end - start, 0);

describe('the calendar that a register starts with', () => {
  test('its rows have no problem', () => {
    expect(makeCalendar(seedHours, seedHolidays).problems).toEqual([]);
  });

  test.each([
    [2025, 17, 11, 237],
    [2026, 17, 8, 240],
    [2027, 18, 8, 242],
  ])('%i has %i libur nasional, %i cuti bersama and %i working days', (year, libur, cuti, working) => {
    const ofYear = seedHolidays.filter((row) => row.tanggal.startsWith(`${year}`));
    expect(ofYear.filter((row) => row.jenis === 'Libur nasional')).toHaveLength(libur);
    expect(ofYear.filter((row) => row.jenis === 'Cuti bersama')).toHaveLength(cuti);
    const calendar = seedCalendar();
    let days = 0;
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      if (isWorkingDay(calendar, date)) days++;
    }
    expect(days).toBe(working);
  });

  test('no cuti bersama lies on a weekend or on a libur nasional', () => {
    const libur = new Set(
      seedHolidays.filter((row) => row.jenis === 'Libur nasional').map((row) => row.tanggal),
    );
    for (const row of seedHolidays.filter((each) => each.jenis === 'Cuti bersama')) {
      expect(weekdayOf(row.tanggal)).toBeLessThan(6);
      expect(libur.has(row.tanggal)).toBe(false);
    }
  });

  test.each([
    ['2026-11-23', 450],
    ['2026-11-20', 450],
    ['2025-03-03', 390],
    ['2025-03-07', 390],
    ['2026-03-02', 390],
    ['2026-03-06', 390],
    ['2027-03-05', 390],
    ['2026-02-18', 450],
    ['2026-03-25', 450],
    ['2026-11-22', 0],
    ['2026-12-24', 0],
  ])('%s has %i working minutes', (date, minutes) => {
    expect(minutesOn(date)).toBe(minutes);
  });

  test('Ramadan 2027 says in its own text that it is an estimate', () => {
    const rows = seedHours.filter((row) => row.mulai?.startsWith('2027'));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.keterangan).toContain('perkiraan');
  });

  test('the fourteen components are numbered 1 to 14, six published and eight internal', () => {
    expect(COMPONENTS.map((each) => each.no)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    const groups = COMPONENTS.map((each) => each.kelompok);
    expect(groups.filter((name) => name === 'Penyampaian pelayanan')).toHaveLength(6);
    expect(groups.filter((name) => name === 'Pengelolaan pelayanan')).toHaveLength(8);
  });
});

describe('which hours apply', () => {
  const short: HoursRow = { ...week, row: 2, mulai: '2026-11-01', sampai: '2026-11-30', jam: [[480, 900]] };
  const shortest: HoursRow = {
    ...short,
    row: 3,
    mulai: '2026-11-23',
    sampai: '2026-11-24',
    jam: [[540, 600]],
  };
  const calendar = calendarOf([week, short, shortest]);

  test.each([
    ['2026-10-30', 450],
    ['2026-11-02', 480],
    ['2026-11-20', 480],
    ['2026-11-23', 540],
    ['2026-11-24', 540],
    ['2026-11-25', 480],
    ['2026-12-01', 450],
  ])('on %s the narrowest row that fits counts', (date, opening) => {
    expect(hoursOfDay(calendar, dayOf(date))[0]?.[0]).toBe(opening);
  });

  test('of two rows open to the future the later one replaces the earlier', () => {
    const first = { ...week, mulai: '2025-01-01' };
    const second = { ...week, row: 2, mulai: '2026-07-01', jam: [[480, 960]] as const };
    const past = { ...week, row: 3 };
    const { calendar: made, problems } = makeCalendar([first, second, past], []);
    expect(problems).toEqual([]);
    expect(hoursOfDay(made, dayOf('2026-06-30'))[0]?.[0]).toBe(450);
    expect(hoursOfDay(made, dayOf('2026-07-01'))[0]?.[0]).toBe(480);
  });

  test('hours need not be written in the order of the day', () => {
    const turned: HoursRow = {
      ...week,
      jam: [
        [780, 960],
        [450, 720],
      ],
    };
    expect(hoursOfDay(calendarOf([turned]), dayOf('2026-11-23'))).toEqual(week.jam);
  });

  test('each kind of day off is no working day', () => {
    const kinds = ['Libur nasional', 'Cuti bersama', 'Libur daerah'];
    kinds.forEach((jenis) => {
      expect(isWorkingDay(calendarOf([week], [{ ...natal, jenis }]), '2026-12-25')).toBe(false);
    });
    expect(isWorkingDay(calendarOf([week]), '2026-12-25')).toBe(true);
    expect(isWorkingDay(calendarOf([week]), '2026-12-26')).toBe(false);
  });

  test('a year counts as loaded only with a libur nasional of its own', () => {
    const loaded = seedCalendar();
    expect([2024, 2025, 2026, 2027, 2028].map((year) => isYearLoaded(loaded, year))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isYearLoaded(calendarOf([week], [{ ...natal, jenis: 'Libur daerah' }]), 2026)).toBe(false);
  });

  test.each([
    ['2026-11-25', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-12-25', '2026-12-21'],
    ['2026-08-18', '2026-08-18'],
    ['2025-04-04', null],
    ['2025-04-12', '2025-04-08'],
  ])('the week of %s begins its work on %s', (date, expected) => {
    expect(firstWorkingDayOfWeek(seedCalendar(), date)).toBe(expected);
  });
});
