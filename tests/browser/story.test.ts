/** One case from the order to the last receipt, by clicking only: the built product in the local workspace. */
import type { Browser } from 'playwright-core';
import { letter, report } from '../../workspace/samples';
import { launchBrowser } from '../support/chromium';
import { type Panel, WorkspacePage } from '../support/workspacePage';

const NO = 1;
const NOTE = 'Jadwal kunjungan berbenturan dengan rapat anggaran; geser ke 26 November.';
const PD = ['DINKES', 'KEC-CILEDUG'] as const;

let browser: Browser;
let workspace: WorkspacePage;

/** The person takes the seat and opens the case. */
async function at(who: string): Promise<Panel> {
  const panel = await workspace.sit(who);
  await panel.openCase(NO);
  return panel;
}

async function order(): Promise<void> {
  const kabag = await workspace.sit('KABAG');
  await workspace.picture('daftar-kosong');
  await kabag.at('new-case').click();
  await kabag.fill({
    judul: 'Pelayanan kesehatan dan kependudukan',
    rencanaKerja: 'Rencana Kerja Bagian Organisasi Tahun 2026',
  });
  await workspace.picture('kegiatan-baru');
  await kabag.press('action-open');
  for (const kode of PD) await kabag.at(`field-targets-${kode}`).check();
  await kabag.check('harap-Proses lebih lanjut');
  await kabag.fill({ sifat: 'Segera', catatan: 'Mohon konsep surat disiapkan hari ini.' });
  await workspace.picture('perintah');
  await kabag.press('action-order');
}

async function draftLetter(tanggal: string): Promise<void> {
  const katim = await at('KATIM');
  const { pukul, tempat, tim, dokumen } = letter(tanggal).letter;
  await katim.fill({ tanggal, pukul, tempat, tim, dokumen });
  await workspace.picture('konsep-surat-terisi');
  await katim.press('action-draftLetter');
}

async function returnLetter(): Promise<void> {
  const kabag = await at('KABAG');
  await kabag.at('read-document').click();
  await kabag.at('letter').getByText('Rabu, 25 November 2026').first().waitFor();
  await workspace.picture('pemeriksaan-naskah');
  await kabag.at('action-return').click();
  await kabag.check('reasons-Jadwal');
  await kabag.fill({ note: NOTE });
  await workspace.picture('pengembalian');
  await kabag.press('confirm-return');
  await workspace.picture('dikembalikan');
}

async function redraftLetter(): Promise<void> {
  const katim = await at('KATIM');
  await katim.frame.locator('.returned').getByText(NOTE).waitFor();
  await workspace.picture('perbaikan');
  expect(await katim.at('field-tempat').inputValue()).toBe(letter('').letter.tempat);
  await katim.fill({ tanggal: '2026-11-26' });
  await katim.press('action-draftLetter');
}

async function approveAs(who: string): Promise<void> {
  const panel = await at(who);
  await workspace.picture(`persetujuan-${who.toLowerCase()}`);
  await panel.press('action-approve');
}

/** The Sekda is told by mail once the timer of the outbox has run. */
async function readMail(): Promise<void> {
  await workspace.fire('sendOutbox');
  await workspace.picture('pewaktu');
  await workspace.become('SEKDA');
  await workspace.go('Kotak Surat');
  await workspace.page.getByRole('heading', { name: /PPP-2026-001 Penandatanganan Sekda/ }).waitFor();
  await workspace.page
    .frameLocator('.paper')
    .getByText('Pelayanan kesehatan dan kependudukan')
    .first()
    .waitFor();
  await workspace.picture('surel-sekda');
}

async function recordNumber(): Promise<void> {
  const katim = await at('KATIM');
  await katim.frame.getByRole('button', { name: 'Pakai usulan' }).click();
  await katim.fill({ tautan: 'https://srikandi.example/naskah/118' });
  await workspace.picture('penomoran');
  await katim.press('action-recordNumber');
}

/** The same person goes on in the same case. */
async function deliver(): Promise<void> {
  const katim = workspace.sidebar;
  expect(await katim.at('action-complete').getAttribute('aria-disabled')).toBe('true');
  await katim.at('pick-open').click();
  await katim.fill({ cara: 'SRIKANDI', penerima: 'Petugas tata usaha', jabatan: 'Subbagian Umum' });
  await workspace.picture('penyampaian-terisi');
  await katim.press('action-recordDelivery');
  await workspace.picture('penyampaian-tercatat');
  await katim.press('action-complete');
}

/** Scores the components up to `last`, all in order but one, which falls `short` and gets its words. */
async function monitorOne(analis: Panel, kode: string, short: number, last: number): Promise<void> {
  const row = analis.at(`row-${kode}`);
  await row.locator('summary').first().click();
  await analis.fill({ unit: 'Loket pelayanan utama', ditemui: 'Pejabat pengelola pelayanan' }, row);
  await workspace.picture(`pemantauan-${kode.toLowerCase()}`);
  for (let no = 1; no <= last; no += 1)
    await row.getByTestId(`field-skor-${no}-${no === short ? 1 : 2}`).check();
  await analis.fill(
    {
      [`kondisi-${short}`]: 'Tercantum pada Standar Pelayanan, belum dipasang di ruang pelayanan.',
      [`temuan-${short}`]: 'Informasi belum dipublikasikan di ruang pelayanan.',
      [`rekomendasi-${short}`]: 'Memasang papan informasi di loket.',
    },
    row,
  );
  await row.getByTestId(`field-skor-${short}-1`).scrollIntoViewIfNeeded();
  await workspace.picture(`pemantauan-${kode.toLowerCase()}-terisi`);
  await analis.press(row.getByTestId('action-recordMonitoring'));
}

async function monitor(): Promise<void> {
  const analis = await at('ANALIS');
  await monitorOne(analis, 'DINKES', 4, 14);
  await workspace.picture('pemantauan-satu-tersimpan');
  expect(await analis.text('form-monitoring')).toContain('Skor 27 dari 28 · 1 temuan');
  await monitorOne(analis, 'KEC-CILEDUG', 3, 5);
  await workspace.picture('pemantauan-lengkap');
  await analis.press('action-complete');
}

async function draftReport(): Promise<void> {
  const analis = workspace.sidebar;
  const { rencana: _, ...texts } = report.report;
  await analis.fill(texts);
  await workspace.picture('draft-laporan');
  await analis.press('action-draftReport');
}

async function signReport(): Promise<void> {
  const kabag = await at('KABAG');
  await kabag.at('read-document').click();
  await kabag
    .at('letter')
    .getByText('Temuan: Informasi belum dipublikasikan di ruang pelayanan.')
    .first()
    .waitFor();
  await workspace.picture('penandatanganan-laporan');
  await kabag.fill({ nomor: '119/000.8.3.4/XI/2026' });
  await kabag.press('action-approve');
}

async function receiveOne(katim: Panel, kode: string): Promise<void> {
  const row = katim.at(`row-${kode}`);
  await row.locator('summary').click();
  await katim.fill({ nama: 'Petugas penerima', jabatan: 'Subbagian Umum dan Kepegawaian' }, row);
  await workspace.picture(`tanda-terima-${kode.toLowerCase()}`);
  await katim.press(row.getByTestId('action-recordReceipt'));
}

async function handOver(): Promise<void> {
  const katim = await at('KATIM');
  for (const kode of PD) await receiveOne(katim, kode);
  await workspace.picture('tanda-terima-lengkap');
  const end = await katim.press('action-complete');
  expect(end.status).toBe('SELESAI');
}

/** What the sidebar says of the closed case. */
async function readEnd(): Promise<void> {
  const katim = workspace.sidebar;
  expect(await katim.at('case').getAttribute('data-status')).toBe('SELESAI');
  await katim.frame.getByText('Kegiatan telah selesai').waitFor();
  await workspace.picture('selesai');
  await katim.frame.getByRole('button', { name: /Tampilkan seluruh riwayat/ }).click();
  const history = await katim.text('history');
  expect(history).toContain('Kepala Bagian Organisasi mengembalikan');
  expect(history).toContain(NOTE);
  const papers = katim.frame.locator('section', {
    has: katim.frame.getByRole('heading', { name: 'Naskah' }),
  });
  const listed = await papers.innerText();
  for (const paper of [
    'Lembar disposisi',
    'Surat pemberitahuan',
    'Laporan',
    'Naskah setiap Perangkat Daerah (2)',
  ])
    expect(listed).toContain(paper);
}

/** A naskah of the list opens in Drive. */
async function readReport(): Promise<void> {
  await workspace.sidebar.frame.getByRole('link', { name: /^DOC Laporan|^Laporan/ }).click();
  const paper = workspace.page.frameLocator('.paper');
  await paper.locator('.textLayer').first().getByText('119/000.8.3.4/XI/2026').waitFor();
  await workspace.picture('laporan-di-drive');
}

/** What the tab Register says: the cells the page was given, and those of the spreadsheet. */
async function readRegister(): Promise<void> {
  const { page, story } = workspace;
  await workspace.go('Lembar');
  const [shown] = await Promise.all([
    page.waitForResponse(/\/api\/grid\?.*sheet=Register/),
    workspace.become('TAMU'),
  ]);
  const { cells } = (await shown.json()) as { cells: ({ t: string } | null)[][] };
  const row = (cells[2] ?? []).map((cell) => cell?.t ?? '');
  for (const text of ['PPP-2026-001', 'Selesai', '119/000.8.3.4/XI/2026']) expect(row).toContain(text);
  expect(story.world.cells(story.registerId, 'Register')[2]?.map((cell) => cell.text)).toContain('Selesai');
  expect(story.tab('TUGAS')).toEqual([]);
  await workspace.picture('register-selesai');
}

beforeAll(async () => {
  browser = await launchBrowser();
  workspace = await WorkspacePage.open(browser, '2026-11-23T07:30');
});
afterAll(async () => {
  await workspace?.end();
  await browser?.close();
});

test('a case goes from the order to the last receipt by switching persons and clicking, returned once', async () => {
  const step = workspace.step.bind(workspace);
  await step('1 the Kabag orders', order);
  await step('2 the Katim drafts the letter', () => draftLetter('2026-11-25'));
  await step('3 the Kabag returns it', returnLetter);
  await step('2 the Katim mends it', redraftLetter);
  await step('3 the Kabag approves', () => approveAs('KABAG'));
  await step('4 the Asisten approves', () => approveAs('ASISTEN'));
  await step('5 the Sekda has mail', readMail);
  await step('5 the Sekda approves', () => approveAs('SEKDA'));
  await step('the Katim records the number', recordNumber);
  await step('6 the Katim delivers the letter', deliver);
  await step('7 the Analis monitors', monitor);
  await step('8 the Analis drafts the report', draftReport);
  await step('9 the Katim approves', () => approveAs('KATIM'));
  await step('10 the Kabag signs the report', signReport);
  await step('11 the Katim hands the report over', handOver);
  await step('the sidebar says it is closed', readEnd);
  await step('the report is read', readReport);
  await step('the register says it is closed', readRegister);
  expect({ outside: workspace.outside, faults: workspace.faults }).toEqual({ outside: [], faults: [] });
}, 600_000);
