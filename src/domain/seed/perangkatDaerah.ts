/**
 * The 40 Perangkat Daerah of Kota Tangerang as a start. Put together from public material, so every row asks to be
 * confirmed by Bagian Organisasi. Addresses are placeholders.
 */
import type { PerangkatDaerah } from '../types';

type SeedRow = PerangkatDaerah & { readonly perluVerifikasi: boolean };

const row = (kode: string, nama: string, singkatan: string, sebutanKepala: string): SeedRow => ({
  kode,
  nama,
  singkatan,
  sebutanKepala,
  email: `${kode.toLowerCase()}@tangerangkota.example`,
  aktif: true,
  perluVerifikasi: true,
});

const headed = (kode: string, nama: string, singkatan: string): SeedRow =>
  row(kode, nama, singkatan, `Kepala ${nama}`);

const kecamatan = (nama: string): SeedRow =>
  row(`KEC-${nama.toUpperCase().split(' ').join('')}`, `Kecamatan ${nama}`, `Kec. ${nama}`, `Camat ${nama}`);

const SEKRETARIAT: readonly SeedRow[] = [
  row('SETDA', 'Sekretariat Daerah', 'Setda', 'Sekretaris Daerah'),
  row('SETWAN', 'Sekretariat DPRD', 'Setwan', 'Sekretaris DPRD'),
  row('INSPEKTORAT', 'Inspektorat', 'Inspektorat', 'Inspektur'),
  headed('SATPOLPP', 'Satuan Polisi Pamong Praja', 'Satpol PP'),
];

const DINAS: readonly SeedRow[] = [
  headed('DISDIK', 'Dinas Pendidikan', 'Disdik'),
  headed('DINKES', 'Dinas Kesehatan', 'Dinkes'),
  headed('DPUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'DPUPR'),
  headed('DISPERKIMTAN', 'Dinas Perumahan, Permukiman dan Pertanahan', 'Disperkimtan'),
  headed('DINSOS', 'Dinas Sosial', 'Dinsos'),
  headed('DISNAKER', 'Dinas Ketenagakerjaan', 'Disnaker'),
  headed(
    'DP3AP2KB',
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
    'DP3AP2KB',
  ),
  headed('DKP', 'Dinas Ketahanan Pangan', 'DKP'),
  headed('DLH', 'Dinas Lingkungan Hidup', 'DLH'),
  headed('DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil'),
  headed('DISHUB', 'Dinas Perhubungan', 'Dishub'),
  headed('DISKOMINFO', 'Dinas Komunikasi dan Informatika', 'Diskominfo'),
  headed('DISPERINDAGKOPUKM', 'Dinas Perindustrian, Perdagangan, Koperasi dan UKM', 'Disperindagkop UKM'),
  headed('DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP'),
  headed('DISPORA', 'Dinas Kepemudaan dan Olahraga', 'Dispora'),
  headed('DISBUDPAR', 'Dinas Kebudayaan dan Pariwisata', 'Disbudpar'),
  headed('DPAD', 'Dinas Perpustakaan dan Arsip Daerah', 'DPAD'),
];

const BADAN: readonly SeedRow[] = [
  headed('BAPPEDA', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda'),
  headed('BKPSDM', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'BKPSDM'),
  headed('BPKD', 'Badan Pengelola Keuangan Daerah', 'BPKD'),
  headed('BAPENDA', 'Badan Pendapatan Daerah', 'Bapenda'),
  headed('BPBD', 'Badan Penanggulangan Bencana Daerah', 'BPBD'),
  headed('KESBANGPOL', 'Badan Kesatuan Bangsa dan Politik', 'Kesbangpol'),
];

const KECAMATAN: readonly SeedRow[] = [
  'Tangerang',
  'Karawaci',
  'Batuceper',
  'Benda',
  'Cibodas',
  'Ciledug',
  'Cipondoh',
  'Jatiuwung',
  'Karang Tengah',
  'Larangan',
  'Neglasari',
  'Periuk',
  'Pinang',
].map(kecamatan);

/** Seed of the tab Perangkat Daerah. */
export const PD_SEED: readonly SeedRow[] = [...SEKRETARIAT, ...DINAS, ...BADAN, ...KECAMATAN];
