/**
 * LockService. A lock belongs to one Lock object of one execution; another Lock object of the same execution waits
 * like anybody else. It falls when the execution ends or a dialog suspends it.
 */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';
import { Parked } from '../scheduler';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

export class Lock extends Remote implements Pick<GoogleAppsScript.Lock.Lock, 'hasLock' | 'releaseLock'> {
  readonly _type = 'Lock';
  constructor(
    private readonly env: Env,
    private readonly name: string,
  ) {
    super();
  }

  /** Answers at once when the lock is free, else when it becomes free or the time is over. */
  tryLock(timeoutInMillis: number): boolean | Parked {
    return this.take(timeoutInMillis, () => false);
  }

  /** Like tryLock, but throws when the time is over. */
  waitLock(timeoutInMillis: number): null | Parked {
    const result = this.take(timeoutInMillis, () => {
      throw new GoogleError(TIMEOUT);
    });
    return result instanceof Parked ? result : null;
  }

  releaseLock(): void {
    this.env.locks.release(this.name, this);
  }

  hasLock(): boolean {
    return this.env.locks.holds(this.name, this);
  }

  private take(patience: number, giveUp: () => boolean): boolean | Parked {
    if (patience < 0) return this.hasLock() || giveUp();
    const { locks, run } = this.env;
    const holder = { execution: run.id, lock: this };
    const take = (): boolean => locks.take(this.name, holder);
    if (take()) return true;
    if (patience === 0) return giveUp();
    return new Parked(patience, () => locks.free(this.name, holder), take, giveUp);
  }
}

export class LockServiceService extends Remote {
  readonly _type = 'LockService';
  constructor(private readonly env: Env) {
    super();
  }
  getScriptLock(): Lock {
    return new Lock(this.env, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.env, `user ${this.env.run.effectiveUser}`);
  }
  /** null outside a container, as with Google. */
  getDocumentLock(): Lock | null {
    const { container } = this.env.run;
    return container === null ? null : new Lock(this.env, `document ${container}`);
  }
}
