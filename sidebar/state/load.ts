/** What is being read from the server: the list and the case, each with loading, ready and failed. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../src/api/contract';
import { COMMON } from '../../src/messages/sidebar';
import { isConnected } from '../client';

export type Load<T> =
  | { readonly state: 'LOADING' }
  | { readonly state: 'READY'; readonly value: T; readonly stale: boolean }
  | { readonly state: 'FAILED'; readonly lost: boolean; readonly text: string };

export interface Loader<T, R> {
  readonly load: Load<T>;
  /** the value when ready */
  readonly value: T | null;
  readonly reading: boolean;
  /** Reads; `quiet` keeps what is shown until the answer comes, and keeps it when none comes. */
  read(request: R, quiet: boolean): void;
  /** Takes a fresher value that came with another answer. */
  put(value: T): void;
}

const WAITING = { state: 'LOADING' } as const;

function answered<T>(answer: Answer<T>): Load<T> {
  if (answer.ok) return { state: 'READY', value: answer.view, stale: false };
  if (answer.view) return { state: 'READY', value: answer.view, stale: false };
  return { state: 'FAILED', lost: false, text: answer.message };
}

function unanswered<T>(before: Load<T>, quiet: boolean): Load<T> {
  if (quiet && before.state === 'READY') return { ...before, stale: true };
  return { state: 'FAILED', lost: isConnected(), text: isConnected() ? COMMON.lostLoad : COMMON.noGoogle };
}

/** `fetch` must keep its identity between renders. Only the answer to the latest reading counts. */
export function useLoader<T, R>(fetch: (request: R) => Promise<Answer<T>>): Loader<T, R> {
  const [load, setLoad] = useState<Load<T>>(WAITING);
  const [reading, setReading] = useState(false);
  const turn = useRef(0);
  const put = useCallback((value: T) => {
    turn.current += 1;
    setReading(false);
    setLoad({ state: 'READY', value, stale: false });
  }, []);
  const read = useCallback(
    async (request: R, quiet: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      if (!quiet) setLoad(WAITING);
      setReading(true);
      const settle = (next: (before: Load<T>) => Load<T>) => {
        if (mine !== turn.current) return;
        setReading(false);
        setLoad(next);
      };
      try {
        const answer = await fetch(request);
        settle(() => answered(answer));
      } catch {
        settle((before) => unanswered(before, quiet));
      }
    },
    [fetch],
  );
  return { load, value: load.state === 'READY' ? load.value : null, reading, read, put };
}
