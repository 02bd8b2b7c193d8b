/** Paragraphs and list items as HTML. */
import type { FlowNode, ImageNode, InlineNode, TextStyle } from '../model';
import type { Labels } from '../numbering';
import { type SeenParagraph, seenParagraph, seenText } from '../style';
import { border, css, escapeHtml, pt } from './css';
import { setTabs, TAB } from './tabs';

export const PAGE_BREAK = '\f';

/** What a page tells those who write it. */
export interface Sheet {
  readonly labels: Labels;
  readonly page: number;
  readonly pages: number;
}

export function flow(node: FlowNode, sheet: Sheet): string {
  const seen = seenParagraph(node);
  const open = `<p style="${css(look(node, seen))}">`;
  const label = node.kind === 'LIST_ITEM' ? sign(sheet.labels.get(node) ?? '', seen) : '';
  const inner = label + setTabs(node.children.map((child) => inline(node, child, sheet)).join(''), seen);
  const [before, ...after] = inner.split(PAGE_BREAK);
  const filled = (text: string): string => `${open}${text === '' ? '<br>' : text}</p>`;
  if (after.length === 0) return (seen.pageBreakBefore ? PAGE_BREAK : '') + filled(inner);
  const first = before === '' || before === undefined ? '' : filled(before);
  return first + after.map((text) => PAGE_BREAK + (text === '' ? '' : filled(text))).join('');
}

function look(node: FlowNode, seen: SeenParagraph): Record<string, string> {
  const mark = seenText(node, node.mark);
  const margin = [seen.spacingBefore, seen.indentEnd, seen.spacingAfter, seen.indentStart].map(pt).join(' ');
  const lines = Object.entries(seen.borders ?? {}).flatMap(([side, line]) => [
    [`border-${side}`, border(line)],
    [`padding-${side}`, pt(line.padding)],
  ]);
  return {
    margin,
    'text-indent': pt(seen.indentFirstLine - seen.indentStart),
    'text-align': seen.alignment.toLowerCase(),
    'line-height': (seen.lineSpacing * 1.15).toFixed(3),
    'font-size': pt(mark.fontSize),
    'font-family': fontFamily(mark.fontFamily),
    'white-space': 'pre-wrap',
    ...Object.fromEntries(lines),
    ...(seen.shading !== undefined && { 'background-color': seen.shading }),
  };
}

function sign(label: string, seen: SeenParagraph): string {
  const width = Math.max(10, seen.indentStart - seen.indentFirstLine);
  return `<span style="display:inline-block;text-indent:0;width:${width}pt">${escapeHtml(label)}</span>`;
}

function inline(node: FlowNode, child: InlineNode, { page, pages }: Sheet): string {
  if (child.kind === 'TEXT') return child.runs.map((run) => span(node, run.text, run.style)).join('');
  if (child.kind === 'INLINE_IMAGE') return image(child);
  if (child.kind === 'PAGE_BREAK') return PAGE_BREAK;
  if (child.kind === 'AUTO_TEXT')
    return span(node, String(child.field === 'PAGE_NUMBER' ? page : pages), child.style);
  return '<span style="display:block;border-top:1px solid #888888;margin:4px 0"></span>';
}

function image(node: ImageNode): string {
  const source = `data:${node.mimeType};base64,${node.base64}`;
  return `<img alt="${escapeHtml(node.alt ?? '')}" src="${escapeHtml(source)}" width="${node.width}" height="${node.height}" style="max-width:100%">`;
}

/** Text of one style; tabs stand between spans, where they are set later. */
function span(node: FlowNode, text: string, style: TextStyle): string {
  return text
    .replace(/\f/g, '')
    .split('\t')
    .map((part) => (part === '' ? '' : plainSpan(node, part, style)))
    .join(TAB);
}

function plainSpan(node: FlowNode, part: string, given: TextStyle): string {
  const seen = seenText(node, given);
  const lines = [seen.underline ? 'underline' : '', seen.strikethrough ? 'line-through' : ''].filter(
    (line) => line !== '',
  );
  const raised = seen.baseline === 'SUPERSCRIPT' ? 'super' : 'sub';
  const style = css({
    'font-family': fontFamily(seen.fontFamily),
    'font-size': pt(seen.baseline === null ? seen.fontSize : seen.fontSize * 0.6),
    'font-weight': seen.bold ? '700' : '400',
    'font-style': seen.italic ? 'italic' : 'normal',
    'text-decoration': lines.length === 0 ? 'none' : lines.join(' '),
    color: seen.color,
    ...(seen.background !== null && { 'background-color': seen.background }),
    ...(seen.baseline !== null && { 'vertical-align': raised }),
  });
  const text = escapeHtml(part).replace(/\r/g, '<br>');
  const safe = seen.link !== null && /^(https?:|mailto:)/i.test(seen.link);
  if (!safe) return `<span style="${style}">${text}</span>`;
  return `<a href="${escapeHtml(seen.link ?? '')}" target="_blank" rel="noopener" style="${style}">${text}</a>`;
}

function fontFamily(name: string): string {
  return `${name.replace(/[^\w -]/g, '')}, Arial, sans-serif`;
}
