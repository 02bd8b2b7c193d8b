/** What Diagnostik says around its findings, and how it says it; the findings stand in diagnosisAccount.ts and beside it. Plain, for an administrator who does not program. */

/** What a check found, and what to do about it. */
export interface Said {
  readonly found: string;
  readonly todo: string;
}

export const REINSTALL = 'Jalankan Pasang Pantau sebagai akun sistem.';

export const VERDICT_LABEL = {
  GOOD: 'Baik',
  LOOK: 'Perlu dilihat',
  FAILED: 'Gagal',
  UNKNOWN: 'Tidak dapat diperiksa',
} as const;

export const DIAGNOSIS = {
  title: 'Diagnostik Pantau',
  todo: 'Yang perlu dilakukan',
  attention: 'Perlu perhatian',
  sound: 'Sudah baik',
  technical: 'Catatan teknis',
  for: (account: string, at: string) =>
    `Diperiksa sebagai ${account === '' ? '(tidak dikenal)' : account}, ${at}`,
  summary: (counts: readonly (readonly [label: string, count: number])[]): string =>
    counts
      .filter(([, count]) => count > 0)
      .map(([label, count]) => `${label}: ${count}`)
      .join(' · '),
  fewer:
    'Pemeriksaan yang memerlukan hak administrator tidak dijalankan. Administrator melihat hasil selengkapnya.',
  broken: {
    found: 'Pemeriksaan ini berhenti karena galat.',
    todo: 'Jalankan Diagnostik sekali lagi. Bila terulang, sampaikan catatan teknisnya kepada pengembang.',
  },
} as const;

export const list = (names: readonly string[]): string => names.join(', ');
