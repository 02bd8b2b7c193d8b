/**
 * The local Google Workspace as its users see it: tests, the scenario runner and the page all drive this interface.
 * It knows Google, not Pantau.
 */

import type { FaultNote } from './faultOrder';
import type { PriceChanges } from './latency';
import type { LimitChanges } from './limits';
import type { MailMessage } from './mailMessage';
import type { Snapshot } from './snapshot';

export interface Account {
  readonly email: string;
  readonly name: string;
}

export interface WorldOptions {
  /** folder that clasp would push: Code.js, html files, appsscript.json */
  readonly bundle: string;
  /** file that keeps the state across restarts; none: in memory only */
  readonly stateFile?: string;
  /** clock of a fresh world, milliseconds since 1970 UTC */
  readonly now: number;
  /** account that owns the script project */
  readonly scriptOwner: string;
  /** name of the script project; the menu of an add-on bears it */
  readonly scriptName?: string;
  /** the people of the domain; a mail to any other address bounces into the mailbox of the sender */
  readonly accounts: readonly Account[];
  /** true: the script is bound to its spreadsheets; else it is an editor add-on */
  readonly bound?: boolean;
  /** who has the add-on installed; all accounts when left out, as after an administrator did it for the domain */
  readonly installed?: readonly string[];
  /** seed of all random choices: ids, uuids, minutes of triggers */
  readonly seed?: number;
  /** seed by which the next of several waiting calls is chosen; without one the earliest in simulated time goes first */
  readonly interleave?: number;
  /**
   * true: scripts run in this thread, all in one warm realm, and are run again up to where they were when their turn
   * comes (inline.ts). Many times faster; only for scripts that keep nothing in globals between two executions.
   */
  readonly inline?: boolean;
  /** limits and quotas of Google that differ, by name; null turns one off */
  readonly limits?: LimitChanges;
  /** prices of calls that differ, by name of the call, milliseconds */
  readonly prices?: PriceChanges;
  /** a world begins where another was when this was taken; a state file that is there already goes before */
  readonly from?: Snapshot;
}

/** Where a call comes from. */
export type Origin = 'EDITOR' | 'OPEN' | 'INSTALL' | 'MENU' | 'PAGE' | 'WEBAPP' | 'TRIGGER' | 'EDIT';

export interface ServiceCall {
  /** "Sheets.Spreadsheets.batchUpdate", "DocumentApp.openById" … */
  readonly name: string;
  readonly pricedMs: number;
  readonly error: string | null;
}

/** One run of the script. */
export interface Execution {
  readonly id: number;
  readonly origin: Origin;
  readonly fn: string;
  readonly user: string;
  readonly startedAt: number;
  readonly pricedMs: number;
  /** calls that reach a Google server, in order; what Apps Script computes by itself (Utilities, builders) is not counted */
  readonly calls: readonly ServiceCall[];
  /** faults that were ordered and struck it; left out when none did */
  readonly faults?: readonly FaultNote[];
  readonly logs: readonly string[];
  readonly ok: boolean;
  /** JSON value returned, when ok */
  readonly value: unknown;
  /** message as Apps Script would word it, when not ok */
  readonly error: string | null;
}

export interface MenuEntry {
  readonly label: string;
  readonly fn: string;
}

/** What a script has put on a person's screen in a spreadsheet. */
export interface Screen {
  readonly menu: { readonly title: string; readonly items: readonly (MenuEntry | null)[] } | null;
  readonly sidebar: { readonly title: string; readonly html: string } | null;
  /** the dialog shown last; sizes in pixels, null where the script named none */
  readonly dialog: {
    readonly title: string;
    readonly html: string;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
  /** texts of alerts shown, newest last */
  readonly alerts: readonly string[];
}

export interface WebPage {
  readonly execution: Execution;
  readonly title: string;
  readonly html: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface TriggerInfo {
  readonly id: string;
  readonly fn: string;
  readonly owner: string;
  /** "setiap 10 menit" … */
  readonly schedule: string;
  readonly lastRun: number | null;
  readonly nextRun: number;
}

export type { MailAttachment, MailMessage } from './mailMessage';

export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly trashed: boolean;
  readonly locked: boolean;
  /** reason given for the lock; '' for none */
  readonly lockReason: string;
}

/** A cell as it is shown. */
export interface ShownCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly text: string;
}

export interface World {
  readonly accounts: readonly Account[];
  now(): number;
  /** Moves the clock forward; triggers that fall due on the way run in order, one after the other, unless `timers` is false. */
  moveTo(instant: number, options?: { readonly timers: boolean }): Promise<readonly Execution[]>;

  /** A new empty spreadsheet in the person's Drive; returns its id. */
  createSpreadsheet(name: string, as: string): string;
  /** The person opens it in a browser: onOpen runs, the menu appears. */
  open(spreadsheetId: string, as: string): Promise<Execution>;
  /** The person installs the add-on from within the spreadsheet: onInstall runs. */
  install(spreadsheetId: string, as: string): Promise<Execution>;
  screen(spreadsheetId: string, as: string): Screen;
  /** A click on an item of the script's menu. */
  clickMenu(spreadsheetId: string, label: string, as: string): Promise<Execution>;
  /** Run from the script editor: no spreadsheet is active, only people who can edit the project may. */
  runInEditor(fn: string, as: string): Promise<Execution>;
  /** The person opens the web app. */
  openWebApp(parameters: Readonly<Record<string, string>>, as: string): Promise<WebPage>;
  /** google.script.run from a page; `spreadsheetId` is null in the web app. */
  callFromPage(
    fn: string,
    args: readonly unknown[],
    as: string,
    spreadsheetId: string | null,
  ): Promise<Execution>;
  triggers(): readonly TriggerInfo[];
  fireTrigger(id: string): Promise<Execution>;

  /** What a person types into a cell by hand; refused by protection in Google's words (throws). */
  editCell(
    spreadsheetId: string,
    sheet: string,
    row: number,
    column: number,
    typed: string,
    as: string,
  ): Promise<void>;
  spreadsheets(): readonly { readonly id: string; readonly name: string }[];
  sheetNames(spreadsheetId: string): readonly string[];
  /** All cells of a sheet, ragged, row 1 first. */
  cells(spreadsheetId: string, sheet: string): readonly (readonly ShownCell[])[];

  files(): readonly DriveEntry[];
  /** Bytes of a file in a format: for Docs application/pdf, text/plain, text/html and the docx type. */
  download(fileId: string, mimeType: string): Promise<Uint8Array>;
  /** A person edits a document by hand: replaces a text in it. */
  editDocument(fileId: string, find: string, replace: string, as: string): void;
  mails(): readonly MailMessage[];
  executions(): readonly Execution[];
  /** Called after every change of the world, with what kind of thing changed. Returns how to stop listening. */
  onChange(
    listener: (what: 'SHEET' | 'DRIVE' | 'MAIL' | 'CLOCK' | 'EXECUTION' | 'TRIGGER' | 'SCREEN') => void,
  ): () => void;
  /** Ends workers and writes the state file. */
  close(): Promise<void>;
}

export type CreateWorld = (options: WorldOptions) => Promise<World>;
