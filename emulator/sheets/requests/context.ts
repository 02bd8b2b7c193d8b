/** What the handlers of requests share: the draft, who writes, and the checks before any write. */
import type { BookDraft, SheetDraft } from '../draft';
import type { GridRange } from '../model';
import { guardBox, type Writer } from '../protection';
import { type Box, gridBox } from '../range';

export interface BatchContext {
  readonly draft: BookDraft;
  readonly writer: Writer;
  /** people who may change the document */
  readonly editors: readonly string[];
  /** A fresh number for an object of the spreadsheet. */
  newId(): number;
  countCells(count: number): void;
}

export type Handler<Body> = (context: BatchContext, body: Body) => object;
export type Requests = GoogleAppsScript.Sheets.Schema.Request;
export type Body<Kind extends keyof Requests> = NonNullable<Requests[Kind]>;

export interface Target {
  readonly sheet: SheetDraft;
  readonly box: Box;
}

/** The sheet and box of a range that the writer may write to. */
export function target(context: BatchContext, range: GridRange | undefined): Target {
  const sheet = context.draft.sheet(range?.sheetId);
  const box = gridBox(sheet, range ?? {});
  guardBox(sheet, box, context.writer);
  return { sheet, box };
}

/** Runs over all cells of a box, row by row. */
export function eachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) visit(row, column);
  }
}
