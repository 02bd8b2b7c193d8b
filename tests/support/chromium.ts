/** Starts the browser of the tests. Finding or installing it is the work of scripts/browser.mjs, done before the tests. */
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the one that CHROME_PATH names.
 * @throws Error when the global setup of the browser tests has not run
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath)
    throw new Error('CHROME_PATH is not set: run the tests through Jest, project browser.');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
