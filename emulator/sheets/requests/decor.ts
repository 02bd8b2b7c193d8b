/** Requests on bands, conditional formats and merges. */
import { ApiRefusal } from '../../errors';
import { checkCondition } from '../conditions';
import type { SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import { type BandedRange, type ConditionalFormatRule, cellOf, type GridRange, slotOf } from '../model';
import { looseBox } from '../protection';
import { type Box, gridBox, overlaps } from '../range';
import { type BatchContext, type Body, eachCell, type Handler, target } from './context';
import { findIn, replaced } from './find';

function checkBand(sheet: SheetDraft, band: BandedRange, except: BandedRange | null): void {
  const box = gridBox(sheet, band.range ?? {});
  const clash = sheet.bandedRanges.some((one) => one !== except && overlaps(looseBox(sheet, one.range), box));
  if (clash) {
    throw new ApiRefusal(
      400,
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

export const addBanding: Handler<Body<'addBanding'>> = (context, body) => {
  const given = body.bandedRange ?? {};
  const { sheet } = target(context, given.range);
  if (!given.rowProperties && !given.columnProperties) {
    throw new ApiRefusal(400, 'At least one of rowProperties or columnProperties must be specified.');
  }
  checkBand(sheet, given, null);
  const bandedRange = { ...given, bandedRangeId: given.bandedRangeId ?? context.newId() };
  sheet.bandedRanges = [...sheet.bandedRanges, bandedRange];
  return { addBanding: { bandedRange } };
};

function findBand(context: BatchContext, id: number | undefined): { sheet: SheetDraft; found: BandedRange } {
  return findIn(
    context,
    (sheet) => sheet.bandedRanges,
    (one) => one.bandedRangeId === id,
    `No banding with id: ${id ?? 0}`,
  );
}

export const updateBanding: Handler<Body<'updateBanding'>> = (context, body) => {
  const given = body.bandedRange ?? {};
  const { sheet, found } = findBand(context, given.bandedRangeId);
  const merged = mergeMasked(found, given, writeMask(body.fields, 'BandedRange'));
  const fresh = { ...merged, bandedRangeId: found.bandedRangeId };
  target(context, found.range);
  target(context, fresh.range);
  checkBand(sheet, fresh, found);
  sheet.bandedRanges = replaced(sheet.bandedRanges, found, fresh);
  return {};
};

export const deleteBanding: Handler<Body<'deleteBanding'>> = (context, body) => {
  const { sheet, found } = findBand(context, body.bandedRangeId);
  target(context, found.range);
  sheet.bandedRanges = sheet.bandedRanges.filter((one) => one !== found);
  return {};
};

function checkRule(rule: ConditionalFormatRule): void {
  if (!rule.booleanRule === !rule.gradientRule) {
    throw new ApiRefusal(400, 'ConditionalFormatRule must have a booleanRule or a gradientRule.');
  }
  if (rule.booleanRule) checkCondition(rule.booleanRule.condition, 'F');
  const sheets = new Set((rule.ranges ?? []).map((range) => range.sheetId ?? 0));
  if (sheets.size > 1) throw new ApiRefusal(400, 'All the ranges must be on the same grid.');
}

export const addConditionalFormatRule: Handler<Body<'addConditionalFormatRule'>> = (context, body) => {
  const rule = body.rule ?? {};
  const [first] = rule.ranges ?? [];
  if (!first) throw new ApiRefusal(400, 'At least one range must be specified.');
  const { sheet } = target(context, first);
  for (const range of rule.ranges ?? []) target(context, range);
  checkRule(rule);
  const at = body.index ?? 0;
  if (at > sheet.conditionalFormats.length) {
    throw new ApiRefusal(400, `Index ${at} is out of bounds for conditional formats.`);
  }
  const rules = [...sheet.conditionalFormats];
  rules.splice(at, 0, rule);
  sheet.conditionalFormats = rules;
  return {};
};

function ruleAt(context: BatchContext, sheetId: number | undefined, index: number): SheetDraft {
  const sheet = context.draft.sheet(sheetId);
  if (index < 0 || index >= sheet.conditionalFormats.length) {
    throw new ApiRefusal(400, `No conditional format on sheet: ${sheet.id} at index: ${index}`);
  }
  return sheet;
}

export const updateConditionalFormatRule: Handler<Body<'updateConditionalFormatRule'>> = (context, body) => {
  const index = body.index ?? 0;
  const sheetId = body.sheetId ?? body.rule?.ranges?.[0]?.sheetId;
  const sheet = ruleAt(context, sheetId, index);
  const rules = [...sheet.conditionalFormats];
  const [oldRule] = rules.splice(index, 1);
  for (const range of [...(oldRule?.ranges ?? []), ...(body.rule?.ranges ?? [])]) target(context, range);
  if (body.rule) checkRule(body.rule);
  if (body.newIndex !== undefined && (body.newIndex < 0 || body.newIndex > rules.length)) {
    throw new ApiRefusal(400, `Index ${body.newIndex} is out of bounds for conditional formats.`);
  }
  const newRule = body.rule ?? oldRule ?? {};
  rules.splice(body.newIndex ?? index, 0, newRule);
  sheet.conditionalFormats = rules;
  const reply = body.rule ? { oldRule, newRule } : { newRule, oldIndex: index, newIndex: body.newIndex };
  return { updateConditionalFormatRule: reply };
};

export const deleteConditionalFormatRule: Handler<Body<'deleteConditionalFormatRule'>> = (context, body) => {
  const index = body.index ?? 0;
  const sheet = ruleAt(context, body.sheetId, index);
  const rule = sheet.conditionalFormats[index];
  for (const range of rule?.ranges ?? []) target(context, range);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((_one, at) => at !== index);
  return { deleteConditionalFormatRule: { rule } };
};

export const mergeCells: Handler<Body<'mergeCells'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  if (sheet.merges.some((one) => overlaps(looseBox(sheet, one), box))) {
    throw new ApiRefusal(400, 'You must select all cells in a merged range to merge or unmerge them.');
  }
  const whole = { top: [box.top, box.bottom], left: [box.left, box.right] } as const;
  const range = (top: number, bottom: number, left: number, right: number): GridRange => ({
    sheetId: sheet.id,
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  });
  const type = body.mergeType ?? 'MERGE_ALL';
  const made: GridRange[] = [];
  if (type === 'MERGE_ALL') made.push(range(...whole.top, ...whole.left));
  if (type === 'MERGE_ROWS')
    for (let y = box.top; y < box.bottom; y++) made.push(range(y, y + 1, ...whole.left));
  if (type === 'MERGE_COLUMNS')
    for (let x = box.left; x < box.right; x++) made.push(range(...whole.top, x, x + 1));
  sheet.merges = [...sheet.merges, ...made];
  for (const one of made) keepFirst(sheet, gridBox(sheet, one));
  return {};
};

/** Of what is merged only the value of the first cell stays (help page "Merge cells"). */
function keepFirst(sheet: SheetDraft, box: Box): void {
  eachCell({ ...box, bottom: Math.min(box.bottom, sheet.rows.length) }, (y, x) => {
    const { v, f, ...rest } = cellOf(sheet.read(y, x));
    if ((y === box.top && x === box.left) || (v === undefined && f === undefined)) return;
    sheet.write(y, x, slotOf(rest));
  });
}

export const unmergeCells: Handler<Body<'unmergeCells'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  sheet.merges = sheet.merges.filter((one) => !overlaps(looseBox(sheet, one), box));
  return {};
};
