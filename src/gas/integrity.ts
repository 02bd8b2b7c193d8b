/** The keeper of a register on Google's services: the mirror, what was noted about it, and what setup would make otherwise. */
import { CONFIG_RANGES, configFrom } from '../app/config';
import { type DashboardSize, sizeOf } from '../app/dashboard/layout';
import { type Keeper, NEW_MIRROR, NEW_SWEEP, type SweepState, type Watch } from '../app/integrity/keeper';
import { START } from '../app/integrity/replay';
import { RUN_MS } from '../app/limits';
import { Refused, type RegisterStore } from '../app/ports';
import { INTEGRITY, refusedCallsText } from '../messages/integrity';
import { takeEditors } from './editors';
import { forgetWatch, type KeptMirror, loadWatch, propertyMemory, saveWatch } from './memory';
import { gasPorts, locked } from './ports';
import type { RefusedCalls } from './refused';
import { apply, editorsFrom, look, looksAt } from './setup/apply';
import { structureFaults } from './setup/faults';
import { planRegister } from './setup/plan';
import type { Editors } from './setup/protections';
import { sheetStore } from './store';

/** When a run that begins now begins nothing more, ms since 1970: asked once in a run, and handed to whatever it does. */
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

interface Wanted {
  readonly editors: Editors;
  readonly size: DashboardSize | null;
  /** last rows of the tabs that people may edit, see `look` */
  readonly ends: readonly number[];
}

/** Who may type where and how many steps there are, as the tabs say; an unreadable SOP leaves both open. */
function wanted(id: string): Wanted {
  const owner = propertyMemory(id).load()?.systemAccount ?? '';
  let ends: readonly number[] = [];
  try {
    const rows = sheetStore(id).read(CONFIG_RANGES);
    ends = rows.map((tab) => tab[tab.length - 1]?.row ?? 0);
    const { pejabat, sop } = configFrom(rows);
    return { editors: editorsFrom(pejabat, owner), size: sizeOf(sop), ends };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { editors: { SYSTEM: [owner], ADMIN: [owner], known: false }, size: null, ends };
  }
}

function faultsOf(id: string) {
  const { editors, size, ends } = wanted(id);
  const state = look(id, ends);
  try {
    return structureFaults(state, planRegister(state, editors, size));
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'CONFIG_INVALID') throw error;
    const masalah = String(error.refusal.params?.masalah ?? '');
    return [{ tab: '', what: INTEGRITY.tabName, was: '', is: masalah }];
  }
}

/**
 * Reads a minute and person: Google allows 60 of them to one project (developers.google.com/workspace/sheets/api/limits);
 * the other timers of the account need some, too.
 */
const READS = 40;
const MINUTE = 60_000;

/** Waits before a read that would come sooner than Google allows. */
function pacer(): () => void {
  let [since, reads] = [0, 0];
  return () => {
    if (reads >= READS) Utilities.sleep(Math.max(0, since + MINUTE - Date.now()));
    if (reads === 0 || reads >= READS) [since, reads] = [Date.now(), 0];
    reads += 1;
  };
}

/** Asks again in the next minute where a run shortly before this one has used up the reads of this minute. */
function inNextMinute<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!/quota exceeded/i.test(String(error))) throw error;
    Utilities.sleep(MINUTE);
    return read();
  }
}

const paced = (wait: () => void, store: RegisterStore): RegisterStore => ({
  read: (ranges) => {
    wait();
    return inNextMinute(() => store.read(ranges));
  },
  commit: (changes) => store.commit(changes),
});

/** Longer than Google lets a run last. */
const TURN_MS = 7 * 60_000;

/**
 * Lets the watch of one register work: one at a time, since two would copy the same rows of the log into the mirror twice. A
 * run that was cut off stands in the way until Google must have ended it. @throws Refused WATCH_BUSY, or as `work` does
 */
export function watched<T>(id: string, until: number, work: (watch: Watch) => T): T {
  locked(() => {
    if ((loadWatch<number>(id, 'giliran') ?? 0) > Date.now())
      throw new Refused({ code: 'WATCH_BUSY', params: {} });
    saveWatch(id, 'giliran', Date.now() + TURN_MS);
  });
  try {
    return work(watchOf(id, until));
  } finally {
    forgetWatch(id, 'giliran');
  }
}

/** One run for one register. */
function watchOf(id: string, until: number): Watch {
  const wait = pacer();
  const ports = gasPorts(id, until);
  return {
    ports: { ...ports, store: paced(wait, ports.store) },
    keeper: keeperOf(id, wait),
    until,
  };
}

/** A value of the watch: read once in a run, written whenever it changes. */
function remembered<T>(id: string, name: 'cermin' | 'keutuhan', fresh: T) {
  let value: T | null = null;
  const load = (): T => {
    value = value ?? loadWatch<T>(id, name) ?? fresh;
    return value;
  };
  const save = (next: T): void => {
    value = next;
    saveWatch(id, name, next);
  };
  return { load, save };
}

function keeperOf(id: string, wait: () => void): Keeper {
  const mirror = remembered<KeptMirror>(id, 'cermin', { ...NEW_MIRROR, reached: START, id: '', schema: 0 });
  const sweep = remembered<SweepState>(id, 'keutuhan', NEW_SWEEP);
  let store: RegisterStore | null = null;
  return {
    mirror: () => {
      store = store ?? paced(wait, mirrorStore(mirror.load().id));
      return store;
    },
    loadMirror: mirror.load,
    saveMirror: (state) => mirror.save({ ...mirror.load(), ...state }),
    loadSweep: sweep.load,
    saveSweep: sweep.save,
    refusedCalls: () => {
      const calls = loadWatch<RefusedCalls>(id, 'ditolak');
      return calls === null ? null : refusedCallsText(calls.codes, calls.accounts);
    },
    forgetRefused: () => forgetWatch(id, 'ditolak'),
    takeEditors: () => takeEditors(id),
    structure: () => inNextMinute(() => faultsOf(id)),
    mend: () => {
      const first = apply(id, wanted(id).editors, null);
      const { editors, size, ends } = wanted(id);
      return first + apply(id, editors, size, ends);
    },
    looks: (stretches, mend) => {
      wait();
      return inNextMinute(() => looksAt(id, stretches, mend));
    },
  };
}
