/** The named styles of Docs, so that text typed later in Word looks like the rest. */
import type { IStylesOptions } from 'docx';
import type { FlowNode, Heading } from '../model';
import { seenParagraph, seenText } from '../style';
import { hex, twips } from './units';

export function namedStyles(): IStylesOptions {
  return {
    default: {
      document: look('NORMAL'),
      title: look('TITLE'),
      heading1: look('HEADING1'),
      heading2: look('HEADING2'),
      heading3: look('HEADING3'),
      heading4: look('HEADING4'),
      heading5: look('HEADING5'),
      heading6: look('HEADING6'),
    },
    // The library knows no style of this name.
    paragraphStyles: [
      { id: SUBTITLE, name: SUBTITLE, basedOn: 'Normal', next: 'Normal', ...look('SUBTITLE') },
    ],
  };
}

export const SUBTITLE = 'Subtitle';

function look(heading: Heading) {
  const node: FlowNode = { kind: 'PARAGRAPH', style: { heading }, mark: {}, children: [] };
  const text = seenText(node, {});
  const { spacingBefore, spacingAfter, lineSpacing, keepNext, keepLines } = seenParagraph(node);
  return {
    run: {
      font: text.fontFamily,
      size: Math.round(text.fontSize * 2),
      color: hex(text.color),
      italics: text.italic,
    },
    paragraph: {
      spacing: {
        before: twips(spacingBefore),
        after: twips(spacingAfter),
        line: Math.round(240 * lineSpacing),
        lineRule: 'auto' as const,
      },
      keepNext,
      keepLines,
    },
  };
}
