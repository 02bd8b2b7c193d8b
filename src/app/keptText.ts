/**
 * The text that a decision was taken on: read once, kept as a copy beside the naskah, and compared with what the page had
 * shown. The copy is what is read, so that nobody's typing in between can come between text and copy.
 */
import { presentVisit, ruleOf } from '../domain/case/allowed';
import { currentDocument } from '../domain/case/initials';
import { changedSince, paragraphsOf } from '../domain/text/seen';
import type { Case, Command, KeptRef } from '../domain/types';
import { KEPT_NAME } from '../messages/server';
import { type KeptText, type Ports, Refused } from './ports';

/** What a decision was taken on. */
export interface ReadText {
  readonly digest: string;
  readonly text: KeptRef | null;
}
const NOTHING: ReadText = { digest: '', text: null };

/** What the page had shown is not what stands there now. @throws Refused TEXT_CHANGED */
function requireSeen(command: Command, digest: string, text: string): void {
  if (command.type !== 'approve' || command.seen === undefined || command.seen === '') return;
  const { changed, count } = changedSince(command.seen, digest, paragraphsOf(text));
  if (changed) throw new Refused({ code: 'TEXT_CHANGED', params: { alinea: count } });
}

const keptName = (kase: Case): string => KEPT_NAME(kase.kode, presentVisit(kase)?.id ?? 0);

const refOf = (kept: KeptText, digest: string): KeptRef => ({ fileId: kept.fileId, digest, at: kept.at });

/** The text of a konsep that has just been made: the paraf of its maker stands for it. */
export function readDraft(
  ports: Ports,
  kase: Case,
  fileId: string,
  taken: (kept: KeptText) => void,
): ReadText {
  const kept = ports.files.keep(fileId, keptName(kase), kase.kode);
  taken(kept);
  const digest = ports.sha256(kept.text);
  return { digest, text: refOf(kept, digest) };
}

/** Keeps the text of a document; a return must not fail because the naskah is gone. */
function keep(ports: Ports, kase: Case, fileId: string, optional: boolean): KeptText | null {
  try {
    return ports.files.keep(fileId, keptName(kase), kase.kode);
  } catch (error) {
    if (optional && error instanceof Refused && error.refusal.code === 'DOCUMENT_MISSING') return null;
    throw error;
  }
}

/** Whether the command signs: its frozen copy is kept anyway, so the konsep is only read. */
const signs = (kase: Case, command: Command): boolean =>
  command.type === 'approve' && ruleOf(kase, presentVisit(kase)?.step ?? 0).kind === 'SIGN';

/**
 * Reads the naskah for the commands that decide on it; nothing for any other. The caller throws the copy away when the
 * command is not recorded after all (`taken` is told of it at once).
 * @throws Refused TEXT_CHANGED or DOCUMENT_MISSING
 */
export function readForDecision(
  ports: Ports,
  kase: Case | null,
  command: Command,
  taken: (kept: KeptText) => void,
): ReadText {
  const document = kase === null ? null : currentDocument(kase);
  if (kase === null || document === null || (command.type !== 'approve' && command.type !== 'return'))
    return NOTHING;
  if (signs(kase, command)) {
    const text = ports.letters.text(document.fileId);
    const digest = ports.sha256(text);
    requireSeen(command, digest, text);
    return { digest, text: null };
  }
  const kept = keep(ports, kase, document.fileId, command.type === 'return');
  if (kept === null) return NOTHING;
  taken(kept);
  const digest = ports.sha256(kept.text);
  requireSeen(command, digest, kept.text);
  return { digest, text: refOf(kept, digest) };
}
