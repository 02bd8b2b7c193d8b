import fc from 'fast-check';
import { SOP_SEED } from '../../src/domain/seed/sop';
import { loadSop, rulesOf, type SopRow, sopRows, totalOf } from '../../src/domain/sop';
import type { Sop } from '../../src/domain/types';

const VERSI = SOP_SEED.versi;
const rowsOf = (sop: Sop, from = 1): SopRow[] => sopRows(sop).map((row, at) => ({ ...row, row: from + at }));
const ROWS = rowsOf(SOP_SEED);

describe('the SOP of the city', () => {
  const identity = (key: string) =>
    SOP_SEED.identity.filter((row) => row.key === key).map(({ text }) => text);

  test('has eleven steps, five roles and a computed total equal to the printed one', () => {
    expect(SOP_SEED.steps.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(SOP_SEED.roles).toHaveLength(5);
    expect(totalOf(SOP_SEED)).toEqual({ hari: 5, menit: 480, text: '5 hari 480 menit' });
    expect(identity('totalWaktu')).toEqual(['5 hari 480 menit']);
  });

  test('is quoted with its faults', () => {
    expect(identity('tanggalRevisi')).toEqual(['']);
    expect(identity('tanggalEfektif')).toEqual(['']);
    expect(identity('disahkanOleh')).toEqual(['SEKRETARIAT DAERAH, HERMAN SUWARMAN']);
    expect(identity('pelaksanaTercetak')).toEqual(['Analisis Pelayanan Publik']);
    expect(identity('dasarHukum')).toHaveLength(3);
    expect(SOP_SEED.steps[2]?.uraian).toContain('disampaikan kepada Adminstrasi Umum');
    expect(SOP_SEED.steps[4]?.uraian).toContain('di Tandatangan diserahkan');
    expect(SOP_SEED.steps[6]?.uraian).toMatch(/^Melaksanakan pemantauan , Pengawasan/);
    expect(SOP_SEED.steps[4]?.ket).toBe('SOP Pengendalian Naskah Dinas Keluar');
  });

  test('follows the default reading of who acts, returns and numbers', () => {
    expect(SOP_SEED.steps.map(({ role }) => role).join(' ')).toBe(
      'KABAG KATIM KABAG ASISTEN SEKDA KATIM ANALIS ANALIS KATIM KABAG KATIM',
    );
    expect(SOP_SEED.steps.map(({ returnTo }) => returnTo)).toEqual([
      null,
      null,
      2,
      3,
      4,
      null,
      null,
      null,
      8,
      9,
      null,
    ]);
    expect(SOP_SEED.steps.filter(({ gate }) => gate !== null).map(({ no }) => no)).toEqual([5]);
  });

  test('survives the way into the tab and back', () => {
    expect(loadSop(ROWS, VERSI)).toEqual({ sop: SOP_SEED, problems: [] });
    expect(loadSop([...ROWS].reverse(), VERSI).sop?.steps).toEqual(SOP_SEED.steps);
  });

  test('a running case keeps rules without the long texts', () => {
    const rules = rulesOf(SOP_SEED);
    expect(rules.versi).toBe(VERSI);
    expect(Object.keys(rules.steps[0] ?? {}).sort()).toEqual(
      'documents gate kind label naskah next no returnTo role satuan waktu'.split(' '),
    );
  });
});

describe('several versions in one tab', () => {
  const other: Sop = {
    ...SOP_SEED,
    versi: '2026',
    steps: SOP_SEED.steps.map((s) => ({ ...s, label: `${s.label} baru` })),
  };
  const broken = rowsOf({ ...SOP_SEED, versi: 'rusak' }, 200).map((row) => ({
    ...row,
    bentuk: 'X',
    waktu: null,
  }));

  test('the version asked for is taken, faults of the others do not matter', () => {
    const all = [...ROWS, ...rowsOf(other, 100), ...broken];
    expect(loadSop(all, VERSI).sop).toEqual(SOP_SEED);
    expect(loadSop(all, ' 2026 ').sop).toEqual(other);
    expect(loadSop(all, 'rusak').sop).toBeNull();
  });

  test('a version that is not there is named', () => {
    expect(loadSop(ROWS, '1999')).toEqual({
      sop: null,
      problems: [{ row: 1, column: 'versi', message: 'versi "1999" tidak ada.' }],
    });
  });
});

test('codes may be written in small letters', () => {
  const small = ROWS.map((row) => ({
    ...row,
    jenis: row.jenis.toLowerCase(),
    bentuk: row.bentuk.toLowerCase(),
    satuan: 'HARI' === row.satuan ? 'hari' : row.satuan,
  }));
  expect(loadSop(small, VERSI).sop).toEqual(SOP_SEED);
});

test.each([
  [0, 90, '90 menit'],
  [2, 0, '2 hari'],
])('a total of only one unit names only that one', (hari, menit, text) => {
  const [step] = SOP_SEED.steps;
  const steps = step
    ? [{ ...step, waktu: hari || menit, satuan: hari > 0 ? ('HARI' as const) : ('MENIT' as const) }]
    : [];
  expect(totalOf({ steps })).toEqual({ hari, menit, text });
});

test('whatever times and texts a SOP has, it comes back from the tab as it went in', () => {
  const text = fc.string({ minLength: 1 }).map((raw) => `teks ${raw}`.trim());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), text), { minLength: 11, maxLength: 11 }),
      (given) => {
        const steps = SOP_SEED.steps.map((step, at) => ({
          ...step,
          waktu: given[at]?.[0] ?? 1,
          label: given[at]?.[1] ?? 'x',
          uraian: given[10 - at]?.[1] ?? 'x',
        }));
        const total = totalOf({ steps }).text;
        const identity = SOP_SEED.identity.map((row) =>
          row.key === 'totalWaktu' ? { ...row, text: total } : row,
        );
        const sop: Sop = { ...SOP_SEED, steps, identity };
        expect(loadSop(rowsOf(sop), VERSI)).toEqual({ sop, problems: [] });
      },
    ),
  );
});

test('no table of cells makes the loader fail', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'IDENTITAS', 'PERAN', 'LANGKAH', '1', '2', 'KABAG', 'SIGN', 'ORDER', 'HARI'),
    fc.string(),
  );
  const number = fc.option(fc.oneof(fc.integer({ min: -2, max: 5 }), fc.double()));
  const keys = [
    'jenis',
    'kunci',
    'label',
    'uraian',
    'peran',
    'bentuk',
    'naskah',
    'kelengkapan',
    'satuan',
    'output',
    'ket',
    'gerbang',
    'dokumen',
  ];
  const row = fc.record({
    ...Object.fromEntries(keys.map((key) => [key, cell])),
    row: fc.nat(),
    versi: fc.constant('v'),
    waktu: number,
    berikut: number,
    kembali: number,
  }) as unknown as fc.Arbitrary<SopRow>;
  fc.assert(fc.property(fc.array(row), (rows) => loadSop(rows, 'v').sop === null));
});
