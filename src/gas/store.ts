/**
 * The tabs of a register on the Sheets service: one Values.batchGet to read, one Spreadsheets.batchUpdate to write.
 * Only batchUpdate is documented as atomic, so nothing else writes here; SpreadsheetApp is not used, it can read stale after it.
 */
import { CELL_TEXT } from '../app/limits';
import { type Change, type ReadRow, Refused, type RegisterStore, type RowRange } from '../app/ports';
import { type Cell, type Column, HEADER_ROWS, type Row, type Tab, tabOf } from '../app/tabs';
import { TAB_PROBLEMS } from '../messages/register';
import { decodeCell, encodeCell } from './cells';
import { patiently } from './patience';
import { spreadsheets } from './services';
import { validationOf } from './setup/look';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/** What Google says when rows would not fit any more. */
const FULL = /above the limit of \d+ cells/;

const FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';
/** A whole row brings its rules: nothing says that a row which Sheets adds to the grid has those of the row above. */
const ROW_FIELDS = `${FIELDS},dataValidation`;

/** Column letters of a position counted from 0. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Index of the last column that a range reads; a light one ends before the JSON. */
function lastColumn(tab: Tab, light: boolean): number {
  const json = light ? tab.columns.findIndex((column) => column.type === 'JSON') : -1;
  return (json < 0 ? tab.columns.length : json) - 1;
}

/** Place of a column by its key. @throws RangeError for an unknown one (a bug) */
function columnIndex(tab: Tab, key: string): number {
  const index = tab.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`unknown column ${key} of ${tab.title}`);
  return index;
}

/** A1 range of the columns of a tab; rows count from 1 for the first row below the header. */
function rangeText({ tab: id, from, to, light, column }: RowRange): string {
  const tab = tabOf(id);
  const only = column === undefined ? null : columnLetters(columnIndex(tab, column));
  const last = only ?? columnLetters(lastColumn(tab, light === true));
  const end = to === null ? last : `${last}${to + HEADER_ROWS}`;
  return `'${tab.title}'!${only ?? 'A'}${from + HEADER_ROWS}:${end}`;
}

function keysText(tab: Tab): string {
  return `'${tab.title}'!A1:${columnLetters(tab.columns.length - 1)}1`;
}

function decodeRow(columns: readonly Column[], cells: readonly unknown[]): Row {
  const row: Record<string, ReturnType<typeof decodeCell>> = {};
  columns.forEach((column, i) => {
    row[column.key] = decodeCell(column, cells[i]);
  });
  return row;
}

/** Pantau's columns stand first and in their order; columns that staff add come behind them. */
function checkKeys(tab: Tab, keys: readonly unknown[]): void {
  tab.columns.forEach((column, i) => {
    if (keys[i] === column.key) return;
    const masalah = TAB_PROBLEMS.header(tab.title, columnLetters(i), column.label);
    throw new Refused({ code: 'CONFIG_INVALID', params: { masalah } });
  });
}

const isBlank = (cells: readonly unknown[]): boolean =>
  cells.every((cell) => cell === '' || cell === null || cell === undefined);

function decodeRange(range: RowRange, rows: readonly (readonly unknown[])[]): readonly ReadRow[] {
  const { columns } = tabOf(range.tab);
  const read = range.column === undefined ? columns : columns.filter(({ key }) => key === range.column);
  const found: ReadRow[] = [];
  rows.forEach((cells, i) => {
    if (!isBlank(cells)) found.push({ row: range.from + i, values: decodeRow(read, cells) });
  });
  return found;
}

/** A tab that is gone, or a row beyond the grid, comes back from the service as an error of its own. */
function readFailure(error: unknown): unknown {
  const message = String(error);
  // Only the number of a case can point past the grid: every other range starts inside it.
  if (/exceeds grid limits/.test(message))
    return new Refused({ code: 'CASE_UNKNOWN', params: { nomor: '-' } });
  if (!/Unable to parse range/.test(message)) return error;
  const masalah = TAB_PROBLEMS.gone(message.replace(/^.*range: /, ''));
  return new Refused({ code: 'CONFIG_INVALID', params: { masalah } });
}

function uniqueTabs(ranges: readonly RowRange[]): readonly Tab[] {
  const ids = ranges.map((range) => range.tab);
  return ids.filter((id, i) => ids.indexOf(id) === i).map(tabOf);
}

function read(id: string, ranges: readonly RowRange[]): readonly (readonly ReadRow[])[] {
  const tabs = uniqueTabs(ranges);
  const asked = [...tabs.map(keysText), ...ranges.map(rangeText)];
  let answer: GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse;
  try {
    answer = patiently(() =>
      spreadsheets().Values.batchGet(id, {
        ranges: asked,
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      }),
    );
  } catch (error) {
    throw readFailure(error);
  }
  const values = (answer.valueRanges ?? []).map((range) => range.values ?? []);
  tabs.forEach((tab, i) => {
    checkKeys(tab, values[i]?.[0] ?? []);
  });
  return ranges.map((range, i) => decodeRange(range, values[tabs.length + i] ?? []));
}

/** A cell as the service takes it. @throws Refused CELL_FULL before anything is sent: Google would refuse the whole batch */
function cellData({ title }: Tab, column: Column, cell: Cell): ReturnType<typeof encodeCell> {
  if (typeof cell === 'string' && cell.length > CELL_TEXT) {
    const params = { tab: title, kolom: column.label, ukuran: cell.length, maksimum: CELL_TEXT };
    throw new Refused({ code: 'CELL_FULL', params });
  }
  return encodeCell(column, cell);
}

const rowData = (tab: Tab, values: Row): RowData => ({
  values: tab.columns.map((column) => {
    const dataValidation = validationOf(tab, column);
    const cell = cellData(tab, column, values[column.key] ?? null);
    return dataValidation === null ? cell : { ...cell, dataValidation };
  }),
});

function patchRequests(tab: Tab, row: number, values: Row): readonly Request[] {
  return Object.keys(values).map((key) => {
    const index = columnIndex(tab, key);
    const column = tab.columns[index] as Column;
    return {
      updateCells: {
        start: { sheetId: tab.sheetId, rowIndex: row - 1 + HEADER_ROWS, columnIndex: index },
        rows: [{ values: [cellData(tab, column, values[key] ?? null)] }],
        fields: FIELDS,
      },
    };
  });
}

function requestsOf(change: Exclude<Change, { kind: 'append' }>): readonly Request[] {
  const tab = tabOf(change.tab);
  const index = change.row - 1 + HEADER_ROWS;
  switch (change.kind) {
    case 'put':
      return [
        {
          updateCells: {
            start: { sheetId: tab.sheetId, rowIndex: index, columnIndex: 0 },
            rows: [rowData(tab, change.values)],
            fields: ROW_FIELDS,
          },
        },
      ];
    case 'patch':
      return patchRequests(tab, change.row, change.values);
    case 'remove':
      return [
        {
          deleteDimension: {
            range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: index, endIndex: index + 1 },
          },
        },
      ];
  }
}

/** Rows appended to one tab go in one request, so that they keep their order. */
function appendRequests(changes: readonly Change[]): readonly Request[] {
  const byTab: Record<string, Row[]> = {};
  for (const change of changes)
    if (change.kind === 'append') {
      const rows = byTab[change.tab] ?? [];
      rows.push(change.values);
      byTab[change.tab] = rows;
    }
  return Object.keys(byTab).map((id) => {
    const tab = tabOf(id as Tab['id']);
    return {
      appendCells: {
        sheetId: tab.sheetId,
        rows: (byTab[id] ?? []).map((values) => rowData(tab, values)),
        fields: ROW_FIELDS,
      },
    };
  });
}

function sortRequests(changes: readonly Change[]): readonly Request[] {
  const requests: Request[] = [];
  const touched = changes.map((change) => change.tab);
  for (const tab of touched.filter((id, i) => touched.indexOf(id) === i).map(tabOf)) {
    if (tab.sortBy === undefined) continue;
    const dimensionIndex = tab.columns.findIndex((column) => column.key === tab.sortBy);
    requests.push({
      sortRange: {
        range: {
          sheetId: tab.sheetId,
          startRowIndex: HEADER_ROWS,
          startColumnIndex: 0,
          endColumnIndex: tab.columns.length,
        },
        sortSpecs: [{ dimensionIndex, sortOrder: 'ASCENDING' }],
      },
    });
  }
  return requests;
}

/** Gives back the rows that removals take from the grid: Sheets refuses to delete the last row that is not frozen. */
function regrowRequests(removed: readonly Change[]): readonly Request[] {
  const tabs = removed.map((change) => change.tab);
  return tabs
    .filter((id, i) => tabs.indexOf(id) === i)
    .map((id) => ({
      appendDimension: {
        sheetId: tabOf(id).sheetId,
        dimension: 'ROWS',
        length: tabs.filter((tab) => tab === id).length,
      },
    }));
}

/** The requests of one commit: rows in place, removals from the bottom up, additions, order. */
export function commitRequests(changes: readonly Change[]): readonly Request[] {
  const placed = changes.filter((change) => change.kind === 'put' || change.kind === 'patch');
  const removed = changes.filter((change) => change.kind === 'remove').sort((a, b) => b.row - a.row);
  return [
    ...placed.flatMap((change) => [...requestsOf(change)]),
    ...removed.flatMap((change) => [...requestsOf(change)]),
    ...regrowRequests(removed),
    ...appendRequests(changes),
    ...sortRequests(changes),
  ];
}

/** The register in the spreadsheet with this id. */
export function sheetStore(spreadsheetId: string): RegisterStore {
  return {
    read: (ranges) => read(spreadsheetId, ranges),
    commit: (changes) => {
      if (changes.length === 0) return;
      const requests = [...commitRequests(changes)];
      try {
        spreadsheets().batchUpdate({ requests }, spreadsheetId);
      } catch (error) {
        throw FULL.test(String(error)) ? new Refused({ code: 'REGISTER_FULL', params: {} }, error) : error;
      }
    },
  };
}
