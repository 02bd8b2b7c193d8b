/** The forms of the page alone in Chromium: rows of the Perangkat Daerah, phone width, names and sizes of controls. */
import type { Page } from 'playwright-core';
import { caseView, documentText, homeView } from '../support/pageData';
import { target } from '../support/pageOptions';
import { messageOf, ok, openPage, useBrowser } from '../support/pageWorld';

useBrowser();

describe('the rows of the Perangkat Daerah', () => {
  const targets = ['DPMPTSP', 'DINKES', 'KEC-CILEDUG'].map(target);

  test('one entry of a delivery covers several', async () => {
    const open = { complete: ['ROWS_OPEN', 'Masih ada 3 yang belum.'] } as const;
    const view = caseView({ step: 6, allowed: ['recordDelivery'], refused: open }, { targets });
    const { page, tid, calls } = await openPage(
      { loadCase: [ok(view)], runCommand: [ok(view, 'Tersimpan.')] },
      14,
    );
    await tid('field-pd-DINKES').check();
    await tid('field-pd-DPMPTSP').check();
    await tid('action-recordDelivery').click();
    await messageOf(page).getByText('Tersimpan.').waitFor();
    expect((await calls('runCommand'))[0]?.command).toMatchObject({ pd: ['DINKES', 'DPMPTSP'] });
    expect(await tid('field-pd-DINKES').isChecked()).toBe(false);
    expect(await tid('action-complete').getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  test('monitoring is filled by keyboard, row by row, and only what was scored counts', async () => {
    const view = caseView({ step: 7, allowed: ['recordMonitoring'] }, { targets });
    const { page, tid, calls } = await openPage(
      { loadCase: [ok(view)], runCommand: [ok(view, 'Tersimpan.')] },
      14,
    );
    const row = tid('row-DINKES');
    await row.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await row.getByTestId('field-unit').fill('Puskesmas Ciledug');
    await row.getByTestId('field-skor-1-0').focus();
    await page.keyboard.press('ArrowRight');
    await row.getByTestId('field-temuan-1').fill('Belum dipasang');
    await row.getByText('1 dari 14 komponen dinilai').first().waitFor();
    await row.getByTestId('action-recordMonitoring').click();
    await messageOf(page).getByText('Tersimpan.').waitFor();
    const sent = (await calls('runCommand'))[0]?.command as {
      pd: string;
      monitoring: { components: unknown[] };
    };
    expect(sent.pd).toBe('DINKES');
    expect(sent.monitoring.components).toHaveLength(14);
    expect(sent.monitoring.components[0]).toMatchObject({ no: 1, skor: 1, temuan: 'Belum dipasang' });
    await page.context().close();
  });
});

describe('the phone', () => {
  test('the naskah is open for reading with its schedule highlighted, and buttons are large', async () => {
    const text = ok(documentText());
    const view = ok(caseView({ step: 5, allowed: ['approve', 'return'] }));
    const { page, tid } = await openPage(
      { loadHome: [ok(homeView())], loadCase: [view], loadDocument: [text] },
      14,
      'WEB',
    );
    await tid('letter').waitFor();
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Kamis, 26 November 2026', 'pukul 09.00']);
    const box = await tid('action-approve').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    await page.context().close();
  });
});

describe('every screen', () => {
  const screens = [
    ['order', ok(caseView({ step: 1, allowed: ['order', 'cancel'] }, { targets: [], order: null }))],
    ['letter', ok(caseView({ step: 2, allowed: ['draftLetter'] }))],
    ['approve', ok(caseView({ step: 3, allowed: ['approve', 'return', 'cancel'] }))],
    ['number', ok(caseView({ step: 6, allowed: ['recordNumber'], gate: true }))],
    ['delivery', ok(caseView({ step: 6, allowed: ['recordDelivery'] }))],
    ['monitoring', ok(caseView({ step: 7, allowed: ['recordMonitoring'] }))],
    ['report', ok(caseView({ step: 8, allowed: ['draftReport'] }))],
    ['receipt', ok(caseView({ step: 11, allowed: ['recordReceipt'] }))],
  ] as const;

  /** Names of controls nothing labels, targets below 24 px, and whether the page scrolls sideways. */
  const faults = (page: Page) =>
    page.evaluate(() => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary'),
      ];
      const seen = controls.filter((control) => control.checkVisibility());
      const nameOf = (control: HTMLElement) =>
        (control.getAttribute('aria-label') ?? '') +
        [...((control as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join('') +
        (control.matches('button, a, summary') ? control.textContent : '');
      const sizeOf = (control: HTMLElement) => (control.closest('label') ?? control).getBoundingClientRect();
      const inText = (control: HTMLElement) =>
        control.matches('a') && getComputedStyle(control).display === 'inline';
      return {
        nameless: seen.filter((control) => nameOf(control).trim() === '').map((control) => control.outerHTML),
        small: seen
          .filter(
            (control) => !inText(control) && Math.min(sizeOf(control).height, sizeOf(control).width) < 24,
          )
          .map((control) => control.outerHTML),
        sideways: document.documentElement.scrollWidth > window.innerWidth,
      };
    });

  test.each(screens)(
    '%s: every control has a name and 24 px, and nothing scrolls sideways',
    async (kind, view) => {
      const { page, tid } = await openPage({ loadHome: [ok(homeView())], loadCase: [view] }, 14);
      await tid(`form-${kind}`).waitFor();
      expect(await faults(page)).toEqual({ nameless: [], small: [], sideways: false });
      await page.setViewportSize({ width: 195, height: 422 });
      expect((await faults(page)).sideways).toBe(false);
      await page.context().close();
    },
  );
});
