/** Looks at a spreadsheet as far as setup needs, and brings it to what Pantau needs. */
import type { DashboardSize } from '../../app/dashboard/layout';
import { editorsOn } from '../../app/followPejabat';
import type { RowStretch, StructureFault } from '../../app/integrity/keeper';
import { EDITED_TABS, HEADER_ROWS, TABS, tabOf } from '../../app/tabs';
import { toCivil } from '../../domain/time/civil';
import type { Pejabat } from '../../domain/types';
import { spreadsheets } from '../services';
import { looksFaults } from './faults';
import { columnsPlan, planRegister } from './plan';
import type { Editors } from './protections';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const SKELETON =
  'spreadsheetId,spreadsheetUrl,properties(title,locale,timeZone),sheets(properties,protectedRanges,bandedRanges,conditionalFormats,charts(chartId,spec(basicChart(domains))))';
const DETAIL =
  'sheets(properties(sheetId),data(startRow,rowData(values(userEnteredValue,userEnteredFormat(numberFormat),dataValidation))))';

const read = (id: string, ranges: readonly string[]): Spreadsheet =>
  spreadsheets().get(id, { ranges: [...ranges], includeGridData: true, fields: DETAIL });

/**
 * The spreadsheet as far as setup looks at it: all tabs, and of ours the header and the first row. `ends`: of the tabs that
 * people may edit, in their order, the last row that holds something; all down to it is looked at.
 */
export function look(id: string, ends: readonly number[] = []): Spreadsheet {
  const state = spreadsheets().get(id, { fields: SKELETON });
  const ours = (state.sheets ?? []).filter((sheet) =>
    TABS.some((tab) => tab.sheetId === sheet.properties?.sheetId),
  );
  if (ours.length === 0) return state;
  const ranges = ours.map(({ properties: { sheetId, title = '' } = {} }) => {
    const end = ends[EDITED_TABS.findIndex((tab) => tabOf(tab).sheetId === sheetId)] ?? 0;
    return `'${title.replace(/'/g, "''")}'!1:${HEADER_ROWS + Math.max(1, end)}`;
  });
  const detail = read(id, ranges);
  return {
    ...state,
    sheets: (state.sheets ?? []).map((sheet) => {
      const data = (detail.sheets ?? []).find(
        (one) => one.properties?.sheetId === sheet.properties?.sheetId,
      )?.data;
      return data === undefined ? sheet : { ...sheet, data };
    }),
  };
}

/**
 * Formats and rules of cells in these stretches that setup would make otherwise. `mend`: they are mended, each for the whole
 * of its column.
 */
export function looksAt(
  id: string,
  stretches: readonly RowStretch[],
  mend: boolean,
): readonly StructureFault[] {
  if (stretches.length === 0) return [];
  const ranges = stretches.map(
    ({ tab, from, to }) => `'${tabOf(tab).title}'!${from + HEADER_ROWS}:${to + HEADER_ROWS}`,
  );
  const places = (read(id, ranges).sheets ?? []).flatMap((sheet) =>
    TABS.filter(({ sheetId }) => sheetId === sheet.properties?.sheetId).map((tab) => ({ tab, sheet })),
  );
  const requests = places.flatMap(({ tab, sheet }) => columnsPlan(tab, sheet));
  if (mend && requests.length > 0) spreadsheets().batchUpdate({ requests }, id);
  return places.flatMap(looksFaults);
}

/** Who may type where today. */
export function editorsFrom(pejabat: readonly Pejabat[], owner: string): Editors {
  const { system, admin } = editorsOn(pejabat, owner, toCivil(Date.now()).date);
  return { SYSTEM: system, ADMIN: admin, known: true };
}

/** Brings a spreadsheet to what Pantau needs; answers how many requests that took. */
export function apply(
  id: string,
  editors: Editors,
  size: DashboardSize | null,
  ends: readonly number[] = [],
): number {
  const requests = [...planRegister(look(id, ends), editors, size)];
  if (requests.length > 0) spreadsheets().batchUpdate({ requests }, id);
  return requests.length;
}
