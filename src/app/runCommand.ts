/**
 * The one door of every decision: who is it, is it allowed now, write it whole, answer with the fresh case.
 * Where a command makes letters it looks under the lock, makes them outside, and decides again under the lock.
 */

import { chooseActor, presentVisit } from '../domain/case/allowed';
import { type DecideContext, decide } from '../domain/case/decide';
import { evolve } from '../domain/case/evolve';
import { formatKode } from '../domain/numbering';
import type { Actor, Case, CaseEvent, Command, Monitoring, Recorded } from '../domain/types';
import { type NextTurn, REPEATED, savedText } from '../messages/server';
import { agendaChanges, followUpChanges } from './agenda';
import { makeLetters, needsLetters, type Prepared } from './caseLetters';
import { monitoringOf, pageExtras, resultRanges } from './caseReads';
import { caseLink } from './outbox';
import { type Ports, Refused, type RowRange } from './ports';
import { project } from './projection';
import { type CaseRecord, caseRecordFrom, roleLabels, yearOf } from './records';
import { openSession, type Session } from './session';
import { dayModeOf } from './settings';
import { caseView, currentDocument } from './views/case';
import type { CaseView } from './views/types';

export interface CommandInput {
  readonly registerId: string;
  /** made by the page, once per press of the button */
  readonly commandId: string;
  readonly no: number | null;
  readonly visit: number | null;
  readonly command: Command;
}

export interface Done {
  readonly view: CaseView;
  readonly message: string;
}

/** Numbers are compared with the agenda; other commands need not read it. */
function extraRanges(command: Command): readonly RowRange[] {
  const numbered = command.type === 'recordNumber' || (command.type === 'approve' && command.number !== null);
  return numbered ? [{ tab: 'SURAT_KELUAR', from: 1, to: null }] : [];
}

function usedNumbers(session: Session): DecideContext['usedNumbers'] {
  return (session.extra[0] ?? []).map((row) => ({
    nomor: String(row.values.nomor ?? ''),
    milik: String(row.values.kode ?? ''),
  }));
}

/** The case that an earlier run of the same command made or changed; null when the command is new. */
function repeatedCase(session: Session, input: CommandInput): number | null {
  if (session.record?.kase.commands.includes(input.commandId)) return session.record.kase.no;
  const row = session.tail.rows.find((r) => r.values.perintah === input.commandId);
  return typeof row?.values.no === 'number' ? row.values.no : null;
}

function actorOf(session: Session, command: Command): Actor {
  const actor = chooseActor(
    session.person.actors,
    session.record?.kase ?? null,
    command.type,
    session.config.sop,
  );
  if (actor === null) throw new Refused({ code: 'NO_ROLE', params: {} });
  return actor;
}

function contextOf(
  session: Session,
  input: CommandInput,
  prepared: Prepared | null,
  digest: string,
): DecideContext {
  const { config, now, tail } = session;
  const nextNo = tail.caseCount + 1;
  return {
    now,
    actor: actorOf(session, input.command),
    seen: input.visit,
    commandId: input.commandId,
    calendar: config.calendar,
    dayMode: dayModeOf(config.settings),
    perangkatDaerah: config.perangkatDaerah,
    sop: config.sop,
    nextNo,
    kode: formatKode(nextNo, yearOf(now)),
    documents: prepared?.documents ?? [],
    digest,
    usedNumbers: usedNumbers(session),
  };
}

function requireEvents(kase: Case | null, command: Command, context: DecideContext): readonly CaseEvent[] {
  const decided = decide(kase, command, context);
  if (!decided.ok) throw new Refused(decided.refusal);
  return decided.value;
}

/** Digest of the text that is being approved, so that a later edit shows; '' where nothing is approved. */
function digestOf(ports: Ports, kase: Case | null, command: Command): string {
  if (command.type !== 'approve' || kase === null) return '';
  const document = currentDocument(kase);
  return document === null ? '' : ports.sha256(ports.letters.text(document.fileId));
}

interface Decided {
  readonly after: Case;
  readonly recorded: readonly Recorded[];
}

function decideNow(session: Session, input: CommandInput, context: DecideContext): Decided {
  const before = session.record?.kase ?? null;
  const recorded = requireEvents(before, input.command, context).map(
    (event): Recorded => ({ at: session.now, actor: context.actor, commandId: input.commandId, event }),
  );
  const after = recorded.reduce<Case | null>(evolve, before);
  if (after === null) throw new Error('a command left no case');
  return { after, recorded };
}

/** One try under the lock: done, or seen that letters have to be made first. */
type Attempt =
  | { readonly kind: 'LETTERS'; readonly session: Session; readonly record: CaseRecord }
  | { readonly kind: 'REPEATED'; readonly session: Session; readonly no: number }
  | { readonly kind: 'DONE'; readonly session: Session; readonly record: CaseRecord };

interface Making {
  readonly prepared: Prepared;
  readonly monitoring: Readonly<Record<string, Monitoring>>;
}

function attempt(ports: Ports, input: CommandInput, making: Making | null, committing: () => void): Attempt {
  const session = openSession(ports, { no: input.no, extra: extraRanges(input.command) });
  const no = repeatedCase(session, input);
  if (no !== null) return { kind: 'REPEATED', session, no };
  const record = session.record;
  // Decided once before anything is read from Drive or made there: who may not do it must not get that far.
  decideNow(session, input, contextOf(session, input, null, ''));
  if (making === null && record !== null && needsLetters(record.kase, input.command))
    return { kind: 'LETTERS', session, record };
  const digest = digestOf(ports, record?.kase ?? null, input.command);
  const { after, recorded } = decideNow(
    session,
    input,
    contextOf(session, input, making?.prepared ?? null, digest),
  );
  const projection = project({
    before: record,
    after,
    recorded,
    position: session.tail,
    tasks: session.tasks,
    labels: roleLabels(session.config.sop),
    key: session.facts.key,
    hmac: ports.hmac,
    url: caseLink(session.facts.webAppUrl, input.registerId, after.no),
    more: [
      ...agendaChanges(session, after, recorded),
      ...followUpChanges(after, recorded, making?.monitoring ?? {}),
    ],
  });
  committing();
  ports.store.commit(projection.changes);
  ports.memory.saveHead(projection.position.head);
  return { kind: 'DONE', session, record: projection.record };
}

function make(ports: Ports, input: CommandInput, session: Session, record: CaseRecord): Making {
  const ranges = resultRanges(record);
  const monitoring = ranges.length === 0 ? {} : monitoringOf(record, ports.store.read(ranges));
  const actor = actorOf(session, input.command);
  return {
    monitoring,
    prepared: makeLetters(ports, { session, kase: record.kase, actor, monitoring }, input.command),
  };
}

/** Runs the attempt that records letters; throws them away only while it is sure that nothing recorded them. */
function attemptWith(ports: Ports, input: CommandInput, making: Making): Attempt {
  let written = false;
  try {
    return ports.locked(() =>
      attempt(ports, input, making, () => {
        written = true;
      }),
    );
  } finally {
    if (!written) ports.letters.discard(making.prepared.letters);
  }
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
  return caseView({ session, kase: record.kase, registerId, ...pageExtras(ports, record) });
}

/** The answer to a command that had been accepted before. */
function repeated(ports: Ports, session: Session, input: CommandInput, no: number): Done {
  const row =
    session.record === null ? ports.store.read([{ tab: 'REGISTER', from: no, to: no }])[0]?.[0] : undefined;
  const record = session.record ?? (row ? caseRecordFrom(row, no) : null);
  if (record === null) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  return { view: viewOf(ports, session, record, input.registerId), message: REPEATED };
}

/**
 * Runs one command of a person: one read, one atomic write; a repeat of the same command id changes nothing.
 * @throws Refused with the reason; nothing has been recorded then
 */
export function runCommand(ports: Ports, input: CommandInput): Done {
  const first = ports.locked(() => attempt(ports, input, null, () => {}));
  const last =
    first.kind === 'LETTERS'
      ? attemptWith(ports, input, make(ports, input, first.session, first.record))
      : first;
  if (last.kind === 'REPEATED') return repeated(ports, last.session, input, last.no);
  const { session, record } = last;
  return {
    view: viewOf(ports, session, record, input.registerId),
    message: savedText(input.command.type, session.now, nextTurn(session, record.kase)),
  };
}
