/** Sentences the server composes for the page: targets, progress, what was saved. Formal and plain. */
import type { Command, Instant } from '../domain/types';
import { formatNumber, formatTime } from './format';
import { TIMER_LABEL } from './register';

export const GATE_LABEL = 'Penomoran dan pencatatan';
export const MENU = {
  open: 'Buka panel Pantau',
  agenda: 'Buku agenda',
  install: 'Pasang Pantau',
  timers: 'Pasang ulang pewaktu',
  diagnose: 'Diagnostik',
} as const;
export const SIDEBAR_TITLE = 'Pantau';
export const WEB_TITLE = 'Pantau · Pelayanan Publik Kota Tangerang';

/** Name of the copy that keeps the text of a decision. */
export const KEPT_NAME = (kode: string, visit: number): string =>
  `Teks yang diputuskan ${kode} kunjungan ${visit}`;

/** Folder, inside the register's, of files that no case records. */
export const ASIDE_FOLDER = 'Berkas tak tercatat';

/** Of a gate, which the SOP gives no time. */
export const NO_STANDARD = 'Tanpa waktu standar';

/** Of a visit whose time stands still. */
export const pausedText = (since: string, reason: string): string => `Ditunda sejak ${since}: ${reason}`;

/** "Dinas Kesehatan", "Dinas Kesehatan dan 2 lainnya", or that none is chosen yet. */
export function summariseTargets(targets: readonly { readonly nama: string }[]): string {
  const first = targets[0];
  if (!first) return 'Sasaran belum ditentukan';
  return targets.length === 1 ? first.nama : `${first.nama} dan ${targets.length - 1} lainnya`;
}

const SAVED: Readonly<Record<Command['type'], string>> = {
  open: 'Kegiatan dibuka',
  order: 'Perintah tersimpan',
  draftLetter: 'Konsep surat tersimpan',
  draftReport: 'Draft laporan tersimpan',
  approve: 'Persetujuan tersimpan',
  return: 'Pengembalian tersimpan',
  recordNumber: 'Nomor surat tersimpan',
  voidNumber: 'Pembatalan nomor tersimpan',
  linkSigned: 'Tautan naskah tersimpan',
  makeDocument: 'Naskah dibuat',
  recordDelivery: 'Penyampaian tersimpan',
  recordMonitoring: 'Hasil pemantauan tersimpan',
  recordReceipt: 'Tanda terima tersimpan',
  complete: 'Langkah selesai dan tersimpan',
  cancel: 'Pembatalan tersimpan',
  withdraw: 'Penarikan tersimpan',
  askInfo: 'Pertanyaan tersimpan dan waktunya ditunda',
  answerInfo: 'Jawaban tersimpan',
  allowSelf: 'Izin tersimpan',
  reassign: 'Penugasan tersimpan',
  comment: 'Komentar tersimpan',
  attach: 'Lampiran tersimpan',
  reopen: 'Kegiatan dibuka kembali',
  pause: 'Penundaan tersimpan',
  resume: 'Waktu dijalankan lagi dan tersimpan',
};

/** Whose turn it is now: another's, who is told by mail, or the same person's again. */
export interface NextTurn {
  readonly label: string;
  readonly own: boolean;
}

/** "Persetujuan tersimpan pukul 15.40. Asisten Administrasi Umum diberi tahu." */
export function savedText(command: Command['type'], at: Instant, next: NextTurn | null): string {
  const saved = `${SAVED[command]} pukul ${formatTime(at)}.`;
  if (next === null) return saved;
  return next.own
    ? `${saved} Tahap berikutnya juga menunggu Saudara.`
    : `${saved} ${next.label} diberi tahu.`;
}

/** "Naskah dibuat pukul 10.12. Surat pengantar: 12 dari 40." while work is left. */
export function batchText(saved: string, done: number, total: number): string {
  return `${saved} ${done} dari ${total} Perangkat Daerah.`;
}

/** Many approvals in one act. */
export const BULK = {
  approved: 'Disetujui.',
  saved: (done: number, refused: number, at: Instant) =>
    done === 0
      ? 'Belum ada yang disetujui. Lihat keterangan pada setiap baris.'
      : `${done} persetujuan tersimpan pukul ${formatTime(at)}.${refused === 0 ? '' : ` ${refused} belum; lihat keterangannya.`}`,
  note: (done: number, refused: number) =>
    `Persetujuan bersama: ${done} disetujui${refused === 0 ? '' : `, ${refused} tidak`}. Naskahnya tidak berubah sejak keputusan sebelumnya.`,
} as const;

/** Said when the naskah names another signer than its konsep did, since the office changed hands meanwhile. */
export function signerReplacedText(before: string): string {
  return `Blok tanda tangan disesuaikan dengan pejabat hari ini; konsep menyebut ${before}.`;
}

/** What an earlier text is compared as: the reader's own decision, or the last of another office. */
export const BASELINE = {
  own: (returned: boolean) => (returned ? 'pengembalian Saudara' : 'paraf Saudara'),
  other: (office: string, returned: boolean) =>
    returned ? `pengembalian ${office}` : `paraf terakhir (${office})`,
  lost: 'Perubahan sejak paraf terakhir tidak dapat ditunjukkan: salinan teksnya tidak ada lagi di Drive atau sudah diubah.',
} as const;

/** Line of the log when a register is brought to a later schema. */
export const MIGRATED =
  'Register dimutakhirkan: pencacah nomor dan hasil terakhir setiap Perangkat Daerah dihitung.';

export const UPGRADE = {
  edits: (count: number) =>
    `Sebelum register dimutakhirkan ditemukan ${formatNumber(count)} isian yang diketik dengan tangan pada tab Pantau. Isian itu ditulis kembali menurut Riwayat; yang semula tertulis disebut di sini.`,
} as const;

/** Answer to a command that was accepted before: nothing is done twice. */
export const REPEATED = 'Perintah ini sudah tersimpan sebelumnya; tidak dijalankan dua kali.';

/** Answer where something failed that nobody foresaw; `kode` finds it in the execution log. */
export function internalText(kode: string): string {
  return `Pantau tidak dapat menyelesaikan permintaan ini. Muat ulang, lalu periksa kegiatannya sebelum mencoba lagi. Bila terulang, sampaikan kode ${kode} kepada administrator.`;
}

const timerName = (fn: string): string => TIMER_LABEL[fn] ?? fn;

/** When the timers last ran, and what to do when they do not. */
export const HEARTBEAT = {
  ran: (fn: string, at: string | null) =>
    `${timerName(fn)} ${at === null ? 'belum pernah berjalan' : `terakhir berjalan ${at}`}.`,
  others: (fns: readonly string[]) =>
    fns.length === 0 ? '' : ` Juga diam: ${fns.map(timerName).join(', ')}.`,
  meaning: 'Surel pengingat tertahan; batas waktu pada halaman ini tetap dihitung dengan benar.',
  tell: (account: string) =>
    `Beri tahu administrator (${account}) agar membuka Pantau dengan akun itu, lalu menekan “Pasang ulang pewaktu”.`,
  done: (count: number) =>
    `${count} pewaktu dipasang ulang. Putaran pertamanya dimulai paling lambat satu jam lagi.`,
} as const;

export const WARNINGS = {
  vacant: (label: string) =>
    `${label} belum ada pemangkunya hari ini. Administrator perlu melengkapi tab Pejabat.`,
  year: (year: number) =>
    `Kalender tahun ${year} belum diisi. Batas waktu pada tahun itu belum memperhitungkan hari libur.`,
} as const;

/** Choices that forms offer; staff see them as written. */
export const HARAP = [
  'Tanggapan dan saran',
  'Proses lebih lanjut',
  'Koordinasi/konfirmasi',
  'Siapkan bahan dan konsep surat',
] as const;
export const SIFAT = ['Biasa', 'Segera', 'Sangat Segera', 'Rahasia'] as const;
export const CARA_KIRIM = ['SRIKANDI', 'Surel', 'Diantar langsung', 'Kurir', 'Pos'] as const;
export const ALASAN_KEMBALI = [
  'Dasar hukum',
  'Jadwal',
  'Tujuan surat',
  'Redaksi',
  'Data',
  'Lampiran',
  'Lainnya',
] as const;
