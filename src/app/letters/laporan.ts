/** The laporan hasil pemantauan (naskah khusus, signed by Kabag): sections A to E, one block of results for each Perangkat Daerah. */
import {
  type Block,
  blank,
  fieldTable,
  gridTable,
  item,
  type ParagraphBlock,
  type PlaceholderMeaning,
  paragraph,
  prose,
  section,
  type TemplateDefinition,
} from './definition';
import { INITIALS, INITIALS_MEANING, KOP, KOP_MEANINGS, SIGNATURE_MEANINGS, signature } from './parts';

const part = (title: string): ParagraphBlock =>
  paragraph(title, { bold: true, before: 12, after: 4, heading: 1 });
const point = (title: string): ParagraphBlock =>
  paragraph(title, { indent: 18, before: 4, after: 2, heading: 2 });
const text = (content: string): ParagraphBlock => prose(content, { indent: 36, firstIndent: 36 });

const TITLE: readonly Block[] = [
  paragraph('LAPORAN HASIL', { align: 'CENTER', bold: true, before: 14 }),
  paragraph('{{kegiatan_huruf_besar}}', { align: 'CENTER', bold: true }),
  paragraph('PADA {{sasaran_huruf_besar}}', { align: 'CENTER', bold: true }),
  paragraph('TAHUN {{tahun}}', { align: 'CENTER', bold: true }),
  paragraph('Nomor: {{nomor_laporan}}', { align: 'CENTER', before: 4, after: 8 }),
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
    { label: 108, indent: 18 },
  ),
  prose('{{ringkasan}}', { before: 6, indent: 18, firstIndent: 54 }),
];

const RESULTS: readonly Block[] = [
  part('C. Hasil yang Dicapai'),
  ...section('pd', [
    paragraph('{{pd.no}}. {{pd.nama}}', { bold: true, before: 6, after: 2, heading: 2 }),
    paragraph('Unit pelayanan {{pd.unit}}, dikunjungi {{pd.tanggal}}, ditemui {{pd.ditemui}}.', {
      size: 11,
      after: 4,
      align: 'JUSTIFY',
    }),
    gridTable(
      [26, 96, 104, 92, 99, 36.5],
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
      { size: 10, aligns: ['CENTER', 'LEFT', 'LEFT', 'LEFT', 'LEFT', 'CENTER'] },
    ),
    paragraph('', { size: 6 }),
  ]),
  paragraph('Rekapitulasi', { bold: true, before: 8, after: 4, heading: 2 }),
  gridTable(
    [26, 175, 60, 70, 70, 52.5],
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
    { size: 10, aligns: ['CENTER', 'LEFT', 'CENTER', 'CENTER', 'CENTER', 'CENTER'] },
  ),
  paragraph(
    'Skor: 2 sesuai, 1 ada sebagian, 0 belum ada, tanda "-" tidak dinilai. Penilaian memakai instrumen internal.',
    { size: 10, italic: true, before: 4, after: 4 },
  ),
];

const CONCLUSION: readonly Block[] = [
  part('D. Kesimpulan dan Saran'),
  point('1. Kesimpulan'),
  text('{{kesimpulan}}'),
  point('2. Saran'),
  text('{{saran}}'),
  point('3. Rencana Tindak Lanjut'),
  text('{{tindak_lanjut}}'),
  part('E. Penutup'),
  prose(
    'Demikian laporan ini disusun sebagai bahan pertimbangan dan tindak lanjut bagi kepala Perangkat Daerah terkait.',
    { indent: 18, firstIndent: 54 },
  ),
  ...blank(),
  signature('{{kota}}, {{tanggal_laporan}}', INITIALS),
];

const MEANINGS: readonly PlaceholderMeaning[] = [
  { name: 'kegiatan_huruf_besar', meaning: 'Nama kegiatan menurut SOP, dengan huruf kapital' },
  { name: 'kegiatan_huruf_kecil', meaning: 'Nama kegiatan dengan huruf kecil' },
  { name: 'sasaran_huruf_besar', meaning: 'Perangkat Daerah sasaran pada judul' },
  { name: 'sasaran', meaning: 'Perangkat Daerah sasaran dalam kalimat' },
  { name: 'tahun', meaning: 'Tahun kegiatan' },
  { name: 'nomor_laporan', meaning: 'Nomor laporan; pada draft [menunggu nomor laporan]' },
  { name: 'tanggal_laporan', meaning: 'Tanggal laporan; pada draft [tanggal laporan]' },
  { name: 'kota', meaning: 'Kota penetapan, dari tab Pengaturan' },
  { name: 'nama_daerah', meaning: 'Nama daerah, dari tab Pengaturan' },
  { name: 'unit_kerja', meaning: 'Unit pelaksana, dari tab Pengaturan' },
  { name: 'landasan_hukum', meaning: 'Dasar hukum menurut SOP, satu pada setiap baris' },
  { name: 'ruang_lingkup', meaning: 'Semua Perangkat Daerah sasaran' },
  { name: 'hari_tanggal', meaning: 'Hari dan tanggal pelaksanaan' },
  { name: 'tempat', meaning: 'Tempat pelaksanaan' },
  { name: 'tim', meaning: 'Anggota tim' },
  { name: 'metode', meaning: 'Metode kegiatan, dari tab Pengaturan' },
  { name: 'dasar_pelaksanaan', meaning: 'Nomor dan tanggal surat pemberitahuan' },
  { name: 'ringkasan', meaning: 'Ringkasan kegiatan, dari isian laporan' },
  { name: '#pd', meaning: 'Awal bagian hasil; berulang untuk setiap Perangkat Daerah' },
  { name: 'pd.no', meaning: 'Nomor urut Perangkat Daerah' },
  { name: 'pd.nama', meaning: 'Nama Perangkat Daerah' },
  { name: 'pd.unit', meaning: 'Unit pelayanan yang dikunjungi' },
  { name: 'pd.tanggal', meaning: 'Hari dan tanggal kunjungan' },
  { name: 'pd.ditemui', meaning: 'Pejabat atau petugas yang ditemui' },
  { name: 'hasil.no', meaning: 'Nomor komponen; barisnya berulang' },
  { name: 'hasil.komponen', meaning: 'Nama komponen standar pelayanan' },
  { name: 'hasil.kondisi', meaning: 'Kondisi yang ditemukan' },
  { name: 'hasil.temuan', meaning: 'Temuan' },
  { name: 'hasil.rekomendasi', meaning: 'Rekomendasi' },
  { name: 'hasil.skor', meaning: 'Skor 0, 1, atau 2' },
  { name: '/pd', meaning: 'Akhir bagian hasil' },
  { name: 'rekap.no', meaning: 'Nomor urut; barisnya berulang' },
  { name: 'rekap.nama', meaning: 'Nama Perangkat Daerah' },
  { name: 'rekap.skor', meaning: 'Jumlah skor' },
  { name: 'rekap.maksimum', meaning: 'Skor tertinggi yang dapat dicapai' },
  { name: 'rekap.capaian', meaning: 'Persentase skor terhadap skor tertinggi' },
  { name: 'rekap.temuan', meaning: 'Banyaknya temuan' },
  { name: 'kesimpulan', meaning: 'Kesimpulan, dari isian laporan' },
  { name: 'saran', meaning: 'Saran, dari isian laporan' },
  { name: 'tindak_lanjut', meaning: 'Rencana tindak lanjut, dari isian laporan' },
];

export const LAPORAN: TemplateDefinition = {
  id: 'LAPORAN',
  name: 'Templat Laporan',
  draft: true,
  body: [...KOP, ...TITLE, ...INTRODUCTION, ...ACTIVITY, ...RESULTS, ...CONCLUSION],
  placeholders: [...KOP_MEANINGS, ...MEANINGS, ...SIGNATURE_MEANINGS, INITIALS_MEANING],
  required: ['nomor_laporan', 'tanggal_laporan', '#pd', 'hasil.no', 'kesimpulan', 'nama_penanda_tangan'],
};
