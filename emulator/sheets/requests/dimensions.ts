/** Requests on rows and columns. What lies on a moved row moves with it: protections, bands, rules, merges. */
import { ApiRefusal } from '../../errors';
import type { SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import type { Row, Slot } from '../model';
import { guardBox } from '../protection';
import { type Box, wholeBox } from '../range';
import type { BatchContext, Body, Handler } from './context';

type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

interface Span {
  readonly sheet: SheetDraft;
  readonly rows: boolean;
  readonly from: number;
  readonly to: number;
}

/** Rows or columns of a request, checked against the grid (`atEnd`: the place behind the last is allowed). */
function spanOf(context: BatchContext, range: DimensionRange | undefined, atEnd = false): Span {
  const sheet = context.draft.sheet(range?.sheetId);
  if (range?.dimension !== 'ROWS' && range?.dimension !== 'COLUMNS')
    throw new ApiRefusal(400, 'No dimension specified.');
  const rows = range.dimension === 'ROWS';
  const size = rows ? sheet.grid.rows : sheet.grid.columns;
  const [from, to] = [range.startIndex ?? 0, range.endIndex ?? size];
  if (from < 0 || from >= to || (atEnd ? from > size : to > size)) {
    const name = rows ? 'rows' : 'columns';
    throw new ApiRefusal(
      400,
      `Cannot use ${name} ${from} to ${to}: it exceeds grid limits. Max ${name}: ${size}`,
    );
  }
  return { sheet, rows, from, to };
}

function spanBox({ sheet, rows, from, to }: Span): Box {
  const whole = wholeBox(sheet);
  return rows ? { ...whole, top: from, bottom: to } : { ...whole, left: from, right: to };
}

/** A copy of the row with places inserted or removed. */
function splice(row: Row, from: number, remove: number, insert: number): Row {
  if (row.length <= from) return row;
  const cells = [...row];
  cells.splice(from, remove, ...new Array<Slot>(insert).fill(undefined));
  return cells;
}

/** Moves a side of a range by what was inserted (`count` > 0) or removed at `from`. */
function moved(side: number | undefined, from: number, count: number): number | undefined {
  if (side === undefined || side === null || side <= from) return side;
  return count > 0 ? side + count : Math.max(from, side + count);
}

/** Ranges of protections, bands, rules and merges follow the cells. */
function moveRanges({ sheet, rows, from }: Span, count: number): void {
  const move = <R extends { startRowIndex?: number | undefined }>(range: R): R => {
    const copy: Record<string, unknown> = { ...range };
    const [start, end] = rows ? ['startRowIndex', 'endRowIndex'] : ['startColumnIndex', 'endColumnIndex'];
    const first = copy[start] as number | undefined;
    // An insertion exactly at the start pushes the range down; inside, it widens it.
    if (first !== undefined) copy[start] = moved(first + (count > 0 ? 1 : 0), from, count) ?? first;
    if (first !== undefined && count > 0) copy[start] = Number(copy[start]) - 1;
    copy[end] = moved(copy[end] as number | undefined, from, count);
    if (copy[end] === undefined) delete copy[end];
    return copy as R;
  };
  const inside = <T extends { range?: object | undefined }>(one: T): T =>
    one.range ? { ...one, range: move(one.range) } : one;
  sheet.protectedRanges = sheet.protectedRanges.map((one) => ({
    ...inside(one),
    ...(one.unprotectedRanges && { unprotectedRanges: one.unprotectedRanges.map(move) }),
  }));
  sheet.bandedRanges = sheet.bandedRanges.map(inside);
  sheet.merges = sheet.merges.map(move);
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    ranges: (rule.ranges ?? []).map(move),
  }));
  if (sheet.basicFilter) sheet.basicFilter = inside(sheet.basicFilter);
}

function moveProperties<T>(
  table: Readonly<Record<number, T>>,
  from: number,
  count: number,
): Record<number, T> {
  const result: Record<number, T> = {};
  for (const [key, value] of Object.entries(table)) {
    const index = Number(key);
    if (index < from) result[index] = value;
    else if (index + count >= from) result[index + count] = value;
  }
  return result;
}

/** Inserts (`count` > 0) or removes rows or columns at the span's start. */
function shift(context: BatchContext, span: Span, count: number): void {
  const { sheet, rows, from } = span;
  const [remove, insert] = [Math.max(0, -count), Math.max(0, count)];
  if (rows && sheet.rows.length > from) {
    const list = sheet.writableRows();
    list.splice(from, remove, ...new Array<undefined>(insert).fill(undefined));
  } else if (!rows) {
    sheet.rows.forEach((row, y) => {
      if (row) sheet.putRow(y, splice(row, from, remove, insert));
    });
  }
  if (rows) sheet.rowProperties = moveProperties(sheet.rowProperties, from, count);
  else sheet.columnProperties = moveProperties(sheet.columnProperties, from, count);
  moveRanges(span, count);
  const { grid } = sheet;
  const sized = rows ? { ...grid, rows: grid.rows + count } : { ...grid, columns: grid.columns + count };
  context.draft.resize(sheet, sized);
}

export const insertDimension: Handler<Body<'insertDimension'>> = (context, body) => {
  const span = spanOf(context, body.range, true);
  const size = span.rows ? span.sheet.grid.rows : span.sheet.grid.columns;
  if (span.from < size) guardBox(span.sheet, spanBox({ ...span, to: span.from + 1 }), context.writer);
  shift(context, span, span.to - span.from);
  return {};
};

export const deleteDimension: Handler<Body<'deleteDimension'>> = (context, body) => {
  const span = spanOf(context, body.range);
  guardBox(span.sheet, spanBox(span), context.writer);
  const size = span.rows ? span.sheet.grid.rows : span.sheet.grid.columns;
  const frozen = span.rows ? span.sheet.grid.frozenRows : span.sheet.grid.frozenColumns;
  const left = size - (span.to - span.from);
  if (left < 1)
    throw new ApiRefusal(400, `You can't delete all the ${span.rows ? 'rows' : 'columns'} on the sheet.`);
  if (left <= frozen)
    throw new ApiRefusal(400, "You can't delete all non-frozen rows or columns on the sheet.");
  shift(context, span, span.from - span.to);
  return {};
};

export const appendDimension: Handler<Body<'appendDimension'>> = (context, body) => {
  const sheet = context.draft.sheet(body.sheetId);
  const length = body.length ?? 0;
  if (length < 1) throw new ApiRefusal(400, 'length must be greater than 0.');
  const { grid } = sheet;
  const rows = body.dimension === 'ROWS';
  context.draft.resize(
    sheet,
    rows ? { ...grid, rows: grid.rows + length } : { ...grid, columns: grid.columns + length },
  );
  return {};
};

export const updateDimensionProperties: Handler<Body<'updateDimensionProperties'>> = (context, body) => {
  const span = spanOf(context, body.range);
  guardBox(span.sheet, spanBox(span), context.writer);
  const mask = writeMask(body.fields, 'DimensionProperties');
  const old = span.rows ? span.sheet.rowProperties : span.sheet.columnProperties;
  const table = { ...old };
  for (let i = span.from; i < span.to; i++) table[i] = mergeMasked(old[i] ?? {}, body.properties ?? {}, mask);
  if (span.rows) span.sheet.rowProperties = table;
  else span.sheet.columnProperties = table;
  return {};
};

/** Width by content is the browser's business; here the request is only checked. */
export const autoResizeDimensions: Handler<Body<'autoResizeDimensions'>> = (context, body) => {
  const span = spanOf(context, body.dimensions);
  guardBox(span.sheet, spanBox(span), context.writer);
  return {};
};
