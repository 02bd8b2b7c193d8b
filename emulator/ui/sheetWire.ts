/** What the server tells the page of a spreadsheet: its cells, how they look, its notes, charts and menus. Types only. */

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
