/** Word files written by hand for tests: as little as a file needs, and what the test puts in. */
import { strToU8, zipSync } from 'fflate';
import { fromDocx } from '../../emulator/docs/import';
import type { BlockNode, DocModel, FlowNode, TableNode } from '../../emulator/docs/model';
import { isFlow } from '../../emulator/docs/model';
import { DOT } from './docsFiles';

const NS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordParts {
  /** children of w:body before the section */
  readonly body: string;
  readonly section?: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** content of parts by file name: header1.xml, footer1.xml */
  readonly edges?: Readonly<Record<string, string>>;
}

/** The files of a Word document by path. */
export function wordParts({
  body,
  section = '',
  styles,
  numbering,
  edges = {},
}: WordParts): Record<string, string> {
  const names = Object.keys(edges);
  const parts = [
    ['document.xml', `${WORD}.document.main+xml`],
    ...(styles === undefined ? [] : [['styles.xml', `${WORD}.styles+xml`]]),
    ...(numbering === undefined ? [] : [['numbering.xml', `${WORD}.numbering+xml`]]),
    ...names.map((name) => [name, `${WORD}.${kindOf(name)}+xml`]),
  ];
  const relations = [
    ...(styles === undefined ? [] : [relation('styles', 'styles.xml', 'styles')]),
    ...(numbering === undefined ? [] : [relation('numbering', 'numbering.xml', 'numbering')]),
    ...names.map((name) => relation(name, name, kindOf(name))),
    relation('dot', 'media/dot.png', 'image'),
    `<Relationship Id="web" Type="${OFFICE}/hyperlink" Target="https://contoh.example/" TargetMode="External"/>`,
  ];
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="png" ContentType="image/png"/>
      ${parts.map(([name, type]) => `<Override PartName="/word/${name}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([relation('main', 'word/document.xml', 'officeDocument')]),
    'word/document.xml': `<w:document ${NS}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(relations),
    ...(styles !== undefined && { 'word/styles.xml': `<w:styles ${NS}>${styles}</w:styles>` }),
    ...(numbering !== undefined && { 'word/numbering.xml': `<w:numbering ${NS}>${numbering}</w:numbering>` }),
    ...Object.fromEntries(
      names.map((name) => {
        const tag = name.startsWith('header') ? 'hdr' : 'ftr';
        return [`word/${name}`, `<w:${tag} ${NS}>${edges[name]}</w:${tag}>`];
      }),
    ),
  };
}

const kindOf = (name: string): string => (name.startsWith('header') ? 'header' : 'footer');
const relation = (id: string, target: string, type: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** A zip file of texts, with the picture that every test file has. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(files), 'word/media/dot.png': Uint8Array.from(DOT.getBytes()) });
}

export const wordFile = (parts: WordParts): Uint8Array => zipOf(wordParts(parts));

export const imported = (parts: WordParts): DocModel => fromDocx(wordFile(parts));

/** A w:p with settings and runs. */
export const p = (runs: string, settings = ''): string =>
  `<w:p>${settings === '' ? '' : `<w:pPr>${settings}</w:pPr>`}${runs}</w:p>`;

/** A w:r with settings and a text. */
export const r = (text: string, settings = ''): string =>
  `<w:r>${settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Styles like those of Docs, so that only what a test sets is left. */
export const PLAIN =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

/** The only block of a document with this body. */
export function blockOf(body: string, styles = PLAIN): BlockNode {
  const [block] = imported({ body, styles }).body.children;
  if (block === undefined) throw new Error('no block');
  return block;
}

export function flowOf(body: string, styles = PLAIN): FlowNode {
  const block = blockOf(body, styles);
  if (!isFlow(block)) throw new Error('no paragraph');
  return block;
}

export function tableOf(table: string, styles = PLAIN): TableNode {
  const block = blockOf(table, styles);
  if (block.kind !== 'TABLE') throw new Error('no table');
  return block;
}
