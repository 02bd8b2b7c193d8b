import { closeWorlds, errorOf, KABAG, OWNER, resultOf, worldWith } from './support';

afterEach(closeWorlds);

test('properties are texts by key; a missing one is null', async () => {
  const body = `var p = PropertiesService.getScriptProperties();
    p.setProperty('a', 5).setProperties({b: 'dua'}); p.deleteProperty('tidak ada');
    var first = [p.getProperty('a'), p.getProperty('x'), p.getProperties(), p.getKeys()];
    p.setProperties({c: '3'}, true); var second = p.getProperties(); p.deleteAllProperties();
    return [first, second, p.getKeys()];`;
  expect(await resultOf(body)).toEqual([['5', null, { a: '5', b: 'dua' }, ['a', 'b']], { c: '3' }, []]);
});

test('user properties are each person’s own, script properties are everybody’s', async () => {
  const world =
    await worldWith(`function put() { PropertiesService.getUserProperties().setProperty('k', 'u'); PropertiesService.getScriptProperties().setProperty('k', 's'); }
    function look() { return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getScriptProperties().getProperty('k'), PropertiesService.getDocumentProperties()]; }`);
  await world.callFromPage('put', [], OWNER, null);
  expect((await world.callFromPage('look', [], OWNER, null)).value).toEqual(['u', 's', null]);
  expect((await world.callFromPage('look', [], KABAG, null)).value).toEqual([null, 's', null]);
});

test('a value of more than 9 KB, and a store of more than 500 KB, are refused', async () => {
  expect(await errorOf(`PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9217));`)).toBe(
    'Exception: Argument too large: value',
  );
  expect(
    await errorOf(
      `var p = PropertiesService.getScriptProperties(); for (var i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));`,
    ),
  ).toContain('You have exceeded the property storage quota.');
});

test('the cache forgets when its time is over', async () => {
  const body = `var c = CacheService.getScriptCache(); c.put('a', '1', 10); c.putAll({b: '2'});
    var before = [c.get('a'), c.getAll(['a', 'b', 'x'])]; Utilities.sleep(11000); return [before, c.get('a'), c.get('b')];`;
  expect(await resultOf(body)).toEqual([['1', { a: '1', b: '2' }], null, '2']);
});

test('a key of more than 250 characters and a value of more than 100 KB do not fit the cache', async () => {
  expect(await errorOf(`CacheService.getScriptCache().put('k'.repeat(251), 'x');`)).toContain(
    'Argument too large: key',
  );
  expect(await errorOf(`CacheService.getScriptCache().put('k', 'x'.repeat(102401));`)).toContain(
    'Argument too large: value',
  );
});
