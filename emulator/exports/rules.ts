/** Rules of a sheet as Excel has them: validation of cells and conditional formats. What Excel lacks is left out. */
import type { ConditionalFormattingRule, DataValidation, Style } from 'exceljs';
import { columnLetters } from '../sheets/range';
import { colorOf } from './style';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule;
type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
type Format = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;

/** The comparison of a condition on numbers or dates, as Excel calls it. */
const OPERATORS = {
  GREATER: 'greaterThan',
  AFTER: 'greaterThan',
  GREATER_THAN_EQ: 'greaterThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
  LESS: 'lessThan',
  BEFORE: 'lessThan',
  LESS_THAN_EQ: 'lessThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
  EQ: 'equal',
  NOT_EQ: 'notEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
} as const;

type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];

const operatorOf = (type: string): Operator | undefined =>
  /^(NUMBER|DATE)_/.test(type)
    ? OPERATORS[type.replace(/^(NUMBER|DATE)_/, '') as keyof typeof OPERATORS]
    : undefined;

const valuesOf = (condition: Condition): string[] =>
  (condition.values ?? []).map((one) => one.userEnteredValue ?? '');

/** The address of a range; open ends reach to the end of the sheet. */
export function addressOf(range: GridRange, rows: number, columns: number): string {
  const from = `${columnLetters(range.startColumnIndex ?? 0)}${(range.startRowIndex ?? 0) + 1}`;
  return `${from}:${columnLetters((range.endColumnIndex ?? columns) - 1)}${range.endRowIndex ?? rows}`;
}

export interface Validated {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly rule: Rule;
}

/** Runs of cells below each other that share a rule. */
export function validatedRuns(sheet: Sheet): Validated[] {
  const rows = sheet.data?.[0]?.rowData ?? [];
  const runs: Validated[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  for (let column = 0; column < width; column++) {
    let start = 0;
    for (let row = 1; row <= rows.length; row++) {
      const rule = rows[start]?.values?.[column]?.dataValidation;
      const next = rows[row]?.values?.[column]?.dataValidation;
      if (row < rows.length && sameRule(rule, next)) continue;
      if (rule) runs.push({ row: start, rowEnd: row, column, rule });
      start = row;
    }
  }
  return runs;
}

const sameRule = (a: Rule | undefined, b: Rule | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** `list`: writes a list of choices as a formula. null: a rule that Excel has not, or that only Sheets can judge. */
export function excelValidation(
  rule: Rule,
  list: (values: readonly string[]) => string,
): DataValidation | null {
  const condition = rule.condition ?? {};
  const type = condition.type ?? '';
  const strict = {
    allowBlank: true,
    showErrorMessage: rule.strict === true,
    errorTitle: 'Isian tidak sesuai',
    error: rule.inputMessage ?? 'Isi dengan salah satu nilai yang diizinkan untuk sel ini.',
  };
  if (type === 'BOOLEAN') return { ...strict, type: 'list', formulae: ['"TRUE,FALSE"'] };
  if (type === 'ONE_OF_LIST') return { ...strict, type: 'list', formulae: [list(valuesOf(condition))] };
  const operator = type.startsWith('NUMBER_') ? operatorOf(type) : undefined;
  const numbers = valuesOf(condition).map(Number);
  if (!operator || numbers.some(Number.isNaN)) return null;
  return { ...strict, type: 'decimal', operator, formulae: numbers };
}

const argb = (hex: string): string => `FF${hex.slice(1).toUpperCase()}`;

function differentStyle(format: GoogleAppsScript.Sheets.Schema.CellFormat): Partial<Style> {
  const back = colorOf(format, 'backgroundColor');
  const fore = colorOf(format.textFormat, 'foregroundColor');
  const { bold, italic } = format.textFormat ?? {};
  const font = {
    ...(fore && { color: { argb: argb(fore) } }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
  };
  return {
    ...(back && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: argb(back) } },
    }),
    ...(Object.keys(font).length > 0 && { font }),
  };
}

type Judged = Pick<ConditionalFormattingRule, 'type' | 'priority'> & Record<string, unknown>;

/** How Excel asks the same of a cell; null when it cannot. */
function judged(condition: Condition, priority: number): Judged | null {
  const type = condition.type ?? '';
  const values = valuesOf(condition);
  const [first = ''] = values;
  const quoted = `"${first.replaceAll('"', '""')}"`;
  if (type === 'TEXT_EQ') return { type: 'cellIs', operator: 'equal', formulae: [quoted], priority };
  if (type === 'TEXT_CONTAINS')
    return { type: 'containsText', operator: 'containsText', text: first, priority };
  if (type === 'CUSTOM_FORMULA') return { type: 'expression', formulae: [first.replace(/^=/, '')], priority };
  const operator = type.startsWith('NUMBER_') ? operatorOf(type) : undefined;
  return operator ? { type: 'cellIs', operator, formulae: values, priority } : null;
}

/** A conditional format as a rule of Excel, which goes on working there; null when its colours have to be painted. */
export function excelFormat(rule: Format, priority: number): ConditionalFormattingRule | null {
  const { condition, format } = rule.booleanRule ?? {};
  const asked = condition && format ? judged(condition, priority) : null;
  return asked && format
    ? ({ ...asked, style: differentStyle(format) } as unknown as ConditionalFormattingRule)
    : null;
}
