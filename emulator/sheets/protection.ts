/** Protected ranges: who may write where. The owner of the file always may. */
import { ApiRefusal } from '../errors';
import type { GridRange, ProtectedRange, SheetModel } from './model';
import { type Box, contains, overlaps, wholeBox } from './range';

export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A person who writes to a spreadsheet. */
export interface Writer {
  readonly email: string;
  readonly owner: boolean;
}

/** A range's box as far as it lies in the grid: protections outlive rows that were deleted. */
export function looseBox(sheet: SheetModel, range: GridRange | undefined): Box {
  const whole = wholeBox(sheet);
  return {
    top: range?.startRowIndex ?? 0,
    left: range?.startColumnIndex ?? 0,
    bottom: Math.min(range?.endRowIndex ?? whole.bottom, whole.bottom),
    right: Math.min(range?.endColumnIndex ?? whole.right, whole.right),
  };
}

/** Does the protection cover its sheet as a whole? */
export function isWholeSheet(sheet: SheetModel, range: ProtectedRange): boolean {
  return contains(looseBox(sheet, range.range), wholeBox(sheet));
}

/** May the person edit what is protected, and the protection itself? A protection that only warns lets everybody. */
export function mayEditProtected(range: ProtectedRange, writer: Writer): boolean {
  if (writer.owner || range.warningOnly === true || range.editors?.domainUsersCanEdit === true) return true;
  return (range.editors?.users ?? []).some((user) => user.toLowerCase() === writer.email);
}

/** Throws when any part of the box is protected against this person. */
export function guardBox(sheet: SheetModel, box: Box, writer: Writer): void {
  for (const range of sheet.protectedRanges) {
    if (mayEditProtected(range, writer) || !overlaps(looseBox(sheet, range.range), box)) continue;
    const free = (range.unprotectedRanges ?? []).some((one) => contains(looseBox(sheet, one), box));
    if (!free) throw new ApiRefusal(400, PROTECTED_MESSAGE);
  }
}

/** Throws when the sheet as a whole is protected against this person. Protected ranges in it do not matter. */
export function guardSheet(sheet: SheetModel, writer: Writer): void {
  for (const range of sheet.protectedRanges) {
    if (isWholeSheet(sheet, range) && !mayEditProtected(range, writer)) {
      throw new ApiRefusal(400, PROTECTED_MESSAGE);
    }
  }
}
