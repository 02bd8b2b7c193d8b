/**
 * The world of the script: a fresh context that holds JavaScript's own globals and nothing of Node. What the worker
 * puts into it is made of that context's own objects, so that `instanceof` works there.
 */
import vm from 'node:vm';

export type AnyFunction = (...args: unknown[]) => unknown;

/** Errors of the script's realm. */
export interface Fail {
  google(message: string): Error;
  notEmulated(what: string): Error;
}

export interface Realm {
  readonly context: vm.Context;
  /** the script's globals */
  readonly global: Record<string, unknown>;
  readonly Date: DateConstructor;
  readonly JSON: JSON;
  /** An error of the script's own kind. */
  error(name: string, message: string, details?: unknown): Error;
  /** A plain object of the context. */
  object(): Record<string, unknown>;
  array(items: readonly unknown[]): unknown[];
  /** A function of the context that calls `host` with its arguments. */
  fn(host: (args: unknown[]) => unknown): AnyFunction;
  run(code: string, filename: string): unknown;
  /** True when the script has used something whose callbacks come by themselves, even after its end. */
  outlives(): boolean;
}

const TYPE_ERRORS = new Set(['TypeError', 'NotEmulated']);

const KEPT_SCRIPTS = 20;
const scripts = new Map<string, vm.Script>();

/** Compiles a source once in a thread: every realm shares the compiled code, and nothing else. */
function compiled(code: string, filename: string): vm.Script {
  const key = `${filename}\n${code}`;
  const known = scripts.get(key);
  if (known) return known;
  if (scripts.size >= KEPT_SCRIPTS) scripts.clear();
  const script = new vm.Script(code, { filename });
  scripts.set(key, script);
  return script;
}

const MAKE_ERROR = `(function (isType, name, message, details) {
  var error = isType ? new TypeError(message) : new Error(message);
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  if (details !== undefined) error.details = details;
  return error;
})`;

/** Tells `note` when the script reads a global whose callbacks are called by the engine at a time of its own. */
const WATCH = `(function (note) {
  ['FinalizationRegistry', 'WebAssembly'].forEach(function (name) {
    var value = globalThis[name];
    Object.defineProperty(globalThis, name, {
      get: function () { note(); return value; },
      set: function (other) { value = other; },
      enumerable: false,
      configurable: true,
    });
  });
})`;

/** Makes the context. Nothing is defined in it yet beside the language. */
export function makeRealm(): Realm {
  const global: Record<string, unknown> = {};
  const context = vm.createContext(global);
  const run = (code: string, filename: string): unknown => compiled(code, filename).runInContext(context);
  const own = <T>(code: string): T => run(code, 'realm.js') as T;
  let outlives = false;
  own('delete globalThis.SharedArrayBuffer; delete globalThis.Atomics; delete globalThis.console');
  own<(note: () => void) => void>(WATCH)(() => {
    outlives = true;
  });
  const makeError =
    own<(isType: boolean, name: string, message: string, details: unknown) => Error>(MAKE_ERROR);
  return {
    context,
    global,
    Date: own<DateConstructor>('Date'),
    JSON: own<JSON>('JSON'),
    error: (name, message, details) => makeError(TYPE_ERRORS.has(name), name, message, details),
    object: own<() => Record<string, unknown>>('(function () { return {}; })'),
    array: own<(items: readonly unknown[]) => unknown[]>('(function (items) { return Array.from(items); })'),
    fn: own<(host: (args: unknown[]) => unknown) => AnyFunction>(
      '(function (host) { return function () { return host(Array.prototype.slice.call(arguments)); }; })',
    ),
    run,
    outlives: () => outlives,
  };
}
