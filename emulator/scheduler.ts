/**
 * Answers the calls of all executions, one at a time. Each execution has a simulated time of its own; the call that is
 * earliest goes first, and none goes before every execution has said what it does next. So a run depends on nothing
 * but its seed. Here calls are priced, counted and logged; here faults and other orders would be put in.
 */
import { ONCE, priceOf } from './latency';
import type { ServiceCall } from './types';

/** Returned by a service method that has to wait for something, such as a lock. */
export class Parked {
  constructor(
    /** simulated milliseconds */
    readonly patience: number,
    /** the answer, or undefined while there is none */
    readonly retry: () => unknown,
    /** the answer when patience ends; may throw */
    readonly giveUp: () => unknown,
  ) {}
}

/** One call as the scheduler sees it. */
export interface Call {
  readonly name: string;
  /** runs the service's method */
  perform(): unknown;
  /** cells that the method touched, after it ran */
  cells(): number;
  succeed(value: unknown): void;
  fail(error: unknown): void;
}

interface Waiting {
  readonly call: Call;
  readonly parked: Parked | null;
  /** when it is due: the run's time, or the end of its patience */
  readonly at: number;
}

/** An execution while it runs. */
export interface Lane {
  readonly id: number;
  readonly startedAt: number;
  /** simulated time of this execution */
  time: number;
  readonly calls: ServiceCall[];
  /** ends it from outside; its script never goes on */
  kill(message: string): void;
}

const MAX_RUN_MS = 360_000;
/** Picks the next of the calls that wait; the list is never empty. */
export type Choose = (waiting: readonly { readonly id: number; readonly at: number }[]) => number;

/** The earliest; of equals, the execution that began first. */
const earliest: Choose = (waiting) => {
  let best = 0;
  waiting.forEach((one, index) => {
    const now = waiting[best];
    if (now && (one.at < now.at || (one.at === now.at && one.id < now.id))) best = index;
  });
  return best;
};

export class Scheduler {
  /** null: the script is busy with itself and has not asked for anything */
  private readonly lanes = new Map<Lane, Waiting | null>();
  private readonly once = new WeakMap<Lane, Set<string>>();
  private pumping = false;

  constructor(
    private readonly advance: (time: number) => void,
    private readonly choose: Choose = earliest,
  ) {}

  add(lane: Lane): void {
    this.lanes.set(lane, null);
  }

  submit(lane: Lane, call: Call): void {
    if (!this.lanes.has(lane)) return;
    this.lanes.set(lane, { call, parked: null, at: lane.time });
    void this.pump();
  }

  remove(lane: Lane): void {
    this.lanes.delete(lane);
    this.retryParked(lane.time);
    void this.pump();
  }

  /** Lets an execution's time pass: the price of a call, or a sleep. */
  spend(lane: Lane, ms: number): void {
    lane.time += ms;
    this.advance(lane.time);
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      for (let step = this.next(); step; step = this.next()) await this.answer(step.lane, step.waiting);
    } finally {
      this.pumping = false;
    }
  }

  private next(): { lane: Lane; waiting: Waiting } | null {
    const ready: { lane: Lane; waiting: Waiting }[] = [];
    for (const [lane, waiting] of this.lanes) {
      if (waiting === null) return null;
      ready.push({ lane, waiting });
    }
    if (ready.length === 0) return null;
    return ready[this.choose(ready.map(({ lane, waiting }) => ({ id: lane.id, at: waiting.at })))] ?? null;
  }

  private async answer(lane: Lane, waiting: Waiting): Promise<void> {
    const { call, parked } = waiting;
    try {
      const value = parked ? parked.giveUp() : await call.perform();
      if (value instanceof Parked) {
        this.lanes.set(lane, { call, parked: value, at: lane.time + value.patience });
        return;
      }
      if (parked) this.spend(lane, Math.max(0, waiting.at - lane.time));
      this.finish(lane, call, () => call.succeed(value), null);
    } catch (error) {
      if (parked) this.spend(lane, Math.max(0, waiting.at - lane.time));
      this.finish(lane, call, () => call.fail(error), error);
    }
    this.retryParked(lane.time);
  }

  /** After each answer, those who wait for a lock are asked whether they can have it now. */
  private retryParked(now: number): void {
    for (const [lane, waiting] of [...this.lanes]) {
      if (!waiting?.parked) continue;
      const value = waiting.parked.retry();
      if (value === undefined) continue;
      this.spend(lane, Math.max(0, now - lane.time));
      this.finish(lane, waiting.call, () => waiting.call.succeed(value), null);
    }
  }

  private finish(lane: Lane, call: Call, reply: () => void, error: unknown): void {
    if (!this.lanes.has(lane)) return;
    const { ms, counted } = this.price(lane, call);
    this.spend(lane, ms);
    if (counted) {
      const message = error === null ? null : error instanceof Error ? error.message : String(error);
      lane.calls.push({ name: call.name, pricedMs: ms, error: message });
    }
    if (lane.time - lane.startedAt > MAX_RUN_MS) {
      lane.kill('Exceeded maximum execution time');
      return;
    }
    this.lanes.set(lane, null);
    reply();
  }

  private price(lane: Lane, call: Call): { ms: number; counted: boolean } {
    const group = Object.hasOwn(ONCE, call.name) ? ONCE[call.name] : undefined;
    if (group !== undefined) {
      const seen = this.once.get(lane) ?? new Set<string>();
      this.once.set(lane, seen);
      if (seen.has(group)) return { ms: 0, counted: false };
      seen.add(group);
    }
    return priceOf(call.name, call.cells());
  }
}
