/** One contest under one seed, judged; many of them. Used by the story and by `npm run interleave`. */
import type { LocalWorld } from '../../emulator/world';
import { Client } from '../../workspace/client';
import { readTab } from '../../workspace/tables';
import { email } from './story';
import {
  CONTESTS,
  type Contest,
  type ContestName,
  drawFaults,
  type Stage,
  type Told,
  tell,
  VISITS,
} from './together';

const SIGNED = 'PPP-2026-002 - Surat pemberitahuan belum bernomor - v1';

/** What one seed came to. */
export interface Trial {
  /** the order of calls across executions, as a text to compare */
  readonly order: string;
  readonly decisions: number;
  readonly faults: number;
  /** rules that were broken; empty when all is well */
  readonly problems: readonly string[];
}

/** Ids of the commands that the log says decided the visit. */
function decided({ world, registerId }: Stage, { dispute, acts }: Contest): readonly string[] {
  const { no, visit } = VISITS[dispute];
  const rows = readTab(world, registerId, 'RIWAYAT').filter(
    (row) => row.no === no && row.kunjungan === visit,
  );
  return acts.flatMap((act) => ('id' in act && rows.some((row) => row.perintah === act.id) ? [act.id] : []));
}

/** Refusals that a person may meet here; with faults Pantau may also be busy or not know what Google did. */
const CALM_CODES: readonly string[] = ['VISIT_MOVED'];
const FAULT_CODES: readonly string[] = [
  ...CALM_CODES,
  'BUSY',
  'INTERNAL',
  'SAVED_UNSEEN',
  'UNAVAILABLE',
  'QUOTA',
];
/** Refusals that say that nothing has been recorded. */
const NOTHING_SAVED: readonly string[] = ['BUSY', 'UNAVAILABLE', 'QUOTA'];

function judgeAnswers(
  log: readonly string[],
  told: readonly Told[],
  codes: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  for (const { act, answer } of told) {
    if ('timer' in act || answer === null) continue;
    if (answer.ok && !log.includes(act.id)) problems.push(`${act.id} was acknowledged and is not in the log`);
    if (!answer.ok && !codes.includes(answer.code))
      problems.push(`${act.id}: ${answer.code} ${answer.message}`);
    if (!answer.ok && NOTHING_SAVED.includes(answer.code) && log.includes(act.id))
      problems.push(`${act.id} was told that nothing is saved, and it is in the log`);
    if (!answer.ok && answer.code === 'SAVED_UNSEEN' && !log.includes(act.id))
      problems.push(`${act.id} was told that it is saved, and it is not in the log`);
    if (!answer.ok && answer.code === 'VISIT_MOVED' && log.length === 0)
      problems.push(`${act.id} was told that the case had moved, and it had not`);
    if (!answer.ok && answer.code === 'VISIT_MOVED' && log.includes(act.id))
      problems.push(`${act.id} was told that another had decided, and it had decided itself`);
  }
  return problems;
}

/** How the case must stand when all is over: decided once, one open task, the log sound, nothing left half sent. */
async function judgeEnd(stage: Stage, contest: Contest): Promise<readonly string[]> {
  const { world, registerId } = stage;
  const { no } = VISITS[contest.dispute];
  const problems: string[] = [];
  const log = decided(stage, contest);
  if (log.length !== 1) problems.push(`${log.length} decisions on one visit: ${log.join(', ')}`);
  const tasks = readTab(world, registerId, 'TUGAS').filter((row) => row.no === no);
  if (tasks.length !== 1) problems.push(`${tasks.length} open tasks of one case`);
  const home = await new Client(world, registerId, 'akhir').home(email('SEKDA'));
  if (!home.ok) problems.push(`the register does not open: ${home.code} ${home.message}`);
  const unsent = readTab(world, registerId, 'KOTAK_KELUAR').filter((row) => row.status === 'Mengirim');
  if (unsent.length > 0) problems.push(`${unsent.length} mails are still being sent when all is over`);
  return problems;
}

/** Letters of the signature that are not in the bin. */
const signedLetters = ({ world }: Stage): number =>
  world.files().filter((file) => file.name === SIGNED && !file.trashed).length;

/** Without faults everybody is answered, one person is told that it is decided, and one letter is left. */
function calmProblems(stage: Stage, contest: Contest, told: readonly Told[]): readonly string[] {
  const failed = told.filter(({ execution }) => !execution.ok);
  const problems = failed.map(({ execution }) => `${execution.fn}: ${execution.error}`);
  const accepted = told.filter(({ answer }) => answer?.ok).length;
  if (accepted !== 1) problems.push(`${accepted} were told that they had decided`);
  const letters = signedLetters(stage);
  if (contest.dispute === 'signature' && letters !== 1) problems.push(`${letters} letters for one signature`);
  return problems;
}

/** Everybody who had no answer, or one that asks to try again, presses once more; timers run again. No fault any more. */
async function repeatCalmly(
  stage: Stage,
  contest: Contest,
  told: readonly Told[],
): Promise<readonly string[]> {
  stage.world.clearFaults();
  stage.world.interleave(null);
  const open = told.filter(({ act, answer }) => !('timer' in act) && answer?.ok !== true);
  const again: Told[] = [];
  for (const { act } of open) again.push(await tell(stage, contest, act));
  const timers = contest.acts.filter((act) => 'timer' in act);
  const ran: Told[] = [];
  for (const act of [...timers, ...timers]) ran.push(await tell(stage, contest, act));
  const failed = [...again, ...ran].filter(({ execution }) => !execution.ok);
  return [
    ...failed.map(({ execution }) => `once more ${execution.fn}: ${execution.error}`),
    ...judgeAnswers(decided(stage, contest), again, CALM_CODES),
  ];
}

/** The order of calls across executions while the work lasts. */
async function listening(world: LocalWorld, work: () => Promise<readonly Told[]>) {
  const made: string[] = [];
  const stop = world.onCall((execution, call) => made.push(`${execution} ${call}`));
  try {
    return { told: await work(), order: made.join('\n') };
  } finally {
    stop();
  }
}

/** One contest under one seed, from the prepared register. */
export async function trial(
  stage: Stage,
  name: ContestName,
  seed: number,
  withFaults: boolean,
): Promise<Trial> {
  const { world } = stage;
  const contest: Contest = CONTESTS[name];
  world.restore(stage.snapshot);
  world.clearFaults();
  world.interleave(seed);
  if (withFaults) for (const fault of drawFaults(seed, contest)) world.orderFault(fault);
  const first = world.executions().length;
  const all = () => Promise.all(contest.acts.map((act) => tell(stage, contest, act)));
  const { told, order: made } = await listening(world, all);
  const struck = world.executions().slice(first);
  const codes = withFaults ? FAULT_CODES : CALM_CODES;
  const problems = [...judgeAnswers(decided(stage, contest), told, codes)];
  problems.push(
    ...(withFaults ? await repeatCalmly(stage, contest, told) : calmProblems(stage, contest, told)),
  );
  problems.push(...(await judgeEnd(stage, contest)));
  return {
    order: made,
    decisions: decided(stage, contest).length,
    faults: struck.flatMap((one) => one.faults ?? []).length,
    problems,
  };
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
