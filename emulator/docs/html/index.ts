/** A document as an HTML fragment that looks like its pages. Text of the document is always escaped. */
import type { BlockNode, DocModel, SectionNode } from '../model';
import { EDGE, isFlow } from '../model';
import { labelsOf } from '../numbering';
import { css, pt } from './css';
import { flow, PAGE_BREAK, type Sheet } from './flow';
import { table } from './table';

/** One box a page; a page ends at page breaks only, long text makes the box longer. */
export function toHtml(model: DocModel): string {
  const labels = labelsOf(model);
  const width = model.page.width - model.page.marginLeft - model.page.marginRight;
  const part = (section: SectionNode | null, page: number, pages: number): string =>
    section === null ? '' : blocks(section.children, { labels, page, pages }, width);
  const pages = part(model.body, 1, 1).split(PAGE_BREAK).length;
  return part(model.body, 1, pages)
    .split(PAGE_BREAK)
    .map((text, i) => {
      const { header, footer } = i === 0 && model.firstPage !== undefined ? model.firstPage : model;
      return sheet(model, part(header, i + 1, pages), text, part(footer, i + 1, pages));
    })
    .join('\n');
}

function sheet({ page }: DocModel, header: string, text: string, footer: string): string {
  const { marginHeader = EDGE, marginFooter = EDGE } = page;
  const style = css({
    'box-sizing': 'border-box',
    width: pt(page.width),
    'min-height': pt(page.height),
    padding: `${pt(marginHeader)} ${pt(page.marginRight)} ${pt(marginFooter)} ${pt(page.marginLeft)}`,
    margin: '0 auto 16px',
    display: 'flex',
    'flex-direction': 'column',
    background: '#ffffff',
    color: '#000000',
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': '11pt',
    'box-shadow': '0 1px 4px rgba(0,0,0,.3)',
  });
  const head = css({ 'min-height': pt(Math.max(0, page.marginTop - marginHeader)) });
  const low = {
    display: 'flex',
    'flex-direction': 'column',
    'justify-content': 'flex-end',
    'min-height': pt(Math.max(0, page.marginBottom - marginFooter)),
  };
  return `<section class="doc-page" style="${style}"><header style="${head}">${header}</header><div style="flex:1">${text}</div><footer style="${css(low)}">${footer}</footer></section>`;
}

function blocks(nodes: readonly BlockNode[], sheetOf: Sheet, width: number): string {
  return nodes
    .map((node) => (isFlow(node) ? flow(node, sheetOf) : table(node, sheetOf, width, blocks)))
    .join('\n');
}
