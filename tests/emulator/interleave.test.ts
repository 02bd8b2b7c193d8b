import { closeWorlds, KABAG, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function props() { return PropertiesService.getScriptProperties(); }
function add() { var n = Number(props().getProperty('n') || '0'); props().setProperty('n', String(n + 1)); return Utilities.getUuid(); }
function addLocked() { var lock = LockService.getScriptLock(); lock.waitLock(20000); try { add(); } finally { lock.releaseLock(); } }
function count() { return props().getProperty('n'); }
function hold() { var lock = LockService.getScriptLock(); lock.waitLock(1000); props().getProperty('first'); lock.releaseLock(); }
function queue(name) { var lock = LockService.getScriptLock(); if (!lock.tryLock(20000)) return 'busy';
  if (!props().getProperty('first')) props().setProperty('first', name); lock.releaseLock(); }
function first() { return props().getProperty('first'); }`;

const SEEDS = Array.from({ length: 16 }, (_, i) => i + 1);

/** For each seed, from the same state: two executions of the function side by side, then what a third one reads. */
async function outcomes(fn: string): Promise<readonly unknown[]> {
  const world = await worldWith(CODE);
  const start = world.snapshot();
  const found: unknown[] = [];
  for (const seed of SEEDS) {
    world.restore(start);
    world.interleave(seed);
    await Promise.all([KABAG, SEKDA].map((person) => world.callFromPage(fn, [], person, null)));
    found.push((await world.callFromPage('count', [], OWNER, null)).value);
  }
  return found;
}

test('without a lock some orders lose an addition, others do not', async () => {
  expect(new Set(await outcomes('add'))).toEqual(new Set(['1', '2']));
});

test('with a lock no order loses one', async () => {
  expect(new Set(await outcomes('addLocked'))).toEqual(new Set(['2']));
});

test('without a seed the earliest in simulated time goes first', async () => {
  const world =
    await worldWith(`function work(ms) { Utilities.sleep(ms); CacheService.getScriptCache().get('a');
    CacheService.getScriptCache().get('b'); }`);
  const made: string[] = [];
  world.onCall((execution, call) => made.push(`${execution} ${call}`));
  await Promise.all([
    world.callFromPage('work', [5000], KABAG, null),
    world.callFromPage('work', [10], SEKDA, null),
  ]);
  expect(made).toEqual(['2 Cache.get', '2 Cache.get', '1 Cache.get', '1 Cache.get']);
});

test('the same seed gives the same run, call for call; another seed another one', async () => {
  const run = async (seed: number) => {
    const world = await worldWith(CODE);
    const made: string[] = [];
    world.onCall((execution, call) => made.push(`${execution} ${call}`));
    world.interleave(seed);
    const runs = await Promise.all(
      [KABAG, SEKDA, OWNER].map((person) => world.callFromPage('add', [], person, null)),
    );
    return {
      made,
      values: runs.map(({ value, pricedMs, calls }) => [value, pricedMs, calls]),
      now: world.now(),
    };
  };
  const [first, again] = [await run(7), await run(7)];
  expect(again).toEqual(first);
  const others = await Promise.all([1, 2, 3, 4].map(async (seed) => (await run(seed)).made.join()));
  expect(others.some((made) => made !== first.made.join())).toBe(true);
});

test('ids and uuids of a script that runs alone do not depend on the seed of the order', async () => {
  const world = await worldWith(CODE);
  const start = world.snapshot();
  const uuids = new Set<unknown>();
  for (const seed of [null, 1, 2]) {
    world.restore(start);
    world.interleave(seed);
    uuids.add((await world.callFromPage('add', [], OWNER, null)).value);
  }
  expect(uuids.size).toBe(1);
});

test('who gets a lock that has become free is promised to nobody', async () => {
  const world = await worldWith(CODE);
  const start = world.snapshot();
  const winners = new Set<unknown>();
  for (const seed of SEEDS) {
    world.restore(start);
    world.interleave(seed);
    await Promise.all([
      world.callFromPage('hold', [], OWNER, null),
      world.callFromPage('queue', ['kabag'], KABAG, null),
      world.callFromPage('queue', ['sekda'], SEKDA, null),
    ]);
    winners.add((await world.callFromPage('first', [], OWNER, null)).value);
  }
  expect(winners).toEqual(new Set(['kabag', 'sekda']));
});

test('what happens later in the world is later for the script, too, whoever goes first', async () => {
  const world =
    await worldWith(`function note() { for (var i = 0; i < 4; i++) { var s = PropertiesService.getScriptProperties();
    var all = JSON.parse(s.getProperty('t') || '[]'); all.push(Date.now()); s.setProperty('t', JSON.stringify(all)); } }
    function seen() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('t')); }`);
  const start = world.snapshot();
  for (const seed of SEEDS) {
    world.restore(start);
    world.interleave(seed);
    await Promise.all([KABAG, SEKDA].map((person) => world.callFromPage('note', [], person, null)));
    const times = (await world.callFromPage('seen', [], OWNER, null)).value as number[];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

test('a wait for a lock ends only when its time has come, whatever the seed', async () => {
  const world = await worldWith(CODE);
  const start = world.snapshot();
  for (const seed of SEEDS) {
    world.restore(start);
    world.interleave(seed);
    const queued = await Promise.all([
      world.callFromPage('queue', ['kabag'], KABAG, null),
      world.callFromPage('queue', ['sekda'], SEKDA, null),
    ]);
    expect(queued.map(({ value }) => value)).toEqual([null, null]);
  }
});
