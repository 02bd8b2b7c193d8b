/** How the tab Dasbor looks: heads of its tables, sentences that run across the columns, the two cells of choice. Pure. */
import {
  type DashboardLayout,
  type DashboardSize,
  FIGURE_COLUMNS,
  layoutOf,
} from '../../app/dashboard/layout';
import { OPEN_STATES } from '../../app/dashboard/now';
import { HEADER_ROWS, tabOf } from '../../app/tabs';
import { DASHBOARD } from '../../messages/dashboard';
import { FORMATS } from '../cells';
import { rgb } from './look';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type ValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

const HEAD: CellFormat = {
  backgroundColor: rgb('dde3ee'),
  textFormat: { bold: true, foregroundColor: rgb('1f1f1f') },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
};
const SENTENCE: CellFormat = { textFormat: { bold: true }, wrapStrategy: 'OVERFLOW_CELL' };
const ASIDE: CellFormat = { textFormat: { foregroundColor: rgb('5f6368') }, wrapStrategy: 'OVERFLOW_CELL' };
/** What is late stands out; the column's head says what it is. */
const ALARM: CellFormat = {
  textFormat: { bold: true, foregroundColor: rgb('b3261e') },
  wrapStrategy: 'CLIP',
};
const LATE = 1 + OPEN_STATES.findIndex(([state]) => state === 'TERLAMBAT');
const HEAD_HEIGHT = 58;
/** The cells to be typed into stand out, as forms in the register do. */
const CHOICE: CellFormat = {
  backgroundColor: rgb('fff8e1'),
  textFormat: { bold: true, foregroundColor: rgb('0842a0') },
  wrapStrategy: 'OVERFLOW_CELL',
};
/** First and last year that the list offers; others may be typed. */
const [FIRST_YEAR, LAST_YEAR] = [2025, 2040];

const index = (row: number): number => row - 1 + HEADER_ROWS;
const range = (row: number, rows: number, column: number, columns: number) => ({
  sheetId: tabOf('DASBOR').sheetId,
  startRowIndex: index(row),
  endRowIndex: index(row) + rows,
  startColumnIndex: column,
  endColumnIndex: column + columns,
});

const format = (area: ReturnType<typeof range>, userEnteredFormat: CellFormat): Request => ({
  repeatCell: {
    range: area,
    cell: { userEnteredFormat: { numberFormat: FORMATS.NUMBER, ...userEnteredFormat } },
    fields: 'userEnteredFormat(backgroundColor,textFormat,verticalAlignment,wrapStrategy)',
  },
});

/** Room for a heading of three lines. */
const tall = (row: number): Request => ({
  updateDimensionProperties: {
    range: {
      sheetId: tabOf('DASBOR').sheetId,
      dimension: 'ROWS',
      startIndex: index(row),
      endIndex: index(row) + 1,
    },
    properties: { pixelSize: HEAD_HEIGHT },
    fields: 'pixelSize',
  },
});

const choice = (row: number, condition: ValidationRule['condition']): readonly Request[] => [
  format(range(row, 1, 1, 4), CHOICE),
  {
    setDataValidation: {
      range: range(row, 1, 1, 1),
      rule: { ...(condition ? { condition } : {}), strict: false, showCustomUi: true },
    },
  },
];

const years = (): readonly string[] => [
  DASHBOARD.allYears,
  ...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(FIRST_YEAR + i)),
];

function choices(layout: DashboardLayout): readonly Request[] {
  const { title, columns } = tabOf('PERANGKAT_DAERAH');
  const letter = String.fromCharCode(65 + columns.findIndex(({ key }) => key === 'nama'));
  const names = `='${title}'!$${letter}$${HEADER_ROWS + 1}:$${letter}`;
  return [
    ...choice(layout.year, {
      type: 'ONE_OF_LIST',
      values: years().map((userEnteredValue) => ({ userEnteredValue })),
    }),
    ...choice(layout.pd, { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: names }] }),
  ];
}

/** Everything anew: the rows of the tables move when the SOP gets another number of steps. */
export function dashboardLook(size: DashboardSize): readonly Request[] {
  const layout = layoutOf(size);
  const { open, steps, stepMonths, roleMonths, returns, years: byYear, targets, sentences } = layout;
  const tables = [open, steps, stepMonths, roleMonths, returns, byYear, targets];
  const plain: CellFormat = { wrapStrategy: 'CLIP' };
  return [
    format(range(1, targets.head, 0, 1 + FIGURE_COLUMNS), plain),
    format(range(layout.year, 3, 6, 1), ASIDE),
    format(range(layout.counted, 1, 1, 1), ASIDE),
    format(range(sentences.first, sentences.count, 0, 1), SENTENCE),
    ...tables.flatMap(({ head }) => [format(range(head, 1, 0, 1 + FIGURE_COLUMNS), HEAD), tall(head)]),
    format(range(open.first, open.count, LATE, 1), ALARM),
    ...choices(layout),
  ];
}
