/** What is wrong with the tabs and files of a register, for the administrator; names of what runs by itself. */

/** Follows "Tab …, baris …, kolom …:". */
export const CELL_PROBLEMS = {
  role: (roles: readonly string[]) => `tulis salah satu dari ${roles.join(', ')}.`,
  days: 'tulis seperti Senin-Kamis atau Jumat.',
  hours: 'tulis seperti 07.30-12.00, 13.00-16.00.',
  date: 'isi dengan tanggal.',
} as const;

export const TAB_PROBLEMS = {
  noSop: (versi: string) => `Versi SOP "${versi}" tidak ada pada tab SOP.`,
  header: (tab: string, column: string, label: string) =>
    `Tab ${tab}: kolom ${column} seharusnya "${label}". Jalankan Pasang Pantau untuk memulihkan judul kolom.`,
  gone: (range: string) =>
    `Sebuah tab Pantau tidak ditemukan (${range}). Jalankan Pasang Pantau untuk memulihkannya.`,
  taken: (title: string) =>
    `Sudah ada tab bernama "${title}" yang bukan milik Pantau. Ganti namanya, lalu jalankan Pasang Pantau lagi.`,
  logoGone: 'Tab Pengaturan: berkas pada "Kop: lambang daerah" tidak ditemukan di Drive.',
  logoType: 'Tab Pengaturan: berkas pada "Kop: lambang daerah" bukan gambar PNG atau JPG.',
} as const;

/** Document that explains the placeholders of the templates. */
export const GUIDE_NAME = 'Daftar isian templat';
/** Why Drive holds a signed naskah read-only. */
export const FROZEN_REASON = 'Naskah telah disetujui dalam Pantau';
/** Tab that a diagnosis makes and takes away. */
export const PROBE_TITLE = 'Diagnostik (sementara)';

export const TIMER_LABEL: Readonly<Record<string, string>> = {
  checkLateness: 'Pengingat waktu',
  updateDashboard: 'Penghitung Dasbor',
  sendOutbox: 'Pengirim surel',
  checkIntegrity: 'Pemeriksa keutuhan',
  sendWeeklySummary: 'Ringkasan mingguan',
  followPejabat: 'Penjaga hak akses',
  sendDigests: 'Ringkasan pejabat',
  sweepOrphans: 'Penyapu berkas',
};

/** Beside a row of the outbox. */
export const OUTBOX_NOTE = {
  cutOff: 'Pengiriman terputus; mungkin sudah terkirim.',
  vacant: 'Peran ini belum ada pemangkunya hari ini.',
} as const;
