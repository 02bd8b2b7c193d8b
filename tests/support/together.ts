/**
 * People and timers who act on one case in the same moment, from one prepared register, under a seed: the order of
 * their calls, who gets the lock, and the faults on the way all come from the seed. What must come of it: trial.ts.
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
import { BUNDLE, email, wib } from './story';

/** A second definitive holder of the role of the Kepala Bagian, for as long as the story lasts. */
const SECOND = 'kabag.kedua@tangerangkota.example';
const SECOND_ROW = 9;
/** An hour at which both cases are late, so that the timers have something to write. */
const AT = '2026-11-23T13:30';
/** the visits in dispute: the examination by the Kepala Bagian, and the signature of the Sekretaris Daerah */
export const VISITS = { examination: { no: 1, visit: 3 }, signature: { no: 2, visit: 5 } } as const;
type Dispute = keyof typeof VISITS;

export interface Stage {
  readonly world: LocalWorld;
  readonly registerId: string;
  readonly snapshot: Snapshot;
}

/** A register with one case at step 3, which two holders may decide, and one at step 5. Every seed begins from it. */
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
  for (const { no } of Object.values(VISITS)) {
    await act('KABAG', null, openCase('Pelayanan kesehatan'));
    await act('KABAG', no, order(['DINKES']));
    await act('KATIM', no, letter('2026-11-26'));
  }
  await act('KABAG', VISITS.signature.no, approve());
  await act('ASISTEN', VISITS.signature.no, approve());
  await world.moveTo(wib(AT), { timers: false });
  return { world, registerId, snapshot: world.snapshot() };
}

/** One who acts: a command of a person, or a timer by its function. */
type Act =
  | { readonly who: string; readonly id: string; readonly command: Command }
  | { readonly timer: string };

export interface Contest {
  readonly dispute: Dispute;
  readonly acts: readonly Act[];
}

export const CONTESTS = {
  'two holders of one role': {
    dispute: 'examination',
    acts: [
      { who: email('KABAG'), id: 'pemangku-satu', command: approve() },
      { who: SECOND, id: 'pemangku-dua', command: approve() },
    ],
  },
  'one person with two pages, deciding differently': {
    dispute: 'examination',
    acts: [
      { who: email('KABAG'), id: 'halaman-satu', command: approve() },
      { who: email('KABAG'), id: 'halaman-dua', command: returned('Jadwal perlu diperbaiki.') },
    ],
  },
  // Letters are made outside the lock, so both may be at it at once.
  'one signature from two pages': {
    dispute: 'signature',
    acts: [
      { who: email('SEKDA'), id: 'halaman-satu', command: approve() },
      { who: email('SEKDA'), id: 'halaman-dua', command: approve() },
    ],
  },
  'a person against the timers': {
    dispute: 'examination',
    acts: [
      { who: email('KABAG'), id: 'pemangku-satu', command: approve() },
      { timer: 'checkLateness' },
      { timer: 'sendOutbox' },
    ],
  },
} as const satisfies Readonly<Record<string, Contest>>;

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
/** Calls of one execution that a fault may strike: an approval makes about ten, a signature about thirty. */
const REACH: Readonly<Record<Dispute, number>> = { examination: 12, signature: 34 };

/** One or two faults, each at some call of some execution. */
export function drawFaults(seed: number, { acts, dispute }: Contest): readonly FaultOrder[] {
  const random = new Random(seed ^ 0x5eed);
  return Array.from({ length: 1 + random.below(2) }, (): FaultOrder => {
    const act = acts[random.below(acts.length)];
    const fn = act && 'timer' in act ? act.timer : 'runCommand';
    const kind = KINDS[random.below(KINDS.length)] ?? 'ERROR_BEFORE';
    const own = kind === 'LOCK_BUSY' || kind === 'ANSWER_LOST';
    const nth = 1 + random.below(own ? 2 : REACH[dispute]);
    return { kind, at: { fn, nth }, ...(kind === 'SLOW' && { ms: 1000 * (1 + random.below(500)) }) };
  });
}

/** Who acted, the record of it, and what a page was answered; null for a timer and for a run that failed. */
export interface Told {
  readonly act: Act;
  readonly execution: Execution;
  readonly answer: Answer<CaseView> | null;
}

function send({ world, registerId }: Stage, { dispute }: Contest, act: Act): Promise<Execution> {
  if ('timer' in act) {
    const trigger = world.triggers().find((one) => one.fn === act.timer);
    if (!trigger) throw new Error(`no trigger ${act.timer}`);
    return world.fireTrigger(trigger.id);
  }
  const { no, visit } = VISITS[dispute];
  const request: CommandRequest = { registerId, commandId: act.id, no, visit, command: act.command };
  return world.callFromPage('runCommand', [request], act.who, registerId);
}

/** Acts, and waits for the end of it. */
export async function tell(stage: Stage, contest: Contest, act: Act): Promise<Told> {
  const execution = await send(stage, contest, act);
  const answer = 'timer' in act || !execution.ok ? null : (execution.value as Answer<CaseView>);
  return { act, execution, answer };
}
