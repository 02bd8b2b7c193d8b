import { SOP_SEED } from '../../src/domain/seed/sop';
import { loadSop, type SopRow, sopRows } from '../../src/domain/sop';

const ROWS: SopRow[] = sopRows(SOP_SEED).map((row, at) => ({ ...row, row: at + 1 }));

/** The rows with one of them changed. */
const changed = (jenis: string, kunci: string, over: Partial<SopRow>): SopRow[] =>
  ROWS.map((row) => (row.jenis === jenis && row.kunci === kunci ? { ...row, ...over } : row));
const stepRow = (no: number): number =>
  ROWS.find((row) => row.jenis === 'LANGKAH' && row.kunci === String(no))?.row ?? 0;
const problemsOf = (rows: readonly SopRow[]) => {
  const { sop, problems } = loadSop(rows, SOP_SEED.versi);
  expect(sop === null).toBe(problems.length > 0);
  return problems;
};

test.each<[string, SopRow[], number, string, RegExp]>([
  ['an unknown jenis', changed('PERAN', 'ANALIS', { jenis: 'ORANG' }), 0, 'jenis', /ORANG/],
  ['an unknown bentuk', changed('LANGKAH', '3', { bentuk: 'CEK' }), 3, 'bentuk', /"CEK" tidak dikenal/],
  ['an unknown satuan', changed('LANGKAH', '3', { satuan: 'JAM' }), 3, 'satuan', /"JAM" tidak dikenal/],
  ['an unknown naskah', changed('LANGKAH', '3', { naskah: 'MEMO' }), 3, 'naskah', /"MEMO" tidak dikenal/],
  [
    'an unknown document',
    changed('LANGKAH', '5', { dokumen: 'SURAT, SK' }),
    5,
    'dokumen',
    /"SK" tidak dikenal/,
  ],
  ['an unknown gate', changed('LANGKAH', '5', { gerbang: 'PINTU' }), 5, 'gerbang', /"PINTU" tidak dikenal/],
  ['an unknown role', changed('LANGKAH', '4', { peran: 'LURAH' }), 4, 'peran', /"LURAH" bukan peran/],
  [
    'a step twice',
    changed('LANGKAH', '4', { kunci: '3' }),
    4,
    'kunci',
    /langkah 3 tertulis lebih dari sekali/,
  ],
  ['a number that is none', changed('LANGKAH', '4', { kunci: 'IV' }), 4, 'kunci', /bilangan bulat/],
  ['an unreachable step', changed('LANGKAH', '3', { berikut: 5 }), 4, 'berikut', /langkah 4 tidak tercapai/],
  ['a way to nowhere', changed('LANGKAH', '11', { berikut: 12 }), 11, 'berikut', /tidak punya jalan keluar/],
  ['no end', changed('LANGKAH', '11', { berikut: 12 }), -1, 'berikut', /tidak ada langkah penutup/],
  [
    'a way backwards',
    changed('LANGKAH', '8', { berikut: 7 }),
    8,
    'berikut',
    /langkah 7 tidak sesudah langkah 8/,
  ],
  [
    'a return forwards',
    changed('LANGKAH', '4', { kembali: 5 }),
    4,
    'kembali',
    /langkah 5 tidak sebelum langkah 4/,
  ],
  [
    'a return to itself',
    changed('LANGKAH', '4', { kembali: 4 }),
    4,
    'kembali',
    /langkah 4 tidak sebelum langkah 4/,
  ],
  ['a return to nowhere', changed('LANGKAH', '4', { kembali: 0 }), 4, 'kembali', /langkah 0 tidak ada/],
  [
    'a return from a draft',
    changed('LANGKAH', '8', { kembali: 7 }),
    8,
    'kembali',
    /hanya langkah REVIEW atau SIGN/,
  ],
  ['no waktu', changed('LANGKAH', '6', { waktu: null }), 6, 'waktu', /wajib diisi/],
  ['a waktu of zero', changed('LANGKAH', '6', { waktu: 0 }), 6, 'waktu', /bilangan bulat positif/],
  ['half a day', changed('LANGKAH', '6', { waktu: 0.5 }), 6, 'waktu', /bilangan bulat positif/],
  ['a blank label', changed('LANGKAH', '6', { label: ' ' }), 6, 'label', /wajib diisi/],
  [
    'a beginning that is no order',
    changed('LANGKAH', '1', { bentuk: 'DRAFT' }),
    1,
    'bentuk',
    /pertama harus ORDER/,
  ],
  [
    'an order on the way',
    changed('LANGKAH', '2', { bentuk: 'ORDER' }),
    2,
    'bentuk',
    /hanya untuk langkah pertama/,
  ],
  [
    'a gate behind a check',
    changed('LANGKAH', '4', { gerbang: 'PENOMORAN' }),
    4,
    'gerbang',
    /hanya langkah SIGN/,
  ],
  [
    'a hand-over on the way',
    changed('LANGKAH', '6', { bentuk: 'HAND_OVER' }),
    6,
    'bentuk',
    /hanya untuk langkah terakhir/,
  ],
  [
    'a check of nothing drafted',
    changed('LANGKAH', '8', { naskah: 'SURAT' }),
    9,
    'bentuk',
    /tanpa langkah DRAFT/,
  ],
  ['another total', changed('LANGKAH', '8', { waktu: 3 }), -2, 'uraian', /"6 hari 480 menit", berbeda/],
  [
    'no printed total',
    ROWS.filter((row) => row.kunci !== 'totalWaktu'),
    -1,
    'kunci',
    /"totalWaktu" tidak ada/,
  ],
  [
    'a missing identity',
    ROWS.filter((row) => row.kunci !== 'dasarHukum'),
    -1,
    'kunci',
    /"dasarHukum" tidak ada/,
  ],
  ['a blank SOP number', changed('IDENTITAS', 'nomor', { uraian: ' ' }), -3, 'uraian', /"nomor" wajib diisi/],
  [
    'an unknown superior',
    changed('PERAN', 'KATIM', { peran: 'WALI' }),
    0,
    'peran',
    /atasan "WALI" bukan peran/,
  ],
  [
    'a superior of himself',
    changed('PERAN', 'SEKDA', { peran: 'KABAG' }),
    0,
    'peran',
    /atasan bagi dirinya sendiri/,
  ],
  [
    'a role twice',
    changed('PERAN', 'ANALIS', { kunci: 'KATIM' }),
    0,
    'kunci',
    /"KATIM" tertulis lebih dari sekali/,
  ],
  [
    'the administrator as a performer',
    changed('PERAN', 'ANALIS', { kunci: 'ADMIN' }),
    0,
    'kunci',
    /bukan pelaksana/,
  ],
  ['no steps', ROWS.filter((row) => row.jenis !== 'LANGKAH'), -1, 'jenis', /tidak ada baris LANGKAH/],
])('%s is named with its row and column', (_, rows, step, column, message) => {
  const found = problemsOf(rows).filter((problem) => message.test(problem.message));
  expect(found.map((problem) => problem.column)).toContain(column);
  if (step > 0) expect(found.map(({ row }) => row)).toContain(stepRow(step));
  if (step === -1) expect(found[0]?.row).toBe(1);
  if (step === -2) expect(found[0]?.row).toBe(ROWS.find(({ kunci }) => kunci === 'totalWaktu')?.row);
});

test('all faults are told at once, in the order of the rows', () => {
  const rows = changed('LANGKAH', '6', { waktu: null }).map((row) =>
    row.kunci === '3' ? { ...row, satuan: 'JAM' } : row,
  );
  const at = problemsOf(rows).map(({ row }) => row);
  expect(at).toEqual([...at].sort((one, other) => one - other));
  expect(at).toEqual(expect.arrayContaining([stepRow(3), stepRow(6)]));
});
