/**
 * The one door of every decision: who is it, is it allowed now, write it whole, answer with the fresh case.
 * Where a command makes files it looks under the lock, makes them outside, and decides again under the lock.
 */

import { presentVisit } from '../domain/case/allowed';
import { CASE_LIMIT } from '../domain/case/decide';
import type { Case, Monitoring } from '../domain/types';
import { caseNearlyFull } from '../messages/limits';
import { batchText, type NextTurn, REPEATED, savedText, signerReplacedText } from '../messages/server';
import { amendedNaskah } from './agenda';
import { toldBasis } from './basis';
import { pageExtras } from './caseReads';
import { type CommandInput, decideNow, extraRanges, type Material, NO_MATERIAL } from './commandContext';
import { commitLogged } from './commit';
import { readForDecision } from './keptText';
import { type Ports, Refused } from './ports';
import { makesFiles, type Prepared, prepare, type Scratch } from './prepare';
import { type CaseRecord, caseRecordFrom, roleLabels } from './records';
import { withSeals } from './seal';
import { openSession, type Session } from './session';
import { batchOf, caseView } from './views/case';
import { stateNow } from './views/time';
import type { CaseView } from './views/types';
import { written } from './written';

export type { CommandInput } from './commandContext';

export interface Done {
  readonly view: CaseView;
  readonly message: string;
}

/** From this share of its row on a person is told that a case runs full, in percent. */
const CASE_WARNED = 80;

/** How often the letters of a command are made anew because another took the number meanwhile. */
const NUMBER_TRIES = 3;

/** The case that an earlier run of the same command made or changed; null when the command is new. */
function repeatedCase(session: Session, input: CommandInput): number | null {
  if (session.record?.kase.commands.includes(input.commandId)) return session.record.kase.no;
  const row = session.tail.rows.find((r) => r.values.perintah === input.commandId);
  return typeof row?.values.no === 'number' ? row.values.no : null;
}

/** One try under the lock: done, or seen that files have to be made first, or made for a number that is gone. */
type Attempt =
  | { readonly kind: 'FILES'; readonly making: Parameters<typeof prepare>[2] }
  | { readonly kind: 'REPEATED'; readonly session: Session; readonly no: number }
  | { readonly kind: 'NUMBER_TAKEN' }
  | {
      readonly kind: 'DONE';
      readonly session: Session;
      readonly record: CaseRecord;
      readonly replacedSigner: string;
    };

type Of<K extends Attempt['kind']> = Extract<Attempt, { kind: K }>;
type Recorded = Of<'DONE' | 'REPEATED'>;

/** What the text was that a command without files decides on. */
function readNow(ports: Ports, session: Session, input: CommandInput, scratch: Scratch): Material {
  const kase = session.record?.kase ?? null;
  return { documents: [], ...readForDecision(ports, kase, input.command, (kept) => scratch.push(kept)) };
}

function attempt(ports: Ports, input: CommandInput, prepared: Prepared | null, scratch: Scratch): Attempt {
  const session = openSession(ports, { no: input.no, extra: extraRanges(input.command) });
  const no = repeatedCase(session, input);
  if (no !== null) return { kind: 'REPEATED', session, no };
  const { record } = session;
  // Decided once before anything is read from Drive or made there: who may not do it must not get that far.
  const first = decideNow(session, input, NO_MATERIAL);
  if (prepared === null && record !== null && makesFiles(record, input.command))
    return { kind: 'FILES', making: { session, record, decided: first } };
  const material = prepared?.material ?? readNow(ports, session, input, scratch);
  const command = prepared?.command ?? input.command;
  const decided = decideNow(session, { ...input, command }, material);
  if (prepared !== null && prepared.minted !== null && !takesNumber(decided.recorded, prepared.minted))
    return { kind: 'NUMBER_TAKEN' };
  const { monitoring = {}, replacedSigner = '' } = prepared ?? {};
  return commit(ports, session, { input, ...decided, monitoring, replacedSigner }, scratch);
}

const takesNumber = (recorded: Writing['recorded'], nomor: string): boolean =>
  recorded.some(({ event }) => event.type === 'NumberRecorded' && event.number.nomor === nomor);

interface Writing extends ReturnType<typeof decideNow> {
  readonly input: CommandInput;
  readonly monitoring: Readonly<Record<string, Monitoring>>;
  readonly replacedSigner: string;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Refused && ['CELL_FULL', 'REGISTER_FULL'].includes(error.refusal.code);

function commit(ports: Ports, session: Session, writing: Writing, scratch: Scratch): Attempt {
  const { input, after, recorded, monitoring, replacedSigner } = writing;
  const { record } = session;
  const { basis, news, digest } = toldBasis(ports, session, input.registerId);
  const projection = written({
    basis,
    news,
    before: record,
    after,
    recorded,
    position: session.tail,
    tasks: session.tasks,
    key: session.facts.key,
    hmac: ports.hmac,
    monitoring,
    agenda: agendaRows(ports, record, amendedNaskah(recorded)),
    latest: input.command.type === 'recordMonitoring' ? (session.extra[0] ?? []) : [],
    keadaan: stateNow(session.config, after, session.now),
  });
  // From here on nobody knows whether it went through: what was made stays, but where it was too large to be written at all.
  const made = scratch.splice(0);
  const sealed = withSeals(ports.hmac, session.facts.key, projection.changes);
  try {
    commitLogged(ports, sealed, projection.position);
  } catch (error) {
    if (isTooLarge(error)) scratch.push(...made);
    throw error;
  }
  if (news !== null) ports.memory.saveBasis(digest);
  ports.letters.discard(takenBack(record, projection.record));
  return { kind: 'DONE', session, record: projection.record, replacedSigner };
}

/** Letters of a signature that was taken back: they were never sent and must not lie about. */
function takenBack(before: CaseRecord | null, after: CaseRecord): Scratch {
  const kept = after.kase.documents.map(({ fileId }) => fileId);
  const gone = (before?.kase.documents ?? []).filter(({ fileId }) => !kept.includes(fileId));
  return gone.map(({ fileId, pdfId, name, url }) => ({
    fileId,
    pdfId,
    name,
    url,
    digest: '',
    replacedSigner: '',
  }));
}

type AgendaRows = NonNullable<CaseRecord['agenda']>;

/** Rows of the case's numbers; for a number from the first schema, which did not keep its row, it is looked for. */
function agendaRows(
  ports: Ports,
  record: CaseRecord | null,
  needed: ReturnType<typeof amendedNaskah>,
): AgendaRows {
  const known = record?.agenda ?? {};
  const lacking = needed.filter((naskah) => known[naskah] === undefined);
  if (record === null || lacking.length === 0) return known;
  const rows = ports.store.read([{ tab: 'SURAT_KELUAR', from: 1, to: null, column: 'nomor' }])[0] ?? [];
  const found = lacking.flatMap((naskah) => {
    const number = naskah === 'SURAT' ? record.kase.letterNumber : record.kase.reportNumber;
    const row = rows.find(({ values }) => number !== null && values.nomor === number.nomor);
    return row ? [[naskah, row.row] as const] : [];
  });
  return { ...known, ...Object.fromEntries(found) };
}

/** Whose turn it is now, for the sentence under the button; null when the case stays where it was or has ended. */
function nextTurn(session: Session, after: Case): NextTurn | null {
  const before = session.record?.kase ?? null;
  const present = presentVisit(after);
  if (present === null || before === null || present.id === presentVisit(before)?.id) return null;
  const label = roleLabels(session.config.sop)[present.role] ?? present.role;
  return { label, own: session.person.actors.some((actor) => actor.role === present.role) };
}

function viewOf(ports: Ports, session: Session, record: CaseRecord, registerId: string): CaseView {
  return caseView({ session, record, registerId, ...pageExtras(ports, record) });
}

/** The answer to a command that had been accepted before. */
function repeated(ports: Ports, session: Session, input: CommandInput, no: number): Done {
  const row =
    session.record === null ? ports.store.read([{ tab: 'REGISTER', from: no, to: no }])[0]?.[0] : undefined;
  const record = session.record ?? (row ? caseRecordFrom(row, no) : null);
  if (record === null) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  return { view: viewOf(ports, session, record, input.registerId), message: REPEATED };
}

/** The answer to what has been recorded: whatever fails from here on, the person hears that it was saved. */
function answerOf(ports: Ports, input: CommandInput, last: Recorded): Done {
  try {
    return last.kind === 'REPEATED'
      ? repeated(ports, last.session, input, last.no)
      : done(ports, input, last);
  } catch (error) {
    throw new Refused({ code: 'SAVED_UNSEEN', params: {} }, error);
  }
}

function done(ports: Ports, input: CommandInput, last: Of<'DONE'>): Done {
  const { session, record, replacedSigner } = last;
  const { command } = input;
  const text = savedText(command.type, session.now, nextTurn(session, record.kase));
  const saved = replacedSigner === '' ? text : `${text} ${signerReplacedText(replacedSigner)}`;
  const share = Math.floor((JSON.stringify(record.kase).length / CASE_LIMIT.usual) * 100);
  const told = share < CASE_WARNED ? saved : `${saved} ${caseNearlyFull(share)}`;
  const batch = command.type === 'makeDocument' ? batchOf(record.kase, command.kind) : null;
  return {
    view: viewOf(ports, session, record, input.registerId),
    message: batch === null ? told : batchText(told, batch.done, batch.total),
  };
}

/** Attempts until the letters bear the number that is recorded with them. */
function attempts(ports: Ports, input: CommandInput, scratch: Scratch): Attempt {
  const discard = () => ports.letters.discard(scratch.splice(0));
  let last = ports.locked(() => attempt(ports, input, null, scratch));
  for (let tries = 0; tries < NUMBER_TRIES && last.kind !== 'DONE'; tries += 1) {
    if (last.kind === 'NUMBER_TAKEN') {
      discard();
      last = ports.locked(() => attempt(ports, input, null, scratch));
    }
    if (last.kind !== 'FILES') return last;
    const prepared = prepare(ports, input, last.making, scratch);
    last = ports.locked(() => attempt(ports, input, prepared, scratch));
  }
  return last;
}

/**
 * Runs one command of a person: one read, one atomic write; a repeat of the same command id changes nothing.
 * @throws Refused with the reason; nothing has been recorded then
 */
export function runCommand(ports: Ports, input: CommandInput): Done {
  const scratch: Scratch = [];
  try {
    const last = attempts(ports, input, scratch);
    if (last.kind !== 'DONE' && last.kind !== 'REPEATED') throw new Refused({ code: 'BUSY', params: {} });
    return answerOf(ports, input, last);
  } finally {
    if (scratch.length > 0) ports.letters.discard(scratch);
  }
}
