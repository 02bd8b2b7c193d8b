import { closeWorlds, KABAG, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

test('a page cannot call a function whose name ends with an underscore', async () => {
  const world = await worldWith('function secret_() { return 1; } function open_door() { return 2; }');
  expect((await world.callFromPage('secret_', [], KABAG, null)).error).toBe(
    'Exception: Script function not found: secret_',
  );
  expect((await world.callFromPage('open_door', [], KABAG, null)).value).toBe(2);
});

test('an argument that holds a date or a function makes the call fail', async () => {
  const world = await worldWith('function main(x) { return x; }');
  const date = await world.callFromPage('main', [{ at: new Date(0) }], KABAG, null);
  expect(date).toMatchObject({
    ok: false,
    error: 'TypeError: Failed due to illegal value in property: 0.at',
  });
  const fn = await world.callFromPage('main', [[() => 1]], KABAG, null);
  expect(fn.ok).toBe(false);
});

test('an argument or a result that holds itself makes the call fail', async () => {
  const world = await worldWith(
    'function main(x) { var loop = {n: 1}; loop.self = loop; return loop; } function same(x) { return x; }',
  );
  const loop: { self?: unknown } = {};
  loop.self = loop;
  expect((await world.callFromPage('main', [loop], KABAG, null)).error).toBe(
    'TypeError: Failed due to illegal value in property: 0.self',
  );
  expect((await world.callFromPage('main', [], KABAG, null)).error).toBe(
    'The script completed but the returned value is not a supported return type.',
  );
  const shared = { a: 1 };
  expect((await world.callFromPage('same', [[shared, shared]], KABAG, null)).value).toEqual([shared, shared]);
});

test('a result that holds a date makes the call fail', async () => {
  const world = await worldWith(
    'function main() { return {at: new Date()}; } function map() { return new Map(); }',
  );
  const run = await world.callFromPage('main', [], KABAG, null);
  expect(run.error).toBe('The script completed but the returned value is not a supported return type.');
  expect((await world.callFromPage('map', [], KABAG, null)).ok).toBe(false);
});

test('undefined becomes null in lists and as a result', async () => {
  const world = await worldWith('function main(list) { return list; } function none() {}');
  expect((await world.callFromPage('main', [[1, undefined, 2]], KABAG, null)).value).toEqual([1, null, 2]);
  expect((await world.callFromPage('none', [], KABAG, null)).value).toBeNull();
});

test('a sidebar is for people who may edit the spreadsheet', async () => {
  const world = await worldWith('function main() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }');
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('main', [], OWNER, id)).value).toBe(id);
  expect((await world.callFromPage('main', [], KABAG, id)).error).toBe(
    'Exception: The caller does not have permission',
  );
  world.share(id, KABAG, 'reader', OWNER);
  expect((await world.callFromPage('main', [], KABAG, id)).ok).toBe(false);
  world.share(id, KABAG, 'writer', OWNER);
  expect((await world.callFromPage('main', [], KABAG, id)).value).toBe(id);
});

test('a web app runs with the rights that the manifest says, and knows the visitor', async () => {
  const code = `function doGet(e) { return HtmlService.createHtmlOutput(
    Session.getActiveUser().getEmail() + ' ' + Session.getEffectiveUser().getEmail() + ' ' + e.parameter.kasus + ' ' + e.queryString)
    .setTitle('Halaman').addMetaTag('viewport', 'width=device-width'); }`;
  const world = await worldWith(code);
  const page = await world.openWebApp({ kasus: '7' }, KABAG);
  expect(page).toMatchObject({
    title: 'Halaman',
    html: `${KABAG} ${KABAG} 7 kasus=7`,
    meta: { viewport: 'width=device-width' },
  });
  const deploying = { timeZone: 'Asia/Jakarta', webapp: { executeAs: 'USER_DEPLOYING', access: 'DOMAIN' } };
  const other = await worldWith(code, { manifest: deploying });
  expect((await other.openWebApp({ kasus: '7' }, KABAG)).html).toBe(`${KABAG} ${OWNER} 7 kasus=7`);
});

test('a web app for its owner alone refuses others', async () => {
  const manifest = { timeZone: 'Asia/Jakarta', webapp: { executeAs: 'USER_ACCESSING', access: 'MYSELF' } };
  const world = await worldWith('function doGet() { return HtmlService.createHtmlOutput("x"); }', {
    manifest,
  });
  expect((await world.openWebApp({}, SEKDA)).execution.ok).toBe(false);
  expect((await world.openWebApp({}, OWNER)).html).toBe('x');
});

test('a web app that returns no page is an error', async () => {
  const world = await worldWith('function doGet() { return 5; }');
  expect((await world.openWebApp({}, KABAG)).execution.ok).toBe(false);
});

test('the identity of a person may be hidden from the script', async () => {
  const world = await worldWith('function main() { return Session.getActiveUser().getEmail(); }');
  world.hideIdentity(KABAG, true);
  expect((await world.callFromPage('main', [], KABAG, null)).value).toBe('');
  world.hideIdentity(KABAG, false);
  expect((await world.callFromPage('main', [], KABAG, null)).value).toBe(KABAG);
});

test('templates print escaped, print raw and run code of the script', async () => {
  const code = `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    function main() { var t = HtmlService.createTemplateFromFile('halaman'); t.nama = '<b>"Ani"</b>'; t.daftar = [1, 2];
      var out = t.evaluate().setTitle('T').setWidth(300); return [out.getContent(), out.getTitle()]; }
    function none() { HtmlService.createTemplateFromFile('tidak ada'); }`;
  const html = {
    halaman:
      "<p><?= nama ?></p><? for (var i = 0; i < daftar.length; i++) { ?><i><?= daftar[i] ?></i><? } ?><?!= include('isi'); ?>",
    isi: '<hr>',
  };
  const world = await worldWith(code, { html });
  expect((await world.runInEditor('main', OWNER)).value).toEqual([
    '<p>&lt;b&gt;&#34;Ani&#34;&lt;/b&gt;</p><i>1</i><i>2</i><hr>',
    'T',
  ]);
  expect((await world.runInEditor('none', OWNER)).error).toBe(
    'Exception: No HTML file named tidak ada was found.',
  );
});
