/** Widths of text, and which font has a character. Fonts are opened when first needed and kept. */
import type PDFDocument from 'pdfkit';
import { type Face, faceOf, inWindows1252 } from './faces';

/** Stands for a character that no font has. */
const MISSING = '\ufffd';

/** What pdfkit opens for a face: a name that it knows, or the file of a font to embed. */
export function fontSource(face: Face): string {
  return face.family === 'DejaVu' ? require.resolve(`dejavu-fonts-ttf/ttf/${face.name}.ttf`) : face.name;
}

export interface Piece {
  readonly text: string;
  readonly face: Face;
}

export class Fonts {
  private readonly widths = new Map<string, Map<string, number>>();

  /** @param ruler a document that is never printed; it lends its fonts */
  constructor(private readonly ruler: PDFDocument) {}

  /** Width in points, letter by letter: Docs sets Arial without kerning. */
  width(text: string, face: Face, size: number): number {
    let known = this.widths.get(face.name);
    if (known === undefined) {
      known = new Map();
      this.widths.set(face.name, known);
    }
    let sum = 0;
    for (const char of text) {
      let width = known.get(char);
      if (width === undefined) {
        width = this.open(face).widthOfString(char, 1000);
        known.set(char, width);
      }
      sum += width;
    }
    return (sum * size) / 1000;
  }

  /** The text cut by the fonts that have its characters. */
  pieces(text: string, face: Face, bold: boolean, italic: boolean): Piece[] {
    const pieces: { text: string; face: Face }[] = [];
    const other = faceOf('DejaVu', bold, italic);
    for (const char of text) {
      const own = inWindows1252(char);
      const next = own ? face : other;
      const shown = own || this.has(char, other) ? char : MISSING;
      const last = pieces[pieces.length - 1];
      if (last?.face.name === next.name) last.text += shown;
      else pieces.push({ text: shown, face: next });
    }
    return pieces;
  }

  private has(char: string, face: Face): boolean {
    return this.open(face).font.hasGlyphForCodePoint?.(char.codePointAt(0) ?? 0) ?? false;
  }

  private open(face: Face) {
    return this.ruler.font(fontSource(face))._font;
  }
}
