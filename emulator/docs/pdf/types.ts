/** The part of pdfmake's document definition that we write. */

export interface PdfRun {
  text: string;
  font: string;
  fontSize: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  background?: string;
  decoration?: ('underline' | 'lineThrough')[];
  link?: string;
  sup?: boolean;
  sub?: boolean;
  noWrap?: boolean;
}

/** left, top, right, bottom in points */
export type Sides = [number, number, number, number];

interface Placed {
  margin?: Sides;
  pageBreak?: 'before';
  alignment?: 'left' | 'center' | 'right' | 'justify';
  /** of what can be read in the body: 1 a heading, 0 anything else */
  headlineLevel?: 0 | 1;
}
export interface PdfText extends Placed {
  text: PdfRun[];
  lineHeight: number;
  leadingIndent?: number;
  preserveLeadingSpaces?: boolean;
  width?: number | '*';
}
export interface PdfImage extends Placed {
  image: string;
  width: number;
  height: number;
}
export interface PdfLine {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  lineColor: string;
}
export interface PdfCanvas extends Placed {
  canvas: PdfLine[];
}
export interface PdfColumns extends Placed {
  columns: PdfText[];
}
export interface PdfStack extends Placed {
  stack: PdfNode[];
}
export interface PdfCell {
  stack: PdfNode[];
  margin: Sides;
  fillColor?: string;
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  colSpan?: number;
  border?: [boolean, boolean, boolean, boolean];
}
export interface PdfLayout {
  hLineWidth: () => number;
  vLineWidth: () => number;
  hLineColor: () => string;
  vLineColor: () => string;
  paddingLeft: () => number;
  paddingRight: () => number;
  paddingTop: () => number;
  paddingBottom: () => number;
}
export interface PdfTable extends Placed {
  table: {
    widths: number[];
    heights: number[];
    headerRows: number;
    dontBreakRows: boolean;
    body: PdfCell[][];
  };
  layout: PdfLayout;
}
export type PdfNode = PdfText | PdfImage | PdfCanvas | PdfColumns | PdfStack | PdfTable;

/** What pdfmake tells of a node that it has laid out. */
export interface PdfPlaced {
  readonly headlineLevel?: 0 | 1;
}
export interface PdfNeighbours {
  getFollowingNodesOnPage(): readonly PdfPlaced[];
  getNodesOnNextPage(): readonly PdfPlaced[];
  getPreviousNodesOnPage(): readonly PdfPlaced[];
}

export interface PdfDefinition {
  pageSize: { width: number; height: number };
  pageMargins: Sides;
  info: { title: string };
  compress: boolean;
  defaultStyle: { font: string; fontSize: number };
  header?: () => PdfStack;
  footer?: () => PdfStack;
  content: PdfNode[];
  pageBreakBefore: (node: PdfPlaced, around: PdfNeighbours) => boolean;
}
