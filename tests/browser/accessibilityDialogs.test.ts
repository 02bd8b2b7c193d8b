/** What opens beside the page: the printable SOP, the agenda, Diagnostik. Against WCAG 2.2 AA as far as a program can tell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { agendaBook } from '../../src/app/agendaBook';
import type { Diagnosis } from '../../src/app/diagnose';
import { SOP_SEED } from '../../src/domain/seed/sop';
import { diagnosisHtml } from '../../src/gas/diagnosis/page';
import { embed } from '../../src/gas/pageStart';
import { violationsOn } from '../support/axe';
import { launchBrowser } from '../support/chromium';
import { FakeWorld } from '../support/fakePorts';
import { NOW } from '../support/pageData';

const SOP_PAGE = readFileSync(join(__dirname, '../../dist/sop.html'), 'utf8');

const diagnosis: Diagnosis = {
  registerId: 'register-uji',
  account: 'administrator@setda.example',
  at: NOW,
  reach: 'ADMIN',
  results: (['GOOD', 'LOOK', 'FAILED', 'UNKNOWN'] as const).map((verdict) => ({
    id: verdict,
    title: 'Pewaktu',
    verdict,
    found: 'Pengawas waktu terakhir bekerja kemarin.',
    advice: verdict === 'GOOD' ? '' : 'Jalankan Pasang Pantau.',
    technical: verdict === 'FAILED' ? 'Exception: no trigger' : '',
  })),
};

function agenda(): string {
  const world = new FakeWorld();
  world.now = NOW;
  world.tabs.SURAT_KELUAR = [
    {
      nomor: 'B/118/000.8.3.4/XI/2026',
      tanggal: '2026-11-19',
      naskah: 'Surat pemberitahuan',
      agenda: 1,
      urut: 118,
    },
    {
      nomor: 'B/120/000.8.3.4/XI/2026',
      tanggal: '2026-11-20',
      naskah: 'Laporan hasil',
      agenda: 2,
      urut: 120,
    },
  ];
  return agendaBook(world.ports(), 'register-uji', '2026-11');
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

test.each([
  ['the printable SOP', () => SOP_PAGE.replace('<?!= start ?>', embed(SOP_SEED)), 1120],
  ['the agenda of a month', agenda, 1100],
  ['Diagnostik', () => diagnosisHtml(diagnosis), 600],
] as const)(
  '%s',
  async (_name, html, width) => {
    const page = await browser.newPage({ viewport: { width, height: 640 }, locale: 'id-ID' });
    await page.setContent(html());
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  },
  60_000,
);
