/** Lists of a Word file (numbering.xml): sign, format and indents of an item. */
import type { Glyph } from '../format';
import { glyphText } from '../numbering';
import { unseen } from './known';
import { type ParagraphSettings, paragraphSettings } from './paragraph';
import { attribute, child, childrenNamed, type Element, measure, val } from './xml';

export interface ListLevel {
  readonly listId: string;
  readonly nesting: number;
  readonly glyph: Glyph;
  readonly format: string | null;
  readonly start: number;
  readonly paragraph: ParagraphSettings;
}

const GLYPHS: Readonly<Record<string, Glyph>> = {
  decimal: 'NUMBER',
  upperLetter: 'LATIN_UPPER',
  lowerLetter: 'LATIN_LOWER',
  upperRoman: 'ROMAN_UPPER',
  lowerRoman: 'ROMAN_LOWER',
};
/** Signs of bullets; the private ones are those of the fonts Symbol and Wingdings. */
const BULLETS: Readonly<Record<string, Glyph>> = {
  '•': 'BULLET',
  '●': 'BULLET',
  '\uf0b7': 'BULLET',
  '◦': 'HOLLOW_BULLET',
  '○': 'HOLLOW_BULLET',
  o: 'HOLLOW_BULLET',
  '▪': 'SQUARE_BULLET',
  '■': 'SQUARE_BULLET',
  '\uf0a7': 'SQUARE_BULLET',
};

/** Label of a level where nothing else is said, "%2." for a number on the second level. */
export function usualFormat(glyph: Glyph, nesting: number): string {
  return glyph.endsWith('BULLET') ? glyphText(glyph, 1) : `%${nesting + 1}.`;
}

export class Lists {
  constructor(private readonly root: Element | null) {}

  /** The level that a w:numPr names; null when it says that there is no list. */
  level(reference: Element): ListLevel | null {
    const id = val(reference, 'numId') ?? '0';
    const nesting = Number(val(reference, 'ilvl') ?? '0');
    const list = childrenNamed(this.root, 'num').find((one) => attribute(one, 'numId') === id);
    const found = list === undefined ? null : this.definition(list, nesting);
    return found === null || list === undefined ? null : this.read(found, list, id, nesting);
  }

  private definition(list: Element, nesting: number): Element | null {
    const override = overrideOf(list, nesting);
    const abstract = val(list, 'abstractNumId');
    const from = childrenNamed(this.root, 'abstractNum').find(
      (one) => attribute(one, 'abstractNumId') === abstract,
    );
    const level = childrenNamed(from ?? null, 'lvl').find(
      (one) => attribute(one, 'ilvl') === String(nesting),
    );
    return child(override, 'lvl') ?? level ?? null;
  }

  private read(level: Element, list: Element, id: string, nesting: number): ListLevel {
    const suffix = val(level, 'suff') ?? 'tab';
    if (suffix !== 'tab') throw unseen(`w:suff "${suffix}"`);
    const kind = val(level, 'numFmt') ?? 'decimal';
    const text = val(level, 'lvlText') ?? '';
    const glyph = kind === 'bullet' ? (BULLETS[text] ?? 'BULLET') : GLYPHS[kind];
    if (glyph === undefined) throw unseen(`w:numFmt "${kind}"`);
    const plain = kind === 'bullet' ? BULLETS[text] !== undefined : text === usualFormat(glyph, nesting);
    const start = measure(child(overrideOf(list, nesting), 'startOverride'), 'val', 1);
    return {
      listId: `docx-${id}`,
      nesting,
      glyph,
      format: plain ? null : text,
      start: start ?? measure(child(level, 'start'), 'val', 1) ?? 1,
      paragraph: paragraphSettings(child(level, 'pPr')),
    };
  }
}

function overrideOf(list: Element, nesting: number): Element | null {
  const all = childrenNamed(list, 'lvlOverride');
  return all.find((one) => attribute(one, 'ilvl') === String(nesting)) ?? null;
}
