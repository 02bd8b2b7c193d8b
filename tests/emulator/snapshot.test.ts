import { join } from 'node:path';
import { closeWorlds, folder, KABAG, OWNER, START, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function prepare(id) {
  PropertiesService.getScriptProperties().setProperties({ a: '1', b: '2' });
  CacheService.getScriptCache().put('c', '3', 600);
  Drive.Files.create({ name: 'berkas', appProperties: { k: 'v' } });
  ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create();
  MailApp.sendEmail('${KABAG}', 'Satu', 'isi');
  Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { sheetId: 0, rows: [{ values: [{ userEnteredValue: { stringValue: 'awal' } }] }], fields: 'userEnteredValue' } }] }, id);
}
function change(id) {
  var p = PropertiesService.getScriptProperties(); p.setProperty('a', 'x'); p.deleteProperty('b');
  CacheService.getScriptCache().remove('c');
  var file = Drive.Files.list({}).files.filter(function (f) { return f.name === 'berkas'; })[0];
  Drive.Files.update({ name: 'lain', appProperties: { k: null, m: 'n' } }, file.id);
  Drive.Permissions.create({ role: 'writer', type: 'user', emailAddress: '${KABAG}' }, file.id, { sendNotificationEmail: false });
  Drive.Files.create({ name: 'baru' }); DocumentApp.create('Naskah');
  ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); });
  MailApp.sendEmail('${KABAG}', 'Dua', 'isi');
  Sheets.Spreadsheets.batchUpdate({ requests: [
    { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: 'ganti' } }] }], fields: 'userEnteredValue' } },
    { addSheet: { properties: { title: 'Tambahan' } } }] }, id);
  return [Utilities.getUuid(), Date.now()];
}
function tick() {}
function endless() { for (;;) { Utilities.sleep(1000); } }`;

async function prepared() {
  const world = await worldWith(CODE);
  const id = world.createSpreadsheet('Register', OWNER);
  const run = await world.callFromPage('prepare', [id], OWNER, null);
  expect(run.error).toBeNull();
  return { world, id };
}

test('a world goes back to a snapshot exactly, as often as wanted, and goes on from it alike', async () => {
  const { world, id } = await prepared();
  const snapshot = world.snapshot();
  const before = JSON.stringify(snapshot);
  const runs = [];
  for (let turn = 0; turn < 3; turn++) {
    const run = await world.callFromPage('change', [id], OWNER, null);
    await world.moveTo(START + 86_400_000);
    runs.push(run);
    expect(JSON.stringify(world.snapshot())).not.toBe(before);
    world.restore(snapshot);
    expect(JSON.stringify(world.snapshot())).toBe(before);
  }
  expect(runs[0]?.error).toBeNull();
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2]).toEqual(runs[0]);
  expect(world.triggers()).toHaveLength(1);
  expect(world.sheetNames(id)).toEqual(['Sheet1']);
});

test('another world can begin from a snapshot; the two have nothing in common afterwards', async () => {
  const { world, id } = await prepared();
  const from = world.snapshot();
  const before = JSON.stringify(from);
  const other = await worldWith(CODE, { from });
  expect(JSON.stringify(other.snapshot())).toBe(before);
  await other.callFromPage('change', [id], OWNER, null);
  expect(JSON.stringify(world.snapshot())).toBe(before);
  expect(other.cells(id, 'Sheet1')[0]?.[0]?.text).toBe('ganti');
  expect(world.cells(id, 'Sheet1')[0]?.[0]?.text).toBe('awal');
});

test('while an execution runs there is nothing whole to keep or to go back to', async () => {
  const { world } = await prepared();
  const snapshot = world.snapshot();
  const running = world.callFromPage('endless', [], OWNER, null);
  expect(() => world.snapshot()).toThrow('an execution is running');
  expect(() => world.restore(snapshot)).toThrow('an execution is running');
  expect((await running).ok).toBe(false);
});

test('a state file that is there already goes before a snapshot', async () => {
  const { world } = await prepared();
  const from = world.snapshot();
  const stateFile = join(folder(), 'keadaan.json');
  const first = await worldWith(CODE, { from, stateFile });
  expect(first.mails()).toHaveLength(1);
  await first.runInEditor('tick', OWNER);
  await first.close();
  const again = await worldWith(CODE, { from, stateFile });
  expect(again.executions()).toHaveLength(2);
});
