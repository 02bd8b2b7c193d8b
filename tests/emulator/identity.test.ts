/** Who a script runs as. Sources: Session reference; guides/services/authorization; guides/web, "Permissions". */
import type { Execution } from '../../emulator/types';
import { closeWorlds, KABAG, MANIFEST, OUTSIDER, OWNER, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function onOpen(e) { SpreadsheetApp.getUi().createMenu('M').addItem('Siapa', 'who').addToUi();
    return [Session.getActiveUser().getEmail(), e.user.getEmail()]; }
  function onEdit(e) { return [Session.getActiveUser().getEmail(), e.user.getEmail()]; }
  function doGet() { console.log(JSON.stringify(who())); return HtmlService.createHtmlOutput('x'); }
  function start() { ScriptApp.newTrigger('who').timeBased().everyMinutes(5).create(); }`;

const said = (run: Execution): unknown => run.value ?? JSON.parse(run.logs[0] ?? 'null');

async function office(webapp: object = MANIFEST.webapp) {
  const world = await worldWith(CODE, { bound: true, manifest: { ...MANIFEST, webapp } });
  const id = world.createSpreadsheet('Register', OWNER);
  for (const person of [KABAG, OUTSIDER]) world.share(id, person, 'writer', OWNER);
  return { world, id };
}

type Office = Awaited<ReturnType<typeof office>>;
const IN_FILE: readonly (readonly [string, (at: Office) => Promise<Execution>, readonly string[]])[] = [
  [
    'the sidebar runs as the person',
    ({ world, id }) => world.callFromPage('who', [], KABAG, id),
    [KABAG, KABAG],
  ],
  [
    'the menu runs as the person',
    async ({ world, id }) => {
      await world.open(id, KABAG);
      return await world.clickMenu(id, 'Siapa', KABAG);
    },
    [KABAG, KABAG],
  ],
  [
    'the sidebar of a person of another domain runs as that person',
    ({ world, id }) => world.callFromPage('who', [], OUTSIDER, id),
    [OUTSIDER, OUTSIDER],
  ],
  ['the editor runs as its user', ({ world }) => world.runInEditor('who', OWNER), [OWNER, OWNER]],
  [
    'a simple trigger knows a person of the domain of the owner',
    ({ world, id }) => world.open(id, KABAG),
    [KABAG, KABAG],
  ],
  [
    'a simple trigger does not know a person of another domain',
    ({ world, id }) => world.open(id, OUTSIDER),
    ['', ''],
  ],
  [
    'onEdit knows who edits within the domain only',
    async ({ world, id }) => {
      await world.editCell(id, 'Sheet1', 1, 1, 'x', OUTSIDER);
      return world.executions().at(-1) as Execution;
    },
    ['', ''],
  ],
  [
    'a time trigger runs as who made it',
    async ({ world, id }) => {
      await world.callFromPage('start', [], KABAG, id);
      return await world.fireTrigger(world.triggers()[0]?.id ?? '');
    },
    [KABAG, KABAG],
  ],
];

test.each(IN_FILE)('%s', async (_rule, run, expected) => {
  expect(said(await run(await office()))).toEqual(expected);
});

const WEB: readonly (readonly [string, string, string, string, readonly string[] | null])[] = [
  ['USER_ACCESSING', 'DOMAIN', 'the person', KABAG, [KABAG, KABAG]],
  ['USER_ACCESSING', 'ANYONE', 'a person of another domain', OUTSIDER, [OUTSIDER, OUTSIDER]],
  ['USER_DEPLOYING', 'DOMAIN', 'a person of the domain', KABAG, [KABAG, OWNER]],
  ['USER_DEPLOYING', 'ANYONE', 'a person of another domain', OUTSIDER, ['', OWNER]],
  ['USER_ACCESSING', 'DOMAIN', 'a person of another domain', OUTSIDER, null],
  ['USER_ACCESSING', 'MYSELF', 'anybody but the owner', KABAG, null],
];

test.each(WEB)('web app as %s for %s, opened by %s', async (executeAs, access, _who, as, expected) => {
  const { world } = await office({ executeAs, access });
  const { execution } = await world.openWebApp({}, as);
  if (expected === null) expect(execution).toMatchObject({ ok: false, error: 'Exception: Access denied' });
  else expect(said(execution)).toEqual(expected);
  const call = await world.callFromPage('who', [], as, null);
  if (expected === null) expect(call.ok).toBe(false);
  else expect(call.value).toEqual(expected);
});
