/** Small worlds for tests: a bundle written to a temporary folder, an office of a few accounts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Execution } from '../../emulator/types';
import { createWorld, type LocalWorld } from '../../emulator/world';

export const OWNER = 'sistem@kota.example';
export const KABAG = 'kabag@kota.example';
export const SEKDA = 'sekda@kota.example';
/** Monday 23 November 2026, 07.30 WIB. */
export const START = Date.UTC(2026, 10, 23, 0, 30);

const AUTH = 'https://www.googleapis.com/auth/';
export const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  runtimeVersion: 'V8',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
  oauthScopes: [
    'spreadsheets',
    'documents',
    'drive',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'userinfo.email',
  ].map((scope) => AUTH + scope),
  webapp: { executeAs: 'USER_ACCESSING', access: 'DOMAIN' },
};

/** An office outside the domain of the script's owner. */
export const OUTSIDER = 'pengawas@provinsi.example';

export interface Extras {
  readonly bound?: boolean;
  readonly installed?: readonly string[];
  readonly manifest?: object;
  readonly html?: Readonly<Record<string, string>>;
  readonly stateFile?: string;
  readonly seed?: number;
}

const folders: string[] = [];
const worlds: LocalWorld[] = [];

/** A temporary folder that goes away with `closeWorlds`. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'emulator-'));
  folders.push(made);
  return made;
}

/** A world that runs this code. */
export async function worldWith(code: string, extras: Extras = {}): Promise<LocalWorld> {
  const bundle = folder();
  writeFileSync(join(bundle, 'Code.js'), code);
  writeFileSync(join(bundle, 'appsscript.json'), JSON.stringify(extras.manifest ?? MANIFEST));
  for (const [name, html] of Object.entries(extras.html ?? {}))
    writeFileSync(join(bundle, `${name}.html`), html);
  const world = await createWorld({
    bundle,
    now: START,
    scriptOwner: OWNER,
    accounts: [
      { email: OWNER, name: 'Sistem' },
      { email: KABAG, name: 'Kepala Bagian Organisasi' },
      { email: SEKDA, name: 'Sekretaris Daerah' },
      { email: OUTSIDER, name: 'Pengawas Provinsi' },
    ],
    seed: extras.seed ?? 1,
    ...(extras.bound !== undefined && { bound: extras.bound }),
    ...(extras.installed !== undefined && { installed: extras.installed }),
    ...(extras.stateFile !== undefined && { stateFile: extras.stateFile }),
  });
  worlds.push(world);
  return world;
}

/** Runs the body of a function in the editor, as the owner. `args` stand before it as JSON. */
export async function runBody(
  body: string,
  extras: Extras = {},
): Promise<{ world: LocalWorld; run: Execution }> {
  const world = await worldWith(`function main() { ${body} }`, extras);
  return { world, run: await world.runInEditor('main', OWNER) };
}

/** The value that the body returns. Throws when the run failed. */
export async function resultOf(body: string, extras: Extras = {}): Promise<unknown> {
  const { run } = await runBody(body, extras);
  if (!run.ok) throw new Error(`${run.error}\n${run.logs.join('\n')}`);
  return run.value;
}

/** The error that the body ends with. */
export async function errorOf(body: string, extras: Extras = {}): Promise<string> {
  const { run } = await runBody(body, extras);
  if (run.ok) throw new Error(`no error but ${JSON.stringify(run.value)}`);
  return run.error ?? '';
}

/** Ends all worlds of the test and removes their folders. */
export async function closeWorlds(): Promise<void> {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}
