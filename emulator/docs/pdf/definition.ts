/** A document as a pdfmake definition: a pure function, so that tests can read what will be printed. */
import type { BlockNode, DocModel, FlowNode, SectionNode } from '../model';
import { EDGE, isFlow, plainText } from '../model';
import { labelsOf } from '../numbering';
import { heightOf } from './height';
import { tableNode } from './table';
import type { Flow } from './text';
import { flowNodes } from './text';
import type { PdfDefinition, PdfNeighbours, PdfNode, PdfPlaced, PdfStack } from './types';

/** What pdfmake prints for this document. Header and footer push the body away when they are tall, as in Docs. */
export function toPdfDefinition(model: DocModel, name = ''): PdfDefinition {
  const { page } = model;
  const width = page.width - page.marginLeft - page.marginRight;
  const head = model.header === null ? 0 : EDGE + heightOf(model.header, width);
  const foot = model.footer === null ? 0 : EDGE + heightOf(model.footer, width);
  const top = Math.max(page.marginTop, head);
  const bottom = Math.max(page.marginBottom, foot);
  const labels = labelsOf(model);
  const label = (node: FlowNode): string | null =>
    node.kind === 'LIST_ITEM' ? (labels.get(node) ?? '') : null;
  const flow = (inBody: boolean): Flow => ({ width, label, breakNext: false, inBody });
  const section = (node: SectionNode, above: number): PdfStack => ({
    stack: blockNodes(node.children, flow(false)),
    margin: [page.marginLeft, above, page.marginRight, 0],
  });
  const { header, footer } = model;
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.marginLeft, top, page.marginRight, bottom],
    info: { title: name },
    compress: true,
    defaultStyle: { font: 'Helvetica', fontSize: 11 },
    ...(header === null ? {} : { header: () => section(header, EDGE) }),
    ...(footer === null ? {} : { footer: () => section(footer, Math.max(0, bottom - foot)) }),
    content: blockNodes(withoutEmptyEnd(model.body.children), flow(true)),
    pageBreakBefore: standsAlone,
  };
}

/** A heading at the foot of a page whose text begins on the next one moves there with it, as in Docs. */
function standsAlone(node: PdfPlaced, around: PdfNeighbours): boolean {
  const isText = (one: PdfPlaced): boolean => one.headlineLevel === 0;
  const isBody = (one: PdfPlaced): boolean => one.headlineLevel !== undefined;
  return (
    node.headlineLevel === 1 &&
    !around.getFollowingNodesOnPage().some(isText) &&
    around.getNodesOnNextPage().some(isBody) &&
    around.getPreviousNodesOnPage().some(isBody)
  );
}

function blockNodes(blocks: readonly BlockNode[], flow: Flow): PdfNode[] {
  return blocks.flatMap((block) => {
    if (isFlow(block)) return flowNodes(block, flow);
    const table = tableNode(block, flow, (cell, inner) => blockNodes(cell.children, inner));
    return table === null ? [] : [table];
  });
}

/** Empty paragraphs at the end cannot be seen, but could push out a blank page. */
function withoutEmptyEnd(blocks: readonly BlockNode[]): readonly BlockNode[] {
  let end = blocks.length;
  while (end > 1 && isEmpty(blocks[end - 1])) end -= 1;
  return blocks.slice(0, end);
}

function isEmpty(block: BlockNode | undefined): boolean {
  return (
    block?.kind === 'PARAGRAPH' &&
    plainText(block) === '' &&
    block.children.every((child) => child.kind === 'TEXT')
  );
}
