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
    `Exception: You do not have permission to call MailApp.sendEmail. Required permissions: (${AUTH}script.send_mail)`,
  );
  expect(await errorOf('Sheets.Spreadsheets.Values.get("x", "A1");', { manifest })).toContain(
    `(${AUTH}spreadsheets || ${AUTH}drive || ${AUTH}drive.file || ${AUTH}spreadsheets.readonly || ${AUTH}drive.readonly)`,
  );
  expect(await resultOf('return Session.getActiveUser().getEmail();', { manifest })).toBe(OWNER);
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
    'You do not have permission to call',
  );
});

test('without a list of scopes Google asks for whatever the code needs', async () => {
  const { oauthScopes: _none, ...manifest } = MANIFEST;
  expect(await resultOf('return MailApp.getRemainingDailyQuota();', { manifest })).toBe(1500);
});
