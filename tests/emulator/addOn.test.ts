/** Rules of "Editor add-on authorization" and of guides/triggers. */
import type { LocalWorld } from '../../emulator/localWorld';
import { closeWorlds, type Extras, folder, KABAG, OUTSIDER, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const MENU = `function onOpen(e) {
    var menu = SpreadsheetApp.getUi().createAddonMenu().addItem('Buka', 'use');
    if (e.authMode !== ScriptApp.AuthMode.NONE) menu.addItem('Lagi ' + e.source.getName(), 'use');
    menu.addToUi();
    return String(e.authMode);
  }
  function use() { return Session.getActiveUser().getEmail(); }`;

/** A world with one spreadsheet that everybody may edit. */
async function office(code: string, extras: Extras = {}): Promise<{ world: LocalWorld; id: string }> {
  const world = await worldWith(code, extras);
  const id = world.createSpreadsheet('Register', OWNER);
  for (const person of [KABAG, SEKDA, OUTSIDER]) world.share(id, person, 'writer', OWNER);
  return { world, id };
}

const labels = (world: LocalWorld, id: string, as: string) =>
  world.screen(id, as).menu?.items.map((item) => item?.label);

describe('onOpen of an add-on', () => {
  test('runs under NONE where it is installed and nobody has used it in the spreadsheet', async () => {
    const { world, id } = await office(MENU);
    expect((await world.open(id, KABAG)).value).toBe('NONE');
    expect(labels(world, id, KABAG)).toEqual(['Buka']);
  });

  test('runs under LIMITED, for everybody, once somebody has used it there by its menu', async () => {
    const { world, id } = await office(MENU, { installed: [KABAG] });
    await world.open(id, KABAG);
    expect(await world.clickMenu(id, 'Buka', KABAG)).toMatchObject({ ok: true, value: KABAG });
    expect((await world.open(id, SEKDA)).value).toBe('LIMITED');
    expect(labels(world, id, SEKDA)).toEqual(['Buka', 'Lagi Register']);
    const other = world.createSpreadsheet('Lain', KABAG);
    expect((await world.open(other, KABAG)).value).toBe('NONE');
  });

  test('does not run for a person who has not installed it, in a spreadsheet where nobody used it', async () => {
    const { world, id } = await office(MENU, { installed: [KABAG] });
    expect(await world.open(id, SEKDA)).toMatchObject({ ok: false, calls: [] });
    expect(world.screen(id, SEKDA).menu).toBeNull();
  });

  test('that asks a service under NONE fails as a whole, at load time too, and there is no menu', async () => {
    const words = 'Exception: You do not have permission to call PropertiesService.getScriptProperties.';
    const inside = await office(`function onOpen() { PropertiesService.getScriptProperties();
      SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'onOpen').addToUi(); }`);
    expect((await inside.world.open(inside.id, KABAG)).error).toBe(words);
    expect(inside.world.screen(inside.id, KABAG).menu).toBeNull();
    const atLoad = await office(`var p = PropertiesService.getScriptProperties(); ${MENU}`);
    expect((await atLoad.world.open(atLoad.id, KABAG)).error).toBe(words);
  });

  test('may read the state of the add-on from the properties once it is enabled', async () => {
    const { world, id } = await office(`function onOpen(e) {
        if (e.authMode === ScriptApp.AuthMode.NONE) return null;
        return PropertiesService.getDocumentProperties().getProperty('langkah'); }
      function use() { PropertiesService.getDocumentProperties().setProperty('langkah', '3'); }`);
    await world.callFromPage('use', [], KABAG, id);
    expect((await world.open(id, SEKDA)).value).toBe('3');
  });
});

const AUTH = 'https://www.googleapis.com/auth/';
const REFUSED_IN_NONE: readonly (readonly [string, string])[] = [
  [
    'SpreadsheetApp.getActiveSpreadsheet()',
    `You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
  ],
  ['e.source.getId()', 'You do not have permission to call Spreadsheet.getId.'],
  [
    'Session.getActiveUser()',
    `You do not have permission to call Session.getActiveUser. Required permissions: ${AUTH}userinfo.email`,
  ],
  ['CacheService.getScriptCache()', 'You do not have permission to call CacheService.getScriptCache.'],
  ['LockService.getScriptLock()', 'You do not have permission to call LockService.getScriptLock.'],
  ['HtmlService.createHtmlOutput("x")', 'You do not have permission to call HtmlService.createHtmlOutput.'],
  [
    'Sheets.Spreadsheets.get("x")',
    'API call to sheets.spreadsheets.get failed with error: Request is missing',
  ],
];

test.each(REFUSED_IN_NONE)('under NONE %s is refused', async (call, words) => {
  const { world, id } = await office(`function onOpen(e) { ${call}; }`);
  expect((await world.open(id, KABAG)).error).toContain(words);
});

test('under NONE the menu, Logger, Utilities, the language and the names of enums can be used', async () => {
  const { world, id } = await office(`function onOpen(e) {
    Logger.log('x'); console.log('y');
    SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addSeparator().addToUi();
    return [Session.getActiveUserLocale(), Utilities.getUuid().length, String(ScriptApp.AuthMode.FULL), e.user.getEmail === undefined]; }`);
  expect((await world.open(id, KABAG)).value).toEqual(['id', 36, 'FULL', false]);
});

const REFUSED_IN_LIMITED: readonly (readonly [string, string])[] = [
  [
    'SpreadsheetApp.openById(e.source.getId())',
    `You do not have permission to call SpreadsheetApp.openById. Required permissions: ${AUTH}spreadsheets`,
  ],
  [
    'MailApp.sendEmail("a@b.example", "c", "d")',
    `You do not have permission to call MailApp.sendEmail. Required permissions: ${AUTH}script.send_mail`,
  ],
  ['DocumentApp.create("x")', `Required permissions: ${AUTH}documents`],
  ['ScriptApp.getProjectTriggers()', `Required permissions: ${AUTH}script.scriptapp`],
  ['Session.getEffectiveUser()', `Required permissions: ${AUTH}userinfo.email`],
  [
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
    'permission to call Ui.showSidebar.',
  ],
  ['SpreadsheetApp.getUi().alert("x")', 'You do not have permission to call Ui.alert.'],
  ['Drive.Files.list()', 'API call to drive.files.list failed with error: Request is missing required'],
];

test.each(REFUSED_IN_LIMITED)('under LIMITED %s is refused', async (call, words) => {
  const { world, id } = await office(`function onOpen(e) { ${call}; }`, { bound: true });
  expect((await world.open(id, KABAG)).error).toContain(words);
});

describe('an add-on that is not installed', () => {
  test('cannot be used from the menu that others see', async () => {
    const { world, id } = await office(MENU, { installed: [KABAG] });
    await world.open(id, KABAG);
    await world.clickMenu(id, 'Buka', KABAG);
    await world.open(id, SEKDA);
    expect((await world.clickMenu(id, 'Buka', SEKDA)).error).toBe(
      'Exception: Authorization is required to perform that action.',
    );
    expect((await world.callFromPage('use', [], SEKDA, id)).ok).toBe(false);
  });

  test('runs onInstall under FULL when the person installs it, and is enabled in that spreadsheet', async () => {
    const { world, id } = await office(
      `${MENU} function onInstall(e) { onOpen({authMode: ScriptApp.AuthMode.NONE}); return [String(e.authMode), use()]; }`,
      { installed: [] },
    );
    expect((await world.install(id, SEKDA)).value).toEqual(['FULL', SEKDA]);
    expect(labels(world, id, SEKDA)).toEqual(['Buka']);
    expect((await world.clickMenu(id, 'Buka', SEKDA)).ok).toBe(true);
    expect((await world.open(id, KABAG)).value).toBe('LIMITED');
  });

  test('is still installed and enabled after a restart', async () => {
    const stateFile = `${folder()}/keadaan.json`;
    const { world, id } = await office(MENU, { installed: [], stateFile });
    await world.install(id, SEKDA);
    await world.close();
    const again = await worldWith(MENU, { installed: [], stateFile });
    expect((await again.open(id, SEKDA)).value).toBe('LIMITED');
    expect((await again.clickMenu(id, 'Buka', SEKDA)).value).toBe(SEKDA);
  });
});

test('a bound script opens under LIMITED without any installation', async () => {
  const { world, id } = await office(MENU, { bound: true, installed: [] });
  expect((await world.open(id, KABAG)).value).toBe('LIMITED');
  expect((await world.clickMenu(id, 'Buka', KABAG)).value).toBe(KABAG);
});

test('onOpen does not run for people who can only view', async () => {
  const { world, id } = await office(MENU);
  world.share(id, SEKDA, 'reader', OWNER);
  expect((await world.open(id, SEKDA)).ok).toBe(false);
});
