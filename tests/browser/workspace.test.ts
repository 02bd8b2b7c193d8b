import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../emulator/server/server';
import { BOOK, DUA, type FakeWorld, fakeWorld, SATU, START } from '../emulator/fakeWorld';
import { launchBrowser } from '../support/chromium';

const uiFolder = join(__dirname, '../../build/ui');
const PATIENCE = 60_000;

describe('the page of the local workspace', () => {
  let browser: Browser;
  let world: FakeWorld;
  let server: RunningServer;
  let page: Page;
  let outside: string[];
  let faults: string[];

  const sheetReady = () => page.waitForSelector('.grid-place[data-ready=true] canvas');
  const panel = () => page.frameLocator('.sidebar iframe');
  const switchTo = async (name: string) => {
    await page.getByRole('button', { name: /^Akun:/ }).click();
    await page.locator('.account', { hasText: name }).click();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  }, PATIENCE);
  afterAll(() => browser.close());

  beforeEach(async () => {
    world = fakeWorld();
    const options = { port: 0, title: 'Ruang kerja', uiFolder, spreadsheetId: BOOK, openWith: 'Buka panel' };
    server = await startServer(world, options);
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    outside = [];
    faults = [];
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) outside.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(server.url);
  }, PATIENCE);
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });

  test(
    'opening it shows the sheet, the menu of the script and its sidebar at 300 pixels',
    async () => {
      await sheetReady();
      await panel().getByText('Panel').waitFor();
      await page.getByRole('button', { name: 'Menu Contoh' }).waitFor();
      expect((await page.locator('.sidebar').boundingBox())?.width).toBe(300);
      expect(await page.getByRole('heading', { name: 'Register Pemantauan 2026' }).isVisible()).toBe(true);
    },
    PATIENCE,
  );

  test(
    'a call from the sidebar runs as the person who was chosen',
    async () => {
      await panel().getByText('Panggil').click();
      await panel().getByText(`halo dari ${SATU} titipan`).waitFor();
      await switchTo('Asisten Administrasi Umum');
      await panel().locator('#out:empty').waitFor({ state: 'attached' });
      await panel().getByText('Panggil').click();
      await panel().getByText(`halo dari ${DUA} titipan`).waitFor();
    },
    PATIENCE,
  );

  test(
    'the page of the script cannot reach the server by itself',
    async () => {
      await panel().getByText('Panggil').waitFor();
      const frame = page.frames().find((one) => one.url().includes('/frame/sidebar'));
      const reached = await frame?.evaluate(async (url) => {
        const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"by":"HOUR"}' };
        await fetch(`${url}/api/clock`, { ...init, mode: 'no-cors' }).catch(() => null);
        return fetch(`${url}/api/state`).then(
          () => true,
          () => false,
        );
      }, server.url);
      expect(reached).toBe(false);
      expect(world.now()).toBe(START);
    },
    PATIENCE,
  );

  test(
    'dates and functions are refused as arguments of a call, as Google does',
    async () => {
      await panel().getByText('Panggil').waitFor();
      const frame = page.frames().find((one) => one.url().includes('/frame/sidebar'));
      const told = await frame?.evaluate(() => {
        const run = (window as unknown as { google: { script: { run: { sapa(x: unknown): void } } } }).google
          .script.run;
        return [new Date(0), { at: [new Date(0)] }, () => 1].map((arg) => {
          try {
            run.sapa(arg);
            return '';
          } catch (error) {
            return String(error);
          }
        });
      });
      expect(told).toEqual(
        ['0', '0', '0'].map((name) => `TypeError: Failed due to illegal value in property: ${name}`),
      );
    },
    PATIENCE,
  );

  test(
    'what a person types arrives as that person, and a refusal is shown and taken back',
    async () => {
      await sheetReady();
      const box = await page.locator('.grid-place').boundingBox();
      const cell = { x: (box?.x ?? 0) + 196, y: (box?.y ?? 0) + 98 };
      const type = async (text: string) => {
        await page.mouse.click(cell.x, cell.y);
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      };
      await Promise.all([page.waitForResponse(/\/api\/edit$/), type('tangan')]);
      expect(world.done).toContain('edit Register 3 2 tangan');
      await switchTo('Asisten Administrasi Umum');
      await type('dilarang');
      await page
        .getByRole('alertdialog', { name: 'Ada masalah' })
        .getByText('Anda mencoba mengedit sel atau objek yang dilindungi.')
        .waitFor();
      expect(world.cells(BOOK, 'Register')[2]?.[1]?.text).toBe('tangan');
    },
    PATIENCE,
  );

  test(
    'a mail is shown without scripts, and its link opens the page on the phone',
    async () => {
      await page.getByRole('link', { name: 'Kotak Surat' }).click();
      const paper = page.frameLocator('.paper');
      await paper.getByText('tugas baru').waitFor();
      await paper.getByText('Buka').click();
      await page.frameLocator('.phone iframe').getByText(`Halaman ${SATU} {"kasus":"7"}`).waitFor();
    },
    PATIENCE,
  );

  test(
    'a link to a document in the sidebar opens it in Drive, where it runs no scripts',
    async () => {
      await panel().getByText('Lembar disposisi').click();
      await page.frameLocator('.paper').locator('.textLayer').getByText('Lembar disposisi').waitFor();
      expect(await page.title()).toBe('Ruang kerja');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Unduh PDF' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Lembar disposisi.pdf');
    },
    PATIENCE,
  );

  test(
    'the clock moves, and what a timer did is seen without loading anew',
    async () => {
      await page.getByRole('link', { name: 'Eksekusi' }).click();
      expect(await page.getByTestId('jam').textContent()).toBe('07.30');
      await page.getByRole('button', { name: '+1 jam' }).click();
      await page.getByTestId('jam').getByText('08.30').waitFor();
      await page.getByText('onTimer').waitFor();
    },
    PATIENCE,
  );

  test(
    'an alert of the script stands in the middle until it is closed',
    async () => {
      await page.getByRole('button', { name: 'Menu Contoh' }).click();
      await page.getByText('Beri tahu').click();
      await page.getByRole('alertdialog').getByText('Sudah diperiksa.').waitFor();
      await page.getByRole('button', { name: 'Oke' }).click();
      expect(await page.getByRole('alertdialog').count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    'a narrow window shows the web app alone',
    async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.frameLocator('.bare iframe').getByText(`Halaman ${SATU} {}`).waitFor();
      expect(await page.locator('.rail').count()).toBe(0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    },
    PATIENCE,
  );
});
