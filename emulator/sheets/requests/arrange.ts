/** Requests that move cells about or search them. */
import { ApiRefusal } from '../../errors';
import { writeCell } from '../cellData';
import type { SheetDraft } from '../draft';

import { writeMask } from '../fields';
import { sortBox } from '../lines';
import { cellOf } from '../model';
import { guardBox } from '../protection';
import { type Box, gridBox, wholeBox } from '../range';
import { type BatchContext, type Body, eachCell, type Handler, target } from './context';

export const sortRange: Handler<Body<'sortRange'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  const specs = body.sortSpecs ?? [];
  if (specs.some(({ dimensionIndex = 0 }) => dimensionIndex < box.left || dimensionIndex >= box.right)) {
    throw new ApiRefusal(400, 'A sort spec names a column outside the range.');
  }
  sortBox(context.draft, sheet, box, specs);
  return {};
};

function searchPattern(body: Body<'findReplace'>): RegExp {
  const literal = (body.find ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = body.searchByRegex ? (body.find ?? '') : literal;
  return new RegExp(body.matchEntireCell ? `^(?:${source})$` : source, body.matchCase ? 'g' : 'gi');
}

interface Found {
  valuesChanged: number;
  formulasChanged: number;
  rowsChanged: number;
  sheetsChanged: number;
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
    const { v, f } = cellOf(sheet.read(y, x));
    const old = body.includeFormulas ? (f ?? v) : v;
    if (typeof old !== 'string') return;
    const hits = old.match(pattern)?.length ?? 0;
    if (hits === 0) return;
    guardBox(sheet, { top: y, left: x, bottom: y + 1, right: x + 1 }, context.writer);
    const text = old.replace(pattern, replacement);
    const value = f === undefined ? { stringValue: text } : { formulaValue: text };
    sheet.write(y, x, writeCell(sheet.read(y, x), { userEnteredValue: value }, mask));
    if (f === undefined) found.valuesChanged++;
    else found.formulasChanged++;
    found.occurrencesChanged += hits;
    rows.add(y);
  });
  found.rowsChanged += rows.size;
  if (rows.size > 0) found.sheetsChanged++;
}

export const findReplace: Handler<Body<'findReplace'>> = (context, body) => {
  if (!body.find) throw new ApiRefusal(400, 'find must not be empty.');
  const found: Found = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  const scopes = [body.range, body.sheetId, body.allSheets || undefined].filter((one) => one !== undefined);
  if (scopes.length !== 1)
    throw new ApiRefusal(400, 'Exactly one of range, sheetId or allSheets must be set.');
  if (body.allSheets) {
    for (const sheet of context.draft.sheets) replaceIn(context, sheet, wholeBox(sheet), body, found);
  } else {
    const sheet = context.draft.sheet(body.range?.sheetId ?? body.sheetId);
    replaceIn(context, sheet, body.range ? gridBox(sheet, body.range) : wholeBox(sheet), body, found);
  }
  // Counts of nothing are left out, as everywhere in the API's answers.
  return { findReplace: Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0)) };
};
