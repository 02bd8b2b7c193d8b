/** Sentences of the timers: warnings, Dasbor. Neutral: supervision, not sanction. */

export const LATENESS = {
  subject: (count: number, late: boolean) =>
    `${count} langkah ${late ? 'melewati atau mendekati' : 'mendekati'} batas waktu`,
  opening: 'Langkah berikut mendekati atau melewati standar waktunya. Waktu dihitung dalam jam kerja.',
  head: ['Kasus', 'Tahap', 'Pada', 'Waktu'],
  note: (holder: string, step: string, state: string) =>
    `${step} pada ${holder}: ${state}; pemberitahuan disiapkan.`,
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
