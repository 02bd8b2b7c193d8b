/**
 * Which of Google's classes each class of the emulator stands for: the name that an object of the emulator bears
 * (`_type`), and its interface in @types/google-apps-script, without "GoogleAppsScript.".
 */
export const CLASSES: Readonly<Record<string, string>> = {
  CacheService: 'Cache.CacheService',
  Cache: 'Cache.Cache',
  DocumentApp: 'Document.DocumentApp',
  Document: 'Document.Document',
  Body: 'Document.Body',
  HeaderSection: 'Document.HeaderSection',
  FooterSection: 'Document.FooterSection',
  Paragraph: 'Document.Paragraph',
  ListItem: 'Document.ListItem',
  Table: 'Document.Table',
  TableRow: 'Document.TableRow',
  TableCell: 'Document.TableCell',
  Text: 'Document.Text',
  InlineImage: 'Document.InlineImage',
  PageBreak: 'Document.PageBreak',
  HorizontalRule: 'Document.HorizontalRule',
  RangeElement: 'Document.RangeElement',
  ContainerElement: 'Document.ContainerElement',
  UnsupportedElement: 'Document.UnsupportedElement',
  HtmlService: 'HTML.HtmlService',
  HtmlOutput: 'HTML.HtmlOutput',
  HtmlOutputMetaTag: 'HTML.HtmlOutputMetaTag',
  LockService: 'Lock.LockService',
  Lock: 'Lock.Lock',
  MailApp: 'Mail.MailApp',
  PropertiesService: 'Properties.PropertiesService',
  Properties: 'Properties.Properties',
  ScriptApp: 'Script.ScriptApp',
  AuthorizationInfo: 'Script.AuthorizationInfo',
  ClockTriggerBuilder: 'Script.ClockTriggerBuilder',
  Service: 'Script.Service',
  SpreadsheetTriggerBuilder: 'Script.SpreadsheetTriggerBuilder',
  Trigger: 'Script.Trigger',
  TriggerBuilder: 'Script.TriggerBuilder',
  Session: 'Base.Session',
  User: 'Base.User',
  SpreadsheetApp: 'Spreadsheet.SpreadsheetApp',
  Spreadsheet: 'Spreadsheet.Spreadsheet',
  Sheet: 'Spreadsheet.Sheet',
  Range: 'Spreadsheet.Range',
  Selection: 'Spreadsheet.Selection',
  Ui: 'Base.Ui',
  Menu: 'Base.Menu',
  PromptResponse: 'Base.PromptResponse',
  Blob: 'Base.Blob',
  Utilities: 'Utilities.Utilities',
  Sheets: 'Sheets',
  Spreadsheets: 'Sheets.Collection.SpreadsheetsCollection',
  Values: 'Sheets.Collection.Spreadsheets.ValuesCollection',
  DeveloperMetadata: 'Sheets.Collection.Spreadsheets.DeveloperMetadataCollection',
  Drive: 'Drive',
  Files: 'Drive_v3.Drive.V3.Collection.FilesCollection',
  Permissions: 'Drive_v3.Drive.V3.Collection.PermissionsCollection',
};

/** Where Google's own pages say other than the declarations. */
export const CORRECTIONS: Readonly<Record<string, readonly string[]>> = {
  // guides/properties, "Data format": other types are turned into strings
  'Properties.setProperty': ['string,string|number|boolean'],
  // advanced services take the body first; the declarations have it in a comment only
  'Values.clear': ['object,string,string'],
  // reference, ScriptApp: the declarations lack the form with scopes
  'ScriptApp.getAuthorizationInfo': ['#AuthMode', '#AuthMode,string[]'],
};

/** Declaration files of the advanced services that the emulator has. */
export const ADVANCED_FILES = ['sheets_v4', 'drive_v3'] as const;

/** Canonical names of the objects of advanced services, whatever the manifest calls the service. */
const ADVANCED_PATHS: Readonly<Record<string, string>> = {
  Spreadsheets: 'Sheets.Spreadsheets',
  Values: 'Sheets.Spreadsheets.Values',
  DeveloperMetadata: 'Sheets.Spreadsheets.DeveloperMetadata',
  Files: 'Drive.Files',
  Permissions: 'Drive.Permissions',
};

/** Name of a class under which tables list its calls: "Sheets.Spreadsheets", "Range". */
export const canonicalName = (type: string): string => ADVANCED_PATHS[type] ?? type;

/** True for classes of advanced services, which check the arguments of a call in their own way. */
export function isAdvanced(type: string): boolean {
  return /^(Sheets|Drive)(_v3)?(\.|$)/.test(CLASSES[type] ?? '');
}

/** Global names of the services by namespace of their classes. Classes of Base belong to none. */
const SERVICES: Readonly<Record<string, string>> = {
  Cache: 'CacheService',
  Document: 'DocumentApp',
  HTML: 'HtmlService',
  Lock: 'LockService',
  Mail: 'MailApp',
  Properties: 'PropertiesService',
  Script: 'ScriptApp',
  Spreadsheet: 'SpreadsheetApp',
};

/**
 * Name of a class as Google's messages write it: "SpreadsheetApp.Range", "Ui". A service is only itself.
 * Source: messages that people report, e.g. "SpreadsheetApp.Range.setTextRotation", "FormApp.Form.moveItem".
 */
export function shownName(type: string): string {
  const [space = '', name = ''] = (CLASSES[type] ?? '').split('.');
  const service = SERVICES[space];
  return service === undefined || service === name ? type : `${service}.${type}`;
}
