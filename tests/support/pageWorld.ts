/** What the tests of the page alone share: one browser, the built file, answers of the server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PageStart } from '../../src/api/contract';
import { AXE } from './axe';
import { launchBrowser } from './chromium';
import { type FakeAnswers, FakeWindow, openFake, type Size } from './fakeRun';

type Place = PageStart['place'];
const SIZES: Readonly<Record<Place, Size>> = {
  SIDEBAR: { width: 300, height: 700 },
  WEB: { width: 390, height: 844 },
};

let browser: Browser | null = null;
/** windows in which one page is looked at after the other */
const looking = new Map<Place, FakeWindow>();

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
export async function openPage(answers: FakeAnswers, no: number | null = null, place: Place = 'SIDEBAR') {
  if (!browser) throw new Error('Call useBrowser() first.');
  const start = { registerId: 'register-uji', place, no };
  const fake = await openFake(browser, readPage(), start, answers, SIZES[place]);
  const tid = (id: string) => fake.page.getByTestId(id);
  return { ...fake, tid };
}

/**
 * Opens the page to be looked at, in the window that serves all pages of its place, axe in it; nothing of the page
 * before it is left. A look that fails ends the window.
 */
export async function lookAt<T>(
  answers: FakeAnswers,
  no: number | null,
  place: Place,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error('Call useBrowser() first.');
  const known = looking.get(place);
  const fake = known ?? (await FakeWindow.open(browser, SIZES[place], 1, AXE));
  looking.delete(place);
  try {
    await fake.clear(SIZES[place]);
    const { page } = await fake.show(readPage(), { registerId: 'register-uji', place, no }, answers);
    const seen = await look(page);
    looking.set(place, fake);
    return seen;
  } finally {
    if (!looking.has(place)) await fake.close();
  }
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
