/**
 * The tabs as the log tells them: each command's events are folded into the case and written by the very code that wrote them
 * first, over a store that holds what earlier rows of the log came to. What no event tells is not made up: see UNKNOWN.
 */
import { advance } from '../../domain/agenda';
import { evolve } from '../../domain/case/evolve';
import type { Case, Monitoring, Recorded, SopRules } from '../../domain/types';
import { type Basis, splitBasis } from '../basis';
import { BULK_EVENT } from '../bulkLog';
import { type Arrival, bulkMails } from '../bulkMails';
import { monitoringOf, resultRanges } from '../caseReads';
import { countersFrom } from '../chain';
import { type LogPosition, recordedFrom } from '../log';
import { caseLink, outboxRow } from '../outbox';
import type { Change, ReadRow, RowRange } from '../ports';
import { type CaseRecord, caseRecordFrom } from '../records';
import { ROW_SETTINGS } from '../settings';
import type { Row, TabId } from '../tabs';
import { written } from '../written';
import { noteChanges } from './notes';
import type { Overlay } from './overlay';

/** Stands in every cell that a row of the log from before the third schema does not tell. Such a cell is not judged. */
export const UNKNOWN = '\u{FFFC}tidak tercatat\u{FFFC}';

/** Where a replay stands: the log so far, and what its last rows were made from. */
export interface Reached extends LogPosition {
  readonly basis: Basis | null;
}

export const START: Reached = {
  head: { seq: 0, hash: '' },
  caseCount: 0,
  resultCount: 0,
  counters: {},
  basis: null,
};

const UNKNOWN_OFFICE: Basis = {
  labels: {},
  namaSop: UNKNOWN,
  settings: Object.fromEntries(ROW_SETTINGS.map((key) => [key, UNKNOWN])),
  webAppUrl: UNKNOWN,
  registerId: '',
};

function unknownBasis(sop: SopRules, opener: string): Basis {
  const roles = [opener, ...sop.steps.map(({ role }) => role)];
  return { ...UNKNOWN_OFFICE, labels: Object.fromEntries(roles.map((role) => [role, UNKNOWN])) };
}

/** Rows of one command: they stand together and share case, id and moment. */
function sameCommand(a: Row, b: Row): boolean {
  return a.no === b.no && a.perintah === b.perintah && a.waktu === b.waktu && a.surel === b.surel;
}

/** The log parted into the rows of single commands and single notes. */
export function groupsOf(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const groups: ReadRow[][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    const first = last?.[0];
    const joins = first && recordedFrom(row.values) !== null && sameCommand(first.values, row.values);
    if (last && joins) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The cases that existed before these rows and go on in them. */
function casesBefore(rows: readonly ReadRow[], caseCount: number): readonly number[] {
  const all = rows.flatMap(({ values }) => (typeof values.no === 'number' ? [values.no] : []));
  return [...new Set(all)].filter((no) => no <= caseCount).sort((a, b) => a - b);
}

/** Neighbours in one range each. */
function rangesOf(numbers: readonly number[]): readonly RowRange[] {
  const ranges: { tab: 'REGISTER'; from: number; to: number }[] = [];
  for (const no of numbers) {
    const last = ranges[ranges.length - 1];
    if (last && last.to === no - 1) last.to = no;
    else ranges.push({ tab: 'REGISTER', from: no, to: no });
  }
  return ranges;
}

const recordOf = (store: Overlay, no: number): CaseRecord | null => {
  const row = store.read([{ tab: 'REGISTER', from: no, to: no }])[0]?.[0];
  return row ? caseRecordFrom(row, no) : null;
};

const signsReport = ({ event }: Recorded): boolean =>
  event.type === 'NumberRecorded' && event.naskah === 'LAPORAN';

/** Small tabs that nearly every command touches. */
const SMALL: readonly TabId[] = ['TUGAS', 'HASIL_TERAKHIR', 'KOTAK_KELUAR'];

/** Reads ahead what the rows will ask for: two round trips, however many rows. */
function readAhead(store: Overlay, rows: readonly ReadRow[], caseCount: number): void {
  const numbers = casesBefore(rows, caseCount);
  store.prefetch([...rangesOf(numbers), ...SMALL.map((tab) => ({ tab, from: 1, to: null }))]);
  const signed = rows.flatMap(({ values }) => {
    const recorded = recordedFrom(values);
    return recorded !== null && signsReport(recorded) ? [Number(values.no)] : [];
  });
  const known = numbers.filter((no) => signed.includes(no));
  store.prefetch(known.flatMap((no) => [...resultRanges(recordOf(store, no) as CaseRecord)]));
}

function monitoringNow(
  store: Overlay,
  before: CaseRecord | null,
  recorded: readonly Recorded[],
): Readonly<Record<string, Monitoring>> {
  if (before === null || !recorded.some(signsReport)) return {};
  return monitoringOf(before, store.read(resultRanges(before)));
}

interface Replayed {
  /** without rows of the log, which are taken as they are */
  readonly changes: readonly Change[];
  readonly after: Case;
}

interface OneCommand {
  readonly no: number;
  readonly recorded: readonly Recorded[];
  /** whether it told the next holder itself; a line for many approvals tells him of all */
  readonly mails: boolean;
}

/** What one command wrote. */
function replayed(store: Overlay, reached: Reached, { no, recorded, mails }: OneCommand): Replayed {
  const before = recordOf(store, no);
  const after = recorded.reduce<Case | null>(evolve, before?.kase ?? null) as Case;
  const results = recorded.some(({ event }) => event.type === 'MonitoringRecorded');
  const { changes } = written({
    basis: reached.basis ?? unknownBasis(after.sop, after.openedBy.role),
    news: null,
    before,
    after,
    recorded,
    position: reached,
    tasks: store.read([{ tab: 'TUGAS', from: 1, to: null }])[0] ?? [],
    latest: results ? (store.read([{ tab: 'HASIL_TERAKHIR', from: 1, to: null }])[0] ?? []) : [],
    monitoring: monitoringNow(store, before, recorded),
    agenda: before?.agenda ?? {},
    // The state by time is no event: the timer writes it.
    keadaan: '',
    mails,
    key: '',
    hmac: () => '',
  });
  return { changes: changes.filter(({ tab }) => tab !== 'RIWAYAT'), after };
}

/** What the rows of one command were made from: as they say, else as before. */
const basisAt = (reached: Reached, group: readonly ReadRow[]): Basis | null =>
  group.map(({ values }) => splitBasis(values).basis).find((one) => one !== null) ?? reached.basis;

/** Where the log stands after the rows of one command. Rows of the first schema count no numbers: that is done here. */
export function reachedAfter(reached: Reached, rows: readonly ReadRow[]): Reached {
  let { counters } = reached;
  for (const { values } of rows) {
    const recorded = recordedFrom(values);
    const said = countersFrom(values.pencacah);
    if (Object.keys(said).length > 0) counters = said;
    else if (recorded !== null) counters = advance(counters, recorded.event);
  }
  const last = rows[rows.length - 1];
  if (!last) return reached;
  return {
    head: { seq: last.row, hash: String(last.values.sidik) },
    caseCount: Number(last.values.jumlah_kasus ?? 0),
    resultCount: Number(last.values.jumlah_hasil ?? 0),
    counters,
    basis: basisAt(reached, rows),
  };
}

/** Mails of many approvals in one act, which their common line in the log stands for. */
function bulkChanges(reached: Reached, row: Row, arrived: readonly Arrival[]): readonly Change[] {
  const { labels, webAppUrl, registerId } = reached.basis ?? UNKNOWN_OFFICE;
  const urlOf = (no: number) => caseLink(webAppUrl, registerId, no);
  const mails = bulkMails({ commandId: String(row.perintah), arrived, labels, urlOf });
  return mails.map((mail): Change => ({ kind: 'append', tab: 'KOTAK_KELUAR', values: outboxRow(mail) }));
}

/** Commands in these rows by which many cases were approved at once. */
const bulksIn = (rows: readonly ReadRow[]): ReadonlySet<unknown> =>
  new Set(rows.flatMap(({ values }) => (values.peristiwa === BULK_EVENT ? [values.perintah] : [])));

/** Plays whole commits into the store; they must follow what it holds. Answers where the log stands then. */
export function replay(store: Overlay, from: Reached, rows: readonly ReadRow[]): Reached {
  readAhead(store, rows, from.caseCount);
  const bulks = bulksIn(rows);
  let reached = from;
  let arrived: readonly Arrival[] = [];
  for (const group of groupsOf(rows)) {
    const recorded = group.flatMap(({ values }) => recordedFrom(values) ?? []);
    const here = { ...reached, basis: basisAt(reached, group) };
    const { values: first } = group[0] as ReadRow;
    let changes: readonly Change[];
    if (recorded.length > 0) {
      const bulk = bulks.has(first.perintah);
      const one = replayed(store, here, { no: Number(first.no), recorded, mails: !bulk });
      changes = one.changes;
      arrived = bulk ? [...arrived, { after: one.after, recorded }] : [];
    } else if (first.peristiwa === BULK_EVENT) changes = bulkChanges(here, first, arrived);
    else changes = noteChanges(store, first);
    const log = group.map(({ values }): Change => ({ kind: 'append', tab: 'RIWAYAT', values }));
    store.commit([...changes, ...log]);
    reached = reachedAfter(reached, group);
  }
  return reached;
}
