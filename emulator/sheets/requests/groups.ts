/** Requests on groups of rows or columns. A group of depth n is a stretch in which every row lies in n groups or more. */
import { ApiRefusal } from '../../errors';
import type { SheetDraft } from '../draft';
import type { DimensionGroup } from '../model';
import { guardSheet } from '../protection';
import type { BatchContext, Body, Handler } from './context';

type Range = DimensionGroup['range'];

/** Sheets folds at most eight groups into each other. */
const DEEPEST = 8;

const listName = (rows: boolean): 'rowGroups' | 'columnGroups' => (rows ? 'rowGroups' : 'columnGroups');

function depthsOf(groups: readonly DimensionGroup[], size: number): number[] {
  const depths = new Array<number>(size).fill(0);
  for (const { range, depth = 1 } of groups) {
    for (let i = range?.startIndex ?? 0; i < (range?.endIndex ?? size); i++) {
      depths[i] = Math.max(depths[i] ?? 0, depth);
    }
  }
  return depths;
}

/** The stretches of at least this depth. */
function stretches(depths: readonly number[], depth: number): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let i = 0; i <= depths.length; i++) {
    const inside = (depths[i] ?? 0) >= depth;
    if (inside && start < 0) start = i;
    if (inside || start < 0) continue;
    found.push([start, i]);
    start = -1;
  }
  return found;
}

function groupsOf(depths: readonly number[], sheetId: number, dimension: string): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  for (let depth = 1; depth <= depths.reduce((most, one) => Math.max(most, one), 0); depth++) {
    for (const [startIndex, endIndex] of stretches(depths, depth)) {
      groups.push({ depth, range: { sheetId, dimension, startIndex, endIndex } });
    }
  }
  return groups;
}

/** Makes the rows or columns of a range one deeper or one less deep, and answers the groups there are then. */
function change(context: BatchContext, range: Range, by: 1 | -1): DimensionGroup[] {
  const sheet: SheetDraft = context.draft.sheet(range?.sheetId);
  const { dimension } = range ?? {};
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw new ApiRefusal(400, 'No dimension specified.');
  const rows = dimension === 'ROWS';
  const size = rows ? sheet.grid.rows : sheet.grid.columns;
  const [from, to] = [range?.startIndex ?? 0, range?.endIndex ?? size];
  if (from < 0 || from >= to || to > size)
    throw new ApiRefusal(400, 'The range of a group exceeds grid limits.');
  guardSheet(sheet, context.writer);
  const depths = depthsOf(sheet[listName(rows)], size);
  if (by < 0 && depths.slice(from, to).every((depth) => depth === 0)) {
    throw new ApiRefusal(400, 'There is no group over the given range.');
  }
  for (let i = from; i < to; i++) depths[i] = Math.max(0, (depths[i] ?? 0) + by);
  if (depths.some((depth) => depth > DEEPEST)) {
    throw new ApiRefusal(400, `Groups can be at most ${DEEPEST} levels deep.`);
  }
  const groups = groupsOf(depths, sheet.id, dimension);
  sheet[listName(rows)] = groups;
  return groups;
}

export const addDimensionGroup: Handler<Body<'addDimensionGroup'>> = (context, body) => ({
  addDimensionGroup: { dimensionGroups: change(context, body.range, 1) },
});

export const deleteDimensionGroup: Handler<Body<'deleteDimensionGroup'>> = (context, body) => ({
  deleteDimensionGroup: { dimensionGroups: change(context, body.range, -1) },
});
