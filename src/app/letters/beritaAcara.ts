/** The berita acara of a visit: date in words, the two parties, what was seen and recommended. Signed on the spot. */
import { type Block, fieldTable, gridTable, paragraph, prose, type TemplateDefinition } from './definition';
import { KOP, signatures, signer, title } from './parts';

const party = (no: string, prefix: string): Block =>
  fieldTable(
    [
      [`${no}. Nama`, `{{${prefix}_nama}}`],
      ['    Jabatan', `{{${prefix}_jabatan}}`],
      ['    NIP', `{{${prefix}_nomor_induk}}`],
    ],
    { label: 84 },
  );
const named = (name: string): Block =>
  paragraph(`selanjutnya disebut ${name};`, { indent: 18, before: 2, after: 8 });

const BODY: readonly Block[] = [
  ...title('BERITA ACARA', '{{kegiatan_huruf_besar}}'),
  paragraph('Nomor {{nomor}}', { align: 'CENTER', after: 14 }),
  prose(
    'Pada hari ini, {{tanggal_kata}}, bertempat di {{unit}}, {{nama_pd}}, kami yang bertanda tangan di bawah ini:',
    { firstIndent: 0 },
  ),
  party('1', 'kesatu'),
  named('PIHAK KESATU'),
  party('2', 'kedua'),
  named('PIHAK KEDUA'),
  prose(
    'menyatakan bahwa PIHAK KESATU telah melaksanakan {{kegiatan_huruf_kecil}} pada {{nama_pd}} berdasarkan {{dasar}}, dengan pendampingan PIHAK KEDUA, dan memperoleh hasil sebagai berikut:',
    { firstIndent: 0 },
  ),
  gridTable(
    [30, 120, 163, 140.5],
    ['No.', 'Komponen', 'Pengamatan', 'Rekomendasi'],
    [['{{hasil.no}}', '{{hasil.komponen}}', '{{hasil.pengamatan}}', '{{hasil.rekomendasi}}']],
    { size: 10, aligns: 'CLLL' },
  ),
  prose(
    'Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap 2 (dua), masing-masing mempunyai kekuatan yang sama.',
    { before: 10, after: 14, firstIndent: 0, keep: true },
  ),
  signatures(
    signer('PIHAK KEDUA,', 'kedua', ['{{kedua_jabatan}}']),
    signer('PIHAK KESATU,', 'kesatu', ['{{kesatu_jabatan}}']),
  ),
  paragraph('Mengetahui:', { align: 'CENTER', before: 12, after: 6, keep: true }),
  signatures(signer('{{sebutan_kepala}},', 'kepala'), signer('{{jabatan_kabag}},', 'kabag')),
];

export const BERITA_ACARA: TemplateDefinition = {
  id: 'BERITA_ACARA',
  name: 'Templat Berita Acara Kunjungan',
  draft: false,
  paper: 'kertas_laporan',
  body: [...KOP, ...BODY],
  required: ['tanggal_kata', 'nama_pd', 'hasil.komponen', 'kesatu_nama', 'kedua_nama'],
};
