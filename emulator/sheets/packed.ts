/**
 * A spreadsheet as it is written to disk. Formats and validation rules are numbered and written once; rows that follow
 * each other and are equal are written once with their count. Nothing is lost and nothing is interpreted.
 */
import {
  BARE_SHEET,
  type Cell,
  type DataValidationRule,
  type Slot,
  type StoredSheet,
  slotOf,
  type Workbook,
} from './model';
import { type MaybeRow, Rows } from './rows';

type Format = NonNullable<Cell['s']>;
/** [format, rule, value, formula, note]: numbers of format and rule, -1 for none; nulls at the end are left out */
type PackedCell = readonly [number, number, ...(string | number | boolean | null)[]];
/** A bare value, an empty slot, or a cell with more. */
type PackedSlot = string | number | boolean | null | PackedCell;
type PackedRow = readonly PackedSlot[] | null;

interface PackedSheet extends Omit<StoredSheet, 'rows'> {
  /** [how many, row] from the first row on */
  readonly runs: readonly (readonly [number, PackedRow])[];
}

export interface PackedBook extends Omit<Workbook, 'sheets'> {
  readonly formats: readonly Format[];
  readonly rules: readonly DataValidationRule[];
  readonly sheets: readonly PackedSheet[];
}

/** Numbers equal things alike. */
class Numbering<T extends object> {
  readonly list: T[] = [];
  private readonly byThing = new Map<T, number>();
  private readonly byText = new Map<string, number>();

  of(thing: T | undefined): number {
    if (thing === undefined) return -1;
    const known = this.byThing.get(thing);
    if (known !== undefined) return known;
    const text = JSON.stringify(thing);
    const number = this.byText.get(text) ?? this.list.push(thing) - 1;
    this.byText.set(text, number);
    this.byThing.set(thing, number);
    return number;
  }
}

interface Tables {
  readonly formats: Numbering<Format>;
  readonly rules: Numbering<DataValidationRule>;
}

function packSlot(slot: Slot, { formats, rules }: Tables): PackedSlot {
  if (typeof slot !== 'object' || slot === null) return slot ?? null;
  const { v = null, f = null, n = null } = slot;
  const tail = n !== null ? [v, f, n] : f !== null ? [v, f] : v !== null ? [v] : [];
  return [formats.of(slot.s), rules.of(slot.d), ...tail];
}

const sameRow = (a: MaybeRow, b: MaybeRow): boolean =>
  a === b || (a != null && b != null && a.length === b.length && a.every((slot, x) => slot === b[x]));

function packRows(rows: Rows, tables: Tables): PackedSheet['runs'] {
  const runs: [number, PackedRow][] = [];
  let text = '';
  let above: MaybeRow;
  for (const row of rows) {
    const last = runs[runs.length - 1];
    // Most rows share the very cells of the row above: those need no look inside.
    const repeated = last !== undefined && sameRow(row, above);
    above = row;
    if (last && repeated) {
      last[0]++;
      continue;
    }
    const packed = row ? Array.from(row, (slot) => packSlot(slot, tables)) : null;
    const next = JSON.stringify(packed);
    if (last && next === text) last[0]++;
    else runs.push([1, packed]);
    text = next;
  }
  return runs;
}

export function packBook(book: Workbook): PackedBook {
  const tables: Tables = { formats: new Numbering(), rules: new Numbering() };
  const sheets = book.sheets.map(({ rows, ...sheet }) => ({ ...sheet, runs: packRows(rows, tables) }));
  return { ...book, sheets, formats: tables.formats.list, rules: tables.rules.list };
}

function unpackSlot(packed: PackedSlot, { formats, rules }: PackedBook): Slot {
  if (!Array.isArray(packed)) return packed as Slot;
  const [s, d, v, f, n] = packed as PackedCell;
  const [format, rule] = [formats[s], rules[d]];
  const cell = {
    ...(v != null && { v }),
    ...(f != null && { f }),
    ...(format && { s: format }),
    ...(n != null && { n }),
    ...(rule && { d: rule }),
  };
  return slotOf(cell as Cell);
}

function unpackRows(runs: PackedSheet['runs'], book: PackedBook): Rows {
  const rows: MaybeRow[] = [];
  for (const [count, packed] of runs) {
    const row = packed?.map((slot) => unpackSlot(slot, book));
    for (let n = 0; n < count; n++) rows.push(row ?? null);
  }
  return Rows.of(rows);
}

/** The workbook that was packed; equal formats, rules and rows are one object each, as nothing here is changed in place. */
export function unpackBook(packed: PackedBook): Workbook {
  const { formats: _formats, rules: _rules, ...book } = packed;
  const sheets = packed.sheets.map(({ runs, ...sheet }) => ({
    ...BARE_SHEET,
    ...sheet,
    rows: unpackRows(runs, packed),
  }));
  return { ...book, sheets };
}
