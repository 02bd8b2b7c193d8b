import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeWorlds, folder, KABAG, OWNER, START, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `function main() {
  var file = Drive.Files.create({name: 'Berkas', mimeType: 'application/vnd.google-apps.folder'});
  PropertiesService.getScriptProperties().setProperty('k', 'v');
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  MailApp.sendEmail('${KABAG}', 'x', 'y');
  return file.id;
}
function look() { return [PropertiesService.getScriptProperties().getProperty('k'), Utilities.getUuid()]; }
function tick() {}`;

test('everything survives a restart', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const world = await worldWith(CODE, { stateFile });
  const id = world.createSpreadsheet('Register', OWNER);
  await world.editCell(id, 'Sheet1', 3, 2, 'isi', OWNER);
  await world.runInEditor('main', OWNER);
  const before = [
    world.now(),
    world.files(),
    world.mails(),
    world.triggers(),
    world.cells(id, 'Sheet1'),
    world.executions(),
  ];
  await world.close();
  const again = await worldWith(CODE, { stateFile });
  expect([
    again.now(),
    again.files(),
    again.mails(),
    again.triggers(),
    again.cells(id, 'Sheet1'),
    again.executions(),
  ]).toEqual(before);
  expect(again.warnings).toEqual([]);
  const [value] = (await again.runInEditor('look', OWNER)).value as string[];
  expect(value).toBe('v');
});

test('chance goes on where it was: a restart repeats no id', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const world = await worldWith(CODE, { stateFile });
  const first = (await world.runInEditor('look', OWNER)).value as string[];
  await world.close();
  const again = await worldWith(CODE, { stateFile });
  expect(((await again.runInEditor('look', OWNER)).value as string[])[1]).not.toBe(first[1]);
});

test('a damaged state file is set aside with a warning, never overwritten', async () => {
  const place = folder();
  const stateFile = join(place, 'keadaan.json');
  writeFileSync(stateFile, '{"version":1,"clo');
  writeFileSync(`${stateFile}.rusak-1`, 'yang lama');
  const world = await worldWith(CODE, { stateFile });
  expect(world.now()).toBe(START);
  expect(world.warnings[0]).toContain(`${stateFile}.rusak-2`);
  expect(readFileSync(`${stateFile}.rusak-2`, 'utf8')).toBe('{"version":1,"clo');
  await world.close();
  expect(readdirSync(place).sort()).toEqual(['keadaan.json', 'keadaan.json.rusak-1', 'keadaan.json.rusak-2']);
});

test('without a state file nothing is written', async () => {
  const place = folder();
  const world = await worldWith(CODE);
  await world.runInEditor('main', OWNER);
  await world.close();
  expect(existsSync(join(place, 'keadaan.json'))).toBe(false);
});

const DRESSED = `
var WIDTH = 20;
function cell(value) { return { userEnteredValue: { stringValue: value } }; }
function column(x) { return { sheetId: 0, startRowIndex: 1, startColumnIndex: x, endColumnIndex: x + 1 }; }
function main(id) {
  var requests = [];
  for (var x = 0; x < WIDTH; x++) {
    var format = { wrapStrategy: 'WRAP', numberFormat: { type: 'NUMBER', pattern: '0.' + '0'.repeat(x + 1) } };
    requests.push({ repeatCell: { range: column(x), cell: { userEnteredFormat: format }, fields: 'userEnteredFormat' } });
    var values = [{ userEnteredValue: 'satu' }, { userEnteredValue: 'dua ' + x }];
    var rule = { condition: { type: 'ONE_OF_LIST', values: values }, strict: false, showCustomUi: true };
    requests.push({ setDataValidation: { range: column(x), rule: rule } });
  }
  var row = { values: [cell('satu'), { userEnteredValue: { numberValue: 2.5 }, note: 'catatan' },
    { userEnteredValue: { boolValue: false } }, { userEnteredValue: { formulaValue: '=A2' } }, {}, cell('akhir')] };
  requests.push({ updateCells: { start: { sheetId: 0, rowIndex: 1 }, rows: [row, {}, row], fields: 'userEnteredValue,note' } });
  requests.push({ addSheet: { properties: { title: 'Kosong', sheetId: 7 } } });
  Sheets.Spreadsheets.batchUpdate({ requests: requests }, id);
}
function read(id) { return Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['Sheet1', 'Sheet1!C2:F5', 'Kosong'] }); }
function append(id) { Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { sheetId: 0, rows: [{ values: [cell('baru')] }], fields: 'userEnteredValue' } }] }, id); }`;

test('a spreadsheet with formats and rules in whole columns comes back exactly and takes little room', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const world = await worldWith(DRESSED, { stateFile });
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('main', [id], OWNER, null)).error).toBeNull();
  const seen = async (one: typeof world): Promise<unknown> => [
    one.readSpreadsheet(id, OWNER),
    one.cells(id, 'Sheet1'),
    (await one.callFromPage('read', [id], OWNER, null)).value,
  ];
  const before = await seen(world);
  await world.close();
  expect(statSync(stateFile).size).toBeLessThan(30_000);
  const again = await worldWith(DRESSED, { stateFile });
  expect(await seen(again)).toEqual(before);
  // Rows that share their cells are still rows of their own.
  await again.callFromPage('append', [id], OWNER, null);
  await again.editCell(id, 'Sheet1', 900, 1, 'satu', OWNER);
  const filled = again
    .cells(id, 'Sheet1')
    .flatMap((row, y) => (row[0]?.text ? [`${y + 1} ${row[0].text}`] : []));
  expect(filled).toEqual(['2 satu', '4 satu', '5 baru', '900 satu']);
});

test('a state file of the first version is read', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const world = await worldWith(DRESSED, { stateFile });
  const id = world.createSpreadsheet('Register', OWNER);
  await world.close();
  const state = JSON.parse(readFileSync(stateFile, 'utf8'));
  const [sheet] = state.files[id].content.packed.sheets;
  const { runs: _runs, ...rest } = sheet;
  const book = { properties: { title: 'Register' }, namedRanges: [], metadata: [] };
  const rows = [null, ['isi', { v: 5, s: { wrapStrategy: 'WRAP' } }]];
  state.files[id].content = { kind: 'sheet', book: { ...book, sheets: [{ ...rest, rows }] } };
  writeFileSync(stateFile, JSON.stringify({ ...state, version: 1 }));
  const again = await worldWith(DRESSED, { stateFile });
  expect(again.warnings).toEqual([]);
  expect(again.cells(id, 'Sheet1')[1]?.map((cell) => cell.value)).toEqual(['isi', 5]);
});

test('while timers run one after the other the state is written seldom, and at the end in any case', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const code = `function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
    function tick() { PropertiesService.getScriptProperties().setProperty('at', String(Date.now())); }`;
  const world = await worldWith(code, { stateFile });
  await world.runInEditor('install', OWNER);
  const writes = new Set<string>();
  const stop = world.onChange(() => {
    if (existsSync(stateFile)) writes.add(`${statSync(stateFile).ino} ${statSync(stateFile).mtimeMs}`);
  });
  const began = performance.now();
  const runs = await world.moveTo(START + 3_600_000);
  const seconds = (performance.now() - began) / 1000;
  stop();
  expect(runs).toHaveLength(60);
  expect(writes.size).toBeLessThanOrEqual(2 + seconds);
  const written = JSON.parse(readFileSync(stateFile, 'utf8'));
  expect(written.clock).toBe(world.now());
  expect(written.triggers).toMatchObject([{ lastRun: runs[59]?.startedAt }]);
});

test('of a spreadsheet only the sheets that are wanted are read', async () => {
  const world = await worldWith(DRESSED);
  const id = world.createSpreadsheet('Register', OWNER);
  await world.callFromPage('main', [id], OWNER, null);
  interface Shown {
    readonly properties?: { readonly title?: string };
    readonly data?: readonly unknown[];
  }
  const titles = (wanted?: readonly string[]) =>
    ((world.readSpreadsheet(id, OWNER, wanted).sheets ?? []) as readonly Shown[]).map((sheet) => [
      sheet.properties?.title,
      sheet.data?.length,
    ]);
  expect(titles()).toEqual([
    ['Sheet1', 1],
    ['Kosong', 1],
  ]);
  expect(titles(['Kosong'])).toEqual([['Kosong', 1]]);
  expect(world.readSpreadsheet(id, OWNER, ['Sheet1']).sheets).toEqual([
    world.readSpreadsheet(id, OWNER).sheets?.[0],
  ]);
  expect(() => titles(['Tidak ada'])).toThrow('no sheet "Tidak ada"');
});
