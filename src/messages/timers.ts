/** Sentences of the timers: warnings, calendar. Neutral: supervision, not sanction. */
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

/** What people read in place of a timer's function. */
export const TIMER_NAME: Readonly<Record<string, string>> = {
  checkLateness: 'Pengawas waktu',
  sendOutbox: 'Pengirim surel',
  updateDashboard: 'Penghitung Dasbor',
  checkIntegrity: 'Pemeriksa keutuhan',
  sendWeeklySummary: 'Ringkasan mingguan',
  sendDigests: 'Ringkasan pejabat',
};
