/** GET routes of the page: they only read. */
import { toEml } from '../exports/eml';
import { gridOf, infoOfSheet, sheetNamed } from '../exports/grid';
import { exportXlsx } from '../exports/xlsx';
import type { DriveEntry, Execution, MailMessage, World } from '../types';
import type { BookInfo, RunInfo, ScreenInfo, SheetGrid, StateInfo } from '../ui/wire';
import type { Context, Routes } from './context';
import { extrasOf } from './extras';
import { type Answer, disposition, HttpError, json } from './http';
import { fileInfo, isFor, mailInfo, mayEdit, maySee, runDetail, runInfo, timerInfo } from './infos';
import { type Fields, text, whole } from './input';

const RUNS_SHOWN = 300;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function state(context: Context): StateInfo {
  const world = context.world();
  return {
    title: context.title,
    now: world.now(),
    accounts: world.accounts.map(({ email, name }) => ({ email, name })),
    spreadsheetId: context.spreadsheetId(),
    spreadsheets: world.spreadsheets().map(({ id, name }) => ({ id, name })),
    openWith: context.openWith,
    canStartAfresh: context.canStartAfresh,
    notices: context.notices,
    tour: context.tour,
  };
}

function book(context: Context, id: string, as: string): BookInfo {
  const found = context
    .world()
    .spreadsheets()
    .find((one) => one.id === id);
  if (!found) throw new HttpError(404, 'Spreadsheet tidak ditemukan.');
  const file = context
    .world()
    .files()
    .find((one) => one.id === id);
  const readOnly = file !== undefined && !mayEdit(file, as);
  const sheets = context.sheets(id, as);
  const cellsOf = (sheetId: number) => {
    const title = sheets.find((one) => (one.properties?.sheetId ?? 0) === sheetId)?.properties?.title;
    return title === undefined ? [] : context.world().cells(id, title);
  };
  const part = (sheet: (typeof sheets)[number]) => ({
    ...infoOfSheet(sheet),
    ...extrasOf(sheet, readOnly, cellsOf),
  });
  return { id, name: found.name, sheets: sheets.map(part) };
}

function grid(context: Context, id: string, as: string, name: string): SheetGrid {
  return gridOf(sheetNamed(context.sheets(id, as), name), context.world().cells(id, name));
}

/** The world gives the same object as long as the same sidebar stands there; one shown anew gets a new number. */
const shown = new WeakMap<object, number>();
let shownCount = 0;

function turnOf(sidebar: object): number {
  const turn = shown.get(sidebar) ?? ++shownCount;
  shown.set(sidebar, turn);
  return turn;
}

/** The frame's address changes when the script shows the sidebar anew, so that it is loaded anew. */
export function screenInfo(world: World, id: string, as: string): ScreenInfo {
  const { menu, sidebar, alerts } = world.screen(id, as);
  const query = new URLSearchParams({ id, as, v: sidebar ? String(turnOf(sidebar)) : '' });
  return {
    menu: menu && { title: menu.title, items: menu.items.map((item) => item?.label ?? null) },
    sidebar: sidebar && { title: sidebar.title, frame: `/frame/sidebar?${query}` },
    alerts,
  };
}

/** The file that a request names, if the person in it may see it. */
export function fileOf(world: World, fields: Fields): DriveEntry {
  const id = text(fields, 'id');
  const file = world.files().find((one) => one.id === id);
  if (!file) throw new HttpError(404, 'Berkas tidak ditemukan.');
  if (!maySee(file, text(fields, 'as')))
    throw new HttpError(403, 'Akun ini tidak mempunyai akses ke berkas ini.');
  return file;
}

/** The mail that a request names, if it lies in the person's mailbox. */
export function mailOf(world: World, fields: Fields): MailMessage {
  const id = whole(fields, 'id');
  const mail = world.mails().find((one) => one.id === id);
  if (!mail || !isFor(mail, text(fields, 'as'))) throw new HttpError(404, 'Surel tidak ditemukan.');
  return mail;
}

const FORMATS: Readonly<Record<string, { readonly mimeType: string; readonly extension: string }>> = {
  pdf: { mimeType: 'application/pdf', extension: '.pdf' },
  docx: { mimeType: DOCX, extension: '.docx' },
  txt: { mimeType: 'text/plain', extension: '.txt' },
};

const attached = (
  type: string,
  name: string,
  body: string | Uint8Array,
  kind: 'inline' | 'attachment' = 'attachment',
): Answer => ({
  status: 200,
  type,
  body,
  headers: { 'content-disposition': disposition(kind, name) },
});

/** `format` is pdf, docx, txt, or "asli" for the file as it is stored. */
async function download(world: World, fields: Fields): Promise<Answer> {
  const file = fileOf(world, fields);
  const wanted = text(fields, 'format');
  const format = wanted === 'asli' ? { mimeType: file.mimeType, extension: '' } : FORMATS[wanted];
  if (!format) throw new HttpError(400, 'Format berkas tidak dikenal.');
  const body = await world.download(file.id, format.mimeType);
  const name = file.name.endsWith(format.extension) ? file.name : file.name + format.extension;
  return attached(format.mimeType, name, body, fields.show === '1' ? 'inline' : 'attachment');
}

async function xlsx(world: World, fields: Fields): Promise<Answer> {
  const id = text(fields, 'id');
  const name = world.spreadsheets().find((one) => one.id === id)?.name ?? 'spreadsheet';
  return attached(XLSX, `${name}.xlsx`, await exportXlsx(world, id));
}

function eml(world: World, fields: Fields): Answer {
  const mail = mailOf(world, fields);
  return attached('message/rfc822', `surel-${mail.id}.eml`, toEml(mail));
}

const KINDS: Readonly<Record<string, (run: Execution) => boolean>> = {
  SEMUA: () => true,
  GAGAL: (run) => !run.ok,
};

const chosen = (fields: Fields, name: string): string =>
  typeof fields[name] === 'string' ? fields[name] : '';

/** The latest executions of a kind, an origin and a person ('' for all), newest first. */
function runs(world: World, fields: Fields): readonly RunInfo[] {
  const fits = KINDS[chosen(fields, 'kind') || 'SEMUA'];
  if (!fits) throw new HttpError(400, 'Jenis eksekusi tidak dikenal.');
  const [origin, user] = [chosen(fields, 'origin'), chosen(fields, 'user')];
  return world
    .executions()
    .filter((run) => fits(run) && (!origin || run.origin === origin) && (!user || run.user === user))
    .slice(-RUNS_SHOWN)
    .map(runInfo)
    .reverse();
}

function run(world: World, id: number): Answer {
  const found = world.executions().find((one) => one.id === id);
  if (!found) throw new HttpError(404, 'Eksekusi tidak ditemukan.');
  return json(runDetail(found));
}

const filesOf = (world: World, as: string) =>
  world
    .files()
    .filter((file) => maySee(file, as))
    .map(fileInfo);

/** The person's mailbox, newest first. */
const mailsOf = ({ world, marks }: Context, as: string) =>
  world()
    .mails()
    .filter((mail) => isFor(mail, as))
    .map((mail) => mailInfo(mail, !marks.isRead(as, mail.id)))
    .reverse();

export const READS: Routes = {
  '/api/state': (context) => json(state(context)),
  '/api/book': (context, fields) => json(book(context, text(fields, 'id'), text(fields, 'as'))),
  '/api/grid': (context, fields) =>
    json(grid(context, text(fields, 'id'), text(fields, 'as'), text(fields, 'sheet'))),
  '/api/screen': (context, fields) =>
    json(screenInfo(context.world(), text(fields, 'id'), text(fields, 'as'))),
  '/api/files': (context, fields) => json(filesOf(context.world(), text(fields, 'as'))),
  '/api/download': (context, fields) => download(context.world(), fields),
  '/api/xlsx': (context, fields) => xlsx(context.world(), fields),
  '/api/mails': (context, fields) => json(mailsOf(context, text(fields, 'as'))),
  '/api/eml': (context, fields) => eml(context.world(), fields),
  '/api/triggers': (context) => {
    const world = context.world();
    return json(world.triggers().map((trigger) => timerInfo(trigger, world.executions())));
  },
  '/api/runs': (context, fields) => json(runs(context.world(), fields)),
  '/api/run': (context, fields) => run(context.world(), whole(fields, 'id')),
};
