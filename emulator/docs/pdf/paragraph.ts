/** Paragraphs and list items as lines in a flow, with their spaces, borders and rules about page breaks. */
import type { FlowNode } from '../model';
import { type SeenParagraph, seenParagraph } from '../style';
import { type Edges, type FrameLook, frameInk, frameOf, type Neighbours, thickness } from './borders';
import { metricsOf } from './faces';
import type { Ink, Item, Look, Spot } from './ink';
import { type Line, linesOf, type Measure, measureOf } from './lines';
import { drawLine } from './setLine';
import { lookOf, partsOf, type Setting, type Token, tokensOf, wordOf } from './tokens';

/** What a paragraph is laid out in. */
export interface Column {
  readonly width: number;
  readonly setting: Setting;
  /** label of a list item; null for a paragraph */
  label(node: FlowNode): string | null;
}

/** Height of the line that holds a horizontal rule. */
const RULE_LINE = 9;

/** The lines of one paragraph. */
export function paragraphItems(node: FlowNode, column: Column, around: Neighbours): Item[] {
  const seen = seenParagraph(node);
  const measure = measureOf(seen, column.width);
  const lines = linesOf(allTokens(node, column), measure, column.setting.fonts);
  const frame = frameOf(seen, around, measure);
  return lines.map((line, i) => {
    const edges = { first: i === 0, last: i === lines.length - 1 };
    const gone = line.pageAfter && line.tokens.length === 0;
    return {
      box: lineBox(node, seen, line, { measure, frame, gone, edges }),
      before: edges.first && !gone ? seen.spacingBefore : 0,
      after: edges.last && !gone ? seen.spacingAfter : 0,
      keepNext: keepsNext(seen, i, lines.length) && !line.pageAfter,
      breakBefore: edges.first ? seen.pageBreakBefore : lines[i - 1]?.pageAfter === true,
    };
  });
}

/** A page break at the end of a paragraph: what follows begins a page. */
export function endsPage(node: FlowNode): boolean {
  return node.children[node.children.length - 1]?.kind === 'PAGE_BREAK';
}

/** The label of a list item stands at the first line's indent, a tab before the text. */
function allTokens(node: FlowNode, column: Column): Token[] {
  const tokens = tokensOf(node, column.width, column.setting);
  const label = column.label(node);
  if (label === null) return tokens;
  const [first] = node.children;
  const { link: _, ...style } = (first?.kind === 'TEXT' ? first.runs[0]?.style : undefined) ?? node.mark;
  return [wordOf(partsOf(node, label, style, column.setting.fonts)), { kind: 'TAB', width: 0 }, ...tokens];
}

/** Lines that may not be parted: of a whole paragraph, or two at its head and foot. */
function keepsNext(seen: SeenParagraph, line: number, count: number): boolean {
  if (line === count - 1) return seen.keepNext;
  if (seen.keepLines) return true;
  return seen.widowControl && (line === 0 || line === count - 2);
}

interface LineFrame {
  readonly measure: Measure;
  readonly frame: FrameLook;
  readonly gone: boolean;
  readonly edges: Edges;
}

function lineBox(node: FlowNode, seen: SeenParagraph, line: Line, shape: LineFrame) {
  const { frame, edges, measure, gone } = shape;
  const above = edges.first ? thickness(frame.borders.top) : 0;
  const below = edges.last ? thickness(frame.borders.bottom) : 0;
  const { height, baseline } = gone ? { height: 0, baseline: 0 } : lineHeight(node, seen, line);
  const set = { line, measure, alignment: seen.alignment, baseline };
  return {
    height: above + height + below,
    draw: ({ x, y }: Spot): Ink[] => [
      ...frameInk(frame, { x, y }, above + height + below, edges),
      ...drawLine(set, { x, y: y + above }),
    ],
  };
}

/** Height of a line and of its baseline: spacing widens the line of the text, never a picture. */
function lineHeight(node: FlowNode, seen: SeenParagraph, line: Line): { height: number; baseline: number } {
  if (line.tokens[0]?.kind === 'RULE') return { height: RULE_LINE, baseline: 4 };
  const looks = line.tokens.flatMap((token) => looksOf(token));
  const picture = Math.max(0, ...line.tokens.map((token) => (token.kind === 'PICTURE' ? token.height : 0)));
  const measured = looks.length > 0 || picture > 0 ? looks : [lookOf(node, node.mark)];
  const ascent = Math.max(0, ...measured.map((look) => metricsOf(look.face).ascent * look.size));
  const descent = Math.max(0, ...measured.map(belowLine));
  const text = (ascent + descent) * seen.lineSpacing;
  const baseline = Math.max(text - descent, picture);
  return { height: baseline + descent, baseline };
}

function belowLine({ face, size }: Look): number {
  const { descent, gap } = metricsOf(face);
  return (descent + gap) * size;
}

function looksOf(token: Token): readonly Look[] {
  if (token.kind === 'WORD') return token.parts.map((part) => part.look);
  return token.kind === 'SPACE' ? [token.part.look] : [];
}
