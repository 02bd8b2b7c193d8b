/** `npm run simulate`: crowds by seed over one register; prints what they came to, exit 1 when a rule was broken. */
import { join } from 'node:path';
import { type Campaign, campaign, replayLine, type Seeds, shrink, traceOf } from './campaign';
import { runPlan } from './crowd';
import { DEFECTS } from './defects';
import { type Act, faultsOf, nameOf, runFault } from './faults';
import { ACTS, hunt } from './hunt';
import { drawPlan, MEETING } from './plan';
import { PLACES, prepare, type Stage } from './stage';

const TOLD_EVERY = 500;
/** Failing seeds that are made small and shown; all are named as soon as they fail. */
const SHOWN = 3;

function numberAfter(words: readonly string[], flag: string): number | null {
  const place = words.indexOf(flag);
  if (place < 0) return null;
  const value = Number(words[place + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${flag} needs a whole number`);
  return value;
}

const write = (text: string): boolean => process.stdout.write(`${text}\n`);

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0);

function report(result: Campaign, seconds: number): void {
  write(
    `seeds: ${result.seeds} in ${seconds.toFixed(0)} s (${(result.seeds / seconds).toFixed(1)} a second)`,
  );
  write(`commands tried: ${sum(result.commands)} (${listed(result.commands)})`);
  write(`answers: ${result.accepted} accepted, ${result.refused} refused, ${result.unanswered} lost`);
  write(`executions: ${result.executions}, in ${result.orders} distinct orders of calls`);
  write(`faults struck: ${sum(result.faults)} (${listed(result.faults)})`);
  write(`invariants checked: ${result.checked}`);
  write(`failures: ${result.failures.length}`);
  write(`slowest: seed ${result.slowest.seed}, ${result.slowest.ms.toFixed(0)} ms`);
}

async function showFailures(stage: Stage, { failures }: Campaign): Promise<void> {
  for (const { run } of failures.slice(0, SHOWN)) {
    write(`\n${replayLine(run.plan.seed)}`);
    const small = await shrink(stage, run.plan);
    write(`smallest that still fails: ${small.problems.join('; ')}\n${traceOf(small.run)}`);
  }
}

interface Struck {
  readonly byKind: Map<string, number>;
  readonly failures: string[];
  checked: number;
}

/** Every call of one act under every kind of fault; what fails is written at once. */
async function eachFault(stage: Stage, act: Act, struck: Struck): Promise<void> {
  const { byKind, failures } = struck;
  const [began, before] = [performance.now(), failures.length];
  const faults = await faultsOf(stage, act);
  for (const fault of faults) {
    const { problems, checked } = await runFault(stage, act, fault);
    struck.checked += checked;
    byKind.set(fault.kind, (byKind.get(fault.kind) ?? 0) + 1);
    for (const problem of problems) {
      failures.push(`${nameOf(act)}, ${fault.kind} at call ${fault.at.nth}: ${problem}`);
      write(`  ${failures.at(-1)}`);
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  write(`${nameOf(act)}: ${faults.length} faults, ${failures.length - before} failures, ${seconds} s`);
}

/** Every act, every call, every kind of fault. Answers whether all held. @param named only acts with this in their name */
async function each(stage: Stage, named: string): Promise<boolean> {
  const began = performance.now();
  const struck: Struck = { byKind: new Map(), failures: [], checked: 0 };
  const acts = ACTS.filter((act) => nameOf(act).includes(named));
  for (const act of acts) await eachFault(stage, act, struck);
  const { byKind, failures, checked } = struck;
  write(`acts: ${acts.length} (${acts.map(nameOf).join(', ')})`);
  write(`faults ordered: ${sum(byKind)} (${listed(byKind)})`);
  write(`invariants checked: ${checked}`);
  write(`failures: ${failures.length}, in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return failures.length === 0;
}

async function crowds(stage: Stage, seeds: Seeds, one: number | null): Promise<boolean> {
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  let failed = 0;
  const result = await campaign(stage, seeds, (so) => {
    for (const { run, problems } of so.failures.slice(failed))
      write(`${replayLine(run.plan.seed)}\n  ${problems.join('\n  ')}`);
    failed = so.failures.length;
    if (so.seeds % TOLD_EVERY === 0 && so.seeds < seeds.count)
      write(`${so.seeds} seeds, ${so.failures.length} failures, ${since().toFixed(0)} s`);
  });
  report(result, since());
  if (one !== null && result.failures.length === 0) write(traceOf((await runPlan(stage, drawPlan(one))).run));
  await showFailures(stage, result);
  return result.failures.length === 0;
}

/** Where each deliberate defect shows. Answers whether all were found. */
async function hunts(stage: Stage): Promise<boolean> {
  let escaped = 0;
  for (const defect of DEFECTS) {
    const began = performance.now();
    const { at, problems } = await hunt(stage, defect);
    const seen = problems.some((problem) => defect.says.test(problem));
    if (!seen) escaped += 1;
    const told = problems.length === 0 ? 'nothing' : problems.join('; ');
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    write(`${seen ? 'found' : 'ESCAPED'}: ${defect.name} (${at}, ${seconds} s): ${told}`);
  }
  return escaped === 0;
}

/**
 * --seeds N that many, --from N the first of them; --seed N one, with its trace; --each every fault at every call of every
 * command and timer instead, --act TEXT only of those with that in their name; --hunt every deliberate defect of defects.ts instead; --bundle DIR another folder to run.
 */
async function main(words: readonly string[]): Promise<void> {
  const one = numberAfter(words, '--seed');
  const seeds = {
    from: one ?? numberAfter(words, '--from') ?? 1,
    count: one === null ? (numberAfter(words, '--seeds') ?? 1000) : 1,
  };
  const all = words.includes('--each');
  const folder = words.includes('--bundle') ? words[words.indexOf('--bundle') + 1] : undefined;
  const searched = words.includes('--hunt');
  const stage = await prepare(folder ?? join(__dirname, '../../dist'), all || searched ? PLACES : MEETING);
  const named = words.includes('--act') ? (words[words.indexOf('--act') + 1] ?? '') : '';
  const held = await (all ? each(stage, named) : searched ? hunts(stage) : crowds(stage, seeds, one));
  await stage.world.close();
  if (!held) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
