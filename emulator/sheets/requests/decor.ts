/** Requests on protections, bands, conditional formats, merges and filters. */
import { ApiRefusal } from '../../errors';
import type { SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import type { BandedRange, ProtectedRange } from '../model';
import { looseBox, mayEditProtected, PROTECTED_MESSAGE } from '../protection';
import { gridBox, overlaps } from '../range';
import { type BatchContext, type Body, type Handler, target } from './context';

/** The sheet that holds the thing with this id, and the thing. */
function findIn<T>(
  context: BatchContext,
  list: (sheet: SheetDraft) => readonly T[],
  fits: (one: T) => boolean,
  missing: string,
): { sheet: SheetDraft; found: T } {
  for (const sheet of context.draft.sheets) {
    const found = list(sheet).find(fits);
    if (found) return { sheet, found };
  }
  throw new ApiRefusal(400, missing);
}

const replaced = <T>(list: readonly T[], old: T, fresh: T): T[] =>
  list.map((one) => (one === old ? fresh : one));

export const addProtectedRange: Handler<Body<'addProtectedRange'>> = (context, body) => {
  const given = body.protectedRange ?? {};
  const sheet = context.draft.sheet(given.range?.sheetId);
  if (given.range) gridBox(sheet, given.range);
  const protectedRangeId = given.protectedRangeId ?? context.newId();
  const users = (given.editors?.users ?? []).map((user) => user.toLowerCase());
  // Who protects a range stays able to edit it; only the owner needs no mention.
  if (!context.writer.owner && !users.includes(context.writer.email)) users.push(context.writer.email);
  const protectedRange: ProtectedRange = { ...given, protectedRangeId, editors: { ...given.editors, users } };
  sheet.protectedRanges = [...sheet.protectedRanges, protectedRange];
  return { addProtectedRange: { protectedRange } };
};

function findProtected(
  context: BatchContext,
  id: number | undefined,
): { sheet: SheetDraft; found: ProtectedRange } {
  const hit = findIn(
    context,
    (sheet) => sheet.protectedRanges,
    (one) => one.protectedRangeId === id,
    `No protected range with id: ${id ?? 0}`,
  );
  if (!mayEditProtected(hit.found, context.writer)) throw new ApiRefusal(400, PROTECTED_MESSAGE);
  return hit;
}

export const updateProtectedRange: Handler<Body<'updateProtectedRange'>> = (context, body) => {
  const given = body.protectedRange ?? {};
  const { sheet, found } = findProtected(context, given.protectedRangeId);
  const mask = writeMask(body.fields, 'ProtectedRange');
  const fresh = { ...mergeMasked(found, given, mask), protectedRangeId: found.protectedRangeId };
  sheet.protectedRanges = replaced(sheet.protectedRanges, found, fresh);
  return {};
};

export const deleteProtectedRange: Handler<Body<'deleteProtectedRange'>> = (context, body) => {
  const { sheet, found } = findProtected(context, body.protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.filter((one) => one !== found);
  return {};
};

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
  const fresh = {
    ...mergeMasked(found, given, writeMask(body.fields, 'BandedRange')),
    bandedRangeId: found.bandedRangeId,
  };
  checkBand(sheet, fresh, found);
  sheet.bandedRanges = replaced(sheet.bandedRanges, found, fresh);
  return {};
};

export const deleteBanding: Handler<Body<'deleteBanding'>> = (context, body) => {
  const { sheet, found } = findBand(context, body.bandedRangeId);
  sheet.bandedRanges = sheet.bandedRanges.filter((one) => one !== found);
  return {};
};

export const addConditionalFormatRule: Handler<Body<'addConditionalFormatRule'>> = (context, body) => {
  const rule = body.rule ?? {};
  const [first] = rule.ranges ?? [];
  if (!first) throw new ApiRefusal(400, 'At least one range must be specified.');
  const { sheet } = target(context, first);
  for (const range of rule.ranges ?? []) target(context, range);
  if (!rule.booleanRule && !rule.gradientRule) {
    throw new ApiRefusal(400, 'ConditionalFormatRule must have a booleanRule or a gradientRule.');
  }
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
  sheet.conditionalFormats = sheet.conditionalFormats.filter((_one, at) => at !== index);
  return { deleteConditionalFormatRule: { rule } };
};

export const mergeCells: Handler<Body<'mergeCells'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  if (sheet.merges.some((one) => overlaps(looseBox(sheet, one), box))) {
    throw new ApiRefusal(400, 'You must select all cells in a merged range to merge or unmerge them.');
  }
  const whole = { top: [box.top, box.bottom], left: [box.left, box.right] } as const;
  const range = (top: number, bottom: number, left: number, right: number): object => ({
    sheetId: sheet.id,
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  });
  const type = body.mergeType ?? 'MERGE_ALL';
  const made: object[] = [];
  if (type === 'MERGE_ALL') made.push(range(...whole.top, ...whole.left));
  if (type === 'MERGE_ROWS')
    for (let y = box.top; y < box.bottom; y++) made.push(range(y, y + 1, ...whole.left));
  if (type === 'MERGE_COLUMNS')
    for (let x = box.left; x < box.right; x++) made.push(range(...whole.top, x, x + 1));
  sheet.merges = [...sheet.merges, ...made];
  return {};
};

export const unmergeCells: Handler<Body<'unmergeCells'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  sheet.merges = sheet.merges.filter((one) => !overlaps(looseBox(sheet, one), box));
  return {};
};

export const setBasicFilter: Handler<Body<'setBasicFilter'>> = (context, body) => {
  const { sheet } = target(context, body.filter?.range);
  sheet.basicFilter = body.filter ?? null;
  return {};
};

export const clearBasicFilter: Handler<Body<'clearBasicFilter'>> = (context, body) => {
  context.draft.sheet(body.sheetId).basicFilter = null;
  return {};
};
