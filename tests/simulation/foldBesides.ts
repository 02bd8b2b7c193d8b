/** What the log tells of pauses and of acts beside the steps, as plain code; written apart from what it judges. */
import type { CaseEvent } from '../../src/domain/types';
import type { FoldCase, FoldVisit, Step } from './fold';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

function visitOf({ kase }: Step, id: number): FoldVisit {
  const visit = kase.visits.find((one) => one.id === id);
  if (!visit) throw new Error(`${kase.kode} has no visit ${id}`);
  return visit;
}

const pausesOf = (visit: FoldVisit) => (visit.pauses ?? []) as Record<string, unknown>[];

function note({ kase, at, actor }: Step, more: Record<string, unknown>): void {
  kase.notes = [...((kase.notes ?? []) as unknown[]), { at, by: actor, ...more }];
}

const mail = ({ folded, kase, row }: Step, type: CaseEvent['type']): void => {
  folded.mails.push(`${type}:${kase.kode}:${String(row.values.perintah)}`);
};

/** The holder is told when another stops his time or lets it run. */
function tellPause({ folded, kase, actor, at, row }: Step, visit: FoldVisit): void {
  if (visit.role === actor.role) return;
  const key = `tunda:${kase.kode}:${visit.id}:${at}`;
  folded.mails.push(key);
  folded.pauseMails.set(String(row.values.perintah), key);
}

function begin(step: Step, reason: string): void {
  note(step, { kind: 'REOPENED', text: reason });
  const { kase } = step;
  const { openedAt, closedAt, letterNumber, reportNumber } = kase;
  const until = Math.max(...kase.visits.map(({ id }) => id));
  const cycle = { until, openedAt, closedAt, letterNumber, reportNumber, targets: kase.targets.length };
  const blank = { order: null, letter: null, letterNumber: null, report: null, reportNumber: null };
  Object.assign(kase, { status: 'BERJALAN', closedAt: null, targets: [], ...blank, selfAllowed: [] });
  kase.cycles = [...((kase.cycles ?? []) as unknown[]), cycle];
}

function withdrawn(step: Step, { visit: id, reason }: Of<'DecisionWithdrawn'>): void {
  const visit = visitOf(step, id);
  note(step, { kind: 'WITHDRAWN', text: reason });
  const { kase, folded, actor } = step;
  const sent = ['SURAT', 'LAPORAN'];
  kase.documents = kase.documents.filter(
    (one) => !(sent.includes(one.kind) && (one as unknown as { at: number }).at === visit.left),
  );
  visit.outcome = 'WITHDRAWN';
  const next = kase.visits.find((one) => one.id === id + 1);
  if (next && next.role !== actor.role) mail(step, 'DecisionWithdrawn');
  folded.quiet.add(`${kase.kode}:${id + 2}`);
}

export const BESIDES = {
  VisitPaused: (step: Step, { visit: id, reason, waiting, note: text }: Of<'VisitPaused'>) => {
    const visit = visitOf(step, id);
    const pause = { from: step.at, to: null, reason, waiting, note: text, by: step.actor };
    visit.pauses = [...pausesOf(visit), pause];
    tellPause(step, visit);
  },
  VisitResumed: (step: Step, { visit: id, due, paused }: Of<'VisitResumed'>) => {
    const visit = visitOf(step, id);
    for (const pause of pausesOf(visit)) if (pause.to === null) pause.to = step.at;
    Object.assign(visit, { movedDue: due, paused });
    tellPause(step, visit);
  },
  DueMoved: (step: Step, { visit: id, due, paused }: Of<'DueMoved'>) => {
    Object.assign(visitOf(step, id), { movedDue: due, ...(paused === 0 ? {} : { paused }) });
  },
  VisitOpened: (step: Step, { visit }: Of<'VisitOpened'>) => {
    visitOf(step, visit).opened = step.at;
  },
  DecisionWithdrawn: withdrawn,
  InfoAsked: (step: Step, { visit, to, question: text }: Of<'InfoAsked'>) => {
    note(step, { kind: 'QUESTION', text, about: to });
    visitOf(step, visit).question = { to, text, at: step.at };
    mail(step, 'InfoAsked');
  },
  InfoAnswered: (step: Step, { visit, answer }: Of<'InfoAnswered'>) => {
    note(step, { kind: 'ANSWER', text: answer });
    delete visitOf(step, visit).question;
    mail(step, 'InfoAnswered');
  },
  SelfAllowed: (step: Step, { emails, names, reason }: Of<'SelfAllowed'>) => {
    note(step, { kind: 'SELF', text: reason, about: names });
    step.kase.selfAllowed = [...((step.kase.selfAllowed ?? []) as string[]), ...emails];
  },
  VisitAssigned: (step: Step, { visit, email, nama, reason }: Of<'VisitAssigned'>) => {
    note(step, { kind: 'ASSIGNED', text: reason, about: nama });
    visitOf(step, visit).assignee = { email, nama };
    mail(step, 'VisitAssigned');
  },
  CommentAdded: (step: Step, { text }: Of<'CommentAdded'>) => note(step, { kind: 'COMMENT', text }),
  LinkAttached: ({ kase, at }: Step, { name, url }: Of<'LinkAttached'>) => {
    const version = kase.documents.filter(({ kind }) => kind === 'LAMPIRAN').length + 1;
    const document = { kind: 'LAMPIRAN', version, fileId: '', pdfId: null, name, url, pd: null, at };
    kase.documents.push(document as FoldCase['documents'][number]);
  },
  CaseReopened: (step: Step, { reason }: Of<'CaseReopened'>) => begin(step, reason),
};
