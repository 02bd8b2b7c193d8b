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
  head: ['Kegiatan', 'Tahap', 'Pada', 'Waktu'],
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

/** Line of the log when files that no command recorded were moved out of the folders of their cases; a cell holds only so many names. */
export const SWEPT = (names: readonly string[]): string =>
  `${names.length} berkas yang tidak tercatat pada kegiatan mana pun dipindahkan ke folder Berkas tak tercatat: ${names.join('; ')}.`.slice(
    0,
    5_000,
  );
