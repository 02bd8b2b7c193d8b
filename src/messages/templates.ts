/** What "Periksa templat" and "Pulihkan templat" say. */

export const CARE = {
  check: 'Periksa templat',
  restore: 'Pulihkan templat',
  allSound: 'Semua templat dapat dipakai.',
  nothingToRestore: 'Semua templat masih seperti bawaannya; tidak ada yang perlu dipulihkan.',
  nothingRestored: 'Tidak ada templat yang dipulihkan.',
  restored: (names: readonly string[]): string =>
    `Templat bawaan dipakai mulai sekarang: ${names.join(', ')}. Berkas lama tetap ada dalam folder Templat dengan nama bertanggal.`,
  ask: (name: string, state: string): string =>
    `${name}: ${state}. Pakai templat bawaan yang baru? Berkas yang sekarang tidak dihapus, hanya diganti namanya.`,
  replacedOn: (date: string): string => `diganti ${date}`,
  failed: 'Templat tidak dapat diperiksa. Coba lagi; bila terulang, hubungi administrator.',
} as const;

/** State of a template's file; a file that can be opened is read further. */
export type FileState = 'GONE' | 'TRASHED' | 'UNREADABLE' | 'READ_ONLY' | 'OPEN';
export const FILE_STATE: Readonly<Record<FileState, string>> = {
  GONE: 'berkasnya tidak ditemukan di Drive, atau tidak dibagikan kepada Saudara',
  TRASHED: 'berkasnya berada di sampah',
  UNREADABLE: 'berkasnya tidak dapat dibuka',
  READ_ONLY: 'dapat dipakai, tetapi tidak dapat Saudara sunting',
  OPEN: 'sesuai',
};
export const CHANGED = 'telah diubah dari bawaannya';

const PART: Readonly<Record<string, string>> = {
  BODY: 'badan naskah',
  HEADER: 'kepala halaman',
  FOOTER: 'kaki halaman',
};

const CAUSE: Readonly<Record<string, string>> = {
  UNKNOWN: 'tidak dikenal',
  MISSING: 'wajib ada, tetapi tidak ditemukan',
  UNCLOSED: 'harus berdiri sendiri dalam satu paragraf pada badan naskah dan berpasangan',
  UNFILLED: 'hanya terisi di dalam baris tabel atau di antara batas bagiannya',
  BROKEN: 'kurung kurawalnya tidak lengkap',
};

/** Longest quotation of a paragraph. */
const QUOTED = 60;

/** "{{tujuann}} tidak dikenal, pada badan naskah, tabel, paragraf "Yth. {{tujuann}}". Mungkin maksudnya {{tujuan}}." */
export function problemText(problem: {
  readonly cause: string;
  readonly name: string;
  readonly nearest: string;
  readonly line: { readonly part: string; readonly inTable: boolean; readonly text: string } | null;
}): string {
  const { cause, name, nearest, line } = problem;
  const shown = cause === 'BROKEN' ? `"${short(name)}"` : `{{${name}}}`;
  const table = line?.inTable === true ? ', tabel' : '';
  const place =
    line === null ? '' : `, pada ${PART[line.part] ?? ''}${table}, paragraf "${short(line.text.trim())}"`;
  const hint = nearest === '' ? '' : ` Mungkin maksudnya {{${nearest}}}.`;
  return `${shown} ${CAUSE[cause] ?? ''}${place}.${hint}`;
}

const short = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
