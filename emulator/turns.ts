/** What could happen next in a world where executions run side by side, and how one of it is chosen. Pure. */
import type { Random } from './random';

/** An execution's call is answered, or its patience ends. */
export interface Turn {
  readonly lane: { readonly id: number };
  /** simulated time at which it would happen */
  readonly at: number;
  /** patience ends: it waited for something in vain */
  readonly timedOut: boolean;
}

/** Picks what happens next; undefined only for an empty list. */
export type Choose = <T extends Turn>(turns: readonly T[]) => T | undefined;

/** The earliest; of equals, the execution that began first. */
export const earliest: Choose = (turns) =>
  [...turns].sort((one, other) => one.at - other.at || one.lane.id - other.lane.id)[0];

/** Any of them, as the seed has it. Patience ends only when nothing else could happen before. */
export function seededChoice(random: Random): Choose {
  return (turns) => {
    const acting = turns.filter((one) => !one.timedOut);
    if (acting.length === 0) return earliest(turns);
    const first = Math.min(...acting.map((one) => one.at));
    const open = turns.filter((one) => !one.timedOut || one.at <= first);
    return open.length === 1 ? open[0] : open[random.below(open.length)];
  };
}
