/** Pasang Pantau: makes a spreadsheet a register, or repairs one. A second run on a sound register changes nothing. */
import { CONFIG_RANGES, configFrom } from '../../app/config';
import { fillCodes } from '../../app/fillCodes';
import { editorsOn } from '../../app/followPejabat';
import { migrate } from '../../app/migrate';
import { Refused } from '../../app/ports';
import { SEEDED_TABS, seedChanges } from '../../app/seeds';
import { SCHEMA_VERSION, TABS } from '../../app/tabs';
import { toCivil } from '../../domain/time/civil';
import type { Pejabat } from '../../domain/types';
import { loadStamps, propertyMemory, saveSetup, saveStamps } from '../memory';
import { gasPorts } from '../ports';
import { spreadsheets } from '../services';
import { sheetStore } from '../store';
import { ensureFolder, ownerOf, share } from './drive';
import { type Editors, planRegister } from './plan';
import { ensureTemplates } from './templates';
import { ensureTriggers } from './triggers';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

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
  };
  /** templates that staff changed and that a newer default therefore does not replace */
  readonly kept: readonly string[];
}

const SKELETON =
  'spreadsheetId,spreadsheetUrl,properties(title,locale,timeZone),sheets(properties,protectedRanges,bandedRanges,conditionalFormats,charts(chartId,spec(basicChart(domains))))';
const DETAIL =
  'sheets(properties(sheetId),data(rowData(values(userEnteredValue,userEnteredFormat(numberFormat),dataValidation))))';

/** The spreadsheet as far as setup looks at it: all tabs, and of ours the header and the first row. */
function look(id: string): Spreadsheet {
  const state = spreadsheets().get(id, { fields: SKELETON });
  const ours = (state.sheets ?? []).filter((sheet) =>
    TABS.some((tab) => tab.sheetId === sheet.properties?.sheetId),
  );
  if (ours.length === 0) return state;
  const ranges = ours.map((sheet) => `'${(sheet.properties?.title ?? '').replace(/'/g, "''")}'!1:3`);
  const detail = spreadsheets().get(id, { ranges, includeGridData: true, fields: DETAIL });
  return {
    ...state,
    sheets: (state.sheets ?? []).map((sheet) => {
      const data = (detail.sheets ?? []).find(
        (one) => one.properties?.sheetId === sheet.properties?.sheetId,
      )?.data;
      return data === undefined ? sheet : { ...sheet, data };
    }),
  };
}

/** Who may type where today. */
function editorsFrom(pejabat: readonly Pejabat[], owner: string): Editors {
  const { system, admin } = editorsOn(pejabat, owner, toCivil(Date.now()).date);
  return { SYSTEM: system, ADMIN: admin, known: true };
}

function apply(id: string, editors: Editors, steps: number | null): number {
  const requests = [...planRegister(look(id), editors, steps)];
  if (requests.length > 0) spreadsheets().batchUpdate({ requests }, id);
  return requests.length;
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

const domainOf = (email: string) => email.slice(email.indexOf('@') + 1);

/**
 * Sets a register up or repairs it. `often` as for the timers.
 * @throws Refused OWNER_ONLY, or CONFIG_INVALID when a tab of another kind has a title that Pantau needs
 */
export function install(id: string, often: boolean): InstallReport {
  const account = Session.getEffectiveUser().getEmail().toLowerCase();
  requireOwner(id, account);
  const memory = propertyMemory(id);
  const known = memory.load();
  const first = apply(id, { SYSTEM: [account], ADMIN: [account], known: false }, null);
  const rows = seed(id, account);
  const { pejabat, settings, sop } = configFrom(sheetStore(id).read(CONFIG_RANGES));
  const editors = editorsFrom(pejabat, account);
  const sheet = first + apply(id, editors, sop.steps.length);
  const { properties, spreadsheetUrl } = spreadsheets().get(id, {
    fields: 'spreadsheetUrl,properties(title)',
  });
  const name = properties?.title ?? '';
  const folderId = ensureFolder(known?.folderId ?? '', `Pantau - ${name}`, id);
  const present = { templates: known?.templates ?? {}, stamps: loadStamps(id) };
  const { templates, stamps, made, kept } = ensureTemplates(id, present, folderId, settings);
  if (made > 0) saveStamps(id, stamps);
  // The domain reads the register's progress; letters, which carry names and NIP, stay with the role holders.
  const rights = share(id, editors.SYSTEM, domainOf(account)) + share(folderId, editors.SYSTEM, null);
  const setup = {
    key: known?.key ?? Utilities.getUuid() + Utilities.getUuid(),
    systemAccount: account,
    folderId,
    templates,
    webAppUrl: ScriptApp.getService().getUrl() ?? '',
    schema: SCHEMA_VERSION,
  };
  const migrated = known === null ? 0 : migrate(gasPorts(id));
  const filled = known === null || known.schema >= 3 ? 0 : fillCodes(gasPorts(id));
  saveSetup(id, setup);
  const timers = ensureTriggers(often);
  const changed = { sheet, rows: rows + migrated + filled, templates: made, rights, timers };
  return { id, name, url: spreadsheetUrl ?? '', changed, kept };
}
