/** Fires time triggers, in order of their time, when the clock is moved. */
import type { RunFacts } from './env';
import type { Machine } from './machine';
import { nextRun, scheduleText, timeEvent } from './schedule';
import { AUTH_MODES } from './services/scriptApp';
import type { TriggerRecord } from './state';
import type { Execution, TriggerInfo } from './types';

export class TriggerRunner {
  constructor(
    private readonly machine: Machine,
    private readonly facts: (origin: 'TRIGGER', person: string) => Omit<RunFacts, 'id'>,
  ) {}

  list(): readonly TriggerInfo[] {
    const infos: TriggerInfo[] = [];
    for (const { id, fn, owner, schedule, lastRun, nextRun: next } of this.machine.state.triggers) {
      if (next === null) continue;
      infos.push({ id, fn, owner, schedule: scheduleText(schedule), lastRun, nextRun: next });
    }
    return infos;
  }

  /**
   * Runs what falls due up to the instant, one after the other, then sets the clock to it. It never goes back.
   * @param timers false: what falls due on the way is skipped
   */
  async moveTo(instant: number, timers: boolean): Promise<readonly Execution[]> {
    await this.machine.idle();
    return await this.machine.savingSeldom(() => this.runUntil(instant, timers));
  }

  /** Runs a trigger now, as if it were due. Its schedule does not move. */
  async fire(id: string): Promise<Execution> {
    const trigger = this.machine.state.triggers.find((one) => one.id === id);
    if (!trigger) throw new Error(`no trigger ${id}`);
    return await this.execute(trigger);
  }

  remove(id: string): void {
    const { state } = this.machine;
    state.triggers = state.triggers.filter((one) => one.id !== id);
    this.machine.touch('TRIGGER');
  }

  private async runUntil(instant: number, timers: boolean): Promise<readonly Execution[]> {
    const done: Execution[] = [];
    if (!timers) this.skip(instant);
    for (let due = this.earliest(instant); due; due = this.earliest(instant)) {
      this.machine.advance(due.at);
      done.push(await this.run(due.trigger, due.at));
    }
    this.machine.advance(instant);
    return done;
  }

  private earliest(until: number): { trigger: TriggerRecord; at: number } | null {
    let best: { trigger: TriggerRecord; at: number } | null = null;
    for (const trigger of this.machine.state.triggers) {
      const at = trigger.nextRun;
      if (at !== null && at <= until && (best === null || at < best.at)) best = { trigger, at };
    }
    return best;
  }

  private skip(until: number): void {
    for (const trigger of this.machine.state.triggers) {
      const at = trigger.nextRun;
      if (at !== null && at <= until) trigger.nextRun = nextRun(trigger.schedule, until, at);
    }
  }

  private async run(trigger: TriggerRecord, due: number): Promise<Execution> {
    const execution = await this.execute(trigger);
    trigger.nextRun = nextRun(trigger.schedule, Math.max(due, this.machine.state.clock), due);
    this.machine.touch('TRIGGER');
    return execution;
  }

  private async execute(trigger: TriggerRecord): Promise<Execution> {
    const { state, bundles } = this.machine;
    trigger.lastRun = state.clock;
    const event = {
      ...timeEvent(trigger.id, state.clock, bundles.read().manifest.timeZone),
      authMode: AUTH_MODES.FULL,
    };
    const entry = { fn: trigger.fn, args: () => [event], fromPage: false, optional: false };
    return (await this.machine.run(entry, this.facts('TRIGGER', trigger.owner))).execution;
  }
}
