/** Pictures of the lists: home, search, several at once. */
import type { FoundView } from '../../src/api/contract';
import type { FakeAnswers } from './fakeRun';
import {
  all,
  click,
  DEAD,
  fill,
  HOME,
  LETTER,
  ok,
  PAUSED_TIME,
  refused,
  SEKDA,
  SEKDA_HOME,
  type Shot,
  sekdaHome,
  unfold,
  WAITING,
} from './gallerySet';
import { caseView, homeView, KABAG, NOW, READER, task } from './pageData';
import { OPTIONS } from './pageOptions';
import { STEPS } from './pageSteps';

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

export const HOMES: readonly Shot[] = [
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

export const SEARCHES: readonly Shot[] = [
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

export const BULKS: readonly Shot[] = [
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
