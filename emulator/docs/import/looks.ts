/** Resolved looks as the model keeps them: only what differs from what Docs shows by itself. */
import type { FlowNode, Heading, ParagraphStyle, TextStyle } from '../model';
import { seenParagraph, seenText } from '../style';

/** A paragraph that has nothing but its heading, or a list item of this level. */
export type Bare = Pick<FlowNode, 'kind' | 'style'> & { readonly nesting: number };

function bareNode({ kind, style, nesting }: Bare): FlowNode {
  const node = { style, mark: {}, children: [] };
  return kind === 'PARAGRAPH' ? { kind, ...node } : { kind, ...node, listId: '', nesting, glyph: 'NUMBER' };
}

/** What is set on characters of a paragraph with this heading. */
export function textDelta(heading: Heading, look: TextStyle): TextStyle {
  const node = bareNode({ kind: 'PARAGRAPH', style: { heading }, nesting: 0 });
  const own: Readonly<Record<string, unknown>> = {
    ...seenText(node, look.link === undefined ? {} : { link: look.link }),
  };
  const kept = Object.entries(look).filter(([key, value]) => key === 'link' || (own[key] ?? null) !== value);
  return Object.fromEntries(kept);
}

/** What is set on a paragraph or list item of this heading. */
export function paragraphDelta(bare: Bare, look: ParagraphStyle): ParagraphStyle {
  const own: Readonly<Record<string, unknown>> = { ...seenParagraph(bareNode(bare)) };
  const kept = Object.entries(look).filter(
    ([key, value]) => JSON.stringify(own[key]) !== JSON.stringify(value),
  );
  const heading = bare.style.heading ?? 'NORMAL';
  return { ...(heading !== 'NORMAL' && { heading }), ...Object.fromEntries(kept) };
}
