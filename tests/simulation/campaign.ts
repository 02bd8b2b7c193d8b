/** Many seeds one after the other, what they came to, and for a failing one the smallest plan that still fails. */
import type { FaultKind } from '../../emulator/faultOrder';
import { type Run, runPlan, type Verdict } from './crowd';
import { drawPlan, type Plan, smaller } from './plan';
import type { Place, Stage } from './stage';

export interface Campaign {
  readonly seeds: number;
  /** by kind: sent, retries among them */
  readonly commands: ReadonlyMap<string, number>;
  readonly accepted: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly executions: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  /** distinct orders of calls across executions */
  readonly orders: number;
  readonly checked: number;
  readonly failures: readonly Verdict[];
  readonly slowest: { readonly seed: number; readonly ms: number };
}

interface Tally {
  readonly commands: Map<string, number>;
  readonly faults: Map<FaultKind, number>;
  readonly orders: Set<string>;
  readonly failures: Verdict[];
  accepted: number;
  refused: number;
  unanswered: number;
  executions: number;
  checked: number;
  slowest: { seed: number; ms: number };
}

const count = <K>(map: Map<K, number>, key: K): unknown => map.set(key, (map.get(key) ?? 0) + 1);

function take(tally: Tally, verdict: Verdict): void {
  const { run, struck, problems, checked, ms } = verdict;
  for (const { command, answer } of run.sent) {
    count(tally.commands, command.type);
    if (answer === null) tally.unanswered += 1;
    else if (answer.ok) tally.accepted += 1;
    else tally.refused += 1;
  }
  for (const kind of struck) count(tally.faults, kind);
  tally.executions += run.sent.length + run.glances.length + run.timers.length;
  tally.orders.add(run.order.join('\n'));
  tally.checked += checked;
  if (ms > tally.slowest.ms) tally.slowest = { seed: run.plan.seed, ms };
  if (problems.length > 0) tally.failures.push(verdict);
}

export interface Seeds {
  readonly from: number;
  readonly count: number;
}

/**
 * @param told hears of the progress, with what has been counted so far
 * @param meeting where the crowds may meet; all that the stage has when left out
 */
export async function campaign(
  stage: Stage,
  { from, count: seeds }: Seeds,
  told?: (so: Campaign) => void,
  meeting?: readonly Place[],
): Promise<Campaign> {
  const tally: Tally = {
    ...{ commands: new Map(), faults: new Map(), orders: new Set(), failures: [] },
    ...{ accepted: 0, refused: 0, unanswered: 0, executions: 0, checked: 0, slowest: { seed: 0, ms: 0 } },
  };
  const result = (done: number): Campaign => ({ ...tally, orders: tally.orders.size, seeds: done });
  for (let done = 1; done <= seeds; done += 1) {
    take(tally, await runPlan(stage, drawPlan(from + done - 1, meeting)));
    told?.(result(done));
  }
  return result(seeds);
}

/** Takes away whatever can go while the plan still fails. */
export async function shrink(stage: Stage, plan: Plan): Promise<Verdict> {
  let failing = await runPlan(stage, plan);
  for (let found = true; found; ) {
    found = false;
    for (const candidate of smaller(failing.run.plan)) {
      const verdict = await runPlan(stage, candidate);
      if (verdict.problems.length === 0) continue;
      failing = verdict;
      found = true;
      break;
    }
  }
  return failing;
}

/** A run as people read it: who sent what and was told what, then the calls in the order of the world. */
export function traceOf({ plan, sent, glances, timers, order }: Run): string {
  const people = sent.map(({ execution, id, who, command, no, visit, answer, retry }) => {
    const told =
      answer === null
        ? `no answer (${execution.error})`
        : `${answer.ok ? 'accepted' : answer.code}: ${answer.message}`;
    const press = retry ? 'presses again' : 'sends';
    return `  [${execution.id}] ${who} ${press} ${command.type} ${id} for case ${no}, visit ${visit}: ${told}`;
  });
  const looked = glances.map(
    ({ execution, who, no }) => `  [${execution.id}] ${who} opens case ${no} to read it`,
  );
  const ran = timers.map(({ id, fn, ok, error }) => `  [${id}] timer ${fn}: ${ok ? 'done' : error}`);
  const faults = plan.faults.map(({ kind, at }) => `  fault ${kind} at call ${at.nth} of ${at.fn}`);
  const calls = order
    .map((line) => line.replace(/^(\d+) /, '[$1] ').replace(/Sheets\.Spreadsheets\./, ''))
    .join('  ');
  return [...people, ...looked, ...ran, ...faults, `  calls: ${calls}`].join('\n');
}

export const replayLine = (seed: number): string => `npm run simulate -- --seed ${seed}`;
