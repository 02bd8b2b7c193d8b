/** The surat tugas of the visiting team. The SOP does not name it; visits rest on one all the same. */
import {
  type Block,
  fieldTable,
  gridTable,
  item,
  paragraph,
  prose,
  section,
  sideBySide,
  type TemplateDefinition,
  WIDTH,
} from './definition';
import { COPIES, KOP, signature, title } from './parts';

const labelled = (label: string, text: string): Block =>
  sideBySide(
    [62, 14, WIDTH - 76],
    [paragraph(label)],
    [paragraph(':')],
    [paragraph(text, { align: 'JUSTIFY', after: 2 })],
  );

const BODY: readonly Block[] = [
  ...title('SURAT TUGAS'),
  labelled('Dasar', '{{dasar}}'),
  paragraph('MENUGASKAN:', { align: 'CENTER', bold: true, before: 10, after: 8 }),
  paragraph('Kepada:', { after: 4, keep: true }),
  gridTable(
    [30, 180, 105, 138.5],
    ['No.', 'Nama/NIP', 'Pangkat/Golongan', 'Jabatan'],
    [['{{tim.no}}', '{{tim.nama}}', '{{tim.pangkat}}', '{{tim.jabatan}}']],
    { size: 11, aligns: 'CLLL' },
  ),
  paragraph('Untuk:', { before: 10, after: 4, keep: true }),
  item('1. melaksanakan {{kegiatan_huruf_kecil}} pada {{sasaran}};', { firstIndent: 0 }),
  item('2. menyampaikan hasilnya secara tertulis kepada {{pelapor_kepada}}.', { firstIndent: 0 }),
  paragraph('Kegiatan dilaksanakan pada:', { before: 6, after: 2, keep: true }),
  fieldTable(
    [
      ['hari, tanggal', '{{hari_tanggal}}'],
      ['waktu', 'pukul {{pukul}} WIB s.d. selesai'],
      ['tempat', '{{tempat}}'],
    ],
    { label: 84, indent: 18 },
  ),
  ...section('lokasi', [
    prose('Perangkat Daerah yang dikunjungi: {{lokasi.isi}}.', { before: 6, firstIndent: 0 }),
  ]),
  prose('Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.', {
    before: 8,
    after: 12,
    firstIndent: 0,
    keep: true,
  }),
  signature('{{kota}}, {{tanggal}}'),
  ...COPIES,
];

export const SURAT_TUGAS: TemplateDefinition = {
  id: 'SURAT_TUGAS',
  name: 'Templat Surat Tugas',
  draft: false,
  paper: 'kertas_surat',
  body: [...KOP, ...BODY],
  required: ['dasar', 'tim.nama', 'hari_tanggal', 'tanggal', 'nama_penanda_tangan'],
};
