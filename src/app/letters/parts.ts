/** Parts that several templates share: kop and signature block, with the meanings of their placeholders. */
import { type Block, blank, HALF, type PlaceholderMeaning, paragraph, section } from './definition';

/** Letterhead of Sekretariat Daerah: two lines in the ratio 3 : 4, address, contact, closing line. */
export const KOP: readonly Block[] = [
  paragraph('{{kop_pemerintah}}', { align: 'CENTER', size: 14 }),
  paragraph('{{kop_instansi}}', { align: 'CENTER', size: 18, bold: true }),
  paragraph('{{kop_alamat}}', { align: 'CENTER', size: 10 }),
  ...section('kop_kontak', [paragraph('{{kop_kontak.isi}}', { align: 'CENTER', size: 10 })]),
  { kind: 'rule' },
];

export const KOP_MEANINGS: readonly PlaceholderMeaning[] = [
  { name: 'kop_pemerintah', meaning: 'Baris pertama kepala naskah, dari tab Pengaturan' },
  { name: 'kop_instansi', meaning: 'Baris kedua kepala naskah, dari tab Pengaturan' },
  { name: 'kop_alamat', meaning: 'Alamat pada kepala naskah, dari tab Pengaturan' },
  { name: '#kop_kontak', meaning: 'Awal baris kontak; hilang bila tidak ada kontak' },
  { name: 'kop_kontak.isi', meaning: 'Telepon, laman, dan pos-el yang terisi' },
  { name: '/kop_kontak', meaning: 'Akhir baris kontak' },
];

const RIGHT = { indent: HALF } as const;

/**
 * Signature block at the right half. The room above the name stays empty: Pantau never draws a signature.
 * `identitas` holds pangkat and NIP where the rules ask for them (Permendagri 1/2023 Ps. 44).
 */
export function signature(above: readonly Block[], room = 4): readonly Block[] {
  return [
    ...above,
    paragraph('{{jabatan_penanda_tangan}},', RIGHT),
    ...blank(room),
    paragraph('{{nama_penanda_tangan}}', { ...RIGHT, bold: true }),
    ...section('identitas', [paragraph('{{identitas.isi}}', RIGHT)]),
  ];
}

export const SIGNATURE_MEANINGS: readonly PlaceholderMeaning[] = [
  {
    name: 'jabatan_penanda_tangan',
    meaning: 'Jabatan penanda tangan, dengan Plt., Plh., atau Pj. bila demikian',
  },
  { name: 'nama_penanda_tangan', meaning: 'Nama penanda tangan' },
  { name: '#identitas', meaning: 'Awal baris pangkat dan NIP; hilang bila tidak diperlukan' },
  { name: 'identitas.isi', meaning: 'Pangkat/golongan dan NIP penanda tangan' },
  { name: '/identitas', meaning: 'Akhir baris pangkat dan NIP' },
];
