/** A register in a fresh local workspace, filled far down, for measuring. */
import { join } from 'node:path';
import type { Execution } from '../../emulator/types';
import { createWorld, type LocalWorld } from '../../emulator/world';
import { HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { Client } from '../../workspace/client';
import { ACCOUNTS, ADMIN_EMAIL, findPersona, SCRIPT_NAME } from '../../workspace/personas';
import { createRegister } from '../../workspace/register';
import { parseWib } from '../../workspace/wib';

export const BUNDLE = join(__dirname, '../../dist');
export const NOW = parseWib('2026-11-23T07:30') ?? 0;

export interface Register {
  readonly world: LocalWorld;
  readonly id: string;
  readonly client: Client;
}

export async function register(now = NOW): Promise<Register> {
  const world = await createWorld({
    bundle: BUNDLE,
    now: now - 60_000,
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: ACCOUNTS,
  });
  const id = await createRegister(world);
  await world.moveTo(now, { timers: false });
  return { world, id, client: new Client(world, id, 'ukur') };
}

export const email = (id: string) => findPersona(id)?.email ?? '';

/** Fills rows of a tab below what is there, the same values in each; '=' stands for the row's own number. */
export function fill(
  { world, id }: Register,
  tab: TabId,
  from: number,
  count: number,
  values: Readonly<Record<string, string | number>>,
): void {
  const { title, columns } = tabOf(tab);
  world.fillRows(
    id,
    title,
    HEADER_ROWS + from,
    count,
    columns.map((column) => values[column.key] ?? ''),
  );
}

export function requireOk(execution: Execution | undefined): Execution {
  if (!execution?.ok) throw new Error(`${execution?.fn}: ${execution?.error}`);
  return execution;
}
