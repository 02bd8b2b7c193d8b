/** Fires time triggers, in order of their time, when the clock is moved. */
import type { RunFacts } from './env';
import type { Machine } from './machine';
import { nextRun, scheduleText, timeEvent } from './schedule';
import { AUTH_MODES } from './services/scriptApp';
import type { TriggerRecord } from './state';
import type { Execution, TriggerInfo } from './types';

/** Source: Apps Script quotas page, exception messages. */
export const NO_TIME_LEFT = 'Service using too much computer time for one day.';

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
   * Runs what falls due up to the instant, in order, then sets the clock to it. It never goes back.
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
    return await this.execute(trigger, this.machine.state.clock);
  }

  remove(id: string): void {
    const { state } = this.machine;
    state.triggers = state.triggers.filter((one) => one.id !== id);
    this.machine.touch('TRIGGER');
  }

  /** A trigger that falls due while others run begins beside them, and so does one whose own run before is not over. */
  private async runUntil(instant: number, timers: boolean): Promise<readonly Execution[]> {
    if (!timers) this.skip(instant);
    const { machine } = this;
    const runs: Promise<Execution>[] = [];
    const from = machine.state.clock;
    const begin = (time: number): void => {
      const until = Math.min(time, instant);
      for (let due = this.earliest(until); due; due = this.earliest(until))
        runs.push(this.run(due.trigger, due.at, Math.max(due.at, from)));
    };
    const stop = machine.whenClockMoves(begin);
    try {
      begin(from);
      await machine.idle();
      for (let due = this.earliest(instant); due; due = this.earliest(instant)) {
        machine.advance(due.at);
        await machine.idle();
      }
      machine.advance(instant);
    } finally {
      stop();
    }
    return await Promise.all(runs);
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

  /** @param at when it begins: when it fell due, or when the clock began to move */
  private run(trigger: TriggerRecord, due: number, at: number): Promise<Execution> {
    trigger.nextRun = nextRun(trigger.schedule, at, due);
    this.machine.touch('TRIGGER');
    return this.execute(trigger, at);
  }

  /**
   * A run that fails changes nothing: the trigger fires again when it is due (guides/triggers/installable: the owner is
   * told by mail, the trigger is not switched off). Runs of a day share a time; when it is used up they fail.
   */
  private async execute(trigger: TriggerRecord, at: number): Promise<Execution> {
    const { bundles, quotas, limits } = this.machine;
    const { id, fn, owner } = trigger;
    trigger.lastRun = at;
    const facts = this.facts('TRIGGER', owner);
    if (quotas.usedToday('triggerMsPerDay', owner, at) >= limits.of('triggerMsPerDay'))
      return this.machine.refused(fn, facts, `Exception: ${NO_TIME_LEFT}`);
    const event = { ...timeEvent(id, at, bundles.read().manifest.timeZone), authMode: AUTH_MODES.FULL };
    const entry = { fn, args: () => [event], fromPage: false, optional: false };
    const { execution } = await this.machine.run(entry, facts, at);
    quotas.useToday('triggerMsPerDay', owner, execution.pricedMs, at);
    return execution;
  }
}
