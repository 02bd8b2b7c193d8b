/** Sentences of the timers: warnings, Dasbor. Neutral: supervision, not sanction. */

export const LATENESS = {
  subject: (count: number, late: boolean) =>
    `${count} langkah ${late ? 'melewati atau mendekati' : 'mendekati'} batas waktu`,
  opening: 'Langkah berikut mendekati atau melewati standar waktunya. Waktu dihitung dalam jam kerja.',
  head: ['Kasus', 'Tahap', 'Pada', 'Waktu'],
  note: (holder: string, step: string, state: string) =>
    `${step} pada ${holder}: ${state}; pemberitahuan disiapkan.`,
} as const;
