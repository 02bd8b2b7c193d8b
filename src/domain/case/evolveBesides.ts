/** How a case follows from what was done beside its steps: notes, questions, tasks given away, decisions taken back. */
import type { Case, CaseDocument, CaseEvent, CaseEventType, CaseNote, Recorded, Visit } from '../types';
import { withFreshCycle } from './reopen';

type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;

const BESIDE_EVENTS = [
  'VisitOpened',
  'DecisionWithdrawn',
  'InfoAsked',
  'InfoAnswered',
  'SelfAllowed',
  'VisitAssigned',
  'CommentAdded',
  'LinkAttached',
  'CaseReopened',
] as const;
export type BesideEvent = EventOf<(typeof BESIDE_EVENTS)[number]>;
export const isBesideEvent = (event: CaseEvent): event is BesideEvent =>
  (BESIDE_EVENTS as readonly CaseEventType[]).includes(event.type);

const onVisit = (kase: Case, id: number, change: (visit: Visit) => Visit): Case => ({
  ...kase,
  visits: kase.visits.map((visit) => (visit.id === id ? change(visit) : visit)),
});

function noted(kase: Case, { at, actor }: Recorded, note: Pick<CaseNote, 'kind' | 'text' | 'about'>): Case {
  return { ...kase, notes: [...(kase.notes ?? []), { at, by: actor, ...note }] };
}

/** The case after one more event of this kind. */
export function appliedBeside(kase: Case, recorded: Recorded, event: BesideEvent): Case {
  const { at } = recorded;
  switch (event.type) {
    case 'VisitOpened':
      return onVisit(kase, event.visit, (visit) => ({ ...visit, opened: at }));
    case 'DecisionWithdrawn':
      return withdrawn(noted(kase, recorded, { kind: 'WITHDRAWN', text: event.reason }), event.visit);
    case 'InfoAsked': {
      const { to, question: text } = event;
      const asked = noted(kase, recorded, { kind: 'QUESTION', text, about: to });
      return onVisit(asked, event.visit, (visit) => ({ ...visit, question: { to, text, at } }));
    }
    case 'InfoAnswered': {
      const answered = noted(kase, recorded, { kind: 'ANSWER', text: event.answer });
      return onVisit(answered, event.visit, ({ question: _, ...visit }) => visit);
    }
    case 'SelfAllowed': {
      const allowed = { ...kase, selfAllowed: [...(kase.selfAllowed ?? []), ...event.emails] };
      return noted(allowed, recorded, { kind: 'SELF', text: event.reason, about: event.names });
    }
    case 'VisitAssigned': {
      const { email, nama, reason: text } = event;
      const given = noted(kase, recorded, { kind: 'ASSIGNED', text, about: nama });
      return onVisit(given, event.visit, (visit) => ({ ...visit, assignee: { email, nama } }));
    }
    case 'CommentAdded':
      return noted(kase, recorded, { kind: 'COMMENT', text: event.text });
    case 'LinkAttached':
      return { ...kase, documents: [...kase.documents, attachment(kase, event, at)] };
    case 'CaseReopened':
      return withFreshCycle(noted(kase, recorded, { kind: 'REOPENED', text: event.reason }));
  }
}

/** The decision counts no more; a letter that was signed by it leaves the case, since it was never sent. */
function withdrawn(kase: Case, id: number): Case {
  const left = kase.visits.find((visit) => visit.id === id)?.left ?? null;
  const gone = ({ kind, at }: CaseDocument) => at === left && (kind === 'SURAT' || kind === 'LAPORAN');
  const rest = { ...kase, documents: kase.documents.filter((document) => !gone(document)) };
  return onVisit(rest, id, (visit) => ({ ...visit, outcome: 'WITHDRAWN' }));
}

function attachment(kase: Case, { name, url }: EventOf<'LinkAttached'>, at: number): CaseDocument {
  const version = kase.documents.filter(({ kind }) => kind === 'LAMPIRAN').length + 1;
  return { kind: 'LAMPIRAN', version, fileId: '', pdfId: null, name, url, pd: null, at };
}
