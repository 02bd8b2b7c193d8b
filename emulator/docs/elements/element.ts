/** What every element of a document can do. Members are those of Google's Element; helpers begin with `_`. */
import type { EnumValue } from '../../remote';
import { GoogleError, Remote } from '../../remote';
import { ElementType } from '../enums';
import type { DocNode } from '../model';
import type { AnyElement, DocSession, ElementOf } from '../session';
import { adopt, childrenOf, detach, parentOf } from '../session';
import type { Guard } from '../signature';
import { checked } from '../signature';

export abstract class DocElement<N extends DocNode = DocNode> extends Remote {
  constructor(
    public _session: DocSession,
    readonly _node: N,
  ) {
    super();
  }

  /** The node, to be read or changed. @throws GoogleError when the document is closed. */
  get _live(): N {
    this._session.check();
    return this._node;
  }

  /** "Body.appendParagraph", as Google names members in its errors. */
  _call(method: string): string {
    this._session.check();
    return `${this._type}.${method}`;
  }

  getType(): EnumValue {
    const { kind } = this._live;
    return ElementType[kind === 'AUTO_TEXT' ? 'UNSUPPORTED' : kind];
  }
  getParent(): AnyElement | null {
    const parent = parentOf(this._live);
    return parent === null ? null : this._session.wrap(parent);
  }
  getNextSibling(): AnyElement | null {
    return this._sibling(1);
  }
  getPreviousSibling(): AnyElement | null {
    return this._sibling(-1);
  }
  isAtDocumentEnd(): boolean {
    let node: DocNode = this._live;
    for (let parent = parentOf(node); parent !== null; parent = parentOf(node)) {
      const siblings = childrenOf(parent);
      if (siblings[siblings.length - 1] !== node) return false;
      node = parent;
    }
    return node === this._session.model.body;
  }

  /** A copy that stands nowhere yet, with everything in it. */
  copy(): this {
    const node = adopt(structuredClone(this._live));
    return this._session.wrap(node as DocNode) as DocElement as this;
  }

  /** @throws GoogleError for the paragraph that ends a section. */
  removeFromParent(): this {
    const node: DocNode = this._live;
    const parent = parentOf(node);
    if (parent === null) throw new GoogleError('Element does not have a parent.');
    guardLastParagraph(node, childrenOf(parent), parent.kind);
    detach(node);
    return this;
  }

  asBody(): ElementOf['BODY_SECTION'] {
    return this._as('BODY_SECTION');
  }
  asHeaderSection(): ElementOf['HEADER_SECTION'] {
    return this._as('HEADER_SECTION');
  }
  asFooterSection(): ElementOf['FOOTER_SECTION'] {
    return this._as('FOOTER_SECTION');
  }
  asParagraph(): ElementOf['PARAGRAPH'] {
    return this._as('PARAGRAPH');
  }
  asListItem(): ElementOf['LIST_ITEM'] {
    return this._as('LIST_ITEM');
  }
  asTable(): ElementOf['TABLE'] {
    return this._as('TABLE');
  }
  asTableRow(): ElementOf['TABLE_ROW'] {
    return this._as('TABLE_ROW');
  }
  asTableCell(): ElementOf['TABLE_CELL'] {
    return this._as('TABLE_CELL');
  }
  asText(): ElementOf['TEXT'] {
    return this._as('TEXT');
  }
  asInlineImage(): ElementOf['INLINE_IMAGE'] {
    return this._as('INLINE_IMAGE');
  }

  _as<K extends keyof ElementOf>(kind: K): ElementOf[K] {
    const node: DocNode = this._live;
    if (node.kind !== kind) throw new GoogleError(`${this._type} can't be cast to ${kind}.`);
    return this._session.wrap<K>(node as DocNode & { kind: K });
  }

  _sibling(step: number): AnyElement | null {
    const parent = parentOf(this._live);
    if (parent === null) return null;
    const siblings = visible(childrenOf(parent));
    const found = siblings[siblings.indexOf(this._node) + step];
    return found === undefined ? null : this._session.wrap(found);
  }
}

export const anyElement: Guard<DocElement> = (v): v is DocElement => v instanceof DocElement;

/** An element of this kind. */
export function isKind<K extends keyof ElementOf>(kind: K): Guard<ElementOf[K]> {
  return (v): v is ElementOf[K] => v instanceof DocElement && v._node.kind === kind;
}

/** An element given as argument that shall be put somewhere: it must stand nowhere. */
export function detached<E extends DocElement>(element: E, session: DocSession): E {
  if (parentOf(element._node) !== null) throw new GoogleError('Element must be detached.');
  element._session = session;
  return element;
}

/** Text that holds nothing is kept to remember its style, but is no child. */
export function visible(children: readonly DocNode[]): DocNode[] {
  return children.filter((child) => child.kind !== 'TEXT' || child.runs.some((run) => run.text !== ''));
}

function guardLastParagraph(node: DocNode, siblings: readonly DocNode[], where: DocNode['kind']): void {
  const last = siblings[siblings.length - 1] === node;
  const bound = where.endsWith('SECTION') ? last : where === 'TABLE_CELL' && siblings.length === 1;
  if (node.kind !== 'TABLE' && bound) {
    throw new GoogleError("Can't remove the last paragraph in a document section.");
  }
}

/** The child that a script named. @throws GoogleError when it stands elsewhere. */
export function childIndex(owner: DocElement, method: string, args: readonly unknown[]): number {
  const [child] = checked(owner._call(method), args, [anyElement]);
  return childIn(visible(childrenOf(owner._live)), child);
}

/** Place of a child. @throws GoogleError when it is none of these. */
export function childIn(children: readonly DocNode[], child: DocElement): number {
  const index = children.indexOf(child._node);
  if (index === -1) throw new GoogleError('Element does not contain the specified child element.');
  return index;
}
