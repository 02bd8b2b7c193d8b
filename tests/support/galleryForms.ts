/** Pictures of the forms of the steps, and of decisions with what comes of them. */
import {
  all,
  click,
  fill,
  form,
  HOME,
  kase,
  ok,
  REVIEW,
  ROWS_OPEN,
  refused,
  type Shot,
  sign,
  TARGETS,
  unfold,
} from './gallerySet';
import { caseView } from './pageData';

const moved = () => {
  const view = caseView({ step: 4, allowed: [], refused: {} });
  return { ...view, present: view.present && { ...view.present, visit: 6 } };
};

export const FORMS: readonly Shot[] = [
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

export const DECISIONS: readonly Shot[] = [
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
