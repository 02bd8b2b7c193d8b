/**
 * Filling a stretch by its pattern, as dragging the corner of a selection does: numbers and dates that go up by equal
 * steps go on, a single date goes on by a day, a text that ends with a number counts on, anything else is repeated
 * (help page "Automatically create a series or list").
 */
import { isDateFormat } from '../services/numberFormat';
import type { Cell } from './model';

/** Steps between neighbours where all are equal; null where there is no such step. */
function equalStep(values: readonly number[]): number | null {
  const [a, b] = values;
  if (a === undefined || b === undefined) return null;
  const step = b - a;
  const even = values.every((value, i) => i === 0 || Math.abs(value - (values[i - 1] ?? 0) - step) < 1e-9);
  return even ? step : null;
}

const ENDS_WITH_NUMBER = /^(.*?)(\d+)$/s;

interface Counted {
  readonly word: string;
  readonly number: number;
  readonly width: number;
}

function countedText(cell: Cell): Counted | null {
  const match = typeof cell.v === 'string' ? ENDS_WITH_NUMBER.exec(cell.v) : null;
  const digits = match?.[2] ?? '';
  return match && match[1] !== ''
    ? { word: match[1] ?? '', number: Number(digits), width: digits.length }
    : null;
}

/** What stands `n` places behind the last of the line (n from 1). A negative n stands before the first. */
type Series = (n: number) => Cell['v'];

function numberSeries(cells: readonly Cell[]): Series | null {
  const values = cells.map((cell) => cell.v);
  if (!values.every((value) => typeof value === 'number')) return null;
  const dated = cells.length === 1 && isDateFormat(cells[0]?.s?.numberFormat);
  const step = dated ? 1 : equalStep(values);
  if (step === null) return null;
  const [first = 0, last = 0] = [values[0], values[values.length - 1]];
  return (n) => (n > 0 ? last + n * step : first + n * step);
}

function textSeries(cells: readonly Cell[]): Series | null {
  const counted = cells.map(countedText);
  const [one] = counted;
  if (!one || !counted.every((other) => other?.word === one.word)) return null;
  const numbers = counted.map((other) => other?.number ?? 0);
  const step = numbers.length === 1 ? 1 : equalStep(numbers);
  if (step === null) return null;
  const [first = 0, last = 0] = [numbers[0], numbers[numbers.length - 1]];
  return (n) => {
    const number = n > 0 ? last + n * step : first + n * step;
    return number < 0 ? `${one.word}${number}` : one.word + String(number).padStart(one.width, '0');
  };
}

/** The cell `n` places behind the end of the line, or before its start where n is negative. Formats are repeated. */
export function filled(cells: readonly Cell[], n: number): Cell {
  const size = cells.length;
  const at = n > 0 ? (n - 1) % size : ((n % size) + size) % size;
  const pattern = cells[at] ?? {};
  const series = cells.some((cell) => cell.f !== undefined)
    ? null
    : (numberSeries(cells) ?? textSeries(cells));
  const value = series?.(n);
  return value === undefined ? pattern : { ...pattern, v: value };
}
