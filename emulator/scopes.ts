/** Which of its scopes a call needs: any one is enough. Source: the "Authorization" part of each reference page. */
import type { Manifest } from './bundle';
import { GoogleError } from './remote';

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = ['spreadsheets', 'drive', 'drive.file'];
const SHEETS_READ = [...SHEETS, 'spreadsheets.readonly', 'drive.readonly'];
const CURRENT = ['spreadsheets.currentonly', 'spreadsheets'];
const DRIVE = ['drive', 'drive.file'];
const DRIVE_READ = [...DRIVE, 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'];
const UI = ['script.container.ui'];

/** The longest prefix of a call's name that is listed here decides. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'Sheets.Spreadsheets.': SHEETS,
  'Sheets.Spreadsheets.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.batchGet': SHEETS_READ,
  'SpreadsheetApp.getActive': CURRENT,
  'SpreadsheetApp.openById': ['spreadsheets'],
  'Ui.showSidebar': UI,
  'Ui.showModalDialog': UI,
  'Drive.Files.': DRIVE,
  'Drive.Files.get': DRIVE_READ,
  'Drive.Files.list': DRIVE_READ,
  'Drive.Files.export': [...DRIVE, 'drive.readonly'],
  'Drive.Permissions.': DRIVE,
  'Drive.Permissions.list': DRIVE_READ,
  'DocumentApp.openById': ['documents'],
  'DocumentApp.openByUrl': ['documents'],
  'DocumentApp.create': ['documents'],
  'MailApp.': ['script.send_mail'],
  'ScriptApp.newTrigger': ['script.scriptapp'],
  'ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'ScriptApp.deleteTrigger': ['script.scriptapp'],
  'Session.getActiveUser': ['userinfo.email'],
  'Session.getEffectiveUser': ['userinfo.email'],
};

function neededBy(name: string): readonly string[] | null {
  let best: string | null = null;
  for (const prefix of Object.keys(NEEDED)) {
    const fits =
      prefix.endsWith('.') || prefix.endsWith('getActive') ? name.startsWith(prefix) : name === prefix;
    if (fits && (best === null || prefix.length > best.length)) best = prefix;
  }
  return best === null ? null : (NEEDED[best] ?? null);
}

/** Throws Google's refusal when the manifest grants none of the scopes that the call needs. */
export function requireScope(manifest: Manifest, name: string): void {
  const needed = neededBy(name);
  if (needed === null || manifest.oauthScopes === null) return;
  const granted = new Set(manifest.oauthScopes);
  if (needed.some((scope) => granted.has(AUTH + scope))) return;
  const list = needed.map((scope) => AUTH + scope).join(' || ');
  throw new GoogleError(`You do not have permission to call ${name}. Required permissions: (${list})`);
}
