/** The surat pemberitahuan (surat dinas, signed by Sekda): form of Permendagri 1/2023, one addressee or a list. */
import {
  type Block,
  blank,
  fieldTable,
  gridTable,
  HALF,
  item,
  type PlaceholderMeaning,
  paragraph,
  prose,
  section,
  type TemplateDefinition,
} from './definition';
import { INITIALS, INITIALS_MEANING, KOP, KOP_MEANINGS, SIGNATURE_MEANINGS, signature } from './parts';

const HEAD: readonly Block[] = [
  paragraph('{{kota}}, {{tanggal_surat}}', { align: 'RIGHT', before: 10, after: 6 }),
  fieldTable(
    [
      ['Nomor', '{{nomor_surat}}'],
      ['Sifat', '{{sifat}}'],
      ['Lampiran', '{{lampiran}}'],
      ['Hal', 'Pemberitahuan {{kegiatan}}'],
    ],
    { label: 62 },
  ),
  paragraph('Yth. {{tujuan}}', { before: 8 }),
  paragraph('di {{kota}}', { after: 10 }),
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
    prose('Dokumen yang perlu disiapkan adalah sebagai berikut:', { after: 2 }),
    item('{{dokumen.isi}}', { after: 0 }),
  ]),
  prose('Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.', { before: 6 }),
];

const CLOSING: readonly Block[] = [
  signature('{{atas_nama}}', INITIALS),
  ...section('tembusan', [
    paragraph('Tembusan:', { before: 6, size: 11 }),
    item('{{tembusan.isi}}', { firstIndent: 0, after: 0, size: 11 }),
  ]),
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
  paragraph('DAFTAR PERANGKAT DAERAH SASARAN', { align: 'CENTER', bold: true, before: 18 }),
  paragraph('{{kegiatan_huruf_besar}}', { align: 'CENTER', bold: true, after: 12 }),
  gridTable(
    [34, 225, 194.5],
    ['No.', 'Perangkat Daerah', 'Surat ditujukan kepada'],
    [['{{penerima.no}}', '{{penerima.nama}}', '{{penerima.sebutan_kepala}}']],
    { size: 11, aligns: ['CENTER', 'LEFT', 'LEFT'] },
  ),
  paragraph('{{jabatan_penanda_tangan}},', { indent: HALF, before: 18 }),
  ...blank(4),
  paragraph('{{nama_penanda_tangan}}', { indent: HALF, bold: true }),
]);

const MEANINGS: readonly PlaceholderMeaning[] = [
  { name: 'kota', meaning: 'Kota penetapan, dari tab Pengaturan' },
  { name: 'tanggal_surat', meaning: 'Tanggal surat; pada konsep [tanggal surat]' },
  { name: 'nomor_surat', meaning: 'Nomor surat; pada konsep [menunggu penomoran]' },
  { name: 'sifat', meaning: 'Sifat surat' },
  { name: 'lampiran', meaning: 'Banyaknya lampiran, "-" bila tidak ada' },
  { name: 'kegiatan', meaning: 'Nama kegiatan menurut SOP' },
  { name: 'kegiatan_huruf_kecil', meaning: 'Nama kegiatan dengan huruf kecil' },
  { name: 'kegiatan_huruf_besar', meaning: 'Nama kegiatan dengan huruf kapital' },
  {
    name: 'tujuan',
    meaning: 'Sebutan kepala Perangkat Daerah, atau "Daftar terlampir" bila lebih dari satu',
  },
  { name: 'unit_kerja', meaning: 'Unit pelaksana, dari tab Pengaturan' },
  { name: 'nama_daerah', meaning: 'Nama daerah, dari tab Pengaturan' },
  { name: 'sasaran', meaning: 'Nama Perangkat Daerah, atau rujukan ke daftar terlampir' },
  { name: 'hari_tanggal', meaning: 'Hari dan tanggal pelaksanaan' },
  { name: 'pukul', meaning: 'Jam mulai, misalnya 09.00' },
  { name: 'tempat', meaning: 'Tempat pelaksanaan' },
  { name: 'tim', meaning: 'Anggota tim' },
  { name: '#dokumen', meaning: 'Awal bagian dokumen; hilang bila tidak ada' },
  { name: 'dokumen.isi', meaning: 'Dokumen yang perlu disiapkan, satu pada setiap baris' },
  { name: '/dokumen', meaning: 'Akhir bagian dokumen' },
  { name: 'atas_nama', meaning: 'Misalnya "a.n. WALI KOTA TANGERANG"; kosong bila wewenang sendiri' },
  { name: '#tembusan', meaning: 'Awal bagian tembusan; hilang bila tidak ada' },
  { name: 'tembusan.isi', meaning: 'Penerima tembusan, bernomor, satu pada setiap baris' },
  { name: '/tembusan', meaning: 'Akhir bagian tembusan' },
  { name: '#daftar', meaning: 'Awal halaman lampiran; hilang bila hanya satu Perangkat Daerah' },
  { name: 'jabatan_lampiran', meaning: 'Jabatan penanda tangan pada kepala lampiran' },
  { name: 'penerima.no', meaning: 'Nomor urut pada daftar; barisnya berulang' },
  { name: 'penerima.nama', meaning: 'Nama Perangkat Daerah' },
  { name: 'penerima.sebutan_kepala', meaning: 'Sebutan kepala Perangkat Daerah' },
  { name: '/daftar', meaning: 'Akhir halaman lampiran' },
];

export const SURAT_PEMBERITAHUAN: TemplateDefinition = {
  id: 'SURAT_PEMBERITAHUAN',
  name: 'Templat Surat Pemberitahuan',
  draft: true,
  body: [...KOP, ...HEAD, ...BODY, ...CLOSING, ...ATTACHMENT],
  placeholders: [...KOP_MEANINGS, ...MEANINGS, ...SIGNATURE_MEANINGS, INITIALS_MEANING],
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
