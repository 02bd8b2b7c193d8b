/** What people do by hand, without the script: typing into cells, editing a document, sharing a file. */
import type { HandEdit } from './addOnRuns';
import type { BlockNode, DocModel, DocNode, Run, SectionNode } from './docs/model';
import type { DriveStore } from './drive/store';
import { GoogleError } from './remote';
import { BookDraft } from './sheets/draft';
import { openToWrite, storeBook } from './sheets/file';
import { localeOf } from './sheets/locale';
import { cellOf, slotOf } from './sheets/model';
import { guardBox } from './sheets/protection';
import { typeInto } from './sheets/typed';
import { validateTyped } from './sheets/validation';
import type { Role } from './state';

export interface TypedCell {
  readonly spreadsheetId: string;
  readonly sheet: string;
  /** counted from 1 */
  readonly row: number;
  readonly column: number;
  readonly typed: string;
}

/** Types into a cell. Throws in Google's words when access, a protection or a validation rule forbids it. */
export function typeCell(drive: DriveStore, edit: TypedCell, person: string): void {
  const { file, book, writer } = openToWrite(drive, edit.spreadsheetId, person);
  const draft = new BookDraft(book);
  const sheet = draft.sheets.find((one) => one.title === edit.sheet);
  const [y, x] = [edit.row - 1, edit.column - 1];
  if (!sheet) throw new GoogleError(`Unable to parse range: ${edit.sheet}`);
  if (y < 0 || x < 0 || y >= sheet.grid.rows || x >= sheet.grid.columns) {
    throw new GoogleError('The coordinates or dimensions of the range are invalid.');
  }
  guardBox(sheet, { top: y, left: x, bottom: y + 1, right: x + 1 }, writer);
  const cell = typeInto(cellOf(sheet.read(y, x)), edit.typed, localeOf(book.properties.locale));
  validateTyped(book, cell, y, x);
  sheet.write(y, x, slotOf(cell));
  storeBook(drive, file, draft.finish());
}

/** What stands in a cell, as an edit event has it: text; undefined for an empty cell. */
export function cellText(drive: DriveStore, at: Omit<TypedCell, 'typed'>): string | undefined {
  const file = drive.peek(at.spreadsheetId);
  const book = file?.content.kind === 'sheet' ? file.content.book : null;
  const sheet = book?.sheets.find((one) => one.title === at.sheet);
  const cell = cellOf(sheet?.rows.at(at.row - 1)?.[at.column - 1]);
  const value = cell.f ?? cell.v;
  if (value === undefined) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** What an edit of one cell tells the script. @param before text of the cell before it */
export function cellEdit(
  drive: DriveStore,
  at: Omit<TypedCell, 'typed'>,
  before: string | undefined,
): HandEdit {
  const { spreadsheetId, sheet, row, column } = at;
  const value = cellText(drive, at);
  return {
    spreadsheetId,
    sheet,
    box: { top: row - 1, left: column - 1, bottom: row, right: column },
    ...(value !== undefined && { value }),
    ...(before !== undefined && { oldValue: before }),
  };
}

export interface Fill {
  readonly spreadsheetId: string;
  readonly sheet: string;
  /** counted from 1 */
  readonly fromRow: number;
  readonly count: number;
  /** "=" stands for the row's number */
  readonly values: readonly (string | number | boolean)[];
}

/** Puts the same values into many rows, as an import would; the grid grows. Asks nobody: it prepares a world. */
export function fillRows(drive: DriveStore, fill: Fill): void {
  const file = drive.peek(fill.spreadsheetId);
  if (file?.content.kind !== 'sheet') throw new Error(`no spreadsheet ${fill.spreadsheetId}`);
  const draft = new BookDraft(file.content.book);
  const sheet = draft.sheets.find((one) => one.title === fill.sheet);
  if (!sheet) throw new Error(`no sheet "${fill.sheet}"`);
  const last = fill.fromRow + fill.count - 1;
  draft.resize(sheet, { ...sheet.grid, rows: Math.max(sheet.grid.rows, last) });
  for (let row = fill.fromRow; row <= last; row++) {
    fill.values.forEach((value, column) => {
      const { v: _v, f: _f, ...rest } = cellOf(sheet.read(row - 1, column));
      sheet.write(row - 1, column, slotOf({ ...rest, v: value === '=' ? row : value }));
    });
  }
  storeBook(drive, file, draft.finish());
}

/** Replaces a text within one stretch of runs; the replacement takes the style of the run it begins in. */
function replaceInRuns(runs: readonly Run[], find: string, replace: string): Run[] {
  const whole = runs.map((run) => run.text).join('');
  const at = whole.indexOf(find);
  if (at < 0) return [...runs];
  const result: Run[] = [];
  let start = 0;
  let placed = false;
  for (const run of runs) {
    const end = start + run.text.length;
    const before = run.text.slice(0, Math.max(0, at - start));
    const after = run.text.slice(Math.min(run.text.length, Math.max(0, at + find.length - start)));
    const touched = end > at && start < at + find.length;
    const middle = touched && !placed ? replace : '';
    if (touched) placed = true;
    result.push({ ...run, text: touched ? before + middle + after : run.text });
    start = end;
  }
  return result.filter((run) => run.text !== '');
}

function replaceInNode(node: DocNode, find: string, replace: string): DocNode {
  if (node.kind === 'TEXT') return { ...node, runs: replaceInRuns(node.runs, find, replace) };
  if (!('children' in node)) return node;
  const children = (node.children as DocNode[]).map((child) => replaceInNode(child, find, replace));
  return { ...node, children } as DocNode;
}

/** A person replaces the first occurrence of a text in each stretch of a document. Throws when it may not be done. */
export function editDoc(
  drive: DriveStore,
  fileId: string,
  find: string,
  replace: string,
  person: string,
): void {
  const file = drive.editable(fileId, person);
  if (file.content.kind !== 'doc') throw new GoogleError('The file is not a document.');
  const { model } = file.content;
  const section = (one: SectionNode): SectionNode => ({
    ...one,
    children: one.children.map((child) => replaceInNode(child, find, replace) as BlockNode),
  });
  const edited: DocModel = {
    ...model,
    body: section(model.body),
    header: model.header && section(model.header),
    footer: model.footer && section(model.footer),
  };
  if (JSON.stringify(edited) === JSON.stringify(model))
    throw new GoogleError(`No match for "${find}" in the document.`);
  file.content = { kind: 'doc', model: edited };
  drive.stamp(file);
}

/** A person shares a file. Only people who may edit it can. */
export function shareFile(
  drive: DriveStore,
  fileId: string,
  email: string,
  role: Role,
  person: string,
): void {
  drive.share(drive.writable(fileId, person), 'user', role, email);
}
