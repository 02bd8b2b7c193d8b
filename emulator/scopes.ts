/**
 * Which of its scopes a call needs: any one is enough, none at all when the list is empty. Source: the
 * "Authorization" part of each reference page; for the advanced services the discovery documents of the APIs.
 */
import type { CodeFacts } from './code';
import { ApiError } from './errors';
import type { Manifest } from './manifest';
import { GoogleError } from './remote';

const AUTH = 'https://www.googleapis.com/auth/';
export const CURRENT_SHEET = 'spreadsheets.currentonly';

const FREE: readonly string[] = [];
const SHEETS = ['spreadsheets', 'drive', 'drive.file'];
const SHEETS_READ = [...SHEETS, 'spreadsheets.readonly', 'drive.readonly'];
const CURRENT = [CURRENT_SHEET, 'spreadsheets'];
const DRIVE = ['drive', 'drive.file'];
const DRIVE_READ = [...DRIVE, 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];
const UI = ['script.container.ui'];
const TRIGGERS = ['script.scriptapp'];
const DOCUMENTS = ['documents'];
const EMAIL = ['userinfo.email'];

/** Calls by their canonical name. A name with a dot at its end stands for all members; the longest that fits decides. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'Sheets.': SHEETS,
  'Sheets.Spreadsheets.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.batchGet': SHEETS_READ,
  'Drive.': DRIVE,
  'Drive.Files.get': DRIVE_READ,
  'Drive.Files.list': DRIVE_READ,
  'Drive.Files.export': [...DRIVE, 'drive.readonly'],
  'Drive.Permissions.list': DRIVE_READ,
  'SpreadsheetApp.getActive': CURRENT,
  'SpreadsheetApp.getActiveSpreadsheet': CURRENT,
  'SpreadsheetApp.getActiveSheet': CURRENT,
  'SpreadsheetApp.getActiveRange': CURRENT,
  'SpreadsheetApp.getCurrentCell': CURRENT,
  'SpreadsheetApp.getSelection': CURRENT,
  'SpreadsheetApp.setActiveSheet': CURRENT,
  'SpreadsheetApp.setActiveRange': CURRENT,
  'SpreadsheetApp.openById': ['spreadsheets'],
  'SpreadsheetApp.flush': FREE,
  'SpreadsheetApp.getUi': FREE,
  'Spreadsheet.': CURRENT,
  'Sheet.': CURRENT,
  'Range.': CURRENT,
  'Selection.': CURRENT,
  'Ui.': FREE,
  'Ui.showSidebar': UI,
  'Ui.showModalDialog': UI,
  'Ui.showModelessDialog': UI,
  'Menu.': FREE,
  'PromptResponse.': FREE,
  'DocumentApp.': DOCUMENTS,
  'Document.': DOCUMENTS,
  'Body.': DOCUMENTS,
  'HeaderSection.': DOCUMENTS,
  'ContainerElement.': DOCUMENTS,
  'UnsupportedElement.': DOCUMENTS,
  'FooterSection.': DOCUMENTS,
  'Paragraph.': DOCUMENTS,
  'ListItem.': DOCUMENTS,
  'Table.': DOCUMENTS,
  'TableRow.': DOCUMENTS,
  'TableCell.': DOCUMENTS,
  'Text.': DOCUMENTS,
  'InlineImage.': DOCUMENTS,
  'PageBreak.': DOCUMENTS,
  'HorizontalRule.': DOCUMENTS,
  'RangeElement.': DOCUMENTS,
  'MailApp.': ['script.send_mail'],
  'ScriptApp.': FREE,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.getUserTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'AuthorizationInfo.': FREE,
  'Service.': FREE,
  'Trigger.': TRIGGERS,
  'TriggerBuilder.': TRIGGERS,
  'ClockTriggerBuilder.': TRIGGERS,
  'SpreadsheetTriggerBuilder.': TRIGGERS,
  'Session.': FREE,
  'Session.getActiveUser': EMAIL,
  'Session.getEffectiveUser': EMAIL,
  'User.': FREE,
  'CacheService.': FREE,
  'Cache.': FREE,
  'HtmlService.': FREE,
  'HtmlOutput.': FREE,
  'HtmlOutputMetaTag.': FREE,
  'LockService.': FREE,
  'Lock.': FREE,
  'PropertiesService.': FREE,
  'Properties.': FREE,
  'Utilities.': FREE,
  'Blob.': FREE,
};

/** Scopes that serve a call, without their common beginning; null for a call that the table does not know. */
export function scopesOf(name: string): readonly string[] | null {
  if (Object.hasOwn(NEEDED, name)) return NEEDED[name] ?? null;
  for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
    const prefix = name.slice(0, end + 1);
    if (Object.hasOwn(NEEDED, prefix)) return NEEDED[prefix] ?? null;
  }
  return null;
}

/** "(a || b)", or the only one: as Google's messages list scopes. */
export function scopeList(scopes: readonly string[]): string {
  const list = scopes.map((scope) => AUTH + scope).join(' || ');
  return scopes.length === 1 ? list : `(${list})`;
}

/** Name of the API's method behind a call of an advanced service: "drive.files.delete"; null for other calls. */
export function apiMethod(name: string): string | null {
  const [service = '', ...path] = name.split('.');
  if (service !== 'Sheets' && service !== 'Drive') return null;
  const last = path.at(-1) === 'remove' ? 'delete' : (path.at(-1) ?? '');
  const folders = path.slice(0, -1).map((one) => one.charAt(0).toLowerCase() + one.slice(1));
  return [service.toLowerCase(), ...folders, last].join('.');
}

/** Without a list Google infers the scopes from the code: whatever it calls, or less where a comment says so. */
function isGranted(manifest: Manifest, facts: CodeFacts, name: string, needed: readonly string[]): boolean {
  const { oauthScopes } = manifest;
  if (oauthScopes !== null) return needed.some((scope) => oauthScopes.includes(AUTH + scope));
  return !(facts.onlyCurrentDoc && name === 'SpreadsheetApp.openById');
}

/** Throws Google's refusal when the script has none of the scopes that the call needs. */
export function requireScope(manifest: Manifest, facts: CodeFacts, name: string): void {
  const needed = scopesOf(name);
  if (needed === null) throw new Error(`the table of scopes lacks ${name}`);
  if (needed.length === 0 || isGranted(manifest, facts, name, needed)) return;
  const method = apiMethod(name);
  if (method !== null) throw new ApiError(method, 403, 'Request had insufficient authentication scopes.');
  throw new GoogleError(
    `Specified permissions are not sufficient to call ${name}. Required permissions: ${scopeList(needed)}`,
  );
}
