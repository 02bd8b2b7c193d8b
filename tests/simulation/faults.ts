/** Every command and timer, at every one of its calls, under every kind of fault: enumerated, not drawn. */
import type { FaultKind, FaultOrder } from '../../emulator/faultOrder';
import type { Snapshot } from '../../emulator/snapshot';
import type { Execution } from '../../emulator/types';
import type { BulkRequest } from '../../src/api/contract';
import { SAMPLES, type Sample } from './commands';
import {
  afterTurn,
  fire,
  type Glance,
  glanceAt,
  type Run,
  type Sent,
  send,
  sendAll,
  sweep,
  type Verdict,
} from './crowd';
import { type FoldCase, foldLog } from './fold';
import { judge } from './judge';
import { lookAt } from './look';
import { addressOf } from './office';
import { standingOf } from './sopStanding';
import type { Place, Stage } from './stage';
import { bulkId, sendTogether } from './together';

/** Longer than Google lets any run last: six minutes. */
const TOO_SLOW_MS = 400_000;
const AT_ANY_CALL: readonly FaultKind[] = [
  'ERROR_BEFORE',
  'ERROR_AFTER',
  'KILL_BEFORE',
  'KILL_AFTER',
  'SLOW',
  'QUOTA',
];

/** A command of a person, a timer by its function, a person who opens the case at a place to read it, or who approves several. */
export type Act =
  | Sample
  | { readonly timer: string }
  | { readonly reads: Place; readonly who: string }
  | { readonly approves: readonly Place[]; readonly who: string };

const isSample = (act: Act): act is Sample => 'command' in act;
/** The function that Google is asked to run. */
function functionOf(act: Act): string {
  if (isSample(act)) return 'runCommand';
  if ('approves' in act) return 'approveMany';
  return 'timer' in act ? act.timer : 'loadCase';
}
export function nameOf(act: Act): string {
  if (isSample(act)) return act.name;
  if ('approves' in act) return `approveMany ${act.approves.join(' ')}`;
  return 'timer' in act ? act.timer : `loadCase ${act.reads}`;
}

function requestOf(stage: Stage, { place, command }: Sample) {
  const no = place === null ? null : (stage.cases.get(place) ?? null);
  const kase = no === null ? undefined : foldLog(lookAt(stage).tab('RIWAYAT')).cases.get(no);
  return { commandId: 'perintah-satu', no, visit: kase ? standingOf(kase).visit : null, command };
}

function bulkOf(stage: Stage, places: readonly Place[]): BulkRequest {
  const { cases } = foldLog(lookAt(stage).tab('RIWAYAT'));
  const items = places.map((place) => {
    const kase = cases.get(stage.cases.get(place) ?? 0) as FoldCase;
    return { no: kase.no, visit: standingOf(kase).visit };
  });
  return { registerId: stage.registerId, commandId: bulkId(0), note: '', items };
}

interface Once {
  /** one for each case */
  readonly sent: readonly Sent[];
  readonly glance: Glance | null;
  readonly execution: Execution | null;
}

/** The act once; what it is told and what it called. */
async function once(stage: Stage, act: Act): Promise<Once> {
  if ('timer' in act) return { sent: [], glance: null, execution: await fire(stage, act.timer) };
  if (isSample(act) || 'approves' in act) {
    const who = addressOf(act.who);
    const sent = isSample(act)
      ? [await send(stage, requestOf(stage, act), who, false)]
      : await sendTogether(stage, bulkOf(stage, act.approves), who, false);
    return pressed(sent);
  }
  const glance = await glanceAt(stage, stage.cases.get(act.reads) as number, addressOf(act.who));
  return { sent: [], glance, execution: glance.execution };
}

const pressed = (sent: readonly Sent[]): Once => ({
  sent,
  glance: null,
  execution: sent[0]?.execution ?? null,
});

function begin(stage: Stage, snapshot = stage.snapshot): void {
  stage.world.restore(snapshot);
  stage.world.clearFaults();
  stage.world.interleave(null);
}

/** What a timer finds to do: mails that wait; a file that a run left behind yesterday. */
const SET_UP: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  sendOutbox: async (stage) => {
    await fire(stage, 'checkLateness');
  },
  sweepOrphans: async (stage) => {
    const { world } = stage;
    const act = SAMPLES.draftLetter[0] as Sample;
    world.orderFault({ kind: 'KILL_AFTER', at: { fn: 'runCommand', call: 'Drive.Files.copy' } });
    await send(stage, { ...requestOf(stage, act), commandId: 'terputus' }, addressOf(act.who), false);
    await world.moveTo(world.now() + 25 * 3_600_000, { timers: false });
  },
};

/** How the world stood after a set-up, which is the same for every fault. */
const setUps = new WeakMap<Stage, Map<string, Snapshot>>();

/** The world as the act finds it. */
async function setUp(stage: Stage, act: Act): Promise<void> {
  const known = setUps.get(stage) ?? new Map<string, Snapshot>();
  setUps.set(stage, known);
  begin(stage, known.get(nameOf(act)));
  if (!('timer' in act) || known.has(act.timer)) return;
  await SET_UP[act.timer]?.(stage);
  known.set(act.timer, stage.world.snapshot());
}

/** The act again, with nothing wrong any more: a press with the same command id. */
async function repeat(stage: Stage, act: Act, { sent }: Once): Promise<Once> {
  const [first] = sent;
  if (first === undefined) {
    await afterTurn(stage);
    return once(stage, act);
  }
  const { id: commandId, no, visit, command, who, together } = first;
  return pressed(
    together
      ? await sendTogether(stage, together, who, true)
      : [await send(stage, { commandId, no, visit, command }, who, true)],
  );
}

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((one) => one !== null);

/** All faults that can strike the act: one for each of its calls and kinds, and what has a place of its own. */
export async function faultsOf(stage: Stage, act: Act): Promise<readonly FaultOrder[]> {
  await setUp(stage, act);
  const { execution, sent } = await once(stage, act);
  if (!execution?.ok) throw new Error(`${nameOf(act)} does not run: ${execution?.error}`);
  for (const { answer } of sent)
    if (answer?.ok === false) throw new Error(`${nameOf(act)} is refused: ${answer.message}`);
  const fn = functionOf(act);
  const orders = execution.calls.flatMap((_call, i) =>
    AT_ANY_CALL.map(
      (kind): FaultOrder => ({ kind, at: { fn, nth: i + 1 }, ...(kind === 'SLOW' && { ms: TOO_SLOW_MS }) }),
    ),
  );
  const locks = execution.calls.filter(({ name }) => name === 'Lock.tryLock');
  const busy = locks.map((_lock, i): FaultOrder => ({ kind: 'LOCK_BUSY', at: { fn, nth: i + 1 } }));
  const lost: FaultOrder[] = 'timer' in act ? [] : [{ kind: 'ANSWER_LOST', at: { fn, nth: 1 } }];
  return [...orders, ...busy, ...lost];
}

/** The act under one fault; then, with nothing wrong any more, the same press again, and the timers. */
export async function runFault(stage: Stage, act: Act, fault: FaultOrder): Promise<Verdict> {
  const began = performance.now();
  begin(stage);
  const before = lookAt(stage);
  await setUp(stage, act);
  const first = stage.world.executions().length;
  stage.world.orderFault(fault);
  const order: string[] = [];
  const stop = stage.world.onCall((execution, call) => order.push(`${execution} ${call}`));
  const tried = await once(stage, act);
  stop();
  const struck = stage.world
    .executions()
    .slice(first)
    .flatMap(({ faults = [] }) => faults.map(({ kind }) => kind));
  stage.world.clearFaults();
  const rest = lookAt(stage);
  const again = await repeat(stage, act, tried);
  const ran = 'timer' in act ? present([again.execution]) : [];
  const timers = [...ran, ...(await sendAll(stage)), ...(await sweep(stage))];
  const run: Run = {
    plan: { seed: 0, desks: [], timers: [], faults: [fault] },
    sent: [...tried.sent, ...again.sent],
    glances: present([tried.glance, again.glance]),
    timers,
    order,
  };
  const { problems, checked } = judge({ run, before, rest, end: lookAt(stage), struck });
  const unstruck =
    struck.length === 0 ? [`the fault ${fault.kind} at call ${fault.at.nth} never struck`] : [];
  const failing = timers.filter(({ ok }) => !ok).map(({ fn, error }) => `${fn} failed afterwards: ${error}`);
  return {
    run,
    problems: [...problems, ...failing, ...unstruck],
    checked,
    struck,
    ms: performance.now() - began,
  };
}
