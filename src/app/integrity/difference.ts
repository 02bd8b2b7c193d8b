/** Where a row differs from what it must be: cell by cell, and within the state of a case by path. Pure. */
import { isDateKey } from '../../domain/time/civil';
import { formatDate, formatMoment } from '../../messages/format';
import type { ReadRow } from '../ports';
import { type Cell, type Column, type Row, STATE_COLUMNS, type TabId, tabOf } from '../tabs';
import { UNKNOWN } from './replay';

/** What stands otherwise. Rows count from 1 for the first row below the header. */
export type Difference =
  | {
      readonly kind: 'CHANGED';
      readonly tab: TabId;
      readonly row: number;
      /** label as people see it */
      readonly column: string;
      readonly was: string;
      readonly is: string;
    }
  /** `name` tells which row it was */
  | { readonly kind: 'MISSING' | 'EXTRA'; readonly tab: TabId; readonly row: number; readonly name: string }
  /** rows stand higher or lower than they must, by so many */
  | { readonly kind: 'SHIFTED'; readonly tab: TabId; readonly row: number; readonly by: number };

/** What tells rows of a tab apart. */
const IDENTITY: Readonly<Partial<Record<TabId, readonly string[]>>> = {
  REGISTER: ['no', 'kode'],
  TUGAS: ['no', 'kunjungan'],
  LANGKAH: ['no', 'kunjungan'],
  RIWAYAT: ['urut', 'sidik'],
  SURAT_KELUAR: ['nomor', 'kode'],
  HASIL: ['kode', 'pd', 'komponen'],
  TINDAK_LANJUT: ['kode', 'pd', 'komponen'],
  HASIL_TERAKHIR: ['pd'],
  KOTAK_KELUAR: ['kunci'],
  SOP: ['versi', 'jenis', 'kunci'],
  PEJABAT: ['peran', 'surel'],
  PERANGKAT_DAERAH: ['kode'],
  HARI_LIBUR: ['tanggal'],
  JAM_KERJA: ['keterangan', 'hari'],
  PENGATURAN: ['kunci'],
};

/** Columns that no event tells: timers write them anew as time goes on. */
const UNJUDGED: Readonly<Partial<Record<TabId, readonly string[]>>> = {
  TUGAS: ['keadaan', 'diingatkan'],
  KOTAK_KELUAR: ['status', 'percobaan', 'dikirim', 'galat', 'segel'],
};

const unjudged = (tab: TabId): readonly string[] => [
  ...(UNJUDGED[tab] ?? []),
  ...tabOf(tab).columns.flatMap(({ key, typed }) => (typed === true ? [key] : [])),
];

/** What a state of an earlier schema does not hold: rows of numbers and of earlier results, see CaseRecord. */
const LATER_KEYS: readonly string[] = ['agenda', 'previous'];

const blank = (value: unknown): boolean => value === null || value === undefined || value === '';
const plain = (cell: Cell | undefined): string => (blank(cell) ? '' : String(cell));

/** The value as people read it. */
function readable({ type }: Column, cell: Cell | undefined): string {
  if (type === 'MOMENT' && typeof cell === 'number') return formatMoment(cell);
  if (type === 'DATE' && typeof cell === 'string' && isDateKey(cell)) return formatDate(cell);
  return plain(cell);
}

const identityOf = (tab: TabId): readonly string[] =>
  IDENTITY[tab] ?? tabOf(tab).columns.map((column) => column.key);

/** One text for what tells a row apart. */
export function identity(tab: TabId, values: Row): string {
  return identityOf(tab)
    .map((key) => plain(values[key]))
    .join('\u0000');
}

/** The same for people: without the seal of the log. */
export function nameOf(tab: TabId, values: Row): string {
  const keys = identityOf(tab).filter((key) => key !== 'sidik');
  const { columns } = tabOf(tab);
  return columns
    .filter((column) => keys.includes(column.key) && !blank(values[column.key]))
    .map((column) => `${column.label} ${readable(column, values[column.key])}`)
    .join(', ');
}

function sameCell(column: Column, must: Cell | undefined, is: Cell | undefined): boolean {
  if (typeof must === 'string' && must.includes(UNKNOWN)) return true;
  if (blank(must) || blank(is)) return blank(must) && blank(is);
  return column.type === 'NUMBER' || column.type === 'MOMENT' ? must === is : plain(must) === plain(is);
}

interface Leaf {
  readonly path: string;
  readonly was: string;
  readonly is: string;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const empty = (value: unknown): boolean => blank(value) || (isTree(value) && Object.keys(value).length === 0);

/** First place where two values of JSON differ; null where they say the same. What is empty may be left out. */
export function firstDifference(must: unknown, is: unknown, path = ''): Leaf | null {
  if (empty(must) && empty(is)) return null;
  if (!isTree(must) || !isTree(is)) {
    const same = must === is || (typeof must === 'string' && must.includes(UNKNOWN));
    return same ? null : { path, was: shown(must), is: shown(is) };
  }
  for (const key of new Set([...Object.keys(must), ...Object.keys(is)])) {
    const found = firstDifference(must[key], is[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const stateText = (values: Row): string => STATE_COLUMNS.map((key) => values[key] ?? '').join('');

/** A state of an earlier schema is not held to what came later. */
function withoutLater(must: object, is: object): object {
  const lacking = LATER_KEYS.filter((key) => !(key in is));
  return Object.fromEntries(Object.entries(must).filter(([key]) => !lacking.includes(key)));
}

function stateDifference(must: Row, is: Row): Leaf | null {
  const [wanted, there] = [stateText(must), stateText(is)];
  if (wanted === there) return null;
  try {
    const found: unknown = JSON.parse(there);
    if (!isTree(found)) return { path: '', was: wanted, is: there };
    return firstDifference(withoutLater(JSON.parse(wanted) as object, found), found);
  } catch {
    // Not JSON at all: that is the difference.
    return { path: '', was: wanted, is: there };
  }
}

/** Every cell of a row that is not what it must be. */
export function cellDifferences(tab: TabId, must: ReadRow, is: ReadRow): readonly Difference[] {
  const state: readonly string[] = tab === 'REGISTER' ? STATE_COLUMNS : [];
  const skipped = [...state, ...unjudged(tab)];
  const found = tabOf(tab)
    .columns.filter((column) => !skipped.includes(column.key))
    .filter((column) => !sameCell(column, must.values[column.key], is.values[column.key]))
    .map((column): Difference => {
      const [was, now] = [must, is].map(({ values }) => readable(column, values[column.key]));
      return { kind: 'CHANGED', tab, row: is.row, column: column.label, was: was ?? '', is: now ?? '' };
    });
  const leaf = tab === 'REGISTER' ? stateDifference(must.values, is.values) : null;
  if (leaf === null) return found;
  const column = `Keadaan (${leaf.path === '' ? 'JSON' : leaf.path})`;
  return [...found, { kind: 'CHANGED', tab, row: is.row, column, was: leaf.was, is: leaf.is }];
}

/** The row as it must be, with what is there where nothing tells what that is. */
export function mended(must: Row, is: Row | null): Row {
  const cells = Object.entries(must).map(([key, value]) => {
    const unknown = typeof value === 'string' && value.includes(UNKNOWN);
    return [key, unknown ? (is?.[key] ?? null) : value] as const;
  });
  return Object.fromEntries(cells);
}

/** The row as it must be, keeping the columns that no event tells. */
export function kept(tab: TabId, must: Row, is: Row): Row {
  const own = unjudged(tab).map((key) => [key, is[key] ?? null] as const);
  return { ...mended(must, is), ...Object.fromEntries(own) };
}
