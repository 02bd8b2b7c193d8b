/** The nota dinas that covers a konsep on its way up: from the rung that has it to the next. No stamp, no place line. */
import { type Block, fieldTable, paragraph, prose, section, type TemplateDefinition } from './definition';
import { KOP, signature } from './parts';

const BODY: readonly Block[] = [
  paragraph('NOTA DINAS', { align: 'CENTER', bold: true, before: 14, after: 12 }),
  fieldTable(
    [
      ['Yth.', '{{kepada}}'],
      ['Dari', '{{dari}}'],
      ['Tanggal', '{{tanggal}}'],
      ['Nomor', '{{nomor}}'],
      ['Sifat', '{{sifat}}'],
      ['Lampiran', '{{lampiran}}'],
      ['Hal', '{{hal}}'],
    ],
    { label: 70 },
  ),
  paragraph('', { size: 4 }),
  { kind: 'rule' },
  prose(
    'Bersama ini disampaikan dengan hormat {{naskah}} {{kegiatan}} pada {{sasaran}}, untuk diperiksa dan mendapat persetujuan Bapak/Ibu sebagaimana diatur dalam SOP Nomor {{nomor_sop}}.',
    { before: 14 },
  ),
  ...section('catatan', [
    prose('Hal yang perlu mendapat perhatian:', { after: 2, keep: true }),
    prose('{{catatan.isi}}'),
  ]),
  prose('Demikian disampaikan, mohon arahan lebih lanjut.', { after: 14, keep: true }),
  signature(),
];

export const NOTA_DINAS: TemplateDefinition = {
  id: 'NOTA_DINAS',
  name: 'Templat Nota Dinas Pengantar',
  draft: false,
  paper: 'kertas_surat',
  body: [...KOP, ...BODY],
  required: ['kepada', 'dari', 'hal', 'nama_penanda_tangan'],
};
