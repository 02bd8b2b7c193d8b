/**
 * Pictures of every screen and state of the page, for people to judge: at the panel's 300 pixels, on a phone, on a desktop.
 * `--out DIR` says where to, `--only TEXT` which names; `--guide` takes those of the staff's guide anew, into docs/gambar.
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

/** Pictures of the guide: file, state, size. */
const GUIDE: readonly (readonly [file: string, shot: string, size: Size['name']])[] = [
  ['daftar', 'daftar', 'panel'],
  ['keputusan', 'keputusan-dibaca', 'panel'],
  ['kembalikan', 'pengembalian', 'panel'],
  ['penomoran', 'penomoran', 'panel'],
  ['pemantauan', 'pemantauan-terbuka', 'panel'],
  ['cari', 'cari', 'panel'],
  ['beberapa', 'beberapa-dipilih', 'panel'],
  ['ponsel', 'keputusan', 'ponsel'],
];

const HTML = readFileSync(join(__dirname, '../../dist/halaman.html'), 'utf8');

async function take(browser: Browser, shot: Shot, size: Size, path: string, scale = 1): Promise<void> {
  const start = { registerId: 'register-uji', place: size.place, no: shot.no ?? null };
  const { page } = await openFake(browser, HTML, start, shot.answers, size, scale);
  await shot.act?.(page);
  await page.getByTestId(shot.ready).first().waitFor();
  await page.screenshot({ path });
  await page.context().close();
}

async function guide(browser: Browser): Promise<void> {
  for (const [file, name, place] of GUIDE) {
    const shot = GALLERY.find((one) => one.name === name);
    const size = SIZES.find((one) => one.name === place);
    if (!shot || !size) throw new Error(`no state ${name} at ${place}`);
    await take(browser, shot, size, join('docs/gambar', `${file}.png`), 2);
  }
}

async function main(): Promise<void> {
  const options = { out: { type: 'string' }, only: { type: 'string' }, guide: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const out = values.out ?? 'build/pictures';
  mkdirSync(out, { recursive: true });
  const browser = await launchBrowser();
  if (values.guide) {
    await guide(browser);
    return browser.close();
  }
  const shots = GALLERY.filter(({ name }) => name.includes(values.only ?? ''));
  for (const shot of shots)
    for (const size of SIZES)
      if (placesOf(shot).includes(size.place))
        await take(browser, shot, size, join(out, `${shot.name}-${size.name}.png`));
  await browser.close();
  process.stdout.write(`${shots.length} states in ${out}\n`);
}

void main();
