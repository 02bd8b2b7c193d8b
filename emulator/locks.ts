/** Script and user locks while executions run. Nobody keeps a lock beyond its execution; nothing is stored. */

/** Who holds a lock: an execution, through one Lock object of its. */
export interface Holder {
  readonly execution: number;
  readonly lock: object;
}

export class Locks {
  private readonly held = new Map<string, Holder>();
  /** executions that get no lock, whoever holds it */
  private readonly barred = new Set<number>();

  /** Whether the lock could be taken now. A Lock object that already holds it keeps it; another one of the run waits. */
  free(name: string, holder: Holder): boolean {
    const present = this.held.get(name);
    if (present?.lock === holder.lock) return true;
    return present === undefined && !this.barred.has(holder.execution);
  }

  /** Takes the lock when it is free. */
  take(name: string, holder: Holder): boolean {
    if (!this.free(name, holder)) return false;
    this.held.set(name, holder);
    return true;
  }

  holds(name: string, lock: object): boolean {
    return this.held.get(name)?.lock === lock;
  }

  release(name: string, lock: object): void {
    if (this.holds(name, lock)) this.held.delete(name);
  }

  /** While barred an execution finds every lock it does not hold taken. */
  bar(execution: number, barred: boolean): void {
    if (barred) this.barred.add(execution);
    else this.barred.delete(execution);
  }

  /** At the end of an execution, or when a dialog suspends it. */
  dropAll(execution: number): void {
    for (const [name, holder] of this.held) if (holder.execution === execution) this.held.delete(name);
  }
}
