/** A call of a service, and what came of it: an answer, an error, or what a fault made of it. */
import { type Fault, failureOf } from './faults';

/** One call as the scheduler sees it. */
export interface Call {
  readonly name: string;
  /** id of the file that the call is about, as messages name it */
  readonly file: string;
  /** runs the service's method */
  perform(): unknown;
  /** cells that the method touched, after it ran */
  cells(): number;
  succeed(value: unknown): void;
  fail(error: unknown): void;
}

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown };

export function settled(work: () => unknown): Outcome | Promise<Outcome> {
  try {
    const value = work();
    if (!(value instanceof Promise)) return { ok: true, value };
    return value.then(
      (one: unknown): Outcome => ({ ok: true, value: one }),
      (error: unknown): Outcome => ({ ok: false, error }),
    );
  } catch (error) {
    return { ok: false, error };
  }
}

/** Makes the call, unless its fault comes before it takes effect. */
export function begin(call: Call, fault: Fault | null): Outcome | Promise<Outcome> {
  switch (fault?.kind) {
    case 'ERROR_BEFORE':
    case 'QUOTA':
    case 'KILL_BEFORE':
      return { ok: false, error: failureOf(fault.kind, call.name, call.file) };
    default:
      return settled(() => call.perform());
  }
}

/** The call took effect and its answer is lost; a call that failed by itself says why. */
export function lost(call: Call, outcome: Outcome): Outcome {
  return outcome.ok ? { ok: false, error: failureOf('ERROR_AFTER', call.name, call.file) } : outcome;
}

export function messageOf(outcome: Outcome): string | null {
  if (outcome.ok) return null;
  return outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
}
