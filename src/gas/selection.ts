/** Where the cursor of the person stands in the open spreadsheet. */
import type { Selection } from '../app/selectedCase';

/** null in the web app, or when another spreadsheet than the register is open. Reads no values. */
export function selection(registerId: string): Selection | null {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const range = book?.getId() === registerId ? book.getActiveRange() : null;
  return range === null ? null : { sheetId: range.getSheet().getSheetId(), row: range.getRow() };
}
