/** Requests on rows and columns. What lies on a moved row moves with it (follow.ts). */
import { ApiRefusal } from '../../errors';
import { changeRows, type SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import { follow, inserted, removed } from '../follow';
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

/** Inserts (`count` > 0) or removes rows or columns at the span's start. */
function shift(context: BatchContext, span: Span, count: number): void {
  const { sheet, rows, from } = span;
  const [remove, insert] = [Math.max(0, -count), Math.max(0, count)];
  if (rows) sheet.rows.splice(from, remove, new Array<undefined>(insert).fill(undefined));
  else changeRows(sheet, (row) => splice(row, from, remove, insert));
  const change = count > 0 ? inserted : removed;
  follow(context.draft, change(sheet.id, rows, from, Math.abs(count)));
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
