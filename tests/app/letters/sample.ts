/** A realistic case for letters: offices only, no invented people. */

import type { LetterContext } from '../../../src/app/letters/specs';
import { settingsFrom } from '../../../src/app/settings';
import { COMPONENTS } from '../../../src/domain/seed/components';
import { SOP_SEED } from '../../../src/domain/seed/sop';
import type {
  Actor,
  Case,
  CaseDocument,
  DocumentKind,
  LetterParticulars,
  Monitoring,
  NaskahNumber,
  Pejabat,
  Receipt,
  ReportParticulars,
  Target,
} from '../../../src/domain/types';

/** 2026-11-23 09.00 WIB */
export const NOW = Date.UTC(2026, 10, 23, 2, 0);

const OFFICE_NAMES: Readonly<Record<string, string>> = {
  KABAG: 'Pejabat Kepala Bagian Organisasi, S.Sos., M.Si.',
  KATIM: 'Pejabat Ketua Tim Kerja, S.A.P.',
  ASISTEN: 'Pejabat Asisten Administrasi Umum, M.Si.',
  SEKDA: 'Pejabat Sekretaris Daerah, M.Si.',
  ANALIS: 'Pejabat Analis Pelayanan Publik, S.IP.',
};

export function holder(role: string, changes: Partial<Pejabat> = {}): Pejabat {
  return {
    role,
    nama: OFFICE_NAMES[role] ?? role,
    nip: '198001012005011001',
    pangkat: 'Pembina Tingkat I (IV/b)',
    email: `${role.toLowerCase()}@setda.example`,
    kapasitas: 'DEFINITIF',
    mulai: null,
    sampai: null,
    dasar: '',
    ...changes,
  };
}

export const actor = (role: string): Actor => {
  const { nama, email, kapasitas } = holder(role);
  return { nama, email, kapasitas, role };
};

export const DINKES: Target = {
  kode: 'DINKES',
  nama: 'Dinas Kesehatan',
  sebutanKepala: 'Kepala Dinas Kesehatan',
  delivery: null,
  monitoring: {
    tanggal: '2026-11-30',
    unit: 'Puskesmas Sukasari',
    ditemui: 'Kepala Puskesmas',
    skor: 21,
    maksimum: 28,
    temuan: 3,
  },
  receipt: null,
};

export const CILEDUG: Target = {
  kode: 'KEC-CILEDUG',
  nama: 'Kecamatan Ciledug',
  sebutanKepala: 'Camat Ciledug',
  delivery: null,
  monitoring: {
    tanggal: '2026-12-01',
    unit: 'Pelayanan Administrasi Terpadu Kecamatan',
    ditemui: 'Kepala Seksi Pelayanan',
    skor: 20,
    maksimum: 26,
    temuan: 2,
  },
  receipt: null,
};

export const LETTER: LetterParticulars = {
  sifat: 'Biasa',
  lampiran: '-',
  tanggal: '2026-11-30',
  tanggalSampai: null,
  pukul: '09.00',
  tempat: 'Puskesmas Sukasari, Jalan Pelayanan Nomor 4, Kota Tangerang',
  tim: 'Ketua Tim Kerja dan Analis Pelayanan Publik Bagian Organisasi',
  dokumen:
    '1. Keputusan penetapan Standar Pelayanan beserta lampirannya;\n2. Maklumat Pelayanan;\n3. Rekapitulasi pengaduan dan tindak lanjutnya;\n4. Laporan Survei Kepuasan Masyarakat tahun berjalan.',
  tembusan: ['Wali Kota Tangerang (sebagai laporan)', 'Inspektur Kota Tangerang'],
};

export const REPORT: ReportParticulars = {
  ringkasan:
    'Kegiatan diawali dengan pertemuan pembukaan bersama pimpinan unit pelayanan, dilanjutkan observasi ruang pelayanan, wawancara dengan petugas dan pengguna layanan, serta telaah dokumen standar pelayanan.',
  kesimpulan:
    'Sebagian besar komponen standar pelayanan telah ditetapkan dan diterapkan.\nKomponen yang belum terpenuhi terutama menyangkut publikasi dan penanganan pengaduan.',
  saran:
    'Perangkat Daerah memperbarui publikasi standar pelayanan pada semua media dan menetapkan petugas pengelola pengaduan.',
  tindakLanjut:
    '1. Pembaruan papan informasi dan laman, paling lambat 31 Desember 2026.\n2. Penetapan petugas pengelola pengaduan, paling lambat 15 Januari 2027.',
};

export const MONITORING: Monitoring = {
  tanggal: '2026-11-30',
  unit: 'Puskesmas Sukasari',
  ditemui: 'Kepala Puskesmas',
  components: COMPONENTS.map(({ no }) => ({
    no,
    skor: no === 6 ? 0 : no % 5 === 0 ? null : no % 3 === 0 ? 1 : 2,
    kondisi:
      no === 6
        ? 'Kotak saran tersedia, tetapi belum ada petugas yang ditunjuk.'
        : 'Telah ditetapkan dan dipublikasikan.',
    temuan: no % 3 === 0 ? 'Informasi pada papan pengumuman tidak sama dengan laman.' : '',
    rekomendasi: no % 3 === 0 ? 'Menyamakan isi informasi pada semua media paling lambat akhir tahun.' : '',
  })),
};

export const NUMBER: NaskahNumber = {
  nomor: '41/000.8.3.4/XI/2026',
  tanggal: '2026-11-24',
  tautan: 'https://srikandi.example/41',
};

export const RECEIPT: Receipt = {
  nama: 'Sekretaris Dinas Kesehatan',
  jabatan: 'Sekretaris Dinas',
  nip: '',
  tanggal: '2026-12-07',
  pukul: '10.15',
  bukti: '',
};

export function document(
  kind: DocumentKind,
  fileId: string,
  version = 1,
  pd: string | null = null,
): CaseDocument {
  return { kind, version, fileId, pdfId: null, name: kind, url: '', pd, at: NOW };
}

export function caseOf(changes: Partial<Case> = {}): Case {
  const { identity: _, roles: __, ...rules } = SOP_SEED;
  return {
    no: 14,
    kode: 'PPP-2026-014',
    judul: 'Pelayanan kesehatan dasar tahun 2026',
    rencanaKerja: 'Rencana Kerja Bagian Organisasi Tahun 2026',
    status: 'BERJALAN',
    openedAt: NOW,
    openedBy: actor('KABAG'),
    closedAt: null,
    sop: rules,
    targets: [DINKES],
    order: null,
    letter: LETTER,
    letterNumber: NUMBER,
    report: null,
    reportNumber: null,
    documents: [],
    visits: [],
    commands: [],
    ...changes,
  };
}

export function contextOf(changes: Partial<LetterContext> = {}): LetterContext {
  return {
    kase: caseOf(),
    sop: SOP_SEED,
    now: NOW,
    actor: actor('KABAG'),
    holders: (role) => (OFFICE_NAMES[role] === undefined ? null : holder(role)),
    settings: settingsFrom([]),
    previous: {},
    initials: [],
    perangkatDaerah: [
      {
        kode: 'DINKES',
        nama: 'Dinas Kesehatan',
        singkatan: 'Dinkes',
        sebutanKepala: 'Kepala Dinas Kesehatan',
        email: '',
        aktif: true,
      },
      {
        kode: 'KEC-CILEDUG',
        nama: 'Kecamatan Ciledug',
        singkatan: 'Kec. Ciledug',
        sebutanKepala: 'Camat Ciledug',
        email: '',
        aktif: true,
      },
    ],
    monitoring: { DINKES: MONITORING, 'KEC-CILEDUG': { ...MONITORING, tanggal: '2026-12-01' } },
    ...changes,
  };
}
