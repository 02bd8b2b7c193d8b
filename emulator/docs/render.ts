/** A document in the formats that Drive exports: text, HTML, PDF and docx. It only reads the model. */
import { toDocx } from './docx';
import { toHtml } from './html';
import type { DocModel } from './model';
import { plainText, sectionsOf } from './model';
import { toPdfDefinition } from './pdf/definition';

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

/** The fonts every PDF reader has, so that nothing needs to be embedded. */
const STANDARD_FONTS = {
  Helvetica: faces('Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'),
  Times: faces('Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'),
  Courier: faces('Courier', 'Courier-Bold', 'Courier-Oblique', 'Courier-BoldOblique'),
};

/** pdfmake asks for its fonts as if they were files; nothing else may be read. */
const FONT_NAMES: ReadonlySet<string> = new Set(
  Object.values(STANDARD_FONTS).flatMap((set) => Object.values(set)),
);

function faces(normal: string, bold: string, italics: string, bolditalics: string) {
  return { normal, bold, italics, bolditalics };
}

/** PDF bytes; the name becomes the title. */
export async function renderPdf(model: DocModel, name: string): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts(STANDARD_FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_NAMES.has(path));
  return new Uint8Array(await pdfmake.createPdf(toPdfDefinition(model, name)).getBuffer());
}

/** Bytes of a Word document; the name becomes the title. */
export async function renderDocx(model: DocModel, name: string): Promise<Uint8Array> {
  return toDocx(model, name);
}
