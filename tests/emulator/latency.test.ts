import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Prices } from '../../emulator/latency';
import { closeWorlds, OWNER, worldWith } from './support';

afterEach(closeWorlds);

const FOLDER = join(__dirname, '../../emulator');

/** What Apps Script computes by itself, without a Google server: by the beginning of the name. */
const OWN: readonly RegExp[] = [
  /^(Utilities|HtmlService|HtmlOutput|HtmlTemplate|Blob|Menu|User|HtmlOutputMetaTag|AuthorizationInfo|PromptResponse|Service|Trigger|TriggerBuilder)\./,
  /^(Clock|Spreadsheet)TriggerBuilder\.(?!create$)/,
  /^(LockService|PropertiesService|CacheService)\.get/,
  /^Lock\.hasLock$/,
  /^ScriptApp\.(getScriptId|getService|newTrigger|getInstallationSource)$/,
  /^Session\.getScriptTimeZone$/,
  /^SpreadsheetApp\.(getUi|getActive|getActiveSpreadsheet)$/,
  /^Spreadsheet\.(getId|getUrl)$/,
  // a range is made, and knows its place, without asking
  /^(Spreadsheet|Sheet)\.getRange$/,
  /^Range\.(get(Row|RowIndex|Column|LastRow|LastColumn|NumRows|NumColumns|Height|Width|GridId|Sheet|Cell|A1Notation))$/,
  /^Ui\.(createMenu|createAddonMenu)$/,
  /^DocumentApp\.getActiveDocument$/,
];

/** Members of the services, from their source: `class X extends Remote` with `_type` and its public methods. */
function members(): readonly string[] {
  const files = readdirSync(join(FOLDER, 'services')).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(join(FOLDER, 'services', file), 'utf8'));
  return texts.flatMap((text) =>
    text.split(/^(?:export )?class /m).flatMap((part) => {
      const type = /readonly _type = '(\w+)'/.exec(part)?.[1];
      const path = type === undefined ? '' : (PATHS[type] ?? type);
      const names = [...part.matchAll(/^ {2}(?:async )?([a-z]\w*)\(/gm)].map((found) => found[1] ?? '');
      return type === undefined
        ? []
        : names.filter((one) => one !== 'constructor').map((one) => `${path}.${one}`);
    }),
  );
}

const PATHS: Readonly<Record<string, string>> = {
  Values: 'Sheets.Spreadsheets.Values',
  DeveloperMetadata: 'Sheets.Spreadsheets.DeveloperMetadata',
  Spreadsheets: 'Sheets.Spreadsheets',
  Files: 'Drive.Files',
  Permissions: 'Drive.Permissions',
};

test('every member of a service that reaches a Google server has a price', () => {
  const prices = new Prices();
  const missing = members().filter(
    (name) => !prices.of(name, 0).counted && !OWN.some((pattern) => pattern.test(name)),
  );
  expect(missing).toEqual([]);
  expect(members().length).toBeGreaterThan(100);
});

test('a price can be changed by its name; what costs nothing cannot be given one', async () => {
  const world = await worldWith(
    `function main() { PropertiesService.getScriptProperties().getProperty('a'); }`,
  );
  world.setPrices({ 'Properties.getProperty': 777 });
  expect((await world.runInEditor('main', OWNER)).pricedMs).toBe(777);
  expect(() => world.setPrices({ 'Utilities.getUuid': 5 })).toThrow('no price for Utilities.getUuid');
});
