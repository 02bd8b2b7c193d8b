/**
 * Serves the page of the local workspace on loopback, and nobody but the page. It knows the world only through its
 * interface, and nothing of the script that runs in it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSheets } from '../exports/grid';
import type { World } from '../types';
import { nextMorning as weekdayMorning } from './clock';
import type { Context, Fresh, Routes, TourStep } from './context';
import { type EventStream, eventStream } from './events';
import { pageShelf } from './frames';
import { refusalFor } from './guard';
import { type Answer, HttpError, json, readJson, write } from './http';
import { type Marks, mailMarks } from './marks';
import { PAPERS } from './papers';
import { READS } from './reads';
import { type Statics, statics } from './statics';
import { WRITES } from './writes';

export interface ServerOptions {
  /** first port to try; the next 20 are tried when it is busy; 0 takes any free one */
  readonly port: number;
  readonly title: string;
  /** folder that holds the built page */
  readonly uiFolder: string;
  /** the spreadsheet shown first */
  readonly spreadsheetId: string;
  /** label of a menu item that the page clicks for a person who has no sidebar yet */
  readonly openWith?: string;
  /** makes a new world in place of the present one, which it also closes; none: the page does not offer it */
  readonly onFresh?: () => Promise<Fresh>;
  /** things that people should know about the start, shown on the page */
  readonly notices?: readonly string[];
  /** what a newcomer may try first, shown beside the views */
  readonly tour?: readonly TourStep[];
  /** file that remembers which mails were read; none: in memory only */
  readonly marksFile?: string;
  /** when the next working morning begins; without it every Monday to Friday is a working day */
  readonly nextMorning?: (world: World, spreadsheetId: string) => number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const PORTS_TRIED = 20;
const GETS: Routes = { ...READS, ...PAPERS };

/** Throws when none of the ports is free. Closing ends the server, not the world. */
export async function startServer(world: World, options: ServerOptions): Promise<RunningServer> {
  const events = eventStream();
  const held = holder({ world, spreadsheetId: options.spreadsheetId }, events);
  const context = contextOf(held, options);
  const files = statics(options.uiFolder);
  const server = createServer((request, response) => {
    const port = (server.address() as AddressInfo | null)?.port ?? 0;
    void handle(request, response, port, context, files, events);
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      held.release();
      events.close();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

interface Holder {
  now(): Fresh;
  swap(fresh: Fresh): void;
  sheets: Context['sheets'];
  release(): void;
}

/** Holds the present world and passes its changes on. What was read of its sheets is kept until they change. */
function holder(first: Fresh, events: EventStream): Holder {
  let present = first;
  const read = new Map<string, ReturnType<Context['sheets']>>();
  const listen = () =>
    present.world.onChange((what) => {
      if (what === 'SHEET' || what === 'DRIVE') read.clear();
      events.announce(what);
    });
  let stop = listen();
  return {
    now: () => present,
    sheets(id, as) {
      const key = `${id} ${as}`;
      const sheets = read.get(key) ?? readSheets(present.world, id, as);
      read.set(key, sheets);
      return sheets;
    },
    swap(fresh) {
      stop();
      present = fresh;
      read.clear();
      stop = listen();
      events.announce('WORLD');
    },
    release: () => stop(),
  };
}

/** One new beginning at a time: a second one would be made from what the first takes away. */
function freshStarter(held: Holder, marks: Marks, onFresh: ServerOptions['onFresh']): () => Promise<void> {
  let busy = false;
  return async () => {
    if (!onFresh) throw new HttpError(404, 'Ruang kerja ini tidak dapat dimulai dari awal.');
    if (busy) throw new HttpError(409, 'Ruang kerja baru sedang disiapkan. Tunggu sampai selesai.');
    busy = true;
    try {
      const fresh = await onFresh();
      marks.clear();
      held.swap(fresh);
    } finally {
      busy = false;
    }
  };
}

function contextOf(held: Holder, options: ServerOptions): Context {
  const marks = mailMarks(options.marksFile);
  const world = () => held.now().world;
  return {
    title: options.title,
    openWith: options.openWith ?? '',
    shelf: pageShelf(),
    canStartAfresh: options.onFresh !== undefined,
    notices: options.notices ?? [],
    tour: options.tour ?? [],
    marks,
    world,
    sheets: held.sheets,
    spreadsheetId: () => held.now().spreadsheetId,
    startAfresh: freshStarter(held, marks, options.onFresh),
    nextMorning: () =>
      options.nextMorning?.(world(), held.now().spreadsheetId) ?? weekdayMorning(world().now()),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  context: Context,
  files: Statics,
  events: EventStream,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
    const refused = refusalFor({ method, path: url.pathname, headers: request.headers }, port);
    if (refused) return write(response, json({ error: refused.error }, refused.status));
    if (method === 'GET' && url.pathname === '/api/events') return events.attach(request, response);
    write(response, await answer(request, method, url, context, files));
  } catch (error) {
    const status = error instanceof HttpError ? error.status : isRefusal(error) ? 409 : 500;
    if (!response.headersSent) write(response, json({ error: messageOf(error) }, status));
    else response.end();
  }
}

async function answer(
  request: IncomingMessage,
  method: string,
  url: URL,
  context: Context,
  files: Statics,
): Promise<Answer> {
  const file = method === 'GET' ? files(url.pathname) : null;
  if (file) return file;
  const routes = method === 'GET' ? GETS : WRITES;
  const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
  if (!route) throw new HttpError(404, 'Alamat tidak dikenal.');
  return route(context, method === 'GET' ? Object.fromEntries(url.searchParams) : await readJson(request));
}

/** What Google refuses, in Google's words. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'Exception';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The port that was free. Loopback only: other machines never reach it. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    const problem = await tryPort(server, port);
    if (!problem) return (server.address() as AddressInfo).port;
    if (problem.code !== 'EADDRINUSE' || port >= first + PORTS_TRIED) throw problem;
  }
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException) => done(error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      done(null);
    });
  });
}
