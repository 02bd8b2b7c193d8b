/** Sentences of the timers: warnings, weekly summary. Neutral: supervision, not sanction. */

export const LATENESS = {
  subject: (count: number, late: boolean) =>
    `${count} langkah ${late ? 'melewati atau mendekati' : 'mendekati'} batas waktu`,
  opening: 'Langkah berikut mendekati atau melewati standar waktunya. Waktu dihitung dalam jam kerja.',
  head: ['Kasus', 'Tahap', 'Pada', 'Waktu'],
  note: (holder: string, step: string, state: string) =>
    `${step} pada ${holder}: ${state}; pemberitahuan disiapkan.`,
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

/** Line of the log when files that no command recorded were moved out of the folders of their cases; a cell holds only so many names. */
export const SWEPT = (names: readonly string[]): string =>
  `${names.length} berkas yang tidak tercatat pada kegiatan mana pun dipindahkan ke folder Berkas tak tercatat: ${names.join('; ')}.`.slice(
    0,
    5_000,
  );
