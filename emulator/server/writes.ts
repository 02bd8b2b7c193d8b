/** POST routes: everything that changes the world. */
import type { LocalWorld } from '../localWorld';
import type { World } from '../types';
import type { CallAnswer, ClockAnswer, WebAppAnswer } from '../ui/wire';
import { clockTarget } from './clock';
import type { Context, Routes } from './context';
import { errorPage } from './frames';
import { HttpError, json } from './http';
import { runInfo } from './infos';
import { type Fields, list, text, textOrNull, texts, whole } from './input';
import { mailOf, screenInfo } from './reads';

/** Only the people of the domain can be played. */
function person(world: World, fields: Fields): string {
  const as = text(fields, 'as');
  if (!world.accounts.some((account) => account.email === as))
    throw new HttpError(400, 'Akun tidak dikenal.');
  return as;
}

/**
 * The person opens the spreadsheet; answers with the screen and how `onOpen` went. `label` names the item of the script's
 * menu that is clicked at once where it is offered and no sidebar stands yet: one request, so that the panel comes sooner.
 */
async function open(context: Context, fields: Fields): Promise<unknown> {
  const world = context.world();
  const [id, as] = [text(fields, 'id'), person(world, fields)];
  const run = await world.open(id, as);
  const label = fields.label === undefined ? null : textOrNull(fields, 'label');
  const opened = screenInfo(world, id, as);
  const offered = label !== null && (opened.menu?.items.includes(label) ?? false);
  const click = offered && opened.sidebar === null ? await world.clickMenu(id, label, as) : null;
  return { run: runInfo(run), click: click && runInfo(click), screen: screenInfo(world, id, as) };
}

async function menu(context: Context, fields: Fields): Promise<unknown> {
  const world = context.world();
  const [id, as] = [text(fields, 'id'), person(world, fields)];
  const run = await world.clickMenu(id, text(fields, 'label'), as);
  return { run: runInfo(run), screen: screenInfo(world, id, as) };
}

async function call(context: Context, fields: Fields): Promise<CallAnswer> {
  const world = context.world();
  const as = person(world, fields);
  const run = await world.callFromPage(
    text(fields, 'fn'),
    list(fields, 'args'),
    as,
    textOrNull(fields, 'id'),
  );
  return { ok: run.ok, value: run.value ?? null, error: run.error };
}

async function webApp(context: Context, fields: Fields): Promise<WebAppAnswer> {
  const world = context.world();
  const page = await world.openWebApp(texts(fields, 'parameters'), person(world, fields));
  const { ok, error } = page.execution;
  const id = context.shelf.put(ok ? page.html : errorPage(error ?? ''));
  return { ok, error, title: page.title, frame: `/frame/page?id=${id}` };
}

/** Row and column count from 1. */
async function edit(context: Context, fields: Fields): Promise<unknown> {
  const world = context.world();
  const [row, column] = [whole(fields, 'row'), whole(fields, 'column')];
  const [id, sheet, typed] = [text(fields, 'id'), text(fields, 'sheet'), text(fields, 'typed')];
  await world.editCell(id, sheet, row, column, typed, person(world, fields));
  return {};
}

/** Where the person's cursor stands, which scripts can ask for. A world that keeps no cursors does not mind. */
function select(context: Context, fields: Fields): unknown {
  const world: World & Partial<Pick<LocalWorld, 'select'>> = context.world();
  const [row, column] = [whole(fields, 'row'), whole(fields, 'column')];
  world.select?.(text(fields, 'id'), person(world, fields), text(fields, 'sheet'), row, column);
  return {};
}

function markRead(context: Context, fields: Fields): unknown {
  const mail = mailOf(context.world(), fields);
  return { news: context.marks.markRead(person(context.world(), fields), mail.id) };
}

async function clock(context: Context, fields: Fields): Promise<ClockAnswer> {
  const world = context.world();
  const ran = await world.moveTo(clockTarget(fields, world.now(), context.nextMorning));
  return { now: world.now(), ran: ran.map(runInfo) };
}

export const WRITES: Routes = {
  '/api/open': async (context, fields) => json(await open(context, fields)),
  '/api/menu': async (context, fields) => json(await menu(context, fields)),
  '/api/call': async (context, fields) => json(await call(context, fields)),
  '/api/webapp': async (context, fields) => json(await webApp(context, fields)),
  '/api/edit': async (context, fields) => json(await edit(context, fields)),
  '/api/select': (context, fields) => json(select(context, fields)),
  '/api/read': (context, fields) => json(markRead(context, fields)),
  '/api/clock': async (context, fields) => json(await clock(context, fields)),
  '/api/fire': async (context, fields) =>
    json(runInfo(await context.world().fireTrigger(text(fields, 'id')))),
  '/api/fresh': async (context) => {
    await context.startAfresh();
    return json({});
  },
};
