/** The keeper of a register on Google's services: the mirror, what was noted about it, and what setup would make otherwise. */
import { CONFIG_RANGES, configFrom } from '../app/config';
import { type Keeper, NEW_MIRROR, NEW_SWEEP, type SweepState } from '../app/integrity/keeper';
import { START } from '../app/integrity/replay';
import { Refused, type RegisterStore } from '../app/ports';
import { type KeptMirror, loadWatch, propertyMemory, saveWatch } from './memory';
import { apply, editorsFrom, look } from './setup/apply';
import { structureFaults } from './setup/faults';
import { type Editors, planRegister } from './setup/plan';
import { sheetStore } from './store';

/** A run stops its work here: Google ends it after six minutes, and what is begun has to be written. */
const RUN_MS = 4 * 60_000;
export const endOfRun = (): number => Date.now() + RUN_MS;

const GONE = /not found|does not have permission/i;

/** The mirror's tabs; a spreadsheet that is gone is refused in words. */
function mirrorStore(id: string): RegisterStore {
  const missing = () => new Refused({ code: 'MIRROR_MISSING', params: {} });
  if (id === '') throw missing();
  const store = sheetStore(id);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw GONE.test(String(error)) ? missing() : error;
    }
  };
  return {
    read: (ranges) => attempt(() => store.read(ranges)),
    commit: (changes) => attempt(() => store.commit(changes)),
  };
}

/** Who may type where and how many steps there are, as the tabs say; an unreadable SOP leaves both open. */
function wanted(id: string): { readonly editors: Editors; readonly steps: number | null } {
  const owner = propertyMemory(id).load()?.systemAccount ?? '';
  try {
    const { pejabat, sop } = configFrom(sheetStore(id).read(CONFIG_RANGES));
    return { editors: editorsFrom(pejabat, owner), steps: sop.steps.length };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { editors: { SYSTEM: [owner], ADMIN: [owner], known: false }, steps: null };
  }
}

function faultsOf(id: string) {
  const { editors, steps } = wanted(id);
  const state = look(id);
  try {
    return structureFaults(state, planRegister(state, editors, steps));
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'CONFIG_INVALID') throw error;
    const masalah = String(error.refusal.params?.masalah ?? '');
    return [{ tab: '', what: 'nama tab', was: '', is: masalah }];
  }
}

export function keeperOf(id: string): Keeper {
  const kept = (): KeptMirror =>
    loadWatch<KeptMirror>(id, 'cermin') ?? { ...NEW_MIRROR, reached: START, id: '', schema: 0 };
  return {
    mirror: () => mirrorStore(kept().id),
    loadMirror: kept,
    saveMirror: (state) => saveWatch(id, 'cermin', { ...kept(), ...state }),
    loadSweep: () => loadWatch<SweepState>(id, 'keutuhan') ?? NEW_SWEEP,
    saveSweep: (state) => saveWatch(id, 'keutuhan', state),
    structure: () => faultsOf(id),
    mend: () => {
      const first = apply(id, wanted(id).editors, null);
      const { editors, steps } = wanted(id);
      return first + apply(id, editors, steps);
    },
  };
}
