import { layoutOf } from '../../../src/app/dashboard/layout';
import { monthLabel, monthsOf, selectionOf, selectionText } from '../../../src/app/dashboard/selection';
import { PD_SEED } from '../../../src/domain/seed/perangkatDaerah';
import { wib } from '../../domain/time/support';

const layout = layoutOf({ steps: 11, roles: 5, returning: 5 });

test('a chosen year has its twelve months, no choice the last twelve', () => {
  expect(monthsOf(2026, 0).map(monthLabel)).toEqual(
    ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'].map(
      (m) => `${m} 2026`,
    ),
  );
  const last = monthsOf(null, wib('2026-02-03 08.00'));
  expect([last.length, last[0], last[11]]).toEqual([12, '2025-03', '2026-02']);
});

test.each([
  ['', '', 'Semua tahun, semua Perangkat Daerah', ''],
  ['Semua tahun', 'Semua', 'Semua tahun, semua Perangkat Daerah', ''],
  [2026, 'dinas kesehatan ', 'Tahun 2026, Dinas Kesehatan', ''],
  ['2026', 'DINKES', 'Tahun 2026, Dinas Kesehatan', ''],
  ['dua ribu', 'Dinas Entah', 'Semua tahun, semua Perangkat Daerah', 'Dinas Entah'],
])('year "%s" and Perangkat Daerah "%s" are taken as "%s"', (year, pd, text, unknown) => {
  const rows = [
    { row: layout.year, values: { k1: year } },
    { row: layout.pd, values: { k1: pd } },
  ];
  const selection = selectionOf({ perangkatDaerah: PD_SEED }, rows, layout);
  expect(selectionText(selection)).toBe(text);
  expect(selection.unknown).toBe(unknown);
});
