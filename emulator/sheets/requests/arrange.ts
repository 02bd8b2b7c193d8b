/** Requests that move cells about or search them. */
import { ApiRefusal } from '../../errors';
import { writeCell } from '../cellData';
import type { SheetDraft } from '../draft';
import { writeMask } from '../fields';
import { cellOf, type Slot } from '../model';
import { guardBox } from '../protection';
import { type Box, gridBox, wholeBox } from '../range';
import { type BatchContext, type Body, eachCell, type Handler, target } from './context';

/** Order of Sheets: numbers, texts, booleans, and empty cells last whatever the direction. */
function rank(slot: Slot): number {
  const { v, f } = cellOf(slot);
  const value = f ?? v;
  if (value === undefined) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareSlots(a: Slot, b: Slot, descending: boolean): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === 3 || rankB === 3) return rankA - rankB;
  const sign = descending ? -1 : 1;
  if (rankA !== rankB) return sign * (rankA - rankB);
  const [left, right] = [cellOf(a), cellOf(b)];
  if (rankA === 1) return sign * String(left.f ?? left.v).localeCompare(String(right.f ?? right.v), 'id');
  return sign * (Number(left.v) - Number(right.v));
}

export const sortRange: Handler<Body<'sortRange'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  const specs = body.sortSpecs ?? [];
  const lines: Slot[][] = [];
  for (let y = box.top; y < box.bottom; y++) {
    lines.push(Array.from({ length: box.right - box.left }, (_one, dx) => sheet.read(y, box.left + dx)));
  }
  lines.sort((a, b) => {
    for (const spec of specs) {
      const at = (spec.dimensionIndex ?? 0) - box.left;
      const order = compareSlots(a[at], b[at], spec.sortOrder === 'DESCENDING');
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach((line, dy) => {
    line.forEach((slot, dx) => {
      if (sheet.read(box.top + dy, box.left + dx) !== slot) sheet.write(box.top + dy, box.left + dx, slot);
    });
  });
  return {};
};

function searchPattern(body: Body<'findReplace'>): RegExp {
  const literal = (body.find ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = body.searchByRegex ? (body.find ?? '') : literal;
  return new RegExp(body.matchEntireCell ? `^(?:${source})$` : source, body.matchCase ? 'g' : 'gi');
}

interface Found {
  valuesChanged: number;
  rowsChanged: number;
  occurrencesChanged: number;
}

function replaceIn(
  context: BatchContext,
  sheet: SheetDraft,
  box: Box,
  body: Body<'findReplace'>,
  found: Found,
): void {
  const pattern = searchPattern(body);
  const replacement = body.searchByRegex
    ? (body.replacement ?? '')
    : (body.replacement ?? '').replace(/\$/g, '$$$$');
  const mask = writeMask('userEnteredValue', 'CellData');
  const rows = new Set<number>();
  const bottom = Math.min(box.bottom, sheet.rows.length);
  eachCell({ ...box, bottom }, (y, x) => {
    const { v } = cellOf(sheet.read(y, x));
    if (typeof v !== 'string') return;
    const hits = v.match(pattern)?.length ?? 0;
    if (hits === 0) return;
    guardBox(sheet, { top: y, left: x, bottom: y + 1, right: x + 1 }, context.writer);
    const data = { userEnteredValue: { stringValue: v.replace(pattern, replacement) } };
    sheet.write(y, x, writeCell(sheet.read(y, x), data, mask));
    found.valuesChanged++;
    found.occurrencesChanged += hits;
    rows.add(y);
  });
  found.rowsChanged += rows.size;
}

export const findReplace: Handler<Body<'findReplace'>> = (context, body) => {
  if (!body.find) throw new ApiRefusal(400, 'find must not be empty.');
  const found: Found = { valuesChanged: 0, rowsChanged: 0, occurrencesChanged: 0 };
  if (body.allSheets) {
    for (const sheet of context.draft.sheets) replaceIn(context, sheet, wholeBox(sheet), body, found);
  } else {
    const sheet = context.draft.sheet(body.range?.sheetId ?? body.sheetId);
    replaceIn(context, sheet, body.range ? gridBox(sheet, body.range) : wholeBox(sheet), body, found);
  }
  return { findReplace: found };
};
