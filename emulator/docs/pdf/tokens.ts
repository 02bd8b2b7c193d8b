/** The text of a paragraph cut into what a line is made of: words, spaces, tabs, pictures, breaks. */
import type { FieldNode, FlowNode, ImageNode, InlineNode, Run, TextStyle } from '../model';
import { seenText } from '../style';
import { faceOf, familyOf, visibleText } from './faces';
import type { Fonts } from './fonts';
import type { Look } from './ink';

/** A stretch of one look. */
export interface Part {
  readonly text: string;
  readonly look: Look;
  readonly width: number;
}
/** Parts that no line break may divide. */
export interface Word {
  readonly kind: 'WORD';
  readonly parts: readonly Part[];
  readonly width: number;
}
export interface Space {
  readonly kind: 'SPACE';
  readonly part: Part;
  readonly width: number;
}
export interface Picture {
  readonly kind: 'PICTURE';
  readonly image: ImageNode;
  readonly width: number;
  readonly height: number;
}
export type Token =
  | Word
  | Space
  | Picture
  | { readonly kind: 'TAB' | 'BREAK' | 'PAGE' | 'RULE'; readonly width: 0 };

/** What the text is set with. */
export interface Setting {
  readonly fonts: Fonts;
  /** numbers that fields show */
  readonly page: number;
  readonly pages: number;
}

/** Pixels of an image to points, as in Docs. */
const PX = 0.75;
/** Raised and lowered text: its size, and the way up or down, as shares of the size. */
const SMALL = 0.6;
const RAISED = 0.35;
const LOWERED = -0.15;

/** PDF has no GIF. */
const NO_PICTURE = '[gambar]';

const CUT = / +|\t|\r|[^ \t\r]+/g;
/** A line may end behind a hyphen or dash between letters (Unicode line breaking, classes HY and BA). */
const BEHIND_HYPHEN = /(?<=[\p{L}\p{N}][-\u2010\u2013\u2014])(?=\p{L})/u;

/** The tokens of a paragraph; `width` is that of its column, which pictures may not pass. */
export function tokensOf(node: FlowNode, width: number, setting: Setting): Token[] {
  const builder = new TokenBuilder(node, width, setting);
  for (const child of node.children) builder.add(child);
  return builder.finish();
}

/** The look of characters in a paragraph. */
export function lookOf(
  node: FlowNode,
  style: TextStyle,
): Look & { readonly bold: boolean; readonly italic: boolean } {
  const seen = seenText(node, style);
  const { baseline, fontSize, bold, italic } = seen;
  return {
    face: faceOf(familyOf(seen.fontFamily), bold, italic),
    bold,
    italic,
    size: baseline === null ? fontSize : fontSize * SMALL,
    color: seen.color,
    background: seen.background,
    underline: seen.underline,
    strike: seen.strikethrough,
    link: seen.link,
    rise: baseline === null ? 0 : fontSize * (baseline === 'SUPERSCRIPT' ? RAISED : LOWERED),
  };
}

/** Text of one style as parts, by the fonts that have its characters. */
export function partsOf(node: FlowNode, text: string, style: TextStyle, fonts: Fonts): Part[] {
  const { bold, italic, ...look } = lookOf(node, style);
  return fonts.pieces(visibleText(text), look.face, bold, italic).map((piece) => ({
    text: piece.text,
    look: { ...look, face: piece.face },
    width: fonts.width(piece.text, piece.face, look.size),
  }));
}

const widthOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.width, 0);

/** A word of these parts. */
export function wordOf(parts: readonly Part[]): Word {
  return { kind: 'WORD', parts, width: widthOf(parts) };
}

class TokenBuilder {
  private readonly tokens: Token[] = [];
  private word: Part[] = [];

  constructor(
    private readonly node: FlowNode,
    private readonly width: number,
    private readonly setting: Setting,
  ) {}

  add(child: InlineNode): void {
    if (child.kind === 'TEXT') for (const run of child.runs) this.run(run);
    else if (child.kind === 'AUTO_TEXT') this.field(child);
    else if (child.kind === 'INLINE_IMAGE') this.picture(child);
    else this.push({ kind: child.kind === 'PAGE_BREAK' ? 'PAGE' : 'RULE', width: 0 });
  }

  finish(): Token[] {
    this.endWord();
    return this.tokens;
  }

  private run({ text, style }: Run): void {
    for (const [piece] of text.matchAll(CUT)) {
      if (piece === '\t') this.push({ kind: 'TAB', width: 0 });
      else if (piece === '\r') this.push({ kind: 'BREAK', width: 0 });
      else if (piece.startsWith(' ')) this.space(piece, style);
      else this.letters(piece, style);
    }
  }

  private space(text: string, style: TextStyle): void {
    const [part] = partsOf(this.node, text, style, this.setting.fonts);
    if (part !== undefined) this.push({ kind: 'SPACE', part, width: part.width });
  }

  private letters(text: string, style: TextStyle): void {
    text.split(BEHIND_HYPHEN).forEach((piece, i) => {
      if (i > 0) this.endWord();
      this.word.push(...partsOf(this.node, piece, style, this.setting.fonts));
    });
  }

  private field({ field, style }: FieldNode): void {
    const number = field === 'PAGE_NUMBER' ? this.setting.page : this.setting.pages;
    this.word.push(...partsOf(this.node, String(number), style, this.setting.fonts));
  }

  /** Images wider than the column shrink, as Docs does on inserting. */
  private picture(image: ImageNode): void {
    const shrink = Math.min(1, this.width / Math.max(1, image.width * PX));
    const size = { width: image.width * PX * shrink, height: image.height * PX * shrink };
    if (image.mimeType === 'image/gif') this.letters(NO_PICTURE, {});
    else this.push({ kind: 'PICTURE', image, ...size });
  }

  private push(token: Token): void {
    this.endWord();
    this.tokens.push(token);
  }

  private endWord(): void {
    if (this.word.length > 0) this.tokens.push(wordOf(this.word));
    this.word = [];
  }
}
