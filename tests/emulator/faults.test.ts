import type { FaultKind } from '../../emulator/types';
import { closeWorlds, KABAG, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function write(value) { PropertiesService.getScriptProperties().setProperty('a', value); return 'ditulis'; }
function read() { return PropertiesService.getScriptProperties().getProperty('a'); }
function catching(value) { try { return write(value); } catch (e) { return [e.name, e.message, e.details ? e.details.code : null]; } }
function three() { var p = PropertiesService.getScriptProperties(); p.getKeys(); p.getKeys(); p.getKeys(); return 'tiga'; }
function locked() { var lock = LockService.getScriptLock(); var got = lock.tryLock(3000); Utilities.sleep(1); return [got, lock.hasLock()]; }
function holding() { var lock = LockService.getScriptLock(); lock.waitLock(1000); write('x'); return lock.hasLock(); }
function waiting() { return LockService.getScriptLock().tryLock(5000); }
function sheet(id) { try { return Sheets.Spreadsheets.Values.get(id, 'A1'); } catch (e) { return [e.name, e.message, e.details.code]; } }
function files() { try { Drive.Files.list({}); } catch (e) { return [e.name, e.message, e.details.code]; } }
function mail() { try { MailApp.sendEmail('${KABAG}', 'a', 'b'); return 'terkirim'; } catch (e) { return e.message; } }
function open(id) { try { DocumentApp.openById(id); } catch (e) { return e.message; } }
function draft() { var doc = DocumentApp.create('Naskah'); doc.getBody().appendParagraph('isi'); write('x'); return doc.getId(); }`;

const SET = { call: 'Properties.setProperty' };
const SERVER = "We're sorry, a server error occurred. Please wait a bit and try again.";

test.each<readonly [FaultKind, string | null]>([
  ['ERROR_BEFORE', null],
  ['ERROR_AFTER', 'baru'],
])('%s: the script sees an error; afterwards the value is %s', async (kind, left) => {
  const world = await worldWith(CODE);
  world.orderFault({ kind, at: SET });
  const run = await world.callFromPage('catching', ['baru'], OWNER, null);
  expect(run).toMatchObject({
    ok: true,
    value: ['Exception', SERVER, null],
    faults: [{ kind, call: 'Properties.setProperty', nth: 1 }],
    calls: [{ error: SERVER }],
  });
  expect((await world.callFromPage('read', [], OWNER, null)).value).toBe(left);
});

test.each<readonly [FaultKind, string | null]>([
  ['KILL_BEFORE', null],
  ['KILL_AFTER', 'baru'],
])('%s: the execution is ended, whatever it would catch; afterwards the value is %s', async (kind, left) => {
  const world = await worldWith(CODE);
  world.orderFault({ kind, at: SET });
  const run = await world.callFromPage('catching', ['baru'], OWNER, null);
  expect(run).toMatchObject({ ok: false, value: null, error: `Exception: ${SERVER}`, faults: [{ kind }] });
  expect((await world.callFromPage('read', [], OWNER, null)).value).toBe(left);
});

test('the locks of an execution that was ended fall: who waits gets them', async () => {
  const world = await worldWith(CODE);
  world.orderFault({ kind: 'KILL_AFTER', at: { ...SET, fn: 'holding' } });
  const [killed, waited] = await Promise.all([
    world.callFromPage('holding', [], KABAG, null),
    world.callFromPage('waiting', [], SEKDA, null),
  ]);
  expect([killed.ok, waited.value]).toEqual([false, true]);
});

test('a document that was open when the execution was ended is not saved', async () => {
  const world = await worldWith(CODE);
  world.orderFault({ kind: 'KILL_BEFORE', at: SET });
  await world.callFromPage('draft', [], OWNER, null);
  const [file] = world.files();
  expect(Buffer.from(await world.download(file?.id ?? '', 'text/plain')).toString()).not.toContain('isi');
});

test('SLOW: the call takes as long as was ordered; past six minutes the run is ended', async () => {
  const world = await worldWith(CODE);
  world.orderFault({ kind: 'SLOW', at: SET, ms: 90_000 });
  expect(await world.callFromPage('write', ['a'], OWNER, null)).toMatchObject({ ok: true, pricedMs: 90_062 });
  world.orderFault({ kind: 'SLOW', at: SET, ms: 400_000 });
  expect(await world.callFromPage('write', ['b'], OWNER, null)).toMatchObject({
    ok: false,
    error: 'Exception: Exceeded maximum execution time',
    pricedMs: 360_000,
  });
});

test('LOCK_BUSY: the lock is not to be had, though nobody holds it', async () => {
  const world = await worldWith(CODE);
  world.orderFault({ kind: 'LOCK_BUSY', at: {} });
  const run = await world.callFromPage('locked', [], OWNER, null);
  expect(run).toMatchObject({ ok: true, value: [false, false], faults: [{ kind: 'LOCK_BUSY' }] });
  expect(run.pricedMs).toBeGreaterThanOrEqual(3000);
  expect((await world.callFromPage('locked', [], OWNER, null)).value).toEqual([true, true]);
});

test('ANSWER_LOST: the run is recorded as it was, the page hears of the network only', async () => {
  const world = await worldWith(CODE);
  world.orderFault({ kind: 'ANSWER_LOST', at: { fn: 'write' } });
  const heard = await world.callFromPage('write', ['a'], OWNER, null);
  expect(heard).toMatchObject({
    ok: false,
    value: null,
    error: 'NetworkError: Connection failure due to HTTP 0',
  });
  expect(world.executions().at(-1)).toMatchObject({
    ok: true,
    value: 'ditulis',
    faults: [{ kind: 'ANSWER_LOST', call: null, nth: 0 }],
  });
});

test.each<readonly [string, string, readonly unknown[], FaultKind, unknown]>([
  [
    'Sheets, in passing',
    'sheet',
    ['x'],
    'ERROR_BEFORE',
    [
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.values.get failed with error: The service is currently unavailable.',
      503,
    ],
  ],
  [
    'Sheets, over its quota',
    'sheet',
    ['x'],
    'QUOTA',
    [
      'GoogleJsonResponseException',
      "API call to sheets.spreadsheets.values.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
      429,
    ],
  ],
  [
    'Drive, after it took effect',
    'files',
    [],
    'ERROR_AFTER',
    [
      'GoogleJsonResponseException',
      'API call to drive.files.list failed with error: Internal error encountered.',
      500,
    ],
  ],
  ['mail, over its quota', 'mail', [], 'QUOTA', 'Service invoked too many times for one day: email.'],
  [
    'a document',
    'open',
    ['dok-1'],
    'ERROR_BEFORE',
    'Service Documents failed while accessing document with id dok-1.',
  ],
])('each service fails in words of its own: %s', async (_, fn, args, kind, expected) => {
  const world = await worldWith(CODE);
  world.orderFault({ kind, at: { fn } });
  expect((await world.callFromPage(fn, args, OWNER, null)).value).toEqual(expected);
});

test('a fault strikes once, at the call, the person, the function and the turn that it names', async () => {
  const world = await worldWith(CODE);
  world.orderFault({ kind: 'ERROR_BEFORE', at: { call: /^Properties\./, nth: 2, fn: 'three', user: SEKDA } });
  const kabag = await world.callFromPage('three', [], KABAG, null);
  const other = await world.callFromPage('write', ['a'], SEKDA, null);
  const struck = await world.callFromPage('three', [], SEKDA, null);
  const again = await world.callFromPage('three', [], SEKDA, null);
  expect([kabag.ok, other.ok, struck.ok, again.ok]).toEqual([true, true, false, true]);
  expect(struck.faults).toEqual([{ kind: 'ERROR_BEFORE', call: 'Properties.getKeys', nth: 2 }]);
  expect([kabag.faults, again.faults]).toEqual([undefined, undefined]);
});

test('the calls of a run are what a campaign can strike, each in its turn', async () => {
  const world = await worldWith(CODE);
  const start = world.snapshot();
  const { calls } = await world.callFromPage('three', [], OWNER, null);
  expect(calls).toHaveLength(3);
  for (let nth = 1; nth <= calls.length; nth++) {
    world.restore(start);
    world.orderFault({ kind: 'KILL_BEFORE', at: { fn: 'three', nth } });
    const run = await world.callFromPage('three', [], OWNER, null);
    expect([run.ok, run.faults?.[0]?.nth]).toEqual([false, nth]);
  }
});

test('an order can be taken back, and one that can mean nothing is refused', async () => {
  const world = await worldWith(CODE);
  const takeBack = world.orderFault({ kind: 'ERROR_BEFORE', at: SET });
  world.orderFault({ kind: 'ERROR_BEFORE', at: { fn: 'other' } });
  takeBack();
  expect(world.orderedFaults()).toEqual([{ kind: 'ERROR_BEFORE', at: { fn: 'other' } }]);
  world.clearFaults();
  expect(await world.callFromPage('write', ['a'], OWNER, null)).toMatchObject({ ok: true });
  expect(() => world.orderFault({ kind: 'SLOW', at: {} })).toThrow('a SLOW fault needs ms');
  expect(() => world.orderFault({ kind: 'KILL_AFTER', at: { nth: 0 } })).toThrow('nth counts from 1');
});
