/** Changes of a register's tabs as requests of one Spreadsheets.batchUpdate. Pure. */
import { CELL_TEXT } from '../app/limits';
import { type Change, Refused } from '../app/ports';
import { type Cell, type Column, HEADER_ROWS, type Row, type Tab, tabOf } from '../app/tabs';
import { encodeCell } from './cells';
import { columnIndex } from './columns';
import { validationOf } from './setup/look';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

const FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';
/** A whole row brings its rules: nothing says that a row which Sheets adds to the grid has those of the row above. */
const ROW_FIELDS = `${FIELDS},dataValidation`;

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
