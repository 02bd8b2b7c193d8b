/**
 * People and timers who act on one case in the same moment, from one prepared register, under a seed: the order of
 * their calls, who gets the lock, and the faults on the way all come from the seed. Used by the story and by
 * `npm run interleave`.
 */
import { Random } from '../../emulator/random';
import type { Snapshot } from '../../emulator/snapshot';
import type { Execution, FaultKind, FaultOrder } from '../../emulator/types';
import { createWorld, type LocalWorld } from '../../emulator/world';
import type { Answer, CaseView, CommandRequest } from '../../src/api/contract';
import type { Command } from '../../src/domain/types';
import { Client } from '../../workspace/client';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from '../../workspace/personas';
import { createRegister, installPantau } from '../../workspace/register';
import { approve, letter, openCase, order, returned } from '../../workspace/samples';
import { readTab } from '../../workspace/tables';
import { BUNDLE, email, wib } from './story';

/** A second definitive holder of the role of the Kepala Bagian, for as long as the story lasts. */
const SECOND = 'kabag.kedua@tangerangkota.example';
const SECOND_ROW = 9;
/** the visit in dispute: step 3, the examination by the Kepala Bagian, already late at this hour */
const VISIT = 3;
const AT = '2026-11-23T11:00';

export interface Stage {
  readonly world: LocalWorld;
  readonly registerId: string;
  readonly no: number;
  readonly snapshot: Snapshot;
}

/** A register with one case at step 3 that two holders may decide. Made once; every seed begins from it. */
export async function prepare(): Promise<Stage> {
  const world = await createWorld({
    bundle: BUNDLE,
    now: wib('2026-11-23T07:25'),
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: [...ACCOUNTS, { email: SECOND, name: 'Kepala Bagian Organisasi' }],
  });
  const registerId = await createRegister(world);
  const cells = ['KABAG', 'Kepala Bagian Organisasi', '000000000000000000', '', SECOND, 'Definitif'];
  for (const [column, typed] of cells.entries())
    if (typed !== '') await world.editCell(registerId, 'Pejabat', SECOND_ROW, column + 1, typed, ADMIN_EMAIL);
  await installPantau(world);
  const client = new Client(world, registerId, 'siap');
  const act = async (who: string, no: number | null, command: Command): Promise<number> => {
    const answer = await client.run({ no, command }, email(who));
    if (!answer.ok) throw new Error(answer.message);
    return answer.view.no;
  };
  const no = await act('KABAG', null, openCase('Pelayanan kesehatan'));
  await act('KABAG', no, order(['DINKES']));
  await act('KATIM', no, letter('2026-11-26'));
  await world.moveTo(wib(AT), { timers: false });
  return { world, registerId, no, snapshot: world.snapshot() };
}

/** One who acts: a command of a person, or a timer by its function. */
type Act =
  | { readonly who: string; readonly id: string; readonly command: Command }
  | { readonly timer: string };

export const CONTESTS = {
  'two holders of one role': [
    { who: email('KABAG'), id: 'pemangku-satu', command: approve() },
    { who: SECOND, id: 'pemangku-dua', command: approve() },
  ],
  'one person with two pages, deciding differently': [
    { who: email('KABAG'), id: 'halaman-satu', command: approve() },
    { who: email('KABAG'), id: 'halaman-dua', command: returned('Jadwal perlu diperbaiki.') },
  ],
  'a person against the timers': [
    { who: email('KABAG'), id: 'pemangku-satu', command: approve() },
    { timer: 'checkLateness' },
    { timer: 'sendOutbox' },
  ],
} as const satisfies Readonly<Record<string, readonly Act[]>>;

export type ContestName = keyof typeof CONTESTS;
export const CONTEST_NAMES = Object.keys(CONTESTS) as ContestName[];

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
/** Calls of one execution that a fault may strike; a run here makes about ten. */
const REACH = 12;

/** One or two faults, each at some call of some execution. */
function drawFaults(seed: number, acts: readonly Act[]): readonly FaultOrder[] {
  const random = new Random(seed ^ 0x5eed);
  return Array.from({ length: 1 + random.below(2) }, (): FaultOrder => {
    const act = acts[random.below(acts.length)];
    const fn = act && 'timer' in act ? act.timer : 'runCommand';
    const kind = KINDS[random.below(KINDS.length)] ?? 'ERROR_BEFORE';
    const own = kind === 'LOCK_BUSY' || kind === 'ANSWER_LOST';
    const nth = 1 + random.below(own ? 2 : REACH);
    return { kind, at: { fn, nth }, ...(kind === 'SLOW' && { ms: 1000 * (1 + random.below(500)) }) };
  });
}

/** What one seed came to. */
export interface Trial {
  /** the order of calls across executions, as a text to compare */
  readonly order: string;
  readonly decisions: number;
  readonly faults: number;
  /** rules that were broken; empty when all is well */
  readonly problems: readonly string[];
}

interface Told {
  readonly act: Act;
  readonly execution: Execution;
  readonly answer: Answer<CaseView> | null;
}

function send({ world, registerId, no }: Stage, act: Act): Promise<Execution> {
  if ('timer' in act) {
    const trigger = world.triggers().find((one) => one.fn === act.timer);
    if (!trigger) throw new Error(`no trigger ${act.timer}`);
    return world.fireTrigger(trigger.id);
  }
  const request: CommandRequest = { registerId, commandId: act.id, no, visit: VISIT, command: act.command };
  return world.callFromPage('runCommand', [request], act.who, registerId);
}

async function tell(stage: Stage, act: Act): Promise<Told> {
  const execution = await send(stage, act);
  const answer = 'timer' in act || !execution.ok ? null : (execution.value as Answer<CaseView>);
  return { act, execution, answer };
}

/** Ids of the commands that the log says decided the visit. */
function decided({ world, registerId, no }: Stage): readonly string[] {
  const rows = readTab(world, registerId, 'RIWAYAT').filter(
    (row) => row.no === no && row.kunjungan === VISIT && String(row.perintah ?? '').includes('-'),
  );
  const ids = rows.map((row) => String(row.perintah));
  const own = Object.values(CONTESTS).flatMap((acts) =>
    acts.flatMap((act: Act) => ('id' in act ? [act.id] : [])),
  );
  return [...new Set(ids)].filter((id) => own.includes(id));
}

/** Refusals that a person may meet here; with faults Pantau may also be busy or not know what Google did. */
const CALM_CODES: readonly string[] = ['VISIT_MOVED'];
const FAULT_CODES: readonly string[] = [...CALM_CODES, 'BUSY', 'INTERNAL'];

function judgeAnswers(stage: Stage, told: readonly Told[], codes: readonly string[]): readonly string[] {
  const log = decided(stage);
  const problems: string[] = [];
  for (const { act, answer } of told) {
    if ('timer' in act || answer === null) continue;
    if (answer.ok && !log.includes(act.id)) problems.push(`${act.id} was acknowledged and is not in the log`);
    if (!answer.ok && !codes.includes(answer.code))
      problems.push(`${act.id}: ${answer.code} ${answer.message}`);
    if (!answer.ok && answer.code === 'VISIT_MOVED' && log.length === 0)
      problems.push(`${act.id} was told that the case had moved, and it had not`);
    if (!answer.ok && answer.code === 'VISIT_MOVED' && log.includes(act.id))
      problems.push(`${act.id} was told that another had decided, and it had decided itself`);
  }
  return problems;
}

/** How the case must stand when all is over: decided once, one open task, the log sound, nobody told twice or never. */
async function judgeEnd(stage: Stage): Promise<readonly string[]> {
  const { world, registerId, no } = stage;
  const problems: string[] = [];
  const log = decided(stage);
  if (log.length !== 1) problems.push(`${log.length} decisions on one visit: ${log.join(', ')}`);
  const tasks = readTab(world, registerId, 'TUGAS').filter((row) => row.no === no || row.kode !== null);
  if (tasks.length !== 1) problems.push(`${tasks.length} open tasks of one case`);
  const home = await new Client(world, registerId, 'akhir').home(email('SEKDA'));
  if (!home.ok) problems.push(`the register does not open: ${home.code} ${home.message}`);
  const unsent = readTab(world, registerId, 'KOTAK_KELUAR').filter((row) => row.status === 'Mengirim');
  if (unsent.length > 0) problems.push(`${unsent.length} mails are still being sent when all is over`);
  return problems;
}

function calmProblems(told: readonly Told[]): readonly string[] {
  const failed = told.filter(({ execution }) => !execution.ok);
  const unanswered = failed.map(({ execution }) => `${execution.fn}: ${execution.error}`);
  const people = told.filter(({ act }) => !('timer' in act));
  const accepted = people.filter(({ answer }) => answer?.ok).length;
  return accepted === 1
    ? unanswered
    : [...unanswered, `${accepted} of ${people.length} were told they decided`];
}

/** Everybody who had no answer, or one that asks to try again, presses once more; timers run again. No fault any more. */
async function repeatCalmly(
  stage: Stage,
  told: readonly Told[],
  acts: readonly Act[],
): Promise<readonly string[]> {
  stage.world.clearFaults();
  stage.world.interleave(null);
  const open = told.filter(({ act, answer }) => !('timer' in act) && answer?.ok !== true);
  const again: Told[] = [];
  for (const { act } of open) again.push(await tell(stage, act));
  const timers = acts.filter((act) => 'timer' in act);
  const ran: Told[] = [];
  for (const act of [...timers, ...timers]) ran.push(await tell(stage, act));
  const failed = [...again, ...ran].filter(({ execution }) => !execution.ok);
  return [
    ...failed.map(({ execution }) => `once more ${execution.fn}: ${execution.error}`),
    ...judgeAnswers(stage, again, CALM_CODES),
  ];
}

/** One contest under one seed, from the prepared register. */
export async function trial(
  stage: Stage,
  name: ContestName,
  seed: number,
  withFaults: boolean,
): Promise<Trial> {
  const { world } = stage;
  const acts: readonly Act[] = CONTESTS[name];
  world.restore(stage.snapshot);
  world.clearFaults();
  world.interleave(seed);
  if (withFaults) for (const fault of drawFaults(seed, acts)) world.orderFault(fault);
  const first = world.executions().length;
  const made: string[] = [];
  const ids: number[] = [];
  const stop = world.onCall((execution, call) => {
    if (!ids.includes(execution)) ids.push(execution);
    made.push(`${execution} ${call}`);
  });
  const told = await Promise.all(acts.map((act) => tell(stage, act)));
  stop();
  const struck = world
    .executions()
    .slice(first)
    .flatMap((one) => one.faults ?? []);
  const problems = [...judgeAnswers(stage, told, withFaults ? FAULT_CODES : CALM_CODES)];
  if (withFaults) problems.push(...(await repeatCalmly(stage, told, acts)));
  else problems.push(...calmProblems(told));
  problems.push(...(await judgeEnd(stage)));
  return { order: made.join('\n'), decisions: decided(stage).length, faults: struck.length, problems };
}

export interface Campaign {
  readonly contest: ContestName;
  readonly seeds: number;
  readonly orders: number;
  readonly decisions: number;
  readonly faults: number;
  /** what to type to see each failing seed again */
  readonly failures: readonly string[];
}

export const replayLine = (contest: ContestName, seed: number, withFaults: boolean): string =>
  `npm run interleave -- --contest "${contest}" --seed ${seed}${withFaults ? ' --faults' : ''}`;

/** Many seeds, one after the other. */
export async function campaign(
  stage: Stage,
  contest: ContestName,
  seeds: { readonly from: number; readonly count: number },
  withFaults: boolean,
): Promise<Campaign> {
  const orders = new Set<string>();
  const failures: string[] = [];
  let decisions = 0;
  let faults = 0;
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    const result = await trial(stage, contest, seed, withFaults);
    orders.add(result.order);
    decisions += result.decisions;
    faults += result.faults;
    if (result.problems.length > 0)
      failures.push(`${replayLine(contest, seed, withFaults)}\n  ${result.problems.join('\n  ')}`);
  }
  return { contest, seeds: seeds.count, orders: orders.size, decisions, faults, failures };
}
