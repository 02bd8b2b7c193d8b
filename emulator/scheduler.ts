/**
 * Answers the calls of all executions, one at a time. Each execution has a simulated time of its own; none goes on
 * before every execution has said what it does next, and which goes first is chosen: the earliest, or by a seed. So a
 * run depends on nothing but its seeds. A call that has to stand behind others happens after them in time, too. Here
 * calls are priced, counted and logged, and faults strike.
 */

import type { FaultNote } from './faultOrder';
import { type Fault, SERVER_ERROR, type Struck } from './faults';
import { ONCE, type Prices } from './latency';
import { begin, type Call, lost, messageOf, type Outcome, settled } from './outcome';
import type { Random } from './random';
import { type Choose, earliest, seededChoice, type Turn } from './turns';
import type { ServiceCall } from './types';

/** Returned by a service method that has to wait for something, such as a lock. */
export class Parked {
  constructor(
    /** simulated milliseconds */
    readonly patience: number,
    /** whether what is waited for can be had now */
    readonly ready: () => boolean,
    /** takes it; the answer */
    readonly take: () => unknown,
    /** the answer when patience ends; may throw */
    readonly giveUp: () => unknown,
  ) {}
}

interface Waiting {
  readonly call: Call;
  readonly fault: Fault | null;
  readonly parked: Parked | null;
  /** when patience ends */
  readonly until: number;
}

/** An execution while it runs. */
export interface Lane extends Struck {
  /** simulated time at which Google ends it */
  readonly endsAt: number;
  /** simulated time of this execution */
  time: number;
  readonly calls: ServiceCall[];
  readonly faults: FaultNote[];
  /** ends it from outside; its script never goes on */
  kill(message: string): void;
}

/** What an execution could do next. */
interface LaneTurn extends Turn {
  readonly lane: Lane;
  readonly waiting: Waiting;
}

export interface SchedulerHooks {
  readonly prices: Prices;
  /** the world's clock follows */
  advance(time: number): void;
  /** the fault ordered for this call, if any */
  strike(lane: Lane, call: string): Fault | null;
  /** a call has been made, in the order of the world */
  made(lane: Lane, call: string): void;
  /** lets the execution find no lock free, or ends that */
  bar(lane: Lane, barred: boolean): void;
}

export class Scheduler {
  /** null: the script is busy with itself and has not asked for anything */
  private readonly lanes = new Map<Lane, Waiting | null>();
  private readonly once = new WeakMap<Lane, Set<string>>();
  private readonly overdue = new WeakSet<Lane>();
  private pumping = false;
  /** simulated time of the latest call that was answered: nothing happens before it any more */
  private reached = 0;
  /** simulated time at which the latest execution ended: what it held is free from then on */
  private ended = 0;
  private choose: Choose = earliest;

  constructor(private readonly hooks: SchedulerHooks) {}

  /** How what happens next is chosen from now on; null: the earliest. */
  chooseBy(random: Random | null): void {
    this.choose = random === null ? earliest : seededChoice(random);
  }

  /** The world has gone back in time. Only while nothing runs. */
  rewind(): void {
    this.reached = 0;
    this.ended = 0;
  }

  add(lane: Lane): void {
    this.lanes.set(lane, null);
  }

  submit(lane: Lane, call: Call): void {
    if (!this.lanes.has(lane)) return;
    this.lanes.set(lane, { call, fault: null, parked: null, until: lane.time });
    this.pump();
  }

  remove(lane: Lane): void {
    this.ended = Math.max(this.ended, lane.time);
    this.lanes.delete(lane);
    this.pump();
  }

  /** Lets an execution's time pass: the price of a call, or a sleep. It stands still where Google ends the run. */
  spend(lane: Lane, ms: number): void {
    const time = lane.time + Math.max(0, ms);
    if (time > lane.endsAt) this.overdue.add(lane);
    lane.time = Math.min(time, lane.endsAt);
    this.hooks.advance(lane.time);
  }

  /** Goes on while there is something to answer; what takes real time, such as drawing a PDF, is waited for. */
  private pump(): void {
    if (this.pumping) return;
    this.pumping = true;
    for (let turn = this.next(); turn; turn = this.next()) {
      const drawn = this.answer(turn);
      if (drawn === null) continue;
      void drawn.then(() => {
        this.pumping = false;
        this.pump();
      });
      return;
    }
    this.pumping = false;
  }

  private next(): LaneTurn | null {
    const turns: LaneTurn[] = [];
    for (const [lane, waiting] of this.lanes) {
      if (waiting === null) return null;
      turns.push(this.turnOf(lane, waiting));
    }
    return turns.find((turn) => this.isOwn(turn)) ?? this.choose(turns) ?? null;
  }

  /** A call that reaches no server concerns nobody else: it is answered at once, and costs no other its turn. */
  private isOwn({ lane, waiting: { call, parked } }: LaneTurn): boolean {
    return parked === null && call.name !== '' && !this.price(lane, call, false).counted;
  }

  private turnOf(lane: Lane, waiting: Waiting): LaneTurn {
    const now = Math.max(lane.time, this.reached);
    if (!waiting.parked) return { lane, waiting, at: now, timedOut: false };
    if (!waiting.parked.ready()) return { lane, waiting, at: Math.max(now, waiting.until), timedOut: true };
    return { lane, waiting, at: Math.max(now, this.ended), timedOut: false };
  }

  /** Null when it is answered at once. */
  private answer(turn: LaneTurn): Promise<void> | null {
    const { lane, waiting, at, timedOut } = turn;
    const { call, parked } = waiting;
    if (!this.isOwn(turn)) {
      this.reached = Math.max(this.reached, at);
      this.spend(lane, at - lane.time);
    }
    const fault = parked ? waiting.fault : this.strike(lane, call);
    if (fault?.kind === 'LOCK_BUSY') this.hooks.bar(lane, true);
    const outcome = parked ? settled(() => (timedOut ? parked.giveUp() : parked.take())) : begin(call, fault);
    if (!(outcome instanceof Promise)) {
      this.settle(lane, call, fault, outcome);
      return null;
    }
    return outcome.then((one) => this.settle(lane, call, fault, one));
  }

  private settle(lane: Lane, call: Call, fault: Fault | null, outcome: Outcome): void {
    if (outcome.ok && outcome.value instanceof Parked) {
      this.lanes.set(lane, { call, fault, parked: outcome.value, until: lane.time + outcome.value.patience });
      return;
    }
    if (fault?.kind === 'LOCK_BUSY') this.hooks.bar(lane, false);
    this.finish(lane, call, fault?.kind === 'ERROR_AFTER' ? lost(call, outcome) : outcome, fault);
  }

  private strike(lane: Lane, call: Call): Fault | null {
    return this.price(lane, call, false).counted ? this.hooks.strike(lane, call.name) : null;
  }

  private finish(lane: Lane, call: Call, outcome: Outcome, fault: Fault | null): void {
    if (!this.lanes.has(lane)) return;
    const { ms, counted } = this.price(lane, call, true);
    this.spend(lane, ms + (fault?.ms ?? 0));
    if (counted) {
      lane.calls.push({ name: call.name, pricedMs: ms, error: messageOf(outcome) });
      this.hooks.made(lane, call.name);
    }
    if (fault) lane.faults.push({ kind: fault.kind, call: call.name, nth: lane.calls.length });
    if (this.overdue.has(lane)) lane.kill('Exceeded maximum execution time');
    else if (fault?.kind === 'KILL_BEFORE' || fault?.kind === 'KILL_AFTER') lane.kill(SERVER_ERROR);
    else this.reply(lane, call, outcome);
  }

  private reply(lane: Lane, call: Call, outcome: Outcome): void {
    this.lanes.set(lane, null);
    if (outcome.ok) call.succeed(outcome.value);
    else call.fail(outcome.error);
  }

  /** @param settle true: the first call of a group is made now; later ones are answered without Google */
  private price(lane: Lane, call: Call, settle: boolean): { ms: number; counted: boolean } {
    const group = Object.hasOwn(ONCE, call.name) ? ONCE[call.name] : undefined;
    if (group !== undefined) {
      const seen = this.once.get(lane) ?? new Set<string>();
      this.once.set(lane, seen);
      if (seen.has(group)) return { ms: 0, counted: false };
      if (settle) seen.add(group);
    }
    return this.hooks.prices.of(call.name, call.cells());
  }
}
