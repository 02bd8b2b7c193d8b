/**
 * A store in memory over another one: what is committed is read back at once and written down later, as one commit. Rows keep
 * the numbers they will have. Small tabs are read whole; of the others only what is asked for, or nothing.
 */
import type { Change, ReadRow, RegisterStore, RowRange } from '../ports';
import { EDITED_TABS, type Row, type TabId } from '../tabs';

/** Tabs with few rows whose order does not matter: they are read whole and rows leave them. */
export const LOOSE_TABS: readonly TabId[] = ['TUGAS', 'HASIL_TERAKHIR', 'KOTAK_KELUAR', ...EDITED_TABS];

export interface Overlay extends RegisterStore {
  /** reads ahead in one round trip, so that later reads of these rows need none */
  prefetch(ranges: readonly RowRange[]): void;
  /** what is to be written to the store below */
  pending(): readonly Change[];
  /** last filled rows once that is written */
  ends(): Ends;
}

interface Held {
  /** row in the store below; null for a new one */
  readonly origin: number | null;
  values: Row;
  changed: boolean;
}

/** A small tab, whole. */
class LooseTab {
  private readonly removed: number[] = [];
  constructor(
    private readonly tab: TabId,
    private readonly held: Held[],
  ) {}

  rows(): readonly ReadRow[] {
    return this.held.map(({ values }, i) => ({ row: i + 1, values }));
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const there = change.kind === 'put' || change.kind === 'patch' ? this.held[change.row - 1] : undefined;
      if (!there || change.kind === 'append' || change.kind === 'remove') continue;
      there.values = change.kind === 'put' ? change.values : { ...there.values, ...change.values };
      there.changed = true;
    }
    const gone = changes.flatMap((change) => (change.kind === 'remove' ? [change.row] : []));
    for (const row of gone.sort((a, b) => b - a)) {
      const [one] = this.held.splice(row - 1, 1);
      if (one?.origin) this.removed.push(one.origin);
    }
    for (const change of changes)
      if (change.kind === 'append') this.held.push({ origin: null, values: change.values, changed: true });
  }

  pending(): readonly Change[] {
    const { tab } = this;
    return [
      ...this.removed.map((row): Change => ({ kind: 'remove', tab, row })),
      ...this.held
        .filter((one) => one.changed)
        .map(
          ({ origin, values }): Change =>
            origin === null ? { kind: 'append', tab, values } : { kind: 'put', tab, row: origin, values },
        ),
    ];
  }
}

/** A tab whose rows stand where they were written first. */
class PlacedTab {
  /** rows as they are now; null: read, and empty */
  private readonly known = new Map<number, Row | null>();
  private readonly changed = new Set<number>();
  private end: number;

  constructor(
    private readonly tab: TabId,
    private readonly base: RegisterStore,
    /** last filled row of the store below */
    private readonly last: number,
  ) {
    this.end = last;
  }

  get lastRow(): number {
    return this.end;
  }

  learn(from: number, to: number, rows: readonly ReadRow[]): void {
    const found = new Map(rows.map((one) => [one.row, one.values]));
    for (let row = from; row <= to; row += 1)
      if (!this.known.has(row)) this.known.set(row, found.get(row) ?? null);
  }

  read(range: RowRange): readonly ReadRow[] {
    const to = range.to ?? this.end;
    const below = Math.min(to, this.last);
    let lacking = false;
    for (let row = range.from; row <= below && !lacking; row += 1) lacking = !this.known.has(row);
    if (lacking) this.learn(range.from, below, this.base.read([{ ...range, to: below }])[0] ?? []);
    const rows: ReadRow[] = [];
    for (let row = range.from; row <= to; row += 1) {
      const values = this.known.get(row) ?? null;
      if (values !== null) rows.push({ row, values });
    }
    return rows;
  }

  apply(change: Change): void {
    if (change.kind === 'remove') throw new RangeError(`rows of ${this.tab} are never removed`);
    const row = change.kind === 'append' ? this.end + 1 : change.row;
    this.end = Math.max(this.end, row);
    const before = change.kind === 'patch' ? this.read({ tab: this.tab, from: row, to: row })[0]?.values : {};
    this.known.set(row, { ...before, ...change.values });
    this.changed.add(row);
  }

  pending(): readonly Change[] {
    const { tab } = this;
    return [...this.changed]
      .sort((a, b) => a - b)
      .map((row): Change => {
        const values = this.known.get(row) ?? {};
        return row > this.last ? { kind: 'append', tab, values } : { kind: 'put', tab, row, values };
      });
  }
}

/** Number of the last filled row of each tab that is not small. */
export type Ends = Readonly<Partial<Record<TabId, number>>>;

/** @param ends of the store below; a tab that is not named is taken as empty there */
export function overlay(base: RegisterStore, ends: Ends): Overlay {
  const loose = new Map<TabId, LooseTab>();
  const placed = new Map<TabId, PlacedTab>();
  const learnLoose = (tab: TabId, rows: readonly ReadRow[]): LooseTab => {
    const made = new LooseTab(
      tab,
      rows.map(({ row, values }) => ({ origin: row, values, changed: false })),
    );
    loose.set(tab, made);
    return made;
  };
  const looseOf = (tab: TabId): LooseTab =>
    loose.get(tab) ?? learnLoose(tab, base.read([{ tab, from: 1, to: null }])[0] ?? []);
  const placedOf = (tab: TabId): PlacedTab => {
    const made = placed.get(tab) ?? new PlacedTab(tab, base, ends[tab] ?? 0);
    placed.set(tab, made);
    return made;
  };
  return {
    read: (ranges) =>
      ranges.map((range) =>
        LOOSE_TABS.includes(range.tab) ? looseOf(range.tab).rows() : placedOf(range.tab).read(range),
      ),
    commit: (changes) => {
      for (const tab of LOOSE_TABS) {
        const mine = changes.filter((change) => change.tab === tab);
        if (mine.length > 0) looseOf(tab).apply(mine);
      }
      for (const change of changes) if (!LOOSE_TABS.includes(change.tab)) placedOf(change.tab).apply(change);
    },
    prefetch: (ranges) => {
      if (ranges.length === 0) return;
      const read = base.read(ranges);
      ranges.forEach(({ tab, from, to }, i) => {
        if (to !== null) placedOf(tab).learn(from, to, read[i] ?? []);
        else if (LOOSE_TABS.includes(tab) && !loose.has(tab)) learnLoose(tab, read[i] ?? []);
      });
    },
    ends: () => ({
      ...ends,
      ...Object.fromEntries([...placed].map(([tab, { lastRow }]) => [tab, lastRow])),
    }),
    pending: () => [...loose.values(), ...placed.values()].flatMap((tab) => [...tab.pending()]),
  };
}

/** A store that holds nothing, to replay a log over. */
export const EMPTY_STORE: RegisterStore = { read: (ranges) => ranges.map(() => []), commit: () => {} };
