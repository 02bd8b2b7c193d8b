/** Data validation of what people type. Scripts and the API are not held to it, as with Google. */
import { GoogleError } from '../remote';
import { type Cell, cellOf, type DataValidationRule, type Workbook } from './model';
import { columnLetters, parseA1 } from './range';
import { parseTyped } from './typed';
import { shownText } from './view';

type Condition = NonNullable<DataValidationRule['condition']>;

const numberOf = (text: string | undefined): number => {
  const { v } = parseTyped(text ?? '', undefined);
  return typeof v === 'number' ? v : Number.NaN;
};

function listOf(book: Workbook, condition: Condition): string[] {
  const values = (condition.values ?? []).map((one) => one.userEnteredValue ?? '');
  if (condition.type === 'ONE_OF_LIST') return values;
  const { sheet, box } = parseA1(book, (values[0] ?? '').replace(/^=/, ''));
  const texts: string[] = [];
  for (let y = box.top; y < Math.min(box.bottom, sheet.rows.length); y++) {
    for (let x = box.left; x < box.right; x++) texts.push(shownText(cellOf(sheet.rows.at(y)?.[x])));
  }
  return texts;
}

/** Comparisons on numbers and dates: the last part of the condition's name decides. */
function compares(type: string, value: number, [a = Number.NaN, b = Number.NaN]: readonly number[]): boolean {
  switch (type.replace(/^(NUMBER|DATE)_/, '')) {
    case 'GREATER':
    case 'AFTER':
      return value > a;
    case 'GREATER_THAN_EQ':
    case 'ON_OR_AFTER':
      return value >= a;
    case 'LESS':
    case 'BEFORE':
      return value < a;
    case 'LESS_THAN_EQ':
    case 'ON_OR_BEFORE':
      return value <= a;
    case 'EQ':
      return value === a;
    case 'NOT_EQ':
      return value !== a;
    case 'BETWEEN':
      return value >= a && value <= b;
    case 'NOT_BETWEEN':
      return value < a || value > b;
    default:
      return true;
  }
}

function textFits(type: string, text: string, first: string): boolean {
  switch (type) {
    case 'TEXT_CONTAINS':
      return text.includes(first);
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(first);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(first);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(first);
    case 'TEXT_EQ':
      return text === first;
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_URL':
      return /^https?:\/\/\S+$/.test(text);
    default:
      return true;
  }
}

/** Does the cell fit? Conditions that need a formula evaluated count as fitting. */
function fits(book: Workbook, condition: Condition, cell: Cell): boolean {
  const type = condition.type ?? '';
  const values = (condition.values ?? []).map((one) => one.userEnteredValue);
  if (cell.f !== undefined) return true;
  if (type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE')
    return listOf(book, condition).includes(shownText(cell));
  if (type === 'BOOLEAN') return typeof cell.v === 'boolean';
  if (type.startsWith('NUMBER_') || type.startsWith('DATE_')) {
    return typeof cell.v === 'number' && compares(type, cell.v, values.map(numberOf));
  }
  return textFits(type, shownText(cell), values[0] ?? '');
}

/** Throws Google's message when a strict rule of the cell does not allow what was typed. Clearing always works. */
export function validateTyped(book: Workbook, cell: Cell, row: number, column: number): void {
  const rule = cell.d;
  if (!rule?.condition || rule.strict !== true || (cell.v === undefined && cell.f === undefined)) return;
  if (fits(book, rule.condition, cell)) return;
  const place = `${columnLetters(column)}${row + 1}`;
  const help = rule.inputMessage ? ` ${rule.inputMessage}` : '';
  throw new GoogleError(
    `The data you entered in cell ${place} violates the data validation rules set on this cell.${help}`,
  );
}
