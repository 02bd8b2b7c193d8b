/** Paragraphs, list items and tables of a part, in order. */
import type { BlockNode, FlowNode, ParagraphStyle, TextStyle } from '../model';
import { paragraphOf } from '../model';
import { usualFormat } from '../numbering';
import { InlineReader, type Source } from './inline';
import { checkKnown } from './known';
import { paragraphDelta, textDelta } from './looks';
import type { ListLevel, Lists } from './numbering';
import { over, paragraphSettings } from './paragraph';
import { readTable } from './table';
import { textStyle } from './text';
import { child, type Element, elements, nameOf, val } from './xml';

export interface BlockSource extends Source {
  readonly lists: Lists;
}
/** What a table's style says about the text in it. */
export interface Around {
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
}
export type ReadBlocks = (source: BlockSource, parent: Element, around?: Around) => BlockNode[];

const NOTHING_AROUND: Around = { text: {}, paragraph: {} };

/** The blocks that stand in an element: body, header, footer, cell. */
export function readBlocks(
  source: BlockSource,
  parent: Element,
  around: Around = NOTHING_AROUND,
): BlockNode[] {
  const blocks = elements(parent).flatMap((one): BlockNode[] => {
    const name = nameOf(one);
    if (name === 'p') return [readParagraph(source, one, around)];
    if (name === 'tbl') return [readTable(source, one, readBlocks)];
    if (name === 'sdt' || name === 'sdtContent') return readBlocks(source, one);
    return [];
  });
  const ends = blocks[blocks.length - 1]?.kind;
  return ends === undefined || ends === 'TABLE' ? [...blocks, paragraphOf('')] : blocks;
}

function readParagraph(source: BlockSource, element: Element, around: Around): FlowNode {
  const properties = child(element, 'pPr');
  const settings = paragraphSettings(properties);
  const named = source.styles.paragraph(val(properties, 'pStyle'));
  const reference = child(properties, 'numPr') ?? named.list;
  const level = reference === null ? null : source.lists.level(reference);
  const based = { ...named.paragraph, ...around.paragraph };
  const look = over(level === null ? based : over(based, level.paragraph), settings);
  const text = { ...named.text, ...around.text };
  const mark = child(properties, 'rPr');
  const { heading } = named;
  const kind = level === null ? 'PARAGRAPH' : 'LIST_ITEM';
  const bare = { kind, style: { heading }, nesting: level?.nesting ?? 0 } as const;
  const flow = {
    style: paragraphDelta(bare, look),
    mark: textDelta(heading, {
      ...text,
      ...source.styles.character(val(mark, 'rStyle')),
      ...textStyle(mark, source.themeFont),
    }),
    children: new InlineReader(source, text, heading).read(element),
  };
  return level === null ? { kind: 'PARAGRAPH', ...flow } : { kind: 'LIST_ITEM', ...flow, ...itemOf(level) };
}

function itemOf({ listId, nesting, glyph, format, start }: ListLevel) {
  const usual = format === null || format === usualFormat(glyph, nesting);
  return { listId, nesting, glyph, ...(!usual && { format }), ...(start !== 1 && { start }) };
}

/** Body, header or footer. @throws NotEmulated for a block that is seen and not known. */
export function readSection(source: BlockSource, parent: Element): BlockNode[] {
  checkKnown(parent, 'body');
  return readBlocks(source, parent);
}
