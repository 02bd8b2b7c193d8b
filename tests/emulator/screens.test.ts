import { closeWorlds, KABAG, OWNER, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function onOpen(e) {
  SpreadsheetApp.getUi().createMenu('Pantau').addItem('Buka', 'buka').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Alat').addItem('Tanya', 'tanya')).addToUi();
  return [String(e.authMode), e.source.getId(), e.user.getEmail()];
}
function buka() {
  var html = HtmlService.createHtmlOutput('<p>Halo</p>').setTitle('Pantau');
  SpreadsheetApp.getUi().showSidebar(html);
}
function tanya() {
  var ui = SpreadsheetApp.getUi();
  var pressed = ui.alert('Hapus?', 'Tidak dapat dibatalkan.', ui.ButtonSet.YES_NO);
  return [pressed === ui.Button.YES, String(pressed)];
}
function place() { var s = SpreadsheetApp.getActiveSpreadsheet(); return [s.getName(), s.getActiveSheet().getName(), s.getActiveSheet().getSheetId(), s.getActiveRange().getRow(), s.getActiveRange().getA1Notation()]; }
function noUi() { SpreadsheetApp.getUi(); }
function active() { return SpreadsheetApp.getActiveSpreadsheet(); }
function openIt(id) { return SpreadsheetApp.openById(id).getName(); }`;

test('opening a spreadsheet runs onOpen, and its menu appears for this person', async () => {
  const world = await worldWith(CODE, { bound: true });
  const id = world.createSpreadsheet('Register', OWNER);
  const run = await world.open(id, OWNER);
  expect(run.value).toEqual(['LIMITED', id, OWNER]);
  expect(world.screen(id, OWNER).menu).toEqual({
    title: 'Pantau',
    items: [{ label: 'Buka', fn: 'buka' }, null, { label: 'Alat › Tanya', fn: 'tanya' }],
  });
  expect(world.screen(id, KABAG).menu).toBeNull();
});

test('a script without onOpen opens all the same', async () => {
  const world = await worldWith('function main() {}');
  const id = world.createSpreadsheet('Register', OWNER);
  expect(await world.open(id, OWNER)).toMatchObject({ ok: true, value: null });
});

test('a person who may only view gets no menu', async () => {
  const world = await worldWith(CODE, { bound: true });
  const id = world.createSpreadsheet('Register', OWNER);
  world.share(id, KABAG, 'reader', OWNER);
  expect((await world.open(id, KABAG)).ok).toBe(false);
  expect(world.screen(id, KABAG).menu).toBeNull();
});

test('a menu item runs its function, and the sidebar appears', async () => {
  const world = await worldWith(CODE, { bound: true });
  const id = world.createSpreadsheet('Register', OWNER);
  await world.open(id, OWNER);
  expect((await world.clickMenu(id, 'Buka', OWNER)).ok).toBe(true);
  expect(world.screen(id, OWNER).sidebar).toEqual({ title: 'Pantau', html: '<p>Halo</p>' });
  await expect(world.clickMenu(id, 'Tidak ada', OWNER)).rejects.toThrow('no menu item');
});

test('an alert is recorded and answered with what the person presses', async () => {
  const world = await worldWith(CODE, { bound: true });
  const id = world.createSpreadsheet('Register', OWNER);
  await world.open(id, OWNER);
  world.presetAlerts(OWNER, ['NO']);
  expect((await world.clickMenu(id, 'Alat › Tanya', OWNER)).value).toEqual([false, 'NO']);
  expect((await world.clickMenu(id, 'Alat › Tanya', OWNER)).value).toEqual([true, 'YES']);
  expect(world.screen(id, OWNER).alerts).toEqual(Array(2).fill('Hapus?\nTidak dapat dibatalkan.'));
});

test('the script knows where the cursor is', async () => {
  const world = await worldWith(CODE, { bound: true });
  const id = world.createSpreadsheet('Register', OWNER);
  world.select(id, OWNER, 'Sheet1', 7, 3);
  expect((await world.callFromPage('place', [], OWNER, id)).value).toEqual([
    'Register',
    'Sheet1',
    0,
    7,
    'C7',
  ]);
});

test('outside a spreadsheet there is no Ui and no active spreadsheet', async () => {
  const world = await worldWith(CODE, { bound: true });
  expect((await world.runInEditor('noUi', OWNER)).error).toBe(
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  );
  expect((await world.callFromPage('active', [], OWNER, null)).value).toBeNull();
});

test('a spreadsheet is opened by id only with access to it', async () => {
  const world = await worldWith(CODE, { bound: true });
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('openIt', [id], OWNER, null)).value).toBe('Register');
  expect((await world.callFromPage('openIt', [id], KABAG, null)).error).toBe(
    'Exception: You do not have permission to access the requested document.',
  );
});

test('whoever listens is told what kind of thing changed', async () => {
  const world = await worldWith(CODE, { bound: true });
  const heard = new Set<string>();
  const stop = world.onChange((what) => heard.add(what));
  const id = world.createSpreadsheet('Register', OWNER);
  await world.open(id, OWNER);
  await world.editCell(id, 'Sheet1', 1, 1, 'x', OWNER);
  await world.moveTo(world.now() + 1000);
  expect([...heard].sort()).toEqual(['CLOCK', 'DRIVE', 'EXECUTION', 'SCREEN', 'SHEET']);
  stop();
  heard.clear();
  await world.editCell(id, 'Sheet1', 1, 1, 'y', OWNER);
  expect(heard.size).toBe(0);
});
