/**
 * What the server and the page say to each other: JSON shapes only. Both sides import these types and nothing else
 * of one another.
 */

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

/** A cell's look; every member may be missing. Colours are "#rrggbb", sizes are points. */
export interface CellStyle {
  readonly bg?: string;
  readonly fg?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly valign?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW';
  /** number format in the notation of Sheets, e.g. "d mmmm yyyy" */
  readonly pattern?: string;
}

export interface GridCell {
  /** as shown */
  readonly t: string;
  /** index into `styles` */
  readonly s: number;
  /** value, when it is not the text shown */
  readonly v?: number | boolean | string;
  readonly f?: string;
}

/** A rectangle of cells, counted from 0, ends not included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export interface ListRule {
  readonly area: Area;
  readonly values: readonly string[];
  /** whether the cells show a drop-down arrow */
  readonly arrow: boolean;
}

/** A sheet without its cells. */
export interface SheetInfo {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  /** the person may not edit all of it */
  readonly locked: boolean;
  readonly tabColor: string | null;
  /** pixels; null: the usual width */
  readonly columnWidths: readonly (number | null)[];
  /** null: as high as usual */
  readonly rowHeights: readonly (number | null)[];
  readonly hiddenColumns: readonly number[];
  /** counted from 0 */
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
  readonly lists: readonly ListRule[];
}

/** A protection that holds the person off; the free areas in it may be edited. */
export interface Guard {
  readonly area: Area;
  readonly free: readonly Area[];
}

export interface NoteInfo {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type ChartKind = 'COLUMN' | 'BAR' | 'LINE' | 'AREA' | 'PIE';

/** A chart with the values it shows, and its place: pixels from the upper left corner of a cell. */
export interface ChartInfo {
  readonly id: number;
  readonly kind: ChartKind;
  readonly stacked: boolean;
  readonly title: string;
  /** titles of the lower and the left axis; '' for none */
  readonly axes: readonly [string, string];
  readonly legend: 'NONE' | 'TOP' | 'BOTTOM' | 'LEFT' | 'RIGHT';
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string | null;
    readonly values: readonly (number | null)[];
  }[];
  readonly at: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** What the person meets in a sheet besides its cells. */
export interface SheetExtras {
  /** the person may only read the file */
  readonly readOnly: boolean;
  readonly guards: readonly Guard[];
  /** cells that are check boxes */
  readonly checks: readonly Area[];
  readonly notes: readonly NoteInfo[];
  readonly charts: readonly ChartInfo[];
}

export type SheetPart = SheetInfo & SheetExtras;

/** A sheet with its cells, ragged, row 1 first. */
export interface SheetGrid extends SheetInfo {
  readonly styles: readonly CellStyle[];
  readonly cells: readonly (readonly (GridCell | null)[])[];
}

export interface BookInfo {
  readonly id: string;
  readonly name: string;
  readonly sheets: readonly SheetPart[];
}

export interface MenuInfo {
  readonly title: string;
  /** null: a line between groups */
  readonly items: readonly (string | null)[];
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
