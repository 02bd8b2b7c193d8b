/**
 * What a letter is numbered on. A signature makes a copy of the konsep; one that was given among many rests on the text
 * kept at the last paraf, and the copy is made when the number comes, from that text and from no other.
 */
import { signaturesOf } from '../domain/case/initials';
import type { Case, CaseDocument, Command, Visit } from '../domain/types';
import type { LetterContext } from './letters/context';
import { type Ports, Refused } from './ports';

/** The signature under the letter that was given last. */
function lastSignature(kase: Case): Visit | null {
  const signed = signaturesOf(kase, 'SURAT');
  return signed[signed.length - 1] ?? null;
}

/** The copy that was made when the letter was signed last; null where none was. */
export function signedCopy(kase: Case): CaseDocument | null {
  const left = lastSignature(kase)?.left ?? null;
  const copies = kase.documents.filter(({ kind, at }) => kind === 'SURAT' && at === left);
  return copies[copies.length - 1] ?? null;
}

function digestOf(ports: Ports, fileId: string): string {
  try {
    return ports.sha256(ports.letters.text(fileId));
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'DOCUMENT_MISSING') return '';
    throw error;
  }
}

/**
 * The file that holds the very text that was signed: the kept copy, else the konsep where it still (or again) reads the
 * same. Null for any other command, and where the signature made its own copy.
 * @throws Refused SIGNED_TEXT_LOST when both were changed or are gone
 */
export function signedTextFor(
  ports: Ports,
  kase: Case,
  command: Command,
): NonNullable<LetterContext['signedText']> | null {
  const visit = lastSignature(kase);
  if (command.type !== 'recordNumber' || visit === null || signedCopy(kase) !== null) return null;
  const { by, text } = visit;
  if (by === null || text === undefined) return null;
  const drafts = kase.documents.filter(({ kind }) => kind === 'KONSEP_SURAT');
  const files = [text.fileId, ...drafts.slice(-1).map(({ fileId }) => fileId)];
  const fileId = files.find((file) => digestOf(ports, file) === text.digest);
  if (fileId === undefined) throw new Refused({ code: 'SIGNED_TEXT_LOST', params: {} });
  return { fileId, by };
}
