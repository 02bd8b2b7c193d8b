/**
 * The comparison of the tabs with the mirror, window by window, so that it can stop anywhere and go on later. It reads without
 * the lock; what looks wrong is looked at again under the lock, when the mirror has caught up with what was written meanwhile.
 */

import { INTEGRITY } from '../../messages/integrity';
import { KEEP_MAILS_MS } from '../outbox';
import { type ReadRow, Refused, type RegisterStore, type RowRange } from '../ports';
import { outboxSealed } from '../seal';
import { requireFacts } from '../session';
import { HEADER_ROWS, type TabId, tabOf } from '../tabs';
import { alignLoose, alignPlaced, LOOK_AHEAD } from './align';
import type { Difference } from './difference';
import type { MirrorState, RowStretch, SweepState, Watch } from './keeper';
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
/** Rows read in one round trip where tabs are small. */
const TOGETHER = 3000;
/** How many differences are kept in words, and how long each: together they stand in a property of 9 KB. */
const TOLD = 12;
const LONGEST = 240;

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

/** One stretch of one tab. */
interface Window {
  readonly tab: TabId;
  readonly from: number;
  /** last row that must be there; below `from` when there is none */
  readonly to: number;
  /** whether the tab ends here */
  readonly last: boolean;
  readonly shift: number;
}

interface Seen {
  readonly differences: readonly Difference[];
  /** formats and rules of cells that setup would have made otherwise; of windows read together, with the first */
  readonly looks: readonly string[];
  readonly rows: number;
  readonly next: Pick<SweepState, 'tab' | 'row' | 'shift'>;
}

function windowAt(at: Pick<SweepState, 'tab' | 'row' | 'shift'>, { ends }: MirrorState): Window {
  const tab = SWEPT[at.tab] as TabId;
  const end = ends[tab] ?? 0;
  const to = at.row + windowOf(tab) - 1;
  const last = LOOSE.includes(tab) || to >= end;
  return { tab, from: at.row, to: Math.min(to, end), last, shift: at.shift };
}

/** Windows that are read in one go: what is left of one tab and as many whole ones as fit. */
function windowsAt(at: SweepState, mirror: MirrorState): readonly Window[] {
  const windows = [windowAt(at, mirror)];
  for (let tab = at.tab + 1; tab < SWEPT.length && windows[windows.length - 1]?.last; tab += 1) {
    const next = windowAt({ tab, row: 1, shift: 0 }, mirror);
    const rows = [...windows, next].reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
    if (rows > TOGETHER) break;
    windows.push(next);
  }
  return windows;
}

const mustRange = ({ tab, from, to }: Window): RowRange => ({
  tab,
  from,
  to: LOOSE.includes(tab) ? null : Math.max(from, to),
});
const isRange = ({ tab, from, to, last, shift }: Window): RowRange => ({
  tab,
  from: Math.max(1, from + shift),
  to: last ? null : to + shift + LOOK_AHEAD,
});

/** Several ranges in one round trip; one by one where the first begins behind the grid. */
function readTogether(store: RegisterStore, ranges: readonly RowRange[]): readonly (readonly ReadRow[])[] {
  try {
    return store.read(ranges);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'CASE_UNKNOWN') throw error;
    return ranges.map((range) => readSafe(store, range));
  }
}

function looseDifferences(
  { ports }: Watch,
  tab: TabId,
  must: readonly ReadRow[],
  is: readonly ReadRow[],
): readonly Difference[] {
  const mail = tab === 'KOTAK_KELUAR';
  const key = mail ? requireFacts(ports).key : '';
  const oldest = ports.now() - KEEP_MAILS_MS;
  const foreign = ({ values }: ReadRow) => !mail || !outboxSealed(ports.hmac, key, values);
  const may = ({ values }: ReadRow) => mail && Number(values.dibuat) < oldest;
  return alignLoose(tab, must, is, foreign, may);
}

type Compared = Omit<Seen, 'looks'>;

function seenIn(watch: Watch, window: Window, must: readonly ReadRow[], is: readonly ReadRow[]): Compared {
  const { tab, from, to, last } = window;
  const at = SWEPT.indexOf(tab);
  const over = { tab: at + 1, row: 1, shift: 0 };
  if (LOOSE.includes(tab))
    return { differences: looseDifferences(watch, tab, must, is), rows: is.length, next: over };
  const wanted = must.filter(({ row }) => row >= from && row <= to);
  const { differences, shift } = alignPlaced(tab, wanted, is, window);
  return { differences, rows: wanted.length, next: last ? over : { tab: at, row: to + 1, shift } };
}

/** Whether a difference is one that is looked for; null: all of them, and formats and rules as well. */
type Counts = ((difference: Difference) => boolean) | null;

/** What the next windows show, in one read of each side. */
function look(watch: Watch, at: SweepState, mirror: MirrorState, counts: Counts): readonly Seen[] {
  const windows = windowsAt(at, mirror);
  const must = readTogether(watch.keeper.mirror(), windows.map(mustRange));
  const is = readTogether(watch.ports.store, windows.map(isRange));
  const stretches = counts === null ? windows.flatMap((window, i) => stretchOf(window, is[i] ?? [])) : [];
  const looks = stretches.length === 0 ? [] : watch.keeper.looks(stretches, false).map(INTEGRITY.structure);
  return windows.map((window, i) => {
    const { differences, ...seen } = seenIn(watch, window, must[i] ?? [], is[i] ?? []);
    const counted = counts === null ? differences : differences.filter(counts);
    return { ...seen, differences: counted, looks: i === 0 ? looks : [] };
  });
}

/** The rows of a window that are there, without those that the next one begins with. */
function stretchOf({ tab, to, last, shift }: Window, is: readonly ReadRow[]): readonly RowStretch[] {
  const rows = is.map(({ row }) => row).filter((row) => last || row <= to + shift);
  const [from = 0] = rows;
  return from === 0 ? [] : [{ tab, from, to: rows[rows.length - 1] ?? from }];
}

/** The windows once more while nobody writes. A log that no longer fits its chain has no more to say here. */
function certain(watch: Watch, at: SweepState, counts: Counts): readonly Seen[] | null {
  return watch.ports.locked(() => {
    const { state, broken, left } = followLog(watch);
    return broken !== null || left ? null : look(watch, at, state, counts);
  });
}

/** What somebody typed into a key of a row can be as long as a cell. */
function shortText(one: Difference): string {
  const text = differenceText(one);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const noted = (at: SweepState, { differences, looks, rows, next }: Seen): SweepState => ({
  ...at,
  ...next,
  rows: at.rows + rows,
  count: at.count + differences.length + looks.length,
  found: [...at.found, ...differences.slice(0, TOLD).map(shortText), ...looks].slice(0, TOLD),
});

export interface Swept {
  readonly state: SweepState;
  readonly finished: boolean;
  /** the log was changed while it was compared and does not fit any more */
  readonly stopped: boolean;
}

/** Goes on from where it stands until all tabs are compared or the time is over. @throws Refused as the stores do, or BUSY */
export function sweep(watch: Watch, from: SweepState, mirror: MirrorState, counts: Counts = null): Swept {
  let state = from;
  while (state.tab < SWEPT.length) {
    const seen = look(watch, state, mirror, counts);
    const sound = seen.every(({ differences }) => differences.length === 0);
    const sure = sound ? seen : certain(watch, state, counts);
    if (sure === null) return { state, finished: false, stopped: true };
    state = sure.reduce(noted, state);
    if (state.tab < SWEPT.length && watch.ports.now() >= watch.until)
      return { state, finished: false, stopped: false };
  }
  return { state, finished: true, stopped: false };
}
