/** One seed: the people and timers of its plan act at once, then all is calm, who got no answer presses again, and all is judged. */
import type { FaultKind } from '../../emulator/faultOrder';
import type { Execution } from '../../emulator/types';
import type { Answer, BulkRequest, CaseView, CommandRequest } from '../../src/api/contract';
import type { Command } from '../../src/domain/types';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email } from '../support/story';
import { ALL_SAMPLES, SAMPLES, type Sample } from './commands';
import { foldLog } from './fold';
import { orphansOf, tryFold } from './invariants';
import { judge } from './judge';
import { lookAt } from './look';
import { addressOf } from './office';
import { type Desk, IN_EDITOR, type Plan } from './plan';
import { standingOf } from './sopStanding';
import type { Place, Stage } from './stage';
import { drawTogether, sendTogether } from './together';

/** A command as it was sent, and what came back; `answer` is null where the page heard nothing. */
export interface Sent {
  readonly id: string;
  readonly who: string;
  readonly no: number | null;
  readonly visit: number | null;
  readonly command: Command;
  readonly execution: Execution;
  readonly answer: Answer<unknown> | null;
  /** the act that approved this case together with others */
  readonly together?: BulkRequest;
  /** pressed again after everything had come to rest */
  readonly retry: boolean;
}

/** A case that was opened to be read. */
export interface Glance {
  readonly who: string;
  readonly no: number;
  readonly execution: Execution;
}

export interface Run {
  readonly plan: Plan;
  readonly sent: readonly Sent[];
  readonly glances: readonly Glance[];
  readonly timers: readonly Execution[];
  /** executions and their calls, in the order of the world */
  readonly order: readonly string[];
}

export interface Verdict {
  readonly run: Run;
  readonly problems: readonly string[];
  readonly checked: number;
  readonly struck: readonly FaultKind[];
  readonly ms: number;
}

/** Of so many seeds one ends with the watch: it costs as much as all the rest. */
const WATCHED = 5;

/** What can be done where a case stands, by step and gate. */
const PLACE_OF: Readonly<Record<number, Place>> = {
  0: 'GATE',
  1: 'STEP1',
  2: 'STEP2',
  3: 'STEP3',
  4: 'STEP4',
  5: 'STEP5',
  6: 'STEP6',
  7: 'STEP7',
  8: 'STEP8',
  9: 'STEP9',
  10: 'STEP10',
  11: 'STEP11',
};
/** The step of a place, whatever else is the case there. */
const BARE = (place: Place): string => place.split('_')[0] as string;

/** What fits the step, whatever else is the case there. */
const samplesAt = (place: Place): readonly Sample[] =>
  ALL_SAMPLES.filter((sample) => sample.place !== null && BARE(sample.place) === BARE(place));

function wish(desk: Desk, place: Place): Sample {
  const list = desk.astray ? ALL_SAMPLES.filter((sample) => sample.place !== null) : samplesAt(place);
  return list[desk.choice % list.length] as Sample;
}

// Whoever has no role can only view the spreadsheet, and so comes by the web app.
export const doorOf = (registerId: string, who: string): string | null =>
  who === email('TAMU') ? null : registerId;

/** Opens the case as the page does. */
export async function glanceAt({ world, registerId }: Stage, no: number, who: string): Promise<Glance> {
  const door = doorOf(registerId, who);
  const execution = await world.callFromPage('loadCase', [{ registerId, no }], who, door);
  return { who, no, execution };
}

/** The visit that the page showed; null where nothing came back, or the case has ended. */
function visitSeen({ execution }: Glance): number | null {
  const answer = execution.ok ? (execution.value as Answer<CaseView>) : null;
  return answer?.ok ? (answer.view.present?.visit ?? null) : null;
}

export async function send(
  { world, registerId }: Stage,
  request: Omit<CommandRequest, 'registerId'>,
  who: string,
  retry: boolean,
): Promise<Sent> {
  const { commandId: id, no, visit, command } = request;
  const door = doorOf(registerId, who);
  const execution = await world.callFromPage('runCommand', [{ registerId, ...request }], who, door);
  const answer = execution.ok ? (execution.value as Answer<CaseView>) : null;
  return { id, who, no, visit, command, execution, answer, retry };
}

/** What the list showed everybody before: the cases where the crowd meets, and the visit of each. */
interface Seen {
  readonly places: readonly Place[];
  readonly visits: ReadonlyMap<number, number>;
}

interface Doings {
  readonly sent: Sent[];
  readonly glances: Glance[];
}

/** Several approvals in one act; whoever is impatient presses twice. */
async function workTogether(
  stage: Stage,
  desk: Desk,
  index: number,
  { places, visits }: Seen,
  sent: Sent[],
): Promise<void> {
  const { who, request } = drawTogether(stage, desk, index, places, visits);
  const presses = desk.twice ? [request, request] : [request];
  const told = await Promise.all(presses.map((one) => sendTogether(stage, one, addressOf(who), false)));
  sent.push(...told.flat());
}

/** A desk's one or two commands, perhaps after a look at the case. */
async function work(
  stage: Stage,
  desk: Desk,
  index: number,
  seen: Seen,
  { sent, glances }: Doings,
): Promise<void> {
  if (desk.together) return workTogether(stage, desk, index, seen, sent);
  const no = desk.opens ? null : (stage.cases.get(desk.place) as number);
  const sample = desk.opens ? (SAMPLES.open[0] as Sample) : wish(desk, desk.place);
  const who = addressOf(desk.who ?? sample.who);
  const glance = desk.looks && no !== null ? await glanceAt(stage, no, who) : null;
  if (glance !== null) glances.push(glance);
  const first = {
    commandId: `perintah-${index}-1`,
    no,
    visit: (glance === null ? null : visitSeen(glance)) ?? seen.visits.get(no ?? 0) ?? null,
    command: sample.command,
  };
  const presses = desk.twice ? [first, first] : [first];
  const answered = await Promise.all(presses.map((one) => send(stage, one, who, false)));
  sent.push(...answered);
  const view = answered.map(({ answer }) => answer?.view as CaseView | undefined).find((one) => one?.present);
  if (!desk.goesOn || !view?.present) return;
  const place = PLACE_OF[view.present.stage === 'GATE' ? 0 : view.present.step] as Place;
  const next = wish({ ...desk, astray: false }, place);
  const seenNow = { no: view.no, visit: view.present.visit };
  const second = { commandId: `perintah-${index}-2`, ...seenNow, command: next.command };
  sent.push(await send(stage, second, addressOf(next.who), false));
}

/** Runs a timer, or what the administrator runs from the script editor. */
export async function fire({ world }: Stage, fn: string): Promise<Execution | null> {
  if (IN_EDITOR.includes(fn)) return await world.runInEditor(fn, ADMIN_EMAIL);
  const trigger = world.triggers().find((one) => one.fn === fn);
  return trigger ? await world.fireTrigger(trigger.id) : null;
}

/** Everything of the plan at once, in an order that the seed chooses. */
async function together(stage: Stage, plan: Plan): Promise<Doings & { readonly timers: Execution[] }> {
  const visits = new Map<number, number>();
  for (const kase of foldLog(lookAt(stage).tab('RIWAYAT')).cases.values())
    visits.set(kase.no, standingOf(kase).visit);
  const seen = { places: plan.desks.map(({ place }) => place), visits };
  const doings: Doings = { sent: [], glances: [] };
  stage.world.interleave(plan.seed);
  for (const fault of plan.faults) stage.world.orderFault(fault);
  const desks = plan.desks.map((desk, i) => work(stage, desk, i, seen, doings));
  const ran = await Promise.all([
    ...plan.timers.map((fn) => fire(stage, fn)),
    Promise.all(desks).then(() => null),
  ]);
  return { ...doings, timers: ran.filter((one) => one !== null) };
}

/** Answers after which a person presses again: none, or one that says so. */
const UNSURE: readonly string[] = ['INTERNAL', 'BUSY', 'UNAVAILABLE', 'QUOTA', 'SAVED_UNSEEN'];
export const isUnsure = (answer: Sent['answer']): boolean =>
  answer === null || (!answer.ok && UNSURE.includes(answer.code));

async function calmDown(stage: Stage, sent: Sent[]): Promise<void> {
  stage.world.clearFaults();
  stage.world.interleave(null);
  const unsure = sent.filter(
    ({ answer, id }, i) => isUnsure(answer) && sent.findIndex((one) => one.id === id) === i,
  );
  const acts = new Map(unsure.flatMap((one) => (one.together ? [[one.together, one.who] as const] : [])));
  for (const [request, who] of acts) sent.push(...(await sendTogether(stage, request, who, true)));
  for (const { id: commandId, no, visit, command, who, together } of unsure)
    if (!together) sent.push(await send(stage, { commandId, no, visit, command }, who, true));
}

/** The outbox timer until there is nothing left to do: a row that a run left marked takes a second one. */
export async function sendAll(stage: Stage): Promise<readonly Execution[]> {
  const ran: Execution[] = [];
  const open = (): boolean =>
    lookAt(stage)
      .tab('KOTAK_KELUAR')
      .some(({ values }) => values.status === 'Menunggu' || values.status === 'Mengirim');
  for (let run = 0; run < 3 && open(); run += 1) {
    const one = await fire(stage, 'sendOutbox');
    if (one) ran.push(one);
  }
  return ran;
}

/** What a run that was cut off has left in Drive is swept a day later. */
export async function sweep(stage: Stage): Promise<readonly Execution[]> {
  const look = lookAt(stage);
  const folded = tryFold(look);
  if (typeof folded === 'string' || orphansOf(look, folded).length === 0) return [];
  await stage.world.moveTo(stage.world.now() + 25 * 3_600_000, { timers: false });
  const ran = await fire(stage, 'sweepOrphans');
  return ran === null ? [] : [ran];
}

/** A watch that was cut off keeps its turn until Google must have ended it. */
export async function afterTurn({ world }: Stage): Promise<void> {
  await world.moveTo(world.now() + 8 * 60_000, { timers: false });
}

/** The watch of Pantau itself, which must find nothing: nobody typed into the register. */
async function watch(stage: Stage): Promise<readonly Execution[]> {
  await afterTurn(stage);
  const ran = await fire(stage, 'periksaKeutuhan');
  return ran === null ? [] : [ran];
}

/** Runs a plan from the prepared register and judges what has come of it. */
export async function runPlan(stage: Stage, plan: Plan): Promise<Verdict> {
  const began = performance.now();
  const { world } = stage;
  world.restore(stage.snapshot);
  world.clearFaults();
  const before = lookAt(stage);
  const first = world.executions().length;
  const order: string[] = [];
  const stop = world.onCall((execution, call) => order.push(`${execution} ${call}`));
  const { sent, glances, timers } = await together(stage, plan);
  stop();
  const struck = world
    .executions()
    .slice(first)
    .flatMap(({ faults = [] }) => faults.map(({ kind }) => kind));
  const rest = lookAt(stage);
  await calmDown(stage, sent);
  timers.push(...(await sendAll(stage)), ...(await sweep(stage)));
  if (plan.seed % WATCHED === 0) timers.push(...(await watch(stage)));
  const run = { plan, sent, glances, timers, order };
  const { problems, checked } = judge({ run, before, rest, end: lookAt(stage), struck });
  return { run, problems, checked, struck, ms: performance.now() - began };
}
