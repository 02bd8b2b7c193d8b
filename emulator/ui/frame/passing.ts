/**
 * Time for a page of the script. With Google an hour is an hour for the page too; here the clock is moved, and what the
 * page does every few minutes falls due. Several turns missed at once are made up by one, as browsers do for a page
 * that was asleep (HTML standard, timers: a repeating timer is set anew when it has run).
 */

interface Beat {
  readonly act: () => void;
  readonly every: number;
  waited: number;
}

export interface Passing {
  add(id: number, act: () => void, every: number): void;
  remove(id: number): void;
  /** So much time has gone by at once: what has fallen due runs, once. */
  pass(ms: number): void;
}

export function passing(): Passing {
  const beats = new Map<number, Beat>();
  return {
    add: (id, act, every) => void beats.set(id, { act, every, waited: 0 }),
    remove: (id) => void beats.delete(id),
    pass(ms) {
      for (const beat of [...beats.values()]) {
        beat.waited += ms;
        if (beat.every <= 0 || beat.waited < beat.every) continue;
        beat.waited = 0;
        beat.act();
      }
    },
  };
}
