import { closeWorlds, errorOf, KABAG, OWNER, resultOf, SEKDA, START, worldWith } from './support';

afterEach(closeWorlds);

test('a function declared at the top level runs and its value comes back', async () => {
  expect(await resultOf('return {a: [1, "dua", null, true]};')).toEqual({ a: [1, 'dua', null, true] });
});

test('nothing of one execution is left in the next', async () => {
  const world = await worldWith(
    'var count = 0; function main() { count++; Array.prototype.left = 1; return count; }',
  );
  await world.runInEditor('main', OWNER);
  expect((await world.runInEditor('main', OWNER)).value).toBe(1);
  expect((await world.runInEditor('main', OWNER)).value).toBe(1);
});

test('two calls run side by side, and the script lock lets one wait for the other', async () => {
  const world = await worldWith(`function work(name) {
    var lock = LockService.getScriptLock();
    if (!lock.tryLock(20000)) return 'busy';
    var p = PropertiesService.getScriptProperties();
    var n = Number(p.getProperty('n') || '0');
    Utilities.sleep(3000);
    p.setProperty('n', String(n + 1));
    lock.releaseLock();
    return name + (n + 1);
  }`);
  const [a, b] = await Promise.all([
    world.callFromPage('work', ['a'], KABAG, null),
    world.callFromPage('work', ['b'], SEKDA, null),
  ]);
  expect([a.value, b.value]).toEqual(['a1', 'b2']);
  expect(b.pricedMs).toBeGreaterThan(6000);
});

test('ten calls take less than a tenth of a second', async () => {
  const world = await worldWith(`function main() { var p = PropertiesService.getScriptProperties();
    for (var i = 0; i < 10; i++) p.setProperty('k' + i, 'v'); return new Date().getHours(); }`);
  await world.runInEditor('main', OWNER);
  const began = performance.now();
  const run = await world.runInEditor('main', OWNER);
  console.log('ms', performance.now() - began);
  expect(run.value).toBe(7);
  expect(run.calls).toHaveLength(10);
  expect(world.now()).toBe(START + 20 * 62);
});

test('an unknown member throws its name', async () => {
  expect(await errorOf('DocumentApp.foo();')).toBe('NotEmulated: DocumentApp.foo is not emulated');
});
