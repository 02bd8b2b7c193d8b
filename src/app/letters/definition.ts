/** What a template is, as plain data, and short builders for it. Lengths are points. */

export type TemplateId = 'LEMBAR_DISPOSISI' | 'SURAT_PEMBERITAHUAN' | 'LAPORAN' | 'TANDA_TERIMA';
export type Align = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
}

/** Indents count from the margin, the first line's too. `line` is a multiple of single spacing. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align: Align;
  readonly indent: number;
  readonly firstIndent: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  /** level in the outline, 0 for ordinary text; Docs keeps a heading with what follows it */
  readonly heading: 0 | 1 | 2;
}

/** `border` 0 makes a table without lines. The row that holds `{{name.…}}` repeats. */
export interface TableBlock {
  readonly kind: 'table';
  readonly border: number;
  readonly widths: readonly number[];
  readonly padding: { readonly x: number; readonly y: number };
  readonly rows: readonly (readonly (readonly ParagraphBlock[])[])[];
}

export type Block = ParagraphBlock | TableBlock | { readonly kind: 'rule' } | { readonly kind: 'pageBreak' };

export interface PlaceholderMeaning {
  readonly name: string;
  readonly meaning: string;
}

export interface TemplateDefinition {
  readonly id: TemplateId;
  /** name of its file in Drive */
  readonly name: string;
  readonly body: readonly Block[];
  /** carries what only a draft carries: KONSEP in the header */
  readonly draft: boolean;
  readonly placeholders: readonly PlaceholderMeaning[];
  /** placeholders without which the naskah would be void; staff may drop any other */
  readonly required: readonly string[];
}

/** A4 and the margins of Permendagri 1/2023 Ps. 28 and 34. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 85.04,
  right: 56.69,
  top: 56.69,
  bottom: 70.87,
} as const;
export const FONT = 'Arial';
/** Text that marks a draft, alone in a paragraph of the header. */
export const DRAFT_MARK = 'KONSEP';

/** Begins the cell of initials, which only a draft carries. */
export const INITIALS_MARK = 'Paraf Hierarki';

/** Width between the margins. */
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Line spacing of running text. */
export const LINE = 1;
/** Where the right half begins: date and signature block stand there. */
export const HALF = 240;

export type TextOptions = Partial<Omit<Run, 'text'>>;
export type ParagraphOptions = Partial<Omit<ParagraphBlock, 'kind' | 'runs'>> & TextOptions;

/** A paragraph of one run, or of several given as runs. */
export function paragraph(content: string | readonly Run[], options: ParagraphOptions = {}): ParagraphBlock {
  const { bold, italic, underline, size, ...rest } = options;
  const text: TextOptions = {
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline ?? false,
    size: size ?? 12,
  };
  return {
    kind: 'paragraph',
    runs: typeof content === 'string' ? [run(content, text)] : content,
    align: 'LEFT',
    indent: 0,
    firstIndent: rest.indent ?? 0,
    before: 0,
    after: 0,
    line: 1,
    heading: 0,
    ...rest,
  };
}

export function run(text: string, options: TextOptions = {}): Run {
  return { text, bold: false, italic: false, underline: false, size: 12, ...options };
}

/** A justified paragraph of running text. */
export function prose(text: string, options: ParagraphOptions = {}): ParagraphBlock {
  return paragraph(text, { align: 'JUSTIFY', after: 6, line: LINE, firstIndent: 36, ...options });
}

/** Empty lines, e.g. the room for a signature. */
export function blank(lines = 1, size = 12): readonly ParagraphBlock[] {
  return Array.from({ length: lines }, () => paragraph('', { size }));
}

/** An item of a list: the text hangs behind its number or letter. */
export function item(text: string, options: ParagraphOptions = {}): ParagraphBlock {
  const first = options.firstIndent ?? 36;
  return paragraph(text, { after: 2, line: LINE, ...options, indent: first + 14, firstIndent: first });
}

/** Borders of a block that is there once for each record of the table `name`. */
export function section(name: string, blocks: readonly Block[]): readonly Block[] {
  return [paragraph(`{{#${name}}}`), ...blocks, paragraph(`{{/${name}}}`)];
}

/** Label, colon and value in a table without lines. `indent` moves it to the right. */
export function fieldTable(
  rows: readonly (readonly [string, string])[],
  options: { readonly label: number; readonly indent?: number; readonly size?: number },
): TableBlock {
  const indent = options.indent ?? 0;
  const text = { size: options.size ?? 12, line: LINE };
  const value = WIDTH - indent - options.label - 14;
  const widths = [options.label, 14, value];
  return {
    kind: 'table',
    border: 0,
    widths: indent === 0 ? widths : [indent, ...widths],
    padding: { x: 0, y: 0 },
    rows: rows.map(([label, content]) => {
      const cells = [[paragraph(label, text)], [paragraph(':', text)], [paragraph(content, text)]];
      return indent === 0 ? cells : [[paragraph('', text)], ...cells];
    }),
  };
}

/** A table with lines; every cell one paragraph. `aligns` holds for the rows below the head. */
export function gridTable(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly size: number; readonly aligns: readonly Align[] },
): TableBlock {
  const { size, aligns } = options;
  const headRow = head.map((text) => [paragraph(text, { size, bold: true, align: 'CENTER' })]);
  const bodyRows = rows.map((row) =>
    row.map((text, column) => [paragraph(text, { size, line: LINE, align: aligns[column] ?? 'LEFT' })]),
  );
  return { kind: 'table', border: 0.75, widths, padding: { x: 4, y: 3 }, rows: [headRow, ...bodyRows] };
}
