/** Sentences about limits of Google that a register comes near: what fills up, what happens then, what to do. */
import { formatNumber } from './format';

/** Last line of a text that was too long for a cell. */
export const CUT = '… (dipotong: terlalu panjang untuk satu sel; selengkapnya pada panel Pantau)';

interface LimitText {
  readonly title: string;
  readonly used: (used: string, most: string) => string;
  readonly todo: string;
}

const NEW_REGISTER =
  'Hapus tab, kolom, dan baris kosong tambahan yang tidak dipakai, lalu siapkan register baru untuk kegiatan berikutnya (Pedoman operasional, bagian Batas Google). Bila penuh, keputusan ditolak seluruhnya; yang sudah tersimpan tetap utuh.';

export const LIMIT_TEXT = {
  cells: {
    title: 'Ukuran register',
    used: (used, most) => `${used} dari ${most} sel spreadsheet register terpakai.`,
    todo: NEW_REGISTER,
  },
  mirror: {
    title: 'Ukuran cermin',
    used: (used, most) => `${used} dari ${most} sel spreadsheet cermin terpakai.`,
    todo: NEW_REGISTER,
  },
  property: {
    title: 'Catatan register di luar spreadsheet',
    used: (used, most) => `Catatan terbesar memakai ${used} dari ${most} bita.`,
    todo: 'Persingkat isian yang sangat panjang pada tab Pengaturan, dan hapus baris pejabat yang sudah lama berakhir pada tab Pejabat.',
  },
  store: {
    title: 'Seluruh catatan program',
    used: (used, most) => `Semua register pada program ini memakai ${used} dari ${most} bita.`,
    todo: 'Pasang Pantau tersendiri untuk register berikutnya; satu pemasangan tidak memuat lebih banyak register lagi.',
  },
  holders: {
    title: 'Penerima satu surel',
    used: (used, most) => `Satu peran dipangku ${used} orang; satu surel memuat ${most} penerima.`,
    todo: 'Kurangi pemangku peran itu pada tab Pejabat. Surel kepada peran yang pemangkunya lebih banyak ditolak Google.',
  },
  mail: {
    title: 'Jatah surel hari ini',
    used: (used, most) => `${used} surel menunggu, sedangkan jatah hari ini tinggal ${most} penerima.`,
    todo: 'Tidak perlu diulang: sisanya terkirim sendiri setelah jatah pulih (24 jam). Bila sering terjadi, kurangi pemakaian akun sistem untuk surat massal.',
  },
} as const satisfies Readonly<Record<string, LimitText>>;

export const LIMIT_MAIL = {
  salutation: 'Yth. Administrator Pantau',
  subject: (title: string, share: number) => `${title}: ${formatNumber(share)} % dari batas Google`,
} as const;

/** Sentence of one limit. */
export const limitText = (id: keyof typeof LIMIT_TEXT, used: number, most: number): string =>
  LIMIT_TEXT[id].used(formatNumber(used), formatNumber(most));

/** What Diagnostik says of all of them when none is near. */
export const limitsGood = (shares: readonly (readonly [keyof typeof LIMIT_TEXT, number])[]): string =>
  `${shares.map(([id, share]) => `${LIMIT_TEXT[id].title} ${share} %`).join('; ')}.`;

/** A case whose data comes near what its row holds. */
export const caseNearlyFull = (share: number): string =>
  `Catatan kegiatan ini sudah memakai ${share} % ruang barisnya; persingkat isian berikutnya, atau bagi sasaran ke dalam kegiatan lain.`;
