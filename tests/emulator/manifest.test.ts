import { canonicalName } from '../../emulator/google/classes';
import { parseManifest } from '../../emulator/manifest';
import { scopesOf } from '../../emulator/scopes';
import { emulatedMembers } from '../../emulator/services/classes';
import { closeWorlds, errorOf, MANIFEST, OWNER, resultOf, worldWith } from './support';

afterEach(closeWorlds);

const AUTH = 'https://www.googleapis.com/auth/';

test('an advanced service is undefined until the manifest enables it', async () => {
  const manifest = { timeZone: 'Asia/Jakarta' };
  expect(await resultOf('return [typeof Sheets, typeof Drive];', { manifest })).toEqual([
    'undefined',
    'undefined',
  ]);
  expect(await resultOf('return [typeof Sheets, typeof Drive];')).toEqual(['object', 'object']);
});

test('an advanced service has the name that the manifest gives it', async () => {
  const dependencies = {
    enabledAdvancedServices: [{ userSymbol: 'Tabel', serviceId: 'sheets', version: 'v4' }],
  };
  const manifest = { timeZone: 'Asia/Jakarta', dependencies };
  expect(await resultOf('return [typeof Sheets, typeof Tabel.Spreadsheets];', { manifest })).toEqual([
    'undefined',
    'object',
  ]);
});

test('an enabled service that is not emulated throws its name', async () => {
  const dependencies = {
    enabledAdvancedServices: [{ userSymbol: 'BigQuery', serviceId: 'bigquery', version: 'v2' }],
  };
  expect(await errorOf('BigQuery.Jobs;', { manifest: { timeZone: 'Asia/Jakarta', dependencies } })).toBe(
    'NotEmulated: BigQuery is not emulated',
  );
});

test('a call without any of its scopes is refused in the words of Google', async () => {
  const manifest = { ...MANIFEST, oauthScopes: [`${AUTH}userinfo.email`] };
  expect(await errorOf('MailApp.sendEmail("a@b.example", "x", "y");', { manifest })).toBe(
    `Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${AUTH}script.send_mail`,
  );
  expect(await errorOf('SpreadsheetApp.getActive();', { manifest })).toContain(
    `Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
  );
  expect(await errorOf('Sheets.Spreadsheets.Values.get("x", "A1");', { manifest })).toBe(
    'GoogleJsonResponseException: API call to sheets.spreadsheets.values.get failed with error: Request had insufficient authentication scopes.',
  );
  expect(await resultOf('return Session.getActiveUser().getEmail();', { manifest })).toBe(OWNER);
});

test('the scope of the current spreadsheet does not serve the advanced service', async () => {
  const manifest = { ...MANIFEST, oauthScopes: [`${AUTH}spreadsheets.currentonly`] };
  const world = await worldWith(
    `function name() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
     function read(id) { return Sheets.Spreadsheets.get(id).properties.title; }
     function open(id) { return SpreadsheetApp.openById(id).getName(); }`,
    { manifest },
  );
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('name', [], OWNER, id)).value).toBe('Register');
  expect((await world.callFromPage('read', [id], OWNER, id)).error).toContain('insufficient authentication');
  expect((await world.callFromPage('open', [id], OWNER, id)).error).toContain(
    'permissions are not sufficient',
  );
});

test('a service under another name needs the same scopes', async () => {
  const dependencies = {
    enabledAdvancedServices: [{ userSymbol: 'Tabel', serviceId: 'sheets', version: 'v4' }],
  };
  const manifest = { ...MANIFEST, dependencies, oauthScopes: [`${AUTH}userinfo.email`] };
  expect(await errorOf('Tabel.Spreadsheets.get("x");', { manifest })).toContain(
    'insufficient authentication',
  );
});

test('every call that the emulator has stands in the table of scopes', () => {
  for (const [type, members] of emulatedMembers()) {
    for (const member of members) {
      const name = `${canonicalName(type)}.${member}`;
      expect([name, scopesOf(name)]).not.toEqual([name, null]);
    }
  }
});

test('a read-only scope reads and does not write', async () => {
  const manifest = { ...MANIFEST, oauthScopes: [`${AUTH}spreadsheets.readonly`] };
  const world = await worldWith(
    `function read(id) { return Sheets.Spreadsheets.get(id).properties.title; }
     function write(id) { Sheets.Spreadsheets.batchUpdate({requests: []}, id); }`,
    { manifest },
  );
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('read', [id], OWNER, null)).value).toBe('Register');
  expect((await world.callFromPage('write', [id], OWNER, null)).error).toContain(
    'Request had insufficient authentication scopes.',
  );
});

test('without a list of scopes Google asks for whatever the code needs', async () => {
  const { oauthScopes: _none, ...manifest } = MANIFEST;
  expect(await resultOf('return MailApp.getRemainingDailyQuota();', { manifest })).toBe(1500);
});

test('a comment narrows the scopes that Google infers to the current spreadsheet', async () => {
  const { oauthScopes: _none, ...manifest } = MANIFEST;
  const world = await worldWith(
    '/** @OnlyCurrentDoc */ function open(id) { return SpreadsheetApp.openById(id).getId(); } function mine() { return SpreadsheetApp.getActive().getId(); }',
    { manifest },
  );
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('mine', [], OWNER, id)).value).toBe(id);
  expect((await world.callFromPage('open', [id], OWNER, id)).error).toContain(
    'Specified permissions are not sufficient to call SpreadsheetApp.openById.',
  );
});

const WRONG: readonly (readonly [string, object, string])[] = [
  ['an unknown field', { filePushOrder: [] }, 'unknown fields: [filePushOrder]'],
  [
    'an unknown field inside another',
    { webapp: { access: 'DOMAIN', executeAs: 'USER_ACCESSING', url: 'x' } },
    'unknown fields: [webapp.url]',
  ],
  [
    'an unknown field in a list',
    { dependencies: { enabledAdvancedServices: [{ userSymbol: 'S', serviceId: 's', version: 'v', x: 1 }] } },
    'unknown fields: [dependencies.enabledAdvancedServices.x]',
  ],
  ['a value that Google does not take', { webapp: { access: 'ALL' } }, 'invalid values: [webapp.access]'],
  ['a time zone that does not exist', { timeZone: 'Asia/Tangerang' }, 'invalid values: [timeZone]'],
  [
    'an address that is not https',
    { urlFetchWhitelist: ['http://kota.example/'] },
    'urlFetchWhitelist: [http://kota.example/]',
  ],
  [
    'an address without a path',
    { urlFetchWhitelist: ['https://kota.example'] },
    'urlFetchWhitelist: [https://kota.example]',
  ],
  [
    'a star that is not the first label',
    { urlFetchWhitelist: ['https://a.*.kota.example/'] },
    'urlFetchWhitelist: [https://a.*.kota.example/]',
  ],
];

test.each(WRONG)('a manifest with %s is refused as clasp push does', async (_what, extra, words) => {
  const manifest = { ...MANIFEST, ...extra };
  await expect(worldWith('function main() {}', { manifest })).rejects.toThrow(
    `"appsscript.json" has errors: Invalid manifest: `,
  );
  await expect(worldWith('function main() {}', { manifest })).rejects.toThrow(words);
});

test('addresses that may be fetched are taken from the manifest', () => {
  const urlFetchWhitelist = ['https://kota.example/', 'https://*.go.example/data'];
  expect(parseManifest(JSON.stringify({ ...MANIFEST, urlFetchWhitelist })).urlFetchWhitelist).toEqual(
    urlFetchWhitelist,
  );
});
