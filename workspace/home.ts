/** The state folder of the local workspace: opened, set up for the first time, begun anew. Nothing in it is lost. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fresh } from '../emulator/server/context';
import type { WorldOptions } from '../emulator/types';
import { createWorld, type LocalWorld } from '../emulator/world';

const STATE = 'ruang-kerja.json';
/** The state while the demonstration is being made; a start that is broken off leaves nothing half done behind. */
const DRAFT = 'persiapan.json';
const MARKS = 'surel-dibaca.json';

export interface HomeOptions {
  readonly folder: string;
  readonly world: Omit<WorldOptions, 'stateFile'>;
  /** fills a new world; answers the id of the spreadsheet to show */
  setUp(world: LocalWorld): Promise<string>;
}

/** A workspace that is open. */
export interface Home extends Fresh {
  readonly world: LocalWorld;
  /** what people should know: a damaged state file, for one */
  readonly warnings: readonly string[];
}

/** File that remembers which mails were read. */
export const marksFile = (folder: string): string => join(folder, MARKS);

const openWorld = (options: HomeOptions): Promise<LocalWorld> =>
  createWorld({ ...options.world, stateFile: join(options.folder, STATE) });

/** Makes a new state beside the present one. */
async function prepare(options: HomeOptions): Promise<string> {
  const draft = join(options.folder, DRAFT);
  rmSync(draft, { force: true });
  const world = await createWorld({ ...options.world, stateFile: draft });
  await options.setUp(world).finally(() => world.close());
  return draft;
}

/** Sets the present state aside under a name of its own; null when there is none. */
export function setStateAside(folder: string): string | null {
  const path = join(folder, STATE);
  if (!existsSync(path)) return null;
  let n = 1;
  while (existsSync(`${path}.lama-${n}`)) n++;
  renameSync(path, `${path}.lama-${n}`);
  return `${path}.lama-${n}`;
}

async function moveIn(options: HomeOptions, draft: string): Promise<Home> {
  setStateAside(options.folder);
  rmSync(marksFile(options.folder), { force: true });
  renameSync(draft, join(options.folder, STATE));
  const world = await openWorld(options);
  return { world, spreadsheetId: world.spreadsheets()[0]?.id ?? '', warnings: world.warnings };
}

/** What the folder holds: an open workspace, or only what is to be said about a state that could not be used. */
async function openPresent(options: HomeOptions): Promise<Home | readonly string[]> {
  const path = join(options.folder, STATE);
  if (!existsSync(path)) return [];
  const world = await openWorld(options);
  const spreadsheetId = world.spreadsheets()[0]?.id;
  if (spreadsheetId !== undefined) return { world, spreadsheetId, warnings: world.warnings };
  await world.close();
  // A damaged state is set aside already; what closing has just written is empty.
  if (world.warnings.length > 0) rmSync(path, { force: true });
  return world.warnings;
}

/** Opens the workspace that the folder holds, or sets a new one up. Throws when the state cannot be read or written. */
export async function openHome(options: HomeOptions): Promise<Home> {
  mkdirSync(options.folder, { recursive: true });
  const present = await openPresent(options);
  if ('world' in present) return present;
  const home = await moveIn(options, await prepare(options));
  return { ...home, warnings: [...present, ...home.warnings] };
}

/** Begins anew in place of an open workspace, which stays open until the new one is ready; its state is set aside. */
export async function beginAnew(options: HomeOptions, present: Home): Promise<Home> {
  const draft = await prepare(options);
  await present.world.close();
  return moveIn(options, draft);
}
