/**
 * "Pulihkan": the mirror first learns what of the end of the log still fits the chain; then every tab, the log among them, is
 * written as the mirror has it, which is the replay of the log. Row for row, each window in one commit: a run that is cut off
 * may be begun anew, since what is right is left and nothing stands in the register alone. One that ran out of time goes on.
 */

import { INTEGRITY } from '../../messages/integrity';
import { registerNote } from '../announce';
import { rowHash } from '../chain';
import { CONFIG_RANGES } from '../config';
import { KEEP_MAILS_MS } from '../outbox';
import { type ChainHead, type Change, type ReadRow, Refused, type RegisterStore } from '../ports';
import { outboxSealed } from '../seal';
import { requireFacts } from '../session';
import { HEADER_ROWS, type TabId, tabOf } from '../tabs';
import { cellDifferences, identity, kept, mended } from './difference';
import { NEW_SWEEP, type RowStretch, type SweepState, type Watch } from './keeper';
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
/** A run goes on where the last one ran out of time, within this time; later it begins anew. */
const GO_ON_MS = 3_600_000;

/** Windows whose formats and rules are looked at in one read. */
const LOOKED = 3;

interface Stretch {
  readonly changes: number;
  /** last row that is looked at now */
  readonly to: number;
  /** row to go on with; null: the tab is done */
  readonly next: number | null;
}

/** How far before the mirror's end its next rows are looked for: rows that were taken out, or sorted, move them up. */
const MOVED = 20_000;

/** The rows that follow a head in the order of the chain, wherever they stand, and beside whatever copies. */
function chained({ ports }: Watch, key: string, { seq, hash }: ChainHead): readonly ReadRow[] {
  const there = readSafe(ports.store, { tab: 'RIWAYAT', from: Math.max(1, seq - MOVED), to: null });
  const urut = ({ values }: ReadRow): number => Number(values.urut);
  const later = there.filter((row) => urut(row) > seq).sort((a, b) => urut(a) - urut(b));
  const rows: ReadRow[] = [];
  let last = hash;
  for (const { values } of later) {
    const row = seq + rows.length + 1;
    if (values.urut !== row || values.sidik !== rowHash(ports.hmac, key, last, values)) continue;
    rows.push({ row, values });
    last = String(values.sidik);
  }
  return rows;
}

/**
 * The mirror learns all of the log that fits the chain before anything is written over: from then on a run that is cut off
 * loses nothing. @throws Refused LOG_LOST when rows are nowhere any more
 */
function learnLog(watch: Watch): Omit<Followed, 'broken'> {
  const { key, head: wanted } = requireFacts(watch.ports);
  const { state, left } = followLog(watch);
  if (left) return { state, left };
  const rows = chained(watch, key, state.reached.head);
  const known = rows.length > 0 ? stretch(watch, state, rows) : state;
  const { head } = known.reached;
  if (head.seq < wanted.seq)
    throw new Refused({
      code: 'LOG_LOST',
      params: { tab: tabOf('RIWAYAT').title, baris: head.seq + 1 + HEADER_ROWS },
    });
  watch.ports.memory.saveHead(head);
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

/** One window of a tab as the mirror has it; what is too much at the end goes with the first. */
function restorePlaced({ ports, keeper }: Watch, tab: TabId, end: number, from: number): Stretch {
  const { store } = ports;
  const to = Math.min(end, from + windowOf(tab) - 1);
  const behind = from > 1 ? [] : readSafe(store, { tab, from: end + 1, to: null });
  store.commit(surplus(tab, behind, end));
  if (to < from) return { changes: behind.length, to, next: null };
  const is = readSafe(store, { tab, from, to });
  const must = readSafe(keeper.mirror(), { tab, from, to });
  const last = is[is.length - 1]?.row ?? from - 1;
  const wanted = placedChanges(tab, must, is, to < end ? filledTo(store, tab, last, to) : last);
  store.commit(wanted);
  return { changes: behind.length + wanted.length, to, next: to < end ? to + 1 : null };
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
  const grown = { append: 1, remove: -1, put: 0, patch: 0 };
  const to = changes.reduce((rows, { kind }) => rows + grown[kind], is.length);
  return { changes: changes.length, to, next: null };
}

/** A row that is gone is written again. Of a mail nobody knows whether it went out: it is not sent again. */
function lostRow(tab: TabId, { values }: ReadRow, now: number): readonly Change[] {
  if (tab !== 'KOTAK_KELUAR') return [{ kind: 'append', tab, values: mended(values, null) }];
  if (now - Number(values.dibuat) > KEEP_MAILS_MS) return [];
  const status = { status: 'Tidak pasti', galat: INTEGRITY.mailRestored } as const;
  return [{ kind: 'append', tab, values: { ...mended(values, null), ...status } }];
}

/** A tab that people may edit is theirs; one that is empty altogether gets its last known rows back. */
function refillEdited({ ports, keeper }: Watch): number {
  const is = ports.store.read(CONFIG_RANGES);
  const empty = CONFIG_RANGES.filter((_, i) => (is[i] ?? []).length === 0);
  if (empty.length === 0) return 0;
  const copies = keeper.mirror().read(empty);
  const changes = empty.flatMap(({ tab }, i) =>
    (copies[i] ?? []).map(({ values }): Change => ({ kind: 'append', tab, values })),
  );
  ports.store.commit(changes);
  return changes.length;
}

/** One tab after the other, window by window, from a place on. Answers where to go on. */
function restoreTabs(watch: Watch, begin: Place): Restored & { readonly at: Place } {
  const { ports, keeper } = watch;
  const { key } = requireFacts(ports);
  const { state, left } = learnLog(watch);
  if (left) return { changes: 0, finished: false, at: begin };
  let changes = refillEdited(watch);
  let [index, row] = begin;
  let written: RowStretch[] = [];
  for (;;) {
    const tab = SWEPT[index] as TabId;
    const one = LOOSE.includes(tab)
      ? restoreLoose(watch, tab, key)
      : restorePlaced(watch, tab, state.ends[tab] ?? 0, row);
    changes += one.changes;
    if (one.to >= row) written.push({ tab, from: row, to: one.to });
    row = one.next ?? 1;
    if (one.next === null) index += 1;
    const finished = index === SWEPT.length;
    const over = finished || ports.now() >= watch.until;
    if (over || written.length > LOOKED) {
      changes += keeper.looks(written, true).length;
      written = [];
    }
    if (over) return { changes, finished, at: [index, row] };
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
  noteDown(watch, [registerNote('PewaktuMemulihkan', text, data)]);
  tellAdministrator(ports, administrators(facts), text, []);
  return { changes, finished };
}
