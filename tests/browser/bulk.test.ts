/** The built page alone in Chromium: several approvals at once. */
import { caseView, documentText, homeView, task } from '../support/pageData';
import { messageOf, ok, openPage, refused, useBrowser } from '../support/pageWorld';

useBrowser();

const mine = [21, 14, 22].map((no) => task({ no, step: 5, visit: no + 1, bulk: true }));
const own = task({ no: 30, bulk: false });
const home = homeView({ mine: [...mine, own], canOpen: false });
const answers = {
  loadHome: [ok(home)],
  loadCase: [ok(caseView({ step: 5, allowed: ['approve', 'return'] }, { no: 21 }))],
  loadDocument: [ok(documentText({ seen: 'digest.21' }))],
};
const row = (no: number, refusal = '') => ({
  no,
  kode: `PPP-2026-0${no}`,
  judul: `Pelayanan ${no}`,
  ok: refusal === '',
  code: refusal === '' ? null : 'BULK_CHANGED',
  message: refusal || 'Disetujui.',
});
const CHANGED = 'Naskah diubah sesudah keputusan sebelumnya.';
const done = ok(
  { results: [row(21), row(14, CHANGED)], home: homeView({ mine: [own] }) },
  '1 naskah disetujui.',
);

const choose = async (more: object) => {
  const opened = await openPage({ ...answers, ...more }, null, 'WEB');
  await opened.tid('open-bulk').click();
  return opened;
};

test('chooses among those that ask for nothing else, reads one here, and approves with what was seen', async () => {
  const { page, tid, calls } = await choose({ approveMany: [done] });
  expect(await tid('bulk-30').count()).toBe(0);
  expect(await tid('bulk-go').getAttribute('aria-disabled')).toBe('true');
  await tid('bulk-read-21').click();
  await tid('letter').getByText('Kamis, 26 November 2026').waitFor();
  await page.getByRole('link', { name: 'Konsep surat pemberitahuan' }).waitFor();
  await tid('bulk-21').check();
  await tid('bulk-14').check();
  await tid('bulk-go').click();
  await page.getByText('1 naskah belum dibaca di sini.').waitFor();
  await tid('field-note').fill('Segera diproses.');
  await tid('bulk-confirm-go').click();
  await tid('bulk-result').waitFor();
  expect(await calls('approveMany')).toEqual([
    {
      registerId: 'register-uji',
      commandId: expect.stringMatching(/^[0-9a-f]{32}$/),
      note: 'Segera diproses.',
      items: [
        { no: 21, visit: 22, seen: 'digest.21' },
        { no: 14, visit: 15 },
      ],
    },
  ]);
  await page.context().close();
});

test('tells of each whether it was approved; the refused ones say why and lead to their case', async () => {
  const { page, tid, answer } = await choose({ approveMany: [done] });
  await tid('bulk-all').click();
  await tid('bulk-go').click();
  await tid('bulk-confirm-go').click();
  await tid('result-21').waitFor();
  expect(await tid('result-21').getAttribute('data-ok')).toBe('true');
  expect(await tid('result-14').innerText()).toContain(CHANGED);
  await messageOf(page).getByText('1 naskah disetujui.').waitFor();
  await answer({ loadCase: [ok(caseView({ step: 5, allowed: ['approve'] }))] });
  await tid('result-14')
    .getByRole('button', { name: /Buka kegiatan/ })
    .click();
  await tid('case').waitFor();
  await tid('back').click();
  await tid('card-30').waitFor();
  await page.context().close();
});

test('after a lost answer the same approvals go again with the same id', async () => {
  const { page, tid, calls } = await choose({ approveMany: ['LOST', done] });
  await tid('bulk-all').click();
  await tid('bulk-go').click();
  await tid('bulk-confirm-go').click();
  await page.getByText('Jawaban server tidak diterima.').waitFor();
  expect(await tid('bulk-result').count()).toBe(0);
  await tid('retry').click();
  await tid('bulk-result').waitFor();
  const [first, second] = await calls('approveMany');
  expect(second).toEqual(first);
  await page.context().close();
});

test('a refusal of the whole is told, and nothing is called approved', async () => {
  const { page, tid } = await choose({ approveMany: [refused('BUSY', 'Register sedang dipakai.')] });
  await tid('bulk-all').click();
  await tid('bulk-go').click();
  await tid('bulk-confirm-go').click();
  await messageOf(page).getByText('Register sedang dipakai.').waitFor();
  expect(await tid('bulk-confirm').count()).toBe(1);
  await page.context().close();
});

test('a naskah that cannot be read says so in its row and can be read again', async () => {
  const { page, tid } = await choose({ loadDocument: ['LOST', ok(documentText())] });
  await tid('bulk-read-21').click();
  await page.getByText('Naskah tidak dapat dimuat.').waitFor();
  await tid('retry').click();
  await tid('letter').waitFor();
  await page.context().close();
});

test('one case alone is approved from its own screen: nothing is offered', async () => {
  const { page, tid } = await openPage({ loadHome: [ok(homeView({ mine: [mine[0] ?? own, own] }))] });
  await tid('card-30').waitFor();
  expect(await tid('open-bulk').count()).toBe(0);
  await page.context().close();
});
