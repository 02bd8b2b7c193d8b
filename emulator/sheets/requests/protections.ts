/** Requests on protected ranges: who may add, change and remove them, and what they say. */
import { ApiRefusal } from '../../errors';
import type { SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import type { ProtectedRange } from '../model';
import { guardBox, isWholeSheet, mayEditProtected, PROTECTED_MESSAGE } from '../protection';
import { gridBox } from '../range';
import type { BatchContext, Body, Handler } from './context';
import { findIn, replaced } from './find';

/** The range of a protection: its own, or that of the named range that backs it. */
function withRange({ draft }: BatchContext, given: ProtectedRange): ProtectedRange {
  if (given.namedRangeId === undefined) return given;
  if (given.range)
    throw new ApiRefusal(400, 'Only one of range or namedRangeId may be set on a protected range.');
  const named = draft.namedRanges.find((one) => one.namedRangeId === given.namedRangeId);
  if (!named?.range) throw new ApiRefusal(400, `No named range with id: ${given.namedRangeId}`);
  return { ...given, range: named.range };
}

/** The sheet of a protection whose ranges lie in the grid. Only a protected sheet has ranges that are left open. */
function checkPlace(context: BatchContext, given: ProtectedRange): SheetDraft {
  const sheet = context.draft.sheet(given.range?.sheetId);
  if (given.range) gridBox(sheet, given.range);
  const open = given.unprotectedRanges ?? [];
  if (open.length > 0 && !isWholeSheet(sheet, given)) {
    throw new ApiRefusal(400, 'Unprotected ranges are only supported on protected sheets.');
  }
  for (const range of open) {
    if ((range.sheetId ?? 0) !== sheet.id)
      throw new ApiRefusal(400, 'Unprotected ranges must be on the protected sheet.');
    gridBox(sheet, range);
  }
  return sheet;
}

/** Editors are kept in lower case, and not at all where the protection only warns (reference of ProtectedRange). */
function withEditors({ writer }: BatchContext, given: ProtectedRange): ProtectedRange {
  const { editors, ...rest } = given;
  if (given.warningOnly === true) return rest;
  const users = (editors?.users ?? []).map((user) => user.toLowerCase());
  // Who protects a range stays able to edit it; only the owner needs no mention.
  if (!writer.owner && !users.includes(writer.email)) users.push(writer.email);
  return { ...rest, editors: { ...editors, users } };
}

export const addProtectedRange: Handler<Body<'addProtectedRange'>> = (context, body) => {
  const given = withRange(context, body.protectedRange ?? {});
  const sheet = checkPlace(context, given);
  // What others have closed cannot be opened by protecting it anew.
  guardBox(sheet, gridBox(sheet, given.range ?? {}), context.writer);
  const protectedRangeId = given.protectedRangeId ?? context.newId();
  const taken = context.draft.sheets.some((one) =>
    one.protectedRanges.some((range) => range.protectedRangeId === protectedRangeId),
  );
  if (taken) throw new ApiRefusal(400, `A protected range with id ${protectedRangeId} already exists.`);
  const { requestingUserCanEdit: _can, ...protectedRange } = {
    ...withEditors(context, given),
    protectedRangeId,
  };
  sheet.protectedRanges = [...sheet.protectedRanges, protectedRange];
  return { addProtectedRange: { protectedRange: { ...protectedRange, requestingUserCanEdit: true } } };
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

/** A warning that becomes a protection without naming editors gets all editors of the document as its own. */
function changed(
  context: BatchContext,
  found: ProtectedRange,
  body: Body<'updateProtectedRange'>,
): ProtectedRange {
  const given = body.protectedRange ?? {};
  const mask = writeMask(body.fields, 'ProtectedRange');
  const merged = mergeMasked(found, given, mask);
  const closes = found.warningOnly === true && merged.warningOnly !== true && merged.editors === undefined;
  const editors = closes ? { users: [...context.editors] } : merged.editors;
  const fresh = withEditors(context, { ...merged, ...(editors && { editors }) });
  const rest = { ...fresh, protectedRangeId: found.protectedRangeId };
  return mask.namedRangeId === undefined ? rest : withRange(context, rest);
}

export const updateProtectedRange: Handler<Body<'updateProtectedRange'>> = (context, body) => {
  const { sheet, found } = findProtected(context, body.protectedRange?.protectedRangeId);
  const fresh = changed(context, found, body);
  if (checkPlace(context, fresh) !== sheet) {
    throw new ApiRefusal(400, 'A protected range cannot be moved to another sheet.');
  }
  sheet.protectedRanges = replaced(sheet.protectedRanges, found, fresh);
  return {};
};

export const deleteProtectedRange: Handler<Body<'deleteProtectedRange'>> = (context, body) => {
  const { sheet, found } = findProtected(context, body.protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.filter((one) => one !== found);
  return {};
};
