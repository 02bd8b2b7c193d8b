/**
 * The tabs of a register on the Sheets service: one Values.batchGet to read, one Spreadsheets.batchUpdate to write.
 * Only batchUpdate is documented as atomic, so nothing else writes here; SpreadsheetApp is not used, it can read stale after it.
 */
import { type ReadRow, Refused, type RegisterStore, type RowRange } from '../app/ports';
import { type Column, HEADER_ROWS, type Row, type Tab, tabOf } from '../app/tabs';
import { TAB_PROBLEMS } from '../messages/register';
import { decodeCell } from './cells';
import { columnIndex, columnLetters, lastColumn } from './columns';
import { patiently } from './patience';
import { spreadsheets } from './services';
import { commitRequests } from './storeWrites';

/** What Google says when rows would not fit any more. */
const FULL = /above the limit of \d+ cells/;

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
