/**
 * What each call costs in simulated time: one table, a source for each figure. A call that is not in the table is
 * answered by Apps Script itself: free and uncounted.
 */
export interface Price {
  /** milliseconds a call */
  readonly ms: number;
  /** milliseconds for each 1,000 cells read or written */
  readonly perThousandCells?: number;
  readonly source: string;
}

const VALUES = 'measured Oct 2018, tanaikech benchmark of reading and writing (Values.get, Values.update)';
const REPORT = 'measured Aug 2022, tanaikech report on process cost';
const BIG = 'measured Apr 2022, tanaikech report on 10,000,000 cells';
const STORES = 'measured averages of 100, ziritione.org apps_script_performance';
const ASSUMED = 'assumption: no measurement published';

const read: Price = { ms: 170, perThousandCells: 3, source: VALUES };
const write: Price = { ms: 200, perThousandCells: 10.6, source: VALUES };
const assumed = (ms: number): Price => ({ ms, source: ASSUMED });

const place: Price = { ms: 8, source: `${REPORT} (getActiveSheet)` };
const facts: Price = { ms: 150, source: `${REPORT} (getSheetName)` };
/** One price for several members: "Sheet.getIndex", "Sheet.getMaxRows" … */
const each = (type: string, members: string, price: Price): Readonly<Record<string, Price>> =>
  Object.fromEntries(members.split(' ').map((member) => [`${type}.${member}`, price]));

/** Prices by name of the call. */
export const PRICES: Readonly<Record<string, Price>> = {
  ...each(
    'SpreadsheetApp',
    'getActiveRange getCurrentCell getSelection setActiveSheet setActiveRange',
    place,
  ),
  ...each('Spreadsheet', 'getActiveCell getCurrentCell getSelection setActiveSheet setActiveRange', place),
  ...each('Spreadsheet', 'getSpreadsheetTimeZone getSpreadsheetLocale getNumSheets', facts),
  ...each('Sheet', 'getActiveRange getActiveCell getCurrentCell getSelection setActiveRange activate', place),
  ...each('Sheet', 'getSheetName getIndex getMaxRows getMaxColumns getFrozenRows isSheetHidden', facts),
  ...each('Selection', 'getActiveSheet getActiveRange getCurrentCell', place),
  'Range.activate': place,
  'Sheets.Spreadsheets.get': { ms: 350, perThousandCells: 3, source: `${REPORT}; ${BIG}` },
  'Sheets.Spreadsheets.create': assumed(1500),
  'Sheets.Spreadsheets.batchUpdate': write,
  'Sheets.Spreadsheets.Values.get': read,
  'Sheets.Spreadsheets.getByDataFilter': { ms: 350, perThousandCells: 3, source: `${REPORT}; ${BIG}` },
  'Sheets.Spreadsheets.Values.batchGet': read,
  'Sheets.Spreadsheets.Values.batchGetByDataFilter': read,
  'Sheets.Spreadsheets.Values.update': write,
  'Sheets.Spreadsheets.Values.append': write,
  'Sheets.Spreadsheets.Values.batchUpdate': write,
  'Sheets.Spreadsheets.Values.clear': write,
  'Sheets.Spreadsheets.Values.batchClear': write,
  'Sheets.Spreadsheets.Values.batchClearByDataFilter': write,
  'Sheets.Spreadsheets.DeveloperMetadata.get': { ms: 350, source: REPORT },
  'Sheets.Spreadsheets.DeveloperMetadata.search': { ms: 350, source: REPORT },
  'SpreadsheetApp.openById': assumed(300),
  'SpreadsheetApp.flush': assumed(50),
  'Spreadsheet.getName': { ms: 150, source: `${REPORT} (getSheetName)` },
  'Spreadsheet.getActiveSheet': { ms: 8, source: REPORT },
  'SpreadsheetApp.getActiveSheet': { ms: 8, source: REPORT },
  'Spreadsheet.getActiveRange': { ms: 8, source: `${REPORT} (getActiveSheet)` },
  'Spreadsheet.toast': assumed(100),
  'Sheet.getName': { ms: 150, source: REPORT },
  'Sheet.getSheetId': { ms: 2, source: REPORT },
  'Spreadsheet.getSheets': { ms: 8, source: `${REPORT} (getActiveSheet)` },
  'Spreadsheet.getSheetByName': { ms: 8, source: `${REPORT} (getActiveSheet)` },
  'Range.getValue': read,
  'Range.getValues': read,
  'Range.getDisplayValue': read,
  'Range.getDisplayValues': read,
  'Range.getFormula': read,
  'Range.isBlank': read,
  'Sheet.getLastRow': { ms: 150, source: `${REPORT} (getSheetName)` },
  'Sheet.getLastColumn': { ms: 150, source: `${REPORT} (getSheetName)` },
  'Sheet.getDataRange': { ms: 150, source: `${REPORT} (getSheetName)` },
  'Ui.showSidebar': assumed(300),
  'Ui.showModalDialog': assumed(300),
  'Ui.showModelessDialog': assumed(300),
  'Ui.alert': assumed(300),
  'Ui.prompt': assumed(300),
  'Drive.Files.create': assumed(900),
  'Drive.Files.copy': assumed(1500),
  'Drive.Files.get': assumed(300),
  'Drive.Files.list': assumed(400),
  'Drive.Files.update': assumed(600),
  'Drive.Files.export': assumed(1500),
  'Drive.Files.remove': assumed(500),
  'Drive.Permissions.create': assumed(700),
  'Drive.Permissions.list': assumed(300),
  'Drive.Permissions.remove': assumed(600),
  'Drive.Permissions.update': assumed(600),
  'DocumentApp.openById': assumed(600),
  'DocumentApp.openByUrl': assumed(600),
  'DocumentApp.create': assumed(1200),
  'Document.saveAndClose': assumed(700),
  'MailApp.sendEmail': assumed(400),
  'MailApp.getRemainingDailyQuota': assumed(100),
  'Lock.tryLock': assumed(60),
  'Lock.waitLock': assumed(60),
  'Lock.releaseLock': assumed(30),
  'Properties.getProperty': { ms: 30, source: STORES },
  'Properties.getProperties': { ms: 30, source: STORES },
  'Properties.getKeys': { ms: 30, source: STORES },
  'Properties.setProperty': { ms: 62, source: STORES },
  'Properties.setProperties': { ms: 62, source: STORES },
  'Properties.deleteProperty': { ms: 62, source: STORES },
  'Properties.deleteAllProperties': { ms: 62, source: STORES },
  'Cache.get': { ms: 3, source: STORES },
  'Cache.getAll': { ms: 3, source: STORES },
  'Cache.put': { ms: 93, source: STORES },
  'Cache.putAll': { ms: 93, source: STORES },
  'Cache.remove': { ms: 93, source: STORES },
  'Cache.removeAll': { ms: 93, source: STORES },
  'ScriptApp.getAuthorizationInfo': assumed(100),
  'ScriptApp.requireScopes': assumed(100),
  'ScriptApp.requireAllScopes': assumed(100),
  'ScriptApp.getProjectTriggers': assumed(150),
  'ScriptApp.deleteTrigger': assumed(250),
  'ClockTriggerBuilder.create': assumed(400),
  'SpreadsheetTriggerBuilder.create': assumed(400),
  'Session.getActiveUserLocale': assumed(20),
  'Session.getActiveUser': assumed(20),
  'Session.getEffectiveUser': assumed(20),
};

/** Calls of which only the first in an execution reaches Google; the answer can't change while it runs. */
export const ONCE: Readonly<Record<string, string>> = {
  'Session.getActiveUser': 'identity',
  'Session.getEffectiveUser': 'identity',
};

/** A small price for each edit inside an open document: it is not sent before saveAndClose, but takes time. */
const DOCUMENT_EDIT_MS = 4;
const DOCUMENT_TYPES =
  /^(Document|Body|HeaderSection|FooterSection|Paragraph|ListItem|Table|TableRow|TableCell|Text|InlineImage|RangeElement|ContainerElement|UnsupportedElement)\./;

/** Other prices by name of the call, milliseconds a call; the share for cells stays. */
export type PriceChanges = Readonly<Record<string, number>>;

/** What calls cost in one world: the table, and what the world has changed of it. */
export class Prices {
  private readonly changed = new Map<string, number>();

  constructor(changes: PriceChanges = {}) {
    this.change(changes);
  }

  /** Throws for a call that is not in the table: it costs nothing whatever is set. */
  change(changes: PriceChanges): void {
    for (const [name, ms] of Object.entries(changes)) {
      if (!Object.hasOwn(PRICES, name)) throw new Error(`no price for ${name}`);
      this.changed.set(name, ms);
    }
  }

  /** Price of a call, and whether it reaches a Google server. */
  of(name: string, cells: number): { ms: number; counted: boolean } {
    const price = Object.hasOwn(PRICES, name) ? PRICES[name] : undefined;
    if (!price) return { ms: DOCUMENT_TYPES.test(name) ? DOCUMENT_EDIT_MS : 0, counted: false };
    const base = this.changed.get(name) ?? price.ms;
    return { ms: Math.round(base + ((price.perThousandCells ?? 0) * cells) / 1000), counted: true };
  }
}
