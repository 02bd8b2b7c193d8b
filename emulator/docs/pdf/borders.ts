/** Borders and shading of paragraphs, and the strokes of every border. */
import type { Border, FlowNode, ParagraphBorder, ParagraphBorders } from '../model';
import { type SeenParagraph, seenParagraph } from '../style';
import type { Ink, Spot } from './ink';
import type { Measure } from './lines';

/** The paragraphs around one, if they are paragraphs. */
export interface Neighbours {
  readonly previous: FlowNode | null;
  readonly next: FlowNode | null;
}

/** Borders and shading as they apply here: lines between paragraphs with the same borders are not drawn. */
export interface FrameLook {
  readonly borders: ParagraphBorders;
  readonly shading: string | null;
  readonly left: number;
  readonly right: number;
}

/** What is drawn around this paragraph. */
export function frameOf(seen: SeenParagraph, { previous, next }: Neighbours, measure: Measure): FrameLook {
  const { top, bottom, ...sides } = seen.borders ?? {};
  const same = (other: FlowNode | null): boolean =>
    other !== null && JSON.stringify(seenParagraph(other).borders) === JSON.stringify(seen.borders);
  const left = Math.min(measure.first, measure.from);
  return {
    borders: {
      ...sides,
      ...(top !== undefined && !same(previous) && { top }),
      ...(bottom !== undefined && !same(next) && { bottom }),
    },
    shading: seen.shading ?? null,
    left,
    right: measure.to,
  };
}

/** Which lines of the paragraph this is. */
export interface Edges {
  readonly first: boolean;
  readonly last: boolean;
}

/** The room that a border above or below takes. */
export const thickness = (border: ParagraphBorder | undefined): number =>
  border === undefined ? 0 : border.padding + strokes(border);

/** How thick a border is in all. */
export function strokes({ width, style }: Border): number {
  return style === 'DOUBLE' ? width * 3 : width;
}

/** Shading, and those borders that stand at this line. */
export function frameInk(
  { borders, shading, left, right }: FrameLook,
  { x, y }: Spot,
  height: number,
  edge: Edges,
): Ink[] {
  const [x1, x2] = [x + left, x + right];
  const ink: Ink[] = [];
  if (shading !== null) ink.push({ kind: 'RECT', x: x1, y, width: x2 - x1, height, color: shading });
  const { top, bottom, left: west, right: east } = borders;
  if (top !== undefined && edge.first) ink.push(...borderInk(top, { x1, x2, y1: y, y2: y }, 1));
  if (bottom !== undefined && edge.last)
    ink.push(...borderInk(bottom, { x1, x2, y1: y + height, y2: y + height }, -1));
  if (west !== undefined)
    ink.push(...borderInk(west, { x1: x1 - west.padding, x2: x1 - west.padding, y1: y, y2: y + height }, -1));
  if (east !== undefined)
    ink.push(...borderInk(east, { x1: x2 + east.padding, x2: x2 + east.padding, y1: y, y2: y + height }, 1));
  return ink;
}

export interface Ends {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A border that grows from this edge downwards or to the right (1), or the other way (-1). */
function borderInk(border: ParagraphBorder, ends: Ends, way: 1 | -1): Ink[] {
  return strokesAt(border, ends, (way * strokes(border)) / 2);
}

/** A border whose middle is moved off these ends: one line, or two. */
export function strokesAt({ width, color, style }: Border, ends: Ends, offset: number): Ink[] {
  const lies = ends.y1 === ends.y2;
  const moves = style === 'DOUBLE' ? [offset - width, offset + width] : [offset];
  const dash = style === 'DOUBLE' ? 'SOLID' : style;
  return moves.map((move) => ({
    kind: 'LINE',
    x1: ends.x1 + (lies ? 0 : move),
    x2: ends.x2 + (lies ? 0 : move),
    y1: ends.y1 + (lies ? move : 0),
    y2: ends.y2 + (lies ? move : 0),
    width,
    color,
    dash,
  }));
}
