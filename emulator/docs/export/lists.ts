/** Definitions of lists for Word. */
import type { ILevelsOptions, INumberingOptions } from 'docx';
import type { DocModel, Glyph, ListItemNode } from '../model';
import { sectionsOf } from '../model';
import { listItems, usualFormat } from '../numbering';

export const listName = (item: { readonly listId: string }): string => `list-${item.listId}`;

const FORMATS: Readonly<Record<Glyph, NonNullable<ILevelsOptions['format']>>> = {
  BULLET: 'bullet',
  HOLLOW_BULLET: 'bullet',
  SQUARE_BULLET: 'bullet',
  NUMBER: 'decimal',
  LATIN_UPPER: 'upperLetter',
  LATIN_LOWER: 'lowerLetter',
  ROMAN_UPPER: 'upperRoman',
  ROMAN_LOWER: 'lowerRoman',
};

/** One definition a list; the first item of a level decides how it counts. */
export function listConfig(model: DocModel): INumberingOptions['config'] {
  const lists = new Map<string, Map<number, ListItemNode>>();
  for (const item of sectionsOf(model).flatMap((section) => listItems(section.children))) {
    const levels = lists.get(listName(item)) ?? new Map<number, ListItemNode>();
    if (!levels.has(item.nesting)) levels.set(item.nesting, item);
    lists.set(listName(item), levels);
  }
  return [...lists].map(([reference, levels]) => ({
    reference,
    levels: [...levels.values()].map((item) => ({
      level: item.nesting,
      format: FORMATS[item.glyph],
      text: item.format ?? usualFormat(item.glyph, item.nesting),
      start: item.start ?? 1,
    })),
  }));
}
