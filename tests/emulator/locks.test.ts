import { closeWorlds, errorOf, KABAG, OWNER, resultOf, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const ADD = `function add(hold, patience) {
  var lock = LockService.getScriptLock();
  if (!lock.tryLock(patience)) return 'busy';
  var p = PropertiesService.getScriptProperties();
  var n = Number(p.getProperty('n') || '0');
  Utilities.sleep(hold);
  p.setProperty('n', String(n + 1));
  if (hold !== 4000) lock.releaseLock();
  return n + 1;
}`;

test('the script lock lets one execution wait until the other gives it up', async () => {
  const world = await worldWith(ADD);
  const [a, b] = await Promise.all([
    world.callFromPage('add', [3000, 20_000], KABAG, null),
    world.callFromPage('add', [3000, 20_000], SEKDA, null),
  ]);
  expect([a.value, b.value]).toEqual([1, 2]);
  expect(b.pricedMs).toBeGreaterThan(6000);
});

test('waiting ends when the simulated time for it is over', async () => {
  const world = await worldWith(ADD);
  const [a, b] = await Promise.all([
    world.callFromPage('add', [9000, 5000], KABAG, null),
    world.callFromPage('add', [9000, 5000], SEKDA, null),
  ]);
  expect([a.value, b.value]).toEqual([1, 'busy']);
  expect(b.pricedMs).toBeGreaterThanOrEqual(5000);
  expect(b.pricedMs).toBeLessThan(6000);
});

test('a lock falls at the end of its execution', async () => {
  const world = await worldWith(ADD);
  const [, b] = await Promise.all([
    world.callFromPage('add', [4000, 20_000], KABAG, null),
    world.callFromPage('add', [1000, 20_000], SEKDA, null),
  ]);
  expect(b.value).toBe(2);
});

test('a second lock object of the same execution waits out its time', async () => {
  const body = `var one = LockService.getScriptLock(); one.waitLock(1000); var began = Date.now();
    var two = LockService.getScriptLock(); return [two.tryLock(3000), Date.now() - began >= 3000, two.hasLock(), one.hasLock(), one.tryLock(10)];`;
  expect(await resultOf(body)).toEqual([false, true, false, true, true]);
});

test('waitLock throws in the words of Google', async () => {
  const body = 'LockService.getScriptLock().waitLock(10); LockService.getScriptLock().waitLock(500);';
  expect(await errorOf(body)).toBe(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
});

test('a negative time never gets the lock', async () => {
  expect(await resultOf('return LockService.getScriptLock().tryLock(-1);')).toBe(false);
});

test('outside a document there is no document lock', async () => {
  expect(
    await resultOf('return [LockService.getDocumentLock(), LockService.getUserLock().tryLock(1)];'),
  ).toEqual([null, true]);
});

test('an alert drops the locks of its execution', async () => {
  const world = await worldWith(`function main() { var lock = LockService.getScriptLock(); lock.waitLock(10);
    SpreadsheetApp.getUi().alert('Perhatian'); return lock.hasLock(); }`);
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('main', [], OWNER, id)).value).toBe(false);
});
