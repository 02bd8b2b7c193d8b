/** A document in the formats that Drive exports: text, HTML, PDF and docx. It only reads the model. */
import type PDFDocument from 'pdfkit';
import { toDocx } from './export/docx';
import { toHtml } from './html';
import type { DocModel } from './model';
import { plainText, sectionsOf } from './model';
import { Fonts } from './pdf/fonts';
import { layOut, type Page } from './pdf/layout';
import { paint } from './pdf/paint';

export { emptyDoc } from './model';

/** Plain text: headers, body and footers, one line a paragraph. */
export function renderText(model: DocModel): string {
  return sectionsOf(model)
    .map((section) => plainText(section).replace(/\r/g, '\n'))
    .join('\n');
}

/** A fragment with its own styles that shows the pages; everything from the document is escaped. */
export function renderHtml(model: DocModel): string {
  return toHtml(model);
}

/** pdfkit and the fonts it lends for measuring; loaded when the first PDF is drawn. */
let printer: Promise<{ make: typeof PDFDocument; fonts: Fonts }> | null = null;

async function loadPrinter() {
  const { default: make } = await import('pdfkit');
  return { make, fonts: new Fonts(new make({ autoFirstPage: false, compress: false, info: {} })) };
}

/** What is drawn on each page, to be looked at without reading a PDF. */
export async function inkOf(model: DocModel): Promise<Page[]> {
  printer ??= loadPrinter();
  return layOut(model, (await printer).fonts);
}

/** PDF bytes; the name becomes the title. */
export async function renderPdf(model: DocModel, name: string): Promise<Uint8Array> {
  const pages = await inkOf(model);
  printer ??= loadPrinter();
  return paint(pages, name, (await printer).make);
}

/** Bytes of a Word document; the name becomes the title. */
export async function renderDocx(model: DocModel, name: string): Promise<Uint8Array> {
  return toDocx(model, name);
}
