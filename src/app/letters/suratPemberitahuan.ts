/** The surat pemberitahuan (surat dinas, signed by Sekda): form of Permendagri 1/2023, one addressee or a list. */
import {
  type Block,
  fieldTable,
  gridTable,
  HALF,
  item,
  paragraph,
  prose,
  section,
  type TemplateDefinition,
} from './definition';
import { addressee, COPIES, INITIALS, KOP, signature } from './parts';

const HEAD: readonly Block[] = [
  paragraph('{{kota}}, {{tanggal_surat}}', { indent: HALF, before: 10, after: 6 }),
  fieldTable(
    [
      ['Nomor', '{{nomor_surat}}'],
      ['Sifat', '{{sifat}}'],
      ['Lampiran', '{{lampiran}}'],
      ['Hal', 'Pemberitahuan {{kegiatan}}'],
    ],
    { label: 62, value: 262 },
  ),
  ...addressee('tujuan'),
];

const BODY: readonly Block[] = [
  prose(
    'Dalam rangka peningkatan kualitas penyelenggaraan pelayanan publik sesuai dengan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik, bersama ini diberitahukan bahwa {{unit_kerja}} {{nama_daerah}} akan melaksanakan {{kegiatan_huruf_kecil}} pada {{sasaran}}, yang diselenggarakan pada:',
  ),
  fieldTable(
    [
      ['hari, tanggal', '{{hari_tanggal}}'],
      ['waktu', 'pukul {{pukul}} WIB s.d. selesai'],
      ['tempat', '{{tempat}}'],
      ['tim', '{{tim}}'],
    ],
    { label: 84, indent: 36 },
  ),
  prose(
    'Untuk kelancaran kegiatan tersebut, mohon Saudara menugaskan pejabat atau petugas pendamping serta menyiapkan data dan keterangan yang diperlukan.',
    { before: 6 },
  ),
  ...section('dokumen', [
    prose('Dokumen yang perlu disiapkan adalah sebagai berikut:', { after: 2, keep: true }),
    item('{{dokumen.isi}}', { after: 0 }),
  ]),
  prose('Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.', {
    before: 6,
    after: 12,
    keep: true,
  }),
];

const ATTACHMENT: readonly Block[] = section('daftar', [
  { kind: 'pageBreak' },
  paragraph('Lampiran Surat {{jabatan_lampiran}}', { indent: HALF }),
  fieldTable(
    [
      ['Nomor', '{{nomor_surat}}'],
      ['Tanggal', '{{tanggal_surat}}'],
    ],
    { label: 54, indent: HALF },
  ),
  paragraph('DAFTAR PERANGKAT DAERAH SASARAN DAN JADWAL', { align: 'CENTER', bold: true, before: 18 }),
  paragraph('{{kegiatan_huruf_besar}}', { align: 'CENTER', bold: true, after: 12 }),
  gridTable(
    [30, 150, 150, 123.5],
    ['No.', 'Perangkat Daerah', 'Surat ditujukan kepada', 'Jadwal'],
    [['{{penerima.no}}', '{{penerima.nama}}', '{{penerima.sebutan_kepala}}', '{{penerima.jadwal}}']],
    { size: 11, aligns: 'CLLL' },
  ),
  paragraph('', { size: 8, keep: true }),
  signature(),
]);

export const SURAT_PEMBERITAHUAN: TemplateDefinition = {
  id: 'SURAT_PEMBERITAHUAN',
  name: 'Templat Surat Pemberitahuan',
  draft: true,
  paper: 'kertas_surat',
  body: [...KOP, ...HEAD, ...BODY, signature(undefined, INITIALS), ...COPIES, ...ATTACHMENT],
  required: [
    'nomor_surat',
    'tanggal_surat',
    'tujuan',
    'hari_tanggal',
    'tempat',
    'nama_penanda_tangan',
    '#daftar',
  ],
};
