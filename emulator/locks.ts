/** Script and user locks while executions run. Nobody keeps a lock beyond its execution; nothing is stored. */

/** Who holds a lock: an execution, through one Lock object of its. */
export interface Holder {
  readonly execution: number;
  readonly lock: object;
}

export class Locks {
  private readonly held = new Map<string, Holder>();

  /** Takes the lock when it is free. A Lock object that already holds it keeps it; another one of the same run waits. */
  take(name: string, holder: Holder): boolean {
    const present = this.held.get(name);
    if (present) return present.lock === holder.lock;
    this.held.set(name, holder);
    return true;
  }

  holds(name: string, lock: object): boolean {
    return this.held.get(name)?.lock === lock;
  }

  release(name: string, lock: object): void {
    if (this.holds(name, lock)) this.held.delete(name);
  }

  /** At the end of an execution, or when a dialog suspends it. */
  dropAll(execution: number): void {
    for (const [name, holder] of this.held) if (holder.execution === execution) this.held.delete(name);
  }
}
