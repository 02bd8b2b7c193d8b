/** People's edits of what cells hold: typed, pasted, filled, cleared; each held to protection and to validation. */
import { pasteMask, toData, writeCell } from './cellData';
import type { BookDraft, SheetDraft } from './draft';
import type { CellAction } from './handActions';
import { fillFrom, lineOf } from './lines';
import { localeOf } from './locale';
import { cellOf, MAX_CELL_TEXT, type Slot, slotOf } from './model';
import { guardBox, guardSheet, type Writer } from './protection';
import { type Box, parseA1, quoteTitle } from './range';
import { HandRefusal } from './refusals';
import { typeInto } from './typed';
import { validateTyped } from './validation';
import { clearValues } from './writeValues';

interface Place {
  readonly sheet: SheetDraft;
  readonly box: Box;
}

type Of<Kind extends CellAction['kind']> = Extract<CellAction, { kind: Kind }>;

/** The cells that a title and A1 notation mean. */
export function placeOf(draft: BookDraft, title: string, range: string): Place {
  const { sheet, box } = parseA1(draft, `${quoteTitle(title)}!${range}`);
  return { sheet: draft.sheet(sheet.id), box };
}

function typed(draft: BookDraft, sheet: SheetDraft, y: number, x: number, text: string): void {
  if (text.length > MAX_CELL_TEXT) {
    throw new HandRefusal(
      `Your input contains more than the maximum of ${MAX_CELL_TEXT} characters in a single cell.`,
    );
  }
  const locale = localeOf(draft.properties.locale);
  sheet.write(y, x, slotOf(typeInto(cellOf(sheet.read(y, x)), text, locale)));
}

/** Every cell of the box must fit its own strict rule. */
function validate(draft: BookDraft, { sheet, box }: Place): Place {
  const locale = localeOf(draft.properties.locale);
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) validateTyped(draft, cellOf(sheet.read(y, x)), y, x, locale);
  }
  return { sheet, box };
}

/** A pasted block may reach over the edge: the sheet grows, as it does in the browser. */
function roomFor(
  draft: BookDraft,
  { sheet, box }: Place,
  height: number,
  width: number,
  writer: Writer,
): Box {
  const area = { ...box, bottom: box.top + height, right: box.left + width };
  const { grid } = sheet;
  if (area.bottom > grid.rows || area.right > grid.columns) {
    guardSheet(sheet, writer);
    draft.resize(sheet, {
      ...grid,
      rows: Math.max(grid.rows, area.bottom),
      columns: Math.max(grid.columns, area.right),
    });
  }
  guardBox(sheet, area, writer);
  return area;
}

function type(draft: BookDraft, action: Of<'type'>, writer: Writer): Place {
  const { sheet, box } = placeOf(draft, action.sheet, action.range);
  const cell = { ...box, bottom: box.top + 1, right: box.left + 1 };
  guardBox(sheet, cell, writer);
  typed(draft, sheet, cell.top, cell.left, action.typed);
  return validate(draft, { sheet, box: cell });
}

/** Text from elsewhere keeps the formats and the rules of the cells it lands on. */
function pasteText(draft: BookDraft, action: Of<'pasteText'>, writer: Writer): Place {
  const place = placeOf(draft, action.sheet, action.range);
  const lines = action.text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const width = Math.max(...lines.map((line) => line.length));
  const box = roomFor(draft, place, lines.length, width, writer);
  lines.forEach((line, dy) => {
    line.forEach((text, dx) => {
      typed(draft, place.sheet, box.top + dy, box.left + dx, text);
    });
  });
  return validate(draft, { sheet: place.sheet, box });
}

/**
 * Copied cells bring value, format, note and rule of validation, so that the rule of the cell pasted on is gone; "Paste
 * special" brings one of them (help page "Copy & paste in Sheets"). Pasted values are held to the rule that is there.
 */
function pasteCells(draft: BookDraft, action: Of<'pasteCells'>, writer: Writer): Place {
  const from = placeOf(draft, action.fromSheet, action.from);
  const to = placeOf(draft, action.sheet, action.range);
  const height = from.box.bottom - from.box.top;
  const copied = Array.from({ length: height }, (_one, dy): Slot[] =>
    lineOf(from.sheet, from.box.top + dy, from.box),
  );
  const box = roomFor(draft, to, height, from.box.right - from.box.left, writer);
  const mask = pasteMask(action.special ? `PASTE_${action.special}` : 'PASTE_NORMAL');
  copied.forEach((line, dy) => {
    line.forEach((slot, dx) => {
      const [y, x] = [box.top + dy, box.left + dx];
      to.sheet.write(y, x, writeCell(to.sheet.read(y, x), toData(cellOf(slot)), mask));
    });
  });
  return action.special === 'VALUES' ? validate(draft, { sheet: to.sheet, box }) : { sheet: to.sheet, box };
}

function fill(draft: BookDraft, action: Of<'fill'>, writer: Writer): Place {
  const { sheet, box } = placeOf(draft, action.sheet, action.range);
  const rows = action.towards === 'DOWN' || action.towards === 'UP';
  const forward = action.towards === 'DOWN' || action.towards === 'RIGHT';
  return { sheet, box: fillFrom({ writer }, sheet, box, rows, forward ? action.count : -action.count) };
}

/** The Delete key takes values, and leaves formats, notes and rules. */
function clear(draft: BookDraft, action: Of<'clear'>, writer: Writer): Place {
  const { sheet, box } = placeOf(draft, action.sheet, action.range);
  clearValues(sheet, box, writer);
  return { sheet, box };
}

/** Does the edit and tells which cells it wrote. */
export function editCells(draft: BookDraft, action: CellAction, writer: Writer): Place {
  switch (action.kind) {
    case 'type':
      return type(draft, action, writer);
    case 'pasteText':
      return pasteText(draft, action, writer);
    case 'pasteCells':
      return pasteCells(draft, action, writer);
    case 'fill':
      return fill(draft, action, writer);
    case 'clear':
      return clear(draft, action, writer);
  }
}
