/** The laporan hasil pemantauan (naskah khusus, signed by Kabag): sections A to E, one block of results for each Perangkat Daerah. */
import {
  type Block,
  fieldTable,
  gridTable,
  item,
  type ParagraphBlock,
  paragraph,
  prose,
  section,
  type TemplateDefinition,
} from './definition';
import { INITIALS, KOP, signature } from './parts';

const part = (title: string): ParagraphBlock =>
  paragraph(title, { bold: true, before: 12, after: 4, heading: 1 });
const point = (title: string): ParagraphBlock =>
  paragraph(title, { indent: 18, before: 6, after: 2, heading: 2 });
const text = (content: string): ParagraphBlock => prose(content, { indent: 36, firstIndent: 36 });
const centred = { align: 'CENTER', bold: true } as const;

const TITLE: readonly Block[] = [
  paragraph('LAPORAN HASIL', { ...centred, before: 14 }),
  paragraph('{{kegiatan_huruf_besar}}', centred),
  paragraph('PADA {{sasaran_huruf_besar}}', centred),
  paragraph('TAHUN {{tahun}}', centred),
  paragraph('Nomor {{nomor_laporan}}', { align: 'CENTER', before: 4, after: 8 }),
];

const INTRODUCTION: readonly Block[] = [
  part('A. Pendahuluan'),
  point('1. Umum'),
  text(
    'Penyelenggara pelayanan publik wajib menyusun, menetapkan, dan menerapkan standar pelayanan. Untuk memastikan kewajiban tersebut dipenuhi di lingkungan Pemerintah {{nama_daerah}}, {{unit_kerja}} {{nama_daerah}} melaksanakan {{kegiatan_huruf_kecil}} pada {{sasaran}}.',
  ),
  point('2. Landasan Hukum'),
  item('{{landasan_hukum}}'),
  point('3. Maksud dan Tujuan'),
  text(
    'Kegiatan ini dimaksudkan untuk memperoleh gambaran pemenuhan komponen standar pelayanan, dengan tujuan memberikan rekomendasi perbaikan kepada kepala Perangkat Daerah dan bahan pembinaan kepada pimpinan.',
  ),
  point('4. Ruang Lingkup'),
  text('Ruang lingkup kegiatan adalah komponen standar pelayanan pada unit pelayanan di {{ruang_lingkup}}.'),
];

const ACTIVITY: readonly Block[] = [
  part('B. Kegiatan yang Dilaksanakan'),
  fieldTable(
    [
      ['Waktu', '{{hari_tanggal}}'],
      ['Tempat', '{{tempat}}'],
      ['Tim', '{{tim}}'],
      ['Metode', '{{metode}}'],
      ['Dasar pelaksanaan', '{{dasar_pelaksanaan}}'],
    ],
    { label: 112, indent: 18 },
  ),
  prose('{{ringkasan}}', { before: 6, indent: 18, firstIndent: 54 }),
];

const EACH: readonly Block[] = section('pd', [
  paragraph('{{pd.no}}. {{pd.nama}}', { bold: true, before: 6, after: 2, heading: 2 }),
  paragraph(
    'Unit pelayanan {{pd.unit}}, dikunjungi {{pd.tanggal}}, ditemui {{pd.ditemui}}. {{pd.simpulan}}',
    {
      size: 11,
      after: 4,
      align: 'JUSTIFY',
      keep: true,
    },
  ),
  gridTable(
    [26, 92, 110, 90, 99, 36.5],
    ['No.', 'Komponen', 'Kondisi', 'Temuan', 'Rekomendasi', 'Skor'],
    [
      [
        '{{hasil.no}}',
        '{{hasil.komponen}}',
        '{{hasil.kondisi}}',
        '{{hasil.temuan}}',
        '{{hasil.rekomendasi}}',
        '{{hasil.skor}}',
      ],
    ],
    { size: 9, aligns: 'CLLLLC' },
  ),
  paragraph('', { size: 6 }),
]);

const SUMMARY: readonly Block[] = [
  paragraph('Rekapitulasi', { bold: true, before: 8, after: 4, heading: 2 }),
  gridTable(
    [26, 190, 50, 70, 70, 47.5],
    ['No.', 'Perangkat Daerah', 'Skor', 'Skor tertinggi', 'Capaian (%)', 'Temuan'],
    [
      [
        '{{rekap.no}}',
        '{{rekap.nama}}',
        '{{rekap.skor}}',
        '{{rekap.maksimum}}',
        '{{rekap.capaian}}',
        '{{rekap.temuan}}',
      ],
    ],
    { size: 10, aligns: 'CLCCCC' },
  ),
  paragraph(
    'Skor: 2 sesuai, 1 ada sebagian, 0 belum ada, tanda "-" tidak dinilai. Penilaian memakai instrumen internal.',
    { size: 10, italic: true, before: 4, after: 4 },
  ),
  ...section('grafik', [
    paragraph('Capaian menurut Perangkat Daerah, dari yang tertinggi', {
      bold: true,
      before: 8,
      after: 4,
      heading: 2,
    }),
    gridTable(
      [120, 280, 53.5],
      ['Perangkat Daerah', 'Capaian', '%'],
      [['{{batang.nama}}', '{{batang.batang}}', '{{batang.capaian}}']],
      { size: 9, aligns: 'LLC' },
    ),
    paragraph('{{grafik.keterangan}}', { size: 10, italic: true, before: 4, after: 4 }),
  ]),
  paragraph('Perbandingan dengan kunjungan sebelumnya', { bold: true, before: 8, after: 4, heading: 2 }),
  ...section('banding', [
    gridTable(
      [26, 120, 88, 58, 58, 103.5],
      ['No.', 'Perangkat Daerah', 'Kunjungan sebelumnya', 'Sebelumnya (%)', 'Sekarang (%)', 'Perubahan'],
      [
        [
          '{{lalu.no}}',
          '{{lalu.nama}}',
          '{{lalu.tanggal}}',
          '{{lalu.sebelum}}',
          '{{lalu.sekarang}}',
          '{{lalu.perubahan}}',
        ],
      ],
      { size: 9, aligns: 'CLLCCL' },
    ),
  ]),
  ...section('banding_kalimat', [text('{{banding_kalimat.isi}}')]),
];

const CONCLUSION: readonly Block[] = [
  part('D. Kesimpulan dan Saran'),
  point('1. Kesimpulan'),
  text('{{kesimpulan}}'),
  point('2. Saran'),
  text('{{saran}}'),
  point('3. Rencana Tindak Lanjut'),
  text('{{tindak_lanjut}}'),
  ...section('rtl', [
    gridTable(
      [26, 66, 106, 106, 74, 75.5],
      ['No.', 'Perangkat Daerah', 'Temuan', 'Rekomendasi', 'Penanggung jawab', 'Batas waktu'],
      [
        [
          '{{rencana.no}}',
          '{{rencana.pd}}',
          '{{rencana.temuan}}',
          '{{rencana.rekomendasi}}',
          '{{rencana.penanggung_jawab}}',
          '{{rencana.batas_waktu}}',
        ],
      ],
      { size: 9, aligns: 'CLLLLL' },
    ),
  ]),
  ...section('rtl_kalimat', [text('{{rtl_kalimat.isi}}')]),
  part('E. Penutup'),
  prose(
    'Demikian laporan ini disusun sebagai bahan pertimbangan dan tindak lanjut bagi kepala Perangkat Daerah terkait.',
    { indent: 18, firstIndent: 54, after: 14, keep: true },
  ),
  signature('{{kota}}, {{tanggal_laporan}}', INITIALS),
  ...section('lampiran', [
    paragraph('Lampiran:', { before: 8, size: 11, keep: true }),
    paragraph('{{lampiran.isi}}', { size: 11, indent: 18, firstIndent: 0 }),
  ]),
];

export const LAPORAN: TemplateDefinition = {
  id: 'LAPORAN',
  name: 'Templat Laporan',
  draft: true,
  paper: 'kertas_laporan',
  body: [
    ...KOP,
    ...TITLE,
    ...INTRODUCTION,
    ...ACTIVITY,
    part('C. Hasil yang Dicapai'),
    ...EACH,
    ...SUMMARY,
    ...CONCLUSION,
  ],
  required: ['nomor_laporan', 'tanggal_laporan', '#pd', 'hasil.no', 'kesimpulan', 'nama_penanda_tangan'],
};
