/** Checks the arguments of a call against a signature, and refuses in Google's words. */
import type { EnumTable } from '../remote';
import { type EnumValue, GoogleError, Remote } from '../remote';

export type Guard<T> = (value: unknown) => value is T;
type Checked<G extends readonly Guard<unknown>[]> = {
  [K in keyof G]: G[K] extends Guard<infer T> ? T : never;
};

export const str: Guard<string> = (v): v is string => typeof v === 'string';
export const num: Guard<number> = (v): v is number => typeof v === 'number' && Number.isFinite(v);
export const bool: Guard<boolean> = (v): v is boolean => typeof v === 'boolean';
export const nil: Guard<null> = (v): v is null => v === null;
export const record: Guard<Record<string, unknown>> = (v): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Remote);
export const cells: Guard<readonly (readonly string[])[]> = (v): v is string[][] =>
  Array.isArray(v) && v.every((row) => Array.isArray(row) && row.every(str));

export function or<A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> {
  return (v): v is A | B => a(v) || b(v);
}

/** Null stands for "not set", and for an argument left out. */
export function maybe<T>(guard: Guard<T>): Guard<T | null> {
  return or(guard, nil);
}

export function isA<T extends Remote>(type: abstract new (...args: never[]) => T): Guard<T> {
  return (v): v is T => v instanceof type;
}

/** A value of this enum; strings are refused, as in Google. */
export function oneOf<N extends string>(table: EnumTable<N>): Guard<EnumValue> {
  const own: readonly unknown[] = Object.values(table);
  return (v): v is EnumValue => own.includes(v);
}

/** Name of an enum value, known to be one of the table's. */
export function nameIn<N extends string>(table: EnumTable<N>, value: EnumValue): N {
  for (const name in table) if (table[name] === value) return name;
  throw new GoogleError(`Invalid argument: ${value._name}`);
}

/** The arguments, typed. What is left out is null. @throws GoogleError when they do not fit. */
export function checked<const G extends readonly Guard<unknown>[]>(
  method: string,
  given: readonly unknown[],
  guards: G,
): Checked<G> {
  const values = guards.map((_, i) => given[i] ?? null);
  const fits = given.length <= guards.length && guards.every((guard, i) => guard(values[i]));
  if (!fits) throw mismatch(method, given);
  return values as Checked<G>;
}

/** "The parameters (String,Number) don't match the method signature for DocumentApp.Body.insertParagraph." */
export function mismatch(method: string, given: readonly unknown[]): GoogleError {
  const types = given.map(typeName).join(',');
  return new GoogleError(
    `The parameters (${types}) don't match the method signature for DocumentApp.${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Remote) return `DocumentApp.${value._type}`;
  if (Array.isArray(value)) return value.every(num) ? 'number[]' : '(class)[]';
  const names: Readonly<Record<string, string>> = { string: 'String', number: 'Number', boolean: 'Boolean' };
  return names[typeof value] ?? '(class)';
}
