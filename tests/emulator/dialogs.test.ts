/** Rules of the reference pages of Ui, HtmlService, HtmlOutput and ScriptApp. */
import { closeWorlds, errorOf, KABAG, MANIFEST, OWNER, resultOf, worldWith } from './support';

afterEach(closeWorlds);

async function inSidebar(body: string, answers: readonly string[] = []) {
  const world = await worldWith(`function main() { var ui = SpreadsheetApp.getUi(); ${body} }`);
  const id = world.createSpreadsheet('Register', KABAG);
  world.presetAlerts(KABAG, answers);
  const run = await world.callFromPage('main', [], KABAG, id);
  return { run, screen: world.screen(id, KABAG) };
}

test('a prompt gives the button and the text that the person typed', async () => {
  const { run, screen } = await inSidebar(
    `var a = ui.prompt('Nomor?'); var b = ui.prompt('Judul', 'Alasan?', ui.ButtonSet.OK_CANCEL);
     return [a.getSelectedButton() === ui.Button.OK, a.getResponseText(), String(b.getSelectedButton()), b.getResponseText()];`,
    ['OK=A=1', 'CANCEL'],
  );
  expect(run.value).toEqual([true, 'A=1', 'CANCEL', '']);
  expect(screen.alerts).toEqual(['Nomor?', 'Judul\nAlasan?']);
});

test('dialogs take a page and a title, and nothing else', async () => {
  const shown = await inSidebar(`ui.showModelessDialog(HtmlService.createHtmlOutput('<b>x</b>'), 'Judul');`);
  expect(shown.screen.sidebar).toEqual({ title: 'Judul', html: '<b>x</b>' });
  const modal = await inSidebar(`ui.showModalDialog(HtmlService.createHtmlOutput('<i>y</i>'), 'Lain');`);
  expect(modal.screen.sidebar?.title).toBe('Lain');
  expect((await inSidebar(`ui.showModalDialog('<b>x</b>', 'Judul');`)).run.error).toBe(
    "Exception: The parameters (String,String) don't match the method signature for Ui.showModalDialog.",
  );
  expect((await inSidebar(`ui.alert('x', 'OK_CANCEL');`)).run.error).toBe(
    "Exception: The parameters (String,String) don't match the method signature for Ui.alert.",
  );
});

test('text that is not trusted is shown as it is', async () => {
  expect(
    await resultOf(`return HtmlService.createHtmlOutput('<p>').appendUntrusted('<b>&"').getContent();`),
  ).toBe('<p>&lt;b&gt;&amp;&#34;');
});

test('a page can be made of a blob, and is a blob itself', async () => {
  const body = `var page = HtmlService.createHtmlOutput(Utilities.newBlob('<p>isi</p>', 'text/html', 'a.html'));
    var template = HtmlService.createTemplate(Utilities.newBlob('<?= n ?>')); template.n = 5;
    var tag = page.addMetaTag('viewport', 'width=device-width').getMetaTags()[0];
    return [page.getBlob().getDataAsString(), page.getAs('text/html').getContentType(), template.evaluate().getContent(), tag.getName(), tag.getContent()];`;
  expect(await resultOf(body)).toEqual(['<p>isi</p>', 'text/html', '5', 'viewport', 'width=device-width']);
  expect(await errorOf(`HtmlService.createHtmlOutput('x').getAs('application/pdf');`)).toBe(
    'NotEmulated: HtmlOutput.getAs with application/pdf is not emulated',
  );
});

test('nothing is left to authorize; scopes that the script does not require are refused', async () => {
  const body = `var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ${JSON.stringify(MANIFEST.oauthScopes.slice(0, 2))});
    return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, String(ScriptApp.getInstallationSource())];`;
  expect(await resultOf(body)).toEqual([true, 'NONE']);
  expect(await errorOf(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['x']);`)).toContain(
    'does not require the scopes: x',
  );
});

test('an add-on may use time triggers at most once per hour; the editor may use them more often', async () => {
  const code = `function often() { ScriptApp.newTrigger('often').timeBased().everyMinutes(10).create(); }
    function hourly() { ScriptApp.newTrigger('often').timeBased().everyHours(1).create();
      return String(ScriptApp.getInstallationSource()); }`;
  const world = await worldWith(code);
  const id = world.createSpreadsheet('Register', OWNER);
  expect((await world.callFromPage('often', [], OWNER, id)).error).toContain('at most once per hour');
  expect((await world.callFromPage('hourly', [], OWNER, id)).value).toBe('APPS_MARKETPLACE_DOMAIN_ADD_ON');
  expect((await world.runInEditor('often', OWNER)).ok).toBe(true);
  const bound = await worldWith(code, { bound: true });
  const own = bound.createSpreadsheet('Register', OWNER);
  expect((await bound.callFromPage('often', [], OWNER, own)).ok).toBe(true);
});

test('a trigger for a date fires once, on that day in the zone of the trigger', async () => {
  const world = await worldWith(`function main() {
    ScriptApp.newTrigger('main').timeBased().atDate(2026, 12, 1).inTimezone('Asia/Jakarta').create(); }`);
  await world.runInEditor('main', OWNER);
  expect(world.triggers()[0]?.nextRun).toBe(Date.UTC(2026, 10, 30, 17));
});
