/** Data validation of what people enter. Scripts and the API are not held to it, as with Google. */
import { GoogleError } from '../remote';
import { type Condition, fitsCondition } from './conditions';
import type { Locale } from './locale';
import { type Cell, cellOf } from './model';
import { type Book, columnLetters, parseA1 } from './range';
import { shownText } from './view';

function listOf(book: Book, condition: Condition, locale: Locale): string[] {
  const values = (condition.values ?? []).map((one) => one.userEnteredValue ?? '');
  if (condition.type === 'ONE_OF_LIST') return values;
  const { sheet, box } = parseA1(book, (values[0] ?? '').replace(/^=/, ''));
  const texts: string[] = [];
  for (let y = box.top; y < Math.min(box.bottom, sheet.rows.length); y++) {
    for (let x = box.left; x < box.right; x++) texts.push(shownText(cellOf(sheet.rows.at(y)?.[x]), locale));
  }
  return texts;
}

function fits(book: Book, condition: Condition, cell: Cell, locale: Locale): boolean {
  const fromList = condition.type === 'ONE_OF_LIST' || condition.type === 'ONE_OF_RANGE';
  if (!fromList || cell.f !== undefined) return fitsCondition(condition, cell, locale);
  return listOf(book, condition, locale).includes(shownText(cell, locale));
}

/** What Google says when a strict rule of the cell does not allow what is in it; null when it does. Empty is allowed. */
export function violation(
  book: Book,
  cell: Cell,
  row: number,
  column: number,
  locale: Locale,
): string | null {
  const rule = cell.d;
  if (!rule?.condition || rule.strict !== true || (cell.v === undefined && cell.f === undefined)) return null;
  if (fits(book, rule.condition, cell, locale)) return null;
  const place = `${columnLetters(column)}${row + 1}`;
  const help = rule.inputMessage ? ` ${rule.inputMessage}` : '';
  return `The data you entered in cell ${place} violates the data validation rules set on this cell.${help}`;
}

/** Throws Google's message when a strict rule does not allow the cell. */
export function validateTyped(book: Book, cell: Cell, row: number, column: number, locale: Locale): void {
  const message = violation(book, cell, row, column, locale);
  if (message !== null) throw new GoogleError(message);
}
