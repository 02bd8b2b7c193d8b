/** A register one day old, kept as a state file, so that every fault begins from the same sound world. */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld, type LocalWorld } from '../../emulator/world';
import type { Diagnosis } from '../../src/app/diagnose';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from '../../workspace/personas';
import { createRegister } from '../../workspace/register';
import { BUNDLE, wib } from '../support/story';

/** What the owner might run against his own register; each function is one fault. */
export const FAULTS = `
function ubah(resource) { Sheets.Spreadsheets.batchUpdate({ requests: [resource] }, registers()[0]); }
function registers() {
  return PropertiesService.getScriptProperties().getKeys()
    .filter((key) => /\\.setup$/.test(key)).map((key) => key.slice(9, -6));
}
function setup(change) {
  const store = PropertiesService.getScriptProperties();
  const key = 'register.' + registers()[0] + '.setup';
  const value = JSON.parse(store.getProperty(key));
  if (change) store.setProperty(key, JSON.stringify(Object.assign(value, change)));
  return value;
}
function properties(part, fields) { ubah({ updateSpreadsheetProperties: { properties: part, fields: fields } }); }
function protections() {
  const sheets = Sheets.Spreadsheets.get(registers()[0], { fields: 'sheets(properties(sheetId),protectedRanges)' }).sheets;
  return sheets.filter((sheet) => sheet.properties.sheetId === 1001)[0].protectedRanges;
}
function faultLocale() { properties({ locale: 'en_US' }, 'locale'); }
function faultZone() { properties({ timeZone: 'Asia/Makassar' }, 'timeZone'); }
function faultUnprotected() { ubah({ deleteProtectedRange: { protectedRangeId: protections()[0].protectedRangeId } }); }
function faultWarning() {
  ubah({ updateProtectedRange: {
    protectedRange: { protectedRangeId: protections()[0].protectedRangeId, warningOnly: true }, fields: 'warningOnly' } });
}
function faultTemplate() { Drive.Files.update({ trashed: true }, Object.values(setup().templates)[1]); }
function faultTemplateGone() { Drive.Files.remove(Object.values(setup().templates)[2]); }
function faultTemplateBlank() {
  const id = Object.values(setup().templates)[0];
  const document = DocumentApp.openById(id);
  document.getBody().clear();
  document.saveAndClose();
}
function faultFolder() { Drive.Files.update({ trashed: true }, setup().folderId); }
function faultUrl() { setup({ webAppUrl: setup().webAppUrl.replace('/exec', '/dev') }); }
function faultNewer() { setup({ schema: 99 }); }
function faultTab() { ubah({ deleteSheet: { sheetId: 1003 } }); }
function faultCells() {
  ubah({ addSheet: { properties: { title: 'Arsip', gridProperties: { rowCount: 500000, columnCount: 18 } } } });
}
function faultMail() {
  const to = Array(50).fill('kabag.organisasi@tangerangkota.example').join(',');
  while (MailApp.getRemainingDailyQuota() >= 50) MailApp.sendEmail(to, 'Edaran', 'Isi');
}
function faultTwice() { ScriptApp.newTrigger('sendOutbox').timeBased().everyMinutes(10).create(); }
function faultUnshared() {
  const list = Drive.Permissions.list(registers()[0], { fields: 'permissions(id,emailAddress)' }).permissions;
  Drive.Permissions.remove(registers()[0], list.filter((one) => /^sekda@/.test(one.emailAddress || ''))[0].id);
}
`;

/** A world of its own: state and bundle are copies that a test may spoil. */
export class Patient {
  private constructor(
    readonly world: LocalWorld,
    readonly registerId: string,
    private readonly folder: string,
  ) {}

  static async admit(stateFile: string): Promise<Patient> {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-diagnostik-'));
    copyFileSync(stateFile, join(folder, 'state.json'));
    const world = await openWorld(folder, wib('2026-11-25T09:00'));
    return new Patient(world, world.spreadsheets()[0]?.id ?? '', folder);
  }

  /** The owner runs one of the faults from the script editor. */
  async suffer(fault: string): Promise<void> {
    const execution = await this.world.runInEditor(fault, ADMIN_EMAIL);
    if (!execution.ok) throw new Error(`${fault}: ${execution.error}`);
  }

  /** Changes the manifest that was pushed. */
  manifest(change: (manifest: { [key: string]: unknown }) => void): void {
    const file = join(this.folder, 'bundle/appsscript.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    change(manifest);
    writeFileSync(file, JSON.stringify(manifest, null, 3));
  }

  /** Diagnostik from the menu of the register. */
  async diagnose(as: string): Promise<Diagnosis> {
    await this.world.open(this.registerId, as);
    const execution = await this.world.clickMenu(this.registerId, 'Diagnostik', as);
    if (!execution.ok) throw new Error(execution.error ?? '');
    const [first] = execution.value as readonly Diagnosis[];
    if (!first) throw new Error('no diagnosis');
    return first;
  }

  async discharge(): Promise<void> {
    await this.world.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function openWorld(folder: string, now: number): Promise<LocalWorld> {
  cpSync(BUNDLE, join(folder, 'bundle'), { recursive: true });
  appendFileSync(join(folder, 'bundle/Code.js'), FAULTS);
  return createWorld({
    bundle: join(folder, 'bundle'),
    stateFile: join(folder, 'state.json'),
    now,
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: ACCOUNTS,
  });
}

/** Writes the sound world: set up, and every timer has run at least once. Answers the folder to remove afterwards. */
export async function soundWorld(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-diagnostik-'));
  const world = await openWorld(folder, wib('2026-11-24T09:00'));
  await createRegister(world);
  await world.moveTo(wib('2026-11-25T09:00'));
  await world.close();
  return folder;
}
