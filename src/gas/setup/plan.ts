/**
 * What setup still has to do to the spreadsheet: the wanted tabs against what is there. Pure; an empty plan means all is well.
 * Nothing that staff added is removed: foreign tabs, columns and rows stay.
 */
import type { DashboardSize } from '../../app/dashboard/layout';
import { Refused } from '../../app/ports';
import { type Column, HEADER_ROWS, LOCALES, TABS, type Tab, TIME_ZONE } from '../../app/tabs';
import { TAB_PROBLEMS } from '../../messages/register';
import { FORMATS } from '../cells';
import { chartsPlan, roomFor } from './charts';
import { columnMoves } from './columns';
import { dashboardLook } from './dashboardLook';
import {
  addTab,
  banding,
  colourRules,
  columnFormat,
  columnValidation,
  dimensions,
  headerCells,
  validationOf,
} from './look';
import { type Editors, foreignProtections, protectionPlan, sheetOf } from './protections';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

function propertiesPlan(state: Schema): readonly Request[] {
  const { locale, timeZone } = state.properties ?? {};
  if (LOCALES.includes(locale ?? '') && timeZone === TIME_ZONE) return [];
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'id_ID', timeZone: TIME_ZONE },
        fields: 'locale,timeZone',
      },
    },
  ];
}

/** Another tab with our title stands in the way: only a person can say what it is for. */
function requireFreeTitle(state: Schema, tab: Tab): void {
  const taken = (state.sheets ?? []).find(
    (sheet) => sheet.properties?.title === tab.title && sheet.properties.sheetId !== tab.sheetId,
  );
  if (!taken) return;
  const masalah = TAB_PROBLEMS.taken(tab.title);
  throw new Refused({ code: 'CONFIG_INVALID', params: { masalah } });
}

const cellsOf = (sheet: Sheet, row: number): readonly CellData[] =>
  sheet.data?.[0]?.rowData?.[row]?.values ?? [];
const textOf = (cell: CellData | undefined): string => cell?.userEnteredValue?.stringValue ?? '';

function headerFits(tab: Tab, sheet: Sheet): boolean {
  const keys = cellsOf(sheet, 0);
  const labels = cellsOf(sheet, 1);
  return tab.columns.every(
    (column, i) => textOf(keys[i]) === column.key && textOf(labels[i]) === column.label,
  );
}

/** A cell that setup would have made otherwise: its number format, or the values that it takes. */
export interface Misfit {
  /** its rule, not its format */
  readonly rule: boolean;
  /** column, from 0 */
  readonly index: number;
  readonly column: Column;
  /** row as the sheet numbers it */
  readonly row: number;
  readonly cell: CellData;
}

/** Rows below the header that were read and hold something; an empty tab shows by the first one how it was made. */
function bodyOf(sheet: Sheet): readonly { readonly row: number; readonly cells: readonly CellData[] }[] {
  const rows = (sheet.data ?? []).flatMap(({ startRow = 0, rowData = [] }) =>
    rowData.map(({ values = [] }, i) => ({ row: startRow + i + 1, cells: values })),
  );
  const body = rows.filter(({ row }) => row > HEADER_ROWS);
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.userEnteredValue));
  return filled.length > 0 ? filled : [body[0] ?? { row: HEADER_ROWS + 1, cells: [] }];
}

/** Of each column the first cell with another format, and the first with another rule, among the rows that were read. */
export function misfits(tab: Tab, sheet: Sheet): readonly Misfit[] {
  const body = bodyOf(sheet);
  return tab.columns.flatMap((column, index) => {
    const wanted = FORMATS[column.type];
    const condition = validationOf(tab, column)?.condition;
    const first = (rule: boolean, fits: (cell: CellData) => boolean): readonly Misfit[] =>
      body
        .map(({ row, cells }) => ({ rule, index, column, row, cell: cells[index] ?? {} }))
        .filter(({ cell }) => !fits(cell))
        .slice(0, 1);
    return [
      ...first(false, ({ userEnteredFormat }) => {
        const format = userEnteredFormat?.numberFormat;
        return format?.type === wanted.type && format?.pattern === wanted.pattern;
      }),
      ...first(
        true,
        ({ dataValidation }) => !isList(tab) || sameCondition(dataValidation?.condition, condition),
      ),
    ];
  });
}

/** Requests that mend whole columns. */
export const columnsPlan = (tab: Tab, sheet: Sheet): readonly Request[] =>
  misfits(tab, sheet).map(({ rule, index, column }) =>
    (rule ? columnValidation : columnFormat)(tab, index, column),
  );

type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

export const valuesOf = (condition: Condition | undefined): readonly (string | undefined)[] =>
  (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue);

const sameCondition = (a: Condition | undefined, b: Condition | undefined): boolean =>
  a?.type === b?.type && valuesOf(a).join('\n') === valuesOf(b).join('\n');

function growColumns(tab: Tab, sheet: Sheet): readonly Request[] {
  const lacking = tab.columns.length + roomFor(tab) - (sheet.properties?.gridProperties?.columnCount ?? 0);
  return lacking <= 0
    ? []
    : [{ appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length: lacking } }];
}

function sheetPropertiesPlan(tab: Tab, sheet: Sheet): readonly Request[] {
  const properties = sheet.properties ?? {};
  if (properties.title === tab.title && properties.gridProperties?.frozenRowCount === HEADER_ROWS) return [];
  return [
    {
      updateSheetProperties: {
        properties: {
          sheetId: tab.sheetId,
          title: tab.title,
          gridProperties: { frozenRowCount: HEADER_ROWS },
        },
        fields: 'title,gridProperties.frozenRowCount',
      },
    },
  ];
}

function headerPlan(tab: Tab, sheet: Sheet): readonly Request[] {
  return headerFits(tab, sheet) ? [] : [headerCells(tab), ...dimensions(tab)];
}

/** One long list, with bands and a rule for each column. The Dasbor has several short tables and cells of choice instead. */
const isList = (tab: Tab): boolean => tab.id !== 'DASBOR';

/** Requests for one tab. `sheet` is what is there, a bare sheet for a new one. */
function tabPlan(tab: Tab, sheet: Sheet, editors: Editors): readonly Request[] {
  const moves = columnMoves(tab, sheet);
  // What follows goes by where columns stand: it waits for the next look.
  if (moves.length > 0) return moves;
  return [
    ...sheetPropertiesPlan(tab, sheet),
    ...growColumns(tab, sheet),
    ...headerPlan(tab, sheet),
    ...columnsPlan(tab, sheet),
    ...(isList(tab) && (sheet.bandedRanges ?? []).length === 0 ? [banding(tab)] : []),
    ...colourRules(tab, sheet.conditionalFormats ?? []),
    ...protectionPlan(tab, sheet, editors),
    ...foreignProtections(tab, sheet),
  ];
}

const freshSheet = (tab: Tab): Sheet => ({
  properties: {
    title: tab.title,
    gridProperties: { frozenRowCount: HEADER_ROWS, columnCount: tab.columns.length },
  },
});

/** Charts and looks of the Dasbor; the looks are made with the charts, whose places tell that they are there. */
function dashboardPlan(state: Schema, size: DashboardSize): readonly Request[] {
  const charts = chartsPlan(state, size);
  return charts.length === 0 ? [] : [...dashboardLook(size), ...charts];
}

/**
 * All requests that bring the spreadsheet to what Pantau needs. `size` is what the Dasbor's layout depends on, null while
 * the SOP in force is not known. @throws Refused CONFIG_INVALID for a title in the way */
export function planRegister(
  state: Schema,
  editors: Editors,
  size: DashboardSize | null,
): readonly Request[] {
  const requests: Request[] = [...propertiesPlan(state)];
  TABS.forEach((tab, index) => {
    requireFreeTitle(state, tab);
    const sheet = sheetOf(state, tab);
    if (!sheet) requests.push(addTab(tab, index));
    requests.push(...tabPlan(tab, sheet ?? freshSheet(tab), editors));
  });
  return size === null ? requests : [...requests, ...dashboardPlan(state, size)];
}
