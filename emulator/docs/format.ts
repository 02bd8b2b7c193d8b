/** What can be set on the page, on paragraphs, on characters and on cells. Lengths are points. */

export type Alignment = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';
export type VerticalAlign = 'TOP' | 'CENTER' | 'BOTTOM';
export type Heading =
  | 'NORMAL'
  | 'HEADING1'
  | 'HEADING2'
  | 'HEADING3'
  | 'HEADING4'
  | 'HEADING5'
  | 'HEADING6'
  | 'TITLE'
  | 'SUBTITLE';
export type Glyph =
  | 'BULLET'
  | 'HOLLOW_BULLET'
  | 'SQUARE_BULLET'
  | 'NUMBER'
  | 'LATIN_UPPER'
  | 'LATIN_LOWER'
  | 'ROMAN_UPPER'
  | 'ROMAN_LOWER';

/** What is set on characters; an absent key is inherited from the heading, then from the document. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  /** "#rrggbb" */
  color?: string;
  background?: string;
  link?: string;
  baseline?: 'SUPERSCRIPT' | 'SUBSCRIPT';
}

/** What is set on a paragraph; an absent key is inherited. Indents count from the margin, the first line's too. */
export interface ParagraphStyle {
  heading?: Heading;
  alignment?: Alignment;
  indentStart?: number;
  indentEnd?: number;
  indentFirstLine?: number;
  spacingBefore?: number;
  spacingAfter?: number;
  lineSpacing?: number;
  /** stays on the page of the next block */
  keepNext?: boolean;
  /** its lines stay on one page */
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  /** no single line of it alone at the foot or head of a page */
  widowControl?: boolean;
  /** places of the ruler that tabs jump to, from left to right, counted from the margin */
  tabStops?: TabStop[];
  borders?: ParagraphBorders;
  /** colour behind the paragraph, "#rrggbb" */
  shading?: string;
}

export type TabAlign = 'START' | 'CENTER' | 'END';
export interface TabStop {
  at: number;
  align: TabAlign;
}

/** A line of one side. Width 0: no line. A double line is two of this width, one width apart. */
export interface Border {
  width: number;
  color: string;
  style: 'SOLID' | 'DOT' | 'DASH' | 'DOUBLE';
}
/** A line beside a paragraph stands `padding` away from its text. */
export interface ParagraphBorder extends Border {
  padding: number;
}
export interface ParagraphBorders {
  top?: ParagraphBorder;
  bottom?: ParagraphBorder;
  left?: ParagraphBorder;
  right?: ParagraphBorder;
}
export interface CellBorders {
  top?: Border;
  bottom?: Border;
  left?: Border;
  right?: Border;
}

export interface CellStyle {
  paddingTop?: number;
  paddingBottom?: number;
  paddingLeft?: number;
  paddingRight?: number;
  background?: string;
  verticalAlignment?: VerticalAlign;
  /** sides that differ from the lines of the table */
  borders?: CellBorders;
}

export interface PageStyle {
  width: number;
  height: number;
  marginTop: number;
  marginBottom: number;
  marginLeft: number;
  marginRight: number;
  /** distance of the header from the upper edge, of the footer from the lower one; absent: half an inch */
  marginHeader?: number;
  marginFooter?: number;
}
