/** A document as an HTML fragment that looks like its pages. Text of the document is always escaped. */

import { columnWidths } from './columns';
import type {
  BlockNode,
  CellNode,
  DocModel,
  FlowNode,
  ImageNode,
  InlineNode,
  Run,
  SectionNode,
  TableNode,
} from './model';
import { CELL_PADDING, EDGE, isFlow } from './model';
import type { Labels } from './numbering';
import { labelsOf } from './numbering';
import { seenParagraph, seenText } from './style';

const PAGE_BREAK = '\f';

/** One box a page; a page ends at page breaks only, long text makes the box longer. */
export function toHtml(model: DocModel): string {
  const labels = labelsOf(model);
  const { page } = model;
  const width = page.width - page.marginLeft - page.marginRight;
  const part = (section: SectionNode | null): string =>
    section === null ? '' : blocks(section.children, labels, width);
  const [header, body, footer] = [part(model.header), part(model.body), part(model.footer)];
  const sheet = css({
    'box-sizing': 'border-box',
    width: `${page.width}pt`,
    'min-height': `${page.height}pt`,
    padding: `${EDGE}pt ${page.marginRight}pt ${EDGE}pt ${page.marginLeft}pt`,
    margin: '0 auto 16px',
    display: 'flex',
    'flex-direction': 'column',
    background: '#ffffff',
    color: '#000000',
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': '11pt',
    'box-shadow': '0 1px 4px rgba(0,0,0,.3)',
  });
  const head = `<header style="min-height:${Math.max(0, page.marginTop - EDGE)}pt">${header}</header>`;
  const low = 'display:flex;flex-direction:column;justify-content:flex-end';
  const foot = `<footer style="${low};min-height:${Math.max(0, page.marginBottom - EDGE)}pt">${footer}</footer>`;
  const pages = body.split(PAGE_BREAK);
  return pages
    .map(
      (text) =>
        `<section class="doc-page" style="${sheet}">${head}<div style="flex:1">${text}</div>${foot}</section>`,
    )
    .join('\n');
}

function blocks(nodes: readonly BlockNode[], labels: Labels, width: number): string {
  return nodes.map((node) => (isFlow(node) ? flow(node, labels) : table(node, labels, width))).join('\n');
}

function flow(node: FlowNode, labels: Labels): string {
  const seen = seenParagraph(node);
  const mark = seenText(node, node.mark);
  const base = {
    margin: `${seen.spacingBefore}pt ${seen.indentEnd}pt ${seen.spacingAfter}pt ${seen.indentStart}pt`,
    'text-indent': `${seen.indentFirstLine - seen.indentStart}pt`,
    'text-align': seen.alignment.toLowerCase(),
    'line-height': `${(seen.lineSpacing * 1.15).toFixed(3)}`,
    'font-size': `${mark.fontSize}pt`,
    'font-family': fontFamily(mark.fontFamily),
    'white-space': 'pre-wrap',
  };
  const label =
    node.kind === 'LIST_ITEM' ? sign(labels.get(node) ?? '', seen.indentStart - seen.indentFirstLine) : '';
  const parts = node.children.map((child) => inline(node, child)).join('');
  const inner = label + parts;
  const [before, ...after] = inner.split(PAGE_BREAK);
  const open = `<p style="${css(base)}">`;
  const empty = (text: string): string => `${open}${text === '' ? '<br>' : text}</p>`;
  if (after.length === 0) return empty(inner);
  const first = before === '' || before === undefined ? '' : empty(before);
  return first + after.map((text) => PAGE_BREAK + (text === '' ? '' : empty(text))).join('');
}

function sign(label: string, width: number): string {
  return `<span style="display:inline-block;text-indent:0;width:${Math.max(10, width)}pt">${escapeHtml(label)}</span>`;
}

function inline(node: FlowNode, child: InlineNode): string {
  if (child.kind === 'TEXT') return child.runs.map((run) => span(node, run)).join('');
  if (child.kind === 'INLINE_IMAGE') return image(child);
  if (child.kind === 'PAGE_BREAK') return PAGE_BREAK;
  return '<span style="display:block;border-top:1px solid #888888;margin:4px 0"></span>';
}

function image(node: ImageNode): string {
  const source = `data:${node.mimeType};base64,${node.base64}`;
  return `<img alt="${escapeHtml(node.alt ?? '')}" src="${escapeHtml(source)}" width="${node.width}" height="${node.height}" style="max-width:100%">`;
}

function span(node: FlowNode, run: Run): string {
  const seen = seenText(node, run.style);
  const lines = [seen.underline ? 'underline' : '', seen.strikethrough ? 'line-through' : ''].filter(
    (line) => line !== '',
  );
  const style = css({
    'font-family': fontFamily(seen.fontFamily),
    'font-size': `${seen.fontSize}pt`,
    'font-weight': seen.bold ? '700' : '400',
    'font-style': seen.italic ? 'italic' : 'normal',
    'text-decoration': lines.length === 0 ? 'none' : lines.join(' '),
    color: seen.color,
    ...(seen.background === null ? {} : { 'background-color': seen.background }),
    ...(seen.baseline === null
      ? {}
      : { 'vertical-align': seen.baseline === 'SUPERSCRIPT' ? 'super' : 'sub' }),
  });
  const text = escapeHtml(run.text).replace(/\f/g, '').replace(/\r/g, '<br>');
  const safe = seen.link !== null && /^(https?:|mailto:)/i.test(seen.link);
  if (!safe) return `<span style="${style}">${text}</span>`;
  return `<a href="${escapeHtml(seen.link ?? '')}" target="_blank" rel="noopener" style="${style}">${text}</a>`;
}

function fontFamily(name: string): string {
  return `${name.replace(/[^\w -]/g, '')}, Arial, sans-serif`;
}

function table(node: TableNode, labels: Labels, available: number): string {
  const widths = columnWidths(node, available);
  const columns = widths.map((width) => `<col style="width:${width}pt">`).join('');
  const border = node.borderWidth === 0 ? 'none' : `${node.borderWidth}pt solid ${node.borderColor}`;
  const rows = node.children.map((row) => {
    let column = 0;
    const cells = row.children.map((one) => {
      const span = widths.slice(column, column + one.colSpan);
      column += one.colSpan;
      const width = span.reduce((sum, next) => sum + next, 0);
      return cell(one, border, labels, width);
    });
    return `<tr style="height:${row.minHeight}pt">${cells.join('')}</tr>`;
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  const style = `border-collapse:collapse;table-layout:fixed;width:${total}pt`;
  return `<table style="${escapeHtml(style)}"><colgroup>${columns}</colgroup>${rows.join('')}</table>`;
}

function cell(node: CellNode, border: string, labels: Labels, width: number): string {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft, background, verticalAlignment } = node.style;
  const sides = [paddingTop, paddingRight, paddingBottom, paddingLeft].map(
    (side) => `${side ?? CELL_PADDING}pt`,
  );
  const style = css({
    border,
    padding: sides.join(' '),
    'vertical-align': verticalAlignment === 'CENTER' ? 'middle' : (verticalAlignment ?? 'TOP').toLowerCase(),
    ...(background === undefined ? {} : { 'background-color': background }),
  });
  const inner = width - (paddingLeft ?? CELL_PADDING) - (paddingRight ?? CELL_PADDING);
  const span = node.colSpan > 1 ? ` colspan="${node.colSpan}"` : '';
  return `<td style="${style}"${span}>${blocks(node.children, labels, inner).split(PAGE_BREAK).join('')}</td>`;
}

function css(rules: Readonly<Record<string, string>>): string {
  const text = Object.entries(rules).map(([name, value]) => `${name}:${value.replace(/[;{}<>]/g, '')}`);
  return escapeHtml(text.join(';'));
}

/** The five characters that mean something in HTML. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => names[char] ?? char);
}
