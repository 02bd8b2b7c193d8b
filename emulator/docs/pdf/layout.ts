/** A document laid out: what is drawn on each page. Pure but for the fonts that it measures with. */
import type { BlockNode, DocModel, FlowNode, SectionNode } from '../model';
import { EDGE, isFlow } from '../model';
import { labelsOf } from '../numbering';
import { blockItems, isEmpty } from './blocks';
import type { Fonts } from './fonts';
import { drawStack, heightOf, type Ink, type Item } from './ink';
import { paginate, type Room } from './pages';
import type { Column } from './paragraph';

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly ink: readonly Ink[];
}

/** All pages. Tall headers and footers push the body away, as in Docs. */
export function layOut(model: DocModel, fonts: Fonts): Page[] {
  const draft = bodyPages(model, fonts, 1);
  // Only text that shows the number of pages can be set differently once that is known.
  const body = draft.length > 1 && countsPages(model.body) ? bodyPages(model, fonts, draft.length) : draft;
  const { width, height } = model.page;
  return body.map((ink, i) => ({
    width,
    height,
    ink: aroundBody(model, fonts, { ink, page: i + 1, pages: body.length }),
  }));
}

function bodyPages(model: DocModel, fonts: Fonts, pages: number): Ink[][] {
  const column = columnOf(model, fonts, 1, pages);
  const items = blockItems(withoutEmptyEnd(model.body.children), column);
  const first = roomOf(model, fonts, 1);
  const later = roomOf(model, fonts, 2);
  return paginate(items, (page) => (page === 1 ? first : later));
}

function countsPages(section: SectionNode): boolean {
  return JSON.stringify(section).includes('"field":"PAGE_COUNT"');
}

function columnOf(model: DocModel, fonts: Fonts, page: number, pages: number): Column {
  const labels = labelsOf(model);
  return {
    width: model.page.width - model.page.marginLeft - model.page.marginRight,
    setting: { fonts, page, pages },
    label: (node: FlowNode) => (node.kind === 'LIST_ITEM' ? (labels.get(node) ?? '') : null),
  };
}

interface Edges {
  readonly header: SectionNode | null;
  readonly footer: SectionNode | null;
}

function edgesOf({ header, footer, firstPage }: DocModel, page: number): Edges {
  return page === 1 && firstPage !== undefined ? firstPage : { header, footer };
}

/** The room between header and footer: margins, unless one of them needs more. */
function roomOf(model: DocModel, fonts: Fonts, page: number): Room {
  const {
    marginTop,
    marginBottom,
    marginLeft,
    height,
    marginHeader = EDGE,
    marginFooter = EDGE,
  } = model.page;
  const { header, footer } = edgesOf(model, page);
  const column = columnOf(model, fonts, page, 1);
  const tall = (section: SectionNode | null, edge: number): number =>
    section === null ? 0 : edge + heightOf(blockItems(section.children, column), true);
  return {
    x: marginLeft,
    top: Math.max(marginTop, tall(header, marginHeader)),
    bottom: height - Math.max(marginBottom, tall(footer, marginFooter)),
  };
}

interface BodyPage {
  readonly ink: readonly Ink[];
  readonly page: number;
  readonly pages: number;
}

/** Header at its distance from the upper edge, the end of the footer at its distance from the lower one. */
function aroundBody(model: DocModel, fonts: Fonts, { ink, page, pages }: BodyPage): Ink[] {
  const { height, marginLeft, marginHeader = EDGE, marginFooter = EDGE } = model.page;
  const { header, footer } = edgesOf(model, page);
  const column = columnOf(model, fonts, page, pages);
  const items = (section: SectionNode | null): Item[] =>
    section === null ? [] : blockItems(section.children, column);
  const low = items(footer);
  const footerTop = height - marginFooter - heightOf(low, true);
  return [
    ...drawStack(items(header), { x: marginLeft, y: marginHeader }),
    ...ink,
    ...drawStack(low, { x: marginLeft, y: footerTop }),
  ];
}

/** Empty paragraphs at the end cannot be seen, but could push out a blank page. */
function withoutEmptyEnd(blocks: readonly BlockNode[]): readonly BlockNode[] {
  let end = blocks.length;
  const last = (): BlockNode | undefined => blocks[end - 1];
  for (let block = last(); end > 1 && block !== undefined && isFlow(block) && isEmpty(block); block = last())
    end -= 1;
  return blocks.slice(0, end);
}
