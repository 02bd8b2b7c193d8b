/** People's edits of a spreadsheet by hand: refused as Sheets refuses them, else done, and told. */
import type { DriveStore } from '../drive/store';
import { applyBatch } from './batch';
import { BookDraft } from './draft';
import { openToWrite, storeBook } from './file';
import type { CellAction, ChangeType, HandAction } from './handActions';
import { editCells } from './handCells';
import { requestsFor } from './handRequests';
import { cellOf, type SheetModel, type Slot } from './model';
import type { Box } from './range';
import { asHand } from './refusals';

/** What an edit changed. */
export interface HandResult {
  readonly change: ChangeType;
  /** for edits of cells: the sheet, and the cells from 0 */
  readonly edited: {
    readonly sheet: string;
    readonly box: Box;
    /** of a single cell, as text; absent where it was or is empty */
    readonly value?: string;
    readonly oldValue?: string;
  } | null;
}

const CELL_KINDS: ReadonlySet<HandAction['kind']> = new Set([
  'type',
  'pasteText',
  'pasteCells',
  'fill',
  'clear',
]);
const isCellAction = (action: HandAction): action is CellAction => CELL_KINDS.has(action.kind);

/** As an edit event has it: text; undefined for an empty cell. */
function eventText(slot: Slot): string | undefined {
  const { v, f } = cellOf(slot);
  const value = f ?? v;
  return typeof value === 'boolean'
    ? String(value).toUpperCase()
    : value === undefined
      ? value
      : String(value);
}

/** Old and new value, told for a single cell only (guides/triggers/events, onEdit). */
function told(
  before: SheetModel | undefined,
  after: SheetModel,
  box: Box,
): { value?: string; oldValue?: string } {
  if (box.bottom - box.top !== 1 || box.right - box.left !== 1) return {};
  const value = eventText(after.rows.at(box.top)?.[box.left]);
  const oldValue = eventText(before?.rows.at(box.top)?.[box.left]);
  return { ...(value !== undefined && { value }), ...(oldValue !== undefined && { oldValue }) };
}

/** Edits cells as the person does by hand, whole or not at all. Throws a HandRefusal where it may not be done. */
export function editCellsByHand(
  drive: DriveStore,
  id: string,
  action: CellAction,
  person: string,
): HandResult {
  return asHand(() => {
    const { file, book, writer } = openToWrite(drive, id, person);
    const draft = new BookDraft(book);
    const { sheet, box } = editCells(draft, action, writer);
    storeBook(drive, file, draft.finish());
    const before = book.sheets.find((one) => one.id === sheet.id);
    return { change: 'EDIT', edited: { sheet: sheet.title, box, ...told(before, sheet, box) } };
  });
}

/**
 * Does what the person does by hand, whole or not at all.
 * @throws HandRefusal with Google's words, a code and the Indonesian sentence, when access, a protection, a rule of
 *   validation or a limit forbids it.
 */
export function editByHand(
  drive: DriveStore,
  id: string,
  action: HandAction,
  person: string,
  newId: () => number,
): HandResult {
  if (isCellAction(action)) return editCellsByHand(drive, id, action, person);
  return asHand(() => {
    const { file, book, writer } = openToWrite(drive, id, person);
    const { requests, change } = requestsFor(new BookDraft(book), action);
    const editors = [file.owner, ...drive.editors(file)];
    const done = applyBatch(book, { requests }, { writer, editors, newId, countCells: () => {} });
    storeBook(drive, file, done.book);
    return { change, edited: null };
  });
}
