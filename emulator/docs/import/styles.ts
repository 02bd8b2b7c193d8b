/** Named styles of a Word file (styles.xml): what a paragraph, a run or a table takes from them. */
import type { Heading, ParagraphStyle, TextStyle } from '../format';
import { unseen } from './known';
import { over, paragraphSettings } from './paragraph';
import { type ThemeFont, textStyle } from './text';
import { attribute, child, childrenNamed, type Element, val } from './xml';

/** What a style decides, its ancestors included. */
export interface StyleLook {
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  readonly heading: Heading;
  /** list of the style, by number and level; null: none */
  readonly list: Element | null;
}

/** Named styles that Docs knows, by Word's built-in names. */
const HEADINGS: Readonly<Record<string, Heading>> = {
  'heading 1': 'HEADING1',
  'heading 2': 'HEADING2',
  'heading 3': 'HEADING3',
  'heading 4': 'HEADING4',
  'heading 5': 'HEADING5',
  'heading 6': 'HEADING6',
  title: 'TITLE',
  subtitle: 'SUBTITLE',
};
/** Without any setting: Times New Roman of 10 points in single lines (ECMA-376 part 1, 17.3 and 17.7.5). */
const BARE_TEXT: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 10,
  fontFamily: 'Times New Roman',
  color: '#000000',
};
const BARE_PARAGRAPH: ParagraphStyle = {
  alignment: 'LEFT',
  indentStart: 0,
  indentEnd: 0,
  indentFirstLine: 0,
  spacingBefore: 0,
  spacingAfter: 0,
  lineSpacing: 1,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  widowControl: true,
};
/** Deeper than any real chain: a style that leads back to itself ends here. */
const MAX_CHAIN = 20;

export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly looks = new Map<string, StyleLook>();
  private readonly base: StyleLook;

  constructor(
    root: Element | null,
    private readonly themeFont: ThemeFont,
  ) {
    for (const style of childrenNamed(root, 'style')) this.byId.set(attribute(style, 'styleId') ?? '', style);
    const defaults = child(root, 'docDefaults');
    const run = child(child(defaults, 'rPrDefault'), 'rPr');
    const paragraph = child(child(defaults, 'pPrDefault'), 'pPr');
    this.base = {
      text: { ...BARE_TEXT, ...textStyle(run, themeFont) },
      paragraph: over(BARE_PARAGRAPH, paragraphSettings(paragraph)),
      heading: 'NORMAL',
      list: null,
    };
  }

  /** Look of a paragraph style; null: the default one. */
  paragraph(id: string | null): StyleLook {
    return this.look(id ?? this.defaultId('paragraph'), 'paragraph');
  }

  /** What a character style sets on top of the paragraph's; nothing for an unknown one. */
  character(id: string | null): TextStyle {
    const chain = id === null ? [] : this.chain(id);
    return Object.assign({}, ...chain.map((style) => textStyle(child(style, 'rPr'), this.themeFont)));
  }

  /** The table styles from the most general one on. Styles of single rows or columns are refused. */
  table(id: string | null): Element[] {
    const chain = this.chain(id ?? this.defaultId('table') ?? '');
    for (const style of chain) {
      if (child(style, 'tblStylePr') !== null) throw unseen('w:tblStylePr');
    }
    return chain;
  }

  private look(id: string | null, kind: string): StyleLook {
    const key = `${kind}:${id}`;
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const look = this.chain(id ?? '').reduce((above, style) => this.below(above, style), this.base);
    this.looks.set(key, look);
    return look;
  }

  private below(above: StyleLook, style: Element): StyleLook {
    const properties = child(style, 'pPr');
    const name = (val(style, 'name') ?? '').toLowerCase();
    return {
      text: { ...above.text, ...textStyle(child(style, 'rPr'), this.themeFont) },
      paragraph: over(above.paragraph, paragraphSettings(properties)),
      heading: HEADINGS[name] ?? above.heading,
      list: child(properties, 'numPr') ?? above.list,
    };
  }

  /** The style and those it is based on, the most general one first. */
  private chain(id: string): Element[] {
    const found: Element[] = [];
    let next: string | null = id;
    while (next !== null && found.length < MAX_CHAIN) {
      const style: Element | undefined = this.byId.get(next);
      if (style === undefined) break;
      found.unshift(style);
      next = val(style, 'basedOn');
    }
    return found;
  }

  private defaultId(kind: string): string | null {
    for (const [id, style] of this.byId) {
      const chosen = ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '');
      if (chosen && attribute(style, 'type') === kind) return id;
    }
    return null;
  }
}
