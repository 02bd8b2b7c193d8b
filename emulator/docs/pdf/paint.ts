/** Pages as the bytes of a PDF file, the same for the same pages: no date, nothing of the machine. */
import type PDFDocument from 'pdfkit';
import type { PdfOptions } from 'pdfkit';
import { fontSource } from './fonts';
import type { Ink, LineInk, Look, TextInk } from './ink';
import type { Page } from './layout';

type Pdf = InstanceType<typeof PDFDocument>;

/** Underline and strikethrough: place below the baseline and thickness, as shares of the font size. */
const UNDERLINE = { below: 0.12, thick: 0.06 };
const STRIKE = { below: -0.28, thick: 0.05 };
/** How far a marked text is marked above and below the line. */
const MARK = { above: 0.9, below: 0.22 };

export async function paint(
  pages: readonly Page[],
  title: string,
  make: typeof PDFDocument,
): Promise<Uint8Array> {
  const info = { Title: title, CreationDate: new Date(0) };
  const pdf = withoutMetadata(make, { autoFirstPage: false, compress: true, info });
  for (const fact of ['CreationDate', 'Creator', 'Producer']) delete pdf.info[fact];
  const bytes = collected(pdf);
  for (const page of pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    pdf.addContent(layered(page.ink).flatMap(operators.bind(null, pdf)).join('\n'));
    for (const ink of page.ink) attach(pdf, ink);
  }
  pdf.end();
  return bytes;
}

/** Without the XML metadata, which would repeat the title unescaped beside a date. */
function withoutMetadata(make: typeof PDFDocument, options: PdfOptions): Pdf {
  class Plain extends make {
    override endMetadata(): void {}
  }
  return new Plain(options);
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

/** Areas lie below everything, text above it. */
function layered(ink: readonly Ink[]): Ink[] {
  const layers = { RECT: 0, IMAGE: 1, LINE: 1, TEXT: 2 } as const;
  return [...ink].sort((a, b) => layers[a.kind] - layers[b.kind]);
}

/** Pictures and links, which pdfkit writes itself. */
function attach(pdf: Pdf, ink: Ink): void {
  if (ink.kind === 'IMAGE') {
    const { x, y, width, height, mimeType, base64 } = ink;
    pdf.image(`data:${mimeType};base64,${base64}`, x, y, { width, height });
  } else if (ink.kind === 'TEXT' && ink.look.link !== null) {
    const { size, link } = ink.look;
    pdf.link(ink.x, ink.y - size, ink.width, size * (1 + MARK.below), link);
  }
}

/** Content operators (ISO 32000-1, annex A). pdfkit has turned the page, so that y counts downwards. */
function operators(pdf: Pdf, ink: Ink): string[] {
  if (ink.kind === 'TEXT') return textOperators(pdf, ink);
  if (ink.kind === 'LINE') return [lineOperator(ink)];
  return ink.kind === 'RECT' ? [rect(ink.x, ink.y, ink.width, ink.height, ink.color)] : [];
}

function textOperators(pdf: Pdf, { x, y, width, text, look, stretch }: TextInk): string[] {
  const font = pdf.font(fontSource(look.face))._font;
  pdf.page.fonts[font.id] ??= font.ref();
  const [codes] = font.encode(text);
  const spacing = stretch === 0 ? '' : `${n(stretch)} Tw `;
  const shown = `BT ${color(look.color)} rg /${font.id} ${n(look.size)} Tf ${spacing}1 0 0 -1 ${n(x)} ${n(y)} Tm <${codes.join('')}> Tj ET`;
  return [
    ...(look.background === null ? [] : [mark(x, y, width, look, look.background)]),
    stretch === 0 ? shown : `q ${shown} Q`,
    ...(look.underline ? [stroke(x, y, width, look, UNDERLINE)] : []),
    ...(look.strike ? [stroke(x, y, width, look, STRIKE)] : []),
  ];
}

function mark(x: number, y: number, width: number, { size }: Look, background: string): string {
  return rect(x, y - MARK.above * size, width, (MARK.above + MARK.below) * size, background);
}

function stroke(x: number, y: number, width: number, look: Look, { below, thick }: typeof UNDERLINE): string {
  return rect(x, y + (below - thick / 2) * look.size, width, thick * look.size, look.color);
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `${color(fill)} rg ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f`;
}

function lineOperator({ x1, y1, x2, y2, width, color: ink, dash }: LineInk): string {
  const pattern = { SOLID: '[]', DOT: `[${n(width)}]`, DASH: `[${n(width * 3)}]` }[dash];
  // Lines of a table meet in corners only when they reach over their ends (2 J).
  const cap = dash === 'SOLID' ? 2 : 0;
  return `${color(ink)} RG ${n(width)} w ${cap} J ${pattern} 0 d ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`;
}

/** "#rrggbb" as three shares. */
function color(hex: string): string {
  return [1, 3, 5].map((at) => n(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}

/** A number as PDF writes it: no exponent, no needless digits. */
const n = (value: number): string => String(Math.round(value * 1000) / 1000);
