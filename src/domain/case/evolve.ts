/** How a case follows from its events. Decides nothing: every event given here has already been accepted. */
import type {
  Case,
  CaseEvent,
  CaseEventType,
  Monitoring,
  MonitoringSummary,
  Recorded,
  Target,
  Visit,
} from '../types';
import { appliedBeside, isBesideEvent } from './evolveBesides';

/** How many command ids a case remembers. */
const REMEMBERED_COMMANDS = 30;

type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;

/** The case after one more event. @throws Error when the event cannot follow (a bug or an altered log) */
export function evolve(kase: Case | null, recorded: Recorded): Case {
  const { event } = recorded;
  if (event.type === 'CaseOpened') {
    if (kase !== null) throw new Error(`${kase.kode} is already open`);
    return remember(opened(event, recorded), recorded.commandId);
  }
  if (kase === null) throw new Error(`${event.type} comes before CaseOpened`);
  return remember(applied(kase, recorded, event), recorded.commandId);
}

/** The case that a log tells; null for an empty log. */
export const fold = (all: readonly Recorded[]): Case | null => all.reduce<Case | null>(evolve, null);

function opened(event: EventOf<'CaseOpened'>, { at, actor }: Recorded): Case {
  return {
    no: event.no,
    kode: event.kode,
    judul: event.judul,
    rencanaKerja: event.rencanaKerja,
    status: 'BERJALAN',
    openedAt: at,
    openedBy: actor,
    closedAt: null,
    sop: event.sop,
    targets: [],
    order: null,
    letter: null,
    letterNumber: null,
    report: null,
    reportNumber: null,
    documents: [],
    visits: [],
    commands: [],
  };
}

function applied(kase: Case, recorded: Recorded, event: Exclude<CaseEvent, EventOf<'CaseOpened'>>): Case {
  if (isBesideEvent(event)) return appliedBeside(kase, recorded, event);
  switch (event.type) {
    case 'VisitEntered':
      return { ...kase, visits: [...kase.visits, entered(kase, event, recorded)] };
    case 'VisitLeft':
      return {
        ...kase,
        visits: kase.visits.map((visit) => (visit.id === event.visit ? left(visit, event, recorded) : visit)),
      };
    case 'VisitPaused':
    case 'VisitResumed':
    case 'DueMoved':
      return {
        ...kase,
        visits: kase.visits.map((visit) =>
          visit.id === event.visit ? timed(visit, event, recorded) : visit,
        ),
      };
    case 'OrderGiven':
      return { ...kase, targets: event.targets, order: event.order };
    case 'LetterDrafted':
      return { ...kase, letter: event.letter };
    case 'ReportDrafted':
      return { ...kase, report: event.report };
    case 'NumberRecorded':
      return { ...kase, [NUMBER_OF[event.naskah]]: event.number };
    case 'NumberVoided':
      return { ...kase, [NUMBER_OF[event.naskah]]: null };
    case 'SignedLinked':
      return linked(kase, event);
    case 'DeliveryRecorded':
      return onTarget(kase, event.pd, { delivery: event.delivery });
    case 'MonitoringRecorded':
      return onTarget(kase, event.pd, { monitoring: summaryOf(event.monitoring) });
    case 'ReceiptRecorded':
      return onTarget(kase, event.pd, { receipt: event.receipt });
    case 'DocumentAdded':
      return { ...kase, documents: [...kase.documents, { ...event.document, at: recorded.at }] };
    case 'CaseCancelled':
      return { ...kase, status: 'BATAL', closedAt: recorded.at };
    case 'CaseClosed':
      return { ...kase, status: 'SELESAI', closedAt: recorded.at };
  }
}

const NUMBER_OF = { SURAT: 'letterNumber', LAPORAN: 'reportNumber' } as const;

function linked(kase: Case, { naskah, tautan }: EventOf<'SignedLinked'>): Case {
  const number = kase[NUMBER_OF[naskah]];
  return number === null ? kase : { ...kase, [NUMBER_OF[naskah]]: { ...number, tautan } };
}

function entered(kase: Case, event: EventOf<'VisitEntered'>, { at }: Recorded): Visit {
  const before = kase.visits.filter(({ step, stage }) => step === event.step && stage === event.stage);
  return {
    id: event.visit,
    step: event.step,
    stage: event.stage,
    role: event.role,
    attempt: before.length + 1,
    entered: at,
    due: event.due,
    left: null,
    outcome: null,
    by: null,
    note: '',
    reasons: [],
    digest: '',
    used: null,
  };
}

function left(visit: Visit, event: EventOf<'VisitLeft'>, { at, actor }: Recorded): Visit {
  const { outcome, note, reasons, digest, text, used, given, paused, waited } = event;
  const kept = {
    ...(text === undefined ? {} : { text }),
    ...(given === undefined ? {} : { given }),
    ...(paused === undefined ? {} : { paused }),
    ...(waited === undefined ? {} : { waited }),
  };
  return { ...visit, left: at, by: actor, outcome, note, reasons, digest, ...kept, used };
}

type TimeEvent = EventOf<'VisitPaused' | 'VisitResumed' | 'DueMoved'>;

function timed(visit: Visit, event: TimeEvent, { at, actor }: Recorded): Visit {
  const pauses = visit.pauses ?? [];
  switch (event.type) {
    case 'VisitPaused': {
      const { reason, waiting, note } = event;
      return { ...visit, pauses: [...pauses, { from: at, to: null, reason, waiting, note, by: actor }] };
    }
    case 'VisitResumed': {
      const ended = pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
      return { ...visit, pauses: ended, movedDue: event.due, paused: event.paused };
    }
    case 'DueMoved':
      return { ...visit, movedDue: event.due, ...(event.paused === 0 ? {} : { paused: event.paused }) };
  }
}

const onTarget = (kase: Case, pd: string, part: Partial<Target>): Case => ({
  ...kase,
  targets: kase.targets.map((target) => (target.kode === pd ? { ...target, ...part } : target)),
});

/** What the case keeps of a monitoring: only assessed components count towards the score and its maximum. */
function summaryOf({ tanggal, unit, ditemui, components }: Monitoring): MonitoringSummary {
  const scores = components.flatMap(({ skor }) => (skor === null ? [] : [Number(skor)]));
  return {
    tanggal,
    unit,
    ditemui,
    skor: scores.reduce((sum, skor) => sum + skor, 0),
    maksimum: scores.length * 2,
    temuan: components.filter(({ temuan }) => temuan.trim() !== '').length,
  };
}

/** Several events of one command count once; a command comes again only as a repeat, which is never recorded. */
function remember(kase: Case, commandId: string): Case {
  if (kase.commands.includes(commandId)) return kase;
  return { ...kase, commands: [...kase.commands, commandId].slice(-REMEMBERED_COMMANDS) };
}
