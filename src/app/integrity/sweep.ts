/**
 * The comparison of the tabs with the mirror, window by window, so that it can stop anywhere and go on later. It reads without
 * the lock; what looks wrong is looked at again under the lock, when the mirror has caught up with what was written meanwhile.
 */
import { INTEGRITY } from '../../messages/integrity';
import type { ReadRow, RegisterFacts, RegisterStore } from '../ports';
import { outboxSealed } from '../seal';
import { requireFacts } from '../session';
import { HEADER_ROWS, type TabId, tabOf } from '../tabs';
import { alignLoose, alignPlaced, LOOK_AHEAD } from './align';
import type { Difference } from './difference';
import type { MirrorState, SweepState, Watch } from './keeper';
import { followLog, readSafe } from './mirror';

/** The tabs in the order in which they are compared: the log first, since all others follow from it. */
export const SWEPT: readonly TabId[] = [
  'RIWAYAT',
  'REGISTER',
  'TUGAS',
  'LANGKAH',
  'SURAT_KELUAR',
  'HASIL',
  'TINDAK_LANJUT',
  'HASIL_TERAKHIR',
  'KOTAK_KELUAR',
];
export const LOOSE: readonly TabId[] = ['TUGAS', 'HASIL_TERAKHIR', 'KOTAK_KELUAR'];

/** Rows of one window. A row of the register holds the whole state of a case. */
export const windowOf = (tab: TabId): number => (tab === 'REGISTER' ? 400 : 2000);
/** Mails leave the outbox after this time, see sendOutbox. */
const KEEP_MAILS_MS = 60 * 86_400_000;
/** How many differences are kept in words. */
const TOLD = 12;

export function differenceText(one: Difference): string {
  const { title } = tabOf(one.tab);
  const row = one.row + HEADER_ROWS;
  switch (one.kind) {
    case 'CHANGED':
      return INTEGRITY.changed(title, row, one.column, one.was, one.is);
    case 'MISSING':
      return INTEGRITY.missing(title, row, one.name);
    case 'EXTRA':
      return INTEGRITY.extra(title, row, one.name);
    case 'SHIFTED':
      return INTEGRITY.shifted(title, row, one.by);
  }
}

interface Window {
  readonly differences: readonly Difference[];
  readonly rows: number;
  readonly next: Pick<SweepState, 'tab' | 'row' | 'shift'>;
}

const all = (store: RegisterStore, tab: TabId): readonly ReadRow[] =>
  store.read([{ tab, from: 1, to: null }])[0] ?? [];

function looseWindow(watch: Watch, tab: TabId, at: SweepState, facts: RegisterFacts): Window {
  const { ports, keeper } = watch;
  const [must, is] = [all(keeper.mirror(), tab), all(ports.store, tab)];
  const oldest = ports.now() - KEEP_MAILS_MS;
  const mail = tab === 'KOTAK_KELUAR';
  const foreign = ({ values }: ReadRow) => !mail || !outboxSealed(ports.hmac, facts.key, values);
  const may = ({ values }: ReadRow) => mail && Number(values.dibuat) < oldest;
  const differences = alignLoose(tab, must, is, foreign, may);
  return { differences, rows: is.length, next: { tab: at.tab + 1, row: 1, shift: 0 } };
}

function placedWindow(watch: Watch, tab: TabId, at: SweepState, state: MirrorState): Window {
  const { ports, keeper } = watch;
  const end = state.ends[tab] ?? 0;
  const to = at.row + windowOf(tab) - 1;
  const last = to >= end;
  const from = Math.max(1, at.row + at.shift);
  const must = end < at.row ? [] : readSafe(keeper.mirror(), { tab, from: at.row, to: Math.min(to, end) });
  const is = readSafe(ports.store, { tab, from, to: last ? null : to + at.shift + LOOK_AHEAD });
  const { differences, shift } = alignPlaced(tab, must, is, { shift: at.shift, last });
  const next = last ? { tab: at.tab + 1, row: 1, shift: 0 } : { tab: at.tab, row: to + 1, shift };
  return { differences, rows: must.length, next };
}

function windowAt(watch: Watch, at: SweepState, state: MirrorState, facts: RegisterFacts): Window {
  const tab = SWEPT[at.tab] as TabId;
  return LOOSE.includes(tab) ? looseWindow(watch, tab, at, facts) : placedWindow(watch, tab, at, state);
}

/** The window once more while nobody writes. A log that no longer fits its chain has no more to say here. */
function certain(watch: Watch, at: SweepState): Window | null {
  return watch.ports.locked(() => {
    const { state, broken, left } = followLog(watch);
    return broken !== null || left ? null : windowAt(watch, at, state, requireFacts(watch.ports));
  });
}

const noted = (at: SweepState, { differences, rows, next }: Window): SweepState => ({
  ...at,
  ...next,
  rows: at.rows + rows,
  count: at.count + differences.length,
  found: [...at.found, ...differences.slice(0, TOLD).map(differenceText)].slice(0, TOLD),
});

export interface Swept {
  readonly state: SweepState;
  readonly finished: boolean;
  /** the log was changed while it was compared and does not fit any more */
  readonly stopped: boolean;
}

/** Goes on from where it stands until all tabs are compared or the time is over. @throws Refused as the stores do, or BUSY */
export function sweep(watch: Watch, from: SweepState, mirror: MirrorState): Swept {
  const facts = requireFacts(watch.ports);
  let state = from;
  while (state.tab < SWEPT.length) {
    const seen = windowAt(watch, state, mirror, facts);
    const sure = seen.differences.length === 0 ? seen : certain(watch, state);
    if (sure === null) return { state, finished: false, stopped: true };
    state = noted(state, sure);
    if (state.tab < SWEPT.length && watch.ports.now() >= watch.until)
      return { state, finished: false, stopped: false };
  }
  return { state, finished: true, stopped: false };
}
