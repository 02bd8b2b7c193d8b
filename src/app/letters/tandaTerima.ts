/** The tanda terima of the laporan, one for each Perangkat Daerah (step 11), in two copies: for the receiver and the file. */
import { type Block, blank, fieldTable, paragraph, prose, type TemplateDefinition } from './definition';
import { KOP, signatures, signer } from './parts';

const LABEL = { label: 130 } as const;

const copy = (note: string): readonly Block[] => [
  ...KOP,
  paragraph(note, { size: 9, italic: true, before: 4 }),
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
    LABEL,
  ),
  prose('Naskah tersebut diterima dalam keadaan lengkap dan baik pada:', { before: 12, firstIndent: 0 }),
  fieldTable(
    [
      ['Hari, tanggal', '{{hari_tanggal}}'],
      ['Pukul', '{{pukul}} WIB'],
      ['Cara penyampaian', '{{cara}}'],
      ['Bukti', '{{bukti}}'],
    ],
    LABEL,
  ),
  ...blank(2),
  signatures(
    signer('Yang menyerahkan,', 'penyerah', ['{{penyerah_jabatan}}']),
    signer('Yang menerima,', 'penerima', ['{{penerima_jabatan}}']),
  ),
  paragraph('Tanda tangan penerima dibubuhi stempel Perangkat Daerah.', {
    before: 24,
    size: 10,
    italic: true,
  }),
];

export const TANDA_TERIMA: TemplateDefinition = {
  id: 'TANDA_TERIMA',
  name: 'Templat Tanda Terima',
  draft: false,
  unnumbered: true,
  paper: 'kertas_surat',
  body: [
    ...copy('Lembar kesatu, untuk Perangkat Daerah'),
    { kind: 'pageBreak' },
    ...copy('Lembar kedua, untuk arsip Bagian Organisasi'),
  ],
  required: ['naskah', 'nomor', 'untuk', 'hari_tanggal', 'pukul', 'penerima_nama', 'penerima_jabatan'],
};
