/**
 * Loads the script and calls its entry function. Which functions are found is read in the source (../code), as Google
 * does: what the script assigns to its global object does not count.
 */
import type { StartMessage } from '../wire';
import type { AnyFunction, Realm } from './realm';
import type { Remotes } from './remotes';

/** Runs Code.js. @throws an error of the script's realm: its own, or that the runtime refuses the source */
export function loadScript(realm: Realm, start: StartMessage): void {
  if (start.fault !== null) throw realm.error('SyntaxError', start.fault);
  realm.run(start.code, 'Code.js');
}

/** The entry function. Throws in the script's realm when there is none that may be called, and one must be. */
export function findEntry(realm: Realm, start: StartMessage): AnyFunction {
  if (!start.found) {
    if (start.optional) return () => null;
    throw realm.error('Exception', `Script function not found: ${start.fn}`);
  }
  // What `let` and `const` declare is no property of the global object: the name is looked up as the script would.
  const owner = start.fn.split('.').slice(0, -1).join('.');
  const code = owner === '' ? start.fn : `(function () { return ${start.fn}.apply(${owner}, arguments); })`;
  const value = realm.run(code, 'entry.js');
  if (typeof value !== 'function') {
    throw realm.error('Exception', `Script function not found: ${start.fn}`);
  }
  return value as AnyFunction;
}

/**
 * Why a value can't be handed to a page; null when it can. Pages take primitives, null, arrays and plain objects.
 * Source: guides/html/communication, "Parameters and return values".
 */
export function illegalPart(value: unknown, path = '', around: readonly unknown[] = []): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return path || typeof value;
  if (typeof value !== 'object') return null;
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') return path || kind;
  if (around.includes(value)) return path || 'circular reference';
  for (const [key, one] of Object.entries(value)) {
    const found = illegalPart(one, path === '' ? key : `${path}.${key}`, [...around, value]);
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
