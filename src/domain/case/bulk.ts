/** Approvals of many cases at once: where they are possible, and on which text each rests. Reads only. */
import type { Case, CaseDocument, KeptRef, Refusal, SopRule } from '../types';
import { currentDocument } from './initials';
import { refusal } from './result';
import { presentVisit, ruleOf } from './state';

/** Rows that one act approves at most. */
export const BULK_MOST = 50;

/** A paraf, or a signature whose number comes later, that makes no paper of its own: nothing has to be filled in. */
export const isBulkStep = ({
  kind,
  gate,
  documents,
}: Pick<SopRule, 'kind' | 'gate' | 'documents'>): boolean =>
  (kind === 'REVIEW' && documents.length === 0) || (kind === 'SIGN' && gate !== null);

/** Why the present step cannot be approved together with others; null when it can. */
export function bulkBar(kase: Case): Refusal | null {
  const visit = presentVisit(kase);
  if (visit === null) return refusal('CASE_ENDED', { kode: kase.kode, status: kase.status });
  const rule = ruleOf(kase, visit.step);
  if (visit.stage === 'STEP' && isBulkStep(rule)) return null;
  return refusal('BULK_FORM', { langkah: rule.no, label: rule.label, stage: visit.stage });
}

export interface TextBasis {
  readonly document: CaseDocument;
  /** the text of the document as it was read and kept at the last decision on it */
  readonly text: KeptRef & { readonly at: number };
}

/**
 * The text that a decision among many may rest on: the one that was read and kept at the last decision on the document
 * that lies there now. Null where none was kept since that document was made.
 */
export function textBasis(kase: Case): TextBasis | null {
  const document = currentDocument(kase);
  const visit = presentVisit(kase);
  if (document === null || visit === null) return null;
  const { naskah } = ruleOf(kase, visit.step);
  const kept = kase.visits.flatMap(({ step, left, text }) => {
    const since = left !== null && left >= document.at && ruleOf(kase, step).naskah === naskah;
    return since && text !== undefined ? [text] : [];
  });
  const text = kept[kept.length - 1];
  return typeof text?.at === 'number' ? { document, text: { ...text, at: text.at } } : null;
}
