import { LIMITS, type LimitName } from '../../emulator/limits';
import { closeWorlds, KABAG, OWNER, SEKDA, START, worldWith } from './support';

afterEach(closeWorlds);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const CODE = `
function onOpen() { Utilities.sleep(20000); Utilities.sleep(20000); PropertiesService.getScriptProperties().getKeys(); }
function sleep(ms) { Utilities.sleep(ms); PropertiesService.getScriptProperties().getKeys(); return 'selesai'; }
function read(id, n) { for (var i = 0; i < n; i++) Sheets.Spreadsheets.Values.get(id, 'A1'); return n; }
function write(id, n) { for (var i = 0; i < n; i++) Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { numberValue: i } }] }], fields: 'userEnteredValue' } }] }, id); return n; }
function get(n) { for (var i = 0; i < n; i++) PropertiesService.getScriptProperties().getProperty('a'); return n; }
function docs(n) { for (var i = 0; i < n; i++) DocumentApp.create('Naskah'); return n; }
function books(n) { for (var i = 0; i < n; i++) Sheets.Spreadsheets.create({}); return n; }
function list(n) { for (var i = 0; i < n; i++) Drive.Files.list({}); return n; }
function triggers(n) { for (var i = 0; i < n; i++) ScriptApp.newTrigger('sleep').timeBased().everyHours(1).create(); return n; }
function mail(to) { MailApp.sendEmail(to, 'a', 'b'); return MailApp.getRemainingDailyQuota(); }
function put(key, bytes) { PropertiesService.getScriptProperties().setProperty(key, Array(bytes + 1).join('x')); }
function cache(key, bytes) { CacheService.getScriptCache().put(key, Array(bytes + 1).join('x')); }`;

const sheetsWords = (method: string, kind: string, per: string): string =>
  `GoogleJsonResponseException: API call to sheets.spreadsheets.${method} failed with error: ` +
  `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests ${per}' ` +
  "of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.";

test('every limit names where its figure comes from', () => {
  for (const [name, { value, source }] of Object.entries(LIMITS)) {
    expect({ name, ok: value > 0 && source.length > 10 }).toEqual({ name, ok: true });
  }
});

test('a run has six minutes, and ends there', async () => {
  const world = await worldWith(CODE);
  const run = await world.callFromPage('sleep', [300_000], OWNER, null);
  expect(run.ok).toBe(true);
  world.setLimits({ runMs: 100_000 });
  expect(await world.callFromPage('sleep', [300_000], OWNER, null)).toMatchObject({
    ok: false,
    error: 'Exception: Exceeded maximum execution time',
    pricedMs: 100_000,
  });
  world.setLimits({ runMs: null });
  expect((await world.callFromPage('sleep', [300_000], OWNER, null)).ok).toBe(true);
});

test('a simple trigger has thirty seconds', async () => {
  const world = await worldWith(CODE);
  const id = world.createSpreadsheet('Register', OWNER);
  expect(await world.open(id, OWNER)).toMatchObject({
    ok: false,
    error: 'Exception: Exceeded maximum execution time',
    pricedMs: 30_000,
  });
});

test('thirty executions of one user run at once, and no more; other users are free', async () => {
  const world = await worldWith(CODE);
  const start = (who: string) => world.callFromPage('sleep', [1000], who, null);
  const runs = await Promise.all([...Array.from({ length: 31 }, () => start(KABAG)), start(SEKDA)]);
  const refused = runs.filter((run) => !run.ok);
  expect(refused.map((run) => [run.user, run.error])).toEqual([
    [KABAG, 'Exception: There are too many scripts running simultaneously for this Google user account.'],
  ]);
});

test('the script as a whole has a thousand executions at once', async () => {
  const world = await worldWith(CODE, { limits: { executionsPerScript: 2 } });
  const runs = await Promise.all(
    [KABAG, SEKDA, OWNER].map((who) => world.callFromPage('sleep', [1000], who, null)),
  );
  expect(runs.map((run) => run.ok)).toEqual([true, true, false]);
  expect(runs[2]?.error).toContain('There are too many executions running simultaneously');
  expect(LIMITS.executionsPerScript.value).toBe(1000);
});

test('a user reads sixty times a minute through the Sheets API; then it is 429 until the minute is over', async () => {
  const world = await worldWith(CODE, { limits: { runMs: null } });
  world.setPrices({ 'Sheets.Spreadsheets.Values.get': 10 });
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('read', [id, 60], OWNER, null)).value).toBe(60);
  const over = await world.callFromPage('read', [id, 1], OWNER, null);
  expect(over.error).toBe(sheetsWords('values.get', 'Read', 'per minute per user'));
  await world.moveTo(START + MINUTE - 1);
  expect((await world.callFromPage('read', [id, 1], OWNER, null)).ok).toBe(false);
  await world.moveTo(START + MINUTE + 10);
  expect((await world.callFromPage('read', [id, 2], OWNER, null)).ok).toBe(true);
  expect((await world.callFromPage('write', [id, 1], OWNER, null)).ok).toBe(true);
});

test('sixty writes a minute, and for all users of the project together three hundred', async () => {
  const world = await worldWith(CODE, { limits: { sheetsWritesPerMinuteOfProject: 70 } });
  world.setPrices({ 'Sheets.Spreadsheets.batchUpdate': 10 });
  const id = world.createSpreadsheet('Register', OWNER);
  world.share(id, KABAG, 'writer', OWNER);
  expect((await world.callFromPage('write', [id, 61], OWNER, null)).error).toBe(
    sheetsWords('batchUpdate', 'Write', 'per minute per user'),
  );
  expect((await world.callFromPage('write', [id, 11], KABAG, null)).error).toBe(
    sheetsWords('batchUpdate', 'Write', 'per minute'),
  );
  expect(LIMITS.sheetsWritesPerMinuteOfProject.value).toBe(300);
});

test.each<readonly [LimitName, string, string]>([
  ['propertyCallsPerDay', 'get', 'Exception: Service invoked too many times for one day: properties.'],
  ['documentsPerDay', 'docs', 'Exception: Service invoked too many times for one day: docs create.'],
  ['spreadsheetsPerDay', 'books', 'Exception: Service invoked too many times for one day: spreadsheets.'],
])('%s: the day begins with the first request and lasts 24 hours', async (name, fn, words) => {
  const world = await worldWith(CODE, { limits: { [name]: 3 } });
  expect((await world.callFromPage(fn, [2], OWNER, null)).ok).toBe(true);
  await world.moveTo(START + DAY - MINUTE);
  expect((await world.callFromPage(fn, [2], OWNER, null)).error).toBe(words);
  expect((await world.callFromPage(fn, [3], KABAG, null)).ok).toBe(true);
  await world.moveTo(START + DAY + MINUTE);
  expect((await world.callFromPage(fn, [3], OWNER, null)).ok).toBe(true);
  world.setLimits({ [name]: null });
  expect((await world.callFromPage(fn, [5], OWNER, null)).ok).toBe(true);
});

test('Drive refuses a user who asks too much in a minute', async () => {
  const world = await worldWith(CODE, { limits: { driveQueriesPerMinute: 2 } });
  expect((await world.callFromPage('list', [3], OWNER, null)).error).toBe(
    'GoogleJsonResponseException: API call to drive.files.list failed with error: User rate limit exceeded.',
  );
});

test('triggers, mail, properties and cache take their figures from the table', async () => {
  const limits = {
    triggersPerUser: 2,
    mailRecipientsPerDay: 3,
    mailRecipientsPerMessage: 2,
    propertyValueBytes: 10,
    propertyStoreBytes: 25,
    cacheKeyLength: 3,
    cacheValueBytes: 10,
  };
  const world = await worldWith(CODE, { limits });
  const errorOf = async (fn: string, ...args: unknown[]) =>
    (await world.callFromPage(fn, args, OWNER, null)).error;
  expect(await errorOf('triggers', 3)).toContain('This script has too many triggers.');
  expect(await errorOf('mail', `${KABAG},${SEKDA},${OWNER}`)).toContain('Email Recipients Per Message');
  expect((await world.callFromPage('mail', [`${KABAG},${SEKDA}`], OWNER, null)).value).toBe(1);
  expect(await errorOf('mail', `${KABAG},${SEKDA}`)).toContain('too many times for one day: email');
  expect(await errorOf('put', 'a', 11)).toContain('Argument too large: value');
  expect([await errorOf('put', 'a', 10), await errorOf('put', 'b', 10)]).toEqual([null, null]);
  expect(await errorOf('put', 'c', 10)).toContain('property storage quota');
  expect(await errorOf('cache', 'abcd', 1)).toContain('Argument too large: key');
  expect(await errorOf('cache', 'abc', 11)).toContain('Argument too large: value');
});

test('inside the domain a user mails 2,000 a day, where the total of 1,500 has been lifted', async () => {
  const world = await worldWith(CODE, {
    limits: { mailRecipientsPerDay: null, mailRecipientsInDomainPerDay: 2 },
  });
  expect((await world.callFromPage('mail', [`${KABAG},${SEKDA}`], OWNER, null)).ok).toBe(true);
  expect((await world.callFromPage('mail', [KABAG], OWNER, null)).ok).toBe(false);
  expect((await world.callFromPage('mail', ['luar@lain.example'], OWNER, null)).ok).toBe(true);
});

test('limits in force can be read; an unknown name is refused', async () => {
  const world = await worldWith(CODE, { limits: { runMs: 5 } });
  world.setLimits({ sheetsReadsPerMinute: null });
  expect(world.limits()).toMatchObject({ runMs: 5, sheetsReadsPerMinute: null, triggersPerUser: 20 });
  expect(() => world.setLimits(JSON.parse('{"tidakAda": 1}'))).toThrow('no limit tidakAda');
});
