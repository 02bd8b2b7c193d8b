/** Lists of a Word file (numbering.xml): sign, format and indents of an item. */
import type { Glyph } from '../format';
import { usualFormat } from '../numbering';
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

/** To be asked in the order of the document: items of one definition count on until a list of its own start begins. */
export class Lists {
  private readonly levels = new Map<string, Omit<ListLevel, 'listId'> | null>();
  private readonly current = new Map<string, string>();
  private readonly begun = new Set<string>();

  constructor(private readonly root: Element | null) {}

  /** The level that a w:numPr names; null when it says that there is no list. */
  level(reference: Element): ListLevel | null {
    const id = val(reference, 'numId') ?? '0';
    const nesting = Number(val(reference, 'ilvl') ?? '0');
    const list = childrenNamed(this.root, 'num').find((one) => attribute(one, 'numId') === id);
    if (list === undefined) return null;
    const key = `${id}:${nesting}`;
    if (!this.levels.has(key)) this.levels.set(key, this.read(list, nesting));
    const level = this.levels.get(key) ?? null;
    return level === null ? null : { ...level, listId: this.listId(list, id) };
  }

  private listId(list: Element, id: string): string {
    const definition = val(list, 'abstractNumId') ?? '';
    const restarts = child(child(list, 'lvlOverride'), 'startOverride') !== null && !this.begun.has(id);
    this.begun.add(id);
    const known = restarts ? undefined : this.current.get(definition);
    const listId = known ?? `docx-${id}`;
    this.current.set(definition, listId);
    return listId;
  }

  private read(list: Element, nesting: number): Omit<ListLevel, 'listId'> | null {
    const override = overrideOf(list, nesting);
    const level = child(override, 'lvl') ?? this.definition(list, nesting);
    if (level === null) return null;
    const suffix = val(level, 'suff') ?? 'tab';
    if (suffix !== 'tab') throw unseen(`w:suff "${suffix}"`);
    const kind = val(level, 'numFmt') ?? 'decimal';
    const text = val(level, 'lvlText') ?? '';
    const glyph = kind === 'bullet' ? (BULLETS[text] ?? 'BULLET') : GLYPHS[kind];
    if (glyph === undefined) throw unseen(`w:numFmt "${kind}"`);
    const plain = kind === 'bullet' ? BULLETS[text] !== undefined : text === usualFormat(glyph, nesting);
    const start = measure(child(override, 'startOverride'), 'val', 1);
    return {
      nesting,
      glyph,
      format: plain ? null : text,
      start: start ?? measure(child(level, 'start'), 'val', 1) ?? 1,
      paragraph: paragraphSettings(child(level, 'pPr')),
    };
  }

  private definition(list: Element, nesting: number): Element | null {
    const id = val(list, 'abstractNumId');
    const from = childrenNamed(this.root, 'abstractNum').find(
      (one) => attribute(one, 'abstractNumId') === id,
    );
    const levels = childrenNamed(from ?? null, 'lvl');
    return levels.find((one) => attribute(one, 'ilvl') === String(nesting)) ?? null;
  }
}

function overrideOf(list: Element, nesting: number): Element | null {
  const all = childrenNamed(list, 'lvlOverride');
  return all.find((one) => attribute(one, 'ilvl') === String(nesting)) ?? null;
}
