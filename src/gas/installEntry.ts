/** "Pasang Pantau": from the menu for the open spreadsheet, from the script editor for the installation's own. */
import { Refused } from '../app/ports';
import { TABS, TIME_ZONE } from '../app/tabs';
import { INSTALL } from '../messages/install';
import { refusalText } from '../messages/refusals';
import { registerIds } from './memory';
import { buildMenu } from './menu';
import { spreadsheets } from './services';
import { type InstallReport, install } from './setup/install';

/** Property in which the administrator may name the spreadsheet before the first run from the script editor. */
const SPREADSHEET_PROPERTY = 'PANTAU_SPREADSHEET_ID';

/** The spreadsheet of a run from the script editor: the one named, the one known, or a new one. */
function editorSpreadsheet(): string {
  const named = PropertiesService.getScriptProperties().getProperty(SPREADSHEET_PROPERTY);
  const known = named ?? registerIds()[0];
  if (known !== undefined && known !== '') return known;
  const [first] = TABS;
  // With its first tab named here the new spreadsheet has no empty one of Google's beside it.
  const created = spreadsheets().create({
    properties: { title: INSTALL.newTitle, locale: 'id_ID', timeZone: TIME_ZONE },
    sheets: first === undefined ? [] : [{ properties: { sheetId: first.sheetId, title: first.title } }],
  });
  return created.spreadsheetId ?? '';
}

function failureText(error: unknown): string {
  if (error instanceof Refused) return refusalText(error.refusal);
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return INSTALL.failed;
}

function fromMenu(id: string): InstallReport | null {
  const ui = SpreadsheetApp.getUi();
  let report: InstallReport | null = null;
  let text = '';
  try {
    report = install(id, false);
    text = INSTALL.done(report);
  } catch (error) {
    text = failureText(error);
  }
  if (report !== null) buildMenu(undefined);
  ui.alert(INSTALL.title, text, ui.ButtonSet.OK);
  return report;
}

/** Sets up or repairs; answers what was done. From the script editor a failure is thrown, so that the editor shows it. */
export function pasangPantau(): InstallReport | null {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  if (active !== null) return fromMenu(active.getId());
  try {
    const report = install(editorSpreadsheet(), true);
    console.info(INSTALL.done(report), report.url);
    return report;
  } catch (error) {
    throw error instanceof Refused ? new Error(refusalText(error.refusal)) : error;
  }
}
