/** The built page alone in Chromium: opening the case of the row that is selected in the spreadsheet. */
import { caseView, homeView } from '../support/pageData';
import { ok, openPage, refused, useBrowser } from '../support/pageWorld';

useBrowser();

const SAYS = 'Baris yang dipilih tidak memuat nomor kasus.';

test('opens the selected row, and refreshes that case whatever is selected since', async () => {
  const view = caseView({ step: 3, allowed: ['approve'] });
  const { page, tid, calls } = await openPage({
    loadHome: [ok(homeView())],
    loadSelected: [ok(view)],
    loadCase: [ok(view)],
  });
  await tid('open-selected').click();
  await tid('case').waitFor();
  expect(await calls('loadSelected')).toEqual([{ registerId: 'register-uji' }]);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  expect(await calls('loadCase')).toEqual([{ registerId: 'register-uji', no: view.no }]);
  expect(await calls('loadSelected')).toHaveLength(1);
  await page.context().close();
});

test('a row without a case says what to do; another row can be tried, and the list is one step back', async () => {
  const view = caseView({ step: 3, allowed: ['approve'] });
  const { page, tid } = await openPage({
    loadHome: [ok(homeView())],
    loadSelected: [refused('NO_CASE_SELECTED', SAYS), ok(view)],
  });
  await tid('open-selected').click();
  await page.getByText(SAYS).waitFor();
  await tid('retry').click();
  await tid('case').waitFor();
  await page.context().close();
});

test('the web app does not offer it: no spreadsheet is open there', async () => {
  const { page, tid } = await openPage({ loadHome: [ok(homeView())] }, null, 'WEB');
  await tid('card-14').waitFor();
  expect(await tid('open-selected').count()).toBe(0);
  await page.context().close();
});
