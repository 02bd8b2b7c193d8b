import { closeWorlds, OWNER, resultOf, START, worldWith } from './support';

afterEach(closeWorlds);

test('the script sees simulated time, and time passes with calls and sleep only', async () => {
  const body = `var a = Date.now(), b = new Date().getTime(); Utilities.sleep(1500);
    PropertiesService.getScriptProperties().getProperty('x'); return [a, b, Date.now()];`;
  expect(await resultOf(body)).toEqual([START, START, START + 1530]);
});

test('local time is that of the manifest, whatever the machine has', async () => {
  const body = `var d = new Date(2026, 10, 23, 7, 30, 5); var e = new Date(0); e.setHours(25, 0);
    return [d.getTime(), d.getHours(), d.getDay(), d.getTimezoneOffset(), String(d), e.toISOString(),
      new Date('2026-11-23T07:30').getTime(), new Date('2026-11-23T07:30Z').getTime(), new Date('2026-11-23').getTime()];`;
  expect(await resultOf(body)).toEqual([
    Date.UTC(2026, 10, 23, 0, 30, 5),
    7,
    1,
    -420,
    'Mon Nov 23 2026 07:30:05 GMT+0700',
    '1970-01-01T18:00:00.000Z',
    Date.UTC(2026, 10, 23, 0, 30),
    Date.UTC(2026, 10, 23, 7, 30),
    Date.UTC(2026, 10, 23),
  ]);
});

test('dates are dates of the script, and texts of them take its zone', async () => {
  const body = `var d = new Date(${START}); return [d instanceof Date, d.constructor === Date,
    Object.prototype.toString.call(d), d.toLocaleTimeString('id-ID'), typeof Date(), new Date(NaN).getTime() !== 0];`;
  expect(await resultOf(body)).toEqual([true, true, '[object Date]', '07.30.00', 'string', true]);
});

test('the clock never goes back', async () => {
  const world = await worldWith('function main() {}');
  await world.moveTo(START + 60_000);
  await world.moveTo(START);
  expect(world.now()).toBe(START + 60_000);
  await world.runInEditor('main', OWNER);
  expect(world.now()).toBe(START + 60_000);
});
