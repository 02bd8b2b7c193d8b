/**
 * A template as the parts of a .docx (ECMA-376 part 1), plain strings. Docs' own API for scripts can set neither page
 * numbers, a first page of its own, repeated heads nor rows that stay whole; its import of Word files keeps all of them.
 */
import { DRAFT_MARK } from '../../messages/labels';
import {
  type Block,
  FONT,
  MARGINS,
  PAPERS,
  type Paper,
  type ParagraphBlock,
  paragraph,
  type TableBlock,
  WIDTH,
} from './definition';
import { paragraphXml, twips } from './ooxmlText';

/** How a template is printed: what the settings decide. */
export interface Printing {
  readonly paper: Paper;
  readonly pageNumber: 'ATAS' | 'BAWAH' | 'TANPA';
  /** the city's emblem, null for an empty place */
  readonly logo: Logo | null;
}

/** Size in points, already fitted into the place of the logo. */
export interface Logo {
  readonly extension: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

export const LOGO_PLACE = { width: 56, height: 68 } as const;
/** Name of the part that the adapter fills with the logo's bytes. */
export const logoPart = (logo: Logo): string => `word/media/logo.${logo.extension}`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const R = `xmlns:r="${OFFICE}"`;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts by name, in the order in which they go into the package; the logo's bytes are the adapter's to add. */
export function docxParts(
  blocks: readonly Block[],
  draft: boolean,
  printing: Printing,
): Readonly<Record<string, string>> {
  const number = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>' + pageNumber() + '</w:p>';
  const mark = draft ? paragraphXml(paragraph(DRAFT_MARK, { align: 'RIGHT', bold: true })) : '';
  const empty = paragraphXml(paragraph(''));
  const at = (place: Printing['pageNumber']) => (printing.pageNumber === place ? number : empty);
  return {
    '[Content_Types].xml': contentTypes(printing.logo),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['header', 'header1.xml'],
      ['header', 'header2.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
      ...(printing.logo === null ? [] : [['image', logoPart(printing.logo).slice(5)] as const]),
    ]),
    'word/document.xml': documentXml(blocks, draft, printing),
    'word/styles.xml': STYLES,
    'word/settings.xml': SETTINGS,
    'word/header1.xml': edge('hdr', at('ATAS') + mark),
    'word/header2.xml': edge('hdr', empty),
    'word/footer1.xml': edge('ftr', at('BAWAH')),
    'word/footer2.xml': edge('ftr', empty),
  };
}

function contentTypes(logo: Logo | null): string {
  const parts = [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['settings', 'settings'],
    ['header1', 'header'],
    ['header2', 'header'],
    ['footer1', 'footer'],
    ['footer2', 'footer'],
  ];
  const overrides = parts.map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${PARTS}.${type}+xml"/>`,
  );
  const image =
    logo === null ? '' : `<Default Extension="${logo.extension}" ContentType="image/${logo.extension}"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${image}${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const edge = (name: 'hdr' | 'ftr', content: string): string =>
  `${HEAD}<w:${name} ${W}>${content}</w:${name}>`;

/** "- 2 -": number of the page between dashes, as tata naskah dinas writes it. */
function pageNumber(): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const text = (content: string) => `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`;
  const code = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>';
  return text('- ') + field('begin') + code + field('separate') + text('2') + field('end') + text(' -');
}

function documentXml(blocks: readonly Block[], draft: boolean, printing: Printing): string {
  const mark = draft ? [paragraph(DRAFT_MARK, { align: 'RIGHT', bold: true })] : [];
  const content = [...mark, ...blocks].map((block) => blockXml(block, printing)).join('');
  return `${HEAD}<w:document ${W} ${R}><w:body>${content}${sectionXml(printing.paper)}</w:body></w:document>`;
}

/** The first page has header and footer of its own, both empty. */
function sectionXml(paper: Paper): string {
  const { width, height } = PAPERS[paper];
  const refs = [
    ['header', 'default', 3],
    ['header', 'first', 4],
    ['footer', 'default', 5],
    ['footer', 'first', 6],
  ].map(([part, type, id]) => `<w:${part}Reference w:type="${type}" r:id="rId${id}"/>`);
  const margins = Object.entries(MARGINS).map(([side, points]) => `w:${side}="${twips(points)}"`);
  return `<w:sectPr>${refs.join('')}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar ${margins.join(' ')} w:header="480" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr>`;
}

function blockXml(block: Block, printing: Printing): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block);
    case 'table':
      return tableXml(block, printing.paper);
    case 'kop':
      return kopXml(block.lines, printing);
    case 'rule':
      return ruleXml(printing.paper);
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

/** Tables are drawn for A4; on wider paper they fill the wider room. */
const stretch = (paper: Paper): number => (PAPERS[paper].width - MARGINS.left - MARGINS.right) / WIDTH;

function tableXml(block: TableBlock, paper: Paper): string {
  const widths = block.widths.map((width) => twips(width * stretch(paper)));
  const rows = block.rows.map((cells, r) => {
    const head = r < block.head ? '<w:tblHeader/>' : '';
    const inner = cells.map((cell, c) => cellXml(widths[c] ?? 0, cell, ''));
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${inner.join('')}</w:tr>`;
  });
  return frame(widths, block.border, block.padding, rows.join(''));
}

function frame(
  widths: readonly number[],
  border: number,
  padding: { readonly x: number; readonly y: number },
  rows: string,
): string {
  const line =
    border === 0 ? 'w:val="nil"' : `w:val="single" w:sz="${border * 8}" w:space="0" w:color="000000"`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} ${line}/>`,
  );
  const cell = (side: string, points: number) => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`;
  const margins =
    cell('top', padding.y) + cell('left', padding.x) + cell('bottom', padding.y) + cell('right', padding.x);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${rows}</w:tbl>`;
}

function cellXml(width: number, content: readonly ParagraphBlock[], properties: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content.map(paragraphXml).join('')}</w:tc>`;
}

/** Logo at the left, the lines centred beside it. */
function kopXml(lines: readonly ParagraphBlock[], printing: Printing): string {
  const total = twips(WIDTH * stretch(printing.paper));
  const [left, right] = [twips(LOGO_PLACE.width + 6), twips(24)];
  const widths = [left, total - left - right, right];
  const logo = printing.logo === null ? paragraphXml(paragraph('')) : `<w:p>${imageXml(printing.logo)}</w:p>`;
  const first = `<w:tc><w:tcPr><w:tcW w:w="${left}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${logo}</w:tc>`;
  const row = first + cellXml(widths[1] ?? 0, lines, '') + cellXml(right, [paragraph('')], '');
  return frame(widths, 0, { x: 0, y: 0 }, `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr>`);
}

function imageXml(logo: Logo): string {
  const emu = (points: number) => Math.round(points * 12_700);
  const size = `cx="${emu(logo.width)}" cy="${emu(logo.height)}"`;
  const name = 'id="1" name="logo" descr="Lambang daerah"';
  return `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${name}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A box of one cell too low for text, thick above and thin below. Docs knows no double line. */
function ruleXml(paper: Paper): string {
  const width = twips(WIDTH * stretch(paper));
  const line = (side: string, eighths: number) =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;
  const borders = `<w:tcBorders>${line('top', 18)}<w:left w:val="nil"/>${line('bottom', 6)}<w:right w:val="nil"/></w:tcBorders>`;
  const row = cellXml(width, [paragraph('', { size: 1 })], borders);
  return frame([width], 0, { x: 0, y: 0 }, `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr>`);
}

const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>`;
const heading = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
const STYLES = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading(1)}${heading(2)}</w:styles>`;
/** Mode 15: tables begin at the margin, as Docs draws them, not at the padding before it. */
const SETTINGS = `${HEAD}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
