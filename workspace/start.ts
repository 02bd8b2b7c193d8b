/** `npm start`: opens the local workspace in a browser, setting it up with some cases on the first run. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../emulator/server/server';
import type { World } from '../emulator/types';
import { MENU } from '../src/messages/server';
import { DEMO_START, playDemo } from './demo';
import { holdFolder } from './hold';
import { beginAnew, type HomeOptions, marksFile, openHome, setStateAside } from './home';
import { nextWorkingMorning } from './morning';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from './personas';
import { createRegister } from './register';
import { TOUR } from './tour';
import { parseWib } from './wib';

const ROOT = join(__dirname, '../..');
const TITLE = 'Pantau';

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Options {
  readonly fresh: boolean;
  readonly port: number;
  readonly state: string;
}

const USAGE = 'Pilihan: --fresh (mulai dari awal), --port ANGKA, --state FOLDER.';

function wordsOf(args: readonly string[]) {
  const options = {
    fresh: { type: 'boolean' },
    port: { type: 'string' },
    state: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Error(`Pilihan tidak dikenal atau tanpa nilai: ${args.join(' ')}\n${USAGE}`);
  }
}

function parseOptions(args: readonly string[]): Options {
  const { fresh, port: typed, state } = wordsOf(args);
  const port = Number(typed ?? 8420);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port: angka 0 sampai 65535');
  return { fresh: fresh ?? false, port, state: resolve(state ?? join(ROOT, '.pantau')) };
}

async function setUp(world: World): Promise<string> {
  say('Menyiapkan ruang kerja untuk pertama kali…');
  const registerId = await createRegister(world);
  let shown = 0;
  await playDemo(world, registerId, (share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent > shown) say(`  kegiatan contoh ${percent} %`);
    shown = percent;
  });
  return registerId;
}

const homeOptions = (folder: string): HomeOptions => ({
  folder,
  world: {
    bundle: join(ROOT, 'dist'),
    now: parseWib(DEMO_START) ?? 0,
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: ACCOUNTS,
  },
  setUp,
});

/** Sets the former state aside when the person asked for a new beginning. */
function clearOld(options: Options): void {
  if (!options.fresh) return;
  const kept = setStateAside(options.state);
  rmSync(marksFile(options.state), { force: true });
  if (kept !== null) say(`Keadaan sebelumnya disimpan sebagai ${kept}`);
}

/** Serves the workspace; closing ends the server and the world that is open at that time. */
async function serve(options: Options): Promise<{ url: string; close(): Promise<void> }> {
  let home = await openHome(homeOptions(options.state));
  for (const warning of home.warnings) say(`\nPERHATIAN: ${warning}`);
  const server = await startServer(home.world, {
    port: options.port,
    title: TITLE,
    uiFolder: join(ROOT, 'build/ui'),
    spreadsheetId: home.spreadsheetId,
    openWith: MENU.open,
    notices: home.warnings,
    tour: TOUR,
    marksFile: marksFile(options.state),
    nextMorning: nextWorkingMorning,
    onFresh: async () => {
      home = await beginAnew(homeOptions(options.state), home);
      return home;
    },
  });
  const close = async () => {
    await server.close();
    await home.world.close();
  };
  return { url: server.url, close };
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  mkdirSync(options.state, { recursive: true });
  const hold = await holdFolder(options.state);
  clearOld(options);
  const running = await serve(options);
  say(`\nPantau siap: ${running.url}`);
  say(`Tekan Ctrl+C untuk berhenti; keadaan tersimpan di ${options.state}`);
  const stop = async () => {
    await running.close();
    hold.release();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Threads of a world that was opened before the failure would keep the process alive.
  process.exit(1);
});
