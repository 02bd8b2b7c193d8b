/** Where the symbols of a flow stand and how they are joined, in millimetres. Pure: the page measures its rows before. */
import type { Sop, SopStep } from '../../src/domain/types';

/** Columns of the flow page; the performers share theirs. Together the width between the margins of A4 landscape. */
export const COLUMNS = {
  no: 8,
  uraian: 66,
  roles: 95,
  kelengkapan: 34,
  waktu: 14,
  output: 36,
  ket: 20,
} as const;
export const SYMBOL = { width: 12, height: 7 } as const;
/** Height of the row that holds the connectors of a page. */
export const CONNECTOR = 9;

export type Shape = 'CAPSULE' | 'BOX' | 'DIAMOND';

export interface Placed {
  readonly step: SopStep;
  readonly shape: Shape;
  readonly x: number;
  /** centre of its row, from the top of the page's rows */
  readonly y: number;
  readonly bottom: number;
}

export interface FlowPage {
  readonly placed: readonly Placed[];
  readonly height: number;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** A decision is what may return; the flow begins and ends in a capsule. */
export function shapeOf(step: SopStep, first: boolean): Shape {
  if (step.returnTo !== null) return 'DIAMOND';
  return first || step.next === null ? 'CAPSULE' : 'BOX';
}

/** Rows in their order on pages of this room; a row taller than the room has a page of its own. */
export function paginate(heights: readonly number[], room: number): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = 0;
  heights.forEach((height, index) => {
    const page = pages[pages.length - 1] ?? [];
    if (page.length > 0 && used + height > room) {
      pages.push([index]);
      used = height;
    } else {
      page.push(index);
      used += height;
    }
  });
  return pages.filter((page) => page.length > 0);
}

/** The pages of a flow: each symbol in the column of its role, in the middle of its row. `tail` follows the last row. */
export function placeFlow(
  sop: Sop,
  heights: readonly number[],
  room: number,
  tail: number,
): readonly FlowPage[] {
  const taken = heights.map((height, i) => (i === heights.length - 1 ? height + tail : height));
  // Of two pages each has one connector only.
  const two = paginate(taken, room - CONNECTOR);
  const pages = two.length <= 2 ? two : paginate(taken, room - 2 * CONNECTOR);
  const width = COLUMNS.roles / sop.roles.length;
  return pages.map((rows, at): FlowPage => {
    const hasBefore = at > 0;
    const hasAfter = at < pages.length - 1;
    let top = hasBefore ? CONNECTOR : 0;
    const placed = rows.flatMap((row) => {
      const step = sop.steps[row];
      const height = heights[row] ?? 0;
      top += height;
      if (step === undefined) return [];
      const column = Math.max(
        0,
        sop.roles.findIndex((role) => role.id === step.role),
      );
      const shape = shapeOf(step, row === 0);
      return [{ step, shape, x: (column + 0.5) * width, y: top - height / 2, bottom: top }];
    });
    return { placed, height: top + (hasAfter ? CONNECTOR : 0), hasBefore, hasAfter };
  });
}
