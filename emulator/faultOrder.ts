/** How faults are ordered, and how a record of an execution notes them. */

/** What can go wrong at a call, or with the answer to a page. */
export type FaultKind =
  /** the service fails before the call takes effect; the script sees an error */
  | 'ERROR_BEFORE'
  /** the call takes effect and its answer is lost; the script sees an error */
  | 'ERROR_AFTER'
  /** Google ends the execution before the call takes effect, or after it */
  | 'KILL_BEFORE'
  | 'KILL_AFTER'
  /** the call takes some more time; past the limit of a run Google ends it */
  | 'SLOW'
  /** the quota behind the call is used up */
  | 'QUOTA'
  /** the lock cannot be had, however long the script waits */
  | 'LOCK_BUSY'
  /** the run comes to its end; google.script.run never hears of it */
  | 'ANSWER_LOST';

/** Where and how a fault strikes, once. */
export interface FaultOrder {
  readonly kind: FaultKind;
  /** what is left out fits everything; only calls that reach a Google server are struck and counted */
  readonly at: {
    /** name of the call, or a pattern of names */
    readonly call?: string | RegExp;
    /** which of the calls that fit, from 1 (the first); for ANSWER_LOST which of the runs */
    readonly nth?: number;
    /** entry function of the execution */
    readonly fn?: string;
    readonly user?: string;
    /** id of the execution */
    readonly execution?: number;
  };
  /** for SLOW: simulated milliseconds */
  readonly ms?: number;
}

/** A fault that has struck. */
export interface FaultNote {
  readonly kind: FaultKind;
  /** null: the answer to the page */
  readonly call: string | null;
  /** which call of the execution it was, from 1; 0 for the answer */
  readonly nth: number;
}
