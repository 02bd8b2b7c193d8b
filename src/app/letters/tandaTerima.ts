/** The tanda terima of the laporan, one for each Perangkat Daerah (step 11). */
import {
  type Block,
  blank,
  fieldTable,
  type PlaceholderMeaning,
  paragraph,
  prose,
  type TableBlock,
  type TemplateDefinition,
  WIDTH,
} from './definition';
import { KOP, KOP_MEANINGS } from './parts';

const LABEL = 130;
const SIGNATURES: TableBlock = {
  kind: 'table',
  border: 0,
  widths: [WIDTH / 2, WIDTH / 2],
  padding: { x: 0, y: 0 },
  rows: [
    [
      [
        paragraph('Yang menyerahkan,'),
        paragraph('{{penyerah_jabatan}}'),
        ...blank(4),
        paragraph('{{penyerah_nama}}', { bold: true }),
        paragraph('{{penyerah_nip}}'),
      ],
      [
        paragraph('Yang menerima,'),
        paragraph('{{penerima_jabatan}}'),
        ...blank(4),
        paragraph('{{penerima_nama}}', { bold: true }),
        paragraph('{{penerima_nip}}'),
      ],
    ],
  ],
};

const BODY: readonly Block[] = [
  ...KOP,
  paragraph('TANDA TERIMA', { align: 'CENTER', bold: true, size: 14, before: 12, after: 4 }),
  paragraph('Nomor kasus: {{nomor_kasus}}', { align: 'CENTER', size: 11, after: 18 }),
  fieldTable(
    [
      ['Telah terima dari', '{{unit_kerja}} {{nama_daerah}}'],
      ['Berupa', '{{naskah}}'],
      ['Nomor', '{{nomor}}'],
      ['Tanggal naskah', '{{tanggal_naskah}}'],
      ['Banyaknya', '{{jumlah}}'],
      ['Untuk', '{{untuk}}'],
    ],
    { label: LABEL },
  ),
  prose('Naskah tersebut diterima dalam keadaan lengkap dan baik pada:', { before: 12, firstIndent: 0 }),
  fieldTable(
    [
      ['Hari, tanggal', '{{hari_tanggal}}'],
      ['Pukul', '{{pukul}} WIB'],
      ['Bukti', '{{bukti}}'],
    ],
    { label: LABEL },
  ),
  ...blank(2),
  SIGNATURES,
  paragraph('Tanda tangan penerima dibubuhi stempel Perangkat Daerah.', {
    before: 24,
    size: 10,
    italic: true,
  }),
];

const MEANINGS: readonly PlaceholderMeaning[] = [
  { name: 'nomor_kasus', meaning: 'Nomor kasus dalam register' },
  { name: 'unit_kerja', meaning: 'Unit yang menyerahkan, dari tab Pengaturan' },
  { name: 'nama_daerah', meaning: 'Nama daerah, dari tab Pengaturan' },
  { name: 'naskah', meaning: 'Nama naskah yang diserahkan' },
  { name: 'nomor', meaning: 'Nomor laporan' },
  { name: 'tanggal_naskah', meaning: 'Tanggal laporan' },
  { name: 'jumlah', meaning: 'Banyaknya eksemplar, dengan angka dan huruf' },
  { name: 'untuk', meaning: 'Sebutan kepala Perangkat Daerah' },
  { name: 'hari_tanggal', meaning: 'Hari dan tanggal diterima' },
  { name: 'pukul', meaning: 'Pukul diterima, misalnya 10.15' },
  { name: 'bukti', meaning: 'Tautan atau keterangan bukti penerimaan' },
  { name: 'penyerah_jabatan', meaning: 'Jabatan yang menyerahkan' },
  { name: 'penyerah_nama', meaning: 'Nama yang menyerahkan' },
  { name: 'penyerah_nip', meaning: 'NIP yang menyerahkan' },
  { name: 'penerima_jabatan', meaning: 'Jabatan penerima' },
  { name: 'penerima_nama', meaning: 'Nama penerima' },
  { name: 'penerima_nip', meaning: 'NIP penerima' },
];

export const TANDA_TERIMA: TemplateDefinition = {
  id: 'TANDA_TERIMA',
  name: 'Templat Tanda Terima',
  draft: false,
  body: BODY,
  placeholders: [...KOP_MEANINGS, ...MEANINGS],
  required: ['naskah', 'nomor', 'untuk', 'hari_tanggal', 'pukul', 'penerima_nama', 'penerima_jabatan'],
};
