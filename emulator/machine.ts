/** The engine of a world: its state, its clock, its running executions, its watchers, its file on disk. */
import { BundleFolder } from './bundle';
import { DriveStore } from './drive/store';
import type { Change, Env, RunFacts } from './env';
import { type Entry, type LaneTime, type Machinery, type Outcome, ScriptRun } from './execution';
import { Locks } from './locks';
import { Pool } from './pool';
import { Random } from './random';
import { Scheduler } from './scheduler';
import { ScreenBoard } from './screens';
import { freshState, type WorldState } from './state';
import { loadState, saveState } from './stateFile';
import type { Execution, WorldOptions } from './types';

/** Real time of quiet after which a person's changes are written, and the longest that any change waits. */
const QUIET_MS = 150;
const LONGEST_WAIT_MS = 1000;
const KEPT_EXECUTIONS = 5000;
const SAVED_EXECUTIONS = 100;
const DEFAULT_SEED = 20261123;
/** Threads kept ready. */
const READY_THREADS = 2;

export class Machine {
  readonly state: WorldState;
  readonly random: Random;
  readonly drive: DriveStore;
  readonly screens = new ScreenBoard();
  readonly bundles: BundleFolder;
  readonly accounts: ReadonlySet<string>;
  private readonly scriptName: string;
  readonly warnings: string[] = [];
  private readonly locks = new Locks();
  private readonly pool = new Pool(READY_THREADS);
  private readonly scheduler: Scheduler;
  private readonly machinery: Machinery;
  private readonly running = new Set<Promise<Outcome>>();
  private readonly listeners = new Set<(what: Change) => void>();
  private saveTimer: NodeJS.Timeout | null = null;
  /** real time of the oldest change that is not written; null: all is written */
  private unsavedSince: number | null = null;
  private seldom = false;

  constructor(private readonly options: WorldOptions) {
    this.scriptName = options.scriptName ?? 'Pengaya';
    this.accounts = new Set(options.accounts.map(({ email }) => email.toLowerCase()));
    this.state = this.load();
    this.random = new Random(this.state.random);
    this.drive = new DriveStore(this.state, this.random, (person) => this.accounts.has(person));
    this.bundles = new BundleFolder(options.bundle);
    this.scheduler = new Scheduler((time) => this.advance(time));
    this.machinery = {
      scheduler: this.scheduler,
      pool: this.pool,
      env: (run, lane, bundle) => this.env(run, lane, bundle),
      ended: (run) => {
        this.locks.dropAll(run.id);
        this.scheduler.remove(run);
      },
    };
  }

  /** Starts an execution now; resolves when it has ended. */
  async run(entry: Entry, facts: Omit<RunFacts, 'id'>): Promise<Outcome> {
    const id = this.state.nextExecution++;
    const run = new ScriptRun(this.machinery, { ...facts, id }, entry, this.bundles.read(), this.state.clock);
    const promise = run.start();
    this.running.add(promise);
    try {
      const outcome = await promise;
      this.record(outcome.execution);
      return outcome;
    } finally {
      this.running.delete(promise);
    }
  }

  /** A record of something that was refused before the script began. */
  refused(fn: string, facts: Omit<RunFacts, 'id'>, error: string): Execution {
    const execution: Execution = {
      id: this.state.nextExecution++,
      origin: facts.origin,
      fn,
      user: facts.activeUser === '' ? facts.effectiveUser : facts.activeUser,
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
    while (this.running.size > 0) await Promise.allSettled([...this.running]);
  }

  advance(time: number): void {
    if (time <= this.state.clock) return;
    this.state.clock = time;
    this.touch('CLOCK');
  }

  touch(what: Change): void {
    for (const listener of this.listeners) listener(what);
    this.saveSoon();
  }

  listen(listener: (what: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** While the work lasts, changes are written about once a second; what is left is written at its end. */
  async savingSeldom<T>(work: () => Promise<T>): Promise<T> {
    this.seldom = true;
    try {
      return await work();
    } finally {
      this.seldom = false;
      if (this.unsavedSince !== null) this.saveNow();
    }
  }

  async close(): Promise<void> {
    await this.idle();
    await this.pool.close();
    this.saveNow();
  }

  private env(run: RunFacts, lane: LaneTime, bundle: Env['bundle']): Env {
    const { state, drive, locks, screens, random, accounts, scriptName } = this;
    return {
      state,
      drive,
      locks,
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
    const { stateFile, now, seed } = this.options;
    const fresh = freshState(now, seed ?? DEFAULT_SEED);
    if (stateFile === undefined) return fresh;
    const { state, warning } = loadState(stateFile);
    if (warning !== null) this.warnings.push(warning);
    return state ?? fresh;
  }

  /** Changes come in bursts; a burst is written once. A waiting write does not keep the process alive. */
  private saveSoon(): void {
    if (this.options.stateFile === undefined) return;
    const now = performance.now();
    this.unsavedSince ??= now;
    const longest = Math.max(0, this.unsavedSince + LONGEST_WAIT_MS - now);
    if (this.saveTimer) clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.saveNow(), this.seldom ? longest : Math.min(QUIET_MS, longest));
    this.saveTimer.unref();
  }

  private saveNow(): void {
    if (this.saveTimer) clearTimeout(this.saveTimer);
    this.saveTimer = null;
    this.unsavedSince = null;
    if (this.options.stateFile === undefined) return;
    this.state.random = this.random.state;
    const executions = this.state.executions.slice(-SAVED_EXECUTIONS);
    saveState(this.options.stateFile, { ...this.state, executions });
  }
}
