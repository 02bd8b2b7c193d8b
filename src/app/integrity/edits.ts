/**
 * What people may edit is compared with the copy in the mirror. Each row that changed becomes a note in the log with what it was
 * and what it is; the mirror takes the change from the log, like everything else. Sorting changes nothing.
 */
import { INTEGRITY } from '../../messages/integrity';
import { registerNote, type TimerNote } from '../announce';
import { CONFIG_RANGES } from '../config';
import type { Change, ReadRow, RegisterStore } from '../ports';
import { EDITED_TABS, HEADER_ROWS, type Row, type TabId, tabOf } from '../tabs';
import { cellDifferences, identity, nameOf } from './difference';
import type { Editor } from './keeper';

/**
 * Longer values stand in the log as a digest: a cell of the log has to hold the row twice. In a row of many long values the
 * shorter ones do, too.
 */
const LONGEST = 2000;
const LONGEST_OF_MANY = 500;
const LONGEST_ROW = 20_000;

export interface Edit {
  readonly tab: TabId;
  /** null: the row is new */
  readonly before: Row | null;
  /** null: the row is gone */
  readonly after: ReadRow | null;
}

type Digest = (text: string) => string;

function shortTo(longest: number, digest: Digest, values: Row): Row {
  const cells = Object.entries(values).map(([key, value]) => {
    const long = typeof value === 'string' && value.length > longest;
    return [key, long ? INTEGRITY.long(digest(value).slice(0, 16), value.length) : (value ?? null)] as const;
  });
  return Object.fromEntries(cells);
}

/** A row as log and mirror hold it. */
function short(digest: Digest, values: Row): Row {
  const row = shortTo(LONGEST, digest, values);
  return JSON.stringify(row).length > LONGEST_ROW ? shortTo(LONGEST_OF_MANY, digest, values) : row;
}

const shortened = (digest: Digest, rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.map(({ row, values }) => ({ row, values: short(digest, values) }));

/** Takes away what stands on both sides, row for row. */
function leftOver(rows: readonly ReadRow[], others: readonly ReadRow[]): readonly ReadRow[] {
  const counts = new Map<string, number>();
  for (const { values } of others) {
    const text = JSON.stringify(values);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return rows.filter(({ values }) => {
    const text = JSON.stringify(values);
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}

/** The rows that changed, those that mean the same thing beside each other; what is left by its place. */
export function editsOf(tab: TabId, copy: readonly ReadRow[], now: readonly ReadRow[]): readonly Edit[] {
  const gone = [...leftOver(copy, now)];
  const edits: Edit[] = [];
  const unpaired: ReadRow[] = [];
  const take = (fits: (row: ReadRow) => boolean) => gone.splice(gone.findIndex(fits), 1)[0]?.values ?? null;
  for (const after of leftOver(now, copy)) {
    const fits = (row: ReadRow) => identity(tab, row.values) === identity(tab, after.values);
    if (gone.some(fits)) edits.push({ tab, before: take(fits), after });
    else unpaired.push(after);
  }
  for (const after of unpaired) {
    const fits = ({ row }: ReadRow) => row === after.row;
    edits.push({ tab, before: gone.some(fits) ? take(fits) : null, after });
  }
  return [...edits, ...gone.map(({ values }): Edit => ({ tab, before: values, after: null }))];
}

function editText({ tab, before, after }: Edit): string {
  if (after === null) return INTEGRITY.rowRemoved(nameOf(tab, before ?? {}));
  const row = after.row + HEADER_ROWS;
  if (before === null) return INTEGRITY.rowAdded(row, nameOf(tab, after.values));
  const cells = cellDifferences(tab, { row: after.row, values: before }, after).map((one) =>
    one.kind === 'CHANGED' ? INTEGRITY.editedCell(one.column, one.was, one.is) : '',
  );
  return [INTEGRITY.editedRow(row, nameOf(tab, after.values)), ...cells].join(' ');
}

/** Who changed a row: as Google told while it was edited; else who may, which is certain while the tab is protected. */
export function editorText({ tab, after }: Edit, editors: readonly Editor[], may: readonly string[]): string {
  const row = after?.row ?? 0;
  const here = editors.filter((one) => one.tab === tab && one.from <= row && row <= one.to);
  const known = [...new Set(here.map(({ email }) => email))].filter((email) => email !== '');
  return known.length > 0 ? INTEGRITY.editedBy(known) : INTEGRITY.editedByOneOf(may);
}

/** The note of one changed row. `by`: who it was, as far as Google tells. */
export function editNote(edit: Edit, by: string): TimerNote {
  const text = INTEGRITY.edited(tabOf(edit.tab).title, editText(edit), by);
  const data = { tab: edit.tab, semula: edit.before, menjadi: edit.after?.values ?? null, oleh: by };
  return registerNote('PewaktuMencatatUbahan', text, data);
}

const whole = (store: RegisterStore): readonly (readonly ReadRow[])[] => store.read(CONFIG_RANGES);

/** All that changed since the log last said it. */
export function findEdits(register: RegisterStore, mirror: RegisterStore, digest: Digest): readonly Edit[] {
  const [now, copy] = [whole(register), whole(mirror)];
  return EDITED_TABS.flatMap((tab, i) => [
    ...editsOf(tab, shortened(digest, copy[i] ?? []), shortened(digest, now[i] ?? [])),
  ]);
}

/** The first copy: the tabs as they are when the mirror begins. */
export function firstCopy(register: RegisterStore, mirror: RegisterStore, digest: Digest): void {
  const [now, old] = [whole(register), whole(mirror)];
  mirror.commit(
    EDITED_TABS.flatMap((tab, i): readonly Change[] => [
      ...(old[i] ?? []).map(({ row }): Change => ({ kind: 'remove', tab, row })),
      ...shortened(digest, now[i] ?? []).map(({ values }): Change => ({ kind: 'append', tab, values })),
    ]),
  );
}
