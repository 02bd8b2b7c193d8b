/** The engine of a world: its state, its clock, its running executions, its watchers, its file on disk. */
import { BundleFolder } from './bundle';
import { DriveStore } from './drive/store';
import { type Change, type Env, personOf, type RunFacts } from './env';
import { type Entry, type LaneTime, type Machinery, type Outcome, ScriptRun } from './execution';
import { Faults, NO_ANSWER } from './faults';
import { InlineSeats } from './inline';
import { Prices } from './latency';
import { Limits } from './limits';
import { Locks } from './locks';
import { Pool } from './pool';
import { crowdRefusal, Quotas } from './quotas';
import { Random } from './random';
import { Saver } from './saver';
import { Scheduler } from './scheduler';
import { ScreenBoard } from './screens';
import type { Seats } from './seats';
import { copyState, type Snapshot } from './snapshot';
import { freshState, type WorldState } from './state';
import { loadState, saveState } from './stateFile';
import type { Execution, Origin, WorldOptions } from './types';

const KEPT_EXECUTIONS = 5000;
const SAVED_EXECUTIONS = 100;
const DEFAULT_SEED = 20261123;
/** Threads kept ready. */
const READY_THREADS = 2;
/** Runs that Google starts by itself when a person opens or edits a file: simple triggers. */
const SIMPLE_TRIGGERS: readonly Origin[] = ['OPEN', 'INSTALL', 'EDIT'];
const ALL_CHANGES: readonly Change[] = ['CLOCK', 'SHEET', 'DRIVE', 'MAIL', 'TRIGGER', 'EXECUTION', 'SCREEN'];

export class Machine {
  readonly state: WorldState;
  readonly random: Random;
  readonly drive: DriveStore;
  readonly screens = new ScreenBoard();
  readonly bundles: BundleFolder;
  readonly accounts: ReadonlySet<string>;
  private readonly scriptName: string;
  readonly warnings: string[] = [];
  readonly limits: Limits;
  readonly quotas: Quotas;
  readonly prices: Prices;
  readonly faults = new Faults();
  readonly scheduler: Scheduler;
  private readonly locks = new Locks();
  private readonly seats: Seats;
  private readonly machinery: Machinery;
  /** what runs, and as whom */
  private readonly running = new Map<Promise<Outcome>, string>();
  readonly callListeners = new Set<(execution: number, call: string) => void>();
  private readonly clockListeners = new Set<(time: number) => void>();
  private readonly listeners = new Set<(what: Change) => void>();
  private readonly saver: Saver;

  constructor(private readonly options: WorldOptions) {
    this.scriptName = options.scriptName ?? 'Pengaya';
    this.accounts = new Set(options.accounts.map(({ email }) => email.toLowerCase()));
    const { stateFile } = options;
    this.saver = new Saver(stateFile === undefined ? null : () => this.save(stateFile));
    this.state = this.load();
    this.random = new Random(this.state.random);
    this.drive = new DriveStore(this.state, this.random, (person) => this.accounts.has(person));
    this.bundles = new BundleFolder(options.bundle);
    this.seats = options.inline === true ? new InlineSeats() : new Pool(READY_THREADS);
    this.limits = new Limits(options.limits);
    this.prices = new Prices(options.prices);
    this.quotas = new Quotas(this.state, this.limits);
    this.scheduler = new Scheduler({
      prices: this.prices,
      advance: (time) => this.advance(time),
      strike: (lane, call) => this.faults.strike(lane, call),
      made: (lane, call) => {
        for (const listener of this.callListeners) listener(lane.id, call);
      },
      bar: (lane, barred) => this.locks.bar(lane.id, barred),
    });
    if (options.interleave !== undefined) this.scheduler.chooseBy(new Random(options.interleave));
    this.machinery = this.makeMachinery();
  }

  /**
   * Starts an execution; resolves when it has ended.
   * @param at simulated time at which it begins: now, or, for a timer that fell due while others ran, a little earlier
   */
  async run(entry: Entry, facts: Omit<RunFacts, 'id'>, at: number = this.state.clock): Promise<Outcome> {
    const crowd = crowdRefusal(this.limits, [...this.running.values()], facts.effectiveUser);
    if (crowd !== null) return { execution: this.refused(entry.fn, facts, crowd), value: null };
    const id = this.state.nextExecution++;
    const run = new ScriptRun(this.machinery, { ...facts, id }, entry, this.bundles.read(), at);
    const promise = run.start();
    this.running.set(promise, facts.effectiveUser);
    try {
      return this.answered(run, await promise);
    } finally {
      this.running.delete(promise);
    }
  }

  /** Records the run as it was; a page whose answer was lost hears of the network only. */
  private answered(run: ScriptRun, outcome: Outcome): Outcome {
    const { execution } = outcome;
    const lost = execution.origin === 'PAGE' && this.faults.strike(run, null) !== null;
    if (!lost) {
      this.record(execution);
      return outcome;
    }
    const faults = [...(execution.faults ?? []), { kind: 'ANSWER_LOST', call: null, nth: 0 } as const];
    this.record({ ...execution, faults });
    return { execution: { ...execution, faults, ok: false, value: null, error: NO_ANSWER }, value: null };
  }

  /** A record of something that was refused before the script began. */
  refused(fn: string, facts: Omit<RunFacts, 'id'>, error: string): Execution {
    const execution: Execution = {
      id: this.state.nextExecution++,
      origin: facts.origin,
      fn,
      user: personOf(facts),
      startedAt: this.state.clock,
      pricedMs: 0,
      calls: [],
      logs: [],
      ok: false,
      value: null,
      error,
    };
    this.record(execution);
    return execution;
  }

  /** Waits until no execution runs. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running.keys()]);
  }

  snapshot(): Snapshot {
    this.requireIdle();
    this.state.random = this.random.state;
    return { state: copyState(this.state), screens: this.screens.keep() };
  }

  restore({ state, screens }: Snapshot): void {
    this.requireIdle();
    Object.assign(this.state, copyState(state));
    this.random.state = this.state.random;
    this.screens.recall(screens);
    this.scheduler.rewind();
    for (const what of ALL_CHANGES) this.touch(what);
  }

  private requireIdle(): void {
    if (this.running.size > 0) throw new Error('an execution is running: wait for it first');
  }

  advance(time: number): void {
    if (time <= this.state.clock) return;
    this.state.clock = time;
    this.touch('CLOCK');
    for (const listener of this.clockListeners) listener(time);
  }

  /** Calls whenever the clock has moved, before anything else happens. Returns how to stop. */
  whenClockMoves(listener: (time: number) => void): () => void {
    this.clockListeners.add(listener);
    return () => {
      this.clockListeners.delete(listener);
    };
  }

  touch(what: Change): void {
    for (const listener of this.listeners) listener(what);
    this.saver.soon();
  }

  listen(listener: (what: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** While the work lasts, changes are written about once a second; what is left is written at its end. */
  savingSeldom<T>(work: () => Promise<T>): Promise<T> {
    return this.saver.seldomWhile(work);
  }

  async close(): Promise<void> {
    await this.idle();
    await this.seats.close();
    this.saver.now();
  }

  private makeMachinery(): Machinery {
    return {
      scheduler: this.scheduler,
      seats: this.seats,
      env: (run, lane, bundle) => this.env(run, lane, bundle),
      longest: (origin) => this.limits.of(SIMPLE_TRIGGERS.includes(origin) ? 'shortRunMs' : 'runMs'),
      charge: (call, user, now) => this.quotas.charge(call, user, now),
      ended: (run) => {
        this.locks.dropAll(run.id);
        this.scheduler.remove(run);
      },
    };
  }

  private env(run: RunFacts, lane: LaneTime, bundle: Env['bundle']): Env {
    const { state, drive, locks, limits, screens, random, accounts, scriptName } = this;
    return {
      state,
      drive,
      locks,
      limits,
      screens,
      random,
      bundle,
      run,
      accounts,
      scriptName,
      now: () => Math.floor(lane.time),
      sleep: (ms) => lane.spend(ms),
      touch: (what) => this.touch(what),
      countCells: (count) => lane.countCells(count),
    };
  }

  private record(execution: Execution): void {
    const { executions } = this.state;
    executions.push(execution);
    if (executions.length > KEPT_EXECUTIONS) executions.shift();
    this.touch('EXECUTION');
  }

  private load(): WorldState {
    const { stateFile, now, seed, from } = this.options;
    const fresh = from ? copyState(from.state) : freshState(now, seed ?? DEFAULT_SEED);
    if (from) this.screens.recall(from.screens);
    if (stateFile === undefined) return fresh;
    const { state, warning } = loadState(stateFile);
    if (warning !== null) this.warnings.push(warning);
    return state ?? fresh;
  }

  private save(path: string): void {
    this.state.random = this.random.state;
    const executions = this.state.executions.slice(-SAVED_EXECUTIONS);
    saveState(path, { ...this.state, executions });
  }
}
