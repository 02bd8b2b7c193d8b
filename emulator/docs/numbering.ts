/** Counts the items of lists, so that every renderer shows the same numbers. */
import type { BlockNode, DocModel, Glyph, ListItemNode } from './model';
import { sectionsOf } from './model';

/** Labels of all list items of a document, "1." or "•". */
export type Labels = ReadonlyMap<ListItemNode, string>;

const BULLETS: Readonly<Partial<Record<Glyph, string>>> = {
  BULLET: '•',
  HOLLOW_BULLET: '◦',
  SQUARE_BULLET: '▪',
};

/** What has been counted of one list, by level. */
interface Counts {
  readonly numbers: number[];
  readonly glyphs: Glyph[];
}

/** Items of a list are numbered through the whole document, wherever they stand; deeper levels restart. */
export function labelsOf(model: DocModel): Labels {
  const labels = new Map<ListItemNode, string>();
  const lists = new Map<string, Counts>();
  for (const section of sectionsOf(model)) {
    for (const item of listItems(section.children)) {
      const counts = lists.get(item.listId) ?? { numbers: [], glyphs: [] };
      lists.set(item.listId, counts);
      labels.set(item, countedLabel(item, counts));
    }
  }
  return labels;
}

function countedLabel(
  { nesting, glyph, format, start = 1 }: ListItemNode,
  { numbers, glyphs }: Counts,
): string {
  numbers.length = nesting + 1;
  const count = (numbers[nesting] ?? start - 1) + 1;
  numbers[nesting] = count;
  glyphs[nesting] = glyph;
  if (format === undefined) return glyphText(glyph, count);
  return format.replace(/%(\d)/g, (_, level) => {
    const at = Number(level) - 1;
    return glyphText(glyphs[at] ?? 'NUMBER', numbers[at] ?? 1).replace(/\.$/, '');
  });
}

/** List items of blocks in reading order, those in cells of tables too. */
export function listItems(blocks: readonly BlockNode[]): ListItemNode[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'LIST_ITEM') return [block];
    if (block.kind === 'PARAGRAPH') return [];
    return block.children.flatMap((row) => row.children.flatMap((cell) => listItems(cell.children)));
  });
}

/** Label of a level where nothing else is said, "%2." for a number on the second level. */
export function usualFormat(glyph: Glyph, nesting: number): string {
  return glyph.endsWith('BULLET') ? glyphText(glyph, 1) : `%${nesting + 1}.`;
}

/** Label of the n-th item, counted from 1. */
export function glyphText(glyph: Glyph, n: number): string {
  const bullet = BULLETS[glyph];
  if (bullet !== undefined) return bullet;
  if (glyph === 'NUMBER') return `${n}.`;
  const text = glyph.startsWith('LATIN') ? latin(n) : roman(n);
  return `${glyph.endsWith('LOWER') ? text.toLowerCase() : text}.`;
}

function latin(n: number): string {
  const letter = String.fromCharCode(65 + ((n - 1) % 26));
  return letter.repeat(Math.floor((n - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
