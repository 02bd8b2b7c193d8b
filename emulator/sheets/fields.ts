/** Field masks: "a,b.c" and "a(b,c.d)". Used to choose what is written and what is answered. */
import { ApiRefusal } from '../errors';
import { knowsPath } from '../services/sheetsSchema';

/** A mask as a tree; an empty tree, and `*`, mean everything below. */
export interface Mask {
  readonly [field: string]: Mask;
}
type MutableMask = { [field: string]: MutableMask };
type Json = Record<string, unknown>;

const EVERYTHING: Mask = {};

/** Parses a mask. Throws on unbalanced brackets. */
export function parseMask(text: string): Mask {
  const root: MutableMask = {};
  const stack: MutableMask[] = [root];
  let last: MutableMask = root;
  for (const token of text.match(/[^\s,()]+|[,()]/g) ?? []) {
    if (token === '(') stack.push(last);
    else if (token === ')') stack.pop();
    else if (token !== ',') last = enter(stack[stack.length - 1] ?? root, token);
  }
  if (stack.length !== 1) throw new ApiRefusal(400, `Invalid field selection ${text}`);
  return root;
}

function enter(node: MutableMask, path: string): MutableMask {
  let at = node;
  for (const part of path.split(/[./]/)) {
    at[part] ??= {};
    at = at[part];
  }
  return at;
}

const isAll = (mask: Mask): boolean => Object.keys(mask).length === 0 || mask['*'] !== undefined;

/** The mask of a write; every field must exist in the schema's type. */
export function writeMask(fields: string | undefined, type: string): Mask {
  if (fields === undefined || fields.trim() === '') {
    throw new ApiRefusal(
      400,
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  const mask = parseMask(fields);
  if (mask['*'] !== undefined) return EVERYTHING;
  checkPaths(mask, type, '');
  return mask;
}

function checkPaths(mask: Mask, type: string, path: string): void {
  for (const [field, inner] of Object.entries(mask)) {
    if (field === '*') continue;
    const next = knowsPath(type, field);
    if (next === null) throw new ApiRefusal(400, `Invalid field: ${path}${field}`);
    checkPaths(inner, next, `${path}${field}.`);
  }
}

/** Fields that Google has, the types lack, and that are always absent here. */
const ALWAYS_ABSENT = new Set(['slicers']);

/** The mask of an answer; every field must exist in the schema's type. No text chooses everything. */
export function readMask(fields: string, type: string): Mask {
  const mask = parseMask(fields);
  const check = (node: Mask, at: string, path: string): void => {
    for (const [field, inner] of Object.entries(node)) {
      if (field === '*' || ALWAYS_ABSENT.has(field)) continue;
      const next = knowsPath(at, field);
      if (next === null) {
        const shown = `${path}${field}`;
        throw new ApiRefusal(
          400,
          `Error expanding 'fields' parameter. Cannot find matching fields for path '${shown}'.`,
        );
      }
      check(inner, next, `${path}${field}.`);
    }
  };
  check(mask, type, '');
  return mask;
}

/** Names the mask chooses on its first level; null for all. */
export function topFields(mask: Mask): ReadonlySet<string> | null {
  return isAll(mask) ? null : new Set(Object.keys(mask));
}

/** `target` with the chosen fields taken from `source`; a chosen field that the source lacks is cleared. */
export function mergeMasked<T extends object>(target: T, source: T, mask: Mask): T {
  if (isAll(mask)) return { ...source };
  const result: Json = { ...(target as Json) };
  for (const [field, inner] of Object.entries(mask)) {
    const from = (source as Json)[field];
    const old = result[field];
    const deep = !isAll(inner) && typeof from !== 'number';
    const value = deep ? mergeMasked(asJson(old), asJson(from), inner) : from;
    const empty = value === undefined || (deep && Object.keys(value as Json).length === 0);
    if (empty) delete result[field];
    else result[field] = value;
  }
  return result as T;
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** Only what the mask chooses of an answer; lists are filtered item by item. */
export function pick(value: unknown, mask: Mask): unknown {
  if (isAll(mask) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, mask));
  const result: Json = {};
  for (const [field, inner] of Object.entries(mask)) {
    const one = (value as Json)[field];
    if (one !== undefined) result[field] = pick(one, inner);
  }
  return result;
}
