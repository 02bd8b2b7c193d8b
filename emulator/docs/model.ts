/**
 * What a document is: one plain tree that JSON can hold. Lengths are points, sizes of images pixels, as in DocumentApp.
 * It knows nothing of services, rendering or Drive.
 */

import type { CellStyle, Glyph, PageStyle, ParagraphStyle, TextStyle } from './format';

export type * from './format';

export interface Run {
  text: string;
  style: TextStyle;
}

export interface TextNode {
  kind: 'TEXT';
  runs: Run[];
}
export interface ImageNode {
  kind: 'INLINE_IMAGE';
  mimeType: string;
  base64: string;
  width: number;
  height: number;
  /** alternative text */
  alt?: string;
}
export interface PageBreakNode {
  kind: 'PAGE_BREAK';
}
export interface RuleNode {
  kind: 'HORIZONTAL_RULE';
}
/** A number that the layout counts: of the page it stands on, or of all pages. */
export interface FieldNode {
  kind: 'AUTO_TEXT';
  field: 'PAGE_NUMBER' | 'PAGE_COUNT';
  style: TextStyle;
}
export type InlineNode = TextNode | ImageNode | PageBreakNode | RuleNode | FieldNode;

export interface ParagraphNode {
  kind: 'PARAGRAPH';
  style: ParagraphStyle;
  /** style of the paragraph's end: what text typed into the empty paragraph takes */
  mark: TextStyle;
  children: InlineNode[];
}
export interface ListItemNode {
  kind: 'LIST_ITEM';
  style: ParagraphStyle;
  mark: TextStyle;
  children: InlineNode[];
  listId: string;
  nesting: number;
  glyph: Glyph;
  /** text of the label where it is not the usual one; "%2" stands for the number of level 2 */
  format?: string;
  /** number of the first item where it is not 1 */
  start?: number;
}
export interface CellNode {
  kind: 'TABLE_CELL';
  style: CellStyle;
  colSpan: number;
  /** rows that a merged cell covers; 0: covered by the cell above. Absent: 1 */
  rowSpan?: number;
  children: BlockNode[];
}
export interface RowNode {
  kind: 'TABLE_ROW';
  minHeight: number;
  /** repeated at the top of each page; Google's UI and REST can set it, DocumentApp cannot */
  header: boolean;
  /** never torn over two pages */
  cantSplit?: boolean;
  children: CellNode[];
}
export interface TableNode {
  kind: 'TABLE';
  borderWidth: number;
  borderColor: string;
  /** null: an equal share of what is left */
  columnWidths: (number | null)[];
  alignment?: 'CENTER' | 'RIGHT';
  /** distance of a left-aligned table's edge from the margin */
  indent?: number;
  children: RowNode[];
}
export type FlowNode = ParagraphNode | ListItemNode;
export type BlockNode = FlowNode | TableNode;

export interface SectionNode {
  kind: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION';
  /** what text appended later inherits */
  text: TextStyle;
  children: BlockNode[];
}
/** A node that may hold others. */
export type ContainerNode = SectionNode | FlowNode | TableNode | RowNode | CellNode;
export type DocNode = ContainerNode | InlineNode;

export interface DocModel {
  page: PageStyle;
  body: SectionNode;
  header: SectionNode | null;
  footer: SectionNode | null;
  /** the first page has a header and a footer of its own, which may be missing */
  firstPage?: { header: SectionNode | null; footer: SectionNode | null };
}

/** Padding of a cell in points where nothing is set. */
export const CELL_PADDING = 5;
/** Indent of one level of a list in points. */
export const LIST_INDENT = 36;
/** Distance of header and footer from the edge of the page in points. */
export const EDGE = 36;

const paragraph = (): ParagraphNode => ({ kind: 'PARAGRAPH', style: {}, mark: {}, children: [] });

/** A paragraph that holds this text; a new line in it becomes a line break, as in Google. */
export function paragraphOf(text: string, style: TextStyle = {}): ParagraphNode {
  return { ...paragraph(), mark: { ...style }, children: textOf(text, style) };
}

/** A cell that holds this text, a paragraph a line; lines in tables stand closer, as in Docs. */
export function cellOf(text: string, style: TextStyle = {}): CellNode {
  const lines = text.split('\n').map((line) => ({ ...paragraphOf(line, style), style: { lineSpacing: 1 } }));
  return { kind: 'TABLE_CELL', style: {}, colSpan: 1, children: lines };
}

export function rowOf(cells: readonly string[], style: TextStyle = {}): RowNode {
  return {
    kind: 'TABLE_ROW',
    minHeight: 0,
    header: false,
    children: cells.map((text) => cellOf(text, style)),
  };
}

/** A table as appendTable makes it: thin black borders, columns of one width. */
export function tableOf(rows: readonly (readonly string[])[], style: TextStyle = {}): TableNode {
  const children = rows.map((cells) => rowOf(cells, style));
  return { kind: 'TABLE', borderWidth: 1, borderColor: '#000000', columnWidths: [], children };
}

/** The children of a paragraph that holds this text: none when it is empty. */
export function textOf(text: string, style: TextStyle): TextNode[] {
  return text === '' ? [] : [{ kind: 'TEXT', runs: [{ text: softBreaks(text), style: { ...style } }] }];
}

/** A paragraph cannot hold new lines: Google turns them into carriage returns. */
export function softBreaks(text: string): string {
  return text.replace(/\r\n|\n/g, '\r');
}

export function emptySection(kind: SectionNode['kind']): SectionNode {
  return { kind, text: {}, children: [paragraph()] };
}

/** A fresh Google document: Letter page, one inch of margins, one empty paragraph. */
export function emptyDoc(): DocModel {
  return {
    page: { width: 612, height: 792, marginTop: 72, marginBottom: 72, marginLeft: 72, marginRight: 72 },
    body: emptySection('BODY_SECTION'),
    header: null,
    footer: null,
  };
}

/** All sections, in the order in which a document is read. */
export function sectionsOf({ header, body, footer, firstPage }: DocModel): SectionNode[] {
  const all = [firstPage?.header ?? null, header, body, firstPage?.footer ?? null, footer];
  return all.filter((section) => section !== null);
}

export function isFlow(node: DocNode): node is FlowNode {
  return node.kind === 'PARAGRAPH' || node.kind === 'LIST_ITEM';
}

/** The plain text of a node as getText gives it: blocks and rows joined by new lines. */
export function plainText(node: DocNode): string {
  if (node.kind === 'TEXT') return node.runs.map((run) => run.text).join('');
  if (!('children' in node)) return '';
  const parts = (node.children as readonly DocNode[]).map(plainText);
  return parts.join(isFlow(node) ? '' : '\n');
}
