/** Makes the element that a script holds for a node. */
import type { DocNode } from '../model';
import type { AnyElement, DocSession } from '../session';
import { CellElement } from './cell';
import { ListItemElement, ParagraphElement } from './flow';
import { ImageElement, PageBreakElement, RuleElement, UnsupportedElement } from './leaf';
import { BodyElement, FooterElement, HeaderElement } from './section';
import { RowElement, TableElement } from './table';
import { TextElement } from './text';

export function wrapNode(session: DocSession, node: DocNode): AnyElement {
  switch (node.kind) {
    case 'BODY_SECTION':
      return new BodyElement(session, node);
    case 'HEADER_SECTION':
      return new HeaderElement(session, node);
    case 'FOOTER_SECTION':
      return new FooterElement(session, node);
    case 'PARAGRAPH':
      return new ParagraphElement(session, node);
    case 'LIST_ITEM':
      return new ListItemElement(session, node);
    case 'TABLE':
      return new TableElement(session, node);
    case 'TABLE_ROW':
      return new RowElement(session, node);
    case 'TABLE_CELL':
      return new CellElement(session, node);
    case 'TEXT':
      return new TextElement(session, node);
    case 'INLINE_IMAGE':
      return new ImageElement(session, node);
    case 'PAGE_BREAK':
      return new PageBreakElement(session, node);
    case 'HORIZONTAL_RULE':
      return new RuleElement(session, node);
    case 'AUTO_TEXT':
      return new UnsupportedElement(session, node);
  }
}
