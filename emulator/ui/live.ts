/** Keeps what the page shows in step with the world: changes arrive as server-sent events. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { get } from './api';
import type { Change } from './wire';

type Listener = (what: ReadonlySet<Change>) => void;

const listeners = new Set<Listener>();
const linkListeners = new Set<(up: boolean) => void>();
const ALL: readonly Change[] = ['SHEET', 'DRIVE', 'MAIL', 'CLOCK', 'EXECUTION', 'TRIGGER', 'SCREEN', 'WORLD'];

const tell = (what: readonly Change[]) => {
  for (const listener of [...listeners]) listener(new Set(what));
};

/** Opens the stream of changes. After a break everything is read anew, since changes may have been missed. */
export function startEvents(): void {
  const source = new EventSource('/api/events');
  let broken = false;
  source.onmessage = (event) => tell(JSON.parse(event.data as string) as Change[]);
  source.onopen = () => {
    if (broken) tell(ALL);
    broken = false;
    for (const listener of linkListeners) listener(true);
  };
  source.onerror = () => {
    broken = true;
    for (const listener of linkListeners) listener(false);
  };
}

/** Whether the server can be reached. */
export function useLink(): boolean {
  const [up, setUp] = useState(true);
  useEffect(() => {
    linkListeners.add(setUp);
    return () => void linkListeners.delete(setUp);
  }, []);
  return up;
}

/** Calls back on changes of these kinds (and when all is new). */
export function useChanges(kinds: readonly Change[], act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  const key = kinds.join();
  useEffect(() => {
    const wanted = new Set([...key.split(','), 'WORLD']);
    const listener: Listener = (what) => {
      if ([...what].some((one) => wanted.has(one))) latest.current();
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [key]);
}

export interface Resource<T> {
  readonly data: T | null;
  readonly error: string | null;
  reload(): void;
}

/** Reads `path` now and after each change of these kinds; what was read stays until the next answer is there. */
export function useResource<T>(path: string | null, kinds: readonly Change[]): Resource<T> {
  const [held, setHeld] = useState<{ path: string; data: T | null; error: string | null } | null>(null);
  const turn = useRef(0);
  const reload = useCallback(() => {
    if (path === null) return;
    const mine = ++turn.current;
    const keep = (data: T | null, error: string | null) => {
      if (mine !== turn.current) return;
      setHeld((before) => ({ path, data: data ?? (before?.path === path ? before.data : null), error }));
    };
    get<T>(path).then(
      (data) => keep(data, null),
      (error: Error) => keep(null, error.message),
    );
  }, [path]);
  useEffect(reload, [reload]);
  useChanges(kinds, reload);
  const mine = held?.path === path ? held : null;
  return { data: mine?.data ?? null, error: mine?.error ?? null, reload };
}
