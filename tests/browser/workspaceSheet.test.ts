/** The page over a real world: what Google's services made is drawn, downloaded, and changes by itself. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../emulator/server/server';
import type { LocalWorld } from '../../emulator/world';
import { closeWorlds, KABAG, OWNER, worldWith } from '../emulator/support';
import { launchBrowser } from '../support/chromium';

const PATIENCE = 60_000;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A register with a chart, a note, a check box, a list and a protected column, a document, and a timer. */
const CODE = `
function cell(v) { return { userEnteredValue: typeof v === 'number' ? { numberValue: v } : typeof v === 'boolean' ? { boolValue: v } : { stringValue: v } }; }
function rows() { return [['Langkah', 'Kasus', 'Lunas'], ['Perintah', 3, true], ['Konsep', 5, false]].map(function (r) { return { values: r.map(cell) }; }); }
function range(x, y) { return { sheetId: 0, startRowIndex: y, endRowIndex: 3, startColumnIndex: x, endColumnIndex: x + 1 }; }
function source(x) { return { sourceRange: { sources: [range(x, 0)] } }; }
function main(id) {
  Sheets.Spreadsheets.batchUpdate({ requests: [
    { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: rows(), fields: 'userEnteredValue' } },
    { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 1 }, rows: [{ values: [{ note: 'Kasus yang berjalan.' }] }], fields: 'note' } },
    { setDataValidation: { range: range(2, 1), rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
    { addProtectedRange: { protectedRange: { range: range(0, 0), editors: { users: ['${OWNER}'] } } } },
    { addChart: { chart: { spec: { title: 'Kasus per langkah', basicChart: { chartType: 'COLUMN', headerCount: 1, legendPosition: 'NO_LEGEND',
      domains: [{ domain: source(0) }], series: [{ series: source(1), targetAxis: 'LEFT_AXIS' }] } },
      position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 3 }, widthPixels: 420, heightPixels: 260 } } } } },
    { addSheet: { properties: { title: 'Rincian', sheetId: 9 } } },
  ] }, id);
  var doc = DocumentApp.create('Lembar disposisi');
  doc.getBody().appendParagraph('Nomor agenda 118');
  doc.saveAndClose();
  PropertiesService.getScriptProperties().setProperty('id', id);
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  return doc.getId();
}
function tick() {
  var id = PropertiesService.getScriptProperties().getProperty('id');
  Sheets.Spreadsheets.Values.update({ values: [[8]] }, id, 'Sheet1!B3', { valueInputOption: 'RAW' });
}`;

let browser: Browser;
let world: LocalWorld;
let server: RunningServer;
let page: Page;
let book: string;
const outside: string[] = [];
const faults: string[] = [];

const ready = () => page.waitForSelector('.grid-place[data-ready=true] canvas');
const chart = () => page.getByRole('img', { name: /Kasus per langkah/ });
const textOf = (row: number, column: number) => world.cells(book, 'Sheet1')[row - 1]?.[column - 1]?.text;
const fire = () => world.fireTrigger(world.triggers()[0]?.id ?? '');
/** Middle of a cell of the open sheet: columns are 100 pixels wide, rows 21 high. */
async function clickCell(row: number, column: number): Promise<void> {
  const box = await page.locator('.grid-place').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 46 + column * 100 - 50, (box?.y ?? 0) + 45 + row * 21 - 10);
}
async function become(name: string): Promise<void> {
  await page.getByRole('button', { name: /^Akun:/ }).click();
  const read = page.waitForResponse(/\/api\/grid/);
  await page.locator('.account', { hasText: name }).click();
  await read;
}
async function save(name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  return readFileSync(await download.path());
}

beforeAll(async () => {
  browser = await launchBrowser();
  world = await worldWith(CODE);
  book = world.createSpreadsheet('Register', OWNER);
  world.share(book, KABAG, 'writer', OWNER);
  const made = await world.callFromPage('main', [book], OWNER, null);
  if (!made.ok) throw new Error(String(made.error));
  const uiFolder = join(__dirname, '../../build/ui');
  server = await startServer(world, { port: 0, title: 'Ruang kerja', uiFolder, spreadsheetId: book });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  page.setDefaultTimeout(PATIENCE);
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(server.url);
  await ready();
}, PATIENCE);
afterAll(async () => {
  await page?.close();
  await server?.close();
  await browser?.close();
  await closeWorlds();
});

test(
  'a chart stands at its anchor over the cells, and says its values to those who do not see it',
  async () => {
    expect(await chart().getAttribute('aria-label')).toBe(
      'Bagan Kasus per langkah. Kasus: Perintah 3, Konsep 5',
    );
    const [grid, drawn] = [await page.locator('.grid-place').boundingBox(), await chart().boundingBox()];
    const figure = await page.locator('.chart').boundingBox();
    expect([figure?.width, figure?.height]).toEqual([420, 260]);
    expect(Math.abs((figure?.x ?? 0) - ((grid?.x ?? 0) + 46 + 300))).toBeLessThan(4);
    expect(Math.abs((figure?.y ?? 0) - ((grid?.y ?? 0) + 45 + 105))).toBeLessThan(4);
    const inked = await chart().evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.some((part, i) => i % 4 === 3 && part > 0);
    });
    expect([inked, (drawn?.width ?? 0) > 300]).toEqual([true, true]);
  },
  PATIENCE,
);

test(
  'a chart goes with its cells when they are scrolled, and comes back with them',
  async () => {
    const top = async () => (await page.locator('.chart').boundingBox())?.y ?? 0;
    const stands = (y: number) =>
      page.waitForFunction(
        (wanted) => {
          const found = document.querySelector('.chart')?.getBoundingClientRect().top ?? 0;
          return Math.abs(found - wanted) < 4;
        },
        y,
        { timeout: PATIENCE },
      );
    const before = await top();
    const grid = await page.locator('.grid-place').boundingBox();
    await page.mouse.move((grid?.x ?? 0) + 200, (grid?.y ?? 0) + 100);
    await page.mouse.wheel(0, 63);
    await stands(before - 63);
    // Over the chart the wheel turns the sheet as well.
    const figure = await page.locator('.chart').boundingBox();
    await page.mouse.move((figure?.x ?? 0) + 50, (figure?.y ?? 0) + (figure?.height ?? 0) - 20);
    await page.mouse.wheel(0, -500);
    await stands(before);
  },
  PATIENCE,
);

test(
  'what a timer writes appears in the open page, and what is being typed there stays',
  async () => {
    await clickCell(5, 1);
    await page.keyboard.type('sedang ');
    await fire();
    await page.getByRole('img', { name: /Perintah 3, Konsep 8/ }).waitFor();
    await page.keyboard.type('diketik');
    await Promise.all([page.waitForResponse(/\/api\/edit$/), page.keyboard.press('Enter')]);
    expect([textOf(3, 2), textOf(5, 1)]).toEqual(['8', 'sedang diketik']);
  },
  PATIENCE,
);

test(
  'a click on a check box ticks it, and another person sees a protected cell refuse the first key',
  async () => {
    await Promise.all([page.waitForResponse(/\/api\/edit$/), clickCell(3, 3)]);
    expect(textOf(3, 3)).toBe('TRUE');
    await become('Kepala Bagian Organisasi');
    await page.getByRole('tab', { name: 'Sheet1, dilindungi' }).waitFor();
    await clickCell(2, 1);
    await page.keyboard.type('x');
    const told = page.getByRole('alertdialog', { name: 'Ada masalah' });
    await told.getByText(/sel atau objek yang dilindungi/).waitFor();
    await page.keyboard.press('Escape');
    await told.waitFor({ state: 'detached' });
    expect(textOf(2, 1)).toBe('Perintah');
  },
  PATIENCE,
);

test(
  'tabs go by the arrow keys',
  async () => {
    const tab = (name: string) => page.getByRole('tab', { name });
    await tab('Sheet1').focus();
    await Promise.all([
      page.waitForResponse(/\/api\/grid.*sheet=Rincian/),
      page.keyboard.press('ArrowRight'),
    ]);
    expect(await tab('Rincian').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await page.locator('[role=tab][aria-selected=true]', { hasText: 'Sheet1' }).waitFor();
  },
  PATIENCE,
);

test(
  'the spreadsheet downloads as .xlsx that another program reads',
  async () => {
    await page.getByRole('button', { name: 'Menu Berkas' }).click();
    const files = unzipSync(await save('Unduh .xlsx'));
    const [texts, sheet] = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'].map((name) =>
      strFromU8(files[name] ?? new Uint8Array()),
    );
    expect(texts).toContain('sedang diketik');
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>8<\/v>/);
  },
  PATIENCE,
);

/** The words of a PDF, read by another library than wrote it, in a process of its own since it is a module. */
function wordsOf(pdf: Buffer): string {
  const program = `const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { readFileSync } = await import('node:fs');
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(0)), verbosity: 0 }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    process.stdout.write(items.map((item) => item.str).join(''));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { input: pdf }).toString();
}

test(
  'a document is shown as its pages, and downloads as PDF and .docx that open',
  async () => {
    await become('Sistem');
    await page.getByRole('link', { name: 'Drive' }).click();
    await page.getByRole('button', { name: /Lembar disposisi/ }).click();
    const layer = page.frameLocator('.paper').locator('.textLayer').first();
    await layer.getByText('118').waitFor();
    expect(wordsOf(await save('Unduh PDF')).replace(/\s+/g, ' ')).toContain('Nomor agenda 118');
    const files = unzipSync(await save('Unduh .docx'));
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Nomor agenda 118');
  },
  PATIENCE,
);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

test(
  'no view breaks WCAG 2.2 AA where a program can tell',
  async () => {
    const found: string[] = [];
    for (const view of ['Lembar', 'Ponsel', 'Drive', 'Kotak Surat', 'Pewaktu', 'Eksekusi']) {
      await page.getByRole('navigation', { name: 'Tampilan' }).getByRole('link', { name: view }).click();
      await page.getByRole('main', { name: view === 'Lembar' ? 'Spreadsheet' : view }).waitFor();
      await page.evaluate(AXE);
      const violations = (await page.evaluate(`axe.run({ exclude: [['.grid-place'], ['iframe']] }, {
        iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`)) as Violation[];
      found.push(...violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes[0]?.html}`));
    }
    expect(found).toEqual([]);
  },
  PATIENCE,
);

test('at 1366 by 768 nothing scrolls sideways, nothing came from elsewhere, nothing failed', async () => {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect({ sideways, outside, faults }).toEqual({ sideways: 0, outside: [], faults: [] });
});
