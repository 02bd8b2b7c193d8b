/** Writes a world's state to its file: soon after a change, seldom while much changes, and at the end in any case. */

/** Real time of quiet after which a person's changes are written, and the longest that any change waits. */
const QUIET_MS = 150;
const LONGEST_WAIT_MS = 1000;

export class Saver {
  private timer: NodeJS.Timeout | null = null;
  /** real time of the oldest change that is not written; null: all is written */
  private unsavedSince: number | null = null;
  private seldom = false;

  /** @param write writes everything; null: the world is kept in memory only */
  constructor(private readonly write: (() => void) | null) {}

  /** Changes come in bursts; a burst is written once. A waiting write does not keep the process alive. */
  soon(): void {
    if (this.write === null) return;
    const now = performance.now();
    this.unsavedSince ??= now;
    const longest = Math.max(0, this.unsavedSince + LONGEST_WAIT_MS - now);
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), this.seldom ? longest : Math.min(QUIET_MS, longest));
    this.timer.unref();
  }

  now(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.unsavedSince = null;
    this.write?.();
  }

  /** While the work lasts, changes are written about once a second; what is left is written at its end. */
  async seldomWhile<T>(work: () => Promise<T>): Promise<T> {
    this.seldom = true;
    try {
      return await work();
    } finally {
      this.seldom = false;
      if (this.unsavedSince !== null) this.now();
    }
  }
}
