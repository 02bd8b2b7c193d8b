import { pejabatFaults } from '../../src/domain/pejabatCheck';
import type { Pejabat } from '../../src/domain/types';
import { faultText } from '../../src/messages/people';

const TODAY = '2026-11-23';
const holder = (role: string, email: string, over: Partial<Pejabat> = {}): Pejabat => ({
  role,
  nama: `Pemangku ${role}`,
  nip: '',
  pangkat: '',
  email,
  kapasitas: 'DEFINITIF',
  mulai: null,
  sampai: null,
  dasar: '',
  ...over,
});
const PLH = { kapasitas: 'PLH', dasar: 'SP 12', mulai: '2026-11-24', sampai: '2026-11-26' } as const;

/** The faults of the rows, as the administrator reads them; the first row of the tab is row 3 of the sheet. */
const texts = (...rows: readonly Pejabat[]): readonly string[] =>
  pejabatFaults(
    rows.map((pejabat, i) => ({ row: i + 1, pejabat })),
    ['ANALIS'],
    TODAY,
  ).map((fault) =>
    faultText(
      fault,
      (role) => role,
      (row) => row + 2,
    ),
  );

describe('the tab Pejabat', () => {
  test('a sound tab has nothing to tell: a Plh. stands in, a successor follows the day after', () => {
    expect(
      texts(
        holder('SEKDA', 'a@x.example'),
        holder('SEKDA', 'b@x.example', PLH),
        holder('KATIM', 'c@x.example', { sampai: '2026-11-30' }),
        holder('KATIM', 'd@x.example', { mulai: '2026-12-01' }),
        holder('ANALIS', 'e@x.example'),
        holder('ANALIS', 'f@x.example'),
      ),
    ).toEqual([]);
  });

  test.each<[string, readonly Pejabat[], string]>([
    [
      'two definitive holders, until further notice',
      [holder('KABAG', 'a@x.example'), holder('KABAG', 'b@x.example', { mulai: '2026-12-01' })],
      'Tab Pejabat, baris 4: KABAG dipegang dua orang sejak 1 Desember 2026, bersama baris 3. Isi Sampai pada baris yang berakhir.',
    ],
    [
      'two Plh. on one day',
      [
        holder('SEKDA', 'a@x.example'),
        holder('SEKDA', 'b@x.example', PLH),
        holder('SEKDA', 'c@x.example', { ...PLH, mulai: '2026-11-26', sampai: '2026-11-28' }),
      ],
      'Tab Pejabat, baris 5: SEKDA dipegang dua orang pada 26 November 2026, bersama baris 4. Isi Sampai pada baris yang berakhir.',
    ],
    [
      'days between two holders',
      [
        holder('KATIM', 'a@x.example', { sampai: '2026-11-30' }),
        holder('KATIM', 'b@x.example', { mulai: '2026-12-04' }),
      ],
      'Tab Pejabat, baris 3: KATIM tidak ada pemangkunya pada 1 Desember 2026 s.d. 3 Desember 2026. Tambahkan seorang Plt./Plh. untuk hari-hari itu.',
    ],
    [
      'no successor',
      [holder('KATIM', 'a@x.example', { sampai: '2026-11-30' })],
      'Tab Pejabat, baris 3: KATIM tidak ada pemangkunya sejak 1 Desember 2026. Tambahkan penggantinya atau seorang Plt./Plh.',
    ],
    [
      'last day before the first',
      [holder('KATIM', 'a@x.example', { mulai: '2026-12-02', sampai: '2026-12-01' })],
      'Tab Pejabat, baris 3: tanggal Sampai mendahului tanggal Mulai. Perbaiki salah satunya.',
    ],
    [
      'no account',
      [holder('KATIM', '')],
      'Tab Pejabat, baris 3: Akun Google belum diisi, sehingga pejabat itu tidak dapat memproses kegiatan.',
    ],
    [
      'a Plt. without dates',
      [holder('KATIM', 'a@x.example', { kapasitas: 'PLT', dasar: 'SP 1' })],
      'Tab Pejabat, baris 3: Plt., Plh., atau Pj. memerlukan tanggal Mulai dan Sampai. Isi menurut surat penunjukannya.',
    ],
    [
      'a Plh. without letter of appointment',
      [holder('SEKDA', 'a@x.example'), holder('SEKDA', 'b@x.example', { ...PLH, dasar: '' })],
      'Tab Pejabat, baris 4: dasar penunjukan belum diisi. Tulis nomor dan tanggal surat perintahnya.',
    ],
  ])('%s is named by row and dates', (_, rows, text) => {
    expect(texts(...rows)).toEqual([text]);
  });

  test.each<[string, readonly Pejabat[]]>([
    [
      'an overlap that is past',
      [
        holder('KABAG', 'a@x.example', { sampai: '2026-11-10' }),
        holder('KABAG', 'b@x.example', { mulai: '2026-11-05' }),
      ],
    ],
    [
      'a gap that is past',
      [
        holder('KABAG', 'a@x.example', { sampai: '2026-11-01' }),
        holder('KABAG', 'b@x.example', { mulai: '2026-11-10' }),
      ],
    ],
    ['one person in two rows', [holder('KABAG', 'a@x.example'), holder('KABAG', 'a@x.example')]],
    ['a post that ends in half a year', [holder('KABAG', 'a@x.example', { sampai: '2027-05-31' })]],
    [
      'a gap that a Plt. covers',
      [
        holder('KATIM', 'a@x.example', { sampai: '2026-11-30' }),
        holder('KATIM', 'b@x.example', {
          kapasitas: 'PLT',
          dasar: 'SP 2',
          mulai: '2026-12-01',
          sampai: '2026-12-31',
        }),
      ],
    ],
  ])('%s is no fault', (_, rows) => {
    expect(texts(...rows)).toEqual([]);
  });
});
