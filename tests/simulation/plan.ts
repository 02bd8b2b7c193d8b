/** What a seed stands for: who does what at which case, which timers run meanwhile, and what Google does to them. Pure. */
import type { FaultKind, FaultOrder } from '../../emulator/faultOrder';
import { Random } from '../../emulator/random';
import { ALL_SAMPLES } from './commands';
import type { Place } from './stage';

/** Cases that a crowd meets at: where most goes on. */
export const MEETING: readonly Place[] = [
  'STEP3',
  'STEP4',
  'STEP4_PAUSED',
  'STEP4_ASKED',
  'STEP4_OWN',
  'STEP5',
  'GATE',
  'STEP6',
  'STEP7_FILLED',
  'STEP10',
  'STEP11_FILLED',
  'ENDED',
];
const PEOPLE = ['KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS', 'ADMIN', 'TAMU', 'SECOND'];
const TIMERS = ['checkLateness', 'sendOutbox', 'sendWeeklySummary', 'sweepOrphans'];
/** What the administrator runs from the script editor. */
export const IN_EDITOR: readonly string[] = ['periksaKeutuhan', 'pulihkanRegister', 'pasangPantau'];
/** These, and timers that mostly find nothing to do, come seldomer. */
const SELDOM = ['updateDashboard', 'sendDigests', 'followPejabat', 'checkIntegrity', ...IN_EDITOR];
const KINDS: readonly FaultKind[] = [
  'ERROR_BEFORE',
  'ERROR_AFTER',
  'KILL_BEFORE',
  'KILL_AFTER',
  'SLOW',
  'QUOTA',
  'LOCK_BUSY',
  'ANSWER_LOST',
];
/** Calls of one execution that a fault may strike: an approval makes about ten, one with letters about thirty. */
const REACH = 30;

/** One who acts: chooses among what there is to do where the case stands by `choice`, `again` times one after the other. */
export interface Desk {
  readonly place: Place;
  readonly choice: number;
  /** persona; null: whoever's act it is */
  readonly who: string | null;
  /** opens the case to read it before, and acts on what is seen there */
  readonly looks: boolean;
  /** opens a new case instead */
  readonly opens: boolean;
  /** approves the cases of all desks in one act instead */
  readonly together: boolean;
  /** a command of another place, sent to this case */
  readonly astray: boolean;
  /** presses twice, with the same command id */
  readonly twice: boolean;
  /** goes on with the case as the answer shows it */
  readonly goesOn: boolean;
}

export interface Plan {
  readonly seed: number;
  readonly desks: readonly Desk[];
  readonly timers: readonly string[];
  readonly faults: readonly FaultOrder[];
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T;
const chance = (random: Random, percent: number): boolean => random.below(100) < percent;

function drawDesk(random: Random, places: readonly Place[]): Desk {
  return {
    place: pick(random, places),
    choice: random.below(ALL_SAMPLES.length * 7),
    who: chance(random, 15) ? pick(random, PEOPLE) : null,
    looks: chance(random, 20),
    opens: chance(random, 6),
    together: chance(random, 8),
    astray: chance(random, 8),
    twice: chance(random, 15),
    goesOn: chance(random, 25),
  };
}

function drawFault(random: Random, others: readonly string[]): FaultOrder {
  const fn = pick(random, ['runCommand', 'runCommand', 'runCommand', ...others]);
  const kind = pick(random, KINDS);
  const own = kind === 'LOCK_BUSY' || kind === 'ANSWER_LOST';
  const nth = 1 + random.below(own ? 3 : REACH);
  return { kind, at: { fn, nth }, ...(kind === 'SLOW' && { ms: 1000 * (1 + random.below(500)) }) };
}

/** Small crowds are the most: nearly every race needs no more than two. */
const CROWDS: readonly number[] = [1, 2, 2, 2, 2, 2, 2, 3, 3, 4];

/** The plan of a seed: two thirds of the seeds with faults. @param meeting where the crowd may meet */
export function drawPlan(seed: number, meeting: readonly Place[] = MEETING): Plan {
  const random = new Random(seed ^ 0x9a17a0);
  const places = Array.from({ length: 1 + random.below(2) }, () => pick(random, meeting));
  const desks = Array.from({ length: pick(random, CROWDS) }, () => drawDesk(random, places));
  const timers = [...TIMERS.filter(() => chance(random, 15)), ...SELDOM.filter(() => chance(random, 3))];
  const others = [
    ...timers,
    ...(desks.some(({ looks }) => looks) ? ['loadCase'] : []),
    ...(desks.some(({ together }) => together) ? ['approveMany'] : []),
  ];
  const faults =
    seed % 3 === 0 ? [] : Array.from({ length: 1 + random.below(2) }, () => drawFault(random, others));
  return { seed, desks, timers, faults };
}

/** The plan with one thing less, in every way there is: for finding the smallest that still fails. */
export function smaller(plan: Plan): readonly Plan[] {
  const without = <T>(list: readonly T[]): readonly (readonly T[])[] =>
    list.map((_one, i) => list.filter((_other, j) => j !== i));
  const calmer = plan.desks.flatMap((desk, i): readonly (readonly Desk[])[] =>
    (['twice', 'looks', 'goesOn', 'together'] as const)
      .filter((habit) => desk[habit])
      .map((habit) => plan.desks.map((one, j) => (i === j ? { ...one, [habit]: false } : one))),
  );
  return [
    ...without(plan.desks).map((desks) => ({ ...plan, desks })),
    ...without(plan.timers).map((timers) => ({ ...plan, timers })),
    ...without(plan.faults).map((faults) => ({ ...plan, faults })),
    ...calmer.map((desks) => ({ ...plan, desks })),
  ];
}
