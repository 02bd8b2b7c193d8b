/** Edits that are told to a script: one after the other. Source: guides/triggers, "onEdit(e)". */

/** Edits that wait while one is told. */
const MAX_QUEUED = 2;

export class EditQueue {
  /** the running one included */
  private edits = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** Tells an edit when its turn comes; null: while two wait, more are not told. */
  async tell<T>(run: () => Promise<T>): Promise<T | null> {
    if (this.edits > MAX_QUEUED) return null;
    this.edits += 1;
    const told = this.last.then(run);
    this.last = told.finally(() => {
      this.edits -= 1;
    });
    return await told;
  }
}
