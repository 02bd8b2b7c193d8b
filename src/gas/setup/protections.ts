/** Who may type into which tab: the protections of setup, as requests. Pure. */
import { TABS, type Tab } from '../../app/tabs';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

/** Description by which our protections are known. */
export const PROTECTION = 'Pantau';

/** Who may type into the tabs; the owner always may. */
export interface Editors {
  readonly SYSTEM: readonly string[];
  readonly ADMIN: readonly string[];
  /** false: protections that are there keep their editors, while the tab Pejabat is not yet known to be sound */
  readonly known: boolean;
}

export function sheetOf(state: Schema, tab: Tab): Sheet | undefined {
  return (state.sheets ?? []).find((sheet) => sheet.properties?.sheetId === tab.sheetId);
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

/** Whether it really stops people, on the whole sheet. */
export function guards({ range, warningOnly, unprotectedRanges }: ProtectedRange): boolean {
  const parts = [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex];
  return (
    warningOnly !== true &&
    (unprotectedRanges ?? []).length === 0 &&
    parts.every((part) => part === undefined)
  );
}

/** Whoever locks a part of a tab that Pantau writes locks the others out of their decisions. */
export function foreignProtections(tab: Tab, sheet: Sheet): readonly Request[] {
  if (tab.owner !== 'SYSTEM') return [];
  return (sheet.protectedRanges ?? [])
    .filter((one) => one.description !== PROTECTION && one.warningOnly !== true)
    .map((one) => ({ deleteProtectedRange: { protectedRangeId: one.protectedRangeId ?? 0 } }));
}

export function protectionPlan(tab: Tab, sheet: Sheet, all: Editors): readonly Request[] {
  const editors = all[tab.owner];
  const range = { sheetId: tab.sheetId };
  const ours = (sheet.protectedRanges ?? []).find((one) => one.description === PROTECTION);
  const wanted = { description: PROTECTION, range, warningOnly: false, editors: { users: [...editors] } };
  if (!ours) return [{ addProtectedRange: { protectedRange: wanted } }];
  if (!guards(ours))
    return [
      { deleteProtectedRange: { protectedRangeId: ours.protectedRangeId ?? 0 } },
      { addProtectedRange: { protectedRange: wanted } },
    ];
  if (!all.known || same(ours.editors?.users ?? [], editors)) return [];
  const protectedRange = { ...wanted, protectedRangeId: ours.protectedRangeId ?? 0 };
  return [{ updateProtectedRange: { protectedRange, fields: 'editors' } }];
}

/** Requests that bring only the protections of the tabs to these editors. */
export function protectionsPlan(state: Schema, editors: Editors): readonly Request[] {
  return TABS.flatMap((tab) => {
    const sheet = sheetOf(state, tab);
    return sheet === undefined ? [] : protectionPlan(tab, sheet, editors);
  });
}
