/**
 * Loads the script and calls its entry function. Only functions declared at the top level are found: Google reads
 * the source, it does not look at what the script assigned to its global object.
 */
import type { StartMessage } from '../wire';
import type { AnyFunction, Realm } from './realm';
import type { Remotes } from './remotes';

const PROBE = '__declared__';

/** Runs Code.js; returns the names declared at its top level with `function` or `var`. */
export function loadScript(realm: Realm, code: string): ReadonlySet<string> {
  const before = new Set(Object.keys(realm.global));
  let declared = new Set<string>();
  realm.global[PROBE] = realm.fn(() => {
    // Declarations are hoisted, so at the first statement all of them are there and nothing else is.
    const names = realm.run('Object.getOwnPropertyNames(globalThis)', 'declared.js') as string[];
    declared = new Set(Array.from(names).filter((name) => !before.has(name)));
    Reflect.deleteProperty(realm.global, PROBE);
  });
  const strict = /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*(['"])use strict\1/.test(code);
  realm.run(`${strict ? '"use strict";' : ''}${PROBE}();${code}`, 'Code.js');
  return declared;
}

/** The entry function. Throws in the script's realm when there is none that may be called, and one must be. */
export function findEntry(realm: Realm, start: StartMessage, declared: ReadonlySet<string>): AnyFunction {
  const value = realm.global[start.fn];
  const hidden = start.fromPage && start.fn.endsWith('_');
  if (start.optional && !declared.has(start.fn)) return () => null;
  if (hidden || !declared.has(start.fn) || typeof value !== 'function') {
    throw realm.error('Exception', `Script function not found: ${start.fn}`);
  }
  return value as AnyFunction;
}

/**
 * Why a value can't be handed to a page; null when it can. Pages take primitives, null, arrays and plain objects.
 * Source: guides/html/communication, "Parameters and return values".
 */
export function illegalPart(value: unknown, path = ''): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return path || typeof value;
  if (typeof value !== 'object') return null;
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') return path || kind;
  for (const [key, one] of Object.entries(value)) {
    const found = illegalPart(one, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Text of an error as the failure handler and the log of executions show it. */
export function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message } = error as { name?: unknown; message?: unknown };
  return message === undefined ? String(error) : `${String(name ?? 'Error')}: ${String(message)}`;
}

/** Where in the script it went wrong, for the log; '' when unknown. */
export function errorPlace(error: unknown): string {
  const stack =
    typeof error === 'object' && error !== null ? String((error as { stack?: unknown }).stack ?? '') : '';
  const lines = stack.split('\n').filter((line) => line.includes('Code.js:'));
  return lines.slice(0, 6).join('\n');
}

/** Calls the function and waits for a promise, as Google does. */
export async function callEntry(entry: AnyFunction, remotes: Remotes, start: StartMessage): Promise<unknown> {
  const args = remotes.unpack(start.args) as unknown[];
  return await entry(...args);
}
