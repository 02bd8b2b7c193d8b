/**
 * Everything a command makes in Drive before it is recorded, outside the lock: the proof it brings, its letters, the text
 * it was decided on. What no command records is thrown away by whoever keeps the list `made`.
 */

import { readProof } from '../domain/proof';
import type { Case, Command, Monitoring, NewDocument, Upload } from '../domain/types';
import { fileCopies, letterContext, makeLetters, needsLetters } from './caseLetters';
import { monitoringOf, previousOf, previousRanges, resultRanges } from './caseReads';
import type { CommandInput, Decided, Material } from './commandContext';
import { actorOf } from './commandContext';
import { type ReadText, readDraft, readForDecision } from './keptText';
import { caseFolder } from './letters/specs';
import { type KeptText, type MadeLetter, type Ports, Refused } from './ports';
import type { CaseRecord } from './records';
import type { Session } from './session';
import { signedTextFor } from './signedText';

export interface Prepared {
  /** the command with the proof's address in place of the proof */
  readonly command: Command;
  readonly material: Material;
  /** number with which the letters were made, null where none was minted */
  readonly minted: string | null;
  readonly monitoring: Readonly<Record<string, Monitoring>>;
  /** the signer whom the konsep named where another signs, '' otherwise */
  readonly replacedSigner: string;
}

/** List of what was made and not yet recorded. */
export type Scratch = MadeLetter[];

const uploadOf = (command: Command): Upload | undefined =>
  command.type === 'recordDelivery' || command.type === 'recordReceipt' || command.type === 'attach'
    ? command.file
    : undefined;

/** Whether the command makes anything outside the lock, where the case stands now. */
export function makesFiles(record: CaseRecord | null, command: Command): boolean {
  return record !== null && (needsLetters(record.kase, command) || uploadOf(command) !== undefined);
}

const asDocument = (
  kind: NewDocument['kind'],
  pd: string | null,
  { fileId, pdfId, name, url }: MadeLetter,
): NewDocument => ({ kind, pd, fileId, pdfId, name, url });

/** The command with its proof stored: the proof's address stands where nothing else was written. */
function storeProof(ports: Ports, record: CaseRecord, command: Command, scratch: Scratch) {
  const upload = uploadOf(command);
  if (upload === undefined) return { command, documents: [] };
  const proof = readProof(upload);
  if (!proof.ok) throw new Refused(proof.refusal);
  const stored = ports.files.store({
    ...proof.value,
    folder: caseFolder(record.kase),
    kasus: record.kase.kode,
  });
  scratch.push(stored);
  return withProof(command, stored);
}

function withProof(command: Command, stored: MadeLetter): { command: Command; documents: NewDocument[] } {
  const bukti = (text: string) => (text.trim() === '' ? stored.url : text);
  if (command.type === 'recordDelivery') {
    const { file: _, delivery, ...rest } = command;
    const pd = rest.pd.length === 1 ? (rest.pd[0] ?? null) : null;
    return {
      command: { ...rest, delivery: { ...delivery, bukti: bukti(delivery.bukti) } },
      documents: [asDocument('BUKTI', pd, stored)],
    };
  }
  if (command.type === 'attach') {
    const name = command.label.trim();
    return { command, documents: [{ ...asDocument('LAMPIRAN', null, stored), name }] };
  }
  if (command.type !== 'recordReceipt') return { command, documents: [] };
  const { file: _, receipt, ...rest } = command;
  return {
    command: { ...rest, receipt: { ...receipt, bukti: bukti(receipt.bukti) } },
    documents: [asDocument('BUKTI', rest.pd, stored)],
  };
}

/** The number that the first decision minted, filled into the command so that its letters can bear it. */
function numbered(command: Command, decided: Decided): { command: Command; minted: string | null } {
  const taken = decided.recorded.find(({ event }) => event.type === 'NumberRecorded')?.event;
  const mints = (command.type === 'approve' || command.type === 'recordNumber') && command.mint === true;
  if (!mints || taken?.type !== 'NumberRecorded') return { command, minted: null };
  return { command: { ...command, number: taken.number }, minted: taken.number.nomor };
}

function readResults(ports: Ports, record: CaseRecord, command: Command) {
  const own = resultRanges(record);
  const earlier = command.type === 'draftReport' ? previousRanges(record) : [];
  if (own.length + earlier.length === 0) return { monitoring: {}, previous: {} };
  const read = ports.store.read([...own, ...earlier]);
  return {
    monitoring: monitoringOf(record, read.slice(0, own.length)),
    previous: command.type === 'draftReport' ? previousOf(record, read.slice(own.length)) : {},
  };
}

/** The text that the command is decided on: of the konsep it has just made, or of the naskah under review. */
function readText(
  ports: Ports,
  kase: Case,
  command: Command,
  documents: readonly NewDocument[],
  scratch: Scratch,
): ReadText {
  const taken = (kept: KeptText) => void scratch.push(kept);
  const drafted = documents.find(({ kind }) => kind === 'KONSEP_SURAT' || kind === 'DRAFT_LAPORAN');
  return drafted
    ? readDraft(ports, kase, drafted.fileId, taken)
    : readForDecision(ports, kase, command, taken);
}

interface Making {
  readonly session: Session;
  readonly record: CaseRecord;
  readonly decided: Decided;
}

/**
 * Makes it all; adds each file to `scratch` as soon as it is there.
 * @throws Refused as the adapters do, FILE_TYPE, FILE_SIZE, TEXT_CHANGED or SIGNED_TEXT_LOST
 */
export function prepare(ports: Ports, input: CommandInput, making: Making, scratch: Scratch): Prepared {
  const { session, record, decided } = making;
  const { kase } = record;
  const proof = storeProof(ports, record, input.command, scratch);
  const { command, minted } = numbered(proof.command, decided);
  const results = readResults(ports, record, command);
  const signed = signedTextFor(ports, kase, command);
  const context = letterContext({
    session,
    kase,
    actor: actorOf(session, command),
    ...results,
    ...(signed === null ? {} : { signedText: signed }),
  });
  const taken = (made: MadeLetter) => void scratch.push(made);
  const letters = makeLetters(ports, context, command, taken);
  const replacedSigner = scratch.find((made) => made.replacedSigner !== '')?.replacedSigner ?? '';
  const read = readText(ports, kase, command, letters, scratch);
  const copies = fileCopies(ports, context, command, letters, read.digest, taken);
  return {
    command: proof.command,
    minted,
    monitoring: results.monitoring,
    replacedSigner,
    material: { documents: [...proof.documents, ...letters, ...copies], ...read },
  };
}
