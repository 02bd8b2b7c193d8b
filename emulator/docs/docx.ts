/** A document as a Word file, with the structure that Docs exports: real lists, tables, header and footer. */
import type {
  FileChild,
  ILevelsOptions,
  INumberingOptions,
  ISectionOptions,
  ITableCellOptions,
  ParagraphChild,
} from 'docx';
import { columnWidths } from './columns';
import type {
  BlockNode,
  CellNode,
  DocModel,
  FlowNode,
  Glyph,
  ImageNode,
  InlineNode,
  Run,
  TableNode,
} from './model';
import { CELL_PADDING, EDGE, isFlow } from './model';
import { glyphText, listItems } from './numbering';
import { seenParagraph, seenText } from './style';

type Docx = typeof import('docx');

/** Twentieths of a point, in which Word counts lengths. */
const twips = (points: number): number => Math.round(points * 20);
const hex = (color: string): string => color.replace('#', '');

/** Bytes of the Word file. */
export async function toDocx(model: DocModel, name: string): Promise<Uint8Array> {
  const docx = await import('docx');
  const { page, header, footer } = model;
  const width = page.width - page.marginLeft - page.marginRight;
  const blocks = (nodes: readonly BlockNode[]): FileChild[] => nodes.map((node) => block(docx, node, width));
  const section: ISectionOptions = {
    properties: {
      page: { size: { width: twips(page.width), height: twips(page.height) }, margin: margins(model) },
    },
    ...(header === null
      ? {}
      : { headers: { default: new docx.Header({ children: flat(blocks(header.children)) }) } }),
    ...(footer === null
      ? {}
      : { footers: { default: new docx.Footer({ children: flat(blocks(footer.children)) }) } }),
    children: blocks(model.body.children),
  };
  const nobody = { creator: '', lastModifiedBy: '' };
  const file = new docx.Document({
    ...nobody,
    title: name,
    numbering: { config: numbering(model) },
    sections: [section],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

type HeaderChild = ConstructorParameters<Docx['Header']>[0] extends
  | { children: readonly (infer C)[] }
  | undefined
  ? C
  : never;
const flat = (children: FileChild[]): HeaderChild[] => children as unknown as HeaderChild[];

function margins({ page }: DocModel) {
  return {
    top: twips(page.marginTop),
    bottom: twips(page.marginBottom),
    left: twips(page.marginLeft),
    right: twips(page.marginRight),
    header: twips(EDGE),
    footer: twips(EDGE),
  };
}

function block(docx: Docx, node: BlockNode, width: number): FileChild {
  return isFlow(node) ? paragraph(docx, node) : table(docx, node, width);
}

function paragraph(docx: Docx, node: FlowNode): FileChild {
  const seen = seenParagraph(node);
  const alignment = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'both' } as const;
  const heading = headingOf(docx, node);
  const first = seen.indentFirstLine - seen.indentStart;
  return new docx.Paragraph({
    ...(heading === null ? {} : { heading }),
    alignment: alignment[seen.alignment],
    indent: {
      left: twips(seen.indentStart),
      right: twips(seen.indentEnd),
      ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
    },
    spacing: {
      before: twips(seen.spacingBefore),
      after: twips(seen.spacingAfter),
      line: Math.round(240 * seen.lineSpacing),
    },
    ...(node.kind === 'LIST_ITEM' ? { numbering: { reference: listName(node), level: node.nesting } } : {}),
    ...(node.children.some((child) => child.kind === 'HORIZONTAL_RULE') ? { border: { bottom: RULE } } : {}),
    run: runOptions(node, { text: '', style: node.mark }),
    children: node.children.flatMap((child) => inline(docx, node, child)),
  });
}

const RULE = { style: 'single', size: 8, space: 1, color: '888888' } as const;

function headingOf(docx: Docx, node: FlowNode) {
  const { HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6, TITLE } = docx.HeadingLevel;
  const levels = { HEADING1: HEADING_1, HEADING2: HEADING_2, HEADING3: HEADING_3, HEADING4: HEADING_4 };
  const all = { ...levels, HEADING5: HEADING_5, HEADING6: HEADING_6, TITLE };
  const heading = node.style.heading ?? 'NORMAL';
  return heading === 'NORMAL' || heading === 'SUBTITLE' ? null : all[heading];
}

function inline(docx: Docx, node: FlowNode, child: InlineNode): ParagraphChild[] {
  if (child.kind === 'TEXT') return child.runs.flatMap((run) => textRun(docx, node, run));
  if (child.kind === 'PAGE_BREAK') return [new docx.PageBreak()];
  return child.kind === 'INLINE_IMAGE' ? [image(docx, child)] : [];
}

/** A line break inside text is an element of its own in Word. */
function textRun(docx: Docx, node: FlowNode, run: Run): ParagraphChild[] {
  const options = runOptions(node, run);
  const runs = run.text
    .split('\r')
    .map((text, i) => new docx.TextRun({ ...options, text, ...(i === 0 ? {} : { break: 1 }) }));
  const { link } = run.style;
  return link === undefined ? runs : [new docx.ExternalHyperlink({ link, children: runs })];
}

function runOptions(node: FlowNode, run: Run) {
  const seen = seenText(node, run.style);
  return {
    font: seen.fontFamily,
    size: Math.round(seen.fontSize * 2),
    bold: seen.bold,
    italics: seen.italic,
    strike: seen.strikethrough,
    color: hex(seen.color),
    ...(seen.underline ? { underline: { type: 'single' as const } } : {}),
    ...(seen.background === null ? {} : { shading: { type: 'clear' as const, fill: hex(seen.background) } }),
    superScript: seen.baseline === 'SUPERSCRIPT',
    subScript: seen.baseline === 'SUBSCRIPT',
  };
}

function image(docx: Docx, node: ImageNode): ParagraphChild {
  const types: Readonly<Record<string, 'png' | 'gif' | 'jpg'>> = { 'image/png': 'png', 'image/gif': 'gif' };
  return new docx.ImageRun({
    type: types[node.mimeType] ?? 'jpg',
    data: Buffer.from(node.base64, 'base64'),
    transformation: { width: node.width, height: node.height },
  });
}

function table(docx: Docx, node: TableNode, available: number): FileChild {
  const widths = columnWidths(node, available);
  const side = node.borderWidth === 0 ? NO_BORDER : borderOf(node);
  const borders = { top: side, bottom: side, left: side, right: side };
  const rows = node.children.map((row) => {
    let column = 0;
    const children = row.children.map((one) => {
      const span = widths.slice(column, column + one.colSpan);
      column += one.colSpan;
      return tableCell(docx, one, sum(span), borders);
    });
    const height =
      row.minHeight === 0 ? {} : { height: { value: twips(row.minHeight), rule: 'atLeast' as const } };
    return new docx.TableRow({ tableHeader: row.header, ...height, children });
  });
  return new docx.Table({
    width: { size: twips(sum(widths)), type: 'dxa' },
    columnWidths: widths.map(twips),
    layout: 'fixed',
    borders: { ...borders, insideHorizontal: side, insideVertical: side },
    rows,
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function tableCell(docx: Docx, node: CellNode, width: number, borders: ITableCellOptions['borders']) {
  const { paddingTop, paddingBottom, paddingLeft, paddingRight, background, verticalAlignment } = node.style;
  const pad = (set: number | undefined): number => twips(set ?? CELL_PADDING);
  const inner = width - (paddingLeft ?? CELL_PADDING) - (paddingRight ?? CELL_PADDING);
  return new docx.TableCell({
    width: { size: twips(width), type: 'dxa' },
    columnSpan: node.colSpan,
    ...(borders === undefined ? {} : { borders }),
    margins: {
      top: pad(paddingTop),
      bottom: pad(paddingBottom),
      left: pad(paddingLeft),
      right: pad(paddingRight),
    },
    verticalAlign:
      verticalAlignment === 'CENTER' ? 'center' : verticalAlignment === 'BOTTOM' ? 'bottom' : 'top',
    ...(background === undefined ? {} : { shading: { type: 'clear', fill: hex(background) } }),
    children: flat(node.children.map((one) => block(docx, one, inner))),
  });
}

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;

/** Word counts border widths in eighths of a point. */
function borderOf(node: TableNode) {
  return { style: 'single', size: Math.round(node.borderWidth * 8), color: hex(node.borderColor) } as const;
}

const listName = (item: { listId: string }): string => `list-${item.listId}`;

const FORMATS: Readonly<Record<Glyph, NonNullable<ILevelsOptions['format']>>> = {
  BULLET: 'bullet',
  HOLLOW_BULLET: 'bullet',
  SQUARE_BULLET: 'bullet',
  NUMBER: 'decimal',
  LATIN_UPPER: 'upperLetter',
  LATIN_LOWER: 'lowerLetter',
  ROMAN_UPPER: 'upperRoman',
  ROMAN_LOWER: 'lowerRoman',
};

/** One definition a list; the first item of a level decides its sign. */
function numbering(model: DocModel): INumberingOptions['config'] {
  const lists = new Map<string, Map<number, Glyph>>();
  for (const section of [model.header, model.body, model.footer]) {
    for (const item of section === null ? [] : listItems(section.children)) {
      const levels = lists.get(listName(item)) ?? new Map<number, Glyph>();
      if (!levels.has(item.nesting)) levels.set(item.nesting, item.glyph);
      lists.set(listName(item), levels);
    }
  }
  return [...lists].map(([reference, glyphs]) => ({
    reference,
    levels: [...glyphs].map(([level, glyph]) => ({
      level,
      format: FORMATS[glyph],
      text: FORMATS[glyph] === 'bullet' ? glyphText(glyph, 1) : `%${level + 1}.`,
    })),
  }));
}
