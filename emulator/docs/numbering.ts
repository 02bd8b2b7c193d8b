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

/** Items of a list are numbered through the whole document, wherever they stand; deeper levels restart. */
export function labelsOf(model: DocModel): Labels {
  const labels = new Map<ListItemNode, string>();
  const counters = new Map<string, number[]>();
  for (const section of sectionsOf(model)) {
    for (const item of listItems(section.children)) {
      const counts = counters.get(item.listId) ?? [];
      counts.length = item.nesting + 1;
      const count = (counts[item.nesting] ?? 0) + 1;
      counts[item.nesting] = count;
      counters.set(item.listId, counts);
      labels.set(item, glyphText(item.glyph, count));
    }
  }
  return labels;
}

/** List items of blocks in reading order, those in cells of tables too. */
export function listItems(blocks: readonly BlockNode[]): ListItemNode[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'LIST_ITEM') return [block];
    if (block.kind === 'PARAGRAPH') return [];
    return block.children.flatMap((row) => row.children.flatMap((cell) => listItems(cell.children)));
  });
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
