/** Paragraphs and list items for Word, with everything that is seen set on them. */
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx';
import type { FieldNode, FlowNode, ImageNode, InlineNode, ParagraphBorders, TextStyle } from '../model';
import { type SeenParagraph, seenParagraph, seenText } from '../style';
import { listName } from './lists';
import { SUBTITLE } from './styles';
import { type Docx, hex, lineOf, twips } from './units';

const ALIGNMENTS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'both' } as const;
const TAB_ALIGNS = { START: 'left', CENTER: 'center', END: 'right' } as const;
const RULE = { style: 'single', size: 8, space: 1, color: '888888' } as const;

export function paragraph(docx: Docx, node: FlowNode): FileChild {
  const seen = seenParagraph(node);
  const first = seen.indentFirstLine - seen.indentStart;
  return new docx.Paragraph({
    ...named(docx, node),
    alignment: ALIGNMENTS[seen.alignment],
    indent: {
      left: twips(seen.indentStart),
      right: twips(seen.indentEnd),
      ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
    },
    spacing: {
      before: twips(seen.spacingBefore),
      after: twips(seen.spacingAfter),
      line: Math.round(240 * seen.lineSpacing),
      lineRule: 'auto',
    },
    ...rules(seen),
    ...(node.kind === 'LIST_ITEM' && { numbering: { reference: listName(node), level: node.nesting } }),
    ...borders(node, seen.borders),
    run: runOptions(node, node.mark),
    children: node.children.flatMap((child) => inline(docx, node, child)),
  });
}

/** Page breaks, tab stops, shading. */
function rules(seen: SeenParagraph): IParagraphOptions {
  const { keepNext, keepLines, pageBreakBefore, widowControl, tabStops, shading } = seen;
  return {
    keepNext,
    keepLines,
    pageBreakBefore,
    widowControl,
    ...(tabStops.length > 0 && {
      tabStops: tabStops.map(({ at, align }) => ({ position: twips(at), type: TAB_ALIGNS[align] })),
    }),
    ...(shading !== undefined && { shading: { type: 'clear', fill: hex(shading) } }),
  };
}

function borders(node: FlowNode, set: ParagraphBorders | undefined): IParagraphOptions {
  const rule = node.children.some((child) => child.kind === 'HORIZONTAL_RULE');
  const sides = Object.entries(set ?? {}).map(([side, border]) => [
    side,
    { ...lineOf(border), space: Math.round(border.padding) },
  ]);
  if (!rule && sides.length === 0) return {};
  return { border: { ...(rule && { bottom: RULE }), ...Object.fromEntries(sides) } };
}

function named(docx: Docx, node: FlowNode): IParagraphOptions {
  const { HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6, TITLE } = docx.HeadingLevel;
  const levels = { HEADING1: HEADING_1, HEADING2: HEADING_2, HEADING3: HEADING_3, HEADING4: HEADING_4 };
  const all = { ...levels, HEADING5: HEADING_5, HEADING6: HEADING_6, TITLE };
  const heading = node.style.heading ?? 'NORMAL';
  if (heading === 'NORMAL') return {};
  return heading === 'SUBTITLE' ? { style: SUBTITLE } : { heading: all[heading] };
}

function inline(docx: Docx, node: FlowNode, child: InlineNode): ParagraphChild[] {
  if (child.kind === 'TEXT') return child.runs.flatMap((run) => textRun(docx, node, run.text, run.style));
  if (child.kind === 'PAGE_BREAK') return [new docx.PageBreak()];
  if (child.kind === 'AUTO_TEXT') return [field(docx, node, child)];
  return child.kind === 'INLINE_IMAGE' ? [image(docx, child)] : [];
}

/** Line breaks and tabs inside text are elements of their own in Word. */
function textRun(docx: Docx, node: FlowNode, text: string, style: TextStyle): ParagraphChild[] {
  const options = runOptions(node, style);
  const runs = text.split('\r').map((line, i) => {
    const pieces = line.split(/(\t)/).filter((piece) => piece !== '');
    const children = pieces.map((piece) => (piece === '\t' ? new docx.Tab() : piece));
    return new docx.TextRun({ ...options, children, ...(i > 0 && { break: 1 }) });
  });
  const { link } = style;
  return link === undefined ? runs : [new docx.ExternalHyperlink({ link, children: runs })];
}

function field(docx: Docx, node: FlowNode, { field: kind, style }: FieldNode): ParagraphChild {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const number = kind === 'PAGE_NUMBER' ? CURRENT : TOTAL_PAGES;
  return new docx.TextRun({ ...runOptions(node, style), children: [number] });
}

function runOptions(node: FlowNode, style: TextStyle) {
  const seen = seenText(node, style);
  return {
    font: seen.fontFamily,
    size: Math.round(seen.fontSize * 2),
    bold: seen.bold,
    italics: seen.italic,
    strike: seen.strikethrough,
    color: hex(seen.color),
    underline: { type: seen.underline ? ('single' as const) : ('none' as const) },
    ...(seen.background !== null && { shading: { type: 'clear' as const, fill: hex(seen.background) } }),
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
