import { parseHari, parseJam } from '../../../src/domain/time/calendar';

describe('reading the cells', () => {
  test.each([
    ['Senin-Kamis', [1, 2, 3, 4]],
    ['Jumat', [5]],
    ['Senin, Rabu', [1, 3]],
    [' senin – kamis , SABTU', [1, 2, 3, 4, 6]],
    ['Senin s.d. Jumat', [1, 2, 3, 4, 5]],
    ["Jum'at", [5]],
    ['Rabu, Senin, Rabu', [1, 3]],
    ['Minggu', [7]],
  ])('the days %p', (text, expected) => {
    expect(parseHari(text)).toEqual(expected);
  });

  test.each(['', 'Monday', 'Senin-', 'Kamis-Senin', 'Senin-Rabu-Jumat', 'Senin,', 'Senin Rabu', '1-4'])(
    'the days %p cannot be read',
    (text) => {
      expect(parseHari(text)).toBeNull();
    },
  );

  test.each([
    [
      '07.30-12.00, 13.00-16.00',
      [
        [450, 720],
        [780, 960],
      ],
    ],
    ['7:30 – 12:00', [[450, 720]]],
    ['07.30 s.d. 24.00', [[450, 1440]]],
    ['12.00-07.30', [[720, 450]]],
  ])('the hours %p', (text, expected) => {
    expect(parseJam(text)).toEqual(expected);
  });

  test.each(['', '07.30', '07.30-', '07.60-12.00', '07.30-24.01', '7-12', '07.30-12.00;13.00-16.00', '0,3'])(
    'the hours %p cannot be read',
    (text) => {
      expect(parseJam(text)).toBeNull();
    },
  );
});
