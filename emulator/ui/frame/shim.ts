/**
 * Put into the head of every page of the script: the `google.script` that its code expects. It speaks to the page
 * around the frame by messages only; it cannot reach the server.
 */
import { illegalArgument } from './checks';
import { type Passing, passing } from './passing';
import type { FromFrame, ToFrame } from './protocol';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Pending {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly user: unknown;
  readonly hasUser: boolean;
}

interface Location {
  readonly parameter: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly hash: string;
}

const pending = new Map<number, Pending>();
const asked = new Map<number, (where: Location) => void>();
let count = 0;

const say = (message: FromFrame) => parent.postMessage(message, '*');

function send(fn: string, args: readonly unknown[], handlers: Pending): void {
  const illegal = illegalArgument(args);
  if (illegal !== null) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
  const id = ++count;
  pending.set(id, handlers);
  say({ kind: 'call', id, fn, args: JSON.parse(JSON.stringify(args)) as unknown[] });
}

/** Each `with…` gives a new runner, so that a kept runner can be used again and again. */
function runner(handlers: Pending): object {
  const members: Readonly<Record<string, unknown>> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (user: unknown) => runner({ ...handlers, user, hasUser: true }),
  };
  return new Proxy(members, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      return members[name] ?? ((...args: unknown[]) => send(name, args, handlers));
    },
  });
}

function settle(message: ToFrame & { kind: 'result' }): void {
  const call = pending.get(message.id);
  pending.delete(message.id);
  if (!call) return;
  const user = call.hasUser ? [call.user] : [];
  const error = Object.assign(new Error(message.error ?? ''), { name: 'ScriptError' });
  if (message.ok) call.success?.(message.value, ...user);
  else if (call.failure) call.failure(error, ...user);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
}

function answerWhere(message: ToFrame & { kind: 'here' }): void {
  const parameters = Object.fromEntries(
    Object.entries(message.parameters).map(([key, value]) => [key, [value]]),
  );
  asked.get(message.id)?.({ parameter: message.parameters, parameters, hash: '' });
  asked.delete(message.id);
}

function askWhere(callback: (where: Location) => void): void {
  const id = ++count;
  asked.set(id, callback);
  say({ kind: 'where', id });
}

/** A link of a Google address is shown inside the workspace. */
function interceptLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
  if (!/^https:\/\/(docs|drive|script)\.google\.com\//.test(link.href)) return;
  event.preventDefault();
  say({ kind: 'open', url: link.href });
}

/** What an earlier page of this frame kept: the page around it hands that over in the frame's name. */
function entriesKept(): readonly (readonly [string, string])[] {
  try {
    return JSON.parse(window.name) as readonly (readonly [string, string])[];
  } catch {
    return [];
  }
}

/**
 * The frame has no origin, so the browser gives it no storage. Google's frames have one of their own, which lasts, for
 * `sessionStorage`, as long as the tab (https://html.spec.whatwg.org/multipage/webstorage.html#the-sessionstorage-attribute);
 * the page around the frame keeps it over a reload.
 */
function lendStorage(name: 'localStorage' | 'sessionStorage'): void {
  const lasting = name === 'sessionStorage';
  const held = new Map<string, string>(lasting ? entriesKept() : []);
  const changed = (act: () => unknown) => {
    act();
    if (lasting) say({ kind: 'kept', entries: [...held] });
  };
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => changed(() => held.set(key, String(value))),
    removeItem: (key: string) => changed(() => held.delete(key)),
    clear: () => changed(() => held.clear()),
    key: (i: number) => [...held.keys()][i] ?? null,
    get length() {
      return held.size;
    },
  };
  Object.defineProperty(window, name, { value: storage, configurable: true });
}

/** Repeating timers of the page follow the clock of the workspace as well as the browser's. */
function followClock(): Passing {
  const beats = passing();
  const [start, stop] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
  window.setInterval = ((handler: TimerHandler, every = 0, ...args: unknown[]) => {
    const id = start(handler, every, ...args);
    if (typeof handler === 'function') beats.add(id, () => handler(...args), every);
    return id;
  }) as typeof window.setInterval;
  window.clearInterval = (id) => {
    beats.remove(Number(id));
    stop(id);
  };
  return beats;
}

const beats = followClock();

const nothing = () => undefined;

Object.assign(window, {
  google: {
    script: {
      run: runner({ success: null, failure: null, user: undefined, hasUser: false }),
      host: {
        close: () => say({ kind: 'close' }),
        setHeight: (px: number) => say({ kind: 'height', px }),
        setWidth: nothing,
        origin: location.origin,
        editor: { focus: nothing },
      },
      history: { push: nothing, replace: nothing, setChangeHandler: nothing },
      url: { getLocation: askWhere },
    },
  },
});
lendStorage('localStorage');
lendStorage('sessionStorage');
const openWindow = window.open.bind(window);
window.open = (url, ...rest) => {
  if (!/^https:\/\/(docs|drive|script)\.google\.com\//.test(String(url))) return openWindow(url, ...rest);
  say({ kind: 'open', url: String(url) });
  return null;
};
addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent) return;
  if (event.data.kind === 'result') settle(event.data);
  if (event.data.kind === 'here') answerWhere(event.data);
  if (event.data.kind === 'passed') beats.pass(event.data.ms);
  if (event.data.kind === 'seen') dispatchEvent(new Event('focus'));
});
addEventListener('click', interceptLink);
