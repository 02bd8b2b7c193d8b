/** What Google has and the emulator has not throws its own name, read or called: nothing is quietly missing. */
import { CLASSES, canonicalName, isAdvanced } from '../../emulator/google/classes';
import signatures from '../../emulator/google/signatures.json';
import { emulatedMembers, REMOTE_CLASSES } from '../../emulator/services/classes';
import { closeWorlds, KABAG, OWNER, worldWith } from './support';

afterEach(closeWorlds);

const TABLE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = signatures;
const OURS = new Map(emulatedMembers());
/** Members that live beside the script (inside/utilities, inside/globals). */
const LOCAL = /^(base64|compute|format|parse|createTemplate)/;

/** Members of Google's class that the emulator lacks. */
function lacking(type: string): readonly string[] {
  const ours = OURS.get(type) ?? [];
  return Object.keys(TABLE[type] ?? {}).filter((member) => !ours.includes(member) && !LOCAL.test(member));
}

/** How a script comes to an object of each class. */
const SAMPLES = `{
  Blob: function () { return Utilities.newBlob('x'); },
  Body: function () { return doc().getBody(); },
  Cache: function () { return CacheService.getScriptCache(); },
  ClockTriggerBuilder: function () { return ScriptApp.newTrigger('x').timeBased(); },
  AuthorizationInfo: function () { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); },
  ContainerElement: function () { return doc().getBody().getParent(); },
  Document: function () { return doc(); },
  Files: function () { return Drive.Files; },
  FooterSection: function () { return doc().addFooter(); },
  HeaderSection: function () { return doc().addHeader(); },
  HtmlOutput: function () { return HtmlService.createHtmlOutput('x'); },
  HtmlOutputMetaTag: function () { return HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'x').getMetaTags()[0]; },
  ListItem: function () { return doc().getBody().appendListItem('x'); },
  Lock: function () { return LockService.getScriptLock(); },
  Menu: function () { return SpreadsheetApp.getUi().createMenu('x'); },
  Paragraph: function () { return doc().getBody().appendParagraph('x'); },
  Permissions: function () { return Drive.Permissions; },
  PromptResponse: function () { return SpreadsheetApp.getUi().prompt('x'); },
  Properties: function () { return PropertiesService.getScriptProperties(); },
  Range: function () { return SpreadsheetApp.getActiveSpreadsheet().getActiveRange(); },
  Selection: function () { return SpreadsheetApp.getSelection(); },
  Service: function () { return ScriptApp.getService(); },
  Sheet: function () { return SpreadsheetApp.getActiveSheet(); },
  Spreadsheet: function () { return SpreadsheetApp.getActiveSpreadsheet(); },
  SpreadsheetTriggerBuilder: function () { return ScriptApp.newTrigger('x').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()); },
  Spreadsheets: function () { return Sheets.Spreadsheets; },
  DeveloperMetadata: function () { return Sheets.Spreadsheets.DeveloperMetadata; },
  Table: function () { return doc().getBody().appendTable([['a']]); },
  TableCell: function () { return doc().getBody().appendTable([['a']]).getCell(0, 0); },
  TableRow: function () { return doc().getBody().appendTable([['a']]).getRow(0); },
  Text: function () { return doc().getBody().appendParagraph('x').editAsText(); },
  Trigger: function () { return ScriptApp.newTrigger('x').timeBased().everyHours(1).create(); },
  TriggerBuilder: function () { return ScriptApp.newTrigger('x'); },
  Ui: function () { return SpreadsheetApp.getUi(); },
  User: function () { return Session.getActiveUser(); },
  Values: function () { return Sheets.Spreadsheets.Values; },
}`;

/** Reads each member and tells which did not throw its name. */
const LOOK = `var made; function doc() { made = made || DocumentApp.create('x'); return made; }
  function look(type, name, members) {
    var samples = ${SAMPLES};
    var target = samples[type] ? samples[type]() : globalThis[type];
    if (!target) return ['no object of ' + type];
    return members.filter(function (member) {
      try { target[member]; return true; } catch (error) {
        return error.name !== 'NotEmulated' || error.message !== name + '.' + member + ' is not emulated';
      }
    });
  }`;

/** Kinds of which no script can get hold here without more than one line. */
const HARD = ['RangeElement', 'InlineImage', 'PageBreak', 'HorizontalRule', 'UnsupportedElement'];
const TYPES = Object.keys(REMOTE_CLASSES).filter((type) => !HARD.includes(type));

test('each member of Google’s classes that is not emulated throws its name when it is read', async () => {
  const world = await worldWith(LOOK);
  const id = world.createSpreadsheet('Register', OWNER);
  for (const type of TYPES) {
    const name = isAdvanced(type) ? canonicalName(type) : type;
    const run = await world.callFromPage('look', [type, name, lacking(type)], OWNER, id);
    expect([type, run.error, run.value]).toEqual([type, null, []]);
  }
});

test('what a class of the emulator has for its own use is not there for scripts', async () => {
  const reach = [
    'MailApp.bounce',
    'MailApp.deliver',
    'Drive.Files.api',
    'Drive.Permissions.notify',
    'Sheets.Spreadsheets.open',
    'LockService.getScriptLock().take',
    'PropertiesService.getScriptProperties().all',
  ];
  const world = await worldWith(`function look() { return [${reach.map((one) => `() => ${one}`).join(', ')}]
    .map(function (read) { try { return typeof read(); } catch (error) { return error.name; } }); }`);
  expect((await world.callFromPage('look', [], OWNER, null)).value).toEqual(reach.map(() => 'NotEmulated'));
});

test('every class of the emulator has its place among Google’s classes', () => {
  expect(Object.keys(REMOTE_CLASSES).sort()).toEqual(Object.keys(CLASSES).sort());
});

test('services that are not emulated throw their name when they are read', async () => {
  const names = 'DriveApp UrlFetchApp GmailApp CalendarApp ContentService XmlService Charts'.split(' ');
  const world = await worldWith(
    `function look(names) { return names.map(function (name) { try { globalThis[name]; return null; } catch (error) { return error.message; } }); }`,
  );
  expect((await world.callFromPage('look', [names], KABAG, null)).value).toEqual(
    names.map((name) => `${name} is not emulated`),
  );
});

test('an enum value that does not exist throws its name', async () => {
  const world = await worldWith(`function look() { var ui = SpreadsheetApp.getUi();
    return [ScriptApp.WeekDay, ScriptApp.EventType, Utilities.Charset, DocumentApp.ElementType, HtmlService.SandboxMode, ui.Button]
      .map(function (table) { try { return String(table.TIDAK_ADA); } catch (error) { return error.name; } }); }`);
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('look', [], OWNER, id)).value).toEqual(Array(6).fill('NotEmulated'));
});
