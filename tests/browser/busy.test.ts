/** For the busy: a slow line, a lost line, a reload in the middle, the way from one case to the next and back. */
import type { Page } from 'playwright-core';
import { caseView, documentText, homeView, task } from '../support/pageData';
import { isFocused, messageOf, ok, openPage, refused, useBrowser } from '../support/pageWorld';

useBrowser();

const review = (no = 14) => ok(caseView({ step: 3, allowed: ['approve', 'return'] }, { no }));
const moved = () => {
  const view = caseView({ step: 4, allowed: [] });
  return { ...view, present: view.present && { ...view.present, visit: 6 } };
};
const SAVED = 'Persetujuan tersimpan pukul 13.46. Asisten Administrasi Umum diberi tahu.';
const HOME = { loadHome: [ok(homeView())], loadDocument: [ok(documentText())] };

/** Presses twice in the same moment, as an impatient finger does. */
const pressTwice = (page: Page, id: string) =>
  page.getByTestId(id).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });

describe('on a slow line', () => {
  test('the button says what is going on, a second press does nothing, and nothing is called saved before the answer', async () => {
    const { page, tid, calls, settle } = await openPage(
      { ...HOME, loadCase: [review()], runCommand: ['HELD'] },
      14,
      'WEB',
    );
    await tid('letter').waitFor();
    await pressTwice(page, 'action-approve');
    await tid('action-approve').getByText('Menyimpan…').waitFor();
    for (const id of ['back', 'action-return']) await pressTwice(page, id);
    expect(await calls('runCommand')).toHaveLength(1);
    expect(await page.locator('body').innerText()).not.toMatch(/tersimpan|disetujui/i);
    await settle(ok(moved(), SAVED));
    await messageOf(page).getByText(SAVED).waitFor();
    expect(await messageOf(page).getAttribute('data-tone')).toBe('DONE');
    await page.context().close();
  });

  test('after eight seconds it says that it is still waiting, and asks not to be closed', async () => {
    const { page, tid } = await openPage({ ...HOME, loadCase: [review()], runCommand: ['HELD'] }, 14, 'WEB');
    await tid('letter').waitFor();
    await page.clock.install();
    await tid('action-approve').click();
    await page.clock.runFor(8_100);
    await messageOf(page).getByText('Masih menunggu jawaban server.').waitFor();
    await page.context().close();
  });

  test('an answer that never comes counts as lost after ninety seconds, and can be asked for again', async () => {
    const { page, tid, calls, answer } = await openPage(
      { ...HOME, loadCase: [review()], runCommand: ['HELD'] },
      14,
      'WEB',
    );
    await tid('letter').waitFor();
    await page.clock.install();
    await tid('action-approve').click();
    await page.clock.runFor(90_100);
    await tid('retry').waitFor();
    expect(await messageOf(page).getAttribute('data-tone')).toBe('LOST');
    await answer({ runCommand: [ok(moved(), SAVED)] });
    await tid('retry').click();
    await page.clock.runFor(100);
    await messageOf(page).getByText(SAVED).waitFor();
    expect(new Set((await calls('runCommand')).map(({ commandId }) => commandId)).size).toBe(1);
    await page.context().close();
  });
});

describe('what was typed', () => {
  const NOTE = 'Geser ke 26 November.';
  const answers = { ...HOME, loadCase: [review()] };

  const typeNote = async () => {
    const opened = await openPage(answers, 14, 'WEB');
    await opened.tid('action-return').click();
    await opened.tid('field-reasons-Jadwal').check();
    await opened.tid('field-note').fill(NOTE);
    return opened;
  };

  test('is there again after a reload, says so, and goes with the command', async () => {
    const { page, tid, answer, calls } = await typeNote();
    await page.reload();
    await tid('action-return').click();
    await tid('restored').waitFor();
    expect(await tid('field-note').inputValue()).toBe(NOTE);
    expect(await tid('field-reasons-Jadwal').isChecked()).toBe(true);
    await answer({ runCommand: [ok(moved(), 'Pengembalian tersimpan.')] });
    await tid('confirm-return').click();
    await messageOf(page).getByText('Pengembalian tersimpan.').waitFor();
    expect((await calls('runCommand'))[0]?.command).toMatchObject({ note: NOTE, reasons: ['Jadwal'] });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  test('does not come back once it was thrown away', async () => {
    const { page, tid } = await typeNote();
    await tid('back').click();
    await tid('confirm-discard').click();
    await page.reload();
    await tid('action-return').click();
    expect(await tid('field-note').inputValue()).toBe('');
    expect(await tid('restored').count()).toBe(0);
    await page.context().close();
  });

  test('is not brought into a later visit of the same case', async () => {
    const { page, tid } = await typeNote();
    await page.addInitScript(() => {
      const { fake } = window as unknown as {
        fake: { answers: { loadCase: { view: { present: object } }[] } };
      };
      for (const { view } of fake.answers.loadCase) Object.assign(view.present, { visit: 9 });
    });
    await page.reload();
    await tid('action-return').click();
    expect(await tid('field-note').inputValue()).toBe('');
    await page.context().close();
  });

  test('is lost without harm where the browser gives the frame no storage', async () => {
    const { page, tid } = await openPage(answers, 14, 'WEB');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.reload();
    await tid('action-return').click();
    await tid('field-note').fill(NOTE);
    await tid('back').click();
    await tid('confirm-keep').click();
    expect(await tid('field-note').inputValue()).toBe(NOTE);
    await page.context().close();
  });
});

describe('from one case to the next', () => {
  test('after a decision the next waiting case is named and one tap away, its letter already open', async () => {
    const { page, tid, answer } = await openPage(
      { ...HOME, loadCase: [review()], runCommand: [ok(moved(), SAVED)] },
      14,
      'WEB',
    );
    await tid('letter').waitFor();
    const left = homeView({ mine: homeView().mine.filter(({ no }) => no !== 14) });
    await answer({ loadHome: [ok(left)], loadCase: [review(16)] });
    await tid('action-approve').click();
    await page.getByText('Berikutnya: Pelayanan adminduk, 13 kecamatan').waitFor();
    await tid('next-case').click();
    await page.locator('[data-testid=case][data-no="16"]').waitFor();
    await tid('letter').waitFor();
    await isFocused(page, 'h1');
    await page.context().close();
  });

  test('the last one leads back to the list', async () => {
    const only = { ...HOME, loadHome: [ok(homeView({ mine: [task({ no: 14 })] }))] };
    const { page, tid, answer } = await openPage(
      { ...only, loadCase: [review()], runCommand: [ok(moved(), SAVED)] },
      14,
      'WEB',
    );
    await tid('letter').waitFor();
    await answer({ loadHome: [ok(homeView({ mine: [] }))] });
    await tid('action-approve').click();
    await page.getByRole('button', { name: 'Ke daftar', exact: true }).click();
    await page.getByText('Tidak ada yang menunggu Saudara.').waitFor();
    await page.context().close();
  });

  test('going back puts the focus on the card that was opened', async () => {
    const { page, tid } = await openPage({ ...HOME, loadCase: [review(17)] });
    await tid('card-17').focus();
    await page.keyboard.press('Enter');
    await isFocused(page, 'h1');
    await tid('back').focus();
    await page.keyboard.press('Enter');
    await isFocused(page, '[data-testid=card-17]');
    await page.context().close();
  });

  test('closing the question about typed text gives the focus back to where it was', async () => {
    const { page, tid } = await openPage({ ...HOME, loadCase: [review()] }, 14);
    await tid('action-return').click();
    await tid('field-note').fill('Perbaiki');
    await tid('back').focus();
    await page.keyboard.press('Enter');
    await tid('confirm').waitFor();
    await page.keyboard.press('Escape');
    await tid('confirm').waitFor({ state: 'detached' });
    await isFocused(page, '[data-testid=back]');
    await page.context().close();
  });

  test('a case is decided by keyboard alone', async () => {
    const { page, tid } = await openPage(
      { ...HOME, loadCase: [review()], runCommand: [ok(moved(), SAVED)] },
      14,
    );
    await tid('letter').waitFor({ state: 'detached' });
    await tid('action-return').waitFor();
    await isFocused(page, 'h1');
    await page.keyboard.press('Shift+Tab');
    await isFocused(page, '[data-testid=back]');
    const order: string[] = [];
    for (let i = 0; i < 30 && order[order.length - 1] !== 'action-approve'; i += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? ''));
    }
    const named = order.filter((id) => id.startsWith('action-') || id === 'read-document');
    expect(named).toEqual(['read-document', 'action-return', 'action-approve']);
    await page.keyboard.press('Enter');
    await messageOf(page).getByText(SAVED).waitFor();
    await page.context().close();
  });
});

test('a refusal says what to do where every answer stands, and the button can be pressed again', async () => {
  const { page, tid } = await openPage(
    {
      ...HOME,
      loadCase: [review()],
      runCommand: [refused('BUSY', 'Register sedang dipakai. Tunggu beberapa detik, lalu tekan lagi.')],
    },
    14,
    'WEB',
  );
  await tid('letter').waitFor();
  await tid('action-approve').click();
  await messageOf(page).getByText('Register sedang dipakai.').waitFor();
  expect(await tid('action-approve').getAttribute('aria-disabled')).toBeNull();
  await page.context().close();
});
