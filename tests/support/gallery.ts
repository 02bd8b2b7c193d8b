/** Every screen of the page in every state a person may meet, for pictures and for the checks of accessibility. */
import type { Page } from 'playwright-core';
import type { CaseView, FoundView, MeView, PageStart } from '../../src/api/contract';
import type { CommandType } from '../../src/domain/types';
import { refusalText } from '../../src/messages/refusals';
import type { FakeAnswers } from './fakeRun';
import { caseView, documentText, homeView, KABAG, NOW, READER, task } from './pageData';
import { OPTIONS, target } from './pageOptions';
import { STEPS } from './pageSteps';

type Place = PageStart['place'];

export interface Shot {
  readonly name: string;
  /** where this state is met; both when not given */
  readonly only?: Place;
  /** opened at once, as a mail's link does */
  readonly no?: number;
  readonly answers: FakeAnswers;
  /** what the person does to come there */
  readonly act?: (page: Page) => Promise<void>;
  /** test id of what must stand there before anybody looks */
  readonly ready: string;
}

const ok = (view: object, message = '') => ({ ok: true, view, message });
const refused = (code: string, message: string) => ({ ok: false, code, message, view: null });

const office = (role: string, label: string): MeView => ({
  email: `${role.toLowerCase()}@setda.example`,
  nama: label,
  capacities: [{ role, label, kapasitas: 'DEFINITIF' }],
  isAdmin: false,
});
const SEKDA = office('SEKDA', 'Sekretaris Daerah');

const click = (id: string) => (page: Page) => page.getByTestId(id).first().click();
const unfold = (id: string) => (page: Page) => page.getByTestId(id).locator('summary').first().click();
const all =
  (...acts: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page);
  };
const fill = (name: string, text: string) => (page: Page) => page.getByTestId(`field-${name}`).fill(text);

/** Timers that have been silent since Friday, as the account that they belong to sees it. */
const DEAD = {
  text: 'Pengingat waktu terakhir berjalan Jumat, 13 November pukul 09.00. Surel pengingat tertahan; batas waktu pada halaman ini tetap dihitung dengan benar.',
  healthy: false,
  todo: '',
  canRepair: true,
};
const TELL =
  'Beri tahu administrator (pantau@setda.example) agar membuka Pantau dengan akun itu, lalu menekan “Pasang ulang pewaktu”.';
const PAUSE = {
  reason: 'Menunggu data dari Perangkat Daerah',
  note: 'Data pengaduan triwulan III belum dikirim; sudah diminta melalui surat 41/000.8.3.4/XI/2026.',
  by: 'Kepala Bagian Organisasi',
  since: 'kemarin pukul 14.00',
};
const PAUSED_TIME = {
  state: 'DITUNDA',
  text: `Ditunda sejak ${PAUSE.since}: ${PAUSE.reason}`,
  due: NOW + 60 * 60_000,
} as const;

const WAITING = [
  task({
    no: 21,
    step: 5,
    judul: 'Pelayanan uji kendaraan, Dinas Perhubungan',
    sasaran: 'Dinas Perhubungan',
    time: { state: 'TERLAMBAT', text: 'Lewat 25 menit kerja', due: NOW - 25 * 60_000 },
  }),
  task({
    no: 14,
    step: 5,
    time: { state: 'MENDEKATI', text: 'Sisa 12 menit kerja, pukul 14.00', due: NOW + 12 * 60_000 },
  }),
  task({
    no: 22,
    step: 5,
    judul: 'Pelayanan rumah sakit umum daerah',
    sasaran: 'Rumah Sakit Umum Daerah',
    time: { state: 'TEPAT', text: 'Sampai besok pukul 08.30', due: NOW + 1_125 * 60_000 },
  }),
];

const sekdaHome = homeView({
  me: SEKDA,
  mine: WAITING.map((one) => ({ ...one, bulk: true })),
  canOpen: false,
});
const HOME = { loadHome: [ok(homeView())] };
const SEKDA_HOME = { loadHome: [ok(sekdaHome)] };
const LETTER = {
  loadDocument: [
    ok(
      documentText({
        paraf: [
          {
            office: 'Kepala Bagian Organisasi',
            nama: '',
            timeText: 'hari ini pukul 11.02',
            lapsed: false,
          },
          {
            office: 'Asisten Administrasi Umum',
            nama: '',
            timeText: 'hari ini pukul 13.20',
            lapsed: false,
          },
        ],
      }),
    ),
  ],
};

type At = Parameters<typeof caseView>[0];
const kase = (at: At, over: Partial<CaseView> = {}): FakeAnswers => ({
  ...HOME,
  ...LETTER,
  loadCase: [ok(caseView(at, over))],
});
const form = (
  name: string,
  step: number,
  allowed: readonly CommandType[],
  over: Partial<CaseView> = {},
): Shot => ({
  name,
  no: 14,
  answers: kase({ step, allowed, gate: name === 'penomoran', ...(step > 5 ? ROWS_OPEN : {}) }, over),
  ready: `form-${allowed[0] === 'recordNumber' ? 'number' : FORM[allowed[0] ?? '']}`,
});
/** The step cannot be closed while rows are open. */
const ROWS_OPEN = {
  refused: { complete: ['ROWS_OPEN', 'Belum semua Perangkat Daerah diisi: 3 lagi.'] },
} as const;
const FORM: Readonly<Record<string, string>> = {
  order: 'order',
  draftLetter: 'letter',
  draftReport: 'report',
  approve: 'approve',
  recordDelivery: 'delivery',
  recordMonitoring: 'monitoring',
  recordReceipt: 'receipt',
};
const TARGETS = { targets: ['DPMPTSP', 'DINKES', 'KEC-CILEDUG'].map(target) };
const REVIEW: readonly CommandType[] = ['approve', 'return', 'cancel'];
const sign = { ...kase({ step: 5, allowed: ['approve', 'return'] }), ...SEKDA_HOME };

const moved = () => {
  const view = caseView({ step: 4, allowed: [], refused: {} });
  return { ...view, present: view.present && { ...view.present, visit: 6 } };
};

const found = (no: number, over: Partial<FoundView>): FoundView => ({
  no,
  kode: `PPP-2026-0${no}`,
  judul: 'Pelayanan perizinan, DPMPTSP',
  sasaran: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  status: 'SELESAI',
  place: 'Selesai 12 November 2026',
  numbers: 'Surat B/118/000.8.3.4/XI/2026 · Laporan B/131/000.8.3.4/XI/2026',
  time: null,
  ...over,
});
const RESULT = {
  registerId: 'register-uji',
  now: NOW,
  found: [
    found(17, {
      status: 'BERJALAN',
      place: 'Langkah 3 · Pemeriksaan Kabag · Kepala Bagian Organisasi',
      numbers: '',
      time: { state: 'TERLAMBAT', text: 'Lewat 1 jam 10 menit kerja', due: NOW },
    }),
    found(12, {}),
    found(11, { status: 'BATAL', place: 'Batal 3 November 2026', numbers: '', judul: 'Pelayanan pasar' }),
  ],
  next: 10,
  years: [2026, 2025],
  steps: STEPS.map(([label], index) => ({ no: index + 1, label })),
  perangkatDaerah: OPTIONS.perangkatDaerah,
};

const HOMES: readonly Shot[] = [
  { name: 'daftar', answers: HOME, ready: 'card-14' },
  { name: 'daftar-sekda', answers: SEKDA_HOME, ready: 'card-21' },
  {
    name: 'daftar-kosong',
    answers: { loadHome: [ok(homeView({ mine: [], others: [], me: SEKDA, canOpen: false }))] },
    ready: 'home',
    act: (page) => page.getByText('Tidak ada yang menunggu Saudara.').waitFor(),
  },
  {
    name: 'daftar-peringatan',
    answers: {
      loadHome: [
        ok(
          homeView({
            me: { ...KABAG, isAdmin: true },
            warnings: [
              'Sekretaris Daerah belum ada pemangkunya hari ini. Administrator perlu melengkapi tab Pejabat.',
            ],
            heartbeat: DEAD,
          }),
        ),
      ],
    },
    ready: 'card-14',
  },
  {
    name: 'daftar-ditunda',
    answers: {
      loadHome: [ok(homeView({ mine: [task({ no: 14, time: PAUSED_TIME }), task({ no: 15 })], others: [] }))],
    },
    ready: 'card-14',
  },
  {
    name: 'daftar-pewaktu-dipasang',
    answers: {
      loadHome: [ok(homeView({ me: { ...KABAG, isAdmin: true }, heartbeat: DEAD }))],
      repairTimers: [
        ok(homeView(), '8 pewaktu dipasang ulang. Putaran pertamanya dimulai paling lambat satu jam lagi.'),
      ],
    },
    act: click('repair-timers'),
    ready: 'timers-renewed',
  },
  {
    name: 'daftar-pembaca',
    answers: { loadHome: [ok(homeView({ me: READER, mine: [], canOpen: false, agendaUrl: '' }))] },
    ready: 'card-12',
  },
  { name: 'daftar-memuat', answers: { loadHome: ['SILENT'] }, ready: 'busy' },
  { name: 'daftar-putus', answers: { loadHome: ['LOST'] }, ready: 'failure' },
  {
    name: 'daftar-ditolak',
    answers: {
      loadHome: [
        refused(
          'IDENTITY_BLANK',
          'Akun Saudara tidak dikenali. Keluar, masuk dengan akun kedinasan, buka lagi.',
        ),
      ],
    },
    ready: 'failure',
  },
];

const SEARCHES: readonly Shot[] = [
  {
    name: 'cari',
    answers: { ...HOME, searchCases: [ok(RESULT)] },
    act: all(click('open-search'), click('search-submit')),
    ready: 'card-12',
  },
  {
    name: 'cari-saring',
    answers: { ...HOME, searchCases: [ok(RESULT)] },
    act: all(click('open-search'), (page) => page.getByTestId('card-12').waitFor(), unfold('filters')),
    ready: 'field-pd',
  },
  {
    name: 'cari-kosong',
    answers: { ...HOME, searchCases: [ok({ ...RESULT, found: [], next: null })] },
    act: all(click('open-search'), fill('text', 'bandara'), click('search-submit')),
    ready: 'search-count',
  },
  {
    name: 'cari-putus',
    answers: { ...HOME, searchCases: ['LOST'] },
    act: click('open-search'),
    ready: 'retry',
  },
];

const bulkResult = (no: number, over: object = {}) => ({
  no,
  kode: `PPP-2026-0${no}`,
  judul: WAITING.find((one) => one.no === no)?.judul ?? '',
  ok: true,
  code: null,
  message: 'Disetujui.',
  ...over,
});
const BULK_ANSWERS: FakeAnswers = {
  ...SEKDA_HOME,
  ...LETTER,
  loadCase: [ok(caseView({ step: 5, allowed: ['approve', 'return'] }))],
};
const chooseAll = all(click('open-bulk'), click('bulk-all'));
const approveAll = all(chooseAll, click('bulk-go'), click('bulk-confirm-go'));

const BULKS: readonly Shot[] = [
  { name: 'beberapa-kosong', answers: BULK_ANSWERS, act: click('open-bulk'), ready: 'bulk' },
  { name: 'beberapa-dipilih', answers: BULK_ANSWERS, act: chooseAll, ready: 'bulk' },
  {
    name: 'beberapa-dibaca',
    answers: BULK_ANSWERS,
    act: all(click('open-bulk'), click('bulk-read-21')),
    ready: 'letter',
  },
  {
    name: 'beberapa-konfirmasi',
    answers: BULK_ANSWERS,
    act: all(
      click('open-bulk'),
      click('bulk-read-21'),
      (page) => page.getByTestId('letter').waitFor(),
      click('bulk-all'),
      click('bulk-go'),
    ),
    ready: 'bulk-confirm',
  },
  {
    name: 'beberapa-putus',
    answers: { ...BULK_ANSWERS, approveMany: ['LOST'] },
    act: approveAll,
    ready: 'retry',
  },
  {
    name: 'beberapa-hasil',
    answers: {
      ...BULK_ANSWERS,
      approveMany: [
        ok(
          {
            results: [
              bulkResult(21),
              bulkResult(14, {
                ok: false,
                code: 'BULK_CHANGED',
                message:
                  'Naskah diubah sesudah keputusan sebelumnya. Buka kegiatan ini, baca perubahannya, lalu setujui dari sana.',
              }),
              bulkResult(22),
            ],
            home: sekdaHome,
          },
          '2 naskah disetujui pukul 13.46, 1 belum.',
        ),
      ],
    },
    act: approveAll,
    ready: 'bulk-result',
  },
];

const FORMS: readonly Shot[] = [
  { name: 'kegiatan-baru', answers: HOME, act: click('new-case'), ready: 'form-open' },
  form('perintah', 1, ['order', 'cancel'], { targets: [], order: null }),
  form('konsep-surat', 2, ['draftLetter']),
  form('pemeriksaan', 3, REVIEW),
  form('penomoran', 6, ['recordNumber'], { suggestedNumber: 'B/118/000.8.3.4/XI/2026' }),
  form('penyampaian', 6, ['recordDelivery'], TARGETS),
  form('pemantauan', 7, ['recordMonitoring'], TARGETS),
  form('draft-laporan', 8, ['draftReport'], TARGETS),
  form('penandatanganan-laporan', 10, ['approve', 'return'], TARGETS),
  form('tanda-terima', 11, ['recordReceipt'], TARGETS),
  {
    name: 'pemantauan-terbuka',
    no: 14,
    answers: kase({ step: 7, allowed: ['recordMonitoring'], ...ROWS_OPEN }, TARGETS),
    act: all(unfold('row-DINKES'), (page) =>
      page.getByTestId('row-DINKES').getByTestId('field-skor-1-1').check(),
    ),
    ready: 'form-monitoring',
  },
  {
    name: 'isian-salah',
    no: 14,
    answers: kase({ step: 2, allowed: ['draftLetter'] }, { letter: null }),
    act: click('action-draftLetter'),
    ready: 'form-letter',
  },
];

const DECISIONS: readonly Shot[] = [
  { name: 'keputusan', no: 14, answers: sign, ready: 'form-approve' },
  {
    name: 'keputusan-dibaca',
    only: 'SIDEBAR',
    no: 14,
    answers: sign,
    act: click('read-document'),
    ready: 'letter',
  },
  {
    name: 'keputusan-menyimpan',
    no: 14,
    answers: { ...sign, runCommand: ['SILENT'] },
    act: click('action-approve'),
    ready: 'busy',
  },
  {
    name: 'keputusan-tersimpan',
    no: 14,
    answers: {
      ...sign,
      runCommand: [ok(moved(), 'Persetujuan tersimpan pukul 13.46. Ketua Tim Kerja diberi tahu.')],
    },
    act: click('action-approve'),
    ready: 'next-case',
  },
  {
    name: 'keputusan-putus',
    no: 14,
    answers: { ...sign, runCommand: ['LOST'] },
    act: click('action-approve'),
    ready: 'retry',
  },
  {
    name: 'keputusan-ditolak',
    no: 14,
    answers: {
      ...sign,
      runCommand: [refused('BUSY', 'Register sedang dipakai. Tunggu beberapa detik, lalu tekan lagi.')],
    },
    act: all(click('action-approve'), (page) => page.getByText('Register sedang dipakai.').waitFor()),
    ready: 'message',
  },
  {
    name: 'pengembalian',
    no: 14,
    answers: sign,
    act: all(
      click('action-return'),
      (page) => page.getByTestId('field-reasons-Jadwal').check(),
      fill('note', 'Jadwal kunjungan bentrok dengan rapat anggaran; geser ke 26 November.'),
    ),
    ready: 'form-return',
  },
  {
    name: 'buang-isian',
    no: 14,
    answers: sign,
    act: all(click('action-return'), fill('note', 'Perbaiki'), click('back')),
    ready: 'confirm',
  },
];

const BESIDES: CaseView['besides'] = {
  notes: [],
  question: null,
  assignee: '',
  holders: [
    { email: 'analis.satu@setda.example', nama: 'Analis Pelayanan Publik I' },
    { email: 'analis.dua@setda.example', nama: 'Analis Pelayanan Publik II' },
  ],
  askable: [
    { role: 'KATIM', label: 'Ketua Tim Kerja' },
    { role: 'ASISTEN', label: 'Asisten Administrasi Umum' },
  ],
};

const CASES: readonly Shot[] = [
  { name: 'kegiatan-memuat', no: 14, answers: { ...HOME, loadCase: ['SILENT'] }, ready: 'busy' },
  { name: 'kegiatan-putus', no: 14, answers: { ...HOME, loadCase: ['LOST'] }, ready: 'failure' },
  {
    name: 'baris-terpilih-kosong',
    only: 'SIDEBAR',
    answers: {
      ...HOME,
      loadSelected: [
        refused(
          'NO_CASE_SELECTED',
          'Pilih satu baris kegiatan pada tab Register atau Tugas, lalu coba lagi.',
        ),
      ],
    },
    act: click('open-selected'),
    ready: 'failure',
  },
  {
    name: 'menunggu-lain',
    no: 14,
    answers: kase({ step: 4, allowed: [] }),
    ready: 'case',
  },
  {
    name: 'dikembalikan',
    no: 14,
    answers: kase(
      { step: 2, allowed: ['draftLetter'] },
      {
        present: {
          ...present(2),
          attempt: 2,
          returnedNote: 'Jadwal kunjungan bentrok dengan rapat anggaran; geser ke 26 November.',
          returnedBy: 'Kepala Bagian Organisasi',
        },
      },
    ),
    ready: 'form-letter',
  },
  {
    name: 'tunda-isian',
    no: 14,
    answers: kase({ step: 2, allowed: ['pause', 'cancel'] }),
    act: all(unfold('other-actions'), unfold('act-pause')),
    ready: 'form-pause',
  },
  {
    name: 'ditunda-konsep',
    no: 14,
    answers: kase(
      { step: 2, allowed: ['resume', 'cancel'] },
      { present: { ...present(2), time: PAUSED_TIME, pause: PAUSE } },
    ),
    ready: 'form-resume',
  },
  {
    name: 'ditunda-pembaca',
    no: 14,
    answers: kase(
      { step: 2, allowed: [] },
      { me: READER, present: { ...present(2), time: PAUSED_TIME, pause: PAUSE } },
    ),
    ready: 'paused',
  },
  {
    name: 'kegiatan-pewaktu-mati',
    no: 14,
    answers: {
      ...kase({ step: 4, allowed: [] }),
      loadHome: [ok(homeView({ heartbeat: { ...DEAD, canRepair: false, todo: TELL } }))],
    },
    ready: 'timers-dead',
  },
  {
    name: 'selesai',
    no: 14,
    answers: kase({ step: 11, allowed: [] }, { present: null, status: 'SELESAI', ...TARGETS }),
    ready: 'case',
  },
  {
    name: 'tindakan-lain',
    no: 14,
    answers: kase(
      {
        step: 3,
        allowed: [...REVIEW, 'comment', 'attach', 'askInfo', 'pause', 'withdraw', 'reassign'],
      },
      { besides: BESIDES },
    ),
    act: all(unfold('other-actions'), unfold('act-askInfo')),
    ready: 'form-askInfo',
  },
  {
    name: 'ditunda-pemeriksa',
    no: 14,
    answers: kase({ step: 3, allowed: [...REVIEW, 'resume'] }, {
      present: {
        ...present(3),
        time: { state: 'DITUNDA', text: 'Ditunda sejak hari ini pukul 10.05', due: NOW },
        pause: {
          reason: 'Menunggu data dari Perangkat Daerah',
          note: 'Daftar unit pelayanan belum dikirim.',
          by: 'Kepala Bagian Organisasi',
          since: 'hari ini pukul 10.05',
        },
      },
    } as Partial<CaseView>),
    ready: 'form-resume',
  },
  {
    name: 'keterangan-diminta',
    no: 14,
    answers: kase({ step: 3, allowed: ['answerInfo', 'comment'] }, {
      besides: {
        ...BESIDES,
        question: {
          to: 'Ketua Tim Kerja',
          text: 'Apakah ruang rapat sudah dipesan untuk hari itu?',
          since: 'hari ini pukul 11.20',
        },
        notes: [
          {
            kind: 'COMMENT',
            at: NOW,
            by: 'Asisten Administrasi Umum',
            nama: '',
            verb: 'menulis komentar',
            timeText: 'hari ini pukul 11.02',
            text: 'Perhatikan jadwal rapat paripurna.',
          },
        ],
      },
    } as Partial<CaseView>),
    ready: 'form-answerInfo',
  },
  {
    name: 'dua-mata',
    no: 14,
    answers: kase({
      step: 5,
      allowed: ['comment'],
      refused: {
        approve: ['FOUR_EYES', refusalText({ code: 'FOUR_EYES', params: {} })],
        return: ['FOUR_EYES', refusalText({ code: 'FOUR_EYES', params: {} })],
      },
    }),
    ready: 'case',
  },
  {
    name: 'izin-memutus-sendiri',
    no: 14,
    answers: kase({ step: 5, allowed: ['allowSelf', 'comment'] }),
    act: all(unfold('other-actions'), unfold('act-allowSelf')),
    ready: 'form-allowSelf',
  },
  {
    name: 'buka-kembali',
    no: 14,
    answers: kase({ step: 11, allowed: ['reopen'] }, { present: null, status: 'SELESAI', ...TARGETS }),
    act: all(unfold('other-actions'), unfold('act-reopen')),
    ready: 'form-reopen',
  },
];

function present(step: number): NonNullable<CaseView['present']> {
  const { present: found } = caseView({ step, allowed: [] });
  if (!found) throw new Error('no present step');
  return found;
}

export const GALLERY: readonly Shot[] = [...HOMES, ...SEARCHES, ...BULKS, ...FORMS, ...DECISIONS, ...CASES];

/** The places where a state is met. */
export const placesOf = ({ only }: Shot): readonly Place[] => (only ? [only] : ['SIDEBAR', 'WEB']);
