/** Texts of "Periksa keutuhan" and "Pulihkan": what was found, what was done. */
import { formatMoment, formatNumber } from './format';

/** Longest piece of a value that is shown. */
const SHOWN = 90;

/** The value where it begins to differ, short. */
function piece(value: string, other: string): string {
  if (value === '') return '(kosong)';
  let from = 0;
  while (from < value.length && value[from] === other[from]) from += 1;
  const start = value.length <= SHOWN ? 0 : Math.max(0, Math.min(from - 10, value.length - SHOWN));
  const end = start + SHOWN;
  return `“${start > 0 ? '…' : ''}${value.slice(start, end)}${end < value.length ? '…' : ''}”`;
}

const was = (before: string, now: string): string =>
  `semula ${piece(before, now)}, sekarang ${piece(now, before)}`;

const GOES_ON = 'Pewaktu melanjutkannya; atau jalankan sekali lagi.';

export const INTEGRITY = {
  check: 'Periksa keutuhan',
  restore: 'Pulihkan',
  tabName: 'nama tab',
  changed: (tab: string, row: number, column: string, before: string, now: string) =>
    `Tab ${tab}, baris ${row}, kolom ${column}: ${was(before, now)}.`,
  missing: (tab: string, row: number, name: string) =>
    `Tab ${tab}, baris ${row}: baris ini hilang (${name}).`,
  extra: (tab: string, row: number, name: string) =>
    `Tab ${tab}, baris ${row}: baris ini bukan tulisan Pantau, atau tidak pada tempatnya${name === '' ? '' : ` (${name})`}.`,
  shifted: (tab: string, row: number, by: number) =>
    `Tab ${tab}, mulai baris ${row}: isi tab bergeser ${Math.abs(by)} baris ke ${by > 0 ? 'bawah' : 'atas'}.`,
  structure: (fault: Readonly<Record<'tab' | 'what' | 'was' | 'is', string>>) =>
    `${fault.tab === '' ? 'Spreadsheet' : `Tab ${fault.tab}`}, ${fault.what}: ${was(fault.was, fault.is)}.`,
  broken: (tab: string, row: number) =>
    `Tab ${tab}, baris ${row}: baris ini tidak sesuai dengan sidik rantainya, atau hilang. Baris ini dan baris sesudahnya belum sempat disalin ke cermin.`,
  unreadable: (reason: string) => `Isi tab belum dapat dibandingkan. ${reason}`,
  more: (count: number) => `dan ${formatNumber(count)} perbedaan lainnya.`,
  sound: (rows: number) =>
    `Register utuh: ${formatNumber(rows)} baris diperiksa, tidak ada yang berbeda dari Riwayat.`,
  found: (count: number) =>
    `Ditemukan ${formatNumber(count)} perbedaan dari yang seharusnya. Jalankan Pulihkan pada menu Pantau untuk mengembalikannya.`,
  unfinished: (rows: number) =>
    `Pemeriksaan belum selesai: ${formatNumber(rows)} baris sudah diperiksa. ${GOES_ON}`,
  copying: (seq: number) =>
    `Cermin sedang disusun: ${formatNumber(seq)} baris Riwayat sudah disalin. ${GOES_ON}`,
  restored: (count: number) =>
    count === 0
      ? 'Tidak ada yang perlu dipulihkan: register sesuai dengan Riwayat.'
      : `Register dipulihkan dari Riwayat: ${formatNumber(count)} perubahan ditulis.`,
  halfRestored: (count: number) =>
    `Pemulihan belum selesai: ${formatNumber(count)} perubahan sudah ditulis. Jalankan Pulihkan sekali lagi untuk melanjutkan.`,
  mailRestored: 'Baris ini dipulihkan; suratnya mungkin sudah terkirim, maka tidak dikirim lagi.',
  mirrorTitle: (name: string) => `Cermin - ${name} (jangan dibagikan)`,
  ask: 'Isi tab-tab Pantau ditulis kembali menurut Riwayat; Riwayat menurut cerminnya. Yang boleh Saudara ubah (Pengaturan, Pejabat, dan seterusnya) tidak disentuh. Lanjutkan?',
  notRestored: 'Tidak ada yang dipulihkan.',
  failed: 'Pemeriksaan tidak selesai. Coba lagi; bila tetap gagal, jalankan Diagnostik.',
  edited: (tab: string, text: string, by: string) => `Tab ${tab} diubah. ${text} Oleh: ${by}.`,
  editedBy: (emails: readonly string[]) => `${emails.join(', ')} (menurut Google saat penyuntingan)`,
  editedByOneOf: (emails: readonly string[]) =>
    `tidak diberitahukan Google; yang berhak: ${emails.join(', ')}`,
  editedCell: (column: string, before: string, now: string) => `${column}: ${was(before, now)}.`,
  editedRow: (row: number, name: string) => `Baris ${row} (${name}).`,
  rowAdded: (row: number, name: string) => `Baris ${row} ditambahkan (${name}).`,
  rowRemoved: (name: string) => `Sebuah baris dihapus (${name}).`,
  long: (digest: string, length: number) => `[${formatNumber(length)} karakter, sidik ${digest}]`,
  mail: {
    salutation: 'Yth. Administrator Pantau',
    opening: (at: number) => `Keutuhan register, diperiksa pada ${formatMoment(at)}.`,
    closing:
      'Dikirim kepada administrator dan akun sistem Pantau; dicatat juga pada tab Riwayat bila dapat ditulis.',
  },
} as const;

/** Of a mail in the outbox that has no seal of Pantau's. */
export const FORGED = 'Tidak dikirim: baris ini bukan tulisan Pantau, atau isinya diubah.';

/** Parts of the spreadsheet that setup makes. */
export const STRUCTURE = {
  there: 'ada',
  tab: 'tab ini',
  title: 'nama tab',
  frozen: 'baris beku',
  columns: 'jumlah kolom',
  header: (column: string, row: number) => `judul kolom ${column}${row}`,
  validation: (column: string, row: number) => `baris ${row}, pilihan isian kolom ${column}`,
  format: (column: string, row: number) => `baris ${row}, format kolom ${column}`,
  banding: 'warna selang-seling',
  colours: 'warna menurut keadaan',
  protection: 'perlindungan, yang boleh mengubah',
  weak: 'perlindungan hanya peringatan atau tidak mencakup seluruh tab',
  foreign: 'perlindungan tambahan yang menghalangi pejabat lain',
  chart: 'bagan',
  locale: 'lokal',
  zone: 'zona waktu',
} as const;

/** Why calls are refused that the page does not make. */
export const REFUSED_CALLS: Readonly<Record<string, string>> = {
  CONTRACT: 'data yang tidak dikirim halaman Pantau',
  NO_ROLE: 'tanpa peran yang berlaku',
  WRONG_ROLE: 'bukan pelaksana langkahnya',
  IDENTITY_BLANK: 'akun tidak diketahui',
  OWNER_ONLY: 'bukan pemilik register',
  CASE_UNKNOWN: 'kegiatan tidak ada atau naskah bukan miliknya',
};

/** Line of the log about calls that were refused. */
export function refusedCallsText(
  codes: Readonly<Record<string, number>>,
  accounts: Readonly<Record<string, number>>,
): string {
  const total = Object.values(codes).reduce((sum, n) => sum + n, 0);
  const reasons = Object.entries(codes).map(
    ([code, n]) => `${REFUSED_CALLS[code] ?? code} ${formatNumber(n)} kali`,
  );
  const who = Object.entries(accounts).map(
    ([account, n]) => `${account === '' ? 'tanpa nama' : account} (${n})`,
  );
  return `${formatNumber(total)} panggilan ditolak sejak pemeriksaan sebelumnya: ${reasons.join('; ')}. Akun: ${who.join(', ')}.`;
}
