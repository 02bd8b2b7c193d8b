import fc from 'fast-check';
import { allowedActions, presentVisit } from '../../../src/domain/case/allowed';
import { fold } from '../../../src/domain/case/evolve';
import { currentDue } from '../../../src/domain/case/state';
import { SOP_SEED } from '../../../src/domain/seed/sop';
import { isWorkingDay } from '../../../src/domain/time/calendar';
import { toCivil } from '../../../src/domain/time/civil';
import { workingMinutesBetween } from '../../../src/domain/time/working';
import type { Command, CommandType, ExtraKind } from '../../../src/domain/types';
import { act, ask, caseAt, type Run, START, stateOf, whereIs } from './builders';
import { actor, CALENDAR, COMMANDS, MINUTE, OFFICE, SIGN_REPORT } from './forms';

/** The SOP once more, written by hand: who holds a step, what closes it, where it leads and where it returns to. */
const GRAPH: Readonly<
  Record<string, { role: string; does: readonly string[]; next: string; back?: string }>
> = {
  '1': { role: 'KABAG', does: ['order'], next: '2' },
  '2': { role: 'KATIM', does: ['draftLetter'], next: '3' },
  '3': { role: 'KABAG', does: ['approve', 'return'], next: '4', back: '2' },
  '4': { role: 'ASISTEN', does: ['approve', 'return'], next: '5', back: '3' },
  '5': { role: 'SEKDA', does: ['approve', 'return'], next: 'GATE 6', back: '4' },
  'GATE 6': { role: 'KATIM', does: ['recordNumber'], next: '6' },
  '6': { role: 'KATIM', does: ['recordDelivery', 'complete'], next: '7' },
  '7': { role: 'ANALIS', does: ['recordMonitoring', 'recordMonitoring2', 'complete'], next: '8' },
  '8': { role: 'ANALIS', does: ['draftReport'], next: '9' },
  '9': { role: 'KATIM', does: ['approve', 'return'], next: '10', back: '8' },
  '10': { role: 'KABAG', does: ['signReport', 'return'], next: '11', back: '9' },
  '11': { role: 'KATIM', does: ['recordReceipt', 'recordReceipt2', 'complete'], next: 'SELESAI' },
};
const ROW_ACTS: Readonly<Record<string, readonly string[]>> = {
  '6': ['recordDelivery'],
  '7': ['recordMonitoring', 'recordMonitoring2'],
  '11': ['recordReceipt', 'recordReceipt2'],
};
const BEFORE_SIGNED = ['1', '2', '3', '4', '5'];

/** Acts beside the steps lead elsewhere than the SOP (withdraw, reopen) or nowhere: besides.test.ts looks at them. */
const {
  withdraw: _w,
  askInfo: _q,
  answerInfo: _a,
  allowSelf: _s,
  reassign: _r,
  comment: _c,
  attach: _f,
  reopen: _o,
  ...OF_STEPS
} = COMMANDS;

const ACTS: Readonly<Record<string, Command>> = {
  ...OF_STEPS,
  signReport: SIGN_REPORT,
  recordMonitoring2: { ...COMMANDS.recordMonitoring, pd: 'DISDIK' },
  recordReceipt2: { ...COMMANDS.recordReceipt, pd: 'DISDIK' },
  blankReturn: { ...COMMANDS.return, note: '' },
};

/** State of the hand-written model: where the case is and which rows of the present step are filled. */
interface Model {
  readonly at: string;
  readonly filled: readonly string[];
  /** whether the step's time stands still */
  readonly paused: boolean;
}

const arrived = (at: string): Model => ({ at, filled: [], paused: false });

/** Steps in which a numbered naskah is handed over, and what may be done there besides. */
const NUMBERED = ['6', '11'];
const PAPERS = ['linkSigned', 'makeDocument'];

/** A number that nobody has received yet goes back to be given anew: the letter to the gate, the report to its signature. */
function voided({ at, filled }: Model): Model | null {
  if (!NUMBERED.includes(at) || filled.length > 0) return null;
  return arrived(at === '6' ? 'GATE 6' : '10');
}

/** Whoever ordered the case, and the administrator, stop and restart a step that has a standard. */
function pausedBy(model: Model, role: string, name: 'pause' | 'resume'): Model | null {
  if (!['KABAG', 'ADMIN'].includes(role) || model.at.startsWith('GATE')) return null;
  return model.paused === (name === 'resume') ? { ...model, paused: name === 'pause' } : null;
}

/** Where the SOP lets this act lead; null when it must be refused. */
function expected(model: Model, role: string, name: string): Model | null {
  if (model.at === 'NONE') return name === 'open' && role === 'KABAG' ? arrived('1') : null;
  const step = GRAPH[model.at];
  if (!step) return null;
  if (name === 'cancel')
    return role === 'KABAG' && BEFORE_SIGNED.includes(model.at) ? arrived('BATAL') : null;
  if (name === 'pause' || name === 'resume') return pausedBy(model, role, name);
  if (role !== step.role) return null;
  if (NUMBERED.includes(model.at) && PAPERS.includes(name)) return model;
  if (name === 'voidNumber') return voided(model);
  if (!step.does.includes(name)) return null;
  const rows = ROW_ACTS[model.at] ?? [];
  if (rows.includes(name)) return { ...model, filled: [...model.filled, name] };
  if (rows.some((row) => !model.filled.includes(row))) return null;
  return arrived(name === 'return' ? (step.back ?? '') : step.next);
}

/** One random act: mostly by the holder and of the step, otherwise anything by anybody, sometimes on a stale view. */
const randomAct = fc.record({
  role: fc.oneof(
    { weight: 9, arbitrary: fc.constant('HOLDER') },
    { weight: 1, arbitrary: fc.constantFrom('KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS', 'ADMIN', '') },
  ),
  act: fc.oneof(
    { weight: 12, arbitrary: fc.nat(2) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
    { weight: 2, arbitrary: fc.constantFrom('pause', 'resume') },
  ),
  stale: fc.boolean().chain((rare) => (rare ? fc.nat(9).map((n) => n === 0) : fc.constant(false))),
  pause: fc.integer({ min: 0, max: 3000 }),
});
type RandomAct = typeof randomAct extends fc.Arbitrary<infer T> ? T : never;

const holderOf = (at: string): string => GRAPH[at]?.role ?? 'KABAG';

function nameOf({ act }: RandomAct, at: string): string {
  if (typeof act === 'string') return act;
  const does = GRAPH[at]?.does ?? ['open'];
  return does[act % does.length] ?? 'open';
}

interface Walk {
  readonly run: Run;
  readonly model: Model;
}

function step({ run, model }: Walk, random: RandomAct): Walk {
  const name = nameOf(random, model.at);
  const holder = name === 'pause' || name === 'resume' ? 'KABAG' : holderOf(model.at);
  const role = random.role === 'HOLDER' ? holder : random.role;
  const command = ACTS[name] ?? COMMANDS.open;
  const visit = run.kase === null ? null : presentVisit(run.kase);
  const stale = random.stale && visit !== null && name !== 'open';
  const over = { actor: actor(role), ...(stale ? { seen: (visit?.id ?? 1) - 1 } : {}) };
  const follows = stale ? null : expected(model, role, name);
  const before = JSON.stringify(run.kase);
  const result = ask(run, command, over);
  expect([model.at, role, name, stale, result.ok]).toEqual([model.at, role, name, stale, follows !== null]);
  expect(JSON.stringify(run.kase)).toBe(before);
  if (!result.ok || follows === null) return { run, model };
  const after = act(run, command, over);
  return { run: { ...after, now: after.now + random.pause * MINUTE }, model: follows };
}

interface Plan {
  readonly from: (typeof BEGINNINGS)[number];
  readonly acts: readonly RandomAct[];
}

/** A walk begins with nothing, or with a case that has come a part of the straight way. */
function begin(from: Plan['from']): Walk {
  if (from === 'NONE') return { run: START, model: arrived(from) };
  return { run: caseAt(from), model: arrived(from === 'GATE' ? 'GATE 6' : String(from)) };
}

const walk = ({ from, acts }: Plan, look: (walk: Walk) => void): Walk =>
  acts.reduce<Walk>((state, random) => {
    const next = step(state, random);
    if (next.run.kase !== null) look(next);
    return next;
  }, begin(from));

const BEGINNINGS = ['NONE', 1, 2, 3, 4, 5, 'GATE', 6, 7, 8, 9, 10, 11] as const;
const walks: fc.Arbitrary<Plan> = fc.record({
  from: fc.constantFrom(...BEGINNINGS),
  acts: fc.array(randomAct, { minLength: 1, maxLength: 50 }),
});

function isInWorkingTime(at: number): boolean {
  const { date, minute, weekday } = toCivil(at);
  const spans =
    weekday === 5
      ? [
          [450, 690],
          [780, 990],
        ]
      : [
          [450, 720],
          [780, 960],
        ];
  return isWorkingDay(CALENDAR, date) && spans.some(([from = 0, to = 0]) => minute >= from && minute <= to);
}

test('no sequence of commands by anybody leads where the SOP does not', () => {
  fc.assert(
    fc.property(walks, (acts) => {
      walk(acts, ({ run, model }) => expect(whereIs(run)).toBe(model.at));
    }),
  );
});

test('a running case has exactly one open visit, an ended one none', () => {
  fc.assert(
    fc.property(walks, (acts) => {
      walk(acts, ({ run }) => {
        const kase = stateOf(run);
        const open = kase.visits.filter(({ left }) => left === null);
        expect(open).toHaveLength(kase.status === 'BERJALAN' ? 1 : 0);
        expect(kase.visits.map(({ id }) => id)).toEqual(kase.visits.map((_, at) => at + 1));
      });
    }),
  );
});

test('the fold of the log is always the case', () => {
  fc.assert(
    fc.property(
      walks,
      (acts) => walk(acts, ({ run }) => expect(fold(run.log)).toEqual(run.kase)) && undefined,
    ),
  );
});

test('every due time lies after the entry and in working time; only a gate has none', () => {
  fc.assert(
    fc.property(walks, (acts) => {
      const { run } = walk(acts, () => undefined);
      for (const visit of run.kase?.visits ?? []) {
        expect(visit.due === null).toBe(visit.stage === 'GATE');
        if (visit.due === null) continue;
        expect(visit.due).toBeGreaterThan(visit.entered);
        expect(isInWorkingTime(visit.due)).toBe(true);
      }
    }),
  );
});

test('a pause never brings the due time forward, and what is used and paused is the time of the visit', () => {
  fc.assert(
    fc.property(walks, (acts) => {
      const { run } = walk(acts, () => undefined);
      for (const visit of run.kase?.visits ?? []) {
        const due = currentDue(visit);
        expect(due ?? 0).toBeGreaterThanOrEqual(visit.due ?? 0);
        if (due !== null) expect(isInWorkingTime(due)).toBe(true);
        if (visit.left === null || visit.used === null) continue;
        expect((visit.pauses ?? []).every(({ to }) => to !== null)).toBe(true);
        const whole = workingMinutesBetween(CALENDAR, visit.entered, visit.left);
        expect(visit.used + (visit.paused ?? 0)).toBe(whole);
        expect(visit.waited ?? 0).toBeLessThanOrEqual(visit.paused ?? 0);
      }
    }),
  );
});

test('a step is first entered only after all steps before it', () => {
  fc.assert(
    fc.property(walks, (acts) => {
      const { run } = walk(acts, () => undefined);
      const firsts = [...new Set((run.kase?.visits ?? []).map(({ step: no }) => no))];
      expect(firsts).toEqual(firsts.map((_, at) => at + 1));
    }),
  );
});

/** The paper that a step offers: nota dinas with the konsep, berita acara of a visit that has results. */
const PAPER_AT: Readonly<Record<string, ExtraKind>> = {
  '2': 'NOTA_DINAS',
  '3': 'NOTA_DINAS',
  '4': 'NOTA_DINAS',
};

function commandAt(type: CommandType, at: string): Command {
  if (type === 'approve' && at === '10') return SIGN_REPORT;
  // Nobody asks his own office.
  if (type === 'askInfo' && GRAPH[at]?.role === COMMANDS.askInfo.to)
    return { ...COMMANDS.askInfo, to: 'SEKDA' };
  const kind = PAPER_AT[at];
  return type === 'makeDocument' && kind ? { ...COMMANDS.makeDocument, kind } : COMMANDS[type];
}

test('a button that is enabled works, and what has no enabled button is refused', () => {
  const everybody = ['KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS', 'ADMIN'];
  fc.assert(
    fc.property(walks, fc.constantFrom(...everybody), (acts, role) => {
      walk(acts, ({ run }) => {
        const enabled = allowedActions(run.kase, [actor(role)], SOP_SEED, OFFICE).filter(
          ({ refusal }) => refusal === null,
        );
        // In step 7 the papers depend on which results are there: extras.test.ts looks at them.
        const asked = (Object.keys(COMMANDS) as CommandType[]).filter(
          (type) => type !== 'makeDocument' || whereIs(run) !== '7',
        );
        for (const type of asked) {
          const result = ask(run, commandAt(type, whereIs(run)), { actor: actor(role) });
          expect([type, result.ok]).toEqual([type, enabled.some((action) => action.type === type)]);
        }
      });
    }),
    { numRuns: 30 },
  );
});
