/** A register in the local workspace: set up by the administrator, its tab Pejabat filled by hand, rights given. */
import type { Execution, World } from '../emulator/types';
import { ADMIN_EMAIL, PERSONAS } from './personas';

const PEJABAT = 'Pejabat';
/** first row below the keys and labels that setup has not filled */
const FIRST_FREE_ROW = 4;
/** Offices have no personal numbers here: eighteen noughts stand for a NIP. */
const NIP = '000000000000000000';

function requireOk(execution: Execution): Execution {
  if (!execution.ok) throw new Error(`${execution.fn}: ${execution.error}\n${execution.logs.join('\n')}`);
  return execution;
}

/** Runs "Pasang Pantau" from the script editor as the administrator; answers the spreadsheet's id. */
export async function installPantau(world: World): Promise<string> {
  const execution = requireOk(await world.runInEditor('pasangPantau', ADMIN_EMAIL));
  return (execution.value as { readonly id: string }).id;
}

async function fillPejabat(world: World, registerId: string): Promise<void> {
  const holders = PERSONAS.filter((persona) => persona.role !== null && persona.role !== 'ADMIN');
  for (const [i, { role, name, pangkat, email }] of holders.entries()) {
    const cells = [role ?? '', name, NIP, pangkat, email, 'Definitif'];
    for (const [column, typed] of cells.entries())
      await world.editCell(registerId, PEJABAT, FIRST_FREE_ROW + i, column + 1, typed, ADMIN_EMAIL);
  }
}

/** A new register with its five role holders, as an administrator sets it up: install, fill Pejabat, install again. */
export async function createRegister(world: World): Promise<string> {
  const registerId = await installPantau(world);
  await fillPejabat(world, registerId);
  await installPantau(world);
  return registerId;
}
