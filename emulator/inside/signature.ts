/**
 * Checks the arguments of a call against Google's signatures before anything is sent. The words of a refusal are
 * Google's, as people report them: "The parameters (String,number) don't match the method signature for
 * SpreadsheetApp.Range.copyValuesToRange." An argument that is undefined counts as null (platform facts, V8).
 */
import { isAdvanced, shownName } from '../google/classes';
import table from '../google/signatures.json';

/** What a value of the script stands for; null when it is a value of JavaScript. */
export type KindOf = (value: unknown) => { readonly is: 'class' | 'enum'; readonly type: string } | null;

interface Param {
  readonly codes: readonly string[];
  readonly optional: boolean;
  readonly rest: boolean;
}
type Way = readonly Param[];

const TABLE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table;
const parsed = new Map<string, readonly Way[]>();

function parseWay(text: string): Way {
  if (text === '') return [];
  return text.split(',').map((code) => {
    const rest = code.startsWith('...');
    const optional = code.endsWith('?');
    return { codes: code.slice(rest ? 3 : 0, optional ? -1 : undefined).split('|'), optional, rest };
  });
}

function waysOf(type: string, member: string): readonly Way[] | null {
  const key = `${type}.${member}`;
  const known = parsed.get(key);
  if (known) return known;
  const rows = TABLE[type];
  const texts = rows && Object.hasOwn(rows, member) ? rows[member] : undefined;
  if (texts === undefined) return null;
  const ways = texts.map(parseWay);
  parsed.set(key, ways);
  return ways;
}

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';
/** What Java calls a primitive is never null. An enum value and a date are asked for by what they are. */
const NEVER_NULL = /^(number|boolean|Date|#.*)$/;

function fits(code: string, value: unknown, kindOf: KindOf): boolean {
  if (code === 'any') return true;
  if (value === null || value === undefined) return !NEVER_NULL.test(code);
  if (code.endsWith('[]')) {
    return Array.isArray(value) && value.every((one) => fits(code.slice(0, -2), one, kindOf));
  }
  const kind = kindOf(value);
  if (code.startsWith('#')) return kind?.is === 'enum' && kind.type === code.slice(1);
  if (code === '@') return kind?.is === 'class';
  if (code.startsWith('@')) return kind?.is === 'class' && code.slice(1).split('/').includes(kind.type);
  if (code === 'Date') return isDate(value);
  if (code === 'object') return typeof value === 'object' && !Array.isArray(value) && kind === null;
  return typeof value === code;
}

function wayFits(way: Way, args: readonly unknown[], kindOf: KindOf): boolean {
  const last = way.at(-1);
  if (args.length > way.length && !last?.rest) return false;
  return way.every((param, i) => {
    const given = param.rest ? args.slice(i) : args.slice(i, i + 1);
    if (given.length === 0) return param.optional || param.rest;
    return given.every((value) => param.codes.some((code) => fits(code, value, kindOf)));
  });
}

const WORDS: Readonly<Record<string, string>> = { string: 'String', boolean: 'Boolean' };

/** Name of a value's type in Google's messages. */
function word(value: unknown, kindOf: KindOf): string {
  if (value === null || value === undefined) return 'null';
  const kind = kindOf(value);
  if (kind) return kind.is === 'class' ? shownName(kind.type) : kind.type;
  if (isDate(value)) return 'Date';
  if (Array.isArray(value)) {
    const words = new Set(value.map((one) => word(one, kindOf)));
    const [only] = words;
    return words.size === 1 && (only === 'number' || only === 'String') ? `${only}[]` : '(class)[]';
  }
  return typeof value === 'object' ? '(class)' : (WORDS[typeof value] ?? typeof value);
}

/**
 * Advanced services count the arguments; what is in them is checked by the API. Behind the parameters there may be
 * one object of options. Source: guides/services/advanced, "How method signatures are determined".
 */
function advancedFault(ways: readonly Way[], args: readonly unknown[]): string | null {
  const counts = ways.map((way) => way.length);
  const most = ways.find((way) => way.length === Math.max(...counts)) ?? [];
  const hasOptions = ways.length > 1 && most.at(-1)?.codes.includes('object') === true;
  const [low, high] = [Math.min(...counts), Math.max(...counts) + (hasOptions ? 0 : 1)];
  if (args.length >= low && args.length <= high) return null;
  return `Invalid number of arguments provided. Expected ${low === high ? low : `${low}-${high}`} only`;
}

/** What is wrong with the arguments, in Google's words; null when nothing is, or when no signature is known. */
export function argumentFault(
  target: { readonly type: string; readonly path: string },
  member: string,
  args: readonly unknown[],
  kindOf: KindOf,
): string | null {
  const ways = waysOf(target.type, member);
  if (ways === null) return null;
  if (isAdvanced(target.type)) return advancedFault(ways, args);
  if (ways.some((way) => wayFits(way, args, kindOf))) return null;
  return mismatchText(target.type, member, args, kindOf);
}

/** "The parameters (String,number) don't match the method signature for DocumentApp.Body.insertParagraph." */
export function mismatchText(type: string, member: string, args: readonly unknown[], kindOf: KindOf): string {
  const words = args.map((value) => word(value, kindOf)).join(',');
  return `The parameters (${words}) don't match the method signature for ${shownName(type)}.${member}.`;
}
