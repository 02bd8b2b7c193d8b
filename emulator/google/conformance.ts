/**
 * Types only: holds every class of the emulator against Google's declarations. A member that Google does not have, a
 * parameter that Google's callers could not fill, or a result of another kind does not compile.
 */
import type { EnumValue } from '../remote';
import type { Parked } from '../scheduler';
import type { REMOTE_CLASSES } from '../services/classes';

type Ours = { readonly [K in keyof typeof REMOTE_CLASSES]: InstanceType<(typeof REMOTE_CLASSES)[K]> };

interface Theirs {
  readonly AuthorizationInfo: GoogleAppsScript.Script.AuthorizationInfo;
  readonly Blob: GoogleAppsScript.Base.Blob;
  readonly Body: GoogleAppsScript.Document.Body;
  readonly Cache: GoogleAppsScript.Cache.Cache;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly ClockTriggerBuilder: GoogleAppsScript.Script.ClockTriggerBuilder;
  readonly ContainerElement: GoogleAppsScript.Document.ContainerElement;
  readonly DeveloperMetadata: GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection;
  readonly Document: GoogleAppsScript.Document.Document;
  readonly DocumentApp: GoogleAppsScript.Document.DocumentApp;
  readonly Drive: GoogleAppsScript.Drive;
  /** the declarations lack that the export takes options */
  readonly Files: Omit<GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection, 'export'> & {
    export(fileId: string, mimeType: string, options: object): GoogleAppsScript.Base.Blob;
  };
  readonly FooterSection: GoogleAppsScript.Document.FooterSection;
  readonly HeaderSection: GoogleAppsScript.Document.HeaderSection;
  readonly HorizontalRule: GoogleAppsScript.Document.HorizontalRule;
  readonly HtmlOutput: GoogleAppsScript.HTML.HtmlOutput;
  /** what crosses to the script is the text of the file: the template itself lives beside the script */
  readonly HtmlService: Omit<GoogleAppsScript.HTML.HtmlService, 'createTemplateFromFile'> & {
    createTemplateFromFile(filename: string): string;
  };
  readonly HtmlOutputMetaTag: GoogleAppsScript.HTML.HtmlOutputMetaTag;
  readonly InlineImage: GoogleAppsScript.Document.InlineImage;
  readonly ListItem: GoogleAppsScript.Document.ListItem;
  readonly Lock: GoogleAppsScript.Lock.Lock;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly Menu: GoogleAppsScript.Base.Menu;
  readonly PageBreak: GoogleAppsScript.Document.PageBreak;
  readonly Paragraph: GoogleAppsScript.Document.Paragraph;
  readonly Permissions: GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
  readonly PromptResponse: GoogleAppsScript.Base.PromptResponse;
  readonly Properties: GoogleAppsScript.Properties.Properties;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  /** values of cells are `any` in the declarations */
  readonly Range: Omit<GoogleAppsScript.Spreadsheet.Range, 'getValues'> & {
    getValues(): (string | number | boolean | Date)[][];
  };
  readonly RangeElement: GoogleAppsScript.Document.RangeElement;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Selection: GoogleAppsScript.Spreadsheet.Selection;
  readonly Service: GoogleAppsScript.Script.Service;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly Sheets: GoogleAppsScript.Sheets;
  readonly Spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly SpreadsheetTriggerBuilder: GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  readonly Spreadsheets: GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
  readonly Table: GoogleAppsScript.Document.Table;
  readonly TableCell: GoogleAppsScript.Document.TableCell;
  readonly TableRow: GoogleAppsScript.Document.TableRow;
  readonly Text: GoogleAppsScript.Document.Text;
  readonly Trigger: GoogleAppsScript.Script.Trigger;
  readonly TriggerBuilder: GoogleAppsScript.Script.TriggerBuilder;
  readonly Ui: GoogleAppsScript.Base.Ui;
  readonly UnsupportedElement: GoogleAppsScript.Document.UnsupportedElement;
  readonly User: GoogleAppsScript.Base.User;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  /** the declarations have the body of clear in a comment only */
  readonly Values: Omit<GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection, 'clear'> & {
    clear(resource: object, spreadsheetId: string, range: string): object;
  };
}

/**
 * Kinds of values, as far as they can be compared: classes and schemas are objects, an enum of the declarations is a
 * number to TypeScript, bytes are numbers. What comes later is what comes.
 */
type Kind<T> = T extends Parked
  ? never
  : T extends Promise<infer U>
    ? Kind<U>
    : T extends Uint8Array | readonly number[]
      ? 'bytes'
      : T extends EnumValue
        ? 'number'
        : T extends string
          ? 'string'
          : T extends number
            ? 'number'
            : T extends boolean
              ? 'boolean'
              : T extends null | undefined
                ? 'nothing'
                : T extends void
                  ? 'nothing'
                  : T extends { getTime(): number }
                    ? 'date'
                    : T extends readonly (infer U)[]
                      ? readonly Kind<U>[]
                      : 'object';

/** Arguments that callers may give; each may be null. */
type Taken<T extends readonly unknown[]> = { readonly [I in keyof T]: Kind<T[I]> | 'nothing' };
type Given<T extends readonly unknown[]> = { readonly [I in keyof T]-?: Kind<NonNullable<T[I]>> };

/** True when our method takes what the last of Google's ways to call it gives, and answers with the same kind. */
type Fits<O, T> = O extends (...args: infer OA) => infer OR
  ? T extends (...args: infer TA) => infer TR
    ? unknown[] extends OA
      ? true
      : [...Given<TA>] extends readonly [...Taken<OA>, ...unknown[]]
        ? [Kind<OR>] extends [Kind<TR> | 'nothing']
          ? true
          : 'result'
        : 'parameters'
    : 'no method'
  : true;

type Own<T> = Exclude<keyof T, `_${string}` | 'toString'>;

/** Members that do not fit, as "Class.member"; `never` when all do. */
type Faults = {
  [K in keyof Ours & keyof Theirs]: {
    [M in Own<Ours[K]>]: M extends keyof Theirs[K]
      ? Fits<Ours[K][M], Theirs[K][M]> extends true
        ? never
        : [K, M, Fits<Ours[K][M], Theirs[K][M]>]
      : [K, M, 'invented'];
  }[Own<Ours[K]>];
}[keyof Ours & keyof Theirs];

type None<T extends never> = T;
export type NothingInventedNothingDrifted = None<Faults>;
export type NothingForgotten = None<Exclude<keyof Ours, keyof Theirs>>;
