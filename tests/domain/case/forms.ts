/** Fixed people, calendar, Perangkat Daerah and filled-in forms for the tests of the case. Personas are offices. */
import type { Numbering, NumberRegister } from '../../../src/domain/agenda';
import type { Office } from '../../../src/domain/case/office';
import type { PauseReason } from '../../../src/domain/case/pauses';
import { makeCalendar } from '../../../src/domain/time/calendar';
import { fromCivil } from '../../../src/domain/time/civil';
import type {
  Actor,
  Command,
  CommandType,
  Delivery,
  LetterParticulars,
  Monitoring,
  NaskahNumber,
  NewDocument,
  PerangkatDaerah,
  Receipt,
  ReportParticulars,
  RoleId,
} from '../../../src/domain/types';

const hours = (row: number, hari: readonly number[], jam: readonly (readonly [number, number])[]) => ({
  row,
  keterangan: 'Biasa',
  mulai: null,
  sampai: null,
  hari,
  jam,
});

export const CALENDAR = makeCalendar(
  [
    hours(
      1,
      [1, 2, 3, 4],
      [
        [450, 720],
        [780, 960],
      ],
    ),
    hours(
      2,
      [5],
      [
        [450, 690],
        [780, 990],
      ],
    ),
  ],
  [{ row: 1, tanggal: '2026-12-25', nama: 'Hari Natal', jenis: 'Libur nasional' }],
).calendar;

/** Monday 23 November 2026, 07.30 WIB. */
export const MONDAY = fromCivil('2026-11-23', 450);
export const MINUTE = 60_000;

export const actor = (role: RoleId, kapasitas: Actor['kapasitas'] = 'DEFINITIF'): Actor => ({
  email: `${(role || 'tanpa-peran').toLowerCase()}@tangerangkota.example`,
  nama: `Pemangku ${role}`,
  role,
  kapasitas,
});

/** Each role has one holder, but two people are Analis. */
export const OFFICE: Office = {
  holders: (role) => {
    const { email, nama, kapasitas } = actor(role);
    const second = { email: 'analis2@tangerangkota.example', nama: 'Analis kedua', kapasitas };
    return [{ email, nama, kapasitas }, ...(role === 'ANALIS' ? [second] : [])];
  },
};

export const ROLES: readonly RoleId[] = ['KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS'];

const pd = (kode: string, nama: string, aktif = true): PerangkatDaerah => ({
  kode,
  nama,
  singkatan: kode,
  sebutanKepala: `Kepala ${nama}`,
  email: `${kode.toLowerCase()}@tangerangkota.example`,
  aktif,
});

export const PD: readonly PerangkatDaerah[] = [
  pd('DINKES', 'Dinas Kesehatan'),
  pd('DISDIK', 'Dinas Pendidikan'),
  pd('DLH', 'Dinas Lingkungan Hidup'),
  pd('LAMA', 'Dinas Lama', false),
  ...Array.from({ length: 70 }, (_, n) => pd(`UJI-${n + 1}`, `Dinas Uji ${n + 1}`)),
];

export const LETTER: LetterParticulars = {
  sifat: 'Biasa',
  lampiran: '-',
  tanggal: '2026-11-26',
  tanggalSampai: null,
  pukul: '09.00',
  tempat: 'Aula Dinas Kesehatan',
  tim: 'Tim Kerja Pelayanan Publik',
  dokumen: 'Standar pelayanan',
  tembusan: ['Wali Kota Tangerang (sebagai laporan)'],
};

export const REPORT: ReportParticulars = {
  ringkasan: 'Standar pelayanan tersedia.',
  kesimpulan: 'Cukup baik.',
  saran: 'Publikasikan biaya pelayanan.',
  tindakLanjut: '',
};

export const NUMBER: NaskahNumber = {
  nomor: '41/000.8.3.4/XI/2026',
  tanggal: '2026-11-24',
  tautan: 'https://srikandi.example/naskah/41',
};

const REGISTER: NumberRegister = {
  name: 'Surat Keluar',
  pattern: '{urut}/{kode}/{bulan}/{tahun}',
  kode: '000.8.3.4',
  keamanan: 'B',
};

export const PAUSE_REASONS: readonly PauseReason[] = [
  { label: 'Menunggu data dari Perangkat Daerah', waiting: true },
  { label: 'Petugas berhalangan', waiting: false },
];

/** One sequence for letters and reports, nothing taken from it yet. */
export const NUMBERING: Numbering = { counters: {}, registers: { SURAT: REGISTER, LAPORAN: REGISTER } };

export const DELIVERY: Delivery = {
  cara: 'SRIKANDI',
  tanggal: '2026-11-24',
  penerima: '',
  jabatan: '',
  bukti: '',
};

export const MONITORING: Monitoring = {
  tanggal: '2026-11-26',
  unit: 'Loket pendaftaran',
  ditemui: 'Sekretaris Dinas',
  components: [
    { no: 1, skor: 2, kondisi: 'Tersedia', temuan: '', rekomendasi: '' },
    { no: 2, skor: 1, kondisi: 'Sebagian', temuan: 'Belum dipajang', rekomendasi: 'Pajang di loket' },
    { no: 3, skor: null, kondisi: '', temuan: '', rekomendasi: '' },
  ],
};

export const RECEIPT: Receipt = {
  nama: 'Pengelola surat',
  jabatan: 'Staf Sekretariat',
  nip: '',
  tanggal: '2026-12-01',
  pukul: '10.15',
  bukti: '',
};

export const document = (kind: NewDocument['kind'], pdKode: string | null = null): NewDocument => ({
  kind,
  fileId: `berkas-${kind}`,
  pdfId: null,
  name: kind,
  url: 'https://docs.example/berkas',
  pd: pdKode,
});

/** A sound command of each type for the case of these tests. */
export const COMMANDS: { readonly [T in CommandType]: Extract<Command, { type: T }> } = {
  open: { type: 'open', judul: 'Pelayanan kesehatan', rencanaKerja: 'Rencana Kerja 2026 nomor 4' },
  order: {
    type: 'order',
    targets: ['DINKES', 'DISDIK'],
    order: { harap: ['Proses lebih lanjut'], catatan: 'Segera', sifat: 'Biasa' },
  },
  draftLetter: { type: 'draftLetter', letter: LETTER },
  draftReport: { type: 'draftReport', report: REPORT },
  approve: { type: 'approve', note: '', number: null },
  return: { type: 'return', note: 'Jadwal bentrok', reasons: ['Jadwal'] },
  recordNumber: { type: 'recordNumber', number: NUMBER },
  voidNumber: { type: 'voidNumber', reason: 'Salah tujuan surat' },
  linkSigned: { type: 'linkSigned', tautan: 'https://srikandi.example/naskah/41-ttd' },
  makeDocument: { type: 'makeDocument', kind: 'SURAT_PENGANTAR', pd: null, note: '' },
  recordDelivery: { type: 'recordDelivery', pd: ['DINKES', 'DISDIK'], delivery: DELIVERY },
  recordMonitoring: { type: 'recordMonitoring', pd: 'DINKES', monitoring: MONITORING },
  recordReceipt: { type: 'recordReceipt', pd: 'DINKES', receipt: RECEIPT },
  complete: { type: 'complete', note: '' },
  cancel: { type: 'cancel', reason: 'Anggaran dialihkan' },
  pause: { type: 'pause', reason: 'Menunggu data dari Perangkat Daerah', note: 'Data pengaduan 2026' },
  resume: { type: 'resume', note: '' },
  withdraw: { type: 'withdraw', reason: 'Tanggal pelaksanaan keliru' },
  askInfo: { type: 'askInfo', to: 'ANALIS', question: 'Berapa unit yang dikunjungi?' },
  answerInfo: { type: 'answerInfo', answer: 'Tiga unit.' },
  allowSelf: { type: 'allowSelf', reason: 'Asisten sedang cuti' },
  reassign: { type: 'reassign', to: 'analis2@tangerangkota.example', reason: 'Membagi beban' },
  comment: { type: 'comment', text: 'Sudah dibicarakan dengan Dinas Kesehatan.' },
  attach: { type: 'attach', label: 'Undangan rapat', tautan: 'https://drive.example/undangan' },
  reopen: { type: 'reopen', reason: 'Pemantauan ulang triwulan berikutnya' },
};

export const SIGN_REPORT: Command = {
  type: 'approve',
  note: '',
  number: { nomor: '42/000.8.3.4/XI/2026', tanggal: '2026-11-30', tautan: '' },
};
