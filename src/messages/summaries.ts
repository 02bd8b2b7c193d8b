/** Sentences of the weekly summary and of the digests. Neutral: supervision, not sanction; steps are named, not persons. */
import type { DateKey } from '../domain/types';
import { formatDay, formatNumber, formatSpan, formatWorkDuration } from './format';

const share = (part: number, whole: number): string => `${formatNumber(Math.round((100 * part) / whole))}%`;

/** What both kinds of mail say of a case. */
export const SUMMARY = {
  step: (label: string, attempt: number) => (attempt > 1 ? `${label} (ke-${attempt})` : label),
  held: (step: string, holder: string) => `${step}, pada ${holder}`,
  open: (kode: string) => `Buka ${kode}`,
  more: (count: number) => `dan ${count} lainnya; lihat tab Tugas.`,
  home: 'Buka Pantau',
  number: (text: string, count: number) => `${text}: ${count}`,
} as const;

export const WEEKLY = {
  subject: (from: DateKey, to: DateKey) => `Ringkasan minggu ${formatSpan(from, to)}`,
  salutation: 'Yth. Sekretaris Daerah Kota Tangerang',
  /** the first line, which the phone shows before the mail is opened */
  essence: (waiting: number, late: number) =>
    `${waiting === 0 ? 'Tidak ada' : waiting} naskah menunggu tanda tangan Saudara; ${late === 0 ? 'tidak ada' : late} langkah melewati standar waktunya.`,
  opening: (today: DateKey) =>
    `Keadaan pemantauan, pengawasan dan pembinaan pelayanan publik pada ${formatDay(today)}.`,
  missed: (from: DateKey, to: DateKey) =>
    `Pewaktu sempat tidak berjalan, sehingga ringkasan ${formatSpan(from, to)} tidak terkirim. Angkanya dapat dilihat pada tab Dasbor.`,
  figures: {
    waiting: 'Menunggu Saudara',
    late: 'Melewati standar sekarang',
    running: 'Kegiatan berjalan',
    finished: 'Selesai minggu lalu',
  },
  waiting: 'Menunggu tanda tangan Saudara',
  nothingWaiting: 'Tidak ada naskah yang menunggu tanda tangan Saudara.',
  late: 'Melewati standar dan masih berjalan',
  nothingLate: 'Tidak ada langkah berjalan yang melewati standar.',
  lateLine: (standard: string, over: string) => `${over} (standar ${standard})`,
  others: 'Menunggu pihak lain',
  othersNote: 'Waktu ini tidak dihitung sebagai waktu kerja pelaksana langkah.',
  since: (at: string) => `Sejak ${at}`,
  week: (from: DateKey, to: DateKey) => `Minggu ${formatSpan(from, to)}`,
  closedSteps: (total: number, onTime: number) =>
    total === 0
      ? 'Tidak ada langkah yang diselesaikan.'
      : `Langkah diselesaikan: ${total}; tepat waktu ${onTime} (${share(onTime, total)}), melewati standar ${total - onTime}.`,
  exceeded: (count: number) => `Langkah yang melewati standar, selesai maupun belum: ${count}.`,
  returned: (count: number) => `Pengembalian untuk diperbaiki: ${count}.`,
  ownTime: (own: number, others: number) =>
    `Waktu kerja pada langkah yang diselesaikan: ${formatWorkDuration(own)}; menunggu pihak lain: ${formatWorkDuration(others)}.`,
  finished: (count: number) => `Kegiatan yang selesai: ${count}.`,
  finishedLine: (late: number, returned: number) =>
    `${late === 0 ? 'Semua langkah tepat waktu' : `${late} langkah melewati standar`}; ${returned === 0 ? 'tanpa pengembalian' : `dikembalikan ${returned} kali`}.`,
  calendar: (years: readonly number[]) =>
    `Catatan: kalender tahun ${years.join(' dan ')} belum diisi; hari liburnya belum diperhitungkan.`,
  note: (from: DateKey, to: DateKey) =>
    `Ringkasan minggu ${formatSpan(from, to)} disiapkan untuk Sekretaris Daerah.`,
  footnote: (sop: string) =>
    `Dihitung dalam menit/hari kerja sesuai Mutu Baku SOP ${sop}. Ringkasan ini tambahan Pantau, bukan langkah SOP. Surel otomatis, bukan naskah dinas.`,
} as const;

export const DIGEST = {
  subject: (waiting: number, late: number) =>
    `${waiting} menunggu Saudara${late === 0 ? '' : `, ${late} melewati batas waktu`}`,
  opening: (waiting: number, late: number) =>
    late === 0
      ? `${waiting} langkah menunggu Saudara; tidak ada yang melewati batas waktu.`
      : `${waiting} langkah menunggu Saudara; ${late} di antaranya melewati batas waktu.`,
  figures: {
    waiting: 'Menunggu Saudara',
    late: 'Melewati batas',
    near: 'Mendekati batas',
    coming: 'Menuju Saudara',
  },
  waiting: 'Menunggu Saudara',
  paused: 'Ditunda, waktunya berhenti',
  below: 'Melewati batas waktu pada pelaksana yang Saudara atasi',
  coming: 'Berikutnya kepada Saudara',
  footnote: (weekly: boolean) =>
    `Ringkasan ${weekly ? 'mingguan' : 'harian'} ini diminta melalui kolom Ringkasan pada tab Pejabat; administrator dapat mengubahnya. Surel otomatis, bukan naskah dinas. Keputusan hanya dapat dibuat di dalam Pantau.`,
} as const;
