import { closeWorlds, errorOf, KABAG, OWNER, resultOf, runBody, SEKDA, START, worldWith } from './support';

afterEach(closeWorlds);

test('a function declared at the top level runs and its value comes back', async () => {
  expect(await resultOf('return {a: [1, "dua", null, true]};')).toEqual({ a: [1, 'dua', null, true] });
});

test('nothing of one execution is left in the next', async () => {
  const world = await worldWith(
    'var count = 0; function main() { count++; Array.prototype.left = 1; return count; }',
  );
  expect((await world.runInEditor('main', OWNER)).value).toBe(1);
  expect((await world.runInEditor('main', OWNER)).value).toBe(1);
});

test('a function that is only assigned to the global object is not found', async () => {
  const world = await worldWith(`
    var inVariable = function () { return 'var'; };
    function stub() {}
    globalThis.assigned = function () { return 1; };
    stub = function () { return 'stub'; };`);
  const assigned = await world.runInEditor('assigned', OWNER);
  expect(assigned.error).toBe('Exception: Script function not found: assigned');
  expect((await world.runInEditor('stub', OWNER)).value).toBe('stub');
  expect((await world.runInEditor('inVariable', OWNER)).value).toBe('var');
});

test('a script that begins with "use strict" is found and stays strict', async () => {
  const world = await worldWith(`/* head */ 'use strict'; function main() { return this === undefined; }`);
  expect((await world.runInEditor('main', OWNER)).value).toBe(true);
});

test('the script has the language and the services, and nothing of Node or the browser', async () => {
  const names =
    'setTimeout setInterval fetch URL URLSearchParams TextEncoder crypto process require structuredClone atob Buffer SharedArrayBuffer';
  const body = `return ${JSON.stringify(names.split(' '))}.filter(function (n) { return typeof globalThis[n] !== 'undefined'; });`;
  expect(await resultOf(body)).toEqual([]);
});

test('values from services are of the kinds the script knows', async () => {
  const body = `
    var list = SpreadsheetApp.getActive() === null ? Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a') : [];
    var at = Drive.Files.list({}).files;
    return [list instanceof Array, at instanceof Array, new Date(5) instanceof Date, Session.getScriptTimeZone()];`;
  expect(await resultOf(body)).toEqual([true, true, true, 'Asia/Jakarta']);
});

test('an unknown member throws its name, and asking a promise or JSON about a service does not', async () => {
  expect(await errorOf('DocumentApp.foo();')).toBe('NotEmulated: DocumentApp.foo is not emulated');
  expect(await errorOf('Sheets.Spreadsheets.Sheets.copyTo({}, "a", 0);')).toBe(
    'NotEmulated: Sheets.Spreadsheets.Sheets is not emulated',
  );
  expect(await errorOf('UrlFetchApp.fetch("https://kota.example");')).toBe(
    'NotEmulated: UrlFetchApp is not emulated',
  );
  expect(await errorOf('ScriptApp.AuthMode.SOME;')).toMatch(/ScriptApp\.AuthMode\.SOME is not emulated/);
  expect(await resultOf('return [typeof Session.then, JSON.stringify(Session), String(Session)];')).toEqual([
    'undefined',
    '{}',
    'Session',
  ]);
});

test('an object of Google takes no new members', async () => {
  expect(await errorOf('Session.mine = 1;')).toBe(
    'Exception: Object does not allow properties to be added or changed.',
  );
});

test('an error carries its kind, its message and the place in the log', async () => {
  const { run } = await runBody('throw new RangeError("di luar");');
  expect(run).toMatchObject({ ok: false, error: 'RangeError: di luar', value: null });
  expect(run.logs.join()).toContain('Code.js:1');
});

test('errors of Google are of the script: it can catch them and read name, message and code', async () => {
  const body = `try { Drive.Files.get('tidak-ada'); } catch (e) { return [e instanceof Error, e.name, e.message, e.details.code]; }`;
  expect(await resultOf(body)).toEqual([
    true,
    'GoogleJsonResponseException',
    'API call to drive.files.get failed with error: File not found: tidak-ada.',
    404,
  ]);
});

test('console and Logger write into the log of the execution, in order', async () => {
  const { run } = await runBody(
    `console.log('a %s', {b: 1}); Logger.log('c'); console.error('d'); return Logger.getLog();`,
  );
  expect(run.logs).toEqual(['a {"b":1}', 'c', 'ERROR: d']);
});

test('a promise that the entry function returns is waited for', async () => {
  expect(await resultOf('return Promise.resolve(7).then(function (n) { return n * 6; });')).toBe(42);
});

test('only people who can edit the project run it from the editor', async () => {
  const world = await worldWith('function main() { return 1; }');
  const run = await world.runInEditor('main', KABAG);
  expect(run).toMatchObject({
    ok: false,
    error: 'Exception: You do not have permission to perform that action.',
  });
});

test('ten calls take less than a tenth of a second and are counted and priced', async () => {
  const world = await worldWith(`function main() { var p = PropertiesService.getScriptProperties();
    for (var i = 0; i < 10; i++) p.setProperty('k' + i, 'v'); }`);
  await world.runInEditor('main', OWNER);
  const began = performance.now();
  const run = await world.runInEditor('main', OWNER);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(run.calls).toHaveLength(10);
  expect(run.calls[0]).toEqual({ name: 'Properties.setProperty', pricedMs: 62, error: null });
  expect(run.pricedMs).toBe(620);
  expect(world.now()).toBe(START + 2 * 620);
});

test('what Apps Script does by itself is not counted, and identity is counted once', async () => {
  const { run } = await runBody(`
    Utilities.getUuid(); Utilities.newBlob('x'); HtmlService.createHtmlOutput('x'); LockService.getScriptLock();
    PropertiesService.getScriptProperties(); Session.getActiveUser().getEmail(); Session.getEffectiveUser().getEmail();`);
  expect(run.calls.map((call) => call.name)).toEqual(['Session.getActiveUser']);
});

test('a call that fails is counted with its error', async () => {
  const { run } = await runBody(`try { Drive.Files.get('x'); } catch (e) {}`);
  expect(run.calls[0]?.error).toContain('File not found');
});

test('a run of more than six simulated minutes is ended', async () => {
  const world = await worldWith(
    `function main() { for (;;) { Utilities.sleep(100000); PropertiesService.getScriptProperties().setProperty('n', 'x'); } }`,
  );
  const run = await world.runInEditor('main', OWNER);
  expect(run).toMatchObject({ ok: false, error: 'Exception: Exceeded maximum execution time' });
  expect(run.calls).toHaveLength(3);
});

test('two calls run side by side, each with its own time', async () => {
  const world = await worldWith(`function slow(ms) { Utilities.sleep(ms); return Date.now(); }`);
  const [a, b] = await Promise.all([
    world.callFromPage('slow', [5000], KABAG, null),
    world.callFromPage('slow', [2000], SEKDA, null),
  ]);
  expect([a.value, b.value]).toEqual([START + 5000, START + 2000]);
  expect(world.now()).toBe(START + 5000);
});

test('the same seed gives the same run', async () => {
  const body = 'return [Utilities.getUuid(), Drive.Files.create({name: "a"}).id];';
  const [first, again] = [await resultOf(body), await resultOf(body)];
  expect(again).toEqual(first);
  expect(await resultOf(body, { seed: 2 })).not.toEqual(first);
});

test('what an execution leaves behind cannot touch the next one', async () => {
  const world = await worldWith(`
    function leave() {
      var props = PropertiesService.getScriptProperties();
      var turns = 0;
      (function again() {
        turns++;
        if (turns > 20) { try { props.setProperty('late', 'yes'); } catch (e) { console.log('late'); } }
        if (turns < 2000) Promise.resolve().then(again);
      })();
      Date.now = function () { return 0; };
      Date.prototype.getTime = function () { return 0; };
      Object.prototype.left = 1;
      return 1;
    }
    function look() {
      return [typeof left, Date.now(), new Date().getTime(), PropertiesService.getScriptProperties().getProperty('late')];
    }`);
  for (let turn = 0; turn < 4; turn++) {
    const left = await world.runInEditor('leave', OWNER);
    expect(left).toMatchObject({ ok: true, value: 1, logs: [] });
    const now = world.now();
    const looked = await world.runInEditor('look', OWNER);
    expect(looked).toMatchObject({ value: ['undefined', now, now, null], logs: [] });
  }
});

test('a script that never comes to rest after its end does not hold up the next one', async () => {
  const world = await worldWith(`
    function leave() { (function again() { Promise.resolve().then(again); })(); return 'selesai'; }
    function look() { return 'jalan'; }`);
  for (let turn = 0; turn < 3; turn++) {
    expect((await world.runInEditor('leave', OWNER)).value).toBe('selesai');
    expect((await world.runInEditor('look', OWNER)).value).toBe('jalan');
  }
});

test('a promise that nobody catches, and what the engine calls by itself, end with their execution', async () => {
  const world = await worldWith(`
    function leave() { Promise.reject(new Error('lepas')); return 1; }
    function compile() {
      WebAssembly.compile(new Uint8Array([0])).catch(function () { throw new Error('terlambat'); });
      return typeof FinalizationRegistry;
    }
    function look() { return 2; }`);
  for (let turn = 0; turn < 3; turn++) {
    expect((await world.runInEditor('leave', OWNER)).value).toBe(1);
    expect((await world.runInEditor('look', OWNER)).value).toBe(2);
    expect((await world.runInEditor('compile', OWNER)).value).toBe('function');
    expect((await world.runInEditor('look', OWNER)).value).toBe(2);
  }
});

test('an execution that was ended is followed by one in a world of its own', async () => {
  const world = await worldWith(`
    function slow() { for (;;) { Utilities.sleep(100000); PropertiesService.getScriptProperties().setProperty('n', 'x'); } }
    function look() { return typeof slow; }`);
  for (let turn = 0; turn < 3; turn++) {
    expect((await world.runInEditor('slow', OWNER)).ok).toBe(false);
    expect((await world.runInEditor('look', OWNER)).value).toBe('function');
  }
});

test('an execution sees the script as it is now, not as it was', async () => {
  const world = await worldWith('function main() { return 1; }');
  const other = await worldWith('function main() { return 2; }');
  expect((await world.runInEditor('main', OWNER)).value).toBe(1);
  expect((await other.runInEditor('main', OWNER)).value).toBe(2);
});
