/** `npm start`: opens the local workspace in a browser, setting it up with some cases on the first run. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../emulator/server/server';
import type { World } from '../emulator/types';
import { createWorld } from '../emulator/world';
import { MENU } from '../src/messages/server';
import { DEMO_START, playDemo } from './demo';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from './personas';
import { createRegister } from './register';
import { parseWib } from './wib';

const ROOT = join(__dirname, '../..');
const TITLE = 'Pantau';

interface Options {
  readonly fresh: boolean;
  readonly port: number;
  readonly state: string;
}

function parseOptions(words: readonly string[]): Options {
  const after = (flag: string) => {
    const i = words.indexOf(flag);
    return i < 0 ? undefined : words[i + 1];
  };
  const port = Number(after('--port') ?? 8420);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port: angka 0 sampai 65535');
  return { fresh: words.includes('--fresh'), port, state: after('--state') ?? join(ROOT, '.pantau') };
}

async function setUp(world: World): Promise<string> {
  process.stdout.write('Menyiapkan ruang kerja untuk pertama kali…\n');
  const registerId = await createRegister(world);
  let shown = 0;
  await playDemo(world, registerId, (share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent > shown) process.stdout.write(`  kasus contoh ${percent} %\n`);
    shown = percent;
  });
  return registerId;
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.fresh) rmSync(options.state, { recursive: true, force: true });
  mkdirSync(options.state, { recursive: true });
  const world = await createWorld({
    bundle: join(ROOT, 'dist'),
    stateFile: join(options.state, 'ruang-kerja.json'),
    now: parseWib(DEMO_START) ?? 0,
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: ACCOUNTS,
  });
  const spreadsheetId = world.spreadsheets()[0]?.id ?? (await setUp(world));
  const server = await startServer(world, {
    port: options.port,
    title: TITLE,
    uiFolder: join(ROOT, 'build/ui'),
    spreadsheetId,
    openWith: MENU.open,
  });
  process.stdout.write(
    `\nPantau siap: ${server.url}\nTekan Ctrl+C untuk berhenti; keadaan tersimpan di ${options.state}\n`,
  );
  const stop = async () => {
    await server.close();
    await world.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
