/** The interface of the local world: the contract, and what only a local world can offer. */
import type { Role } from './state';
import type { World } from './types';

/** What the local world offers beyond the contract. */
export interface LocalWorld extends World {
  /** things people should know about the start of this world: a state file that was damaged */
  readonly warnings: readonly string[];
  /** The person shares a file. */
  share(fileId: string, email: string, role: Role, as: string): void;
  /** Which buttons the person will press in the next alerts, in order: "OK", "YES", "CANCEL" … */
  presetAlerts(as: string, buttons: readonly string[]): void;
  /** Puts the person's cursor into a cell. */
  select(spreadsheetId: string, as: string, sheet: string, row: number, column: number): void;
  /** From now on Google does, or does not, tell scripts who this person is. */
  hideIdentity(email: string, hidden: boolean): void;
  /** The owner deletes a trigger on the project's page of triggers. */
  removeTrigger(id: string): void;
  /** Puts the same values into many rows at once, as an import would; "=" stands for the row's number (from 1). */
  fillRows(
    spreadsheetId: string,
    sheet: string,
    fromRow: number,
    count: number,
    values: readonly (string | number | boolean)[],
  ): void;
  /**
   * A spreadsheet as Spreadsheets.get with grid data would answer this person.
   * @param titles only these sheets, in the spreadsheet's order; all when left out. Throws when there is no such sheet.
   */
  readSpreadsheet(
    spreadsheetId: string,
    as: string,
    titles?: readonly string[],
  ): GoogleAppsScript.Sheets.Schema.Spreadsheet;
}
