/** Where a case stands by the fold of the log, in the words of the model of the SOP. */
import { type FoldCase, type FoldVisit, presentOf } from './fold';
import { FRESH, GATE, type How, type Passed, type Standing, type Stay } from './sopLines';

const placeOf = ({ step, stage }: FoldVisit): number => (stage === 'GATE' ? GATE : step);

const STATES = { BERJALAN: 'RUNNING', SELESAI: 'CLOSED', BATAL: 'CANCELLED' } as const;

/** The reason under which the history keeps a pause that a question made. */
const QUESTION = 'Menunggu keterangan';

interface Kept {
  readonly pauses?: readonly { readonly to: number | null; readonly reason: string }[];
  readonly question?: { readonly to: string };
  readonly assignee?: { readonly email: string };
  readonly opened?: number;
}

function stayOf(visit: FoldVisit | null): Stay {
  if (visit === null) return FRESH;
  const { pauses = [], question, assignee, opened } = visit as unknown as Kept;
  const open = pauses.find(({ to }) => to === null);
  const reason = open?.reason === QUESTION ? 'QUESTION' : 'REASON';
  return {
    opened: opened !== undefined,
    pause: open === undefined ? null : reason,
    asked: question?.to ?? null,
    given: assignee?.email ?? null,
  };
}

function passedOf(kase: FoldCase): readonly Passed[] {
  const cycles = (kase.cycles ?? []) as readonly { readonly until: number }[];
  const start = cycles.at(-1)?.until ?? 0;
  return kase.visits
    .filter(({ id, left }) => id > start && left !== null)
    .map((visit) => ({
      step: placeOf(visit),
      how: visit.outcome as How,
      by: (visit.by as { readonly email: string }).email,
    }));
}

export function standingOf(kase: FoldCase): Standing {
  const present = presentOf(kase);
  const last = present ?? kase.visits.at(-1);
  const rows = kase.targets.flatMap(({ kode, delivery, monitoring, receipt }) => [
    ...(delivery ? [`recordDelivery ${kode}`] : []),
    ...(monitoring ? [`recordMonitoring ${kode}`] : []),
    ...(receipt ? [`recordReceipt ${kode}`] : []),
  ]);
  return {
    ...stayOf(present),
    step: last === undefined ? 1 : placeOf(last),
    visit: last?.id ?? 1,
    state: STATES[kase.status as keyof typeof STATES],
    targets: kase.targets.map(({ kode }) => kode),
    rows: new Set(rows),
    passed: passedOf(kase),
    selfAllowed: (kase.selfAllowed ?? []) as readonly string[],
  };
}
