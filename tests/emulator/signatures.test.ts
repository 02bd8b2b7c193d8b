import { dirname } from 'node:path';
import { ADVANCED_FILES } from '../../emulator/google/classes';
import { readDeclarations } from '../../emulator/google/declarations';
import table from '../../emulator/google/signatures.json';
import { signatureTable } from '../../emulator/google/signatureTable';
import { closeWorlds, errorOf, resultOf } from './support';

afterEach(closeWorlds);

test('the table of signatures is the one that the declarations give: run scripts/signatures.mjs', () => {
  const folder = dirname(require.resolve('@types/google-apps-script/package.json'));
  expect(table).toEqual(signatureTable(readDeclarations(folder, ADVANCED_FILES)));
});

const MISMATCH: readonly (readonly [string, string])[] = [
  ['SpreadsheetApp.openById()', "() don't match the method signature for SpreadsheetApp.openById."],
  ['SpreadsheetApp.openById(5)', "(number) don't match the method signature for SpreadsheetApp.openById."],
  ['Utilities.sleep("5")', "(String) don't match the method signature for Utilities.sleep."],
  ['Utilities.sleep(null)', "(null) don't match the method signature for Utilities.sleep."],
  [
    'Utilities.formatDate("hari ini", "GMT", "d")',
    "(String,String,String) don't match the method signature for Utilities.formatDate.",
  ],
  [
    'Utilities.formatDate(undefined, "GMT", "d")',
    "(null,String,String) don't match the method signature for Utilities.formatDate.",
  ],
  [
    'HtmlService.createTemplate([1, 2])',
    "(number[]) don't match the method signature for HtmlService.createTemplate.",
  ],
  [
    'CacheService.getScriptCache().put("a", {})',
    "(String,(class)) don't match the method signature for CacheService.Cache.put.",
  ],
  [
    'CacheService.getScriptCache().put("a", "b", 1, 2)',
    "(String,String,number,number) don't match the method signature for CacheService.Cache.put.",
  ],
  [
    'ScriptApp.newTrigger("main").timeBased().onWeekDay("MONDAY")',
    "(String) don't match the method signature for ScriptApp.ClockTriggerBuilder.onWeekDay.",
  ],
  [
    'Utilities.computeDigest("SHA_256", "x")',
    "(String,String) don't match the method signature for Utilities.computeDigest.",
  ],
  [
    'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)',
    "(DigestAlgorithm,number[],Charset) don't match the method signature for Utilities.computeDigest.",
  ],
  [
    'LockService.getScriptLock().tryLock()',
    "() don't match the method signature for LockService.Lock.tryLock.",
  ],
  [
    'ScriptApp.deleteTrigger(HtmlService.createHtmlOutput("x"))',
    "(HtmlService.HtmlOutput) don't match the method signature for ScriptApp.deleteTrigger.",
  ],
];

test.each(MISMATCH)('%s is refused in the words of Google', async (call, words) => {
  expect(await errorOf(`${call};`)).toBe(`Exception: The parameters ${words}`);
});

test('an advanced service counts its arguments', async () => {
  const words = 'Exception: Invalid number of arguments provided. Expected';
  expect(await errorOf('Sheets.Spreadsheets.Values.get("x");')).toBe(`${words} 2-3 only`);
  expect(await errorOf('Sheets.Spreadsheets.batchUpdate({requests: []});')).toBe(`${words} 2-3 only`);
  expect(await errorOf('Drive.Files.create({}, null, {}, 4);')).toBe(`${words} 1-3 only`);
});

test('what fits one of the ways to call a method is performed', async () => {
  expect(
    await resultOf(`const blob = Utilities.newBlob([65, 66], null, undefined);
      PropertiesService.getScriptProperties().setProperty('n', 5);
      return [blob.getDataAsString(), Utilities.formatString('%s-%s', 'a', 1),
        PropertiesService.getScriptProperties().getProperty('n')];`),
  ).toEqual(['AB', 'a-1', '5']);
});

test('a call that is refused for its arguments is not performed', async () => {
  expect(
    await resultOf(`const cache = CacheService.getScriptCache();
      try { cache.put('a', 'b', 'c'); } catch (error) { return cache.get('a'); }`),
  ).toBeNull();
});
