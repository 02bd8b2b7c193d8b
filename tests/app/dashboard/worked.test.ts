import { worked } from '../../../src/app/dashboard/history';
import type { ReadRow } from '../../../src/app/ports';

const row = (no: number, kunjungan: number, hasil: string): ReadRow => ({
  row: kunjungan,
  values: { no, kunjungan, hasil },
});
const counted = (rows: readonly ReadRow[]) =>
  worked(rows).map(({ values }) => `${values.no}:${values.kunjungan}`);

describe('which visits figures are counted from', () => {
  test('done, approved and returned ones; not one that was given up, or whose number was voided', () => {
    const results = ['Selesai', 'Disetujui', 'Dikembalikan', 'Dibatalkan', 'Nomor dibatalkan'];
    expect(counted(results.map((hasil, i) => row(1, i + 1, hasil)))).toEqual(['1:1', '1:2', '1:3']);
  });

  test('a decision that was taken back counts once, as it was decided anew', () => {
    const rows = [
      row(1, 3, 'Disetujui'),
      row(2, 3, 'Disetujui'),
      row(1, 4, 'Ditarik kembali'),
      row(1, 5, 'Dikembalikan'),
    ];
    expect(counted(rows)).toEqual(['2:3', '1:5']);
  });
});
