/** Repeated parts of a template: table rows that hold `{{table.…}}` and blocks between `{{#table}}` and `{{/table}}`. */
import { placeholdersIn, recordsWithin, repeatedTable } from '../app/letters/placeholders';
import type { Bar, LetterSpec } from '../app/ports';
import { drawBar } from './lettersBars';
import { fillIn, literally } from './lettersText';

type Body = GoogleAppsScript.Document.Body;
type Element = GoogleAppsScript.Document.Element;
type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
/** What repeats, and the bars that stand in its columns. */
type Repeated = Pick<LetterSpec, 'tables' | 'bars'>;
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
export function expandBlocks(body: Body, repeated: Repeated): void {
  for (let found = body.findText(OPENING); found !== null; found = body.findText(OPENING)) {
    const text = found.getElement().asText().getText();
    const open = text.slice(found.getStartOffset(), found.getEndOffsetInclusive() + 1);
    const name = open.slice(3, -2);
    const first = borderIndex(body, found, open);
    const close = `{{/${name}}}`;
    const last = borderIndex(body, body.findText(literally(close), found), close);
    expandBlock(body, first, last, name, repeated);
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

function expandBlock(body: Body, first: number, last: number, name: string, repeated: Repeated): void {
  const records = repeated.tables[name] ?? [];
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
    for (const element of groups[i] ?? []) fillElement(element, name, record, repeated);
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
function fillElement(element: Element, name: string, record: Fields, { tables, bars }: Repeated): void {
  if (element.getType() !== DocumentApp.ElementType.TABLE) {
    fillColumns(element.asParagraph(), element.asParagraph().getText(), name, record);
    return;
  }
  const table = element.asTable();
  const within: Record<string, readonly Fields[]> = {};
  for (const each of Object.keys(tables)) {
    if (each !== name) within[each] = recordsWithin(tables, each, name, record);
  }
  repeatRows(table, { tables: within, bars });
  fillColumns(table, table.getText(), name, record);
}

/** Puts the columns of a record wherever their placeholders stand; `text` is what the container holds now. */
function fillColumns(
  container: Parameters<typeof fillIn>[0],
  text: string,
  name: string,
  record: Fields,
): void {
  const own = placeholdersIn(text).filter((each) => each.name.startsWith(`${name}.`));
  for (const placeholder of new Set(own.map((each) => each.name)))
    fillIn(container, `{{${placeholder}}}`, record[placeholder.slice(name.length + 1)] ?? '');
}

/** Repeats every row that holds `{{table.…}}` for each record of that table; no record, no row. */
export function repeatRows(table: Table, repeated: Repeated): void {
  const { tables, bars } = repeated;
  if (repeatedTable(table.getText(), tables) === '') return;
  for (let place = table.getNumRows() - 1; place >= 0; place -= 1) {
    const row = table.getRow(place);
    const text = row.getText();
    const name = repeatedTable(text, tables);
    if (name === '') continue;
    (tables[name] ?? []).forEach((record, i) => {
      const fresh = table.insertTableRow(place + 1 + i, row.copy());
      drawBars(fresh, name, i, bars);
      fillColumns(fresh, text, name, record);
    });
    table.removeRow(place);
  }
}

/** Bars take the place of the placeholder of their column. */
function drawBars(
  row: TableRow,
  name: string,
  index: number,
  bars: Readonly<Record<string, readonly Bar[]>>,
): void {
  for (const column of Object.keys(bars)) {
    const bar = bars[column]?.[index];
    const found = column.startsWith(`${name}.`) ? row.findText(literally(`{{${column}}}`)) : null;
    if (bar !== undefined && found !== null) drawBar(found.getElement().asText(), bar);
  }
}
