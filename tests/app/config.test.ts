import { configFrom } from '../../src/app/config';
import { type ReadRow, Refused } from '../../src/app/ports';
import { SEEDED_TABS, seedChanges } from '../../src/app/seeds';
import type { Row } from '../../src/app/tabs';

/** The tabs as setup seeds them, each with one row changed where `change` says so. */
function tabs(
  change: Partial<Record<(typeof SEEDED_TABS)[number], (rows: Row[]) => Row[]>> = {},
): ReadRow[][] {
  const seeded = seedChanges([[], [], [], [], [], []], 'administrator@x.example');
  return SEEDED_TABS.map((tab) => {
    const rows = seeded.flatMap((one) => (one.kind === 'append' && one.tab === tab ? [one.values] : []));
    return (change[tab]?.(rows) ?? rows).map((values, i) => ({ row: i + 1, values }));
  });
}

const patch = (row: number, values: Row) => (rows: Row[]) =>
  rows.map((old, i) => (i === row - 1 ? { ...old, ...values } : old));

const problemOf = (read: ReadRow[][]): string => {
  try {
    configFrom(read);
  } catch (error) {
    if (error instanceof Refused) return String(error.refusal.params.masalah);
    throw error;
  }
  return '';
};

test('the seeded tabs are sound: no warnings, 40 Perangkat Daerah, eleven steps', () => {
  const config = configFrom(tabs());
  expect(config.warnings).toEqual([]);
  expect(config.perangkatDaerah).toHaveLength(40);
  expect(config.sop.steps).toHaveLength(11);
  expect(config.settings.cara_hari).toBe('AKHIR_HARI');
});

test('a mistake in the SOP stops decisions and names tab, row and column', () => {
  const rows = tabs();
  const step = (rows[0] ?? []).find((row) => row.values.jenis === 'LANGKAH' && row.values.kunci === '4');
  const at = step?.row ?? 0;
  expect(problemOf(tabs({ SOP: patch(at, { peran: 'LURAH' }) }))).toMatch(
    new RegExp(`^Tab SOP, baris ${at + 2}, kolom `),
  );
  expect(problemOf(tabs({ SOP: patch(at, { waktu: 61 }) }))).toContain('5 hari 481 menit');
});

test('a version of the SOP that the tab does not have is named', () => {
  const setting = (rows: Row[]) =>
    rows.map((row) => (row.kunci === 'sop_aktif' ? { ...row, nilai: 'versi lain' } : row));
  expect(problemOf(tabs({ PENGATURAN: setting }))).toContain('versi lain');
});

test('mistakes in calendar tabs are warnings that name tab, row and column; the rest of the calendar works', () => {
  const config = configFrom(
    tabs({
      HARI_LIBUR: patch(2, { tanggal: null }),
      JAM_KERJA: (rows) => [
        ...rows,
        { keterangan: 'salah', mulai: null, sampai: null, hari: 'Senen', jam: '07.30-12.00' },
      ],
    }),
  );
  expect(config.warnings).toEqual([
    expect.stringMatching(/^Tab Jam Kerja, baris \d+, kolom Hari: /),
    expect.stringMatching(/^Tab Hari Libur, baris 4, kolom Tanggal: /),
  ]);
});

test('a person whose role the SOP does not have is named', () => {
  const config = configFrom(
    tabs({ PEJABAT: (rows) => [...rows, { peran: 'LURAH', nama: 'x', surel: 'x@x.example' }] }),
  );
  expect(config.warnings).toEqual([
    'Tab Pejabat, baris 4, kolom Peran: tulis salah satu dari KABAG, KATIM, ASISTEN, SEKDA, ANALIS, ADMIN.',
  ]);
});

test('a setting out of range falls back to its default, an unknown key is kept', () => {
  const settings = (rows: Row[]) => [...rows, { kunci: 'catatan_staf', nilai: 'x' }];
  expect(configFrom(tabs({ PENGATURAN: settings })).settings.catatan_staf).toBe('x');
});

test('a second seeding adds nothing', () => {
  expect(seedChanges(tabs(), 'administrator@x.example')).toEqual([]);
});

test('a missing setting alone is added', () => {
  const read = tabs({ PENGATURAN: (rows) => rows.filter((row) => row.kunci !== 'pola_nomor') });
  expect(
    seedChanges(read, 'a@x.example').map((one) => (one.kind === 'append' ? one.values.kunci : '')),
  ).toEqual(['pola_nomor']);
});
