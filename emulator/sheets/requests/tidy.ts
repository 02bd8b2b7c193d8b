/** Requests that tidy what is in cells or paste text into them. */
import { ApiRefusal, NotEmulated } from '../../errors';
import type { SheetDraft } from '../draft';
import { boxAt, lineOf } from '../lines';
import { localeOf } from '../locale';
import { cellOf, type GridRange, type Slot, slotOf } from '../model';
import { guardBox } from '../protection';
import type { Box } from '../range';
import { typeInto } from '../typed';
import { shownText } from '../view';
import { type Body, eachCell, type Handler, target } from './context';

/** The part of a box that has rows. */
const inhabited = (sheet: SheetDraft, box: Box): Box => ({
  ...box,
  bottom: Math.max(box.top, Math.min(box.bottom, sheet.rows.length)),
});

/** White space at both ends goes, and each run inside becomes one space; what begins with "=" stays text. */
export const trimWhitespace: Handler<{ readonly range?: GridRange }> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  let cellsChangedCount = 0;
  eachCell(inhabited(sheet, box), (y, x) => {
    const cell = cellOf(sheet.read(y, x));
    if (typeof cell.v !== 'string') return;
    const v = cell.v.trim().replace(/\s+/g, ' ');
    if (v === cell.v) return;
    const { v: _v, ...rest } = cell;
    sheet.write(y, x, slotOf(v === '' ? rest : { ...rest, v }));
    cellsChangedCount++;
  });
  return { trimWhitespace: cellsChangedCount > 0 ? { cellsChangedCount } : {} };
};

/** Columns that are compared: those named, else all of the range. */
function comparedColumns(
  box: Box,
  ranges: readonly { startIndex?: number | undefined; endIndex?: number | undefined }[],
): number[] {
  const columns = new Set<number>();
  for (const { startIndex = box.left, endIndex = box.right } of ranges) {
    if (startIndex < box.left || endIndex > box.right) {
      throw new ApiRefusal(400, 'A comparison column lies outside the range.');
    }
    for (let x = startIndex; x < endIndex; x++) columns.add(x);
  }
  if (ranges.length === 0) for (let x = box.left; x < box.right; x++) columns.add(x);
  return [...columns];
}

interface DeleteDuplicates {
  readonly range?: GridRange;
  readonly comparisonColumns?: readonly { startIndex?: number | undefined; endIndex?: number | undefined }[];
}

/** The first of equal rows stays; case, format and formulas make no difference. Cells outside the range do not move. */
export const deleteDuplicates: Handler<DeleteDuplicates> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  const columns = comparedColumns(box, body.comparisonColumns ?? []);
  const area = inhabited(sheet, box);
  const seen = new Set<string>();
  const kept: Slot[][] = [];
  for (let y = area.top; y < area.bottom; y++) {
    const key = JSON.stringify(columns.map((x) => shownText(cellOf(sheet.read(y, x))).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(lineOf(sheet, y, box));
  }
  const duplicatesRemovedCount = area.bottom - area.top - kept.length;
  eachCell(area, (y, x) => {
    sheet.write(y, x, kept[y - area.top]?.[x - box.left]);
  });
  return { deleteDuplicates: duplicatesRemovedCount > 0 ? { duplicatesRemovedCount } : {} };
};

/** Text as a person would paste it: lines are rows, the delimiter parts columns, each part is read as typed. */
export const pasteData: Handler<Body<'pasteData'>> = (context, body) => {
  if (body.html) throw new NotEmulated('Sheets request pasteData with html');
  if (body.delimiter === undefined) throw new ApiRefusal(400, 'One of delimiter or html must be set.');
  if (body.type && !/^PASTE_(NORMAL|VALUES|NO_BORDERS)$/.test(body.type))
    throw new NotEmulated(`pasteData ${body.type}`);
  const { sheetId, rowIndex = 0, columnIndex = 0 } = body.coordinate ?? {};
  const sheet = context.draft.sheet(sheetId);
  const lines = (body.data ?? '').split(/\r?\n/).map((line) => line.split(body.delimiter ?? '\t'));
  const width = Math.max(1, ...lines.map((line) => line.length));
  const box = boxAt(sheet, rowIndex, columnIndex, lines.length, width);
  guardBox(sheet, box, context.writer);
  const locale = localeOf(context.draft.properties.locale);
  lines.forEach((line, dy) => {
    line.forEach((typed, dx) => {
      const [y, x] = [box.top + dy, box.left + dx];
      sheet.write(y, x, slotOf(typeInto(cellOf(sheet.read(y, x)), typed, locale)));
    });
  });
  return {};
};
