/** Requests that move cells: cut and paste, cells pushed aside or pulled in, filled series. */
import { ApiRefusal, NotEmulated } from '../../errors';
import { pasteMask, toData, writeCell } from '../cellData';
import type { SheetDraft } from '../draft';
import { boxAt, fillFrom, lineOf } from '../lines';
import { cellOf, hasContent, type Row, type Slot } from '../model';
import { guardBox } from '../protection';
import { type Box, gridBox } from '../range';
import { type BatchContext, type Body, eachCell, type Handler, target } from './context';

/** All of the source is cut, whatever is pasted of it. */
export const cutPaste: Handler<Body<'cutPaste'>> = (context, body) => {
  const { sheet: from, box: source } = target(context, body.source);
  const { sheetId, rowIndex = 0, columnIndex = 0 } = body.destination ?? {};
  const sheet = context.draft.sheet(sheetId);
  const box = boxAt(sheet, rowIndex, columnIndex, source.bottom - source.top, source.right - source.left);
  guardBox(sheet, box, context.writer);
  const mask = pasteMask(body.pasteType ?? 'PASTE_NORMAL');
  const cells = Array.from({ length: source.bottom - source.top }, (_one, dy) =>
    lineOf(from, source.top + dy, source),
  );
  eachCell(source, (y, x) => {
    if (from.read(y, x) !== undefined) from.write(y, x, undefined);
  });
  eachCell(box, (y, x) => {
    const data = toData(cellOf(cells[y - box.top]?.[x - box.left]));
    sheet.write(y, x, writeCell(sheet.read(y, x), data, mask));
  });
  return {};
};

/** A row with places of its box pushed in (count > 0) or taken out. */
function shifted(row: Row, { left, right }: Box, insert: boolean): Row {
  if (row.length <= left) return row;
  const cells = [...row];
  const count = right - left;
  cells.splice(left, insert ? 0 : count, ...new Array<Slot>(insert ? count : 0).fill(undefined));
  return cells;
}

/** Moves the cells below a box down or up by its height, in its columns only. */
function shiftDown({ top, bottom, left, right }: Box, sheet: SheetDraft, insert: boolean): void {
  const height = bottom - top;
  const end = sheet.rows.length;
  const lines: Slot[][] = [];
  for (let y = insert ? top : bottom; y < end; y++)
    lines.push(lineOf(sheet, y, { top, bottom, left, right }));
  const empty = Array.from({ length: height }, () => new Array<Slot>(right - left).fill(undefined));
  const all = insert ? [...empty, ...lines] : [...lines, ...empty];
  all.forEach((line, dy) => {
    line.forEach((slot, dx) => {
      if (sheet.read(top + dy, left + dx) !== slot) sheet.write(top + dy, left + dx, slot);
    });
  });
}

/** The part of the sheet that moves: from the box to the end of the grid. */
function pushed(sheet: SheetDraft, box: Box, dimension: string | undefined): Box {
  if (dimension === 'ROWS') return { ...box, bottom: sheet.grid.rows };
  if (dimension === 'COLUMNS') return { ...box, right: sheet.grid.columns };
  throw new ApiRefusal(400, 'No shift dimension specified.');
}

function checkMerges(sheet: SheetDraft, box: Box): void {
  const crossed = sheet.merges.some((one) => {
    const merge = gridBox(sheet, one);
    const meets =
      merge.top < box.bottom && box.top < merge.bottom && merge.left < box.right && box.left < merge.right;
    return (
      meets &&
      (merge.left < box.left || merge.right > box.right || merge.top < box.top || merge.bottom > box.bottom)
    );
  });
  if (crossed)
    throw new ApiRefusal(400, 'You must select all cells in a merged range to merge or unmerge them.');
}

function pushCells(
  context: BatchContext,
  range: Body<'insertRange'>['range'],
  dimension: string | undefined,
  insert: boolean,
): object {
  const { sheet, box } = target(context, range);
  const area = pushed(sheet, box, dimension);
  guardBox(sheet, area, context.writer);
  checkMerges(sheet, area);
  if (dimension === 'ROWS') shiftDown(box, sheet, insert);
  else shiftAside(sheet, box, insert);
  growToContent(context, sheet);
  return {};
}

function shiftAside(sheet: SheetDraft, box: Box, insert: boolean): void {
  for (let y = box.top; y < Math.min(box.bottom, sheet.rows.length); y++) {
    const row = sheet.rows.at(y);
    if (row) sheet.rows.set(y, shifted(row, box, insert));
  }
}

/** Nothing falls off the edge: the grid grows to hold what was pushed. */
function growToContent(context: BatchContext, sheet: SheetDraft): void {
  const rows = Math.max(sheet.grid.rows, sheet.rows.contentEnd());
  let columns = sheet.grid.columns;
  for (const row of sheet.rows) {
    for (let x = (row?.length ?? 0) - 1; x >= columns; x--) if (hasContent(row?.[x])) columns = x + 1;
  }
  sheet.rows.truncate(rows);
  context.draft.resize(sheet, { ...sheet.grid, rows, columns });
}

export const insertRange: Handler<Body<'insertRange'>> = (context, body) =>
  pushCells(context, body.range, body.shiftDimension, true);

export const deleteRange: Handler<Body<'deleteRange'>> = (context, body) =>
  pushCells(context, body.range, body.shiftDimension, false);

/** Fills from the source on; a negative length fills upwards or to the left. */
export const autoFill: Handler<Body<'autoFill'>> = (context, body) => {
  if (!body.sourceAndDestination || body.useAlternateSeries) {
    throw new NotEmulated('Sheets request autoFill without a named source, or with the other series');
  }
  const { source, dimension, fillLength = 0 } = body.sourceAndDestination;
  const { sheet, box } = target(context, source);
  const rows = dimension === 'ROWS';
  if (!rows && dimension !== 'COLUMNS') throw new ApiRefusal(400, 'No dimension specified.');
  if (fillLength === 0) throw new ApiRefusal(400, 'fillLength must not be 0.');
  fillFrom(context, sheet, box, rows, fillLength);
  return {};
};
