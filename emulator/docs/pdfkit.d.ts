/** The part of pdfkit that we call; it brings no types of its own. */
declare module 'pdfkit' {
  interface PdfFont {
    readonly id: string;
    ref(): object;
    /** codes in hexadecimal digits, and places with kerning, which we leave aside */
    encode(text: string): readonly [codes: readonly string[], positions: readonly object[]];
    widthOfString(text: string, size: number): number;
    /** of a font that is embedded: the font program */
    readonly font: { hasGlyphForCodePoint?(code: number): boolean };
  }
  interface PdfPage {
    readonly fonts: Record<string, object>;
  }
  export interface PdfOptions {
    readonly autoFirstPage: boolean;
    readonly compress: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  class PDFDocument {
    constructor(options: PdfOptions);
    readonly page: PdfPage;
    readonly info: Record<string, unknown>;
    /** the font that was chosen last */
    readonly _font: PdfFont;
    font(source: string): this;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addContent(operators: string): this;
    image(
      source: string,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    link(x: number, y: number, width: number, height: number, url: string): this;
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    endMetadata(): void;
    end(): void;
  }
  export default PDFDocument;
}
