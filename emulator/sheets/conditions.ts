/** Conditions of validation, conditional formats and filters: which may stand where, and whether a cell fits one. */
import { ApiRefusal } from '../errors';
import { INDONESIAN, type Locale } from './locale';
import type { Cell } from './model';
import { parseTyped } from './typed';
import { shownText } from './view';

export type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
/** V validation, F conditional format, L filter */
type Use = 'V' | 'F' | 'L';

/** From the reference of ConditionType: where each is supported, and how many values it takes (from, to). */
const TYPES: Readonly<Record<string, readonly [uses: string, from: number, to: number]>> = {
  NUMBER_GREATER: ['VFL', 1, 1],
  NUMBER_GREATER_THAN_EQ: ['VFL', 1, 1],
  NUMBER_LESS: ['VFL', 1, 1],
  NUMBER_LESS_THAN_EQ: ['VFL', 1, 1],
  NUMBER_EQ: ['VFL', 1, 1],
  NUMBER_NOT_EQ: ['VFL', 1, 1],
  NUMBER_BETWEEN: ['VFL', 2, 2],
  NUMBER_NOT_BETWEEN: ['VFL', 2, 2],
  TEXT_CONTAINS: ['VFL', 1, 1],
  TEXT_NOT_CONTAINS: ['VFL', 1, 1],
  TEXT_STARTS_WITH: ['FL', 1, 1],
  TEXT_ENDS_WITH: ['FL', 1, 1],
  TEXT_EQ: ['VFL', 1, 1],
  TEXT_IS_EMAIL: ['V', 0, 0],
  TEXT_IS_URL: ['V', 0, 0],
  DATE_EQ: ['VFL', 1, 1],
  DATE_BEFORE: ['VFL', 1, 1],
  DATE_AFTER: ['VFL', 1, 1],
  DATE_ON_OR_BEFORE: ['V', 1, 1],
  DATE_ON_OR_AFTER: ['V', 1, 1],
  DATE_BETWEEN: ['V', 2, 2],
  DATE_NOT_BETWEEN: ['V', 2, 2],
  DATE_IS_VALID: ['V', 0, 0],
  ONE_OF_RANGE: ['V', 1, 1],
  ONE_OF_LIST: ['V', 1, Number.MAX_SAFE_INTEGER],
  BLANK: ['FL', 0, 0],
  NOT_BLANK: ['FL', 0, 0],
  CUSTOM_FORMULA: ['VFL', 1, 1],
  BOOLEAN: ['V', 0, 2],
};

const NAMES: Readonly<Record<Use, string>> = {
  V: 'data validation',
  F: 'conditional formatting',
  L: 'filters',
};

/** Throws when a condition may not stand there, or has too few or too many values. */
export function checkCondition(condition: Condition | undefined, use: Use): void {
  const type = condition?.type ?? '';
  const [uses, from, to] = TYPES[type] ?? ['', 0, 0];
  if (!uses.includes(use)) {
    throw new ApiRefusal(400, `ConditionType '${type}' is not supported for ${NAMES[use]}.`);
  }
  const given = condition?.values ?? [];
  if (given.length < from || given.length > to) {
    const wanted = from === to ? `exactly ${from}` : `at least ${from}`;
    throw new ApiRefusal(
      400,
      `ConditionType '${type}' requires ${wanted} ConditionValues, but ${given.length} values were supplied.`,
    );
  }
  if (type === 'CUSTOM_FORMULA' && !(given[0]?.userEnteredValue ?? '').startsWith('=')) {
    throw new ApiRefusal(400, 'A custom formula must begin with "=".');
  }
}

function numberOf(text: string | undefined, locale: Locale): number {
  const { v } = parseTyped(text ?? '', undefined, locale);
  return typeof v === 'number' ? v : Number.NaN;
}

type NumberTest = (value: number, a: number, b: number) => boolean;

/** By the last part of the condition's name. */
const NUMBER_TESTS: Readonly<Record<string, NumberTest>> = {
  GREATER: (value, a) => value > a,
  AFTER: (value, a) => value > a,
  GREATER_THAN_EQ: (value, a) => value >= a,
  ON_OR_AFTER: (value, a) => value >= a,
  LESS: (value, a) => value < a,
  BEFORE: (value, a) => value < a,
  LESS_THAN_EQ: (value, a) => value <= a,
  ON_OR_BEFORE: (value, a) => value <= a,
  EQ: (value, a) => value === a,
  NOT_EQ: (value, a) => value !== a,
  BETWEEN: (value, a, b) => value >= a && value <= b,
  NOT_BETWEEN: (value, a, b) => value < a || value > b,
  IS_VALID: () => true,
};

const TEXT_TESTS: Readonly<Record<string, (text: string, first: string) => boolean>> = {
  TEXT_CONTAINS: (text, first) => text.includes(first),
  TEXT_NOT_CONTAINS: (text, first) => !text.includes(first),
  TEXT_STARTS_WITH: (text, first) => text.startsWith(first),
  TEXT_ENDS_WITH: (text, first) => text.endsWith(first),
  TEXT_EQ: (text, first) => text === first,
  TEXT_IS_EMAIL: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  TEXT_IS_URL: (text) => /^https?:\/\/\S+$/.test(text),
  BLANK: (text) => text === '',
  NOT_BLANK: (text) => text !== '',
};

/** Does a cell fit? Formulas are not evaluated: a cell with one, and a condition that is one, count as fitting. */
export function fitsCondition(condition: Condition, cell: Cell, locale: Locale = INDONESIAN): boolean {
  const type = condition.type ?? '';
  const values = (condition.values ?? []).map((one) => one.userEnteredValue);
  if (cell.f !== undefined) return true;
  if (type === 'BOOLEAN') return typeof cell.v === 'boolean' || values.includes(shownText(cell, locale));
  const numbers = NUMBER_TESTS[type.replace(/^(NUMBER|DATE)_/, '')];
  if (/^(NUMBER|DATE)_/.test(type) && numbers) {
    const [a = Number.NaN, b = Number.NaN] = values.map((one) => numberOf(one, locale));
    return typeof cell.v === 'number' && numbers(cell.v, a, b);
  }
  return TEXT_TESTS[type]?.(shownText(cell, locale), values[0] ?? '') ?? true;
}
