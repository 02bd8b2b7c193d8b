/** What a template is, as plain data, and short builders for it. Lengths are points. */

export type TemplateId =
  | 'LEMBAR_DISPOSISI'
  | 'SURAT_PEMBERITAHUAN'
  | 'NOTA_DINAS'
  | 'SURAT_TUGAS'
  | 'BERITA_ACARA'
  | 'LAPORAN'
  | 'SURAT_PENGANTAR'
  | 'TANDA_TERIMA';
export type Align = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';

/** Look of a paragraph; what is absent is Arial 12, left, single spaced, without indents. Indents count from the margin. */
export interface Look {
  readonly align?: Align;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly indent?: number;
  /** of the first line; absent: as `indent` */
  readonly firstIndent?: number;
  /** from the right margin */
  readonly right?: number;
  readonly before?: number;
  readonly after?: number;
  /** a multiple of single spacing */
  readonly line?: number;
  /** level in the outline; a heading stays with what follows it */
  readonly heading?: 1 | 2;
  /** stays on the page of the paragraph that follows */
  readonly keep?: boolean;
}

export interface ParagraphBlock extends Look {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** `border` 0 makes a table without lines. A row that holds `{{name.…}}` repeats. No row splits between pages. */
export interface TableBlock {
  readonly kind: 'table';
  readonly border: number;
  readonly widths: readonly number[];
  readonly padding: { readonly x: number; readonly y: number };
  /** rows at the top that stand again on each page */
  readonly head: number;
  readonly rows: readonly (readonly (readonly ParagraphBlock[])[])[];
}

export type Block =
  | ParagraphBlock
  | TableBlock
  /** the place of the logo, and the lines of the kop beside it */
  | { readonly kind: 'kop'; readonly lines: readonly ParagraphBlock[] }
  /** the double line, thick and thin, that closes a kop */
  | { readonly kind: 'rule' }
  | { readonly kind: 'pageBreak' };

export interface TemplateDefinition {
  readonly id: TemplateId;
  /** name of its file in Drive */
  readonly name: string;
  readonly body: readonly Block[];
  /** begins life as a draft: KONSEP on every page */
  readonly draft: boolean;
  /** its pages are copies of one another and bear no numbers */
  readonly unnumbered?: true;
  /** setting that says on which paper it is printed */
  readonly paper: 'kertas_surat' | 'kertas_laporan';
  /** placeholders without which the naskah would be void; staff may drop any other */
  readonly required: readonly string[];
}

const CM = 72 / 2.54;
/** A4 of Permendagri 1/2023 Ps. 28, and the F4 (21.5 × 33 cm) that local rules prescribe here and there. */
export const PAPERS = {
  A4: { width: 21 * CM, height: 29.7 * CM },
  F4: { width: 21.5 * CM, height: 33 * CM },
} as const;
export type Paper = keyof typeof PAPERS;
/** Permendagri 1/2023 Ps. 34: top at least 2 cm, bottom 2.5, left 3, right 2. */
export const MARGINS = { top: 2 * CM, bottom: 2.5 * CM, left: 3 * CM, right: 2 * CM } as const;
/** Permendagri 1/2023 Ps. 32(2) for korespondensi and khusus. */
export const FONT = 'Arial';

/** Begins the cell of initials, which only a draft carries. */
export const INITIALS_MARK = 'Paraf Hierarki';

/** Width between the margins of A4; tables are drawn for it and stretched to other paper. */
export const WIDTH = PAPERS.A4.width - MARGINS.left - MARGINS.right;
/** Where the right half begins: date and signature block stand there. */
export const HALF = 240;

export function paragraph(text: string, look: Look = {}): ParagraphBlock {
  return { kind: 'paragraph', text, ...look };
}

/** A justified paragraph of running text. */
export function prose(text: string, look: Look = {}): ParagraphBlock {
  return paragraph(text, { align: 'JUSTIFY', after: 6, firstIndent: 36, ...look });
}

/** Empty lines, e.g. the room for a signature. They stay with what follows them. */
export function blank(lines = 1): readonly ParagraphBlock[] {
  return Array.from({ length: lines }, () => paragraph('', { keep: true }));
}

/** An item of a list: the text hangs behind its number or letter, which with dot and space is 13.3 points wide. */
export function item(text: string, look: Look = {}): ParagraphBlock {
  const first = look.firstIndent ?? 36;
  return paragraph(text, { after: 2, ...look, indent: first + 13.3, firstIndent: first });
}

/** Borders of a block that is there once for each record of the table `name`. */
export function section(name: string, blocks: readonly Block[]): readonly Block[] {
  return [paragraph(`{{#${name}}}`), ...blocks, paragraph(`{{/${name}}}`)];
}

const BARE = { kind: 'table', border: 0, padding: { x: 0, y: 0 }, head: 0 } as const;

/** A table without lines, one row, that lays paragraphs side by side. */
export function sideBySide(
  widths: readonly number[],
  ...cells: readonly (readonly ParagraphBlock[])[]
): TableBlock {
  return { ...BARE, widths, rows: [cells] };
}

/** Label, colon and value in a table without lines. `indent` moves it to the right, `value` narrows its text. */
export function fieldTable(
  rows: readonly (readonly [string, string])[],
  options: {
    readonly label: number;
    readonly indent?: number;
    readonly value?: number;
    readonly look?: Look;
  },
): TableBlock {
  const { label, indent = 0, look = {} } = options;
  const value = options.value ?? WIDTH - indent - label - 14;
  return {
    ...BARE,
    widths: [...(indent === 0 ? [] : [indent]), label, 14, value],
    rows: rows.map(([name, content]) =>
      [...(indent === 0 ? [] : ['']), name, ':', content].map((text) => [paragraph(text, look)]),
    ),
  };
}

/** A table with lines; every cell one paragraph, the head on each page. `aligns` holds for the rows below it. */
export function gridTable(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly size: number; readonly aligns: string },
): TableBlock {
  const { size, aligns } = options;
  return {
    kind: 'table',
    border: 0.75,
    widths,
    padding: { x: 4, y: 3 },
    head: 1,
    rows: [
      head.map((text) => [paragraph(text, { size, bold: true, align: 'CENTER' })]),
      ...rows.map((row) =>
        row.map((text, column) => [
          paragraph(text, aligns[column] === 'C' ? { size, align: 'CENTER' } : { size }),
        ]),
      ),
    ],
  };
}

/** All texts of blocks, one for each paragraph, in order. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'kop') return textsOf(block.lines);
    return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(textsOf)) : [];
  });
}
