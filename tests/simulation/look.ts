/** The register, its memory and its Drive as they lie in the world, read past all of Pantau's code and all display. */
import { cellOf, type Row } from '../../emulator/sheets/model';
import type { FileRecord, WorldState } from '../../emulator/state';
import { serialToDate, serialToMoment } from '../../src/app/serial';
import { type Column, HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import type { Stage } from './stage';

type Value = string | number | boolean | null;
/** Moments in milliseconds, dates as `YYYY-MM-DD`. `row` counts from 1 below the header. */
export interface TabRow {
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
}

export interface Look {
  readonly state: WorldState;
  readonly registerId: string;
  tab(id: TabId): readonly TabRow[];
  /** a script property of this register, by the end of its name */
  memory(name: 'setup' | 'head'): Readonly<Record<string, unknown>> | null;
  readonly mails: WorldState['mails'];
  readonly files: readonly FileRecord[];
}

/** Contents of a world are replaced and never changed: a row that is the same object has been read before. */
const known = new WeakMap<object, TabRow>();

function rowOf(slots: Row, row: number, columns: readonly Column[]): TabRow | null {
  const before = known.get(slots);
  if (before?.row === row) return before;
  const values: Record<string, Value> = {};
  let filled = false;
  columns.forEach((column, x) => {
    const slot = slots[x];
    const raw = slot === null || slot === undefined ? undefined : cellOf(slot).v;
    if (raw !== undefined) filled = true;
    values[column.key] = decoded(raw, column.type);
  });
  if (!filled) return null;
  const read = { row, values };
  known.set(slots, read);
  return read;
}

function rowsOf(state: WorldState, registerId: string, id: TabId): readonly TabRow[] {
  const tab = tabOf(id);
  const content = state.files[registerId]?.content;
  const sheet =
    content?.kind === 'sheet' ? content.book.sheets.find((one) => one.title === tab.title) : undefined;
  if (!sheet) throw new Error(`no tab ${tab.title}`);
  const rows: TabRow[] = [];
  for (let y = HEADER_ROWS; y < sheet.rows.length; y += 1) {
    const slots = sheet.rows.at(y);
    const row = slots ? rowOf(slots, y - HEADER_ROWS + 1, tab.columns) : null;
    if (row) rows.push(row);
  }
  return rows;
}

function decoded(raw: Value | undefined, type: string): Value {
  if (raw === undefined || raw === '') return null;
  if (typeof raw === 'number' && type === 'MOMENT') return serialToMoment(raw);
  return typeof raw === 'number' && type === 'DATE' ? serialToDate(raw) : raw;
}

/** What there is now. Only while nothing runs. */
export function lookAt({ world, registerId }: Stage): Look {
  const { state } = world.snapshot();
  const read = new Map<TabId, readonly TabRow[]>();
  return {
    state,
    registerId,
    mails: state.mails,
    files: Object.values(state.files),
    tab: (id) => {
      const rows = read.get(id) ?? rowsOf(state, registerId, id);
      read.set(id, rows);
      return rows;
    },
    memory: (name) => {
      const text = state.properties.script?.[`register.${registerId}.${name}`];
      return text === undefined ? null : (JSON.parse(text) as Readonly<Record<string, unknown>>);
    },
  };
}
