import { closeWorlds, errorOf, KABAG, OWNER, resultOf, START, worldWith } from './support';

afterEach(closeWorlds);

const HOUR = 3_600_000;
const CODE = `
function install() {
  ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create();
  ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).nearMinute(45).inTimezone('Asia/Jakarta').create();
}
function weekly() { ScriptApp.newTrigger('tick').timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6).create(); }
function later(ms) { ScriptApp.newTrigger('tick').timeBased().after(ms).create(); return ScriptApp.getProjectTriggers().length; }
function tick(e) { return e; }
function daily() { return Session.getEffectiveUser().getEmail(); }
function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
function mine() { return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction(); }); }`;

test('triggers that fall due while the clock is moved run in order of their time', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], KABAG, null);
  const runs = await world.moveTo(START + HOUR);
  expect(runs.filter((run) => run.fn === 'tick')).toHaveLength(6);
  expect(runs.map((run) => run.startedAt)).toEqual(
    [...runs.map((run) => run.startedAt)].sort((a, b) => a - b),
  );
  expect(runs.every((run) => run.ok && run.origin === 'TRIGGER')).toBe(true);
  expect(world.now()).toBe(START + HOUR);
});

test('a trigger runs as its creator and knows when it runs', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], KABAG, null);
  const runs = await world.moveTo(START + HOUR);
  expect(runs.find((run) => run.fn === 'daily')).toMatchObject({ user: KABAG, value: KABAG });
  expect(runs.find((run) => run.fn === 'tick')?.value).toMatchObject({
    year: 2026,
    month: 11,
    'day-of-month': 23,
    'day-of-week': 1,
    'week-of-year': 48,
    hour: 7,
    minute: 40,
    timezone: 'Asia/Jakarta',
    authMode: 'FULL',
  });
});

test('near a minute means within a quarter of an hour of it, and then stays', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], OWNER, null);
  const daily = world.triggers().find((one) => one.fn === 'daily');
  const first = daily?.nextRun ?? 0;
  expect(Math.abs(first - (START + 15 * 60_000))).toBeLessThanOrEqual(15 * 60_000);
  await world.moveTo(first, { timers: true });
  expect(world.triggers().find((one) => one.fn === 'daily')?.nextRun).toBe(first + 24 * HOUR);
});

test('a weekly trigger falls on its day', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('weekly', [], OWNER, null);
  const [trigger] = world.triggers();
  const next = new Date((trigger?.nextRun ?? 0) + 7 * HOUR);
  expect([next.getUTCDay(), next.getUTCHours(), next.getUTCDate()]).toEqual([1, 6, 30]);
  expect(trigger?.schedule).toMatch(/^setiap Senin pukul 06\.\d\d$/);
});

test('a trigger for once fires once, and still counts until it is deleted', async () => {
  const world = await worldWith(CODE);
  expect((await world.callFromPage('later', [60_000], OWNER, null)).value).toBe(1);
  expect(await world.moveTo(START + HOUR)).toHaveLength(1);
  expect(await world.moveTo(START + 2 * HOUR)).toHaveLength(0);
  expect(world.triggers()).toEqual([]);
  expect((await world.callFromPage('mine', [], OWNER, null)).value).toEqual(['tick']);
});

test('people see and delete only their own triggers', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], KABAG, null);
  expect((await world.callFromPage('mine', [], OWNER, null)).value).toEqual([]);
  await world.callFromPage('clear', [], OWNER, null);
  expect(world.triggers()).toHaveLength(2);
  await world.callFromPage('clear', [], KABAG, null);
  expect(world.triggers()).toEqual([]);
});

test('a trigger can be fired now; its schedule does not move', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], OWNER, null);
  const before = world.triggers()[0];
  const run = await world.fireTrigger(before?.id ?? '');
  expect(run).toMatchObject({ fn: 'tick', ok: true, user: OWNER });
  expect(world.triggers()[0]).toMatchObject({ nextRun: before?.nextRun, lastRun: run.startedAt });
});

test('the clock can be moved without timers; what fell due is skipped', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], OWNER, null);
  expect(await world.moveTo(START + 48 * HOUR, { timers: false })).toEqual([]);
  expect(world.triggers().every((one) => one.nextRun > START + 48 * HOUR)).toBe(true);
});

test('minutes are 1, 5, 10, 15 or 30, and a person has no more than 20 triggers', async () => {
  expect(await errorOf(`ScriptApp.newTrigger('x').timeBased().everyMinutes(7).create();`)).toContain(
    'It must be one of 1, 5, 10, 15, 30.',
  );
  expect(
    await errorOf(
      `for (var i = 0; i < 21; i++) ScriptApp.newTrigger('x').timeBased().everyHours(1).create();`,
    ),
  ).toContain('This script has too many triggers.');
  expect(await errorOf(`ScriptApp.newTrigger('x').forDocument('id');`)).toContain(
    'TriggerBuilder.forDocument is not emulated',
  );
});

test('the address of the web app and the id of the script are known', async () => {
  expect(
    await resultOf(
      'return [ScriptApp.getService().getUrl().slice(-5), ScriptApp.getScriptId().length > 20];',
    ),
  ).toEqual(['/exec', true]);
});

test('a trigger deleted by hand fires no more', async () => {
  const world = await worldWith(CODE);
  await world.callFromPage('install', [], OWNER, null);
  for (const { id } of world.triggers()) world.removeTrigger(id);
  expect(await world.moveTo(START + HOUR)).toEqual([]);
});

const LONG = `
function install() { ScriptApp.newTrigger('long').timeBased().everyMinutes(1).create(); }
function long() { PropertiesService.getScriptProperties().getKeys(); Utilities.sleep(100000); PropertiesService.getScriptProperties().getKeys(); }
function fails() { throw new Error('gagal'); }
function installFails() { ScriptApp.newTrigger('fails').timeBased().everyMinutes(10).create(); }`;

test('a trigger that falls due while its run before goes on begins beside it', async () => {
  const world = await worldWith(LONG);
  await world.callFromPage('install', [], OWNER, null);
  const due = world.triggers()[0]?.nextRun ?? 0;
  const made: string[] = [];
  world.onCall((execution, call) => made.push(`${execution - 1} ${call}`));
  const runs = await world.moveTo(due + 130_000);
  expect(runs.map((run) => run.startedAt - due)).toEqual([0, 60_000, 120_000]);
  expect(runs.every((run) => run.ok)).toBe(true);
  expect(made.map((one) => Number(one.split(' ')[0]))).toEqual([1, 2, 1, 3, 2, 3]);
});

test('a trigger whose run fails fires again when it is due', async () => {
  const world = await worldWith(LONG);
  await world.callFromPage('installFails', [], OWNER, null);
  const runs = await world.moveTo(START + HOUR);
  expect(runs.map((run) => run.error)).toEqual(Array(6).fill('Error: gagal'));
  expect(world.triggers()).toHaveLength(1);
});

test('the triggers of a user run for six hours a day; then they fail until the day is over', async () => {
  const world = await worldWith(LONG, { limits: { triggerMsPerDay: 250_000 } });
  await world.callFromPage('install', [], OWNER, null);
  const [trigger] = world.triggers();
  const fire = () => world.fireTrigger(trigger?.id ?? '');
  const runs = [await fire(), await fire(), await fire(), await fire()];
  expect(runs.map((run) => run.ok)).toEqual([true, true, true, false]);
  expect(runs[3]?.error).toBe('Exception: Service using too much computer time for one day.');
  await world.moveTo(START + 25 * HOUR, { timers: false });
  expect((await fire()).ok).toBe(true);
});
