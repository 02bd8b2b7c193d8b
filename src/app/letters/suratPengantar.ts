/** The surat pengantar with its tanda terima, in two copies: one stays with the receiver, one comes back signed. */
import {
  type Block,
  fieldTable,
  gridTable,
  paragraph,
  sideBySide,
  type TemplateDefinition,
  WIDTH,
} from './definition';
import { addressee, KOP, signatureLines, title } from './parts';

const RECEIVER = [
  paragraph('Penerima,', { keep: true }),
  paragraph('{{penerima_jabatan}}', { keep: true }),
  ...Array.from({ length: 5 }, () => paragraph('', { keep: true })),
  paragraph('{{penerima_nama}}', { keep: true, bold: true }),
  paragraph('{{penerima_nip}}'),
  paragraph('Telepon {{penerima_telepon}}', { before: 4 }),
  paragraph('(tanda tangan dan stempel Perangkat Daerah)', { size: 9, italic: true }),
];

const copy = (note: string): readonly Block[] => [
  ...KOP,
  paragraph(note, { size: 9, italic: true, before: 4 }),
  paragraph('{{kota}}, {{tanggal}}', { indent: 240, before: 6, after: 6 }),
  ...addressee('untuk'),
  ...title('SURAT PENGANTAR'),
  gridTable(
    [30, 205, 72, 146.5],
    ['No.', 'Naskah dinas yang dikirimkan', 'Banyaknya', 'Keterangan'],
    [['1.', '{{naskah}}', '{{jumlah}}', 'Disampaikan dengan hormat untuk digunakan dan ditindaklanjuti.']],
    { size: 11, aligns: 'CLCL' },
  ),
  paragraph('', { size: 8 }),
  fieldTable(
    [
      ['Diterima tanggal', '{{hari_tanggal}}'],
      ['Pukul', '{{pukul}} WIB'],
    ],
    { label: 100 },
  ),
  paragraph('', { size: 8, keep: true }),
  sideBySide([WIDTH / 2, WIDTH / 2], RECEIVER, [paragraph('Pengirim,', { keep: true }), ...signatureLines()]),
];

export const SURAT_PENGANTAR: TemplateDefinition = {
  id: 'SURAT_PENGANTAR',
  name: 'Templat Surat Pengantar',
  draft: false,
  paper: 'kertas_surat',
  body: [
    ...copy('Lembar kesatu, untuk penerima'),
    { kind: 'pageBreak' },
    ...copy('Lembar kedua, dikembalikan kepada pengirim setelah ditandatangani penerima'),
  ],
  required: ['untuk', 'naskah', 'jumlah', 'penerima_nama', 'nama_penanda_tangan'],
};
