/**
 * Rules of conditional formatting that can be told from the cells shown. A custom formula is understood as far as
 * comparisons of a cell with a constant or a cell, joined by AND, OR and NOT; any other formula never applies.
 */
import type { ShownCell } from '../types';

type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
type Value = string | number | boolean | null;
type CellAt = (row: number, column: number) => ShownCell | null;

interface Place {
  readonly row: number;
  readonly column: number;
}

const NUMBER_TESTS: Readonly<Record<string, (x: number, a: number, b: number) => boolean>> = {
  NUMBER_GREATER: (x, a) => x > a,
  NUMBER_GREATER_THAN_EQ: (x, a) => x >= a,
  NUMBER_LESS: (x, a) => x < a,
  NUMBER_LESS_THAN_EQ: (x, a) => x <= a,
  NUMBER_EQ: (x, a) => x === a,
  NUMBER_NOT_EQ: (x, a) => x !== a,
  NUMBER_BETWEEN: (x, a, b) => x >= a && x <= b,
};

const TEXT_TESTS: Readonly<Record<string, (text: string, a: string) => boolean>> = {
  TEXT_EQ: (text, a) => text === a,
  TEXT_CONTAINS: (text, a) => text.includes(a),
  TEXT_NOT_CONTAINS: (text, a) => !text.includes(a),
  TEXT_STARTS_WITH: (text, a) => text.startsWith(a),
  TEXT_ENDS_WITH: (text, a) => text.endsWith(a),
};

/** Whether the rule applies to the cell; `first` is the top left cell of the rule's range, which formulas refer to. */
export function applies(condition: Condition, at: Place, first: Place, cellAt: CellAt): boolean {
  const cell = cellAt(at.row, at.column);
  const type = condition.type ?? '';
  const [a = '', b = ''] = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (type === 'CUSTOM_FORMULA') return formulaHolds(a, at, first, cellAt);
  if (type === 'BLANK') return !cell || cell.text === '';
  if (type === 'NOT_BLANK') return !!cell && cell.text !== '';
  const number = NUMBER_TESTS[type];
  if (number) return typeof cell?.value === 'number' && number(cell.value, Number(a), Number(b));
  const text = TEXT_TESTS[type];
  return text ? text((cell?.text ?? '').toLowerCase(), a.toLowerCase()) : false;
}

function formulaHolds(formula: string, at: Place, first: Place, cellAt: CellAt): boolean {
  const shift = { row: at.row - first.row, column: at.column - first.column };
  try {
    return truth(evaluate(formula.replace(/^=/, '').trim(), shift, cellAt));
  } catch {
    return false;
  }
}

const truth = (value: Value): boolean => value === true || (typeof value === 'number' && value !== 0);

/** Parts of an argument list or of a comparison, split outside quotes and brackets. */
function splitTop(text: string, separator: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const ch of text) {
    if (ch === '"') quoted = !quoted;
    if (!quoted && ch === '(') depth++;
    if (!quoted && ch === ')') depth--;
    if (!quoted && depth === 0 && separator.test(ch)) parts.push('');
    else parts[parts.length - 1] += ch;
  }
  return parts.map((part) => part.trim());
}

function evaluate(text: string, shift: Place, cellAt: CellAt): Value {
  const call = /^([A-Z]+)\((.*)\)$/is.exec(text);
  const inner = call ? splitTop(call[2] ?? '', /[,;]/) : [];
  const join = call ? JOINS[(call[1] ?? '').toUpperCase()] : undefined;
  if (join) return join(inner.map((part) => evaluate(part, shift, cellAt)));
  const compared = /^(.+?)(<>|<=|>=|=|<|>)(.+)$/s.exec(text);
  if (!compared) return operand(text, shift, cellAt);
  const left = operand((compared[1] ?? '').trim(), shift, cellAt);
  const right = operand((compared[3] ?? '').trim(), shift, cellAt);
  return compare(left, compared[2] ?? '', right);
}

const JOINS: Readonly<Record<string, (values: readonly Value[]) => boolean>> = {
  AND: (values) => values.every(truth),
  OR: (values) => values.some(truth),
  NOT: (values) => !truth(values[0] ?? null),
  ISBLANK: (values) => (values[0] ?? null) === null || values[0] === '',
};

function operand(text: string, shift: Place, cellAt: CellAt): Value {
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? '').split('""').join('"');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  const ref = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i.exec(text);
  if (!ref) throw new Error(`Formula not understood: ${text}`);
  const column = columnNumber(ref[2] ?? '') - 1 + (ref[1] ? 0 : shift.column);
  const row = Number(ref[4]) - 1 + (ref[3] ? 0 : shift.row);
  return cellAt(row, column)?.value ?? null;
}

/** "A" is 1. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, ch) => sum * 26 + ch.charCodeAt(0) - 64, 0);
}

function compare(left: Value, operator: string, right: Value): boolean {
  const a = typeof left === 'string' ? left.toLowerCase() : (left ?? (typeof right === 'number' ? 0 : ''));
  const b = typeof right === 'string' ? right.toLowerCase() : (right ?? (typeof left === 'number' ? 0 : ''));
  if (operator === '=') return a === b;
  if (operator === '<>') return a !== b;
  if (typeof a !== typeof b) return false;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
