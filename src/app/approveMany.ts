/**
 * Many approvals in one act: one lock, one read, one write, a result for each row. A row that is refused stops no other.
 * No text is read anew: each decision rests on the text kept at the last one, and only where Drive says that the naskah
 * has not been changed since (docs/adr/0016).
 */
import { bulkBar, textBasis } from '../domain/case/bulk';
import { seenDigest } from '../domain/text/seen';
import type { Refusal } from '../domain/types';
import { BULK, REPEATED } from '../messages/server';
import { type Told, toldBasis } from './basis';
import { type BulkResult, bulkEntry, firstAnswer, resultView } from './bulkLog';
import { bulkMails } from './bulkMails';
import { decideNow, type Material, NO_MATERIAL } from './commandContext';
import { commitLogged } from './commit';
import { type LogPosition, logRows } from './log';
import { caseLink, outboxRow } from './outbox';
import { type Change, type FileStamp, type Ports, type ReadRow, Refused } from './ports';
import { type CaseRecord, caseRecordFrom } from './records';
import { withSeals } from './seal';
import { openSession, type Session } from './session';
import { homeView } from './views/home';
import { stateNow } from './views/time';
import type { BulkView } from './views/types';
import { written } from './written';

export interface BulkItem {
  readonly no: number;
  /** the visit the person saw */
  readonly visit: number;
  /** what the page had shown of the naskah (see domain/text/seen.ts); absent when it was not read there */
  readonly seen?: string;
}

export interface BulkInput {
  readonly registerId: string;
  /** made by the page, once per press of the button */
  readonly commandId: string;
  readonly note: string;
  readonly items: readonly BulkItem[];
}

interface Row {
  readonly item: BulkItem;
  readonly record: CaseRecord;
}

type Decided = ReturnType<typeof decideNow>;
type Approved = Row & Decided;

interface Work {
  readonly ports: Ports;
  readonly input: BulkInput;
  readonly session: Session;
}

/** The decision on one row, as if it stood alone. @throws Refused */
function decideRow({ input, session }: Work, { item, record }: Row, material: Material): Decided {
  const { registerId, commandId, note } = input;
  const command = { type: 'approve', note, number: null, ...pick(item.seen) } as const;
  const { no, visit } = item;
  return decideNow({ ...session, record }, { registerId, commandId, no, visit, command }, material);
}

const pick = (seen: string | undefined): { readonly seen?: string } => (seen === undefined ? {} : { seen });

/** The text that this row is decided on. @throws Refused where it was not kept, or where it is another one now */
function materialOf({ item, record }: Row, stamps: readonly FileStamp[]): Material {
  const basis = textBasis(record.kase);
  if (basis === null) throw new Refused({ code: 'BULK_UNREAD', params: {} });
  const stamp = stamps.find(({ fileId }) => fileId === basis.document.fileId);
  if (stamp === undefined) throw new Refused({ code: 'DOCUMENT_MISSING', params: {} });
  const { digest } = basis.text;
  // Written so that a time that Drive did not tell counts as a change.
  if (!(stamp.modified <= basis.text.at)) throw new Refused({ code: 'BULK_CHANGED', params: {} });
  if (item.seen !== undefined && item.seen !== '' && seenDigest(item.seen) !== digest)
    throw new Refused({ code: 'TEXT_CHANGED', params: { alinea: 0 } });
  return { documents: [], digest, text: basis.text };
}

/** The value, or why not. */
function attempt<T>(work: () => T): { readonly value: T } | { readonly refusal: Refusal } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

/** Whether the row may be decided at all; asked before Drive is. @throws Refused */
function admitRow(work: Work, item: BulkItem, rows: readonly ReadRow[]): Row {
  const [row] = rows;
  if (row?.values.no !== item.no) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: item.no } });
  const admitted = { item, record: caseRecordFrom(row, item.no) };
  decideRow(work, admitted, NO_MATERIAL);
  const bar = bulkBar(admitted.record.kase);
  if (bar !== null) throw new Refused(bar);
  return admitted;
}

interface Judged {
  readonly approved: readonly Approved[];
  readonly results: readonly BulkResult[];
}

function judge(work: Work): Judged {
  const { ports, input, session } = work;
  const admitted = input.items.map((item, i) => attempt(() => admitRow(work, item, session.extra[i] ?? [])));
  const codes = admitted.flatMap((one) => ('value' in one ? [one.value.record.kase.kode] : []));
  const stamps = codes.length === 0 ? [] : ports.files.stamps(codes);
  const decided = admitted.map((one) =>
    'refusal' in one
      ? one
      : attempt(() => ({ ...one.value, ...decideRow(work, one.value, materialOf(one.value, stamps)) })),
  );
  return {
    approved: decided.flatMap((one) => ('value' in one ? [one.value] : [])),
    results: decided.map((one, i): BulkResult => {
      const { kode, judul } = named(session.extra[i]?.[0]);
      return {
        no: input.items[i]?.no ?? 0,
        kode,
        judul,
        refusal: 'refusal' in one ? one.refusal : null,
      };
    }),
  };
}

const named = (row: ReadRow | undefined): { readonly kode: string; readonly judul: string } => ({
  kode: String(row?.values.kode ?? ''),
  judul: String(row?.values.judul ?? ''),
});

/** What all approved rows change, one after the other on the same chain of the log. */
function changesOf({ ports, session }: Work, approved: readonly Approved[], { basis, news }: Told) {
  const changes: Change[] = [];
  let position: LogPosition = session.tail;
  for (const { record, after, recorded } of approved) {
    const projection = written({
      basis,
      news: changes.length === 0 ? news : null,
      before: record,
      after,
      recorded,
      position,
      tasks: session.tasks,
      latest: [],
      monitoring: {},
      agenda: record.agenda ?? {},
      key: session.facts.key,
      hmac: ports.hmac,
      keadaan: stateNow(session.config, after, session.now),
      mails: false,
    });
    changes.push(...projection.changes);
    position = projection.position;
  }
  return { changes, position };
}

function commit(work: Work, { approved, results }: Judged): readonly Change[] {
  const { ports, input, session } = work;
  const told = toldBasis(ports, session, input.registerId);
  const { changes, position } = changesOf(work, approved, told);
  const mails = bulkMails({
    commandId: input.commandId,
    arrived: approved.map(({ after, recorded }) => ({ after, recorded })),
    labels: told.basis.labels,
    urlOf: (no) => caseLink(told.basis.webAppUrl, input.registerId, no),
  });
  const log = logRows(ports.hmac, session.facts.key, position, [
    bulkEntry(session, approved[0]?.recorded[0]?.actor, input.commandId, results),
  ]);
  const rows: readonly Change[] = [
    ...changes,
    ...log.rows.map((values): Change => ({ kind: 'append', tab: 'RIWAYAT', values })),
    ...mails.map((mail): Change => ({ kind: 'append', tab: 'KOTAK_KELUAR', values: outboxRow(mail) })),
  ];
  commitLogged(ports, withSeals(ports.hmac, session.facts.key, rows), log.position);
  if (told.news !== null) ports.memory.saveBasis(told.digest);
  return changes;
}

/** The open tasks as the changes leave them, so that the list need not be read again. */
function tasksAfter(tasks: readonly ReadRow[], changes: readonly Change[]): readonly ReadRow[] {
  const mine = changes.filter((change) => change.tab === 'TUGAS');
  const removed = mine.flatMap((change) => (change.kind === 'remove' ? [change.row] : []));
  const added = mine.flatMap((change) => (change.kind === 'append' ? [change.values] : []));
  const kept = tasks.filter(({ row }) => !removed.includes(row));
  return [...kept, ...added.map((values, i) => ({ row: tasks.length + i + 1, values }))];
}

function withoutRepeats(input: BulkInput): BulkInput {
  const { items } = input;
  return { ...input, items: items.filter(({ no }, i) => items.findIndex((one) => one.no === no) === i) };
}

function answer({ input, session }: Work, results: readonly BulkResult[], tasks: Session['tasks']): BulkView {
  return { results: results.map(resultView), home: homeView({ ...session, tasks }, input.registerId) };
}

/**
 * Approves what may be approved and says of each row what became of it. A repeat of the same command id changes nothing.
 * @throws Refused as `openSession`, or BUSY
 */
export function approveMany(
  ports: Ports,
  asked: BulkInput,
): { readonly view: BulkView; readonly message: string } {
  const input = withoutRepeats(asked);
  const extra = input.items.map(({ no }) => ({ tab: 'REGISTER' as const, from: no, to: no }));
  return ports.locked(() => {
    const work: Work = { ports, input, session: openSession(ports, { no: null, extra }) };
    const { session } = work;
    const first = firstAnswer(session, input.commandId, input.items);
    if (first !== null) return { view: answer(work, first, session.tasks), message: REPEATED };
    const judged = judge(work);
    const { approved, results } = judged;
    const changes = approved.length === 0 ? [] : commit(work, judged);
    return {
      view: answer(work, results, tasksAfter(session.tasks, changes)),
      message: BULK.saved(approved.length, results.length - approved.length, session.now),
    };
  });
}
