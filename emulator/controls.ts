/** What a person in front of a world can turn: order of calls, faults, limits, prices, and the way back. */
import type { PriceChanges } from './latency';
import { LIMITS, type LimitChanges, type LimitName } from './limits';
import type { Machine } from './machine';
import { Random } from './random';
import type { Snapshot } from './snapshot';
import type { FaultOrder } from './types';

export abstract class Controls {
  protected constructor(protected readonly machine: Machine) {}

  interleave(seed: number | null): void {
    this.machine.scheduler.chooseBy(seed === null ? null : new Random(seed));
  }

  onCall(listener: (execution: number, call: string) => void): () => void {
    this.machine.callListeners.add(listener);
    return () => {
      this.machine.callListeners.delete(listener);
    };
  }

  orderFault(order: FaultOrder): () => void {
    return this.machine.faults.order(order);
  }

  orderedFaults(): readonly FaultOrder[] {
    return this.machine.faults.waiting();
  }

  clearFaults(): void {
    this.machine.faults.clear();
  }

  setLimits(changes: LimitChanges): void {
    this.machine.limits.change(changes);
  }

  limits(): Readonly<Record<LimitName, number | null>> {
    const names = Object.keys(LIMITS) as LimitName[];
    const figures = names.map((name) => [name, finite(this.machine.limits.of(name))] as const);
    return Object.fromEntries(figures) as Record<LimitName, number | null>;
  }

  setPrices(changes: PriceChanges): void {
    this.machine.prices.change(changes);
  }

  snapshot(): Snapshot {
    return this.machine.snapshot();
  }

  restore(snapshot: Snapshot): void {
    this.machine.restore(snapshot);
  }
}

const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);
