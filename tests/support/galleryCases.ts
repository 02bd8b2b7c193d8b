/** Pictures of a case: its states, and what people do beside the steps. */
import type { CaseView } from '../../src/api/contract';
import { refusalText } from '../../src/messages/refusals';
import {
  all,
  click,
  DEAD,
  HOME,
  kase,
  ok,
  PAUSE,
  PAUSED_TIME,
  REVIEW,
  refused,
  type Shot,
  TARGETS,
  TELL,
  unfold,
} from './gallerySet';
import { caseView, homeView, NOW, READER } from './pageData';

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

export const CASES: readonly Shot[] = [
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
