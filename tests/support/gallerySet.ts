/** What the pictures of the page are made from: answers of the server, people, and what they press. */
import type { Page } from 'playwright-core';
import type { CaseView, MeView, PageStart } from '../../src/api/contract';
import type { CommandType } from '../../src/domain/types';
import type { FakeAnswers } from './fakeRun';
import { caseView, documentText, homeView, NOW, task } from './pageData';
import { target } from './pageOptions';

export type Place = PageStart['place'];

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

export const ok = (view: object, message = '') => ({ ok: true, view, message });
export const refused = (code: string, message: string) => ({ ok: false, code, message, view: null });

export const office = (role: string, label: string): MeView => ({
  email: `${role.toLowerCase()}@setda.example`,
  nama: label,
  capacities: [{ role, label, kapasitas: 'DEFINITIF' }],
  isAdmin: false,
});
export const SEKDA = office('SEKDA', 'Sekretaris Daerah');

export const click = (id: string) => (page: Page) => page.getByTestId(id).first().click();
export const unfold = (id: string) => (page: Page) => page.getByTestId(id).locator('summary').first().click();
export const all =
  (...acts: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page);
  };
export const fill = (name: string, text: string) => (page: Page) =>
  page.getByTestId(`field-${name}`).fill(text);

/** Timers that have been silent since Friday, as the account that they belong to sees it. */
export const DEAD = {
  text: 'Pengingat waktu terakhir berjalan Jumat, 13 November pukul 09.00. Surel pengingat tertahan; batas waktu pada halaman ini tetap dihitung dengan benar.',
  healthy: false,
  todo: '',
  canRepair: true,
};
export const TELL =
  'Beri tahu administrator (pantau@setda.example) agar membuka Pantau dengan akun itu, lalu menekan “Pasang ulang pewaktu”.';
export const PAUSE = {
  reason: 'Menunggu data dari Perangkat Daerah',
  note: 'Data pengaduan triwulan III belum dikirim; sudah diminta melalui surat 41/000.8.3.4/XI/2026.',
  by: 'Kepala Bagian Organisasi',
  since: 'kemarin pukul 14.00',
};
export const PAUSED_TIME = {
  state: 'DITUNDA',
  text: `Ditunda sejak ${PAUSE.since}: ${PAUSE.reason}`,
  due: NOW + 60 * 60_000,
} as const;

export const WAITING = [
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

export const sekdaHome = homeView({
  me: SEKDA,
  mine: WAITING.map((one) => ({ ...one, bulk: true })),
  canOpen: false,
});
export const HOME = { loadHome: [ok(homeView())] };
export const SEKDA_HOME = { loadHome: [ok(sekdaHome)] };
export const LETTER = {
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

export type At = Parameters<typeof caseView>[0];
export const kase = (at: At, over: Partial<CaseView> = {}): FakeAnswers => ({
  ...HOME,
  ...LETTER,
  loadCase: [ok(caseView(at, over))],
});
export const form = (
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
export const ROWS_OPEN = {
  refused: { complete: ['ROWS_OPEN', 'Belum semua Perangkat Daerah diisi: 3 lagi.'] },
} as const;
export const FORM: Readonly<Record<string, string>> = {
  order: 'order',
  draftLetter: 'letter',
  draftReport: 'report',
  approve: 'approve',
  recordDelivery: 'delivery',
  recordMonitoring: 'monitoring',
  recordReceipt: 'receipt',
};
export const TARGETS = { targets: ['DPMPTSP', 'DINKES', 'KEC-CILEDUG'].map(target) };
export const REVIEW: readonly CommandType[] = ['approve', 'return', 'cancel'];
export const sign = { ...kase({ step: 5, allowed: ['approve', 'return'] }), ...SEKDA_HOME };
