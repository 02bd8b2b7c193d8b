import {
  type HolidayRow,
  type HoursRow,
  isWorkingDay,
  makeCalendar,
} from '../../../src/domain/time/calendar';
import { calendarOf, natal, week } from './support';

const hoursProblems = (...rows: readonly HoursRow[]) => makeCalendar(rows, []).problems;
const holidayProblems = (...rows: readonly HolidayRow[]) => makeCalendar([week], rows).problems;
describe('what is wrong with the rows', () => {
  const at = (column: string, row = 1) => expect.objectContaining({ tab: 'Jam Kerja', row, column });

  test('overlapping hours in a day', () => {
    const [problem] = hoursProblems({
      ...week,
      jam: [
        [450, 720],
        [700, 960],
      ],
    });
    expect(problem).toEqual(at('Jam kerja'));
    expect(problem?.message).toContain('07.30-12.00 dan 11.40-16.00');
  });

  test('hours that touch are no overlap', () => {
    expect(
      hoursProblems({
        ...week,
        jam: [
          [450, 720],
          [720, 960],
        ],
      }),
    ).toEqual([]);
  });

  test.each([
    ['an end before its start', [[720, 450]]],
    ['an end equal to its start', [[720, 720]]],
    ['a time after midnight', [[450, 1441]]],
    ['no hours at all', []],
  ] as const)('%s', (_, jam) => {
    expect(hoursProblems({ ...week, jam })).toEqual([at('Jam kerja')]);
    expect(isWorkingDay(calendarOf([{ ...week, jam }]), '2026-11-23')).toBe(false);
  });

  test('two rows equally narrow for one day', () => {
    const other: HoursRow = { ...week, row: 4, hari: [5, 6] };
    const [problem, ...more] = hoursProblems(week, other);
    expect(more).toEqual([]);
    expect(problem).toEqual(at('Hari', 4));
    expect(problem?.message).toMatch(/Jumat .*baris {baris}/);
    expect(problem?.other).toBe(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('two rows for the same weekday %i and nothing else', (weekday) => {
    const rows = [8, 9].map((row): HoursRow => ({ ...week, row, hari: [weekday] }));
    expect(hoursProblems(...rows)).toContainEqual(at('Hari', 9));
  });

  test('equally long rows whose common days hold no common weekday are fine', () => {
    const a: HoursRow = { ...week, row: 2, hari: [1], mulai: '2026-11-16', sampai: '2026-11-22' };
    const b: HoursRow = { ...week, row: 3, hari: [1], mulai: '2026-11-20', sampai: '2026-11-26' };
    expect(hoursProblems(week, a, b)).toEqual([]);
    const c: HoursRow = { ...b, hari: [6] };
    expect(hoursProblems(week, { ...a, hari: [6] }, c)).toEqual([at('Hari', 3)]);
  });

  test('a weekday without hours, once for all that are missing', () => {
    const [problem, ...more] = hoursProblems({ ...week, row: 7, hari: [1, 2, 4] });
    expect(more).toEqual([]);
    expect(problem).toEqual(at('Hari', 7));
    expect(problem?.message).toMatch(/^Rabu, Jumat belum/);
  });

  test('a weekday with hours in Ramadan only is missing all the same', () => {
    const ramadan: HoursRow = { ...week, row: 2, hari: [5], mulai: '2026-02-19', sampai: '2026-03-20' };
    expect(hoursProblems({ ...week, hari: [1, 2, 3, 4] }, ramadan)).toContainEqual(at('Hari', 1));
  });

  test('dated rows that follow each other without a gap leave no weekday out', () => {
    const until: HoursRow = { ...week, sampai: '2026-06-30' };
    expect(hoursProblems(until, { ...week, row: 2, mulai: '2026-07-01' })).toEqual([]);
    expect(hoursProblems(until, { ...week, row: 2, mulai: '2026-07-02' })).toEqual([at('Hari', 1)]);
  });

  test('dated ranges that overlap in part are named with both rows; one inside the other is meant so', () => {
    const ramadan: HoursRow = { ...week, row: 2, mulai: '2026-02-19', sampai: '2026-03-20' };
    const special: HoursRow = { ...week, row: 3, mulai: '2026-03-16', sampai: '2026-03-27' };
    expect(hoursProblems(week, ramadan, special)).toEqual([
      expect.objectContaining({ row: 3, column: 'Berlaku mulai', other: 2, advice: true }),
    ]);
    expect(hoursProblems(week, ramadan, { ...special, sampai: '2026-03-20' })).toEqual([]);
    expect(hoursProblems(week, ramadan, { ...special, hari: [6] })).toEqual([]);
  });

  test('a range that leaves a weekday out says that it keeps its ordinary hours', () => {
    const ramadan: HoursRow = {
      ...week,
      row: 2,
      hari: [1, 2, 3, 4],
      mulai: '2026-02-19',
      sampai: '2026-03-20',
    };
    const [problem, ...more] = hoursProblems(week, ramadan);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ row: 2, column: 'Hari', advice: true });
    expect(problem?.message).toMatch(/^Jumat tidak diatur/);
    expect(hoursProblems(week, ramadan, { ...ramadan, row: 3, hari: [5] })).toEqual([]);
    expect(hoursProblems(week, { ...ramadan, hari: [3], sampai: '2026-03-04' })).toHaveLength(1);
    expect(hoursProblems(week, { ...ramadan, hari: [4], sampai: '2026-03-03' })).toEqual([]);
  });

  test('an empty tab', () => {
    expect(makeCalendar([], []).problems).toEqual([at('Hari')]);
  });

  test.each([
    ['Berlaku mulai', { mulai: '2026-02-30' }],
    ['Berlaku sampai', { sampai: 'besok' }],
    ['Berlaku sampai', { mulai: '2026-03-02', sampai: '2026-03-01' }],
    ['Hari', { hari: [] }],
    ['Hari', { hari: [8] }],
  ])('an unreadable or turned column %s', (column, change) => {
    expect(hoursProblems(week, { ...week, row: 2, ...change })).toEqual([at(column, 2)]);
  });

  test.each([
    ['Tanggal', { tanggal: '2026-02-30' }],
    ['Nama', { nama: '  ' }],
    ['Jenis', { jenis: 'Libur' }],
  ])('a day off with a wrong column %s', (column, change) => {
    expect(holidayProblems({ ...natal, row: 3, ...change })).toEqual([
      expect.objectContaining({ tab: 'Hari Libur', row: 3, column }),
    ]);
  });

  test('the same day off twice', () => {
    const [problem, ...more] = holidayProblems(natal, { ...natal, row: 9, nama: ' natal' });
    expect(more).toEqual([]);
    expect(problem).toEqual(expect.objectContaining({ tab: 'Hari Libur', row: 9, column: 'Tanggal' }));
    expect(problem).toMatchObject({ other: 1, advice: true });
  });

  test('two different days off on one date are fine', () => {
    expect(holidayProblems(natal, { ...natal, row: 2, nama: 'Maulid Nabi Muhammad saw.' })).toEqual([]);
    expect(holidayProblems(natal, { ...natal, row: 2, jenis: 'Libur daerah' })).toEqual([]);
  });

  test('a faulty day off still closes its day', () => {
    expect(isWorkingDay(calendarOf([week], [{ ...natal, nama: '', jenis: '?' }]), '2026-12-25')).toBe(false);
  });
});
