/**
 * From one schema to the next: a list that is only ever added to. Each step may be broken off anywhere and run again; the
 * version is written after each, so that an upgrade goes on where it stopped. Until the last one nobody decides anything:
 * a register that is behind is refused (see requireFacts).
 */
import { INTEGRITY } from '../messages/integrity';
import { UPGRADE } from '../messages/server';
import { registerNote } from './announce';
import type { Difference } from './integrity/difference';
import { NEW_SWEEP, type Watch } from './integrity/keeper';
import { followLog } from './integrity/mirror';
import { renewTabs } from './integrity/restore';
import { sweep } from './integrity/sweep';
import { tellAdministrator } from './integrity/tell';
import { administrators, noteDown } from './integrity/verify';
import { migrate } from './migrate';
import { type Ports, Refused } from './ports';
import { sealMails } from './sealMails';
import { requireFacts } from './session';
import { SCHEMA_VERSION } from './tabs';

/** The schema that a step leads to, and how; it answers how many rows it wrote. */
interface Migration {
  readonly to: number;
  readonly run: (watch: Watch) => number;
}

/** Never changed, only added to: the next schema is one line more, with its register kept under tests/stories/registers. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, run: ({ ports }) => migrate(ports) },
  { to: 3, run: (watch) => sealMails(watch.ports) + renew(watch) },
];

const unfinished = (baris: number) => new Refused({ code: 'UPGRADE_UNFINISHED', params: { baris } });

/** What a renewal would take away: a cell that says something else, or a row too many. A column that is new is empty. */
const isEdited = (one: Difference): boolean =>
  one.kind === 'EXTRA' || (one.kind === 'CHANGED' && one.is !== '');

/** Hand edits are told before they are written over: the log and a mail keep what stood there. */
function tellEdits(watch: Watch): void {
  const { keeper, ports } = watch;
  const before = keeper.loadSweep();
  if (before.restoring !== undefined) return;
  const { state, left } = followLog(watch);
  if (left) throw unfinished(state.reached.head.seq);
  const seen = sweep(watch, before.upgrading === true ? before : NEW_SWEEP, state, isEdited);
  if (!seen.finished) {
    keeper.saveSweep({ ...seen.state, upgrading: true });
    throw unfinished(seen.state.rows);
  }
  const { count, found } = seen.state;
  if (count > 0) {
    const text = UPGRADE.edits(count);
    const data = { jumlah: count, temuan: found };
    const lines = count > found.length ? [...found, INTEGRITY.more(count - found.length)] : found;
    noteDown(watch, [registerNote('PewaktuMemeriksa', [text, ...lines].join('\n'), data)]);
    tellAdministrator(ports, administrators(requireFacts(ports)), text, lines);
  }
  keeper.saveSweep({ ...NEW_SWEEP, restoring: { at: [0, 1], since: ports.now() } });
}

/** Every row as it would be had it been written now, out of the log. @throws Refused UPGRADE_UNFINISHED */
function renew(watch: Watch): number {
  tellEdits(watch);
  const { changes, finished } = renewTabs(watch);
  if (!finished) throw unfinished(changes);
  return changes;
}

/** The ports of a step: the register is behind, and a step may look at it all the same. */
function during(ports: Ports): Ports {
  const load = () => {
    const facts = ports.memory.load();
    return facts === null ? null : { ...facts, schema: SCHEMA_VERSION };
  };
  return { ...ports, memory: { ...ports.memory, load } };
}

/**
 * Takes a register from schema `from` to the present one; `reached` writes the version after each step. Answers how many
 * rows were written. @throws Refused UPGRADE_UNFINISHED when the time is over: the next run goes on; or as the stores do
 */
export function upgrade(watch: Watch, from: number, reached: (schema: number) => void): number {
  const inside = { ...watch, ports: during(watch.ports) };
  return MIGRATIONS.filter(({ to }) => to > from).reduce((rows, { to, run }) => {
    const written = run(inside);
    reached(to);
    return rows + written;
  }, 0);
}
