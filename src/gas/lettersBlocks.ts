/** Repeated parts of a template: table rows that hold `{{table.…}}` and blocks between `{{#table}}` and `{{/table}}`. */
import {
  PLACEHOLDER_PATTERN,
  placeholdersIn,
  recordsWithin,
  repeatedTable,
} from '../app/letters/placeholders';
import type { LetterSpec } from '../app/ports';
import { guard, literally, replaceAll, replaceSpan } from './lettersText';

type Body = GoogleAppsScript.Document.Body;
type Element = GoogleAppsScript.Document.Element;
type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type Tables = LetterSpec['tables'];
type Fields = Readonly<Record<string, string>>;

/** A border of a block that does not stand alone in a paragraph of the body; `text` is the border. */
export class MisplacedBorder extends Error {
  constructor(readonly text: string) {
    super(text);
    this.name = 'MisplacedBorder';
  }
}

const OPENING = '\\{\\{#[^{}]*\\}\\}';

/** Makes each block as often as its table has records and fills their columns. The body has no borders afterwards. */
export function expandBlocks(body: Body, tables: Tables): void {
  for (let found = body.findText(OPENING); found !== null; found = body.findText(OPENING)) {
    const text = found.getElement().asText().getText();
    const open = text.slice(found.getStartOffset(), found.getEndOffsetInclusive() + 1);
    const name = open.slice(3, -2);
    const first = borderIndex(body, found, open);
    const close = `{{/${name}}}`;
    const last = borderIndex(body, body.findText(literally(close), found), close);
    expandBlock(body, first, last, name, tables);
  }
}

/** Place of the paragraph that is the border and nothing else. */
function borderIndex(
  body: Body,
  range: GoogleAppsScript.Document.RangeElement | null,
  border: string,
): number {
  const text = range?.getElement().asText();
  const own = text?.getParent();
  const inBody = own?.getParent().getType() === DocumentApp.ElementType.BODY_SECTION;
  if (text === undefined || own === undefined || !inBody || text.getText() !== border)
    throw new MisplacedBorder(border);
  return body.getChildIndex(own);
}

function expandBlock(body: Body, first: number, last: number, name: string, tables: Tables): void {
  const records = tables[name] ?? [];
  const size = last - first - 1;
  const originals = Array.from({ length: size }, (_, i) => body.getChild(first + 1 + i));
  const groups = records.map((_, copy) =>
    copy === 0
      ? originals
      : originals.map((element, i) => insertCopy(body, first + 1 + copy * size + i, element)),
  );
  const end = last + Math.max(0, records.length - 1) * size;
  dropBlocks(body, records.length === 0 ? range(first, end) : [first, end]);
  records.forEach((record, i) => {
    for (const element of groups[i] ?? []) fillElement(element, name, record, tables);
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Removes children by their places, last first. A section keeps its last paragraph: that one is only emptied. */
function dropBlocks(body: Body, places: readonly number[]): void {
  for (const place of [...places].reverse()) {
    const element = body.getChild(place);
    if (place < body.getNumChildren() - 1) body.removeChild(element);
    else clearParagraph(element);
  }
}

function clearParagraph(element: Element): void {
  const text = element.asParagraph().editAsText();
  const { length } = text.getText();
  if (length > 0) text.deleteText(0, length - 1);
}

function insertCopy(body: Body, index: number, element: Element): Element {
  switch (element.getType()) {
    case DocumentApp.ElementType.TABLE:
      return body.insertTable(index, element.asTable().copy());
    case DocumentApp.ElementType.LIST_ITEM:
      return body.insertListItem(index, element.asListItem().copy());
    default:
      return body.insertParagraph(index, element.asParagraph().copy());
  }
}

/** Fills one element of a block: its own columns, and the rows of tables that belong to the record. */
function fillElement(element: Element, name: string, record: Fields, tables: Tables): void {
  const columns = (matched: string) => {
    const inner = matched.slice(2, -2);
    return inner.startsWith(`${name}.`) ? record[inner.slice(name.length + 1)] : undefined;
  };
  const own = `\\{\\{${literally(name)}\\.[^{}]*\\}\\}`;
  if (element.getType() !== DocumentApp.ElementType.TABLE) {
    replaceAll(element.asParagraph(), own, columns);
    return;
  }
  const table = element.asTable();
  const within: Record<string, readonly Fields[]> = {};
  for (const each of Object.keys(tables)) {
    if (each !== name) within[each] = recordsWithin(tables, each, name, record);
  }
  repeatRows(table, within);
  replaceAll(table, own, columns);
}

/** Repeats every row that holds `{{table.…}}` for each record of that table; no record, no row. */
export function repeatRows(table: Table, tables: Tables): void {
  if (repeatedTable(table.getText(), tables) === '') return;
  for (let place = table.getNumRows() - 1; place >= 0; place -= 1) {
    const row = table.getRow(place);
    const name = repeatedTable(row.getText(), tables);
    if (name === '') continue;
    const cells = patternOf(row);
    (tables[name] ?? []).forEach((record, i) => {
      fillRow(table.insertTableRow(place + 1 + i, row.copy()), cells, name, record);
    });
    table.removeRow(place);
  }
}

/** Texts of a row's cells, read once for all its copies. */
function patternOf(row: TableRow): readonly string[] {
  return Array.from({ length: row.getNumCells() }, (_, i) => row.getCell(i).getText());
}

/** A cell of one line is filled in place; one of several paragraphs is searched. */
function fillRow(row: TableRow, cells: readonly string[], name: string, record: Fields): void {
  cells.forEach((pattern, column) => {
    const own = placeholdersIn(pattern).filter((each) => each.name.startsWith(`${name}.`));
    if (own.length === 0) return;
    const valueFor = (inner: string) => record[inner.slice(name.length + 1)] ?? '';
    const cell = row.getCell(column);
    if (/[\n\r]/.test(pattern)) {
      replaceAll(cell, PLACEHOLDER_PATTERN, (matched) =>
        matched.startsWith(`{{${name}.`) ? valueFor(matched.slice(2, -2)) : undefined,
      );
      return;
    }
    const text = cell.editAsText();
    for (const each of [...own].reverse())
      replaceSpan(text, each.start, each.end - 1, guard(valueFor(each.name)));
  });
}
