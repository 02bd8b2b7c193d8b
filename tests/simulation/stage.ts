/**
 * The register that every seed begins from: one case at every place of the SOP, made by real commands, in a world that
 * runs scripts beside the services. Lists that every command reads in full are kept short by hand, as an administrator
 * could, so that thousands of seeds take minutes.
 */
import type { Snapshot } from '../../emulator/snapshot';
import { createWorld, type LocalWorld } from '../../emulator/world';
import type { Command } from '../../src/domain/types';
import { Client } from '../../workspace/client';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from '../../workspace/personas';
import { createRegister, installPantau } from '../../workspace/register';
import {
  approve,
  complete,
  delivery,
  letter,
  monitoring,
  openCase,
  order,
  receipt,
  report,
} from '../../workspace/samples';
import { BUNDLE, email, wib } from '../support/story';
import { MORE_POSTS, SECOND } from './office';

/** First free row of the tab Pejabat. */
const FREE_ROW = 9;
/** Data rows of the tabs Hari Libur and Perangkat Daerah that stay. */
const KEPT_ROWS = 12;
const HEADER_ROWS = 2;
export const PD = 'DINKES';
export const OTHER_PD = 'DISDIK';
/** An hour at which most cases are late, so that the timers have something to write. */
const AT = '2026-11-24T09:30';

/** Along the SOP; `FILLED` has its rows filled and waits to be completed. */
const ROAD = [
  'STEP1',
  'STEP2',
  'STEP3',
  'STEP4',
  'STEP5',
  'GATE',
  'STEP6',
  'STEP6_FILLED',
  'STEP7',
  'STEP7_FILLED',
  'STEP8',
  'STEP9',
  'STEP10',
  'STEP11',
  'STEP11_FILLED',
] as const;
/** Beside it: the time stands still, a question waits for its answer, the holder drafted the letter himself; all is over. */
const ASIDE = ['STEP4_PAUSED', 'STEP4_ASKED', 'STEP4_OWN', 'ENDED'] as const;
/** Where a case of the stage stands. */
export const PLACES = [...ROAD, ...ASIDE] as const;
export type Place = (typeof PLACES)[number];

export interface Stage {
  readonly world: LocalWorld;
  readonly registerId: string;
  readonly snapshot: Snapshot;
  /** running number of the case that stands there */
  readonly cases: ReadonlyMap<Place, number>;
}

type Line = readonly [who: string, command: Command];

/** What brings a case from each place to the next. */
const WAY: Readonly<Record<(typeof ROAD)[number], Line>> = {
  STEP1: ['KABAG', order([PD])],
  STEP2: ['KATIM', letter('2026-11-26')],
  STEP3: ['KABAG', approve()],
  STEP4: ['ASISTEN', approve()],
  STEP5: ['SEKDA', approve()],
  GATE: [
    'KATIM',
    { type: 'recordNumber', mint: true, number: minted('2026-11-23', 'https://srikandi.example/1') },
  ],
  STEP6: ['KATIM', delivery([PD], '2026-11-24')],
  STEP6_FILLED: ['KATIM', complete],
  STEP7: ['ANALIS', monitoring(PD, '2026-11-24')],
  STEP7_FILLED: ['ANALIS', complete],
  STEP8: ['ANALIS', report],
  STEP9: ['KATIM', approve()],
  STEP10: ['KABAG', { type: 'approve', note: '', mint: true, number: minted('2026-11-23', '') }],
  STEP11: ['KATIM', receipt(PD, '2026-11-24')],
  STEP11_FILLED: ['KATIM', complete],
};

export const PAUSE: Command = {
  type: 'pause',
  reason: 'Menunggu data dari Perangkat Daerah',
  note: 'Data 2026.',
};
export const QUESTION: Command = { type: 'askInfo', to: 'KATIM', question: 'Siapa pendampingnya?' };

const along = (place: (typeof ROAD)[number]): readonly Line[] =>
  ROAD.slice(0, ROAD.indexOf(place)).map((earlier) => WAY[earlier]);

/** What brings a case that was just opened there. */
function wayTo(place: Place): readonly Line[] {
  switch (place) {
    case 'STEP4_PAUSED':
      return [...along('STEP4'), ['KABAG', PAUSE]];
    case 'STEP4_ASKED':
      return [...along('STEP4'), ['ASISTEN', QUESTION]];
    case 'STEP4_OWN':
      return [WAY.STEP1, ['ASISTEN', letter('2026-11-26')], WAY.STEP3];
    case 'ENDED':
      return [...along('STEP11_FILLED'), WAY.STEP11_FILLED];
    default:
      return along(place);
  }
}

export function minted(tanggal: string, tautan: string) {
  return { nomor: '', tanggal, tautan };
}

async function keepFewRows(world: LocalWorld, registerId: string): Promise<void> {
  for (const sheet of ['Hari Libur', 'Perangkat Daerah']) {
    const filled = world.cells(registerId, sheet).length;
    const count = filled - HEADER_ROWS - KEPT_ROWS;
    const from = HEADER_ROWS + KEPT_ROWS + 1;
    if (count > 0)
      await world.byHand(registerId, { kind: 'delete', sheet, lines: 'ROWS', from, count }, ADMIN_EMAIL);
  }
}

async function begin(bundle: string): Promise<{ world: LocalWorld; registerId: string }> {
  const world = await createWorld({
    bundle,
    now: wib('2026-11-23T07:25'),
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: [...ACCOUNTS, { email: SECOND, name: 'Kepala Bagian Organisasi' }],
    inline: true,
  });
  const registerId = await createRegister(world);
  for (const [i, { role, name, email: address }] of MORE_POSTS.entries()) {
    const cells = [role, name, '000000000000000000', '', address, 'Definitif'];
    for (const [column, typed] of cells.entries())
      if (typed !== '')
        await world.editCell(registerId, 'Pejabat', FREE_ROW + i, column + 1, typed, ADMIN_EMAIL);
  }
  await installPantau(world);
  await keepFewRows(world, registerId);
  return { world, registerId };
}

/** Mails of the way so far go out, so that a seed's own are few. */
async function emptyOutbox(world: LocalWorld): Promise<void> {
  const trigger = world.triggers().find(({ fn }) => fn === 'sendOutbox');
  for (let run = 0; trigger && run < 4; run += 1) await world.fireTrigger(trigger.id);
}

/** @param bundle folder to run; another one than the built add-on's to try a deliberate defect */
export async function prepare(bundle: string = BUNDLE, places: readonly Place[] = PLACES): Promise<Stage> {
  const { world, registerId } = await begin(bundle);
  const client = new Client(world, registerId, 'siap');
  const act = async (no: number | null, [who, command]: Line): Promise<number> => {
    const answer = await client.run({ no, command }, email(who));
    if (!answer.ok) throw new Error(`${command.type}: ${answer.message}`);
    return answer.view.no;
  };
  const cases = new Map<Place, number>();
  for (const place of places) {
    const no = await act(null, ['KABAG', openCase(`Pelayanan ${cases.size + 1}`)]);
    for (const line of wayTo(place)) await act(no, line);
    cases.set(place, no);
  }
  await world.moveTo(wib(AT), { timers: false });
  await emptyOutbox(world);
  return { world, registerId, snapshot: world.snapshot(), cases };
}
