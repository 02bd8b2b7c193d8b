/** One run of the script: starts it at its seat, answers its calls through the scheduler, and records what it did. */
import { requireMode } from './authMode';
import type { Bundle } from './bundle';
import { isCallable } from './code';
import { type Env, personOf, type RunFacts } from './env';
import { ApiError, NotEmulated } from './errors';
import type { FaultNote } from './faultOrder';
import { canonicalName } from './google/classes';
import type { Call } from './outcome';
import { Registry } from './registry';
import { EnumValue, GoogleError, Remote } from './remote';
import type { Lane, Scheduler } from './scheduler';
import { requireScope } from './scopes';
import type { Client, Seat, Seats } from './seats';
import { closeDocuments, makeServices, missingServices, type Services } from './services';
import type { Execution, Origin, ServiceCall } from './types';
import type { CallMessage, DoneMessage, Reply, RunMessage, StartMessage } from './wire';
import { zoneMinutes } from './zone';

/** What to run. */
export interface Entry {
  readonly fn: string;
  /** arguments; they may hold objects of the run's services */
  args(services: Services): readonly unknown[];
  /** a missing function is no error: onOpen */
  readonly optional: boolean;
  /** the result must be fit for a page */
  readonly fromPage: boolean;
}

/** What the run came to: the record, and the value as the main thread holds it. */
export interface Outcome {
  readonly execution: Execution;
  readonly value: unknown;
}

/** Real time after which a script that asks nothing counts as hanging. */
const HANG_MS = 60_000;
const BAD_RETURN = 'The script completed but the returned value is not a supported return type.';

export interface Machinery {
  readonly scheduler: Scheduler;
  readonly seats: Seats;
  /** the world for the services of one run */
  env(run: RunFacts, lane: LaneTime, bundle: Bundle): Env;
  /** milliseconds that Google gives a run of this origin */
  longest(origin: Origin): number;
  /** uses up quotas for a call; throws when one is used up */
  charge(call: string, user: string, now: number): void;
  /** called once, at the moment a run ends: its locks fall, its turn passes on */
  ended(run: ScriptRun): void;
}

/** What an Env needs of its run. */
export interface LaneTime {
  readonly time: number;
  spend(ms: number): void;
  countCells(count: number): void;
}

export class ScriptRun implements Lane, LaneTime, Client {
  readonly id: number;
  readonly fn: string;
  readonly user: string;
  readonly endsAt: number;
  time: number;
  readonly calls: ServiceCall[] = [];
  readonly faults: FaultNote[] = [];
  private readonly logs: string[] = [];
  private readonly registry = new Registry();
  private readonly seat: Seat;
  private services: Services | null = null;
  private cells = 0;
  private hang: NodeJS.Timeout | null = null;
  private finish: (outcome: Outcome) => void = () => undefined;
  /** the thread has said that the script is over; only then can it serve again */
  private done = false;
  private ended = false;

  constructor(
    private readonly machinery: Machinery,
    private readonly facts: RunFacts,
    private readonly entry: Entry,
    private readonly bundle: Bundle,
    readonly startedAt: number,
  ) {
    this.id = facts.id;
    this.fn = entry.fn;
    this.user = personOf(facts);
    this.endsAt = startedAt + machinery.longest(facts.origin);
    this.time = startedAt;
    this.seat = machinery.seats.take(this);
    machinery.scheduler.add(this);
  }

  /** Runs to the end. Never throws: what goes wrong is in the record. */
  start(): Promise<Outcome> {
    const done = new Promise<Outcome>((resolve) => {
      this.finish = resolve;
    });
    this.seat.time[0] = this.time;
    this.seat.start(this.startMessage());
    this.watch();
    return done;
  }

  kill(message: string): void {
    this.end(false, null, `Exception: ${message}`);
  }

  spend(ms: number): void {
    this.machinery.scheduler.spend(this, ms);
  }

  countCells(count: number): void {
    this.cells += count;
  }

  private startMessage(): StartMessage {
    const { facts, bundle, entry, registry } = this;
    const made = makeServices(this.machinery.env(facts, this, bundle));
    this.services = made;
    const services = registry.packServices(made);
    const args = registry.pack(entry.args(made));
    return {
      code: bundle.code,
      fn: entry.fn,
      found: isCallable(bundle.facts, facts.origin, entry.fn),
      fault: bundle.facts.fault,
      optional: entry.optional,
      args,
      services,
      classes: registry.takeClasses(),
      unknownServices: missingServices(bundle.manifest),
      zoneMinutes: zoneMinutes(bundle.manifest.timeZone, this.startedAt),
    };
  }

  failed(error: Error): void {
    this.end(false, null, `${error.name}: ${error.message}`);
  }

  receive(message: RunMessage): void {
    if (this.ended) return;
    if (message.kind === 'log') this.logs.push(message.text);
    else if (message.kind === 'done') this.receiveDone(message);
    else this.receiveCall(message);
  }

  /** The end has its turn like any call: until then the run keeps its locks. */
  private receiveDone(message: DoneMessage): void {
    this.done = true;
    if (this.hang) clearTimeout(this.hang);
    const last = { name: '', file: '', cells: () => 0, succeed: () => undefined, fail: () => undefined };
    this.machinery.scheduler.submit(this, { ...last, perform: () => this.endWith(message) });
  }

  private endWith(message: DoneMessage): void {
    if (!message.ok) this.end(false, null, message.error);
    else if (message.illegal !== null && this.entry.fromPage) this.end(false, null, BAD_RETURN);
    else this.end(true, this.registry.unpack(message.value), null);
  }

  private receiveCall({ ref, member, args }: CallMessage): void {
    if (this.hang) clearTimeout(this.hang);
    const target = this.registry.at(ref);
    const path = `${canonicalName(target._type)}.${member}`;
    const given = this.registry.unpack(args) as unknown[];
    const call: Call = {
      name: path,
      file: fileOf(given, target) ?? this.facts.container ?? '',
      perform: () => {
        this.cells = 0;
        requireMode(this.facts.authMode, path);
        requireScope(this.bundle.manifest, this.bundle.facts, path);
        this.machinery.charge(path, this.facts.effectiveUser, this.time);
        return (target as unknown as Record<string, (...args: unknown[]) => unknown>)[member]?.(...given);
      },
      cells: () => this.cells,
      succeed: (value) => {
        const packed = this.registry.pack(value);
        this.reply({ ok: true, value: packed, classes: this.registry.takeClasses() });
      },
      fail: (error) => this.reply(failure(error)),
    };
    this.machinery.scheduler.submit(this, call);
  }

  private reply(reply: Reply): void {
    this.seat.time[0] = this.time;
    this.seat.reply(reply);
    this.watch();
  }

  private watch(): void {
    if (this.hang) clearTimeout(this.hang);
    this.hang = setTimeout(() => this.kill('Exceeded maximum execution time'), HANG_MS);
    this.hang.unref();
  }

  private end(ok: boolean, value: unknown, error: string | null): void {
    if (this.ended) return;
    this.ended = true;
    if (this.hang) clearTimeout(this.hang);
    if (this.done) this.machinery.seats.giveBack(this.seat);
    else this.machinery.seats.discard(this.seat);
    // Google saves open documents at the end of the script; one that is ended from outside does not come to its end.
    if (this.services && this.done) closeDocuments(this.services);
    this.machinery.ended(this);
    const execution: Execution = {
      id: this.id,
      origin: this.facts.origin,
      fn: this.fn,
      user: this.user,
      startedAt: this.startedAt,
      pricedMs: this.time - this.startedAt,
      calls: this.calls,
      ...(this.faults.length > 0 && { faults: this.faults }),
      logs: this.logs,
      ok,
      value: plain(value),
      error,
    };
    this.finish({ execution, value });
  }
}

/** Id of the file that a call opens or belongs to; null when it has none. */
function fileOf(given: readonly unknown[], target: Remote): string | null {
  if ('getId' in target && typeof target.getId === 'function') return String(target.getId());
  return typeof given[0] === 'string' ? given[0] : null;
}

/** A value for the record: JSON; objects of services are left out, enum values become their names. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, one: unknown) => {
    if (one instanceof EnumValue) return one._name;
    return one instanceof Remote ? null : one;
  });
  return text === undefined ? null : JSON.parse(text);
}

/** An error for the script. Errors that are not Google's are faults of the emulator and say so. */
function failure(error: unknown): Reply {
  const code = error instanceof ApiError ? error.code : null;
  if (error instanceof GoogleError || error instanceof NotEmulated)
    return { ok: false, name: error.name, message: error.message, code };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ok: false, name: 'EmulatorFault', message: text, code };
}
