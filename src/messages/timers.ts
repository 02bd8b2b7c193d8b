/** Sentences of the timers: warnings, weekly summary. Neutral: supervision, not sanction. */
import type { Level } from '../domain/warnings';

const LEVEL_TEXT: Readonly<Record<Level, string>> = {
  MENDEKATI: 'mendekati batas, kepada pelaksana',
  TERLAMBAT: 'melewati batas, kepada pelaksana',
  ATASAN: 'melewati batas, kepada atasan pelaksana',
  PUNCAK: 'melewati batas, kepada pejabat tertinggi SOP',
};

export const LATENESS = {
  subject: (count: number, late: boolean) =>
    `${count} langkah ${late ? 'melewati atau mendekati' : 'mendekati'} batas waktu`,
  opening: 'Langkah berikut mendekati atau melewati standar waktunya. Waktu dihitung dalam jam kerja.',
  head: ['Kasus', 'Tahap', 'Pada', 'Waktu'],
  own: 'Menunggu Saudara',
  below: 'Pada pelaksana di bawah Saudara',
  open: (kode: string) => `Buka ${kode}`,
  note: (holder: string, step: string, level: Level) =>
    `${step} pada ${holder} ${LEVEL_TEXT[level]}; pemberitahuan disiapkan.`,
} as const;

/** A changed calendar. */
export const CALENDAR = {
  note: (moved: number, left: number) =>
    `Kalender atau cara menghitung hari berubah: ${moved === 0 ? 'tidak ada batas waktu langkah yang terbuka yang bergeser' : `batas waktu ${moved} langkah yang terbuka bergeser`}${left > 0 ? `, ${left} langkah lagi menyusul` : ''}. Langkah yang sudah selesai tidak diubah.`,
} as const;

export const WEEKLY = {
  subject: (from: string, to: string) => `Ringkasan minggu ${from} s.d. ${to}`,
  salutation: 'Yth. Sekretaris Daerah Kota Tangerang',
  opening: (from: string, to: string) =>
    `Berikut keadaan pemantauan, pengawasan dan pembinaan pelayanan publik, minggu ${from} s.d. ${to}.`,
  figures: {
    running: 'Berjalan',
    finished: 'Selesai minggu itu',
    exceeded: 'Langkah melewati standar minggu itu',
  },
  waiting: 'Menunggu tanda tangan Saudara',
  nothingWaiting: 'Tidak ada naskah yang menunggu tanda tangan Saudara.',
  late: 'Melewati standar dan masih berjalan',
  lateHead: ['Nomor kasus', 'Perangkat Daerah', 'Langkah', 'Pada', 'Standar', 'Terpakai', 'Lewat'],
  barely: 'kurang dari 1 menit kerja',
  nothingLate: 'Tidak ada langkah berjalan yang melewati standar.',
  finished: 'Selesai minggu itu',
  finishedHead: ['Nomor kasus', 'Perangkat Daerah', 'Langkah terlambat', 'Dikembalikan'],
  closedSteps: (total: number, onTime: number, late: number) =>
    `Langkah yang diselesaikan minggu itu: ${total}; tepat waktu ${onTime}, terlambat ${late}.`,
  returned: (count: number) => `Pengembalian untuk diperbaiki minggu itu: ${count}.`,
  calendar: (year: number) =>
    `Catatan: kalender tahun ${year} belum diisi; hari liburnya belum diperhitungkan.`,
  open: 'Buka Pantau',
  openCase: (kode: string) => `Buka ${kode}`,
  more: (count: number) => `dan ${count} lainnya; lihat tab Tugas.`,
  note: (from: string, to: string) =>
    `Ringkasan minggu ${from} s.d. ${to} disiapkan untuk Sekretaris Daerah.`,
  footnote: (sop: string) =>
    `Dihitung dalam menit/hari kerja sesuai Mutu Baku SOP ${sop}. Ringkasan ini tambahan Pantau, bukan langkah SOP. Surel otomatis, bukan naskah dinas.`,
} as const;

export const DASHBOARD = {
  open: 'Langkah yang terbuka',
  openNote:
    'Satu kasus berjalan mempunyai satu langkah terbuka. Waktu dihitung dalam jam kerja; yang menunggu penomoran tanpa waktu standar.',
  step: (no: number, label: string) => `Langkah ${no}: ${label}`,
  late: (count: number) => (count === 0 ? '' : `${count} melewati batas waktu`),
  charts: {
    steps: 'Langkah terbuka menurut tahap',
    states: 'Langkah terbuka menurut keadaan waktu',
    count: 'Jumlah langkah',
  },
} as const;
