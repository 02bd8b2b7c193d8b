/**
 * Pictures of every screen and state of the page, for people to judge: at the panel's 300 pixels, on a phone, on a desktop.
 * `--out DIR` says where to, `--only TEXT` which names.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium';
import { openFake } from '../support/fakeRun';
import { GALLERY, placesOf, type Shot } from '../support/gallery';

const SIZES = [
  { name: 'panel', place: 'SIDEBAR', width: 300, height: 700 },
  { name: 'ponsel', place: 'WEB', width: 390, height: 844 },
  { name: 'layar', place: 'WEB', width: 1280, height: 800 },
] as const;
type Size = (typeof SIZES)[number];

const HTML = readFileSync(join(__dirname, '../../dist/halaman.html'), 'utf8');

async function take(browser: Browser, shot: Shot, size: Size, out: string): Promise<void> {
  const start = { registerId: 'register-uji', place: size.place, no: shot.no ?? null };
  const { page } = await openFake(browser, HTML, start, shot.answers, size);
  await shot.act?.(page);
  await page.getByTestId(shot.ready).first().waitFor();
  await page.screenshot({ path: join(out, `${shot.name}-${size.name}.png`) });
  await page.context().close();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
  const out = values.out ?? 'build/pictures';
  mkdirSync(out, { recursive: true });
  const browser = await launchBrowser();
  const shots = GALLERY.filter(({ name }) => name.includes(values.only ?? ''));
  for (const shot of shots)
    for (const size of SIZES) if (placesOf(shot).includes(size.place)) await take(browser, shot, size, out);
  await browser.close();
  process.stdout.write(`${shots.length} states in ${out}\n`);
}

void main();
