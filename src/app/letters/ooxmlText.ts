/** Paragraphs and text of a .docx. Order of the elements is the schema's. */
import type { ParagraphBlock } from './definition';

/** Twentieths of a point, in which Word counts lengths. */
export const twips = (points: number): number => Math.round(points * 20);

/** Text as it may stand in an element or attribute; what XML 1.0 cannot hold is left out. */
function escapeXml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\t' || character === '\n')
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const ALIGN = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'both' } as const;

export function paragraphXml(block: ParagraphBlock): string {
  const { heading, keep, align, text } = block;
  const properties = [
    heading === undefined ? '' : `<w:pStyle w:val="Heading${heading}"/>`,
    keep === true || heading !== undefined ? '<w:keepNext/>' : '',
    spacingXml(block),
    indentXml(block),
    align === undefined ? '' : `<w:jc w:val="${ALIGN[align]}"/>`,
    // The mark of the paragraph carries the look too: it is what text typed into an empty line takes.
    runXml(block),
  ].join('');
  const run =
    text === '' ? '' : `<w:r>${runXml(block)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

function spacingXml({ before, after, line }: ParagraphBlock): string {
  const parts = [
    before === undefined ? '' : ` w:before="${twips(before)}"`,
    after === undefined ? '' : ` w:after="${twips(after)}"`,
    line === undefined ? '' : ` w:line="${Math.round(line * 240)}" w:lineRule="auto"`,
  ].join('');
  return parts === '' ? '' : `<w:spacing${parts}/>`;
}

function indentXml(block: ParagraphBlock): string {
  const left = block.indent ?? 0;
  const right = block.right ?? 0;
  const first = (block.firstIndent ?? left) - left;
  if (left === 0 && first === 0 && right === 0) return '';
  const line = first < 0 ? `w:hanging="${twips(-first)}"` : `w:firstLine="${twips(first)}"`;
  return `<w:ind w:left="${twips(left)}" w:right="${twips(right)}" ${line}/>`;
}

function runXml({ bold, italic, size }: ParagraphBlock): string {
  const parts = [
    bold === true ? '<w:b/>' : '',
    italic === true ? '<w:i/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}
