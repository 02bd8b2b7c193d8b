/**
 * What travels between the main thread and the worker of an execution. Values travel as JSON text; what JSON lacks is
 * an object with the key `$`: date, ref, enum, table (of enum values), number, object (a plain one that has a `$`).
 * Shared by both sides; holds no behaviour of any service.
 */

export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/** Members that the script may call on a kind of object. */
export interface ClassInfo {
  readonly id: number;
  readonly type: string;
  readonly members: readonly string[];
}

/** A value as JSON text; `tagged` tells whether any `$` is in it. */
export interface Packed {
  readonly json: string;
  readonly tagged: boolean;
}

/** Main thread to worker: what to run. Sent once an execution. */
export interface StartMessage {
  readonly code: string;
  /** a function or, from menus and triggers, a method: "menu.open" */
  readonly fn: string;
  /** whether Google finds it in the source */
  readonly found: boolean;
  /** why the runtime refuses the source; null when it does not */
  readonly fault: string | null;
  /** a missing function is no error */
  readonly optional: boolean;
  readonly args: Packed;
  /** object of global name to service */
  readonly services: Packed;
  readonly classes: readonly ClassInfo[];
  /** services that Google has and that the emulator has not */
  readonly unknownServices: readonly string[];
  /** minutes that local time is ahead of UTC */
  readonly zoneMinutes: number;
}

export interface CallMessage {
  readonly kind: 'call';
  readonly ref: number;
  readonly member: string;
  readonly args: Packed;
}
interface LogMessage {
  readonly kind: 'log';
  readonly text: string;
}
export interface DoneMessage {
  readonly kind: 'done';
  readonly ok: boolean;
  /** returned value when ok */
  readonly value: Packed;
  /** why the value can't be handed over; null when it can */
  readonly illegal: string | null;
  readonly error: string | null;
}
/** The execution is over, nothing of it can run any more, and a fresh realm is made. */
interface RestMessage {
  readonly kind: 'rest';
}
/** What belongs to an execution. */
export type RunMessage = CallMessage | LogMessage | DoneMessage;
export type FromWorker = RunMessage | RestMessage;
/** As it is sent: without the code when it is that of the execution before. */
export type SentStart = Omit<StartMessage, 'code'> & { readonly code: string | null };

/** Main thread to worker: the answer to a call. */
export type Reply =
  | { readonly ok: true; readonly value: Packed; readonly classes: readonly ClassInfo[] }
  | { readonly ok: false; readonly name: string; readonly message: string; readonly code: number | null };

/** Memory shared with the worker: `flag[0]` is 1 when a reply waits; `time[0]` is the run's simulated time. */
export interface Shared {
  readonly flag: Int32Array;
  readonly time: Float64Array;
}
