/**
 * The city's SOP Nomor 33/000.8.3.3/III/2025 as data: identity block and table quoted as printed, faults included.
 * Performers are the default reading (the printed marks are lost). Never correct a quoted text here.
 */
import type { Sop, SopRole, SopStep } from '../types';
import { SOP_IDENTITY } from './sopIdentity';

const ROLES: readonly SopRole[] = [
  { id: 'KABAG', label: 'Kepala Bagian Organisasi', superior: 'ASISTEN' },
  { id: 'KATIM', label: 'Ketua Tim Kerja', superior: 'KABAG' },
  { id: 'ASISTEN', label: 'Asisten Administrasi Umum', superior: 'SEKDA' },
  { id: 'SEKDA', label: 'Sekretaris Daerah', superior: null },
  { id: 'ANALIS', label: 'Analis Pelayanan Publik', superior: 'KATIM' },
];

const KONSEP_SURAT = 'Konsep surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik';
const SURAT = 'Surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik';
const HASIL = 'hasil pemantauan , Pengawasan dan Pembinaan pelayanan Publik';
const DRAFT_LAPORAN = 'Draft Laporan hasil pemantauan , Pengawasan dan Pembinaan pelayanan Publik';
const LAPORAN_DISPOSISI =
  'a. laporan hasil pemantauan , Pengawasan dan Pembinaan pelayanan Publik b. Lembar Disposisi';

/** What most steps have not. */
const BARE = { ket: '', returnTo: null, gate: null, documents: [] } as const;

const STEPS: readonly SopStep[] = [
  {
    ...BARE,
    no: 1,
    label: 'Perintah persiapan',
    uraian:
      'Memerintahkan Ketua Tim Kerja untuk mempersiapkan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik',
    role: 'KABAG',
    kind: 'ORDER',
    naskah: 'SURAT',
    kelengkapan: 'Rencana Kerja',
    waktu: 60,
    satuan: 'MENIT',
    output: 'Lembar disposisi',
    next: 2,
    documents: ['LEMBAR_DISPOSISI'],
  },
  {
    ...BARE,
    no: 2,
    label: 'Penyusunan konsep surat',
    uraian:
      'Mempersiapkan bahan, membuat dan memaraf konsep surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik',
    role: 'KATIM',
    kind: 'DRAFT',
    naskah: 'SURAT',
    kelengkapan: 'Lembar disposisi',
    waktu: 120,
    satuan: 'MENIT',
    output: KONSEP_SURAT,
    next: 3,
    documents: ['KONSEP_SURAT'],
  },
  {
    ...BARE,
    no: 3,
    label: 'Pemeriksaan Kabag',
    uraian:
      'Menerima dan memeriksa konsep surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik. Jika setuju konsep surat di paraf untuk selanjutnya disampaikan kepada Adminstrasi Umum. Jika tidak setuju konsep surat dikembalikan ke tim kerja.',
    role: 'KABAG',
    kind: 'REVIEW',
    naskah: 'SURAT',
    kelengkapan: KONSEP_SURAT,
    waktu: 60,
    satuan: 'MENIT',
    output: KONSEP_SURAT,
    next: 4,
    returnTo: 2,
  },
  {
    ...BARE,
    no: 4,
    label: 'Pemeriksaan Asisten',
    uraian:
      'Menerima dan memeriksa konsep surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik. Jika setuju konsep surat di paraf untuk selanjutnya disampaikan kepada Sekretaris Daerah. Jika tidak setuju konsep surat dikembalikan ke Kabag Organisasi.',
    role: 'ASISTEN',
    kind: 'REVIEW',
    naskah: 'SURAT',
    kelengkapan: KONSEP_SURAT,
    waktu: 60,
    satuan: 'MENIT',
    output: KONSEP_SURAT,
    next: 5,
    returnTo: 3,
  },
  {
    ...BARE,
    no: 5,
    label: 'Penandatanganan Sekda',
    uraian:
      'Menerima dan memeriksa konsep surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik. Jika setuju konsep surat di Tandatangan diserahkan ke Tim kerja. Jika tidak setuju konsep surat dikembalikan ke Asisten Administrasi Umum.',
    role: 'SEKDA',
    kind: 'SIGN',
    naskah: 'SURAT',
    kelengkapan: KONSEP_SURAT,
    waktu: 60,
    satuan: 'MENIT',
    output: SURAT,
    ket: 'SOP Pengendalian Naskah Dinas Keluar',
    next: 6,
    returnTo: 4,
    gate: 'PENOMORAN',
    documents: ['SURAT'],
  },
  {
    ...BARE,
    no: 6,
    label: 'Penyampaian surat',
    uraian:
      'Menyerahkan surat pemberitahuan Pemantauan, Pengawasan dan Pembinaan pelayanan Publik kepada Kepala Perangkat Daerah sebagai bahan pelaksanaan kegiatan.',
    role: 'KATIM',
    kind: 'DELIVER',
    naskah: 'SURAT',
    kelengkapan: SURAT,
    waktu: 1,
    satuan: 'HARI',
    output: SURAT,
    next: 7,
  },
  {
    ...BARE,
    no: 7,
    label: 'Pelaksanaan pemantauan',
    uraian:
      'Melaksanakan pemantauan , Pengawasan dan Pembinaan pelayanan Publik kepada Kepala Perangkat Daerah terkait hasil pelaksanaan kegiatan Sebagai bahan laporan Tim Kerja',
    role: 'ANALIS',
    kind: 'MONITOR',
    naskah: 'LAPORAN',
    kelengkapan: SURAT,
    waktu: 1,
    satuan: 'HARI',
    output: HASIL,
    next: 8,
  },
  {
    ...BARE,
    no: 8,
    label: 'Penyusunan draft laporan',
    uraian:
      'Menyusun draft Laporan hasil pemantauan , Pengawasan dan Pembinaan pelayanan Publik untuk disampaikan kepada Kabag Organisasi',
    role: 'ANALIS',
    kind: 'DRAFT',
    naskah: 'LAPORAN',
    kelengkapan: HASIL,
    waktu: 2,
    satuan: 'HARI',
    output: DRAFT_LAPORAN,
    next: 9,
    documents: ['DRAFT_LAPORAN'],
  },
  {
    ...BARE,
    no: 9,
    label: 'Pemeriksaan Ketua Tim',
    uraian:
      'Menerima dan memeriksa laporan hasil pemantauan , Pengawasan dan Pembinaan pelayanan Publik untuk disampaikan kepada Kabag Organisasi. Jika setuju draft laporan diparaf untuk selanjutnya diserahkan kepada Kepala Bagian Organisasi. Jika tidak setuju draft laporan dikembalikan kepada Ketua Tim Kerja untuk diperbaiki.',
    role: 'KATIM',
    kind: 'REVIEW',
    naskah: 'LAPORAN',
    kelengkapan: DRAFT_LAPORAN,
    waktu: 60,
    satuan: 'MENIT',
    output: LAPORAN_DISPOSISI,
    next: 10,
    returnTo: 8,
    documents: ['LEMBAR_DISPOSISI'],
  },
  {
    ...BARE,
    no: 10,
    label: 'Penandatanganan laporan',
    uraian:
      'Menerima dan memeriksa laporan hasil pemantauan, Pengawasan dan Pembinaan pelayanan Publik. Jika setuju draft laporan di tandatangani untuk selanjutnya diserahkan kepada Ketua Tim Kerja. Jika tidak setuju draft laporan dikembalikan kepada Ketua Tim Kerja untuk diperbaiki.',
    role: 'KABAG',
    kind: 'SIGN',
    naskah: 'LAPORAN',
    kelengkapan: LAPORAN_DISPOSISI,
    waktu: 60,
    satuan: 'MENIT',
    output: LAPORAN_DISPOSISI,
    next: 11,
    returnTo: 9,
    documents: ['LAPORAN'],
  },
  {
    ...BARE,
    no: 11,
    label: 'Penyerahan laporan',
    uraian:
      'Menyerahkan laporan hasil pemantauan , Pengawasan dan Pembinaan pelayanan Publik kepada Kepala Perangkat Daerah.',
    role: 'KATIM',
    kind: 'HAND_OVER',
    naskah: 'LAPORAN',
    kelengkapan: LAPORAN_DISPOSISI,
    waktu: 1,
    satuan: 'HARI',
    output: 'Bukti Tanda terima',
    next: null,
    documents: ['TANDA_TERIMA'],
  },
];

/** The SOP in force, from its printed copy; the seed of the tab SOP. */
export const SOP_SEED: Sop = {
  versi: '33/000.8.3.3/III/2025',
  identity: SOP_IDENTITY,
  roles: ROLES,
  steps: STEPS,
};
