/** The tabs that Pantau alone writes. */
import { DASHBOARD } from '../messages/dashboard';
import { PAUSED_LABEL, STATE_LABEL } from '../messages/labels';
import { FIGURE_COLUMNS } from './dashboard/layout';
import { choice, date, long, moment, number, text } from './tabColumns';
import type { Colour, Column, Tab } from './tabs';
import { LATEST_RESULTS, PAPER_TABS } from './tabsPapers';

/** State of a gate, to which no standard applies. */
export const WAITING = 'Menunggu';
const STATE_COLOURS: Readonly<Record<string, Colour>> = {
  [STATE_LABEL.TEPAT]: 'GREEN',
  [STATE_LABEL.MENDEKATI]: 'AMBER',
  [STATE_LABEL.TERLAMBAT]: 'RED',
  [WAITING]: 'GREY',
  [PAUSED_LABEL]: 'PURPLE',
};

/** For machines: in the spreadsheet, but out of the reader's way. */
const HIDDEN = { hidden: true } as const;
const note = (column: Column, told: string): Column => ({ ...column, note: told });
const json = (key: string, label: string): Column => ({ key, label, type: 'JSON', width: 120, hidden: true });

export const SYSTEM_TABS: readonly Tab[] = [
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
      json('keadaan', 'Keadaan (jangan diubah)'),
      json('keadaan_2', 'Keadaan, lanjutan'),
      json('keadaan_3', 'Keadaan, lanjutan 2'),
      text('pd', 'Kode PD', 160),
    ],
    colours: { key: 'status', by: { Berjalan: 'BLUE', Selesai: 'GREEN', Batal: 'GREY' } },
    marks: { key: 'langkah_label', by: { [PAUSED_LABEL]: 'PURPLE' } },
  },
  {
    id: 'TUGAS',
    title: 'Tugas',
    sheetId: 1002,
    owner: 'SYSTEM',
    // What people look for stands first, what only the code needs last.
    columns: [
      text('kode', 'Nomor kasus', 120),
      choice('keadaan', 'Keadaan', Object.keys(STATE_COLOURS), 120),
      moment('batas', 'Batas waktu'),
      text('judul', 'Kegiatan', 260),
      number('langkah', 'Langkah', 70),
      text('langkah_label', 'Tahap', 200),
      text('pelaksana', 'Pada', 190),
      text('sasaran', 'Perangkat Daerah', 240),
      moment('masuk', 'Masuk'),
      number('waktu', 'Standar', 75),
      text('satuan', 'Satuan', 75),
      number('percobaan', 'Ke-', 50),
      text('diberitahu', 'Diberitahukan', 120, {
        note: 'MENDEKATI dan TERLAMBAT: pelaksana. ATASAN: atasannya. PUNCAK: pejabat tertinggi dalam SOP.',
      }),
      choice('jenis', 'Jenis', ['Langkah', 'Penomoran'], 95),
      number('no', 'No', 50),
      number('kunjungan', 'Kunjungan', 85),
      text('peran', 'Peran', 90),
      text('jejak', 'Jejak', 100, HIDDEN),
      // With the third schema.
      text('alasan_tunda', 'Alasan penundaan', 220),
      moment('tunda_sejak', 'Ditunda sejak'),
      number('ditunda', 'Ditunda (menit kerja)', 110),
      moment('batas_awal', 'Batas awal'),
      text('petugas', 'Ditugaskan kepada', 220),
      text('jeda', 'Jeda', 100, HIDDEN),
      date('diingatkan', 'Terakhir diingatkan'),
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
      // With the third schema.
      moment('batas_awal', 'Batas awal'),
      number('ditunda', 'Ditunda (menit kerja)', 110),
      number('menunggu_lain', 'Menunggu pihak lain (menit kerja)', 130),
      number('tersedia', 'Standar (menit kerja)', 110),
      number('persen', 'Terpakai dari standar (%)', 110),
      note(
        number('pertama', 'Pertama (menit kerja)', 110),
        'Waktu kunjungan pertama kasus ini pada tahap yang sama.',
      ),
      note(
        number('terakhir', 'Terakhir (menit kerja)', 110),
        'Waktu kunjungan yang selesai pada baris ini; yang terakhir sesungguhnya ada pada baris dengan Ke- terbesar.',
      ),
      note(
        number('jumlah', 'Jumlah (menit kerja)', 110),
        'Waktu semua kunjungan kasus ini pada tahap yang sama, sampai dengan baris ini.',
      ),
      text('alasan', 'Alasan pengembalian', 200),
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
      number('no', 'Kasus', 60, HIDDEN),
      number('kunjungan', 'Kunjungan', 85),
      text('peristiwa', 'Peristiwa', 150, HIDDEN),
      long('keterangan', 'Keterangan'),
      text('surel', 'Akun', 200),
      text('nama', 'Nama', 190),
      text('peran', 'Peran', 90),
      text('kapasitas', 'Kapasitas', 90),
      text('perintah', 'Id perintah', 150, HIDDEN),
      json('data', 'Data'),
      number('jumlah_kasus', 'Jumlah kasus', 95, HIDDEN),
      number('jumlah_hasil', 'Baris hasil', 85, HIDDEN),
      text('sidik', 'Sidik rantai', 200, HIDDEN),
      text('pencacah', 'Pencacah nomor', 200, HIDDEN),
    ],
  },
  ...PAPER_TABS,
  {
    id: 'DASBOR',
    title: 'Dasbor',
    sheetId: 1008,
    owner: 'SYSTEM',
    columns: [
      text('ukuran', DASHBOARD.title, 300),
      // Several tables stand below each other, each with a head of its own.
      ...Array.from({ length: FIGURE_COLUMNS }, (_, i) => number(`k${i + 1}`, '', 92)),
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
      text('segel', 'Segel', 120, HIDDEN),
    ],
    colours: {
      key: 'status',
      by: { Menunggu: 'BLUE', Mengirim: 'BLUE', Terkirim: 'GREEN', Gagal: 'RED', 'Tidak pasti': 'AMBER' },
    },
  },
  LATEST_RESULTS,
];
