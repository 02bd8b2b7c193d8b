import type { Config } from '../../../src/app/config';
import { type History, readHistory } from '../../../src/app/dashboard/history';
import { layoutOf, sizeOf } from '../../../src/app/dashboard/layout';
import { historyOf, periodSentences, periodTables } from '../../../src/app/dashboard/tables';
import type { RowRange } from '../../../src/app/ports';
import type { Row } from '../../../src/app/tabs';
import { PD_SEED } from '../../../src/domain/seed/perangkatDaerah';
import { SOP_SEED } from '../../../src/domain/seed/sop';
import { seedCalendar, wib } from '../../domain/time/support';
import { FakeWorld } from '../../support/fakePorts';

const layout = layoutOf(sizeOf(SOP_SEED));
const config = { sop: SOP_SEED, perangkatDaerah: PD_SEED, calendar: seedCalendar() } as unknown as Config;

const visit = (no: number, langkah: number, peran: string, keluar: string, more: Row = {}): Row => ({
  no,
  langkah,
  jenis: 'Langkah',
  peran,
  masuk: wib(keluar) - 3_600_000,
  batas: wib(keluar),
  keluar: wib(keluar),
  hasil: 'Disetujui',
  terpakai: 30,
  tersedia: 60,
  ketepatan: 'Tepat waktu',
  ...more,
});

/** Case 1 of 2025 in Dinkes, case 2 of 2026 in Dinkes and Dinsos; counted by hand below. */
const VISITS: readonly Row[] = [
  visit(1, 3, 'KABAG', '2025-12-30 10.00'),
  visit(1, 4, 'ASISTEN', '2025-12-30 11.00', { hasil: 'Dikembalikan', alasan: 'Redaksi; Data' }),
  visit(2, 3, 'KABAG', '2026-01-05 10.00', { terpakai: 150, ketepatan: 'Terlambat' }),
  visit(2, 6, 'KATIM', '2026-01-06 10.00', {
    jenis: 'Penomoran',
    hasil: 'Selesai',
    terpakai: 200,
    tersedia: null,
    batas: null,
    ketepatan: 'Tanpa standar',
    menunggu_lain: 200,
  }),
  visit(2, 7, 'ANALIS', '2026-02-03 10.00', { hasil: 'Selesai', menunggu_lain: 40 }),
  visit(2, 8, 'ANALIS', '2026-02-04 10.00', { hasil: 'Dibatalkan', ketepatan: 'Terlambat' }),
];

function historyIn(year: number | null): {
  readonly history: History;
  readonly asked: readonly RowRange[][];
} {
  const world = new FakeWorld();
  world.rows('LANGKAH').push(...VISITS);
  world.rows('REGISTER').push(
    {
      no: 1,
      status: 'Selesai',
      dibuka: wib('2025-12-29 08.00'),
      ditutup: wib('2026-01-02 08.00'),
      pd: 'DINKES',
    },
    { no: 2, status: 'Berjalan', dibuka: wib('2026-01-04 08.00'), ditutup: null, pd: 'DINKES DINSOS' },
  );
  const ports = world.ports();
  const asked: RowRange[][] = [];
  const store = {
    ...ports.store,
    read: (ranges: readonly RowRange[]) => {
      asked.push([...ranges]);
      return ports.store.read(ranges);
    },
  };
  return { history: readHistory({ ...ports, store }, config, year), asked };
}

function tables(year: number | null, pd: string | null) {
  const target = PD_SEED.find(({ kode }) => kode === pd) ?? null;
  const selection = { year, pd: target, unknown: '' };
  const history = historyOf(historyIn(year).history, selection);
  const now = wib('2026-02-10 08.00');
  const rows = periodTables({ config, now, selection, layout, history });
  const row = (at: number) => {
    const { ukuran, ...figures } = rows.find((one) => one.row === at)?.values ?? {};
    return [ukuran, ...Object.values(figures)];
  };
  return { row, sentences: periodSentences(SOP_SEED, history.visits) };
}

test('a year is read in two round trips, and of the visits only the rows from its first to its last', () => {
  const { history, asked } = historyIn(2026);
  expect(asked).toHaveLength(2);
  expect(new Set(asked[1]?.map(({ from, to }) => `${from}-${to}`))).toEqual(new Set(['3-6']));
  // What was cancelled says nothing about a step.
  expect(history.visits.map(({ step }) => step)).toEqual([3, 6, 7]);
});

test('of 2026: step 3 once and late, 150 of 60 minutes; the wait for the number apart', () => {
  const { row, sentences } = tables(2026, null);
  expect(row(layout.steps.first + 2).slice(0, 11)).toEqual([
    '3 Pemeriksaan Kabag, 60 menit',
    1,
    0,
    1,
    0,
    150,
    60,
    250,
    0,
    150,
    0,
  ]);
  expect(row(layout.steps.first + 11).slice(0, 11)).toEqual([
    'Penomoran dan pencatatan',
    1,
    ...Array(8).fill(null),
    200,
  ]);
  expect(row(layout.steps.first + 12).slice(0, 5)).toEqual(['Semua langkah', 2, 1, 1, 50]);
  expect(sentences).toEqual([
    'Paling banyak melewati standar: 3 Pemeriksaan Kabag. 1 dari 1 kunjungan terlambat, seluruhnya 1 jam 30 menit kerja di atas standar.',
    'Waktu pada pelaksana 3 jam kerja; menunggu pihak lain (penundaan dan penomoran) 4 jam kerja.',
  ]);
});

test('by month and role: the Kabag late in January, the Analis on time in February', () => {
  const { row } = tables(2026, null);
  expect(row(layout.roleMonths.first).slice(0, 3)).toEqual(['Kepala Bagian Organisasi', 0, null]);
  expect(row(layout.roleMonths.first + 4).slice(0, 3)).toEqual(['Analis Pelayanan Publik', null, 100]);
  expect(row(layout.roleMonths.head)[13]).toBe('Seluruhnya');
});

test('of all years: the return of step 4 with both its reasons, and each year for itself', () => {
  const { row } = tables(null, null);
  expect(row(layout.returns.first + 1).slice(0, 10)).toEqual([
    '4 Pemeriksaan Asisten',
    null,
    null,
    null,
    1,
    1,
    null,
    null,
    null,
    1,
  ]);
  expect(row(layout.years.first).slice(0, 6)).toEqual(['2026', 1, 1, 2, 50, 0]);
  expect(row(layout.years.first + 1).slice(0, 6)).toEqual(['2025', 1, 0, 2, 100, 1]);
});

test('by Perangkat Daerah: a case of two counts with both, a chosen one stands alone', () => {
  const all = tables(null, null);
  expect(all.row(layout.targets.first).slice(0, 7)).toEqual(['Dinas Kesehatan', 1, 1, 4, 75, 1, 240]);
  expect(all.row(layout.targets.first + 1).slice(0, 7)).toEqual(['Dinas Sosial', 1, 0, 2, 50, 0, 240]);
  const one = tables(null, 'DINSOS');
  expect(one.row(layout.targets.first).slice(0, 2)).toEqual(['Dinas Sosial', 1]);
  expect(one.row(layout.targets.first + 1)).toEqual([undefined]);
  expect(one.row(layout.steps.first + 2).slice(0, 2)).toEqual(['3 Pemeriksaan Kabag, 60 menit', 1]);
});
