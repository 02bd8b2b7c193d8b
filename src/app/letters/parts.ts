/** Parts that several templates share: kop and signature block, with the meanings of their placeholders. */
import {
  type Block,
  blank,
  HALF,
  INITIALS_MARK,
  type ParagraphBlock,
  type PlaceholderMeaning,
  paragraph,
  section,
  type TableBlock,
  WIDTH,
} from './definition';

/** The double line that closes a kop: a box of one cell too low to hold text. DocumentApp's own rule is thin and grey. */
const DOUBLE_RULE: Block = {
  kind: 'table',
  border: 1,
  widths: [WIDTH],
  padding: { x: 0, y: 0 },
  rows: [[[paragraph('', { size: 1 })]]],
};

/** Letterhead of Sekretariat Daerah: two lines in the ratio 3 : 4, address, contact, closing line. */
export const KOP: readonly Block[] = [
  paragraph('{{kop_pemerintah}}', { align: 'CENTER', size: 14 }),
  paragraph('{{kop_instansi}}', { align: 'CENTER', size: 18, bold: true }),
  paragraph('{{kop_alamat}}', { align: 'CENTER', size: 10 }),
  ...section('kop_kontak', [paragraph('{{kop_kontak.isi}}', { align: 'CENTER', size: 10 })]),
  paragraph('', { size: 3 }),
  DOUBLE_RULE,
];

export const KOP_MEANINGS: readonly PlaceholderMeaning[] = [
  { name: 'kop_pemerintah', meaning: 'Baris pertama kepala naskah, dari tab Pengaturan' },
  { name: 'kop_instansi', meaning: 'Baris kedua kepala naskah, dari tab Pengaturan' },
  { name: 'kop_alamat', meaning: 'Alamat pada kepala naskah, dari tab Pengaturan' },
  { name: '#kop_kontak', meaning: 'Awal baris kontak; hilang bila tidak ada kontak' },
  { name: 'kop_kontak.isi', meaning: 'Telepon, laman, dan pos-el yang terisi' },
  { name: '/kop_kontak', meaning: 'Akhir baris kontak' },
];

/**
 * Signature block at the right half, in one row of a table so that it stays together. The room above the name stays
 * empty: Pantau never draws a signature. `identitas` holds pangkat and NIP where the rules ask for them (Permendagri
 * 1/2023 Ps. 44). `first` is the line above the office, `left` what stands beside the block.
 */
export function signature(first: string, left: readonly ParagraphBlock[] = [paragraph('')]): TableBlock {
  return {
    kind: 'table',
    border: 0,
    widths: [HALF, WIDTH - HALF],
    padding: { x: 0, y: 0 },
    rows: [
      [
        left,
        [
          paragraph(first),
          paragraph('{{jabatan_penanda_tangan}},'),
          ...blank(4),
          paragraph('{{nama_penanda_tangan}}', { bold: true }),
          paragraph('{{identitas}}'),
        ],
      ],
    ],
  };
}

/**
 * Paraf hierarki, left of the signer, highest rung first: on the draft only, never on the copy that is sent. The dotted
 * room is for paper; the initials that count are recorded in the register.
 */
export const INITIALS: readonly ParagraphBlock[] = [
  paragraph(INITIALS_MARK, { size: 8, bold: true }),
  paragraph('{{paraf}}', { size: 8, line: 1.6 }),
];

export const INITIALS_MEANING: PlaceholderMeaning = {
  name: 'paraf',
  meaning: 'Pemaraf, satu pada setiap baris; bagian paraf hanya ada pada konsep',
};

export const SIGNATURE_MEANINGS: readonly PlaceholderMeaning[] = [
  {
    name: 'jabatan_penanda_tangan',
    meaning: 'Jabatan penanda tangan, dengan Plt., Plh., atau Pj. bila demikian',
  },
  { name: 'nama_penanda_tangan', meaning: 'Nama penanda tangan' },
  { name: 'identitas', meaning: 'Pangkat/golongan dan NIP penanda tangan; kosong bila tidak diperlukan' },
];
