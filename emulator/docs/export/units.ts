/** Word's units and names, for everything that is written. */
import type { Border } from '../model';

export type Docx = typeof import('docx');
/** What may stand in headers, footers and cells. */
export type Inner = ConstructorParameters<Docx['Header']>[0] extends
  | { children: readonly (infer C)[] }
  | undefined
  ? C
  : never;

/** Twentieths of a point, in which Word counts lengths. */
export const twips = (points: number): number => Math.round(points * 20);
export const hex = (color: string): string => color.replace('#', '');

const LINES = { SOLID: 'single', DOT: 'dotted', DASH: 'dashed', DOUBLE: 'double' } as const;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;

/** A line; Word counts its width in eighths of a point. */
export function lineOf({ width, color, style }: Border) {
  if (width === 0) return NO_LINE;
  return { style: LINES[style], size: Math.round(width * 8), color: hex(color) };
}
