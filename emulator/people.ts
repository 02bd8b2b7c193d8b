/** What people do by hand, without the script: typing into cells, editing a document, sharing a file. */
import type { BlockNode, DocModel, DocNode, Run, SectionNode } from './docs/model';
import type { DriveStore } from './drive/store';
import { GoogleError } from './remote';
import { BookDraft } from './sheets/draft';
import { openToWrite, storeBook } from './sheets/file';
import { editCellsByHand, type HandResult } from './sheets/hand';
import { cellOf, type Row, slotOf } from './sheets/model';
import { columnLetters } from './sheets/range';
import { asHand } from './sheets/refusals';
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
export function typeCell(drive: DriveStore, edit: TypedCell, person: string): HandResult {
  return asHand(() => typeInto(drive, edit, person));
}

function typeInto(drive: DriveStore, edit: TypedCell, person: string): HandResult {
  const { book } = openToWrite(drive, edit.spreadsheetId, person);
  const sheet = book.sheets.find((one) => one.title === edit.sheet);
  const { row, column } = edit;
  if (!sheet) throw new GoogleError(`Unable to parse range: ${edit.sheet}`);
  if (row < 1 || column < 1 || row > sheet.grid.rows || column > sheet.grid.columns) {
    throw new GoogleError('The coordinates or dimensions of the range are invalid.');
  }
  const range = `${columnLetters(column - 1)}${row}`;
  return editCellsByHand(
    drive,
    edit.spreadsheetId,
    { kind: 'type', sheet: edit.sheet, range, typed: edit.typed },
    person,
  );
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
  const changed = rowFiller(fill.values);
  for (let row = fill.fromRow; row <= last; row++) {
    sheet.rows.set(row - 1, changed(sheet.rows.at(row - 1) ?? [], row));
  }
  storeBook(drive, file, draft.finish());
}

/** Puts the values into a row. Rows that were one object and get the same values are one object again. */
function rowFiller(values: Fill['values']): (row: Row, number: number) => Row {
  const numbered = values.includes('=');
  const known = new Map<Row, Row>();
  const fresh: Row = [];
  const put = (row: Row, number: number): Row => {
    const cells = [...row];
    values.forEach((value, column) => {
      const { v: _v, f: _f, ...rest } = cellOf(row[column]);
      cells[column] = slotOf({ ...rest, v: value === '=' ? number : value });
    });
    return cells;
  };
  return (given, number) => {
    if (numbered) return put(given, number);
    const row = given.length === 0 ? fresh : given;
    const done = known.get(row) ?? put(row, number);
    known.set(row, done);
    return done;
  };
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
    ...(model.firstPage && {
      firstPage: {
        header: model.firstPage.header && section(model.firstPage.header),
        footer: model.firstPage.footer && section(model.firstPage.footer),
      },
    }),
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
