/**
 * What the server and the page say to each other: JSON shapes only. Both sides import these types and nothing else
 * of one another.
 */

import type { MenuInfo } from './sheetWire';

export type * from './sheetWire';

export interface AccountInfo {
  readonly email: string;
  readonly name: string;
}

/** Kinds of change announced over `/api/events`; `WORLD` means that everything is new. */
export type Change = 'SHEET' | 'DRIVE' | 'MAIL' | 'CLOCK' | 'EXECUTION' | 'TRIGGER' | 'SCREEN' | 'WORLD';

export interface StateInfo {
  readonly title: string;
  /** milliseconds since 1970 UTC */
  readonly now: number;
  readonly accounts: readonly AccountInfo[];
  /** the spreadsheet shown first */
  readonly spreadsheetId: string;
  readonly spreadsheets: readonly { readonly id: string; readonly name: string }[];
  /** label of the menu item that the page clicks for a person who has no sidebar yet; '' for none */
  readonly openWith: string;
  readonly canStartAfresh: boolean;
  /** what people should know about the start of this workspace, such as a state file that was damaged */
  readonly notices: readonly string[];
  /** what a newcomer may try, in order; none: the page offers nothing */
  readonly tour: readonly TourStep[];
}

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** address of the person to be */
  readonly as: string;
  /** view to open, such as "#drive" */
  readonly view: string;
}

export interface ScreenInfo {
  readonly menu: MenuInfo | null;
  readonly sidebar: { readonly title: string; readonly frame: string } | null;
  readonly dialog: {
    readonly title: string;
    readonly frame: string;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
  readonly alerts: readonly string[];
}

export interface CallInfo {
  readonly name: string;
  readonly pricedMs: number;
  readonly error: string | null;
}

export interface RunInfo {
  readonly id: number;
  readonly origin: string;
  readonly fn: string;
  readonly user: string;
  readonly startedAt: number;
  readonly pricedMs: number;
  readonly callCount: number;
  readonly ok: boolean;
  readonly error: string | null;
}

export interface RunDetail extends RunInfo {
  readonly calls: readonly CallInfo[];
  readonly logs: readonly string[];
}

/** Answer to a call from a page. */
export interface CallAnswer {
  readonly ok: boolean;
  readonly value: unknown;
  readonly error: string | null;
}

export interface WebAppAnswer {
  readonly ok: boolean;
  readonly error: string | null;
  readonly title: string;
  /** address of the page, to be shown in a frame */
  readonly frame: string;
}

export interface FileInfo {
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
  /** why it is locked, in the words of whoever locked it; '' for no reason given */
  readonly lockReason: string;
}

export interface MailInfo {
  readonly id: number;
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly snippet: string;
  readonly unread: boolean;
  /** the plain-text part, for programs that show no HTML */
  readonly text: string;
  readonly hasHtml: boolean;
}

export interface TimerInfo {
  readonly id: string;
  readonly fn: string;
  readonly owner: string;
  readonly schedule: string;
  readonly lastRun: number | null;
  readonly nextRun: number;
  /** how the last run went; null when it is not known any more */
  readonly lastResult: { readonly run: number; readonly ok: boolean; readonly error: string | null } | null;
}

/** Where the clock is to go. `at` is local civil time, "2026-11-24T07:30". */
export type ClockMove =
  | { readonly by: 'HOUR' }
  | { readonly by: 'MORNING' }
  | { readonly by: 'TO'; readonly at: string };

export interface ClockAnswer {
  readonly now: number;
  /** timers that ran on the way */
  readonly ran: readonly RunInfo[];
}
