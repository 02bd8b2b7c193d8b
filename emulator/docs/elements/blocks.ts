/** Elements that hold paragraphs, lists and tables: sections and cells of tables. */
import type { BlockNode, CellNode, FlowNode, ListItemNode, ParagraphNode, SectionNode } from '../model';
import { isFlow, paragraphOf, tableOf, textOf } from '../model';
import { attach, childrenOf } from '../session';
import type { Guard } from '../signature';
import { cells, checked, maybe, num, or, str } from '../signature';
import { ContainerElement, defaultText, empty, insertAt } from './container';
import { detached, isKind } from './element';
import type { ListItemElement, ParagraphElement } from './flow';
import { imageArgument, imageNodeOf } from './flow';
import type { BlobLike, ImageElement, RuleElement } from './leaf';
import type { TableElement } from './table';
import type { TextElement } from './text';
import { asText } from './text';

const paragraphArgument: Guard<string | ParagraphElement> = or(str, isKind('PARAGRAPH'));
const itemArgument: Guard<string | ListItemElement> = or(str, isKind('LIST_ITEM'));
const isTable = isKind('TABLE');
const tableArgument: Guard<readonly (readonly string[])[] | TableElement | null> = maybe(or(cells, isTable));

export abstract class BlockContainer<N extends SectionNode | CellNode> extends ContainerElement<N> {
  appendParagraph(...args: unknown[]): ParagraphElement {
    const [given] = checked(this._call('appendParagraph'), args, [paragraphArgument]);
    return this._paragraph(this.getNumChildren(), given);
  }
  insertParagraph(...args: unknown[]): ParagraphElement {
    const [index, given] = checked(this._call('insertParagraph'), args, [num, paragraphArgument]);
    return this._paragraph(index, given);
  }
  appendListItem(...args: unknown[]): ListItemElement {
    const [given] = checked(this._call('appendListItem'), args, [itemArgument]);
    return this._item(this.getNumChildren(), given);
  }
  insertListItem(...args: unknown[]): ListItemElement {
    const [index, given] = checked(this._call('insertListItem'), args, [num, itemArgument]);
    return this._item(index, given);
  }
  appendTable(...args: unknown[]): TableElement {
    const [given] = checked(this._call('appendTable'), args, [tableArgument]);
    return this._table(this.getNumChildren(), given);
  }
  insertTable(...args: unknown[]): TableElement {
    const [index, given] = checked(this._call('insertTable'), args, [num, tableArgument]);
    return this._table(index, given);
  }
  appendHorizontalRule(...args: unknown[]): RuleElement {
    checked(this._call('appendHorizontalRule'), args, []);
    return this._paragraph(this.getNumChildren(), '').appendHorizontalRule();
  }
  insertHorizontalRule(...args: unknown[]): RuleElement {
    const [index] = checked(this._call('insertHorizontalRule'), args, [num]);
    return this._paragraph(index, '').appendHorizontalRule();
  }
  appendImage(...args: unknown[]): ImageElement {
    const [image] = checked(this._call('appendImage'), args, [imageArgument]);
    return this._image(this.getNumChildren(), image);
  }
  insertImage(...args: unknown[]): ImageElement {
    const [index, image] = checked(this._call('insertImage'), args, [num, imageArgument]);
    return this._image(index, image);
  }
  /** Everything goes, one empty paragraph stays. */
  clear(): this {
    return this._fill('');
  }
  setText(...args: unknown[]): this {
    return this._fill(checked(this._call('setText'), args, [str])[0]);
  }
  editAsText(): TextElement {
    return asText(this._session, this._live);
  }

  _fill(text: string): this {
    const style = defaultText(this._live);
    const shape = firstFlow(this._live)?.style ?? {};
    empty(this._live);
    for (const line of text.split('\n')) {
      attach(this._live, this._live.children.length, { ...paragraphOf(line, style), style: { ...shape } });
    }
    return this;
  }

  _paragraph(index: number, given: string | ParagraphElement): ParagraphElement {
    const node = typeof given === 'string' ? this._fresh(given) : detached(given, this._session)._node;
    return this._session.wrap(this._block(index, node));
  }

  _fresh(text: string): ParagraphNode {
    const made = paragraphOf(text, defaultText(this._live));
    return this._live.kind === 'TABLE_CELL' ? { ...made, style: { lineSpacing: 1 } } : made;
  }

  _item(index: number, given: string | ListItemElement): ListItemElement {
    if (typeof given !== 'string')
      return this._session.wrap(this._block(index, detached(given, this._session)._node));
    const before = this._live.children[index - 1];
    const list =
      before?.kind === 'LIST_ITEM'
        ? before
        : { listId: this._session.newId(), nesting: 0, glyph: 'NUMBER' as const };
    const style = defaultText(this._live);
    const node: ListItemNode = {
      kind: 'LIST_ITEM',
      style: {},
      mark: { ...style },
      children: textOf(given, style),
      listId: list.listId,
      nesting: list.nesting,
      glyph: list.glyph,
    };
    return this._session.wrap(this._block(index, node));
  }

  _table(index: number, given: readonly (readonly string[])[] | TableElement | null): TableElement {
    const node = isTable(given)
      ? detached(given, this._session)._node
      : tableOf(given ?? [], defaultText(this._live));
    return this._session.wrap(this._block(index, node));
  }

  _image(index: number, image: ImageElement | BlobLike): ImageElement {
    const node = imageNodeOf(image, this);
    return this._session.wrap(this._paragraph(index, '')._put(0, node));
  }

  _block<B extends BlockNode>(index: number, node: B): B {
    attach(this._live, insertAt(index, childrenOf(this._live).length), node);
    return node;
  }
}

function firstFlow(owner: SectionNode | CellNode): FlowNode | undefined {
  return owner.kind === 'TABLE_CELL' ? owner.children.find(isFlow) : undefined;
}
