/** Columns back into their order. The hidden first row names each column, so one that was moved away is found again. Pure. */
import { HEADER_ROWS, type Tab } from '../../app/tabs';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;

const texts = (sheet: Sheet, row: number): string[] =>
  (sheet.data?.[0]?.rowData?.[row]?.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? '');

const span = (tab: Tab, index: number) => ({
  sheetId: tab.sheetId,
  dimension: 'COLUMNS' as const,
  startIndex: index,
  endIndex: index + 1,
});

/**
 * Moves for columns that stand elsewhere, new columns for those that are gone where another column stands in their place:
 * one of ours, or one that staff added. A header that was only typed over is not moved: it is written again.
 */
export function columnMoves(tab: Tab, sheet: Sheet): readonly Request[] {
  const [keys, labels] = [texts(sheet, 0), texts(sheet, HEADER_ROWS - 1)];
  const ours = tab.columns.map(({ key }) => key);
  const requests: Request[] = [];
  if (!ours.some((key) => keys.includes(key))) return [];
  ours.forEach((key, i) => {
    if (keys[i] === key) return;
    const from = keys.indexOf(key, i + 1);
    const taken = ours.includes(keys[i] ?? '') || (keys[i] === '' && (labels[i] ?? '') !== '');
    if (from > i) {
      requests.push({ moveDimension: { source: span(tab, from), destinationIndex: i } });
      for (const row of [keys, labels]) row.splice(i, 0, ...row.splice(from, 1));
    } else if (taken) {
      requests.push({ insertDimension: { range: span(tab, i), inheritFromBefore: i > 0 } });
      for (const row of [keys, labels]) row.splice(i, 0, '');
    }
  });
  return requests;
}
