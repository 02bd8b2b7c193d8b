/** What is drawn on a page. Lengths are points from the upper left corner of the page. */
import type { Face } from './faces';

/** Everything about a character that can be seen. */
export interface Look {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly background: string | null;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly link: string | null;
  /** how far the text stands above the line; negative: below */
  readonly rise: number;
}

export interface TextInk {
  readonly kind: 'TEXT';
  readonly x: number;
  /** height of the baseline */
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly look: Look;
  /** what each space is wider than usual */
  readonly stretch: number;
}
export interface RectInk {
  readonly kind: 'RECT';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}
export interface LineInk {
  readonly kind: 'LINE';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly color: string;
  readonly dash: 'SOLID' | 'DOT' | 'DASH';
}
export interface ImageInk {
  readonly kind: 'IMAGE';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mimeType: string;
  readonly base64: string;
}
export type Ink = TextInk | RectInk | LineInk | ImageInk;

/** The corner at which something is drawn. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Something with a height that can be drawn anywhere, and perhaps be cut to fit. */
export interface Box {
  readonly height: number;
  draw(at: Spot): Ink[];
  /** cuts into what fits into this height and the rest; null when nothing does */
  split?(room: number): readonly [Box, Box] | null;
  /** cut only where no page could hold it */
  readonly whole?: boolean;
}

/** A box in a flow, with the space around it and where pages may break. */
export interface Item {
  readonly box: Box;
  readonly before: number;
  readonly after: number;
  /** no page break behind it */
  readonly keepNext: boolean;
  /** begins a page */
  readonly breakBefore: boolean;
  /** what is drawn above it when it begins a page by itself: the head of its table */
  readonly head?: readonly Box[];
}

/** Height of boxes with the spaces between them; `outer`: those at both ends too. */
export function heightOf(items: readonly Item[], outer: boolean): number {
  return items.reduce((sum, item, i) => {
    const before = i > 0 || outer ? item.before : 0;
    const after = i < items.length - 1 || outer ? item.after : 0;
    return sum + before + item.box.height + after;
  }, 0);
}

/** Draws boxes below each other. */
export function drawStack(items: readonly Item[], at: Spot): Ink[] {
  let { y } = at;
  return items.flatMap(({ box, before, after }) => {
    y += before;
    const ink = box.draw({ x: at.x, y });
    y += box.height + after;
    return ink;
  });
}
