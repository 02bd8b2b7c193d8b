/** Paragraphs and list items as pdfmake nodes. A paragraph with pictures, rules or breaks is cut at them. */
import type { FlowNode, ImageNode, InlineNode, TextNode, TextStyle } from '../model';
import type { SeenParagraph } from '../style';
import { seenParagraph, seenText } from '../style';
import { forJustified } from './justify';
import type { PdfCanvas, PdfColumns, PdfImage, PdfNode, PdfRun, PdfText, Sides } from './types';
import { winAnsi } from './winansi';

/** Pixels of an image to points, as in Docs. */
const PX = 0.75;

/** A line of Arial is 1.15 of its size by the font's metrics; one of Helvetica, which stands for it in the PDF, only 0.925. */
const ARIAL_LINE = 1.15 / 0.925;

/** What a block needs of its surroundings: width in points, label of a list item, whether a break is still owed. */
export interface Flow {
  width: number;
  label: (node: FlowNode) => string | null;
  /** set by a page break: the next block starts a page */
  breakNext: boolean;
  /** false in header and footer, which stand on every page */
  inBody: boolean;
}

/** The nodes of one paragraph. Spacing goes to its first and last part. */
export function flowNodes(node: FlowNode, flow: Flow): PdfNode[] {
  const seen = seenParagraph(node);
  const nodes: PdfNode[] = [];
  for (const part of partsOf(node.children)) {
    if (part === 'BREAK') {
      flow.breakNext = true;
      continue;
    }
    const made = partNode(node, part, seen, flow, nodes.length === 0);
    if (flow.inBody && isSeen(part)) made.headlineLevel = seen.heading === 'NORMAL' ? 0 : 1;
    if (flow.breakNext) made.pageBreak = 'before';
    flow.breakNext = false;
    nodes.push(made);
  }
  return spaced(nodes, seen);
}

/** PDF has no GIF. */
const NO_PICTURE: TextNode = { kind: 'TEXT', runs: [{ text: '[gambar]', style: {} }] };

type Part = TextNode[] | ImageNode | 'RULE' | 'BREAK';

/** Neighbouring texts together; an empty paragraph is one empty text. */
function partsOf(children: readonly InlineNode[]): Part[] {
  const parts: Part[] = [];
  for (const child of children) {
    const last = parts[parts.length - 1];
    if (child.kind === 'TEXT' && Array.isArray(last)) last.push(child);
    else if (child.kind === 'TEXT') parts.push([child]);
    else if (child.kind === 'INLINE_IMAGE') parts.push(child);
    else parts.push(child.kind === 'PAGE_BREAK' ? 'BREAK' : 'RULE');
  }
  return parts.length === 0 ? [[]] : parts;
}

/** False for an empty paragraph. */
function isSeen(part: Part): boolean {
  return !Array.isArray(part) || part.some((text) => text.runs.some((run) => run.text.trim() !== ''));
}

function partNode(
  node: FlowNode,
  part: Exclude<Part, 'BREAK'>,
  seen: SeenParagraph,
  flow: Flow,
  first: boolean,
) {
  if (part === 'RULE') return ruleNode(flow.width - seen.indentStart - seen.indentEnd, seen);
  if (!Array.isArray(part) && part.mimeType === 'image/gif') return textNode(node, [NO_PICTURE], seen);
  if (!Array.isArray(part)) return imageNode(part, seen, flow.width);
  const label = first ? flow.label(node) : null;
  return label === null ? textNode(node, part, seen) : itemNode(node, part, seen, label);
}

function textNode(node: FlowNode, part: readonly TextNode[], seen: SeenParagraph): PdfText {
  const made: PdfText = { ...bareText(node, part, seen), margin: [seen.indentStart, 0, seen.indentEnd, 0] };
  const leading = seen.indentFirstLine - seen.indentStart;
  if (leading !== 0) made.leadingIndent = leading;
  return made;
}

function bareText(node: FlowNode, part: readonly TextNode[], seen: SeenParagraph): PdfText {
  const runs = part.flatMap((text) => text.runs).filter((run) => run.text !== '');
  const made = runs.map((run) => runOf(node, run.text, run.style));
  const filled = made.length === 0 ? [runOf(node, '\u00a0', node.mark)] : made;
  const text = seen.alignment === 'JUSTIFY' ? forJustified(filled) : filled;
  const aligned = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'justify' } as const;
  return {
    text,
    lineHeight: seen.lineSpacing * ARIAL_LINE,
    alignment: aligned[seen.alignment],
    preserveLeadingSpaces: (text[0]?.text ?? '').startsWith(' '),
  };
}

/** The label stands at the first-line indent, the text hangs at the start indent. */
function itemNode(node: FlowNode, part: readonly TextNode[], seen: SeenParagraph, label: string): PdfColumns {
  const first = part[0]?.runs[0]?.style ?? node.mark;
  const { link: _, ...plain } = first;
  const text = bareText(node, part, seen);
  const sign: PdfText = { text: [runOf(node, label, plain)], lineHeight: seen.lineSpacing * ARIAL_LINE };
  sign.width = Math.max(10, seen.indentStart - seen.indentFirstLine);
  text.width = '*';
  return {
    columns: [sign, text],
    margin: [Math.min(seen.indentFirstLine, seen.indentStart), 0, seen.indentEnd, 0],
  };
}

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/courier|mono|consolas/i, 'Courier'],
  [/times|serif|georgia|garamond|bookman|cambria|merriweather/i, 'Times'],
];

/** The PDF standard font nearest to a family; Arial has the metrics of Helvetica. */
export function fontOf(family: string): string {
  if (/sans/i.test(family)) return 'Helvetica';
  return FAMILIES.find(([pattern]) => pattern.test(family))?.[1] ?? 'Helvetica';
}

function runOf(node: FlowNode, text: string, style: TextStyle): PdfRun {
  const seen = seenText(node, style);
  const run: PdfRun = { text: winAnsi(text), font: fontOf(seen.fontFamily), fontSize: seen.fontSize };
  if (seen.bold) run.bold = true;
  if (seen.italic) run.italics = true;
  if (seen.color !== '#000000') run.color = seen.color;
  if (seen.background !== null) run.background = seen.background;
  if (seen.link !== null) run.link = seen.link;
  if (seen.baseline === 'SUPERSCRIPT') run.sup = true;
  if (seen.baseline === 'SUBSCRIPT') run.sub = true;
  const lines = [seen.underline && 'underline', seen.strikethrough && 'lineThrough'] as const;
  const decoration = lines.filter((line) => line !== false);
  if (decoration.length > 0) run.decoration = decoration;
  return run;
}

/** Google's horizontal rule: a thin grey line over the text's width. */
function ruleNode(width: number, seen: SeenParagraph): PdfCanvas {
  const line = { type: 'line', x1: 0, y1: 4, x2: width, y2: 4, lineWidth: 1, lineColor: '#888888' } as const;
  return { canvas: [line], margin: [seen.indentStart, 0, 0, 4] };
}

/** Images wider than the column shrink, as Docs does on inserting. */
function imageNode(image: ImageNode, seen: SeenParagraph, width: number): PdfImage {
  const shrink = Math.min(1, width / Math.max(1, image.width * PX));
  return {
    image: `data:${image.mimeType};base64,${image.base64}`,
    width: image.width * PX * shrink,
    height: image.height * PX * shrink,
    margin: [seen.indentStart, 0, seen.indentEnd, 0],
    alignment: seen.alignment === 'CENTER' ? 'center' : seen.alignment === 'RIGHT' ? 'right' : 'left',
  };
}

function spaced(nodes: PdfNode[], seen: SeenParagraph): PdfNode[] {
  const first = nodes[0];
  const last = nodes[nodes.length - 1];
  if (first !== undefined) first.margin = moved(first.margin, seen.spacingBefore, 0);
  if (last !== undefined) last.margin = moved(last.margin, 0, seen.spacingAfter);
  return nodes;
}

function moved(margin: Sides | undefined, above: number, below: number): Sides {
  const [left, top, right, bottom] = margin ?? [0, 0, 0, 0];
  return [left, top + above, right, bottom + below];
}
