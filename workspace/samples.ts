/** Realistic contents for commands: what staff would type. Offices and services only, no persons. */
import type {
  Command,
  ComponentResult,
  LetterParticulars,
  Monitoring,
  NaskahNumber,
  Receipt,
  ReportParticulars,
} from '../src/domain/types';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export const openCase = (judul: string): Of<'open'> => ({
  type: 'open',
  judul,
  rencanaKerja: 'Rencana Kerja Bagian Organisasi Tahun 2026, kegiatan Fasilitasi Pelayanan Publik',
});

export const order = (targets: readonly string[]): Of<'order'> => ({
  type: 'order',
  targets,
  order: {
    harap: ['Proses lebih lanjut', 'Siapkan bahan dan konsep surat'],
    catatan: 'Mohon konsep surat disiapkan hari ini dan jadwal disesuaikan dengan agenda Perangkat Daerah.',
    sifat: 'Segera',
  },
});

export const letter = (tanggal: string, changes: Partial<LetterParticulars> = {}): Of<'draftLetter'> => ({
  type: 'draftLetter',
  letter: {
    sifat: 'Segera',
    lampiran: '1 (satu) berkas',
    tanggal,
    tanggalSampai: null,
    pukul: '09.00',
    tempat: 'ruang pelayanan Perangkat Daerah',
    tim: 'Ketua Tim Kerja dan Analis Pelayanan Publik pada Bagian Organisasi',
    dokumen: 'Standar Pelayanan, Maklumat Pelayanan, dan laporan Survei Kepuasan Masyarakat',
    tembusan: ['Asisten Administrasi Umum'],
    ...changes,
  },
});

export const approve = (note = ''): Of<'approve'> => ({ type: 'approve', note, number: null });
export const sign = (number: NaskahNumber): Of<'approve'> => ({ type: 'approve', note: '', number });
export const returned = (note: string, reasons: readonly string[] = ['Jadwal']): Of<'return'> => ({
  type: 'return',
  note,
  reasons,
});

export const numberOf = (urut: number, tanggal: string): NaskahNumber => ({
  nomor: `${urut}/000.8.3.4/XI/${tanggal.slice(0, 4)}`,
  tanggal,
  tautan: `https://srikandi.example/naskah/${urut}`,
});

export const delivery = (pd: readonly string[], tanggal: string): Of<'recordDelivery'> => ({
  type: 'recordDelivery',
  pd,
  delivery: {
    cara: 'SRIKANDI',
    tanggal,
    penerima: 'Petugas tata usaha',
    jabatan: 'Subbagian Umum dan Kepegawaian',
    bukti: 'https://srikandi.example/kirim/bukti',
  },
});

const FINDINGS: Readonly<Record<number, Partial<ComponentResult>>> = {
  4: {
    skor: 1,
    kondisi: 'Biaya/tarif tercantum pada Standar Pelayanan, belum dipasang di ruang pelayanan.',
    temuan: 'Informasi biaya/tarif belum dipublikasikan di ruang pelayanan.',
    rekomendasi: 'Memasang papan informasi biaya/tarif di loket paling lambat 14 hari kerja.',
  },
  6: {
    skor: 1,
    kondisi: 'Kotak saran tersedia; rekapitulasi pengaduan belum disusun setiap bulan.',
    temuan: 'Rekapitulasi pengaduan bulanan belum tersedia.',
    rekomendasi: 'Menetapkan petugas dan jadwal rekapitulasi pengaduan.',
  },
};

export const monitoring = (pd: string, tanggal: string, clean = false): Of<'recordMonitoring'> => ({
  type: 'recordMonitoring',
  pd,
  monitoring: {
    tanggal,
    unit: 'Loket pelayanan utama',
    ditemui: 'Pejabat pengelola pelayanan',
    components: Array.from(
      { length: 14 },
      (_, i): ComponentResult => ({
        no: i + 1,
        skor: 2,
        kondisi: 'Tersedia dan diterapkan.',
        temuan: '',
        rekomendasi: '',
        ...(clean ? {} : FINDINGS[i + 1]),
      }),
    ),
  } satisfies Monitoring,
});

export const report: Of<'draftReport'> = {
  type: 'draftReport',
  report: {
    ringkasan: 'Pemantauan dilaksanakan dengan wawancara, observasi, dan telaah dokumen pada unit pelayanan.',
    kesimpulan:
      'Secara umum komponen Standar Pelayanan telah diterapkan; beberapa komponen perlu dilengkapi.',
    saran: 'Perangkat Daerah melengkapi publikasi Standar Pelayanan dan rekapitulasi pengaduan.',
    tindakLanjut: 'Bagian Organisasi memantau tindak lanjut pada triwulan berikutnya.',
  } satisfies ReportParticulars,
};

export const receipt = (pd: string, tanggal: string): Of<'recordReceipt'> => ({
  type: 'recordReceipt',
  pd,
  receipt: {
    nama: 'Petugas penerima',
    jabatan: 'Subbagian Umum dan Kepegawaian',
    nip: '',
    tanggal,
    pukul: '10.00',
    bukti: '',
  } satisfies Receipt,
});

export const complete: Of<'complete'> = { type: 'complete', note: '' };
