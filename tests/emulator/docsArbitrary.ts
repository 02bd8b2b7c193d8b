/** Any document: what is set differs from what Docs shows by itself, as in the documents that Docs keeps. */
import fc from 'fast-check';
import type {
  BlockNode,
  Border,
  CellNode,
  CellStyle,
  DocModel,
  Glyph,
  InlineNode,
  ListItemNode,
  ParagraphNode,
  ParagraphStyle,
  RowNode,
  Run,
  SectionNode,
  TableNode,
  TextStyle,
} from '../../emulator/docs/model';
import { tidy } from '../../emulator/docs/runs';
import { DOT } from './docsFiles';

/** Lengths that Word can count: twentieths of a point. */
const points = (max: number) => fc.integer({ min: 1, max: max * 20 }).map((n) => n / 20);
/** A record of some of these keys. */
const some = <T extends object>(keys: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> }) =>
  fc.record(keys, { requiredKeys: [] }) as unknown as fc.Arbitrary<T>;
const yes = fc.constant(true);
const color = fc.constantFrom('#1f4e79', '#ff0000', '#666666');

const looks = some<Omit<TextStyle, 'link'>>({
  bold: yes,
  italic: yes,
  underline: yes,
  strikethrough: yes,
  fontSize: fc.constantFrom(8, 9.5, 12, 14),
  fontFamily: fc.constantFrom('Bookman Old Style', 'Courier New'),
  color,
  background: fc.constantFrom('#ffff00', '#eeeeee'),
  baseline: fc.constantFrom('SUPERSCRIPT' as const, 'SUBSCRIPT' as const),
});
const linked = fc.constant<TextStyle>({ link: 'https://contoh.example/a?b=1&c=2' });
const text = fc.stringMatching(/^[a-z&<"] ?[A-Z\t\r→☐é{}]{0,6} ?$/);
const run: fc.Arbitrary<Run> = fc.record({ text, style: fc.oneof({ arbitrary: looks, weight: 5 }, linked) });

const picture: InlineNode = {
  kind: 'INLINE_IMAGE',
  mimeType: 'image/png',
  base64: Buffer.from(DOT.getBytes()).toString('base64'),
  width: 40,
  height: 20,
};
const textNode = fc
  .array(run, { minLength: 1, maxLength: 3 })
  .map((runs): InlineNode => ({ kind: 'TEXT', runs: tidy(runs) }));
const breakNode = fc.constantFrom<InlineNode>(picture, { kind: 'PAGE_BREAK' });
const field = (kind: 'PAGE_NUMBER' | 'PAGE_COUNT') =>
  looks.map((style): InlineNode => ({ kind: 'AUTO_TEXT', field: kind, style }));

/** Neighbouring texts are one text. */
const apart = (nodes: InlineNode[]): InlineNode[] =>
  nodes.filter((node, i) => node.kind !== 'TEXT' || nodes[i - 1]?.kind !== 'TEXT');
const inlines = (...others: fc.Arbitrary<InlineNode>[]) =>
  fc.array(fc.oneof(textNode, breakNode, ...others), { maxLength: 4 }).map(apart);

const line: fc.Arbitrary<Border> = fc.record({
  width: fc.integer({ min: 1, max: 24 }).map((n) => n / 8),
  color,
  style: fc.constantFrom('SOLID', 'DOT', 'DASH', 'DOUBLE'),
});
const ruler = fc
  .uniqueArray(
    fc.record({
      at: points(450),
      align: fc.constantFrom('START' as const, 'CENTER' as const, 'END' as const),
    }),
    {
      minLength: 1,
      maxLength: 3,
      selector: (tab) => tab.at,
    },
  )
  .map((tabs) => [...tabs].sort((a, b) => a.at - b.at));
const padded = fc
  .record({ border: line, padding: fc.integer({ min: 0, max: 8 }) })
  .map(({ border, padding }) => ({ ...border, padding }));
const shapes = some<Omit<ParagraphStyle, 'heading'>>({
  alignment: fc.constantFrom('CENTER', 'RIGHT', 'JUSTIFY'),
  // No wider than the narrowest cell, or the text would stand beside the page.
  indentStart: points(8),
  indentEnd: points(8),
  indentFirstLine: points(8),
  spacingBefore: points(40),
  spacingAfter: points(40),
  lineSpacing: fc.constantFrom(1, 1.5, 2),
  keepNext: yes,
  keepLines: yes,
  pageBreakBefore: yes,
  widowControl: fc.constant(false),
  tabStops: ruler,
  borders: some({ top: padded, bottom: padded, left: padded, right: padded }).filter(
    (all) => Object.keys(all).length > 0,
  ),
  shading: color,
});
const paragraph = (children: fc.Arbitrary<InlineNode[]>): fc.Arbitrary<ParagraphNode> =>
  fc.record({ kind: fc.constant('PARAGRAPH' as const), style: shapes, mark: looks, children });
const heading = textNode.map(
  (node): ParagraphNode => ({
    kind: 'PARAGRAPH',
    style: { heading: 'HEADING2', alignment: 'CENTER' },
    mark: {},
    children: [node],
  }),
);

/** Each list has one sign a level; its first item says where it begins. */
const LISTS: readonly (readonly [Glyph, string | null, number])[] = [
  ['NUMBER', null, 1],
  ['LATIN_LOWER', '%1)', 3],
  ['BULLET', null, 1],
  ['ROMAN_UPPER', null, 1],
];
const item = fc
  .record({ list: fc.nat(LISTS.length - 1), style: shapes, mark: looks, children: inlines() })
  .map(({ list, ...rest }): ListItemNode => {
    const [glyph, format, start] = LISTS[list] ?? ['NUMBER', null, 1];
    return {
      kind: 'LIST_ITEM',
      ...rest,
      listId: `daftar-${list}`,
      nesting: 0,
      glyph,
      ...(format !== null && { format }),
      ...(start !== 1 && { start }),
    };
  });

const cellStyles = some<CellStyle>({
  paddingTop: points(10).filter((n) => n !== 5),
  paddingBottom: points(10).filter((n) => n !== 5),
  paddingLeft: points(10).filter((n) => n !== 5),
  paddingRight: points(10).filter((n) => n !== 5),
  background: color,
  verticalAlignment: fc.constantFrom('CENTER', 'BOTTOM'),
  borders: some({ top: line, left: line, bottom: line, right: line }).filter(
    (all) => Object.keys(all).length > 0,
  ),
});
const cell = fc.record({
  kind: fc.constant('TABLE_CELL' as const),
  style: cellStyles,
  colSpan: fc.constant(1),
  children: fc.array(paragraph(inlines()), { minLength: 1, maxLength: 2 }) as fc.Arbitrary<BlockNode[]>,
}) as fc.Arbitrary<CellNode>;
const row = (columns: number) =>
  fc
    .record({
      cells: fc.array(cell, { minLength: columns, maxLength: columns }),
      merged: fc.boolean(),
      minHeight: fc.constantFrom(0, 20, 35.5),
      header: fc.boolean(),
      whole: fc.boolean(),
    })
    .map(({ cells, merged, minHeight, header, whole }): RowNode => {
      const [first, second, ...rest] = cells;
      const wide = merged && first !== undefined && second !== undefined;
      const children = wide ? [{ ...first, colSpan: 2 }, ...rest] : cells;
      return { kind: 'TABLE_ROW', minHeight, header, ...(whole && { cantSplit: true }), children };
    });
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.record({
      columnWidths: fc.array(
        points(120).map((n) => n + 30),
        { minLength: columns, maxLength: columns },
      ),
      children: fc.array(row(columns), { minLength: 1, maxLength: 3 }),
      border: fc.constantFrom(0, 0.5, 1),
      place: fc.constantFrom({}, { alignment: 'CENTER' as const }, { indent: 12.5 }),
      tall: fc.boolean(),
    }),
  )
  .map(
    ({ columnWidths, children, border, place, tall }): TableNode => ({
      kind: 'TABLE',
      borderWidth: border,
      borderColor: '#000000',
      columnWidths,
      ...place,
      children: tall ? mergedDown(children) : children,
    }),
  );

/** The first cells of the first two rows as one; nothing stands in the lower. */
function mergedDown(rows: RowNode[]): RowNode[] {
  const [upper, lower, ...rest] = rows;
  const [above, ...beside] = upper?.children ?? [];
  const [below, ...besideBelow] = lower?.children ?? [];
  if (!upper || !lower || above?.colSpan !== 1 || below?.colSpan !== 1) return rows;
  const nothing: ParagraphNode = { kind: 'PARAGRAPH', style: {}, mark: {}, children: [] };
  return [
    { ...upper, children: [{ ...above, rowSpan: 2 }, ...beside] },
    { ...lower, children: [{ ...below, rowSpan: 0, children: [nothing] }, ...besideBelow] },
    ...rest,
  ];
}

const blocks = (...fields: fc.Arbitrary<InlineNode>[]): fc.Arbitrary<BlockNode[]> =>
  fc
    .tuple(
      fc.array(fc.oneof<fc.Arbitrary<BlockNode>[]>(paragraph(inlines(...fields)), heading, item, table), {
        maxLength: 4,
      }),
      paragraph(inlines(...fields)),
    )
    .map(([all, last]) => [...all, last]);
const section = (kind: SectionNode['kind'], content: fc.Arbitrary<BlockNode[]>): fc.Arbitrary<SectionNode> =>
  content.map((children) => ({ kind, text: {}, children }));
const edge = (kind: SectionNode['kind']) =>
  fc.option(section(kind, blocks(field('PAGE_NUMBER'), field('PAGE_COUNT'))), { nil: null });

/** Documents of everything that a Word file keeps. */
export const documents: fc.Arbitrary<DocModel> = fc
  .record({
    page: fc.constantFrom(
      {
        width: 609.45,
        height: 935.45,
        marginTop: 56.7,
        marginBottom: 56.7,
        marginLeft: 85.05,
        marginRight: 56.7,
        marginHeader: 28.35,
      },
      { width: 595.3, height: 841.9, marginTop: 72, marginBottom: 72, marginLeft: 72, marginRight: 72 },
    ),
    body: section('BODY_SECTION', blocks(field('PAGE_COUNT'))),
    header: edge('HEADER_SECTION'),
    footer: edge('FOOTER_SECTION'),
    firstPage: fc.option(fc.record({ header: edge('HEADER_SECTION'), footer: edge('FOOTER_SECTION') }), {
      nil: null,
    }),
  })
  .map(({ firstPage, ...model }) => ({ ...model, ...(firstPage !== null && { firstPage }) }));
