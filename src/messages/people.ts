/** Sentences about the tab Pejabat: what is wrong in which row, and what to do. */
import type { PejabatFault } from '../domain/pejabatCheck';
import type { DateKey } from '../domain/types';
import { formatDate } from './format';

interface Fault {
  readonly who: string;
  readonly place: 'SHEET' | 'FOLDER' | 'PROTECTION';
  readonly reason: string;
}

const PLACE: Readonly<Record<Fault['place'], string>> = {
  SHEET: 'spreadsheet',
  FOLDER: 'folder naskah',
  PROTECTION: 'perlindungan tab',
};

const listed = (emails: readonly string[]): string => (emails.length === 0 ? 'tidak ada' : emails.join(', '));

/** What became of the rights that follow the tab Pejabat. */
export const FOLLOW = {
  changed: (given: readonly string[], taken: readonly string[]) =>
    `Hak ubah mengikuti tab Pejabat. Diberikan: ${listed(given)}. Dicabut: ${listed(taken)}.`,
  fault: ({ who, place }: Fault) => `Tidak dapat diubah: ${PLACE[place]}${who === '' ? '' : `, ${who}`}.`,
  subject: 'Hak akses tidak dapat diubah seluruhnya',
  salutation: 'Yth. Administrator Pantau',
  opening:
    'Pantau menyesuaikan hak akses dengan tab Pejabat, tetapi yang berikut ditolak Google. Ubahlah melalui tombol Bagikan pada berkasnya. Pantau mencoba lagi sekali sehari.',
  head: ['Akun', 'Pada', 'Keterangan Google'],
  row: ({ who, place, reason }: Fault): readonly string[] => [who === '' ? '-' : who, PLACE[place], reason],
} as const;

/** A role that nobody holds today. */
export const VACANT_MAIL = {
  subject: (count: number) => `${count} peran belum ada pemangkunya hari ini`,
  opening: (roles: readonly string[]) =>
    `Belum ada pemangku hari ini untuk: ${roles.join(', ')}. Kegiatan yang sampai pada peran itu tidak dapat diproses. Lengkapi tab Pejabat, misalnya dengan Plt. atau Plh.`,
} as const;

/** "1 Desember 2026 s.d. 3 Desember 2026", "sejak 1 Desember 2026", "sampai 3 Desember 2026". */
export function spanText(from: DateKey | null, to: DateKey | null): string {
  if (from === null) return to === null ? 'tanpa batas waktu' : `sampai ${formatDate(to)}`;
  if (to === null) return `sejak ${formatDate(from)}`;
  return from === to ? `pada ${formatDate(from)}` : `pada ${formatDate(from)} s.d. ${formatDate(to)}`;
}

/** The sentence for one fault; `label` names the role, `rowOf` the row as the sheet numbers it. */
export function faultText(
  fault: PejabatFault,
  label: (role: string) => string,
  rowOf: (row: number) => number,
): string {
  const at = `Tab Pejabat, baris ${rowOf(fault.row)}: `;
  switch (fault.kind) {
    case 'ORDER':
      return `${at}tanggal Sampai mendahului tanggal Mulai. Perbaiki salah satunya.`;
    case 'NO_EMAIL':
      return `${at}Akun Google belum diisi, sehingga pejabat itu tidak dapat memproses kegiatan.`;
    case 'UNDATED':
      return `${at}Plt., Plh., atau Pj. memerlukan tanggal Mulai dan Sampai. Isi menurut surat penunjukannya.`;
    case 'NO_LETTER':
      return `${at}dasar penunjukan belum diisi. Tulis nomor dan tanggal surat perintahnya.`;
    case 'OVERLAP':
      return `${at}${label(fault.role)} dipegang dua orang ${spanText(fault.from, fault.to)}, bersama baris ${rowOf(fault.other)}. Isi Sampai pada baris yang berakhir.`;
    case 'GAP':
      return fault.to === null
        ? `${at}${label(fault.role)} tidak ada pemangkunya sejak ${formatDate(fault.from)}. Tambahkan penggantinya atau seorang Plt./Plh.`
        : `${at}${label(fault.role)} tidak ada pemangkunya ${spanText(fault.from, fault.to)}. Tambahkan seorang Plt./Plh. untuk hari-hari itu.`;
  }
}
