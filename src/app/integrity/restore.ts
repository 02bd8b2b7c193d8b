/**
 * "Pulihkan": the mirror first learns what of the end of the log still fits the chain; then every tab, the log among them, is
 * written as the mirror has it, which is the replay of the log. Row for row, each window in one commit: a run that is cut off
 * may be begun anew, since what is right is left and nothing stands in the register alone. One that ran out of time goes on.
 */
import { INTEGRITY } from '../../messages/integrity';
import { rowHash } from '../chain';
import { type ChainHead, type Change, type ReadRow, Refused, type RegisterStore } from '../ports';
import { outboxSealed } from '../seal';
import { requireFacts } from '../session';
import { EDITED_TABS, HEADER_ROWS, type Row, type TabId, tabOf } from '../tabs';
import { cellDifferences, identity, kept, mended } from './difference';
import { NEW_SWEEP, type SweepState, type Watch } from './keeper';
import { type Followed, followLog, readSafe, stretch } from './mirror';
import { LOOSE, SWEPT, windowOf } from './sweep';
import { tellAdministrator } from './tell';
import { administrators, noteDown, requireSystem } from './verify';

export interface Restored {
  /** rows written, and changes of the spreadsheet's structure */
  readonly changes: number;
  readonly finished: boolean;
}

type Place = readonly [tab: number, row: number];
const START: Place = [0, 1];
/** A run goes on where the last one stopped within this time; later it begins anew. */
const GO_ON_MS = 3_600_000;

interface Stretch {
  readonly changes: number;
  /** row to go on with; null: the tab is done */
  readonly next: number | null;
}

/** How far before the mirror's end the register's end is looked for first: rows that were taken out move it up. */
const MOVED = 2000;

/** The rows that follow a head in the order of the chain, wherever they stand from a row on, and beside whatever copies. */
function chained({ ports }: Watch, key: string, { seq, hash }: ChainHead, from: number): readonly ReadRow[] {
  const there = readSafe(ports.store, { tab: 'RIWAYAT', from, to: null });
  const places = new Map<unknown, Row[]>();
  for (const { values } of there) places.set(values.urut, [...(places.get(values.urut) ?? []), values]);
  const rows: ReadRow[] = [];
  let last = hash;
  for (;;) {
    const row = seq + rows.length + 1;
    const values = places.get(row)?.find((one) => one.sidik === rowHash(ports.hmac, key, last, one));
    if (values === undefined) return rows;
    rows.push({ row, values });
    last = String(values.sidik);
  }
}

/**
 * The mirror learns all of the log that fits the chain before anything is written over: from then on a run that is cut off
 * loses nothing. @throws Refused LOG_LOST when rows are nowhere any more
 */
function learnLog(watch: Watch): Omit<Followed, 'broken'> {
  const { key, head: wanted } = requireFacts(watch.ports);
  const { state, left } = followLog(watch);
  if (left) return { state, left };
  const { head } = state.reached;
  const near = Math.max(1, head.seq - MOVED);
  let rows = chained(watch, key, head, near);
  const lacking = () => wanted.seq > head.seq + rows.length;
  if (lacking() && near > 1) rows = chained(watch, key, head, 1);
  if (lacking())
    throw new Refused({
      code: 'LOG_LOST',
      params: { tab: tabOf('RIWAYAT').title, baris: head.seq + rows.length + 1 + HEADER_ROWS },
    });
  const known = rows.length > 0 ? stretch(watch, state, rows) : state;
  watch.ports.memory.saveHead(known.reached.head);
  return { state: known, left };
}

/** Changes that make a stretch of rows what it must be; `filled` is the last row that holds anything. */
function placedChanges(
  tab: TabId,
  must: readonly ReadRow[],
  is: readonly ReadRow[],
  filled: number,
): Change[] {
  const found = new Map(is.map((row) => [row.row, row]));
  return must.flatMap((wanted): readonly Change[] => {
    const there = found.get(wanted.row) ?? null;
    if (there !== null && cellDifferences(tab, wanted, there).length === 0) return [];
    const same = there !== null && identity(tab, there.values) === identity(tab, wanted.values);
    const values = mended(wanted.values, same ? there.values : null);
    if (wanted.row > filled) return [{ kind: 'append', tab, values }];
    return [{ kind: 'put', tab, row: wanted.row, values }];
  });
}

/** Rows behind the last one that must be there. */
const surplus = (tab: TabId, is: readonly ReadRow[], end: number): readonly Change[] =>
  is.filter(({ row }) => row > end).map(({ row }): Change => ({ kind: 'remove', tab, row }));

/** Rows from one on, as the mirror has them, until the end of the tab or of the time. */
function restorePlaced(watch: Watch, tab: TabId, end: number, begin: number): Stretch {
  const { store } = watch.ports;
  const size = windowOf(tab);
  const behind = readSafe(store, { tab, from: end + 1, to: null });
  store.commit(surplus(tab, behind, end));
  let changes = behind.length;
  for (let from = begin; from <= end; from += size) {
    const to = Math.min(end, from + size - 1);
    const is = readSafe(store, { tab, from, to });
    const must = readSafe(watch.keeper.mirror(), { tab, from, to });
    const last = is[is.length - 1]?.row ?? from - 1;
    const wanted = placedChanges(tab, must, is, to < end ? filledTo(store, tab, last, to) : last);
    store.commit(wanted);
    changes += wanted.length;
    if (to < end && watch.ports.now() >= watch.until) return { changes, next: to + 1 };
  }
  return { changes, next: null };
}

/** Whether anything stands behind a stretch: then its empty rows are filled in place, else rows are added. */
function filledTo(store: RegisterStore, tab: TabId, last: number, to: number): number {
  if (last === to) return to;
  return readSafe(store, { tab, from: to + 1, to: to + 1 }).length > 0 ? to : last;
}

function restoreLoose(watch: Watch, tab: TabId, key: string): Stretch {
  const { ports, keeper } = watch;
  const must = keeper.mirror().read([{ tab, from: 1, to: null }])[0] ?? [];
  const is = ports.store.read([{ tab, from: 1, to: null }])[0] ?? [];
  const wanted = new Map(must.map((row) => [identity(tab, row.values), row]));
  const changes: Change[] = [];
  for (const row of is) {
    const name = identity(tab, row.values);
    const match = wanted.get(name);
    wanted.delete(name);
    const foreign = tab !== 'KOTAK_KELUAR' || !outboxSealed(ports.hmac, key, row.values);
    if (match && cellDifferences(tab, match, row).length > 0)
      changes.push({ kind: 'put', tab, row: row.row, values: kept(tab, match.values, row.values) });
    else if (!match && foreign) changes.push({ kind: 'remove', tab, row: row.row });
  }
  changes.push(...[...wanted.values()].flatMap((row) => lostRow(tab, row, ports.now())));
  ports.store.commit(changes);
  return { changes: changes.length, next: null };
}

const KEEP_MAILS_MS = 60 * 86_400_000;

/** A row that is gone is written again. Of a mail nobody knows whether it went out: it is not sent again. */
function lostRow(tab: TabId, { values }: ReadRow, now: number): readonly Change[] {
  if (tab !== 'KOTAK_KELUAR') return [{ kind: 'append', tab, values: mended(values, null) }];
  if (now - Number(values.dibuat) > KEEP_MAILS_MS) return [];
  const status = { status: 'Tidak pasti', galat: INTEGRITY.mailRestored } as const;
  return [{ kind: 'append', tab, values: { ...mended(values, null), ...status } }];
}

/** A tab that people may edit is theirs; one that is empty altogether gets its last known rows back. */
function refillEdited({ ports, keeper }: Watch): number {
  const ranges = EDITED_TABS.map((tab) => ({ tab, from: 1, to: null }));
  const is = ports.store.read(ranges);
  const empty = ranges.filter((_, i) => (is[i] ?? []).length === 0);
  if (empty.length === 0) return 0;
  const copies = keeper.mirror().read(empty);
  const changes = empty.flatMap(({ tab }, i) =>
    (copies[i] ?? []).map(({ values }): Change => ({ kind: 'append', tab, values })),
  );
  ports.store.commit(changes);
  return changes.length;
}

/** One tab after the other, from a place on. Answers where to go on. */
function restoreTabs(watch: Watch, begin: Place): Restored & { readonly at: Place } {
  const { ports } = watch;
  const { key } = requireFacts(ports);
  const { state, left } = learnLog(watch);
  if (left) return { changes: 0, finished: false, at: begin };
  let changes = refillEdited(watch);
  let [index, row] = begin;
  for (;;) {
    const tab = SWEPT[index] as TabId;
    const one = LOOSE.includes(tab)
      ? restoreLoose(watch, tab, key)
      : restorePlaced(watch, tab, state.ends[tab] ?? 0, row);
    changes += one.changes;
    row = one.next ?? 1;
    if (one.next === null) index += 1;
    if (index === SWEPT.length) return { changes, finished: true, at: START };
    if (ports.now() >= watch.until) return { changes, finished: false, at: [index, row] };
  }
}

/** Where a run that ran out of time stopped, as long as little can have happened to what it had done. */
const placeOf = (stop: SweepState['restoring'], now: number): Place =>
  stop !== undefined && now - stop.since < GO_ON_MS ? stop.at : START;

/**
 * Restores the tabs from the log, from where the last run stopped, and keeps where this one does. Rows of earlier schemas
 * become what they would be had they been written now.
 * @throws Refused LOG_LOST, BUSY, or as the stores do
 */
export function renewTabs(watch: Watch): Restored {
  const { ports, keeper } = watch;
  const { restoring: stop, ...sweep } = keeper.loadSweep();
  const begin = placeOf(stop, ports.now());
  const { at, finished, changes } = ports.locked(() => restoreTabs(watch, begin));
  keeper.saveSweep(finished ? sweep : { ...sweep, restoring: { at, since: ports.now() } });
  return { changes, finished };
}

/**
 * Restores the register, notes it and mails it. Nobody decides meanwhile: the lock is held.
 * @throws Refused OWNER_ONLY, LOG_LOST, BUSY, or as the stores do
 */
export function restoreRegister(watch: Watch): Restored {
  const facts = requireSystem(watch);
  const { ports, keeper } = watch;
  const mended = keeper.mend();
  const { finished, ...tabs } = renewTabs(watch);
  // Rights follow the tab Pejabat, which may have come back only now.
  const after = mended > 0 ? keeper.mend() : 0;
  const changes = tabs.changes + mended + after;
  const { wholeAt, restoring } = keeper.loadSweep();
  keeper.saveSweep({ ...NEW_SWEEP, wholeAt, ...(restoring && { restoring }) });
  if (changes === 0) return { changes, finished };
  const text = finished ? INTEGRITY.restored(changes) : INTEGRITY.halfRestored(changes);
  const data = { jumlah: changes, tuntas: finished };
  noteDown(watch, [{ kode: '', no: null, visit: null, type: 'PewaktuMemulihkan', text, data }]);
  tellAdministrator(ports, administrators(watch, facts), text, []);
  return { changes, finished };
}
