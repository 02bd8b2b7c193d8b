/** What the forms of the page offer in its tests: Perangkat Daerah, components, words. */
import type { OptionsView } from '../../src/api/contract';
import type { Target } from '../../src/domain/types';

const PD = [
  ['DINKES', 'Dinas Kesehatan', 'Dinkes', 'Kepala Dinas Kesehatan'],
  ['DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil', 'Kepala Dinas'],
  ['DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP', 'Kepala Dinas'],
  ['DLH', 'Dinas Lingkungan Hidup', 'DLH', 'Kepala Dinas'],
  ['BAPENDA', 'Badan Pendapatan Daerah', 'Bapenda', 'Kepala Badan'],
  ['INSPEKTORAT', 'Inspektorat', 'Inspektorat', 'Inspektur'],
  ['KEC-CILEDUG', 'Kecamatan Ciledug', 'Ciledug', 'Camat Ciledug'],
  ['KEC-PINANG', 'Kecamatan Pinang', 'Pinang', 'Camat Pinang'],
] as const;

const COMPONENTS = [
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Jangka waktu pelayanan',
  'Biaya/tarif',
  'Produk pelayanan',
  'Penanganan pengaduan, saran, dan masukan',
  'Dasar hukum',
  'Sarana dan prasarana, dan/atau fasilitas',
  'Kompetensi pelaksana',
  'Pengawasan internal',
  'Jumlah pelaksana',
  'Jaminan pelayanan',
  'Jaminan keamanan dan keselamatan pelayanan',
  'Evaluasi kinerja pelaksana',
];

export const OPTIONS: OptionsView = {
  perangkatDaerah: PD.map(([kode, nama, singkatan]) => ({ kode, nama, singkatan })),
  components: COMPONENTS.map((nama, index) => ({ no: index + 1, nama })),
  harap: ['Tanggapan dan saran', 'Proses lebih lanjut', 'Koordinasi/konfirmasi'],
  sifat: ['Biasa', 'Segera', 'Sangat Segera'],
  caraKirim: ['SRIKANDI', 'Surel', 'Kurir'],
  followUpDays: 30,
  alasanTunda: ['Menunggu data dari Perangkat Daerah', 'Petugas berhalangan'],
  alasanKembali: ['Dasar hukum', 'Jadwal', 'Tujuan surat', 'Redaksi', 'Lampiran', 'Lainnya'],
};

/** A target with nothing recorded yet. */
export function target(kode: string): Target {
  const row = PD.find((each) => each[0] === kode);
  const sebutanKepala = row?.[3] ?? '';
  return { kode, nama: row?.[1] ?? kode, sebutanKepala, delivery: null, monitoring: null, receipt: null };
}
