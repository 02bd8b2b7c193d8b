/**
 * The tabs of the register as data: keys, labels, types, widths. Setup builds the spreadsheet from this table and the
 * register store reads and writes by it. Keys never change; labels may. Row 1 of a tab holds the keys (hidden), row 2 the labels.
 */

import { STATE_LABEL } from '../messages/labels';

export type TabId =
  | 'REGISTER'
  | 'TUGAS'
  | 'LANGKAH'
  | 'RIWAYAT'
  | 'SURAT_KELUAR'
  | 'HASIL'
  | 'TINDAK_LANJUT'
  | 'DASBOR'
  | 'KOTAK_KELUAR'
  | 'SOP'
  | 'PEJABAT'
  | 'PERANGKAT_DAERAH'
  | 'HARI_LIBUR'
  | 'JAM_KERJA'
  | 'PENGATURAN';

/** A value of a cell: moments as milliseconds, dates as `YYYY-MM-DD`; the store converts both to serial numbers. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export type ColumnType = 'TEXT' | 'LONG' | 'JSON' | 'NUMBER' | 'MOMENT' | 'DATE' | 'BOOLEAN';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  /** pixels */
  readonly width: number;
  /** values offered as a drop-down; others are refused */
  readonly options?: readonly string[];
  /** shown as a note on the header */
  readonly note?: string;
  /** not shown */
  readonly hidden?: boolean;
}

export interface Tab {
  readonly id: TabId;
  readonly title: string;
  /** fixed, so that a renamed or moved tab is still found */
  readonly sheetId: number;
  /** SYSTEM: written by Pantau only. ADMIN: edited by the administrator */
  readonly owner: 'SYSTEM' | 'ADMIN';
  readonly columns: readonly Column[];
  /** cells coloured by their text */
  readonly colours?: { readonly key: string; readonly by: Readonly<Record<string, Colour>> };
  /** key of the column by which the tab is kept sorted after each write, rising */
  readonly sortBy?: string;
}

export type Colour = 'GREEN' | 'AMBER' | 'RED' | 'GREY' | 'BLUE';

const text = (key: string, label: string, width = 160, more: Partial<Column> = {}): Column => ({
  key,
  label,
  type: 'TEXT',
  width,
  ...more,
});
const long = (key: string, label: string, width = 320): Column => ({ key, label, type: 'LONG', width });
const number = (key: string, label: string, width = 70): Column => ({ key, label, type: 'NUMBER', width });
const moment = (key: string, label: string): Column => ({ key, label, type: 'MOMENT', width: 140 });
const date = (key: string, label: string): Column => ({ key, label, type: 'DATE', width: 110 });
const choice = (key: string, label: string, options: readonly string[], width = 130): Column =>
  text(key, label, width, { options });

/** State of a gate, to which no standard applies. */
export const WAITING = 'Menunggu';
const STATE_COLOURS: Readonly<Record<string, Colour>> = {
  [STATE_LABEL.TEPAT]: 'GREEN',
  [STATE_LABEL.MENDEKATI]: 'AMBER',
  [STATE_LABEL.TERLAMBAT]: 'RED',
  [WAITING]: 'GREY',
};

export const TABS: readonly Tab[] = [
  {
    id: 'REGISTER',
    title: 'Register',
    sheetId: 1001,
    owner: 'SYSTEM',
    columns: [
      number('no', 'No', 50),
      text('kode', 'Nomor kasus', 120),
      text('judul', 'Kegiatan', 260),
      text('sasaran', 'Perangkat Daerah', 240),
      choice('status', 'Status', ['Berjalan', 'Selesai', 'Batal'], 90),
      number('langkah', 'Langkah', 70),
      text('langkah_label', 'Tahap sekarang', 200),
      text('pelaksana', 'Pada', 190),
      moment('masuk', 'Masuk'),
      moment('batas', 'Batas waktu'),
      number('dikembalikan', 'Dikembalikan', 100),
      text('nomor_surat', 'Nomor surat', 170),
      text('nomor_laporan', 'Nomor laporan', 170),
      moment('dibuka', 'Dibuka'),
      moment('ditutup', 'Ditutup'),
      text('sop', 'SOP', 170),
      { key: 'keadaan', label: 'Keadaan (jangan diubah)', type: 'JSON', width: 120, hidden: true },
    ],
    colours: { key: 'status', by: { Berjalan: 'BLUE', Selesai: 'GREEN', Batal: 'GREY' } },
  },
  {
    id: 'TUGAS',
    title: 'Tugas',
    sheetId: 1002,
    owner: 'SYSTEM',
    columns: [
      text('kode', 'Nomor kasus', 120),
      number('no', 'No', 50),
      number('kunjungan', 'Kunjungan', 85),
      text('judul', 'Kegiatan', 260),
      text('sasaran', 'Perangkat Daerah', 240),
      number('langkah', 'Langkah', 70),
      choice('jenis', 'Jenis', ['Langkah', 'Penomoran'], 95),
      text('langkah_label', 'Tahap', 200),
      text('peran', 'Peran', 90),
      text('pelaksana', 'Pada', 190),
      number('percobaan', 'Ke-', 50),
      moment('masuk', 'Masuk'),
      moment('batas', 'Batas waktu'),
      number('waktu', 'Standar', 75),
      text('satuan', 'Satuan', 75),
      choice('keadaan', 'Keadaan', Object.keys(STATE_COLOURS), 120),
      text('diberitahu', 'Diberitahukan', 120),
      text('jejak', 'Jejak', 100, { hidden: true }),
    ],
    colours: { key: 'keadaan', by: STATE_COLOURS },
    sortBy: 'batas',
  },
  {
    id: 'LANGKAH',
    title: 'Langkah',
    sheetId: 1003,
    owner: 'SYSTEM',
    columns: [
      text('kode', 'Nomor kasus', 120),
      number('no', 'No', 50),
      number('kunjungan', 'Kunjungan', 85),
      number('langkah', 'Langkah', 70),
      choice('jenis', 'Jenis', ['Langkah', 'Penomoran'], 95),
      text('langkah_label', 'Tahap', 200),
      text('peran', 'Peran', 90),
      text('pelaksana', 'Oleh', 190),
      text('nama', 'Nama', 190),
      number('percobaan', 'Ke-', 50),
      moment('masuk', 'Masuk'),
      moment('batas', 'Batas waktu'),
      moment('keluar', 'Keluar'),
      text('hasil', 'Hasil', 120),
      number('waktu', 'Standar', 75),
      text('satuan', 'Satuan', 75),
      number('terpakai', 'Terpakai (menit kerja)', 110),
      choice('ketepatan', 'Ketepatan', ['Tepat waktu', 'Terlambat', 'Tanpa standar'], 110),
      long('catatan', 'Catatan'),
    ],
    colours: { key: 'ketepatan', by: { 'Tepat waktu': 'GREEN', Terlambat: 'RED', 'Tanpa standar': 'GREY' } },
  },
  {
    id: 'RIWAYAT',
    title: 'Riwayat',
    sheetId: 1004,
    owner: 'SYSTEM',
    columns: [
      number('urut', 'No', 60),
      moment('waktu', 'Waktu'),
      text('kode', 'Nomor kasus', 120),
      number('no', 'Kasus', 60),
      number('kunjungan', 'Kunjungan', 85),
      text('peristiwa', 'Peristiwa', 150),
      long('keterangan', 'Keterangan'),
      text('surel', 'Akun', 200),
      text('nama', 'Nama', 190),
      text('peran', 'Peran', 90),
      text('kapasitas', 'Kapasitas', 90),
      text('perintah', 'Id perintah', 150),
      { key: 'data', label: 'Data', type: 'JSON', width: 200 },
      number('jumlah_kasus', 'Jumlah kasus', 95),
      number('jumlah_hasil', 'Baris hasil', 85),
      text('sidik', 'Sidik rantai', 200),
    ],
  },
  {
    id: 'SURAT_KELUAR',
    title: 'Surat Keluar',
    sheetId: 1005,
    owner: 'SYSTEM',
    columns: [
      text('nomor', 'Nomor', 190),
      date('tanggal', 'Tanggal'),
      choice('naskah', 'Naskah', ['Surat pemberitahuan', 'Laporan hasil'], 150),
      text('klasifikasi', 'Kode klasifikasi', 110),
      text('sifat', 'Sifat', 90),
      text('hal', 'Hal', 280),
      text('tujuan', 'Tujuan', 260),
      text('tembusan', 'Tembusan', 200),
      text('pengolah', 'Pengolah', 170),
      text('penandatangan', 'Penanda tangan', 190),
      text('lampiran', 'Lampiran', 120),
      text('kode', 'Nomor kasus', 120),
      text('tautan', 'Naskah bertanda tangan', 220),
      text('berkas', 'Berkas di Drive', 220),
      moment('dicatat', 'Dicatat'),
      text('pencatat', 'Dicatat oleh', 190),
    ],
  },
  {
    id: 'HASIL',
    title: 'Hasil Pemantauan',
    sheetId: 1006,
    owner: 'SYSTEM',
    columns: [
      text('kode', 'Nomor kasus', 120),
      text('pd', 'Kode PD', 110),
      text('perangkat_daerah', 'Perangkat Daerah', 240),
      date('tanggal', 'Tanggal'),
      text('unit', 'Unit layanan', 180),
      number('komponen', 'No', 50),
      text('komponen_nama', 'Komponen Standar Pelayanan', 260),
      number('skor', 'Skor', 60),
      long('kondisi', 'Kondisi'),
      long('temuan', 'Temuan'),
      long('rekomendasi', 'Rekomendasi'),
      text('ditemui', 'Yang ditemui', 180),
    ],
  },
  {
    id: 'TINDAK_LANJUT',
    title: 'Tindak Lanjut',
    sheetId: 1007,
    owner: 'SYSTEM',
    columns: [
      text('kode', 'Nomor kasus', 120),
      text('pd', 'Kode PD', 110),
      text('perangkat_daerah', 'Perangkat Daerah', 240),
      number('komponen', 'Komponen', 80),
      long('temuan', 'Temuan'),
      long('rekomendasi', 'Rekomendasi'),
      choice('status', 'Status', ['Belum', 'Proses', 'Selesai', 'Tidak dapat ditindaklanjuti'], 190),
      moment('dicatat', 'Dicatat'),
    ],
    colours: { key: 'status', by: { Belum: 'AMBER', Proses: 'BLUE', Selesai: 'GREEN' } },
  },
  {
    id: 'DASBOR',
    title: 'Dasbor',
    sheetId: 1008,
    owner: 'SYSTEM',
    columns: [
      text('ukuran', 'Ukuran', 320),
      number('nilai', 'Nilai', 110),
      long('keterangan', 'Keterangan', 420),
      moment('per', 'Dihitung'),
    ],
  },
  {
    id: 'KOTAK_KELUAR',
    title: 'Kotak Keluar',
    sheetId: 1009,
    owner: 'SYSTEM',
    columns: [
      text('kunci', 'Kunci', 200),
      moment('dibuat', 'Dibuat'),
      text('kepada', 'Kepada (peran atau alamat)', 200),
      text('perihal', 'Perihal', 300),
      long('isi', 'Isi'),
      { key: 'html', label: 'Isi HTML', type: 'LONG', width: 120, hidden: true },
      choice('status', 'Status', ['Menunggu', 'Mengirim', 'Terkirim', 'Gagal', 'Tidak pasti'], 100),
      number('percobaan', 'Percobaan', 85),
      moment('dikirim', 'Dikirim'),
      text('galat', 'Keterangan', 220),
    ],
    colours: {
      key: 'status',
      by: { Menunggu: 'BLUE', Mengirim: 'BLUE', Terkirim: 'GREEN', Gagal: 'RED', 'Tidak pasti': 'AMBER' },
    },
  },
  {
    id: 'SOP',
    title: 'SOP',
    sheetId: 1010,
    owner: 'ADMIN',
    columns: [
      text('versi', 'Versi', 160),
      choice('jenis', 'Jenis', ['IDENTITAS', 'PERAN', 'LANGKAH'], 100),
      text('kunci', 'Kunci / No', 110),
      text('label', 'Label', 200),
      long('uraian', 'Uraian kegiatan'),
      text('peran', 'Pelaksana', 100, {
        note: 'Pada baris PERAN: peran atasan yang diberi tahu bila terlambat.',
      }),
      choice(
        'bentuk',
        'Bentuk',
        ['ORDER', 'DRAFT', 'REVIEW', 'SIGN', 'DELIVER', 'MONITOR', 'HAND_OVER'],
        100,
      ),
      choice('naskah', 'Naskah', ['SURAT', 'LAPORAN'], 90),
      long('kelengkapan', 'Kelengkapan', 240),
      number('waktu', 'Waktu'),
      choice('satuan', 'Satuan', ['MENIT', 'HARI'], 80),
      long('output', 'Output', 240),
      text('ket', 'Ket', 160),
      number('berikut', 'Berikut', 75),
      number('kembali', 'Kembali ke', 90),
      choice('gerbang', 'Gerbang', ['PENOMORAN'], 110),
      text('dokumen', 'Dokumen', 200),
    ],
  },
  {
    id: 'PEJABAT',
    title: 'Pejabat',
    sheetId: 1011,
    owner: 'ADMIN',
    columns: [
      text('peran', 'Peran', 110, { options: ['KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS', 'ADMIN'] }),
      text('nama', 'Nama (dengan gelar)', 240),
      text('nip', 'NIP', 170),
      text('pangkat', 'Pangkat/golongan', 190),
      text('surel', 'Akun Google', 240),
      choice('kapasitas', 'Kapasitas', ['Definitif', 'Plt.', 'Plh.', 'Pj.'], 100),
      date('mulai', 'Mulai'),
      date('sampai', 'Sampai'),
      text('dasar', 'Dasar penunjukan', 240),
    ],
  },
  {
    id: 'PERANGKAT_DAERAH',
    title: 'Perangkat Daerah',
    sheetId: 1012,
    owner: 'ADMIN',
    columns: [
      text('kode', 'Kode', 130),
      text('nama', 'Nama', 320),
      text('singkatan', 'Singkatan', 130),
      text('sebutan', 'Sebutan kepala', 320),
      text('surel', 'Surel', 240),
      { key: 'aktif', label: 'Aktif', type: 'BOOLEAN', width: 70 },
      { key: 'verifikasi', label: 'Perlu verifikasi', type: 'BOOLEAN', width: 110 },
    ],
  },
  {
    id: 'HARI_LIBUR',
    title: 'Hari Libur',
    sheetId: 1013,
    owner: 'ADMIN',
    columns: [
      date('tanggal', 'Tanggal'),
      text('nama', 'Nama', 320),
      choice('jenis', 'Jenis', ['Libur nasional', 'Cuti bersama', 'Libur daerah'], 140),
    ],
  },
  {
    id: 'JAM_KERJA',
    title: 'Jam Kerja',
    sheetId: 1014,
    owner: 'ADMIN',
    columns: [
      text('keterangan', 'Keterangan', 300),
      date('mulai', 'Berlaku mulai'),
      date('sampai', 'Berlaku sampai'),
      text('hari', 'Hari', 150, { note: 'Contoh: Senin-Kamis, atau Jumat.' }),
      text('jam', 'Jam kerja', 220, { note: 'Jeda ialah istirahat. Contoh: 07.30-12.00, 13.00-16.00.' }),
    ],
  },
  {
    id: 'PENGATURAN',
    title: 'Pengaturan',
    sheetId: 1015,
    owner: 'ADMIN',
    columns: [
      text('kunci', 'Kunci', 200),
      text('label', 'Pengaturan', 280),
      text('nilai', 'Nilai', 360),
      long('arti', 'Arti', 420),
    ],
  },
];

/** The tab by its id. @throws RangeError for an unknown id (a bug) */
export function tabOf(id: TabId): Tab {
  const tab = TABS.find((t) => t.id === id);
  if (!tab) throw new RangeError(`unknown tab ${id}`);
  return tab;
}

/** Rows above the first data row: hidden keys, labels. */
export const HEADER_ROWS = 2;
/** Version of this table; see docs/OPERASIONAL.md. */
export const SCHEMA_VERSION = 1;
