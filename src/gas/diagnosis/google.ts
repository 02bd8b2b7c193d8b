/** What the diagnosis asks, on Google's services. */
import type {
  FileFacts,
  Google,
  ProtectionFacts,
  SheetFacts,
  SpreadsheetFacts,
} from '../../app/diagnosis/google';
import type { RegisterFacts } from '../../app/ports';
import { drive, spreadsheets } from '../services';
import { usageOf } from '../usage';
import { echo, halfBatchStays } from './probe';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

const FIELDS =
  'properties(locale,timeZone),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),protectedRanges)';
/** Drive answers a file that is not there, or not for this person, with this. */
const NOT_FOUND = /not found/i;

function isWhole({ range, unprotectedRanges }: ProtectedRange): boolean {
  const parts = [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex];
  return parts.every((part) => part === undefined) && (unprotectedRanges ?? []).length === 0;
}

function protectionFacts(one: ProtectedRange): ProtectionFacts {
  return {
    description: one.description ?? '',
    warningOnly: one.warningOnly === true,
    whole: isWhole(one),
    mayEdit: one.requestingUserCanEdit === true,
    editors: one.editors === undefined ? null : (one.editors.users ?? []).map((email) => email.toLowerCase()),
  };
}

function sheetFacts({ properties, protectedRanges }: Sheet): SheetFacts {
  const { rowCount = 0, columnCount = 0 } = properties?.gridProperties ?? {};
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    cells: rowCount * columnCount,
    protections: (protectedRanges ?? []).map(protectionFacts),
  };
}

function spreadsheetFacts(id: string): SpreadsheetFacts {
  const { properties, sheets } = spreadsheets().get(id, { fields: FIELDS });
  return {
    locale: properties?.locale ?? '',
    timeZone: properties?.timeZone ?? '',
    sheets: (sheets ?? []).map(sheetFacts),
  };
}

function fileFacts(id: string): FileFacts | null {
  try {
    const fields = 'trashed,modifiedTime,owners(emailAddress),capabilities(canEdit)';
    const file = drive().Files.get(id, { fields });
    return {
      owner: (file.owners?.[0]?.emailAddress ?? '').toLowerCase(),
      trashed: file.trashed === true,
      mayEdit: file.capabilities?.canEdit === true,
      modifiedAt: Date.parse(file.modifiedTime ?? ''),
    };
  } catch (error) {
    if (NOT_FOUND.test(String(error))) return null;
    throw error;
  }
}

function writers(fileId: string): readonly string[] {
  const fields = 'permissions(role,emailAddress)';
  const all = drive().Permissions.list(fileId, { fields, pageSize: 100 }).permissions ?? [];
  return all
    .filter((one) => one.role === 'writer' || one.role === 'owner')
    .map((one) => (one.emailAddress ?? '').toLowerCase());
}

/** A call without effect for each scope; the panel's own scope shows itself by the dialog that appears. */
function scopeProbes(id: string, facts: () => RegisterFacts | null): Google['scopes'] {
  return [
    { scope: 'spreadsheets', call: () => spreadsheets().get(id, { fields: 'spreadsheetId' }) },
    {
      scope: 'documents',
      call: () => DocumentApp.openById(Object.values(facts()?.templates ?? {})[0] ?? id),
    },
    { scope: 'drive', call: () => drive().Files.get(id, { fields: 'id' }) },
    { scope: 'script.scriptapp', call: () => ScriptApp.getProjectTriggers() },
    { scope: 'script.send_mail', call: () => MailApp.getRemainingDailyQuota() },
    { scope: 'userinfo.email', call: () => Session.getActiveUser().getEmail() },
  ];
}

function missingServices(): readonly string[] {
  return [
    ...(typeof Sheets === 'undefined' ? ['Sheets'] : []),
    ...(typeof Drive === 'undefined' ? ['Drive'] : []),
  ];
}

function tryLock(patienceMs: number): boolean {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(patienceMs)) return false;
  lock.releaseLock();
  return true;
}

/** The questions of the diagnosis for one register; `facts` for a template to try. */
export function googleOf(registerId: string, facts: () => RegisterFacts | null): Google {
  let book: SpreadsheetFacts | null = null;
  return {
    usage: () => usageOf(registerId),
    scriptTimeZone: () => Session.getScriptTimeZone(),
    missingServices,
    consentMissing: () =>
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() ===
      ScriptApp.AuthorizationStatus.REQUIRED,
    scopes: scopeProbes(registerId, facts),
    spreadsheet: () => {
      book = book ?? spreadsheetFacts(registerId);
      return book;
    },
    file: fileFacts,
    writers,
    openDocument: (fileId) => {
      DocumentApp.openById(fileId);
    },
    webAppUrl: () => ScriptApp.getService().getUrl() ?? '',
    triggers: () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
    tryLock,
    echo: (values) => echo(registerId, values),
    halfBatchStays: () => halfBatchStays(registerId),
  };
}
