/** Rules of guides/triggers ("onEdit(e)", "Restrictions"), guides/triggers/installable and guides/triggers/events ("Edit"). */
import type { LocalWorld } from '../../emulator/localWorld';
import { closeWorlds, type Extras, KABAG, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const REPORT = `function onEdit(e) {
  return [String(e.authMode), e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue,
    e.source.getName(), e.user.getEmail(), e.range.getNumRows(), Object.keys(e).sort().join()]; }`;

async function office(code: string, extras: Extras = {}): Promise<{ world: LocalWorld; id: string }> {
  const world = await worldWith(code, { bound: true, ...extras });
  const id = world.createSpreadsheet('Register', OWNER);
  world.share(id, KABAG, 'writer', OWNER);
  return { world, id };
}

const values = (world: LocalWorld) => world.executions().map((one) => one.value);

test('onEdit runs when a person edits, with the cell, its value and its old value', async () => {
  const { world, id } = await office(REPORT);
  await world.editCell(id, 'Sheet1', 2, 3, '5', KABAG);
  await world.editCell(id, 'Sheet1', 2, 3, 'enam', KABAG);
  await world.editCell(id, 'Sheet1', 2, 3, '', KABAG);
  const rest = ['Register', KABAG, 1];
  expect(values(world)).toEqual([
    ['LIMITED', 'C2', 'Sheet1', '5', null, ...rest, 'authMode,range,source,user,value'],
    ['LIMITED', 'C2', 'Sheet1', 'enam', '5', ...rest, 'authMode,oldValue,range,source,user,value'],
    ['LIMITED', 'C2', 'Sheet1', null, 'enam', ...rest, 'authMode,oldValue,range,source,user'],
  ]);
  expect(world.executions().map((one) => one.origin)).toEqual(['EDIT', 'EDIT', 'EDIT']);
});

test('what a script or the API writes, an import and a refused edit fire no trigger', async () => {
  const { world, id } = await office(`${REPORT} function write(id) {
    Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {fields: 'userEnteredValue',
      start: {sheetId: 0, rowIndex: 0, columnIndex: 0}, rows: [{values: [{userEnteredValue: {numberValue: 1}}]}]}}]}, id); }`);
  await world.callFromPage('write', [id], KABAG, id);
  world.fillRows(id, 'Sheet1', 1, 3, ['x']);
  await expect(world.editCell(id, 'Sheet1', 1, 1, 'x', SEKDA)).rejects.toThrow();
  expect(world.executions().map((one) => one.fn)).toEqual(['write']);
});

test('a script without onEdit runs nothing when people edit', async () => {
  const { world, id } = await office('function main() {}');
  await world.editCell(id, 'Sheet1', 1, 1, 'x', KABAG);
  expect(world.executions()).toEqual([]);
});

test('onEdit of an add-on runs under NONE until it is enabled in the spreadsheet', async () => {
  const { world, id } = await office('function onEdit(e) { return String(e.authMode); } function use() {}', {
    bound: false,
  });
  await world.editCell(id, 'Sheet1', 1, 1, 'x', KABAG);
  await world.callFromPage('use', [], OWNER, id);
  await world.editCell(id, 'Sheet1', 1, 1, 'y', KABAG);
  expect(values(world)).toEqual(['NONE', null, 'LIMITED']);
});

test('an onEdit that fails does not undo the edit', async () => {
  const { world, id } = await office('function onEdit() { throw new Error("rusak"); }');
  await world.editCell(id, 'Sheet1', 1, 1, 'x', KABAG);
  expect(world.cells(id, 'Sheet1')[0]?.[0]?.text).toBe('x');
  expect(world.executions()[0]).toMatchObject({ ok: false, error: 'Error: rusak' });
});

test('a simple trigger is ended after 30 seconds, a menu item is not', async () => {
  const { world, id } = await office(
    `function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Lama', 'slow').addToUi(); }
     function onEdit() { slow(); } function slow() { Utilities.sleep(20000); Utilities.sleep(20000); return 'ya'; }`,
  );
  await world.open(id, KABAG);
  expect((await world.clickMenu(id, 'Lama', KABAG)).value).toBe('ya');
  await world.editCell(id, 'Sheet1', 1, 1, 'x', KABAG);
  expect(world.executions().at(-1)?.error).toBe('Exception: Exceeded maximum execution time');
});

test('while onEdit runs two more edits wait, others are not told', async () => {
  const { world, id } = await office('function onEdit(e) { return e.value; }');
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => world.editCell(id, 'Sheet1', 1, 1, text, KABAG)));
  expect(values(world)).toEqual(['a', 'b', 'c']);
  expect(world.cells(id, 'Sheet1')[0]?.[0]?.text).toBe('e');
});

const INSTALLED = `
function install(id) { return ScriptApp.newTrigger('heard').forSpreadsheet(id).onEdit().create().getUniqueId(); }
function heard(e) {
  return [String(e.authMode), e.source.getId(), e.range.getA1Notation(), e.range.getGridId(), e.value, e.oldValue,
    e.user.getEmail(), Session.getEffectiveUser().getEmail(), Object.keys(e).sort().join(), e.triggerUid];
}
function mine() { return ScriptApp.getProjectTriggers().map(function (t) {
  return [String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]; }); }`;

describe('a trigger that somebody installed for the edits of a spreadsheet', () => {
  const installed = async (extras: Extras = {}) => {
    const { world, id } = await office(INSTALLED, { bound: false, ...extras });
    const { value } = await world.callFromPage('install', [id], OWNER, null);
    return { world, id, uid: value };
  };
  const heard = (world: LocalWorld) => world.executions().filter(({ fn }) => fn === 'heard');

  test('runs as that person, hears who edited, and knows the spreadsheet', async () => {
    const { world, id, uid } = await installed();
    await world.editCell(id, 'Sheet1', 2, 3, '5', KABAG);
    expect(heard(world)).toEqual([
      expect.objectContaining({
        origin: 'TRIGGER',
        value: [
          'FULL',
          id,
          'C2',
          0,
          '5',
          null,
          KABAG,
          OWNER,
          'authMode,range,source,triggerUid,user,value',
          uid,
        ],
      }),
    ]);
    expect((await world.callFromPage('mine', [], OWNER, null)).value).toEqual([
      ['ON_EDIT', 'SPREADSHEETS', id],
    ]);
  });

  test('hears no name where Google does not tell it', async () => {
    const { world, id } = await installed();
    world.hideIdentity(KABAG, true);
    await world.editCell(id, 'Sheet1', 1, 1, 'x', KABAG);
    expect(heard(world)[0]?.value).toContain('');
  });

  test('does not run for other spreadsheets, for what a script writes, nor once it is deleted', async () => {
    const { world, id, uid } = await installed();
    const other = world.createSpreadsheet('Lain', OWNER);
    await world.editCell(other, 'Sheet1', 1, 1, 'x', OWNER);
    world.fillRows(id, 'Sheet1', 1, 3, ['x']);
    world.removeTrigger(String(uid));
    await world.editCell(id, 'Sheet1', 1, 1, 'y', KABAG);
    expect(heard(world)).toEqual([]);
  });

  test('is not due at any time, and cannot be installed for a spreadsheet that is not open to the person', async () => {
    const { world } = await installed();
    expect(world.triggers()).toEqual([]);
    const own = world.createSpreadsheet('Sendiri', SEKDA);
    expect((await world.callFromPage('install', [own], OWNER, null)).ok).toBe(false);
  });

  test('an add-on has one for each spreadsheet and person', async () => {
    const { world, id } = await office(INSTALLED, { bound: false });
    expect((await world.callFromPage('install', [id], OWNER, id)).ok).toBe(true);
    expect((await world.callFromPage('install', [id], OWNER, id)).error).toMatch(/one trigger of each type/);
  });
});
