/** Looks for a deliberate defect where it must show: the campaign's own means, bounded. */
import { createWorld } from '../../emulator/world';
import { ADMIN_EMAIL, SCRIPT_NAME } from '../../workspace/personas';
import { email } from '../support/story';
import { ALL_SAMPLES } from './commands';
import { runPlan, send } from './crowd';
import { buildWith, type Defect } from './defects';
import { type Act, faultsOf, nameOf, runFault } from './faults';
import { lookAt } from './look';
import { drawPlan, IN_EDITOR } from './plan';
import type { Stage } from './stage';

/** Where a defect showed, and what was said of it. */
export interface Found {
  readonly at: string;
  readonly problems: readonly string[];
}

/** Seeds within which a crowd must meet the defect. */
const MOST_SEEDS = 60;

/** A world that begins where the sound register stands, and runs another build from there on. */
export async function stageWith(sound: Stage, bundle: string): Promise<Stage> {
  const world = await createWorld({
    bundle,
    now: sound.world.now(),
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: sound.world.accounts,
    inline: true,
    from: sound.snapshot,
  });
  return { ...sound, world };
}

/** What the crowds say from the seed on at which they met the defect when it was written down. */
async function inCrowds(
  stage: Stage,
  { places, from }: Extract<Defect['found'], { by: 'CROWD' }>,
  says: RegExp,
): Promise<Found> {
  let said: readonly string[] = [];
  for (let seed = from; seed < from + MOST_SEEDS; seed += 1) {
    const { problems } = await runPlan(stage, drawPlan(seed, places));
    if (problems.some((problem) => says.test(problem))) return { at: `seed ${seed}`, problems };
    if (said.length === 0) said = problems;
  }
  return { at: `no seed from ${from} on`, problems: said };
}

const TIMERS = [
  ...(['checkLateness', 'updateDashboard', 'sendOutbox', 'checkIntegrity', 'followPejabat'] as const),
  ...(['sendWeeklySummary', 'sendDigests', 'sweepOrphans'] as const),
  ...IN_EDITOR,
];
export const ACTS: readonly Act[] = [
  ...ALL_SAMPLES,
  { reads: 'STEP4', who: 'ASISTEN' },
  // Both are allowed, and one makes its time run again.
  { approves: ['STEP4', 'STEP4_PAUSED'], who: 'ASISTEN' },
  ...TIMERS.map((timer) => ({ timer })),
];

async function underFaults(
  stage: Stage,
  { acts, kinds }: Extract<Defect['found'], { by: 'FAULTS' }>,
): Promise<Found> {
  for (const act of ACTS.filter((one) => acts.includes(nameOf(one))))
    for (const fault of await faultsOf(stage, act)) {
      if (!kinds.includes(fault.kind)) continue;
      const { problems } = await runFault(stage, act, fault);
      if (problems.length > 0)
        return { at: `${nameOf(act)}, ${fault.kind} at call ${fault.at.nth}`, problems };
    }
  return { at: 'no fault', problems: [] };
}

/** The last row of the log is deleted by the owner of the register: whoever acts next must be stopped, and nothing written. */
export async function afterCut(stage: Stage): Promise<readonly string[]> {
  const { world, registerId } = stage;
  world.restore(stage.snapshot);
  const last = lookAt(stage).tab('RIWAYAT').at(-1)?.row ?? 0;
  const cut = { kind: 'delete', sheet: 'Riwayat', lines: 'ROWS', from: last + 2, count: 1 } as const;
  await world.byHand(registerId, cut, ADMIN_EMAIL);
  const request = { commandId: 'perintah-satu', no: null, visit: null, command: ALL_SAMPLES[0]?.command };
  if (request.command === undefined) throw new Error('no command');
  const { answer } = await send(stage, { ...request, command: request.command }, email('KABAG'), false);
  const rows = lookAt(stage).tab('RIWAYAT').length;
  const stopped = answer !== null && !answer.ok && answer.code === 'REGISTER_ALTERED';
  return stopped && rows === last - 1
    ? []
    : [`the log was cut, and a command went through: ${answer?.message}`];
}

/** What the campaign says of the defect, and where; nothing when it escapes. */
export async function hunt(sound: Stage, { found, says, ...defect }: Defect): Promise<Found> {
  const stage = await stageWith(sound, await buildWith(defect));
  try {
    if (found.by === 'CROWD') return await inCrowds(stage, found, says);
    if (found.by === 'FAULTS') return await underFaults(stage, found);
    return { at: 'the log was cut', problems: await afterCut(stage) };
  } finally {
    await stage.world.close();
  }
}
