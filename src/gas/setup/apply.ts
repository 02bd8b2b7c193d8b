/** Looks at a spreadsheet as far as setup needs, and brings it to what Pantau needs. */
import type { DashboardSize } from '../../app/dashboard/layout';
import { editorsOn } from '../../app/followPejabat';
import { TABS } from '../../app/tabs';
import { toCivil } from '../../domain/time/civil';
import type { Pejabat } from '../../domain/types';
import { spreadsheets } from '../services';
import { type Editors, planRegister } from './plan';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const SKELETON =
  'spreadsheetId,spreadsheetUrl,properties(title,locale,timeZone),sheets(properties,protectedRanges,bandedRanges,conditionalFormats,charts(chartId,spec(basicChart(domains))))';
const DETAIL =
  'sheets(properties(sheetId),data(rowData(values(userEnteredValue,userEnteredFormat(numberFormat),dataValidation))))';

/** The spreadsheet as far as setup looks at it: all tabs, and of ours the header and the first row. */
export function look(id: string): Spreadsheet {
  const state = spreadsheets().get(id, { fields: SKELETON });
  const ours = (state.sheets ?? []).filter((sheet) =>
    TABS.some((tab) => tab.sheetId === sheet.properties?.sheetId),
  );
  if (ours.length === 0) return state;
  const ranges = ours.map((sheet) => `'${(sheet.properties?.title ?? '').replace(/'/g, "''")}'!1:3`);
  const detail = spreadsheets().get(id, { ranges, includeGridData: true, fields: DETAIL });
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

/** Who may type where today. */
export function editorsFrom(pejabat: readonly Pejabat[], owner: string): Editors {
  const { system, admin } = editorsOn(pejabat, owner, toCivil(Date.now()).date);
  return { SYSTEM: system, ADMIN: admin, known: true };
}

/** Brings a spreadsheet to what Pantau needs; answers how many requests that took. */
export function apply(id: string, editors: Editors, size: DashboardSize | null): number {
  const requests = [...planRegister(look(id), editors, size)];
  if (requests.length > 0) spreadsheets().batchUpdate({ requests }, id);
  return requests.length;
}
