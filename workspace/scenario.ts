/** `npm run -s scenario -- FILE.json [--out DIR]`: plays a scenario file and prints one JSON. Exit 2: the file is wrong. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toEml } from '../emulator/exports/eml';
import { exportXlsx } from '../emulator/exports/xlsx';
import type { World } from '../emulator/types';
import { createWorld } from '../emulator/world';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from './personas';
import { parseScenario, type Scenario, ScenarioError } from './scenarioFile';
import { playScenario, type ScenarioReport } from './scenarioRun';

const USAGE = 'usage: npm run -s scenario -- FILE.json [--out DIR]';
const DOCUMENT = 'application/vnd.google-apps.document';
/** Setting the register up takes simulated minutes; it is done before the scenario starts. */
const SETUP_MS = 30 * 60_000;

interface Arguments {
  readonly file: string;
  readonly out: string | null;
}

function parseArguments(words: readonly string[]): Arguments {
  const [file, flag, out, ...rest] = words;
  if (file === undefined || file.startsWith('--') || rest.length > 0) throw new ScenarioError(USAGE);
  if (flag === undefined) return { file, out: null };
  if (flag !== '--out' || out === undefined) throw new ScenarioError(USAGE);
  return { file, out };
}

function readScenario(file: string): Scenario {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return parseScenario(text);
}

/** File name without what file systems dislike. */
const safe = (name: string) =>
  name
    .replace(/[^\w .()-]+/g, '_')
    .trim()
    .slice(0, 120);

async function writeOut(world: World, report: ScenarioReport, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'register.xlsx'), await exportXlsx(world, report.registerId));
  for (const mail of world.mails())
    writeFileSync(join(folder, `surel-${String(mail.id).padStart(3, '0')}.eml`), toEml(mail));
  for (const file of world.files()) {
    if (file.trashed || file.mimeType !== DOCUMENT) continue;
    writeFileSync(join(folder, `${safe(file.name)}.pdf`), await world.download(file.id, 'application/pdf'));
    writeFileSync(join(folder, `${safe(file.name)}.txt`), await world.download(file.id, 'text/plain'));
  }
}

async function main(): Promise<void> {
  const { file, out } = parseArguments(process.argv.slice(2));
  const scenario = readScenario(file);
  const bundle = join(__dirname, '../../dist');
  const world = await createWorld({
    bundle,
    now: scenario.start - SETUP_MS,
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: ACCOUNTS,
  });
  try {
    const report = await playScenario(world, scenario);
    if (out !== null) await writeOut(world, report, out);
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await world.close();
  }
}

main().catch((error: unknown) => {
  const mistaken = error instanceof ScenarioError;
  process.stderr.write(
    `${mistaken ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = mistaken ? 2 : 1;
});
