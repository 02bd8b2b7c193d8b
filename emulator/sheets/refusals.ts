/**
 * What a person sees when Sheets refuses an edit by hand: a stable code and Sheets' Indonesian sentence, beside the
 * English words that scripts get.
 */
import { GoogleError } from '../remote';

export type RefusalCode =
  | 'PROTECTED'
  | 'NO_ACCESS'
  | 'NOT_FOUND'
  | 'VALIDATION'
  | 'TOO_LONG'
  | 'TOO_LARGE'
  | 'OUTSIDE'
  | 'NAME_TAKEN'
  | 'LAST_SHEET'
  | 'ALL_HIDDEN'
  | 'MERGED'
  | 'OTHER';

interface Wording {
  readonly code: RefusalCode;
  readonly words: RegExp;
  /** `$1` stands for the first bracket of `words` */
  readonly shown: string;
}

const WORDINGS: readonly Wording[] = [
  {
    code: 'PROTECTED',
    words: /You are trying to edit a protected cell or object\..*/s,
    shown:
      'Anda mencoba mengedit sel atau objek yang dilindungi. Hubungi pemilik spreadsheet untuk menghapus perlindungan jika Anda perlu mengedit.',
  },
  {
    code: 'VALIDATION',
    words: /The data you entered in cell (\w+) violates the data validation rules set on this cell\.(.*)/s,
    shown: 'Data yang Anda masukkan di sel $1 melanggar aturan validasi data yang ditetapkan di sel ini.$2',
  },
  {
    code: 'NO_ACCESS',
    words: /The caller does not have permission/,
    shown:
      'Anda hanya dapat melihat spreadsheet ini. Minta akses edit kepada pemiliknya jika Anda perlu mengubahnya.',
  },
  {
    code: 'NOT_FOUND',
    words: /Requested entity was not found\./,
    shown: 'Maaf, file yang Anda minta tidak ada. Periksa apakah alamatnya benar dan filenya masih ada.',
  },
  {
    code: 'TOO_LONG',
    words: /more than the maximum of (\d+) characters in a single cell/,
    shown: 'Masukan Anda berisi lebih dari batas maksimum $1 karakter dalam satu sel.',
  },
  {
    code: 'TOO_LARGE',
    words: /above the limit of (\d+) (?:cells|columns)/,
    shown:
      'Tindakan ini akan membuat ukuran buku kerja melebihi batas $1. Hapus baris atau kolom yang tidak dipakai.',
  },
  {
    code: 'OUTSIDE',
    words: /exceeds grid limits|coordinates or dimensions of the range are invalid|Unable to parse range/,
    shown: 'Rentang itu tidak ada di lembar ini. Periksa baris dan kolomnya.',
  },
  {
    code: 'NAME_TAKEN',
    words: /A sheet with the name "(.*)" already exists/,
    shown: 'Sheet dengan nama "$1" sudah ada. Masukkan nama lain.',
  },
  {
    code: 'LAST_SHEET',
    words: /You can't remove all the sheets in a document/,
    shown: 'Anda tidak dapat menghapus semua sheet dalam dokumen.',
  },
  {
    code: 'ALL_HIDDEN',
    words: /You can't hide all the sheets in a document/,
    shown: 'Anda tidak dapat menyembunyikan semua sheet dalam dokumen.',
  },
  {
    code: 'MERGED',
    words: /You must select all cells in a merged range/,
    shown: 'Anda harus memilih semua sel dalam rentang gabungan untuk menggabungkan atau memisahkannya.',
  },
];

/** A refusal of an edit by hand. `message` are Google's English words. */
export class HandRefusal extends GoogleError {
  readonly code: RefusalCode;
  /** what the person's screen shows, in Indonesian */
  readonly shown: string;

  constructor(message: string) {
    const plain = message.replace(/^Invalid requests\[\d+\]\.\w+: /, '');
    super(plain);
    const wording = WORDINGS.find(({ words }) => words.test(plain));
    this.code = wording?.code ?? 'OTHER';
    const found = wording?.words.exec(plain) ?? [];
    this.shown = wording
      ? wording.shown.replace(/\$(\d)/g, (_all, n: string) => found[Number(n)] ?? '')
      : 'Tindakan itu tidak dapat dilakukan di spreadsheet ini. Periksa pilihan Anda, lalu coba lagi.';
  }
}

/** Runs an edit by hand and gives its refusals their code. */
export function asHand<T>(edit: () => T): T {
  try {
    return edit();
  } catch (error) {
    if (error instanceof HandRefusal || !(error instanceof GoogleError)) throw error;
    throw new HandRefusal(error.message);
  }
}
