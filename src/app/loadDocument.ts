/** The text of a document of a case, to be read in the page, with what changed since it was last decided on. Reads only. */
import { presentVisit } from '../domain/case/allowed';
import { baselineOf, currentDocument, parafOf } from '../domain/case/initials';
import { ruleOf } from '../domain/case/state';
import { paragraphsOf, seenOf } from '../domain/text/seen';
import type { Case, KeptRef, Visit } from '../domain/types';
import { formatNear } from '../messages/format';
import { officeLabel } from '../messages/labels';
import { BASELINE } from '../messages/server';
import { type Ports, Refused } from './ports';
import { roleLabels } from './records';
import { openSession, type Session } from './session';
import { mayRead } from './views/case';
import type { BaselineView, DocumentTextView, ParafView } from './views/types';

type Comparison = Pick<DocumentTextView, 'baseline' | 'baselineLost' | 'paraf'>;
const NO_COMPARISON: Comparison = { baseline: null, baselineLost: '', paraf: [] };

/** The kept text, if it is still what was decided on; null when it is gone or was changed since. */
function keptText(ports: Ports, { fileId, digest }: KeptRef): string | null {
  try {
    const text = ports.letters.text(fileId);
    return ports.sha256(text) === digest ? text : null;
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'DOCUMENT_MISSING') return null;
    throw error;
  }
}

function officeOf(session: Session, visit: Visit): string {
  const labels = roleLabels(session.config.sop);
  return officeLabel(labels[visit.role] ?? visit.role, visit.by?.kapasitas ?? 'DEFINITIF');
}

function baselineView(session: Session, visit: Visit, own: boolean, text: string): BaselineView {
  const returned = visit.outcome === 'RETURNED';
  const label = own ? BASELINE.own(returned) : BASELINE.other(officeOf(session, visit), returned);
  return { label, paragraphs: paragraphsOf(text) };
}

function parafView(session: Session, kase: Case, digest: string): readonly ParafView[] {
  const naskah = ruleOf(kase, presentVisit(kase)?.step ?? 0).naskah;
  const labels = roleLabels(session.config.sop);
  return parafOf(kase, naskah, digest).map(({ by, at, lapsed }) => ({
    office: officeLabel(labels[by.role] ?? by.role, by.kapasitas),
    nama: by.nama,
    timeText: formatNear(at, session.now),
    lapsed,
  }));
}

/** What is said beside the naskah under review; nothing beside any other document. */
function compare(ports: Ports, session: Session, kase: Case, digest: string): Comparison {
  const visit = presentVisit(kase);
  if (visit === null || visit.stage === 'GATE') return NO_COMPARISON;
  const { naskah } = ruleOf(kase, visit.step);
  const before = baselineOf(kase, naskah, visit.role);
  const paraf = parafView(session, kase, digest);
  if (before?.text === undefined) return { ...NO_COMPARISON, paraf };
  const text = keptText(ports, before.text);
  if (text === null) return { baseline: null, baselineLost: BASELINE.lost, paraf };
  const own = before.role === visit.role && session.person.actors.some(({ role }) => role === visit.role);
  return { baseline: baselineView(session, before, own, text), baselineLost: '', paraf };
}

/**
 * Only documents recorded in the case are shown: the page can't ask for any other file.
 * @throws Refused CASE_UNKNOWN when the case has no such document, NO_ROLE when the person may not read letters
 */
export function loadDocument(ports: Ports, no: number, fileId: string): DocumentTextView {
  const session = openSession(ports, { no });
  if (!mayRead(session.person)) throw new Refused({ code: 'NO_ROLE', params: {} });
  const kase = session.record?.kase;
  const document = kase?.documents.find((one) => one.fileId === fileId);
  if (!kase || !document) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  const text = ports.letters.text(fileId);
  const digest = ports.sha256(text);
  const paragraphs = paragraphsOf(text);
  const reviewed = currentDocument(kase)?.fileId === fileId;
  return {
    name: document.name,
    paragraphs,
    seen: seenOf(digest, paragraphs),
    ...(reviewed ? compare(ports, session, kase, digest) : NO_COMPARISON),
  };
}
