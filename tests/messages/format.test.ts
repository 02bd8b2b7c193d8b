import fc from 'fast-check';
import {
  DAY_NAMES,
  formatDate,
  formatDateTimeShort,
  formatDateWords,
  formatDay,
  formatMoment,
  formatNear,
  formatNumber,
  formatStandard,
  formatTime,
  formatTimeLeft,
  formatWorkDuration,
  MONTH_NAMES,
  romanMonth,
  type TimeLeft,
  terbilang,
} from '../../src/messages/format';
import { wib } from '../domain/time/support';

describe('dates', () => {
  test('a date is written with the Indonesian name of its month', () => {
    expect(formatDate('2026-11-23')).toBe('23 November 2026');
    expect(formatDate('2025-03-03')).toBe('3 Maret 2025');
    expect(formatDay('2026-11-23')).toBe('Senin, 23 November 2026');
    expect(formatDay('2026-11-22')).toBe('Minggu, 22 November 2026');
  });

  test('every month and every day has its Indonesian name', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatDate(`2026-${String(index + 1).padStart(2, '0')}-01`),
    );
    expect(months.map((text) => text.split(' ')[1])).toEqual(MONTH_NAMES);
    const days = Array.from({ length: 7 }, (_, index) => formatDay(`2026-11-${23 + index}`).split(',')[0]);
    expect(days).toEqual(DAY_NAMES);
    expect([MONTH_NAMES[1], MONTH_NAMES[7], MONTH_NAMES[11], DAY_NAMES[4]]).toEqual([
      'Februari',
      'Agustus',
      'Desember',
      'Jumat',
    ]);
  });

  test('what is no date is refused, not written', () => {
    for (const text of ['', '2026-02-30', '2026-13-01', '23/11/2026']) {
      expect(() => formatDate(text)).toThrow(RangeError);
      expect(() => formatDay(text)).toThrow(RangeError);
      expect(() => formatDateWords(text)).toThrow(RangeError);
    }
  });

  test('times are in WIB, with a point', () => {
    expect(formatTime(wib('2026-11-23 07.30'))).toBe('07.30');
    expect(formatTime(wib('2026-11-23 00.05.59'))).toBe('00.05');
    expect(formatMoment(wib('2026-11-23 07.30'))).toBe('Senin, 23 November 2026 pukul 07.30 WIB');
    expect(formatDateTimeShort(wib('2026-03-03 16.05'))).toBe('03/03/2026 16.05');
  });

  test.each([
    ['2026-11-23 13.20', 'hari ini pukul 13.20'],
    ['2026-11-24 08.30', 'besok pukul 08.30'],
    ['2026-11-22 15.40', 'kemarin pukul 15.40'],
    ['2026-11-25 15.40', 'Rabu, 25 November pukul 15.40'],
    ['2026-11-18 15.40', 'Rabu, 18 November pukul 15.40'],
    ['2027-01-04 08.00', 'Senin, 4 Januari 2027 pukul 08.00'],
    ['2025-11-23 08.00', 'Minggu, 23 November 2025 pukul 08.00'],
  ])('%s, seen on Monday 23 November 2026, is %s', (at, expected) => {
    expect(formatNear(wib(at), wib('2026-11-23 10.00'))).toBe(expected);
  });

  test('tomorrow begins at midnight in WIB, over the end of the year too', () => {
    expect(formatNear(wib('2027-01-01 00.00'), wib('2026-12-31 23.59'))).toBe('besok pukul 00.00');
    expect(formatNear(wib('2026-12-31 23.59'), wib('2027-01-01 00.00'))).toBe('kemarin pukul 23.59');
  });

  test('a berita acara opens with its date in words', () => {
    expect(formatDateWords('2026-11-23')).toBe(
      'Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam',
    );
    expect(formatDateWords('2025-03-01')).toBe(
      'Sabtu tanggal satu bulan Maret tahun dua ribu dua puluh lima',
    );
  });
});

describe('time left', () => {
  const now = wib('2026-11-23 13.20');
  const left = (change: Partial<TimeLeft> & { readonly due: number }): string =>
    formatTimeLeft({ state: 'TEPAT', now, minutesLeft: 0, minutesOver: 0, ...change });

  test('due today: the minutes left and the clock', () => {
    expect(left({ due: wib('2026-11-23 14.00'), minutesLeft: 12 })).toBe('Sisa 12 menit kerja, pukul 14.00');
    expect(left({ due: wib('2026-11-23 16.00'), minutesLeft: 160, state: 'MENDEKATI' })).toBe(
      'Sisa 2 jam 40 menit kerja, pukul 16.00',
    );
  });

  test('due this very minute: the clock alone', () => {
    expect(left({ due: now, state: 'MENDEKATI' })).toBe('Sampai hari ini pukul 13.20');
  });

  test('due later: until when', () => {
    expect(left({ due: wib('2026-11-24 08.30'), minutesLeft: 220 })).toBe('Sampai besok pukul 08.30');
    expect(left({ due: wib('2026-11-27 16.30'), minutesLeft: 1960 })).toBe(
      'Sampai Jumat, 27 November pukul 16.30',
    );
    expect(left({ due: wib('2027-01-04 16.00'), minutesLeft: 9000 })).toBe(
      'Sampai Senin, 4 Januari 2027 pukul 16.00',
    );
  });

  test.each([
    [1, 'Lewat 1 menit kerja'],
    [70, 'Lewat 1 jam 10 menit kerja'],
    [449, 'Lewat 7 jam 29 menit kerja'],
    [450, 'Lewat 1 hari kerja'],
    [509, 'Lewat 1 hari kerja'],
    [510, 'Lewat 1 hari 1 jam kerja'],
    [1080, 'Lewat 2 hari 3 jam kerja'],
  ])('late by %i working minutes', (minutesOver, expected) => {
    expect(left({ state: 'TERLAMBAT', due: wib('2026-11-20 10.00'), minutesOver })).toBe(expected);
  });

  test('late, but no working minute over yet: since when', () => {
    expect(left({ state: 'TERLAMBAT', due: wib('2026-11-22 16.00') })).toBe(
      'Lewat sejak kemarin pukul 16.00',
    );
  });
});

describe('durations and numbers', () => {
  test.each([
    [0, '0 menit kerja'],
    [55, '55 menit kerja'],
    [60, '1 jam kerja'],
    [70, '1 jam 10 menit kerja'],
    [480, '8 jam kerja'],
    [59.9, '59 menit kerja'],
    [-3, '0 menit kerja'],
  ])('%d working minutes are never turned into days', (minutes, expected) => {
    expect(formatWorkDuration(minutes)).toBe(expected);
  });

  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1234.5, '1.234,5'],
    [1234567.891, '1.234.567,89'],
    [1000000, '1.000.000'],
    [-1234.5, '-1.234,5'],
    [-0.001, '0'],
    [0.05, '0,05'],
    [12.3, '12,3'],
    [Number.NaN, '-'],
    [Number.POSITIVE_INFINITY, '-'],
  ])('%d is written %s', (n, expected) => {
    expect(formatNumber(n)).toBe(expected);
  });

  test('a standard is written in its own unit', () => {
    expect(formatStandard(60, 'MENIT')).toBe('60 menit');
    expect(formatStandard(1, 'HARI')).toBe('1 hari kerja');
    expect(formatStandard(1440, 'MENIT')).toBe('1.440 menit');
  });

  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [31, 'tiga puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [205, 'dua ratus lima'],
    [1000, 'seribu'],
    [1111, 'seribu seratus sebelas'],
    [2025, 'dua ribu dua puluh lima'],
    [9999, 'sembilan ribu sembilan ratus sembilan puluh sembilan'],
    [10_000, 'sepuluh ribu'],
    [21_000, 'dua puluh satu ribu'],
    [101_001, 'seratus satu ribu satu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [250_000_500, 'dua ratus lima puluh juta lima ratus'],
  ])('%i in words is %s', (n, expected) => {
    expect(terbilang(n)).toBe(expected);
  });

  test('each number has words of its own', () => {
    const all = new Set(Array.from({ length: 10_000 }, (_, n) => terbilang(n)));
    expect(all.size).toBe(10_000);
  });

  test('the words of any number up to 999.999.999 read back as that number', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => readBack(terbilang(n)) === n));
  });

  test('numbers that letters never need are refused', () => {
    for (const n of [-1, 1_000_000_000, 1.5, Number.NaN]) expect(() => terbilang(n)).toThrow(RangeError);
    for (const month of [0, 13, 1.5]) expect(() => romanMonth(month)).toThrow(RangeError);
  });

  test('months of a letter number are Roman', () => {
    const all = Array.from({ length: 12 }, (_, index) => romanMonth(index + 1));
    expect(all.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII');
  });

  test('a written number reads back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const read = Number(
          formatNumber(cents / 100)
            .replace(/\./g, '')
            .replace(',', '.'),
        );
        expect(read).toBeCloseTo(cents / 100, 6);
      }),
    );
  });
});

const UNITS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');

/** A number out of its words, worked out another way than it was written. */
function readBack(text: string): number {
  let [total, group, last] = [0, 0, 0];
  for (const word of text.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1').split(' ')) {
    const unit = UNITS.indexOf(word);
    if (unit >= 0) last = unit;
    else if (word === 'belas') [group, last] = [group + 10 + last, 0];
    else if (word === 'puluh') [group, last] = [group + 10 * last, 0];
    else if (word === 'ratus') [group, last] = [group + 100 * last, 0];
    else {
      total += (group + last) * (word === 'juta' ? 1_000_000 : 1000);
      [group, last] = [0, 0];
    }
  }
  return total + group + last;
}
