/** Resolves what is set on a paragraph and its text to what is seen, with Google's defaults for each heading. */
import type { FlowNode, Heading, ListItemNode, ParagraphStyle, TextStyle } from './model';
import { LIST_INDENT } from './model';

/** Everything a renderer needs to know of characters. */
export interface SeenText {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  fontSize: number;
  fontFamily: string;
  color: string;
  background: string | null;
  link: string | null;
  baseline: TextStyle['baseline'] | null;
}
export type SeenParagraph = Required<Omit<ParagraphStyle, 'borders' | 'shading'>> &
  Pick<ParagraphStyle, 'borders' | 'shading'>;

const BASE: SeenText = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 11,
  fontFamily: 'Arial',
  color: '#000000',
  background: null,
  link: null,
  baseline: null,
};

interface HeadingLook {
  text: TextStyle;
  before: number;
  after: number;
}
/** Google's default named styles; headings stay with what follows (documents.get, namedStyles: keepWithNext). */
const HEADINGS: Readonly<Record<Heading, HeadingLook>> = {
  NORMAL: { text: {}, before: 0, after: 0 },
  TITLE: { text: { fontSize: 26 }, before: 0, after: 3 },
  SUBTITLE: { text: { fontSize: 15, color: '#666666' }, before: 0, after: 16 },
  HEADING1: { text: { fontSize: 20 }, before: 20, after: 6 },
  HEADING2: { text: { fontSize: 16 }, before: 18, after: 6 },
  HEADING3: { text: { fontSize: 14, color: '#434343' }, before: 16, after: 4 },
  HEADING4: { text: { fontSize: 12, color: '#666666' }, before: 14, after: 4 },
  HEADING5: { text: { fontSize: 11, color: '#666666' }, before: 12, after: 4 },
  HEADING6: { text: { fontSize: 11, color: '#666666', italic: true }, before: 12, after: 4 },
};

/** Paragraph style as seen; list items are indented by their nesting unless indents are set. */
export function seenParagraph(node: FlowNode): SeenParagraph {
  const heading = node.style.heading ?? 'NORMAL';
  const look = HEADINGS[heading];
  const start = node.kind === 'LIST_ITEM' ? listIndent(node) : 0;
  const first = node.kind === 'LIST_ITEM' ? start - LIST_INDENT / 2 : 0;
  return {
    alignment: 'LEFT',
    indentStart: start,
    indentEnd: 0,
    indentFirstLine: first,
    spacingBefore: look.before,
    spacingAfter: look.after,
    lineSpacing: 1.15,
    keepNext: heading !== 'NORMAL',
    keepLines: heading !== 'NORMAL',
    pageBreakBefore: false,
    widowControl: true,
    tabStops: [],
    ...node.style,
    heading,
  };
}

function listIndent(node: ListItemNode): number {
  return LIST_INDENT * (node.nesting + 1);
}

/** Text style as seen inside a paragraph. */
export function seenText(node: FlowNode, style: TextStyle): SeenText {
  return { ...BASE, ...HEADINGS[node.style.heading ?? 'NORMAL'].text, ...linkLook(style), ...style };
}

function linkLook(style: TextStyle): TextStyle {
  return style.link === undefined ? {} : { color: '#1155cc', underline: true };
}
