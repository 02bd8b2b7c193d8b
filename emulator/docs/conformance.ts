/** Types only: the compiler refuses a member here that Google's classes do not have. */
import type { DocumentAppService } from '../services/document';
import type { DocumentRemote } from './document';
import type { RangeElement } from './elements/range';
import type { RootElement } from './elements/root';
import type { ElementOf } from './session';

import Google = GoogleAppsScript.Document;

/** Members of ours that Google does not know; names beginning with `_` are not offered to scripts. */
type Invented<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs | `_${string}`>;
type None<T extends never> = T;

export type NothingInvented = [
  None<Invented<DocumentAppService, Google.DocumentApp>>,
  None<Invented<DocumentRemote, Google.Document>>,
  None<Invented<RangeElement, Google.RangeElement>>,
  None<Invented<ElementOf['BODY_SECTION'], Google.Body>>,
  None<Invented<ElementOf['HEADER_SECTION'], Google.HeaderSection>>,
  None<Invented<ElementOf['FOOTER_SECTION'], Google.FooterSection>>,
  None<Invented<ElementOf['PARAGRAPH'], Google.Paragraph>>,
  None<Invented<ElementOf['LIST_ITEM'], Google.ListItem>>,
  None<Invented<ElementOf['TABLE'], Google.Table>>,
  None<Invented<ElementOf['TABLE_ROW'], Google.TableRow>>,
  None<Invented<ElementOf['TABLE_CELL'], Google.TableCell>>,
  None<Invented<ElementOf['TEXT'], Google.Text>>,
  None<Invented<ElementOf['INLINE_IMAGE'], Google.InlineImage>>,
  None<Invented<ElementOf['PAGE_BREAK'], Google.PageBreak>>,
  None<Invented<ElementOf['HORIZONTAL_RULE'], Google.HorizontalRule>>,
  None<Invented<ElementOf['AUTO_TEXT'], Google.UnsupportedElement>>,
  None<Invented<RootElement, Google.ContainerElement>>,
];
