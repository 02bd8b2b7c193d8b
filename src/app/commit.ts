/** A commit with its log rows. When its answer is lost the register itself is asked whether it went through. */
import type { LogPosition } from './log';
import { passingCode } from './passing';
import { type ChainHead, type Change, type Ports, Refused } from './ports';

/** Nobody knows whether it was written: the register does not answer. */
export class Uncertain extends Error {
  constructor(readonly reason: unknown) {
    super(String(reason));
    this.name = 'Uncertain';
  }
}

/** Whether the row with which the commit ends stands in the log; null when that cannot be read. */
function isWritten(ports: Ports, { seq, hash }: ChainHead): boolean | null {
  try {
    const row = ports.store.read([{ tab: 'RIWAYAT', from: seq, to: seq }])[0]?.[0];
    return row?.values.sidik === hash;
  } catch (error) {
    // A row beyond the grid is no row: the store says so with this code.
    return error instanceof Refused && error.refusal.code === 'CASE_UNKNOWN' ? false : null;
  }
}

/**
 * Writes the changes, whose last log row is `position.head`, and moves the head kept apart. Under the lock.
 * @throws Refused UNAVAILABLE when it was not written and Google had a passing failure; Uncertain; or what Google said
 */
export function commitLogged(ports: Ports, changes: readonly Change[], position: LogPosition): void {
  try {
    ports.store.commit(changes);
  } catch (error) {
    const written = isWritten(ports, position.head);
    if (written === null) throw new Uncertain(error);
    const code = passingCode(error);
    if (!written) throw code === null ? error : new Refused({ code, params: {} }, error);
  }
  ports.memory.saveHead(position.head);
}
