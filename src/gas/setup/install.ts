/** Pasang Pantau: makes a spreadsheet a register, or repairs one. A second run on a sound register changes nothing. */
import { CONFIG_RANGES, configFrom } from '../../app/config';
import { sizeOf } from '../../app/dashboard/layout';
import { INSTALLED_BEAT } from '../../app/heartbeat';
import { Refused } from '../../app/ports';
import { recalculate } from '../../app/recalculate';
import { SEEDED_TABS, seedChanges } from '../../app/seeds';
import { SCHEMA_VERSION } from '../../app/tabs';
import { upgrade } from '../../app/upgrade';
import { endOfRun, watched } from '../integrity';
import { loadStamps, propertyMemory, saveSetup, saveStamps } from '../memory';
import { gasPorts } from '../ports';
import { spreadsheets } from '../services';
import { sheetStore } from '../store';
import { apply, editorsFrom } from './apply';
import { ensureFolder, ownerOf, share } from './drive';
import { ensureMirror } from './mirror';
import { ensureTemplates } from './templates';
import { ensureTriggers } from './triggers';

export interface InstallReport {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** what was made or repaired; all zero when nothing was missing */
  readonly changed: {
    readonly sheet: number;
    readonly rows: number;
    readonly templates: number;
    readonly rights: number;
    readonly timers: number;
    /** due times that a changed calendar has moved */
    readonly due: number;
  };
  /** templates that staff changed and that a newer default therefore does not replace */
  readonly kept: readonly string[];
  /** whom Google refuses rights, by address; or the domain */
  readonly refused: readonly string[];
}

function seed(id: string, installer: string): number {
  const store = sheetStore(id);
  const present = store.read(SEEDED_TABS.map((tab) => ({ tab, from: 1, to: null })));
  const changes = seedChanges(present, installer);
  store.commit(changes);
  return changes.length;
}

/** Only the owner sets a register up: protections and timers made by anybody else would be his, not the office's. */
function requireOwner(id: string, account: string): void {
  if (ownerOf(id) !== account) throw new Refused({ code: 'OWNER_ONLY', params: {} });
}

/** Older code must not bring a register back to what it knows. */
function requireNotNewer(schema: number): void {
  if (schema > SCHEMA_VERSION)
    throw new Refused({ code: 'REGISTER_NEWER', params: { ada: schema, kenal: SCHEMA_VERSION } });
}

/** Name and address of the spreadsheet. */
function fileOf(id: string): { readonly name: string; readonly url: string } {
  const { properties, spreadsheetUrl } = spreadsheets().get(id, {
    fields: 'spreadsheetUrl,properties(title)',
  });
  return { name: properties?.title ?? '', url: spreadsheetUrl ?? '' };
}

const domainOf = (email: string) => email.slice(email.indexOf('@') + 1);

/**
 * Sets a register up or repairs it. `often` as for the timers.
 * @throws Refused OWNER_ONLY, REGISTER_NEWER, UPGRADE_UNFINISHED, WATCH_BUSY, or CONFIG_INVALID when a tab of another kind has a title
 * that Pantau needs
 */
export function install(id: string, often: boolean): InstallReport {
  const until = endOfRun();
  const account = Session.getEffectiveUser().getEmail().toLowerCase();
  requireOwner(id, account);
  const memory = propertyMemory(id);
  const known = memory.load();
  requireNotNewer(known?.schema ?? 0);
  const first = apply(id, { SYSTEM: [account], ADMIN: [account], known: false }, null);
  const rows = seed(id, account);
  const { pejabat, settings, sop } = configFrom(sheetStore(id).read(CONFIG_RANGES));
  const editors = editorsFrom(pejabat, account);
  const sheet = first + apply(id, editors, sizeOf(sop));
  const { name, url } = fileOf(id);
  const folderId = ensureFolder(known?.folderId ?? '', `Pantau - ${name}`, id);
  const present = { templates: known?.templates ?? {}, stamps: loadStamps(id) };
  const { templates, stamps, made, kept } = ensureTemplates(id, present, folderId, settings);
  if (made > 0) saveStamps(id, stamps);
  // The domain reads the register's progress; letters, which carry names and NIP, stay with the role holders.
  const refused: string[] = [];
  const rights =
    share(id, editors.SYSTEM, domainOf(account), refused) + share(folderId, editors.SYSTEM, null, refused);
  const setup = {
    key: known?.key ?? Utilities.getUuid() + Utilities.getUuid(),
    systemAccount: account,
    folderId,
    templates,
    webAppUrl: ScriptApp.getService().getUrl() ?? '',
  };
  const mirrored = ensureMirror(id, name, account);
  const schema = known?.schema ?? SCHEMA_VERSION;
  saveSetup(id, { ...setup, schema });
  const reached = (to: number) => saveSetup(id, { ...setup, schema: to });
  const upgraded =
    schema < SCHEMA_VERSION ? watched(id, until, (watch) => upgrade(watch, schema, reached)) : 0;
  const due = recalculate(gasPorts(id, until), id);
  const timers = ensureTriggers(often);
  if (timers > 0) memory.saveHeartbeat(INSTALLED_BEAT, Date.now());
  const changed = {
    ...{ sheet: sheet + mirrored, rows: rows + upgraded, templates: made },
    ...{ rights, timers, due },
  };
  return { id, name, url, changed, kept, refused };
}
