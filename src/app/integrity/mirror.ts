/**
 * The mirror follows the log: every row is checked against the chain, copied, and replayed into the mirror's tabs, all in one
 * commit for each stretch. What was cut off is found by the mirror's own log and gone on with.
 */

import { followed } from '../chain';
import { KEEP_MAILS_MS } from '../outbox';
import {
  type Change,
  type ReadRow,
  Refused,
  type RegisterFacts,
  type RegisterStore,
  type RowRange,
} from '../ports';
import { requireFacts } from '../session';
import { TABS, type TabId } from '../tabs';
import type { MirrorState, Watch } from './keeper';
import { type Ends, type Overlay, overlay } from './overlay';
import { groupsOf, type Reached, reachedAfter, replay } from './replay';

/** Rows of the log in one stretch. */
export const STRETCH = 1000;

export interface Followed {
  readonly state: MirrorState;
  /** first row of the log that does not fit the chain; null when all do */
  readonly broken: number | null;
  /** whether rows are left for another run */
  readonly left: boolean;
}

/** A range that may begin behind the grid: there is nothing then. */
export function readSafe(store: RegisterStore, range: RowRange): readonly ReadRow[] {
  try {
    return store.read([range])[0] ?? [];
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'CASE_UNKNOWN') return [];
    throw error;
  }
}

/** Tabs whose last row no count in the log tells. */
const UNCOUNTED: readonly TabId[] = ['LANGKAH', 'TINDAK_LANJUT'];

function uncountedEnds(store: RegisterStore): Ends {
  const read = store.read(
    UNCOUNTED.map((tab) => ({
      tab,
      from: 1,
      to: null,
      column: TABS.find(({ id }) => id === tab)?.columns[0]?.key ?? '',
    })),
  );
  return Object.fromEntries(
    UNCOUNTED.map((tab, i) => [tab, read[i]?.[(read[i]?.length ?? 0) - 1]?.row ?? 0]),
  );
}

const endsAt = ({ head, caseCount, resultCount, counters }: Reached, others: Ends): Ends => ({
  ...others,
  REGISTER: caseCount,
  RIWAYAT: head.seq,
  HASIL: resultCount,
  SURAT_KELUAR: counters.baris ?? 0,
});

/** The mirror as it is: ahead of what was noted when a run was cut off between the two. */
export function resumed(watch: Watch): MirrorState {
  const state = watch.keeper.loadMirror();
  const { seq } = state.reached.head;
  const ahead = readSafe(watch.keeper.mirror(), { tab: 'RIWAYAT', from: seq + 1, to: null });
  if (ahead.length === 0) return state;
  const reached = groupsOf(ahead).reduce(reachedAfter, state.reached);
  const found = { ...state, reached, ends: endsAt(reached, uncountedEnds(watch.keeper.mirror())) };
  watch.keeper.saveMirror(found);
  return found;
}

/** Whole commits only: the last one may go on behind the stretch. */
function wholeCommits(rows: readonly ReadRow[]): readonly ReadRow[] {
  const last = rows[rows.length - 1]?.values;
  const whole = rows.filter(
    ({ values }) => values.waktu !== last?.waktu || values.perintah !== last?.perintah,
  );
  return whole.length === 0 ? rows : whole;
}

function oldMails(store: Overlay, now: number): readonly Change[] {
  const mails = store.read([{ tab: 'KOTAK_KELUAR', from: 1, to: null }])[0] ?? [];
  return mails
    .filter(({ values }) => now - Number(values.dibuat) > KEEP_MAILS_MS)
    .map(({ row }): Change => ({ kind: 'remove', tab: 'KOTAK_KELUAR', row }));
}

/** One stretch that follows what the mirror holds, written in one commit. */
export function stretch(watch: Watch, state: MirrorState, rows: readonly ReadRow[]): MirrorState {
  const base = watch.keeper.mirror();
  const store = overlay(base, state.ends);
  const reached = replay(store, state.reached, rows);
  store.commit(oldMails(store, watch.ports.now()));
  base.commit(store.pending());
  const next = { ...state, reached, ends: endsAt(reached, store.ends()) };
  watch.keeper.saveMirror(next);
  return next;
}

/** The next rows of the log that fit; `broken` where one does not. The last row that is known is looked at again. */
function nextRows({ ports }: Watch, { head }: Reached, facts: RegisterFacts) {
  const from = Math.max(1, head.seq);
  const read = readSafe(ports.store, { tab: 'RIWAYAT', from, to: head.seq + STRETCH });
  const [known, rows] = head.seq === 0 ? [undefined, read] : [read[0], read.slice(1)];
  if (head.seq > 0 && (known?.row !== head.seq || known.values.sidik !== head.hash))
    return { good: [], broken: head.seq, more: false };
  const { good, broken, head: last } = followed(ports.hmac, facts.key, head, rows);
  const cut = rows.length < STRETCH && broken === null && last.seq < facts.head.seq;
  const other = last.seq === facts.head.seq && last.hash !== facts.head.hash;
  const wrong = cut ? last.seq + 1 : other ? last.seq : broken;
  return { good, broken: wrong, more: rows.length >= STRETCH };
}

/**
 * Lets the mirror follow until the end of the log, a row that does not fit, or the end of the time.
 * @throws Refused as the stores do
 */
export function followLog(watch: Watch): Followed {
  const facts = requireFacts(watch.ports);
  let state = resumed(watch);
  for (;;) {
    const { good, broken, more } = nextRows(watch, state.reached, facts);
    const rows = more && broken === null ? wholeCommits(good) : good;
    if (rows.length > 0) state = stretch(watch, state, rows);
    if (broken !== null || !more) return { state, broken, left: false };
    if (watch.ports.now() >= watch.until) return { state, broken: null, left: true };
  }
}
