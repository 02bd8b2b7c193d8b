/** How long the page of the local workspace takes, from its address to the sheet drawn, in a window without a memory. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startServer } from '../../emulator/server/server';
import { MENU } from '../../src/messages/server';
import { launchBrowser } from '../support/chromium';
import { register } from './register';

const UI = join(__dirname, '../../build/ui');
const RUNS = 5;

async function opened(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.grid-place[data-ready=true] canvas').first().waitFor();
  const took = performance.now() - began;
  await page.context().close();
  return took;
}

/** Milliseconds, the middle of several openings. */
export async function openingMilliseconds(): Promise<number> {
  const { world, id } = await register();
  const server = await startServer(world, {
    port: 0,
    title: 'Pantau',
    uiFolder: UI,
    spreadsheetId: id,
    openWith: MENU.open,
  });
  const browser = await launchBrowser();
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await opened(browser, server.url));
  await browser.close();
  await server.close();
  await world.close();
  return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
