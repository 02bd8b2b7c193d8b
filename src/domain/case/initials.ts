/** Who put a paraf under which version of a naskah, and whether the text changed since. Reads only. */
import type { Actor, Case, CaseDocument, DocumentKind, Instant, Naskah, Visit } from '../types';
import { isSelfDecided } from './fourEyes';
import { cycleVisits, presentVisit, ruleOf } from './state';

export interface Paraf {
  readonly visit: number;
  readonly by: Actor;
  readonly at: Instant;
  /** version of the konsep that lay there */
  readonly version: number;
  /** "paraf versi lama": the text is another one now */
  readonly lapsed: boolean;
  /** put on what the same person had submitted, by leave */
  readonly self: boolean;
}

const DRAFT_OF: Readonly<Record<Naskah, DocumentKind>> = { SURAT: 'KONSEP_SURAT', LAPORAN: 'DRAFT_LAPORAN' };

/** The document under review: the newest of the naskah the present step works on; null when there is none. */
export function currentDocument(kase: Case): CaseDocument | null {
  const visit = presentVisit(kase);
  if (visit === null) return null;
  const kinds: readonly DocumentKind[] =
    ruleOf(kase, visit.step).naskah === 'SURAT' ? ['SURAT', 'KONSEP_SURAT'] : ['LAPORAN', 'DRAFT_LAPORAN'];
  const fit = kase.documents.filter((document) => kinds.includes(document.kind));
  return fit[fit.length - 1] ?? null;
}

/** Visits in which this naskah was drafted or reviewed and passed on, oldest first. */
function initialled(kase: Case, naskah: Naskah): readonly Visit[] {
  return cycleVisits(kase).filter((visit) => {
    const rule = ruleOf(kase, visit.step);
    if (rule.naskah !== naskah || visit.stage !== 'STEP') return false;
    if (rule.kind === 'DRAFT') return visit.outcome === 'DONE';
    return rule.kind === 'REVIEW' && visit.outcome === 'APPROVED';
  });
}

/** The signatures under a naskah, oldest first. */
export const signaturesOf = (kase: Case, naskah: Naskah): readonly Visit[] =>
  cycleVisits(kase).filter((visit) => {
    const rule = ruleOf(kase, visit.step);
    return (
      visit.stage === 'STEP' && visit.outcome === 'APPROVED' && rule.kind === 'SIGN' && rule.naskah === naskah
    );
  });

/** Digest of the text that was signed last, '' before that. */
export function signedDigest(kase: Case, naskah: Naskah): string {
  const signed = signaturesOf(kase, naskah);
  return signed[signed.length - 1]?.digest ?? '';
}

/**
 * The paraf under a naskah, oldest first. `digest` is that of the text as it is now ('' when not known: then only the
 * version tells). Paraf of cases from before digests were kept count by their version too.
 */
export function parafOf(kase: Case, naskah: Naskah, digest: string): readonly Paraf[] {
  const drafts = kase.documents.filter((document) => document.kind === DRAFT_OF[naskah]);
  return initialled(kase, naskah).flatMap((visit) => {
    if (visit.by === null || visit.left === null) return [];
    const left = visit.left;
    const version = drafts.filter(({ at }) => at <= left).length;
    const known = digest !== '' && visit.digest !== '';
    const lapsed = known ? visit.digest !== digest : version < drafts.length;
    return [{ visit: visit.id, by: visit.by, at: left, version, lapsed, self: isSelfDecided(kase, visit) }];
  });
}

/** The decision whose text a reader compares with: the last of his own role, else the last of anybody. */
export function baselineOf(kase: Case, naskah: Naskah, role: string): Visit | null {
  const kept = kase.visits.filter(
    (visit) => ruleOf(kase, visit.step).naskah === naskah && visit.text !== undefined,
  );
  const own = kept.filter((visit) => visit.role === role);
  return own[own.length - 1] ?? kept[kept.length - 1] ?? null;
}
