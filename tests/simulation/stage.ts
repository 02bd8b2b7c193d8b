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

/** A second definitive holder of the role of the Kepala Bagian. */
export const SECOND = 'kabag.kedua@tangerangkota.example';
const SECOND_ROW = 9;
/** Data rows of the tabs Hari Libur and Perangkat Daerah that stay. */
const KEPT_ROWS = 12;
const HEADER_ROWS = 2;
export const PD = 'DINKES';
export const OTHER_PD = 'DISDIK';
/** An hour at which most cases are late, so that the timers have something to write. */
const AT = '2026-11-24T09:30';

/** Where a case of the stage stands; `FILLED` has its rows filled and waits to be completed. */
export const PLACES = [
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
const WAY: Readonly<Record<Place, Line>> = {
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
  const cells = ['KABAG', 'Kepala Bagian Organisasi', '000000000000000000', '', SECOND, 'Definitif'];
  for (const [column, typed] of cells.entries())
    if (typed !== '') await world.editCell(registerId, 'Pejabat', SECOND_ROW, column + 1, typed, ADMIN_EMAIL);
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
    for (const earlier of PLACES.slice(0, PLACES.indexOf(place))) await act(no, WAY[earlier]);
    cases.set(place, no);
  }
  await world.moveTo(wib(AT), { timers: false });
  await emptyOutbox(world);
  return { world, registerId, snapshot: world.snapshot(), cases };
}
