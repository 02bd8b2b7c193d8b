/**
 * The tabs of the register as data: keys, labels, types, widths. Setup builds the spreadsheet from this table and the
 * register store reads and writes by it. Keys never change; labels may. Row 1 of a tab holds the keys (hidden), row 2 the labels.
 */

import { ADMIN_TABS } from './tabsAdmin';
import { SYSTEM_TABS } from './tabsSystem';

export { WAITING } from './tabsSystem';

export type TabId =
  | 'REGISTER'
  | 'TUGAS'
  | 'LANGKAH'
  | 'RIWAYAT'
  | 'SURAT_KELUAR'
  | 'HASIL'
  | 'TINDAK_LANJUT'
  | 'DASBOR'
  | 'KOTAK_KELUAR'
  | 'HASIL_TERAKHIR'
  | 'SOP'
  | 'PEJABAT'
  | 'PERANGKAT_DAERAH'
  | 'HARI_LIBUR'
  | 'JAM_KERJA'
  | 'PENGATURAN';

/** A value of a cell: moments as milliseconds, dates as `YYYY-MM-DD`; the store converts both to serial numbers. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export type ColumnType = 'TEXT' | 'LONG' | 'JSON' | 'NUMBER' | 'MOMENT' | 'DATE' | 'BOOLEAN';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  /** pixels */
  readonly width: number;
  /** values offered as a drop-down; others are refused, unless `open` */
  readonly options?: readonly string[];
  /** other values than the offered ones are taken too */
  readonly open?: boolean;
  /** shown as a note on the header */
  readonly note?: string;
  /** not shown */
  readonly hidden?: boolean;
  /** people fill it in, in a tab of Pantau's: the log does not tell what stands there */
  readonly typed?: boolean;
}

export interface Tab {
  readonly id: TabId;
  readonly title: string;
  /** fixed, so that a renamed or moved tab is still found */
  readonly sheetId: number;
  /** SYSTEM: written by Pantau only. ADMIN: edited by the administrator */
  readonly owner: 'SYSTEM' | 'ADMIN';
  readonly columns: readonly Column[];
  /** cells coloured by their text */
  readonly colours?: { readonly key: string; readonly by: Readonly<Record<string, Colour>> };
  /** cells coloured because a text occurs in them */
  readonly marks?: { readonly key: string; readonly by: Readonly<Record<string, Colour>> };
  /** key of the column by which the tab is kept sorted after each write, rising */
  readonly sortBy?: string;
}

export type Colour = 'GREEN' | 'AMBER' | 'RED' | 'GREY' | 'BLUE' | 'PURPLE';

/** Columns in which a case's JSON stands, one piece a cell, in order. */
export const STATE_COLUMNS = ['keadaan', 'keadaan_2', 'keadaan_3'] as const;

/** All tabs, in the order in which they stand. */
export const TABS: readonly Tab[] = [...SYSTEM_TABS, ...ADMIN_TABS];

/** Tabs that people may edit. */
export const EDITED_TABS: readonly TabId[] = ADMIN_TABS.map(({ id }) => id);

/** The tab by its id. @throws RangeError for an unknown id (a bug) */
export function tabOf(id: TabId): Tab {
  const tab = TABS.find((t) => t.id === id);
  if (!tab) throw new RangeError(`unknown tab ${id}`);
  return tab;
}

/** Rows above the first data row: hidden keys, labels. */
export const HEADER_ROWS = 2;
/** Version of this table; see docs/OPERASIONAL.md. */
export const SCHEMA_VERSION = 3;

/** Zone of the register and of the script. */
export const TIME_ZONE = 'Asia/Jakarta';
/** Google writes Indonesian as `in` in some places and as `id` in others. */
export const LOCALES: readonly string[] = ['id_ID', 'in_ID'];
