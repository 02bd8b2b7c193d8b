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

const USE = `
function lock() { return LockService.getScriptLock(); }
function take(how) { lock().waitLock(1000); if (how === 'fail') throw new Error('gagal');
  if (how === 'endless') for (;;) { Utilities.sleep(100000); PropertiesService.getScriptProperties().getKeys(); }
  if (how === 'dialog') { SpreadsheetApp.getUi().alert('Perhatian'); Utilities.sleep(60000); PropertiesService.getScriptProperties().getKeys(); } }
function want(ms) { var began = Date.now(); return [lock().tryLock(ms), Date.now() - began]; }
function states() { var one = lock(); var seen = [one.hasLock()]; one.tryLock(0); seen.push(one.hasLock()); one.tryLock(-1); seen.push(one.hasLock());
  one.releaseLock(); seen.push(one.hasLock()); one.releaseLock(); var other = lock(); other.tryLock(0); one.tryLock(10); seen.push(one.hasLock()); return seen; }`;

test.each(['fail', 'endless'])(
  'a lock falls at the end of its execution however it ends: %s',
  async (how) => {
    const world = await worldWith(USE);
    const [first, second] = await Promise.all([
      world.callFromPage('take', [how], KABAG, null),
      world.callFromPage('want', [359_000], SEKDA, null),
    ]);
    expect(first.ok).toBe(false);
    expect(second.ok ? second.value : second.error).toEqual(
      how === 'fail' ? [true, 120] : 'Exception: Exceeded maximum execution time',
    );
    expect((await world.callFromPage('want', [0], SEKDA, null)).value).toEqual([true, 60]);
  },
);

test('who waits gets the lock when a dialog makes its holder drop it, not only at its end', async () => {
  const world = await worldWith(USE);
  const id = world.createSpreadsheet('Register', OWNER);
  world.share(id, KABAG, 'writer', OWNER);
  const [, second] = await Promise.all([
    world.callFromPage('take', ['dialog'], OWNER, id),
    world.callFromPage('want', [20_000], KABAG, id),
  ]);
  const [got, waited] = second.value as [boolean, number];
  expect(got).toBe(true);
  expect(waited).toBeLessThan(1000);
});

test('a lock that is not wanted for any time is had at once or not at all', async () => {
  const world = await worldWith(USE);
  const [, second] = await Promise.all([
    world.callFromPage('take', ['endless'], KABAG, null),
    world.callFromPage('want', [0], SEKDA, null),
  ]);
  expect(second.value).toEqual([false, 60]);
});

test('hasLock tells whether this object has it: not before, not after giving it up, not after waiting in vain', async () => {
  const world = await worldWith(USE);
  expect((await world.callFromPage('states', [], OWNER, null)).value).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
