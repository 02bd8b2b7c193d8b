/** The Sekda on a phone, a person without a role, and a connection that breaks: the web app of the built product. */
import type { Browser } from 'playwright-core';
import { openCase } from '../../workspace/samples';
import { linesFor, PD } from '../stories/steps';
import { launchBrowser } from '../support/chromium';
import { commandsSent, type Panel, WorkspacePage } from '../support/workspacePage';

const NOTE = 'Mohon waktu kunjungan disesuaikan dengan rapat paripurna.';

let browser: Browser;
let workspace: WorkspacePage;

/** A new case that waits for the Sekda, without a browser: the way there is told elsewhere. */
async function caseForSekda(judul: string): Promise<number> {
  const { story } = workspace;
  const { no } = await story.act('KABAG', null, openCase(judul));
  for (const part of linesFor(PD, no)) {
    if (part.step === '5') break;
    for (const [who, command] of part.lines) await story.act(who, no, command);
  }
  await story.fire('sendOutbox');
  return no;
}

/** The Sekda's newest mail, opened in the mailbox. */
async function openMail(): Promise<void> {
  await workspace.become('SEKDA');
  await workspace.go('Kotak Surat');
  await workspace.page.frameLocator('.paper').getByRole('link', { name: 'Buka kegiatan' }).waitFor();
}

/** Address of the case as the mail gives it, as the workspace opens it. */
function linkOf(no: number): string {
  const mail = workspace.story.mailsTo('SEKDA').find((one) => one.text.includes(`PPP-2026-00${no}`));
  const url = /https:\/\/script\.google\.com\/\S+/.exec(mail?.text ?? '')?.[0];
  if (!url) throw new Error('the mail has no link');
  return `#ponsel?${new URL(url).searchParams}`;
}

/** The phone in the hand of the person. */
async function phoneOf(who: string, hash: string): Promise<Panel> {
  const panel = await workspace.openPhone('#ponsel');
  await workspace.become(who, panel.page);
  await panel.page.goto(`${workspace.server.url}/${hash}`);
  return panel;
}

const decisionsOf = (no: number) =>
  workspace.story
    .tab('RIWAYAT')
    .filter((row) => row.no === no && row.peran === 'SEKDA' && row.peristiwa === 'VisitLeft');

beforeAll(async () => {
  browser = await launchBrowser();
  workspace = await WorkspacePage.open(browser, '2026-11-23T07:30');
});
afterAll(async () => {
  expect({ outside: workspace?.outside, faults: workspace?.faults }).toEqual({ outside: [], faults: [] });
  await workspace?.end();
  await browser?.close();
});

test('the Sekda goes from the mail to the decision in at most four taps, having read the letter', async () => {
  await caseForSekda('Pelayanan kesehatan');
  await openMail();
  let taps = 0;
  const tap = <T>(act: () => Promise<T>): Promise<T> => {
    taps += 1;
    return act();
  };
  await workspace.picture('surel');
  await tap(() => workspace.page.frameLocator('.paper').getByRole('link', { name: 'Buka kegiatan' }).click());
  const { phone } = workspace;
  const read = (await phone.text('letter')).replace(/\s+/g, ' ');
  for (const text of ['Yth.', 'Kamis, 26 November 2026', 'pukul 09.00 WIB', 'Hal: Pemberitahuan Pemantauan'])
    expect(read).toContain(text);
  expect(await phone.sideways()).toBe(0);
  await workspace.picture('ponsel-keputusan');
  const view = await tap(() => phone.press('action-approve'));
  expect(view.present?.stage).toBe('GATE');
  expect(taps).toBeLessThanOrEqual(4);
  await workspace.picture('ponsel-tersimpan');
});

test('"Berikutnya" leads from one decision to the next: two taps for each further case, then back to the list', async () => {
  const numbers = [await caseForSekda('Pelayanan pasar'), await caseForSekda('Pelayanan parkir')];
  const phone = await phoneOf('SEKDA', '#ponsel');
  await phone.openCase(numbers[0] ?? 0);
  let left = 1;
  for (;;) {
    await phone.at('letter').waitFor();
    await phone.press('action-approve');
    if ((await phone.at('next-case').count()) === 0) break;
    left += 1;
    await phone.at('next-case').tap();
  }
  expect(left).toBeGreaterThanOrEqual(numbers.length);
  for (const no of numbers) expect(decisionsOf(no)).toHaveLength(1);
  await phone.page.close();
});

test('a note that was typed is there again after the page was loaded anew in the middle', async () => {
  const no = await caseForSekda('Pelayanan makam');
  const phone = await phoneOf('SEKDA', linkOf(no));
  await phone.at('action-return').tap();
  await phone.fill({ note: NOTE });
  await phone.keptByTab(NOTE);
  await phone.page.reload();
  await phone.at('action-return').tap();
  await phone.at('restored').waitFor();
  expect(await phone.at('field-note').inputValue()).toBe(NOTE);
  const view = await phone.press('confirm-return');
  expect(view.present).toMatchObject({ step: 4, returnedNote: NOTE });
  await phone.page.close();
});

test('on a phone of 390 pixels the Sekda returns a letter with a note', async () => {
  const no = await caseForSekda('Pelayanan perizinan');
  const phone = await phoneOf('SEKDA', linkOf(no));
  await phone.at('letter').waitFor();
  expect(await phone.sideways()).toBe(0);
  await workspace.picture('sempit-keputusan', phone.page);
  await phone.at('action-return').tap();
  await phone.at('field-reasons-Jadwal').check();
  await phone.fill({ note: NOTE });
  expect(await phone.sideways()).toBe(0);
  await workspace.picture('sempit-pengembalian', phone.page);
  const view = await phone.press('confirm-return');
  expect(view.present).toMatchObject({ step: 4, returnedNote: NOTE });
  await workspace.picture('sempit-dikembalikan', phone.page);
  await phone.page.close();
});

test('a person without a role has no sidebar and reads the progress, with no button that decides', async () => {
  const no = await caseForSekda('Pelayanan perpustakaan');
  const { page, phone } = workspace;
  await workspace.become('TAMU');
  await workspace.go('Lembar');
  await page.getByText('Menu skrip tidak tersedia untuk akun ini').waitFor();
  expect(await page.locator('.sidebar').count()).toBe(0);
  await workspace.go('Ponsel');
  await phone.frame.getByText('Perkembangan kegiatan dapat dibaca').waitFor();
  expect(await phone.at('new-case').count()).toBe(0);
  await workspace.picture('tanpa-peran');
  await phone.openCase(no);
  await phone.frame.getByText('Menunggu Sekretaris Daerah.').waitFor();
  expect(await phone.frame.locator('[data-testid^=action-], form').count()).toBe(0);
  await workspace.picture('tanpa-peran-kasus');
});

test('when the answer is lost the page says so, and trying again gives the first answer of one decision', async () => {
  const no = await caseForSekda('Pelayanan uji kendaraan');
  const sekda = await workspace.sit('SEKDA');
  await sekda.openCase(no);
  const { page } = workspace;
  const sent = commandsSent(page);
  await page.route(
    '**/api/call',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await sekda.at('action-approve').click();
  await sekda.frame.getByText('Jawaban server tidak diterima.').waitFor();
  await workspace.picture('jawaban-hilang');
  expect(decisionsOf(no)).toHaveLength(1);
  const view = await sekda.press('retry');
  expect(view.present?.stage).toBe('GATE');
  await workspace.picture('jawaban-diulang');
  expect(decisionsOf(no)).toHaveLength(1);
  expect(sent.map((request) => request.commandId)).toEqual([sent[0]?.commandId, sent[0]?.commandId]);
});
