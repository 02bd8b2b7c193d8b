/** Finding what a request names by its id, on whichever sheet it lies. */
import { ApiRefusal } from '../../errors';
import type { SheetDraft } from '../draft';
import type { BatchContext } from './context';

/** The sheet that holds the thing with this id, and the thing. */
export function findIn<T>(
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

/** The list with one thing in the place of another. */
export const replaced = <T>(list: readonly T[], old: T, fresh: T): T[] =>
  list.map((one) => (one === old ? fresh : one));
