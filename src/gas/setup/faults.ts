/** What a plan of setup would change, in words: which tab, which part, what it was and what it is. Pure. */
import type { StructureFault } from '../../app/integrity/keeper';
import { HEADER_ROWS, TABS, type Tab, TIME_ZONE } from '../../app/tabs';
import { STRUCTURE } from '../../messages/integrity';
import { FORMATS } from '../cells';
import { columnLetters } from '../columns';
import { validationOf } from './look';
import { misfits, valuesOf } from './plan';
import { guards, PROTECTION, sheetOf } from './protections';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A request to one of our tabs, with the tab as it is. */
interface Place {
  readonly tab: Tab;
  readonly sheet: Sheet;
}

const cellsOf = (sheet: Sheet, row: number): readonly CellData[] =>
  sheet.data?.[0]?.rowData?.[row]?.values ?? [];

function headerFaults({ tab, sheet }: Place): readonly StructureFault[] {
  return tab.columns.flatMap((column, i) =>
    [column.key, column.label].flatMap((was, row) => {
      const is = cellsOf(sheet, row)[i]?.userEnteredValue?.stringValue ?? '';
      const what = STRUCTURE.header(columnLetters(i), row + 1);
      return was === is ? [] : [{ tab: tab.title, what, was, is }];
    }),
  );
}

const conditionText = (rule: GoogleAppsScript.Sheets.Schema.DataValidationRule | null | undefined): string =>
  `${rule?.condition?.type ?? ''} ${valuesOf(rule?.condition).join(', ')}`.trim();

/** Formats and rules that setup would make otherwise, each with the first cell that shows it. */
export function looksFaults({ tab, sheet }: Place): readonly StructureFault[] {
  return misfits(tab, sheet).map(({ rule, column, row, cell }) => ({
    tab: tab.title,
    what: (rule ? STRUCTURE.validation : STRUCTURE.format)(column.label, row),
    was: rule ? conditionText(validationOf(tab, column)) : (FORMATS[column.type].pattern ?? ''),
    is: rule ? conditionText(cell.dataValidation) : (cell.userEnteredFormat?.numberFormat?.pattern ?? ''),
  }));
}

function propertyFaults({ tab, sheet }: Place): readonly StructureFault[] {
  const { title = '', gridProperties } = sheet.properties ?? {};
  const frozen = String(gridProperties?.frozenRowCount ?? 0);
  return [
    { tab: tab.title, what: STRUCTURE.title, was: tab.title, is: title },
    { tab: tab.title, what: STRUCTURE.frozen, was: String(HEADER_ROWS), is: frozen },
  ].filter(({ was, is }) => was !== is);
}

const people = (users: readonly string[] | undefined): string => [...(users ?? [])].sort().join(', ');

function protectionFault({ tab, sheet }: Place, wanted: readonly string[] | undefined): StructureFault {
  const ours = (sheet.protectedRanges ?? []).find((one) => one.description === PROTECTION);
  const is = ours === undefined ? '' : guards(ours) ? people(ours.editors?.users) : STRUCTURE.weak;
  return { tab: tab.title, what: STRUCTURE.protection, was: people(wanted), is };
}

/** A protection that is not Pantau's and bars people from a tab of Pantau's. */
function foreignFaults(state: Schema, id: number | undefined): readonly StructureFault[] {
  return TABS.flatMap((tab) => {
    const found = (sheetOf(state, tab)?.protectedRanges ?? []).find((one) => one.protectedRangeId === id);
    if (found === undefined || found.description === PROTECTION) return [];
    return [{ tab: tab.title, what: STRUCTURE.foreign, was: '', is: STRUCTURE.there }];
  });
}

function spreadsheetFaults({ properties }: Schema): readonly StructureFault[] {
  const locale = properties?.locale ?? '';
  return [
    { tab: '', what: STRUCTURE.locale, was: 'id_ID', is: locale === 'in_ID' ? 'id_ID' : locale },
    { tab: '', what: STRUCTURE.zone, was: TIME_ZONE, is: properties?.timeZone ?? '' },
  ].filter(({ was, is }) => was !== is);
}

/** Sheet that a request is about. */
function sheetIdOf(request: Request): number | undefined {
  const range = request.repeatCell?.range ?? request.setDataValidation?.range;
  return (
    range?.sheetId ??
    request.updateSheetProperties?.properties?.sheetId ??
    request.appendDimension?.sheetId ??
    request.updateCells?.start?.sheetId ??
    request.moveDimension?.source?.sheetId ??
    request.insertDimension?.range?.sheetId ??
    request.addBanding?.bandedRange?.range?.sheetId ??
    request.addConditionalFormatRule?.rule?.ranges?.[0]?.sheetId ??
    request.addProtectedRange?.protectedRange?.range?.sheetId ??
    request.updateProtectedRange?.protectedRange?.range?.sheetId
  );
}

const gone = (tab: Tab, what: string): StructureFault => ({
  tab: tab.title,
  what,
  was: STRUCTURE.there,
  is: '',
});

function faultsIn(place: Place, request: Request): readonly StructureFault[] {
  const { tab, sheet } = place;
  if (request.updateCells || request.moveDimension || request.insertDimension) return headerFaults(place);
  if (request.updateSheetProperties) return propertyFaults(place);
  if (request.repeatCell || request.setDataValidation) return looksFaults(place);
  if (request.addBanding) return [gone(tab, STRUCTURE.banding)];
  if (request.addConditionalFormatRule) return [gone(tab, STRUCTURE.colours)];
  const range = request.addProtectedRange?.protectedRange ?? request.updateProtectedRange?.protectedRange;
  if (range) return [protectionFault(place, range.editors?.users)];
  if (!request.appendDimension) return [];
  const is = sheet.properties?.gridProperties?.columnCount ?? 0;
  const was = is + (request.appendDimension.length ?? 0);
  return [{ tab: tab.title, what: STRUCTURE.columns, was: String(was), is: String(is) }];
}

/** One fault for each part, whatever the number of requests; a tab that is gone is one fault. */
export function structureFaults(state: Schema, plan: readonly Request[]): readonly StructureFault[] {
  const faults = plan.flatMap((request): readonly StructureFault[] => {
    if (request.updateSpreadsheetProperties) return spreadsheetFaults(state);
    if (request.addChart || request.updateChartSpec)
      return [{ tab: 'Dasbor', what: STRUCTURE.chart, was: STRUCTURE.there, is: '' }];
    if (request.deleteProtectedRange)
      return foreignFaults(state, request.deleteProtectedRange.protectedRangeId);
    const added = request.addSheet?.properties?.sheetId;
    const tab = TABS.find(({ sheetId }) => sheetId === (added ?? sheetIdOf(request)));
    if (tab === undefined) return [];
    if (added !== undefined) return [gone(tab, STRUCTURE.tab)];
    const sheet = sheetOf(state, tab);
    return sheet === undefined ? [] : faultsIn({ tab, sheet }, request);
  });
  const texts = faults.map((fault) => JSON.stringify(fault));
  return faults.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}
