/** What the tests of the page alone share: one browser, the built file, answers of the server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PageStart } from '../../src/api/contract';
import { launchBrowser } from './chromium';
import { type FakeAnswers, openFake } from './fakeRun';

const SIDEBAR = { width: 300, height: 700 };
const PHONE = { width: 390, height: 844 };

let browser: Browser | null = null;

/** The page as it is pushed to Google. */
export function readPage(): string {
  return readFileSync(join(__dirname, '../../dist/halaman.html'), 'utf8');
}

/** Starts one browser for the tests of a file and ends it after them; call it at the top of the file. */
export function useBrowser(): void {
  // Only ends what hangs: a machine that does much else at the same time is slow, not wrong.
  jest.setTimeout(120_000);
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });
}

/** Opens the page in a window of its own; closing `page.context()` ends it. */
export async function openPage(
  answers: FakeAnswers,
  no: number | null = null,
  place: PageStart['place'] = 'SIDEBAR',
) {
  if (!browser) throw new Error('Call useBrowser() first.');
  const size = place === 'WEB' ? PHONE : SIDEBAR;
  const fake = await openFake(browser, readPage(), { registerId: 'register-uji', place, no }, answers, size);
  const tid = (id: string) => fake.page.getByTestId(id);
  return { ...fake, tid };
}

/** An answer of success. */
export const ok = (view: object, message = '') => ({ ok: true, view, message });

/** A refusal; `view` is the case as it is now. */
export const refused = (code: string, message: string, view: object | null = null) => ({
  ok: false,
  code,
  message,
  view,
});

export const messageOf = (page: Page) => page.getByTestId('message');

/** Waits until the element with the focus matches. */
export const isFocused = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
