/** What people may do to a register by hand, each with what becomes of it. Rows count as the sheet numbers them. */
import type { HandAction } from '../../emulator/sheets/handActions';
import { type TabId, tabOf } from '../../src/app/tabs';
import { columnLetters } from '../../src/gas/columns';

/**
 * REFUSED: Sheets does not let him. REPAIRED: "Periksa keutuhan" names it, "Pulihkan" undoes it. NOTED: people may do it,
 * and the log says so. KEPT: people fill it in, and Pulihkan leaves it. HARMLESS: nothing that Pantau goes by has changed.
 */
export type Outcome = 'REFUSED' | 'REPAIRED' | 'NOTED' | 'KEPT' | 'HARMLESS';

export interface HandCase {
  readonly name: string;
  readonly action: HandAction;
  /** a role holder, who may edit the tabs of the register; the owner; anybody else of the office */
  readonly by: 'HOLDER' | 'OWNER' | 'STRANGER';
  readonly outcome: Outcome;
  /** part of what is said */
  readonly said?: RegExp;
}

const lastColumn = (id: TabId): string => columnLetters(tabOf(id).columns.length - 1);
const on = (sheet: string) => ({ sheet });
type Line = readonly [name: string, action: HandAction, outcome: Outcome, said?: RegExp];

/** On the tabs that Pantau writes: role holders must be able to, so that their decisions can be written. */
const SYSTEM: readonly Line[] = [
  [
    'type over a cell',
    { kind: 'type', ...on('Register'), range: 'C3', typed: 'Judul lain' },
    'REPAIRED',
    /Tab Register, baris 3, kolom Kegiatan: semula “.+”, sekarang “Judul lain”/,
  ],
  [
    'type a formula',
    { kind: 'type', ...on('Langkah'), range: 'I4', typed: '=1+1' },
    'REPAIRED',
    /Tab Langkah, baris 4, kolom Nama: semula “.+”, sekarang “=1\+1”/,
  ],
  [
    'type over the state of a case',
    { kind: 'type', ...on('Register'), range: 'Q3', typed: '{}' },
    'REPAIRED',
    /Tab Register, baris 3, kolom Keadaan \(/,
  ],
  [
    'type below the last row',
    { kind: 'type', ...on('Register'), range: 'C40', typed: 'catatan' },
    'REPAIRED',
    /Tab Register, baris 40: baris ini bukan tulisan Pantau/,
  ],
  [
    'type below the last row of the log',
    { kind: 'type', ...on('Riwayat'), range: 'G400', typed: 'catatan' },
    'REPAIRED',
    /Tab Riwayat, baris \d+: baris ini tidak sesuai|bukan tulisan/,
  ],
  [
    'type a decision into the log',
    { kind: 'type', ...on('Riwayat'), range: 'G5', typed: 'Disetujui' },
    'REPAIRED',
    /Tab Riwayat, baris 5, kolom Keterangan: semula “.+”, sekarang “Disetujui”/,
  ],
  [
    'type over the seal of a row of the log',
    { kind: 'type', ...on('Riwayat'), range: 'P6', typed: 'abc' },
    'REPAIRED',
    /Tab Riwayat, baris 6, kolom Sidik rantai/,
  ],
  [
    'fill in how far a finding has been followed up',
    { kind: 'type', ...on('Tindak Lanjut'), range: 'G3', typed: 'Proses' },
    'KEPT',
  ],
  [
    'type over a finding',
    { kind: 'type', ...on('Tindak Lanjut'), range: 'E3', typed: 'Tidak ada' },
    'REPAIRED',
    /Tab Tindak Lanjut, baris 3, kolom Temuan: semula “.+”, sekarang “Tidak ada”/,
  ],
  [
    'type over the mark that a superior was told',
    { kind: 'type', ...on('Tugas'), range: 'M3', typed: 'TERLAMBAT' },
    'REPAIRED',
    /Tab Tugas, baris 3, kolom Diberitahukan: semula \(kosong\), sekarang “TERLAMBAT”/,
  ],
  [
    'paste a block',
    { kind: 'pasteText', ...on('Langkah'), range: 'I3', text: 'a\tb\nc\td' },
    'REPAIRED',
    /Tab Langkah, baris 3, kolom Nama/,
  ],
  [
    'paste a row over another',
    { kind: 'pasteCells', ...on('Surat Keluar'), range: 'A4', fromSheet: 'Surat Keluar', from: 'A3:P3' },
    'REPAIRED',
    /Tab Surat Keluar, baris 4, kolom Nomor|baris 4: baris ini bukan tulisan/,
  ],
  [
    'drag the corner of a selection',
    { kind: 'fill', ...on('Hasil Pemantauan'), range: 'H3', towards: 'DOWN', count: 3 },
    'REPAIRED',
    /Tab Hasil Pemantauan, baris \d, kolom Skor/,
  ],
  [
    'clear a row',
    { kind: 'clear', ...on('Langkah'), range: `A5:${lastColumn('LANGKAH')}5` },
    'REPAIRED',
    /Tab Langkah, baris 5: baris ini hilang/,
  ],
  [
    'clear the end of the log',
    { kind: 'clear', ...on('Riwayat'), range: 'A20:Q200' },
    'REPAIRED',
    /Tab Riwayat, baris \d+: baris ini tidak sesuai dengan sidik rantainya, atau hilang/,
  ],
  [
    'drag a row to another place',
    { kind: 'move', ...on('Register'), lines: 'ROWS', from: 3, count: 1, to: 5 },
    'REPAIRED',
    /Tab Register, baris \d: baris ini (hilang|bukan tulisan)/,
  ],
  [
    'drag rows of the log',
    { kind: 'move', ...on('Riwayat'), lines: 'ROWS', from: 5, count: 2, to: 9 },
    'REPAIRED',
    /Tab Riwayat, baris \d: baris ini/,
  ],
  [
    'drag a column to another place',
    { kind: 'move', ...on('Langkah'), lines: 'COLUMNS', from: 2, count: 1, to: 6 },
    'REPAIRED',
    /Tab Langkah, judul kolom B1: semula “no”/,
  ],
  [
    'sort the log',
    { kind: 'sort', ...on('Riwayat'), range: 'A3:Q30', column: 2, descending: true },
    'REPAIRED',
    /Tab Riwayat, baris/,
  ],
  [
    'sort the results',
    { kind: 'sort', ...on('Hasil Pemantauan'), range: 'A3:L30', column: 8, descending: true },
    'REPAIRED',
    /Tab Hasil Pemantauan, baris/,
  ],
  [
    'sort the tasks',
    { kind: 'sort', ...on('Tugas'), range: `A3:${lastColumn('TUGAS')}5`, column: 1, descending: true },
    'HARMLESS',
  ],
  ['filter', { kind: 'filter', ...on('Register'), range: 'A2:P10', hidden: { 5: ['Selesai'] } }, 'HARMLESS'],
  ['take the filter away', { kind: 'unfilter', ...on('Register') }, 'HARMLESS'],
  [
    'insert rows',
    { kind: 'insert', ...on('Hasil Pemantauan'), lines: 'ROWS', from: 6, count: 2 },
    'REPAIRED',
    /Tab Hasil Pemantauan, mulai baris 8: isi tab bergeser 2 baris ke bawah/,
  ],
  [
    'insert a row into the log',
    { kind: 'insert', ...on('Riwayat'), lines: 'ROWS', from: 6, count: 1 },
    'REPAIRED',
    /Tab Riwayat/,
  ],
  [
    'insert a column before ours',
    { kind: 'insert', ...on('Register'), lines: 'COLUMNS', from: 3, count: 1 },
    'REPAIRED',
    /Tab Register, judul kolom C1: semula “judul”, sekarang \(kosong\)/,
  ],
  [
    'insert a column behind ours',
    { kind: 'insert', ...on('Surat Keluar'), lines: 'COLUMNS', from: 31, count: 1 },
    'HARMLESS',
  ],
  [
    'delete a row',
    { kind: 'delete', ...on('Register'), lines: 'ROWS', from: 3, count: 1 },
    'REPAIRED',
    /Tab Register, baris 3: baris ini hilang \(No 1, Nomor kasus PPP-2026-001\)/,
  ],
  [
    'delete rows of the log',
    { kind: 'delete', ...on('Riwayat'), lines: 'ROWS', from: 8, count: 3 },
    'REPAIRED',
    /Tab Riwayat/,
  ],
  [
    'delete the first row of the log',
    { kind: 'delete', ...on('Riwayat'), lines: 'ROWS', from: 3, count: 1 },
    'REPAIRED',
    /Tab Riwayat/,
  ],
  [
    'delete a column',
    { kind: 'delete', ...on('Langkah'), lines: 'COLUMNS', from: 9, count: 1 },
    'REPAIRED',
    /Tab Langkah, judul kolom I1: semula “nama”/,
  ],
  [
    'delete the keys of the columns',
    { kind: 'delete', ...on('Tugas'), lines: 'ROWS', from: 1, count: 1 },
    'REPAIRED',
    /Tab Tugas, judul kolom A1/,
  ],
  [
    'rename a header',
    { kind: 'type', ...on('Register'), range: 'C2', typed: 'Nama kegiatan' },
    'REPAIRED',
    /Tab Register, judul kolom C2: semula “Kegiatan”, sekarang “Nama kegiatan”/,
  ],
  [
    'hide rows',
    { kind: 'hide', ...on('Register'), lines: 'ROWS', from: 3, count: 2, hidden: true },
    'HARMLESS',
  ],
  [
    'hide columns',
    { kind: 'hide', ...on('Riwayat'), lines: 'COLUMNS', from: 7, count: 1, hidden: true },
    'HARMLESS',
  ],
  [
    'change a number format',
    {
      kind: 'format',
      ...on('Langkah'),
      range: 'K3',
      format: { numberFormat: { type: 'TEXT', pattern: '@' } },
    },
    'REPAIRED',
    /Tab Langkah, baris 3, format kolom Masuk: semula “dd\/mm\/yyyy hh.mm”, sekarang “@”/,
  ],
  [
    'change a number format far below',
    {
      kind: 'format',
      ...on('Riwayat'),
      range: 'B20:B22',
      format: { numberFormat: { type: 'NUMBER', pattern: '0.00' } },
    },
    'REPAIRED',
    /Tab Riwayat, baris 20, format kolom Waktu: semula “dd\/mm\/yyyy hh.mm”, sekarang “0.00”/,
  ],
  [
    'change a number format among the tasks',
    {
      kind: 'format',
      ...on('Tugas'),
      range: 'C3',
      format: { numberFormat: { type: 'TEXT', pattern: '@' } },
    },
    'REPAIRED',
    /Tab Tugas, baris 3, format kolom Batas waktu: semula “dd\/mm\/yyyy hh.mm”, sekarang “@”/,
  ],
  [
    'change a number format where nothing is written yet',
    {
      kind: 'format',
      ...on('Langkah'),
      range: 'K900',
      format: { numberFormat: { type: 'TEXT', pattern: '@' } },
    },
    'HARMLESS',
  ],
  [
    'change colours',
    { kind: 'format', ...on('Langkah'), range: 'A3:C9', format: { textFormat: { bold: true } } },
    'HARMLESS',
  ],
  [
    'take a rule of validation away',
    { kind: 'validate', ...on('Register'), range: 'E3:E9', rule: null },
    'REPAIRED',
    /Tab Register, baris 3, pilihan isian kolom Status: semula “ONE_OF_LIST Berjalan, Selesai, Batal”, sekarang \(kosong\)/,
  ],
  [
    'put another rule of validation into one row',
    {
      kind: 'validate',
      ...on('Langkah'),
      range: 'F9',
      rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Ya' }] }, strict: true },
    },
    'REPAIRED',
    /Tab Langkah, baris 9, pilihan isian kolom \S+: semula “?.*, sekarang “ONE_OF_LIST Ya”/,
  ],
  [
    'rename a tab',
    { kind: 'renameTab', ...on('Langkah'), title: 'Langkah lama' },
    'REPAIRED',
    /Tab Langkah, nama tab: semula “Langkah”, sekarang “Langkah lama”/,
  ],
  ['move a tab', { kind: 'moveTab', ...on('Riwayat'), to: 1 }, 'HARMLESS'],
  ['hide a tab', { kind: 'hideTab', ...on('Riwayat'), hidden: true }, 'HARMLESS'],
  ['copy a tab', { kind: 'duplicateTab', ...on('Register') }, 'HARMLESS'],
  [
    'delete a tab',
    { kind: 'deleteTab', ...on('Surat Keluar') },
    'REPAIRED',
    /Tab Surat Keluar, tab ini: semula “ada”, sekarang \(kosong\)/,
  ],
  ['delete the log', { kind: 'deleteTab', ...on('Riwayat') }, 'REPAIRED', /Tab Riwayat, tab ini/],
  [
    'change the locale',
    { kind: 'settings', locale: 'en_US' },
    'REPAIRED',
    /Spreadsheet, lokal: semula “id_ID”, sekarang “en_US”/,
  ],
  [
    'change the time zone',
    { kind: 'settings', timeZone: 'Asia/Makassar' },
    'REPAIRED',
    /Spreadsheet, zona waktu: semula “Asia\/Jakarta”, sekarang “Asia\/Makassar”/,
  ],
  [
    'lock the others out',
    { kind: 'protect', ...on('Register'), range: 'A3:S3' },
    'REPAIRED',
    /Tab Register, perlindungan tambahan/,
  ],
];

/** On the tabs of the administrator. */
const ADMIN: readonly Line[] = [
  [
    'type a setting',
    { kind: 'type', ...on('Pengaturan'), range: 'C4', typed: 'BERJALAN' },
    'NOTED',
    /Tab Pengaturan diubah\. Baris 4 .*Nilai: semula “.*”, sekarang “BERJALAN”.* Oleh: \S+@\S+ \(menurut Google saat penyuntingan\)\.$/,
  ],
  [
    'paste rows',
    {
      kind: 'pasteText',
      ...on('Hari Libur'),
      range: 'A90',
      text: '01/12/2026\tLibur daerah\tLibur nasional',
    },
    'NOTED',
    /Tab Hari Libur diubah\. Baris 90 ditambahkan.* Oleh: \S+@\S+ \(menurut Google/,
  ],
  [
    'drag the corner of a selection',
    { kind: 'fill', ...on('Jam Kerja'), range: 'E3', towards: 'DOWN', count: 1 },
    'NOTED',
    /Tab Jam Kerja diubah.* Oleh: \S+@\S+ \(menurut Google/,
  ],
  [
    'clear a cell',
    { kind: 'clear', ...on('Perangkat Daerah'), range: 'C5' },
    'NOTED',
    /Tab Perangkat Daerah diubah\. Baris 5 .*Singkatan: semula “.+”, sekarang \(kosong\)/,
  ],
  [
    'delete a row',
    { kind: 'delete', ...on('Hari Libur'), lines: 'ROWS', from: 5, count: 1 },
    'NOTED',
    /Tab Hari Libur diubah\. Sebuah baris dihapus.* Oleh: tidak diberitahukan Google; yang berhak: \S+@\S+\.$/,
  ],
  [
    'sort',
    { kind: 'sort', ...on('Perangkat Daerah'), range: 'A3:G42', column: 2, descending: true },
    'HARMLESS',
  ],
  ['insert a row', { kind: 'insert', ...on('Hari Libur'), lines: 'ROWS', from: 6, count: 1 }, 'HARMLESS'],
  [
    'change a number format',
    {
      kind: 'format',
      ...on('Hari Libur'),
      range: 'A20',
      format: { numberFormat: { type: 'TEXT', pattern: '@' } },
    },
    'REPAIRED',
    /Tab Hari Libur, baris 20, format kolom Tanggal: semula “dd\/mm\/yyyy”, sekarang “@”/,
  ],
  [
    'take a rule of validation away',
    { kind: 'validate', ...on('Pejabat'), range: 'F5:F6', rule: null },
    'REPAIRED',
    /Tab Pejabat, baris 5, pilihan isian kolom Kapasitas: semula “ONE_OF_LIST Definitif, Plt., Plh., Pj.”, sekarang \(kosong\)/,
  ],
  [
    'drag a column to another place',
    { kind: 'move', ...on('Pejabat'), lines: 'COLUMNS', from: 2, count: 1, to: 5 },
    'REPAIRED',
    /Tab Pejabat, judul kolom B1/,
  ],
  ['delete a tab', { kind: 'deleteTab', ...on('Jam Kerja') }, 'REPAIRED', /Tab Jam Kerja, tab ini/],
];

const cases = (lines: readonly Line[], by: HandCase['by'], all?: Outcome): readonly HandCase[] =>
  lines.map(([name, action, outcome, said]) => ({
    name,
    action,
    by,
    outcome: all ?? outcome,
    ...(said === undefined || all !== undefined ? {} : { said }),
  }));

export const HAND_CASES: readonly HandCase[] = [
  ...cases(SYSTEM, 'STRANGER', 'REFUSED'),
  ...cases(ADMIN, 'STRANGER', 'REFUSED'),
  ...cases(
    ADMIN.filter(([, { kind }]) => kind !== 'settings'),
    'HOLDER',
    'REFUSED',
  ),
  ...cases(SYSTEM, 'HOLDER'),
  ...cases(SYSTEM, 'OWNER'),
  ...cases(ADMIN, 'OWNER'),
];
