/**
 * "Pulihkan": the log from the mirror and from what of its end still fits the chain, then every tab from the mirror, which is
 * the replay of the log. Row for row, each window in one commit; run again after a cut it goes on, since what is right is left.
 */
import { INTEGRITY } from '../../messages/integrity';
import { rowHash } from '../chain';
import { type ChainHead, type Change, type ReadRow, Refused, type RegisterStore } from '../ports';
import { outboxSealed } from '../seal';
import { requireFacts } from '../session';
import { EDITED_TABS, HEADER_ROWS, type Row, type TabId, tabOf } from '../tabs';
import { cellDifferences, identity, kept, mended } from './difference';
import { type MirrorState, NEW_SWEEP, type Watch } from './keeper';
import { followLog, readSafe, resumed } from './mirror';
import { LOOSE, SWEPT, windowOf } from './sweep';
import { tellAdministrator } from './tell';
import { administrators, noteDown, requireSystem } from './verify';

export interface Restored {
  /** rows written, and changes of the spreadsheet's structure */
  readonly changes: number;
  readonly finished: boolean;
}

/** What was done of one tab; `row` is the next one where the time was over. */
interface Part extends Restored {
  readonly row?: number;
}

/** A stop that is older is forgotten: too much may have been changed above it since. */
const REMEMBERED_MS = 86_400_000;

/** How far before the mirror's end the register's end is looked for: rows that were taken out move it up. */
const MOVED = 2000;

/** What of the log the mirror does not know yet, in the order of the chain. Rows may stand anywhere. */
function endOfLog({ ports }: Watch, key: string, head: ChainHead): { rows: readonly Row[]; head: ChainHead } {
  const from = Math.max(1, head.seq - MOVED);
  const there = new Map(
    readSafe(ports.store, { tab: 'RIWAYAT', from, to: null }).map(({ values }) => [values.urut, values]),
  );
  const rows: Row[] = [];
  let last = head;
  for (;;) {
    const next = there.get(last.seq + 1);
    if (!next || next.sidik !== rowHash(ports.hmac, key, last.hash, next)) return { rows, head: last };
    rows.push(next);
    last = { seq: last.seq + 1, hash: String(next.sidik) };
  }
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

function restorePlaced(
  watch: Watch,
  tab: TabId,
  rows: (from: number, to: number) => readonly ReadRow[],
  end: number,
  first: number,
): Part {
  const { store } = watch.ports;
  const size = windowOf(tab);
  const behind = readSafe(store, { tab, from: end + 1, to: null });
  store.commit(surplus(tab, behind, end));
  let changes = behind.length;
  for (let from = first; from <= end; from += size) {
    if (watch.ports.now() >= watch.until) return { changes, finished: false, row: from };
    const to = Math.min(end, from + size - 1);
    const is = readSafe(store, { tab, from, to });
    const last = is[is.length - 1]?.row ?? from - 1;
    const wanted = placedChanges(tab, rows(from, to), is, to < end ? filledTo(store, tab, last, to) : last);
    store.commit(wanted);
    changes += wanted.length;
  }
  return { changes, finished: true };
}

/** Whether anything stands behind a stretch: then its empty rows are filled in place, else rows are added. */
function filledTo(store: RegisterStore, tab: TabId, last: number, to: number): number {
  if (last === to) return to;
  return readSafe(store, { tab, from: to + 1, to: to + 1 }).length > 0 ? to : last;
}

function restoreLoose(watch: Watch, tab: TabId, key: string): Restored {
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
  return { changes: changes.length, finished: true };
}

const KEEP_MAILS_MS = 60 * 86_400_000;

/** A row that is gone is written again. Of a mail nobody knows whether it went out: it is not sent again. */
function lostRow(tab: TabId, { values }: ReadRow, now: number): readonly Change[] {
  if (tab !== 'KOTAK_KELUAR') return [{ kind: 'append', tab, values: mended(values, null) }];
  if (now - Number(values.dibuat) > KEEP_MAILS_MS) return [];
  const status = { status: 'Tidak pasti', galat: INTEGRITY.mailRestored } as const;
  return [{ kind: 'append', tab, values: { ...mended(values, null), ...status } }];
}

/** The log: as the mirror has it, and after that what fits. @throws Refused LOG_LOST when rows are nowhere any more */
function restoreLog(watch: Watch, first: number): Part {
  const { ports, keeper } = watch;
  const facts = requireFacts(ports);
  const { head } = resumed(watch).reached;
  const end = endOfLog(watch, facts.key, head);
  if (end.head.seq < facts.head.seq)
    throw new Refused({
      code: 'LOG_LOST',
      params: { tab: tabOf('RIWAYAT').title, baris: end.head.seq + 1 + HEADER_ROWS },
    });
  const rows = (from: number, to: number): readonly ReadRow[] => [
    ...(from > head.seq
      ? []
      : (keeper.mirror().read([{ tab: 'RIWAYAT', from, to: Math.min(to, head.seq) }])[0] ?? [])),
    ...end.rows
      .map((values, i) => ({ row: head.seq + 1 + i, values }))
      .filter(({ row }) => row >= from && row <= to),
  ];
  const restored = restorePlaced(watch, 'RIWAYAT', rows, end.head.seq, first);
  ports.memory.saveHead(end.head);
  return restored;
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

/** A place in the list of tabs. */
interface Stop {
  readonly tab: number;
  readonly row: number;
}

/** Where the last restoration stopped, if it did not come to the end. */
function stoppedAt({ ports, keeper }: Watch): Stop {
  const { restoring } = keeper.loadSweep();
  const known = restoring !== undefined && ports.now() - restoring.at < REMEMBERED_MS;
  return known ? restoring : { tab: 0, row: 1 };
}

/** Notes where to go on, or that nothing is left. */
function noteStop({ ports, keeper }: Watch, stop: Stop | null): void {
  const { restoring: _, ...sweep } = keeper.loadSweep();
  keeper.saveSweep(stop === null ? sweep : { ...sweep, restoring: { ...stop, at: ports.now() } });
}

/**
 * One tab after the other, the log first: the mirror has to know all of it before the others can follow. Where the time is
 * over the place is noted, and the next run goes on there: what is right need not be read again.
 */
function restoreTabs(watch: Watch): Restored {
  const { key } = requireFacts(watch.ports);
  let at = stoppedAt(watch);
  if (at.tab > 0 && followLog(watch).broken !== null) at = { tab: 0, row: 1 };
  let [changes, finished] = [0, true];
  const done = (part: Part) => {
    changes += part.changes;
    finished = part.finished;
    at = finished ? { tab: at.tab + 1, row: 1 } : { ...at, row: part.row ?? 1 };
  };
  if (at.tab === 0) done(restoreLog(watch, at.row));
  changes += refillEdited(watch);
  const { state, left } = followLog(watch);
  finished = finished && !left;
  while (finished && at.tab < SWEPT.length) done(restoreTab(watch, at, key, state));
  noteStop(watch, finished ? null : at);
  return { changes, finished };
}

function restoreTab(watch: Watch, { tab, row }: Stop, key: string, { ends }: MirrorState): Part {
  const id = SWEPT[tab] as TabId;
  if (LOOSE.includes(id)) return restoreLoose(watch, id, key);
  const rows = (from: number, to: number) => readSafe(watch.keeper.mirror(), { tab: id, from, to });
  return restorePlaced(watch, id, rows, ends[id] ?? 0, row);
}

/**
 * Brings the rows of earlier schemas to what they would be had they been written now.
 * @throws Refused LOG_LOST, BUSY, or as the stores do
 */
export const renewTabs = (watch: Watch): Restored => watch.ports.locked(() => restoreTabs(watch));

/**
 * Restores the register, notes it and mails it. Nobody decides meanwhile: the lock is held.
 * @throws Refused OWNER_ONLY, LOG_LOST, BUSY, or as the stores do
 */
export function restoreRegister(watch: Watch): Restored {
  const facts = requireSystem(watch);
  const mended = watch.keeper.mend();
  const tabs = watch.ports.locked(() => restoreTabs(watch));
  // Rights follow the tab Pejabat, which may have come back only now.
  const after = mended > 0 ? watch.keeper.mend() : 0;
  const restored = { ...tabs, changes: tabs.changes + mended + after };
  const { wholeAt, restoring } = watch.keeper.loadSweep();
  watch.keeper.saveSweep({ ...NEW_SWEEP, wholeAt, ...(restoring === undefined ? {} : { restoring }) });
  if (restored.changes === 0) return restored;
  const text = restored.finished
    ? INTEGRITY.restored(restored.changes)
    : INTEGRITY.halfRestored(restored.changes);
  const data = { jumlah: restored.changes, tuntas: restored.finished };
  noteDown(watch, [{ kode: '', no: null, visit: null, type: 'PewaktuMemulihkan', text, data }]);
  tellAdministrator(watch.ports, administrators(watch, facts), text, []);
  return restored;
}
