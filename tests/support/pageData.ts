/** A small register as the server would show it, for tests of the page alone. Offices only; no person is named. */
import type {
  CaseView,
  DocumentTextView,
  HistoryView,
  HomeView,
  MeView,
  TaskView,
} from '../../src/api/contract';
import type { CommandType, RefusalCode } from '../../src/domain/types';
import { OPTIONS, target } from './pageOptions';
import { STEPS, stepsAt, trackAt } from './pageSteps';

/** Thursday, 19 November 2026, 13.45 WIB. */
export const NOW = Date.UTC(2026, 10, 19, 6, 45);
const MINUTE = 60_000;

export const KABAG: MeView = {
  email: 'kabag.organisasi@setda.example',
  nama: 'Kepala Bagian Organisasi',
  capacities: [{ role: 'KABAG', label: 'Kepala Bagian Organisasi', kapasitas: 'DEFINITIF' }],
  isAdmin: false,
};

export const READER: MeView = { email: 'staf@setda.example', nama: '', capacities: [], isAdmin: false };

/** A card; only what matters to the test needs to be given. */
export function task(over: Partial<TaskView> & { readonly no: number }): TaskView {
  const step = over.step ?? 3;
  return {
    kode: `PPP-2026-0${over.no}`,
    judul: 'Pelayanan perizinan, DPMPTSP',
    sasaran: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    visit: 5,
    step,
    stage: 'STEP',
    stepLabel: STEPS[step - 1]?.[0] ?? '',
    role: 'KABAG',
    roleLabel: STEPS[step - 1]?.[2] ?? '',
    attempt: 1,
    time: { state: 'TERLAMBAT', text: 'Lewat 1 jam 10 menit kerja', due: NOW - 70 * MINUTE },
    track: trackAt(step),
    bulk: false,
    assignee: '',
    ...over,
  };
}

const MINE: readonly TaskView[] = [
  task({ no: 14, attempt: 2, track: trackAt(3, [2]) }),
  task({
    no: 16,
    step: 10,
    judul: 'Pelayanan adminduk, 13 kecamatan',
    sasaran: 'Kecamatan Ciledug dan 12 lainnya',
    time: { state: 'MENDEKATI', text: 'Sisa 12 menit kerja, pukul 14.00', due: NOW + 15 * MINUTE },
  }),
  task({
    no: 17,
    judul: 'Pelayanan kesehatan, 3 puskesmas',
    sasaran: 'Dinas Kesehatan',
    time: { state: 'TEPAT', text: 'Sampai besok pukul 08.30', due: NOW + 1125 * MINUTE },
  }),
];

const OTHERS: readonly TaskView[] = [
  task({
    no: 12,
    step: 7,
    judul: 'Pelayanan pajak daerah, Bapenda',
    sasaran: 'Badan Pendapatan Daerah',
    time: { state: 'TEPAT', text: 'Sampai Jumat, 20 November pukul 16.30', due: NOW + 1605 * MINUTE },
  }),
  task({
    no: 15,
    step: 6,
    stage: 'GATE',
    stepLabel: 'Penomoran dan pencatatan',
    judul: 'Pelayanan persampahan, DLH',
    sasaran: 'Dinas Lingkungan Hidup',
    time: { state: null, text: 'Sejak hari ini pukul 09.20', due: null },
  }),
];

/** The list as the Kepala Bagian Organisasi sees it. */
export function homeView(over: Partial<HomeView> = {}): HomeView {
  return {
    registerId: 'register-uji',
    me: KABAG,
    now: NOW,
    mine: MINE,
    others: OTHERS,
    canOpen: true,
    cases: 17,
    options: OPTIONS,
    agendaUrl: 'https://script.google.com/macros/s/uji/exec?r=register-uji&agenda=',
    heartbeat: {
      text: 'Pengingat waktu terakhir berjalan hari ini pukul 13.45.',
      healthy: true,
      todo: '',
      canRepair: false,
    },
    warnings: [],
    ...over,
  };
}

function past(visit: number, over: Partial<HistoryView>): HistoryView {
  const step = over.step ?? 2;
  return {
    visit,
    step,
    stepLabel: STEPS[step - 1]?.[0] ?? '',
    stage: 'STEP',
    roleLabel: STEPS[step - 1]?.[2] ?? '',
    attempt: 1,
    by: STEPS[step - 1]?.[2] ?? '',
    nama: '',
    verb: 'menyusun konsep',
    outcome: 'DONE',
    entered: NOW - 2000 * MINUTE,
    left: NOW - 1900 * MINUTE,
    timeText: 'Rabu, 18 November · 96 dari 120 menit kerja',
    note: '',
    reasons: [],
    ...over,
  };
}

const HISTORY: readonly HistoryView[] = [
  past(1, {
    step: 1,
    verb: 'memerintahkan persiapan',
    timeText: 'Rabu, 18 November · 20 dari 60 menit kerja',
  }),
  past(2, {}),
  past(3, {
    step: 3,
    verb: 'mengembalikan',
    outcome: 'RETURNED',
    timeText: 'Rabu, 18 November pukul 15.40',
    note: 'Jadwal kunjungan bentrok dengan rapat anggaran; geser ke 26 November.',
    reasons: ['Jadwal'],
  }),
  past(4, { attempt: 2, verb: 'memperbaiki dan memaraf', timeText: '09.10–10.05 · 55 dari 120 menit kerja' }),
  past(5, {
    step: 3,
    attempt: 2,
    verb: 'memeriksa',
    outcome: null,
    left: null,
    timeText: 'sejak Kamis, 19 November pukul 10.05',
  }),
];

export const LETTER: NonNullable<CaseView['letter']> = {
  sifat: 'Segera',
  lampiran: '1 (satu) berkas',
  tanggal: '2026-11-26',
  tanggalSampai: null,
  pukul: '09.00',
  tempat: 'Mal Pelayanan Publik Kota Tangerang',
  tim: 'Ketua Tim Kerja\nAnalis Pelayanan Publik',
  dokumen: 'Standar Pelayanan\nMaklumat Pelayanan',
  tembusan: ['Wali Kota Tangerang (sebagai laporan)'],
};

function documentAt(version: number): CaseView['documents'][number] {
  const name = `Konsep surat pemberitahuan PPP-2026-014 v${version}`;
  const url = `https://docs.google.com/document/d/konsep-${version}/edit`;
  const file = {
    kind: 'KONSEP_SURAT',
    fileId: `konsep-${version}`,
    pdfId: null,
    name,
    url,
    pd: null,
  } as const;
  return {
    ...file,
    version,
    at: NOW - (3000 - version * 1000) * MINUTE,
    kindLabel: 'Konsep surat pemberitahuan',
  };
}

/** Text of the draft, as it is read in the page. */
export const DRAFT_TEXT: readonly string[] = [
  'PEMERINTAH KOTA TANGERANG',
  'SEKRETARIAT DAERAH',
  '',
  'Hal: Pemberitahuan Pemantauan, Pengawasan dan Pembinaan Pelayanan Publik',
  '',
  'Yth. Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  'di Tangerang',
  '',
  'Dalam rangka peningkatan kualitas penyelenggaraan pelayanan publik, akan dilaksanakan pemantauan, pengawasan dan pembinaan pelayanan publik pada hari/tanggal: Kamis, 26 November 2026, pukul 09.00 WIB s.d. selesai.',
];

/** The draft as the server reads it out, nothing changed since anybody's paraf. */
export function documentText(over: Partial<DocumentTextView> = {}): DocumentTextView {
  return {
    name: 'Konsep surat',
    paragraphs: DRAFT_TEXT,
    seen: 'digest.',
    baseline: null,
    baselineLost: '',
    paraf: [],
    ...over,
  };
}

interface At {
  readonly step: number;
  readonly allowed: readonly CommandType[];
  readonly refused?: Readonly<Partial<Record<CommandType, readonly [RefusalCode, string]>>>;
  readonly gate?: boolean;
}

function presentAt(step: number, gate: boolean): CaseView['present'] {
  return {
    visit: 5,
    step,
    stage: gate ? 'GATE' : 'STEP',
    label: gate ? 'Penomoran dan pencatatan' : (STEPS[step - 1]?.[0] ?? ''),
    kind: STEPS[step - 1]?.[1] ?? 'REVIEW',
    naskah: step <= 6 ? 'SURAT' : 'LAPORAN',
    roleLabel: STEPS[step - 1]?.[2] ?? '',
    attempt: 1,
    time: { state: 'TERLAMBAT', text: 'Lewat 1 jam 10 menit kerja', due: NOW - 70 * MINUTE },
    pause: null,
    returnedNote: '',
    returnedBy: '',
  };
}

/** A case at a step, as the person sees it who may do `allowed`; `refused` gives code and words. */
export function caseView(
  { step, allowed, refused = {}, gate = false }: At,
  over: Partial<CaseView> = {},
): CaseView {
  const refusals = Object.entries(refused) as [CommandType, readonly [RefusalCode, string]][];
  return {
    registerId: 'register-uji',
    me: KABAG,
    now: NOW,
    no: 14,
    kode: 'PPP-2026-014',
    judul: 'Pelayanan perizinan, DPMPTSP',
    rencanaKerja: 'https://drive.google.com/file/d/rencana-kerja/view',
    status: 'BERJALAN',
    sasaran: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    targets: [target('DPMPTSP')],
    steps: stepsAt(step, step === 3 ? [2] : []),
    present: presentAt(step, gate),
    actions: [
      ...allowed.map((type) => ({ type, refusal: null })),
      ...refusals.map(([type, [code]]) => ({ type, refusal: { code, params: {} } })),
    ],
    reasons: Object.fromEntries(refusals.map(([type, [, text]]) => [type, text])),
    history: HISTORY,
    besides: { notes: [], question: null, assignee: '', holders: [], askable: [] },
    documents: [documentAt(1), documentAt(2)],
    order: {
      harap: ['Proses lebih lanjut'],
      catatan: 'Utamakan pelayanan perizinan berusaha.',
      sifat: 'Segera',
    },
    letter: step > 1 ? LETTER : null,
    letterNumber: null,
    report: null,
    reportNumber: null,
    suggestedNumber: '',
    extras: [],
    monitoring: {},
    options: OPTIONS,
    ...over,
  };
}
