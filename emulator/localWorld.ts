/** The interface of the local world: the contract, and what only a local world can offer. */
import type { PriceChanges } from './latency';
import type { LimitChanges, LimitName } from './limits';
import type { Snapshot } from './snapshot';
import type { Role } from './state';
import type { FaultOrder, World } from './types';

/** What the local world offers beyond the contract. */
export interface LocalWorld extends World {
  /** things people should know about the start of this world: a state file that was damaged */
  readonly warnings: readonly string[];
  /** The person shares a file. */
  share(fileId: string, email: string, role: Role, as: string): void;
  /** What the person will press in the next dialogs, in order: "OK", "YES", "CANCEL" …; "OK=teks" types into a prompt. */
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

  /**
   * From now on a seed chooses which of the waiting calls of executions side by side goes first, and who gets a lock
   * that has become free. The same seed from the same state gives the same run, call for call. With null the earliest
   * in simulated time goes first, as in a world without a seed.
   */
  interleave(seed: number | null): void;
  /**
   * Hears of every call that reached a Google server, in the order of the world across executions, with the id of the
   * execution. Returns how to stop listening.
   */
  onCall(listener: (execution: number, call: string) => void): () => void;
  /**
   * Orders a fault; it strikes once, at the nth call that fits (counted from now), and is noted in the record of the
   * execution. The calls of a record, in order, are what there is to strike. Returns how to take the order back.
   */
  orderFault(order: FaultOrder): () => void;
  /** Orders that have not struck yet. */
  orderedFaults(): readonly FaultOrder[];
  clearFaults(): void;
  /** Other figures for limits and quotas, by name; null turns one off. Throws for an unknown name. */
  setLimits(changes: LimitChanges): void;
  /** All limits in force; null: turned off. */
  limits(): Readonly<Record<LimitName, number | null>>;
  /** Other prices of calls, by name, milliseconds. Throws for a call that has none. */
  setPrices(changes: PriceChanges): void;
  /** The world as it is. Throws while an execution runs. */
  snapshot(): Snapshot;
  /** Goes back, or over, to a snapshot; faults ordered, limits and prices stay. Throws while an execution runs. */
  restore(snapshot: Snapshot): void;
}
