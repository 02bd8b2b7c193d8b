/** Body, header and footer of a document. */
import type { Remote } from '../../remote';
import type { Attributes } from '../attributes';
import { textAttributes, textPatch } from '../attributes';
import type { ListItemNode, PageStyle, SectionNode } from '../model';
import { patched } from '../runs';
import type { AnyElement } from '../session';
import { checked, maybe, num, record } from '../signature';
import { BlockContainer } from './blocks';
import { flowsIn } from './container';
import { detached, isKind } from './element';
import type { ListItemElement, ParagraphElement } from './flow';
import type { ImageElement, PageBreakElement } from './leaf';
import { RootElement } from './root';
import type { TableElement } from './table';
import { asText } from './text';

abstract class SectionElement extends BlockContainer<SectionNode> {
  /** Paragraphs and list items, those in tables too, as in Google. */
  getParagraphs(): (ParagraphElement | ListItemElement)[] {
    return flowsIn(this._live).map((node) => this._session.wrap(node));
  }
  getListItems(): ListItemElement[] {
    const items = flowsIn(this._live).filter((node): node is ListItemNode => node.kind === 'LIST_ITEM');
    return items.map((node) => this._session.wrap(node));
  }
  getTables(): TableElement[] {
    return this._live.children.flatMap((node) => (node.kind === 'TABLE' ? [this._session.wrap(node)] : []));
  }
  getImages(): ImageElement[] {
    const inlines = flowsIn(this._live).flatMap((flow) => flow.children);
    return inlines.flatMap((node) => (node.kind === 'INLINE_IMAGE' ? [this._session.wrap(node)] : []));
  }
  /** Text settings reach all text that stands here and what is added later; paragraph settings are ignored, as in Google. */
  setAttributes(...args: unknown[]): this {
    const [given] = checked(this._call('setAttributes'), args, [record]);
    const patch = textPatch(given);
    this._live.text = patched(this._live.text, patch);
    for (const flow of flowsIn(this._live)) flow.mark = patched(flow.mark, patch);
    asText(this._session, this._live)._restyleAll(patch);
    this._pageAttributes(given);
    return this;
  }
  getAttributes(): Record<string, unknown> {
    const inlines = flowsIn(this._live).flatMap((flow) => flow.children);
    return textAttributes(inlines.flatMap((child) => (child.kind === 'TEXT' ? child.runs : [])));
  }
  /** The document itself, which holds all sections. */
  override getParent(): AnyElement | null {
    this._session.check();
    return new RootElement(this._session) as Remote as AnyElement;
  }
  _pageAttributes(_given: Attributes): void {}
}

export class HeaderElement extends SectionElement {
  readonly _type = 'HeaderSection';
  override removeFromParent(): this {
    this._session.check();
    const { model } = this._session;
    if (model.firstPage?.header === this._node) model.firstPage.header = null;
    else model.header = null;
    return this;
  }
}

export class FooterElement extends SectionElement {
  readonly _type = 'FooterSection';
  override removeFromParent(): this {
    this._session.check();
    const { model } = this._session;
    if (model.firstPage?.footer === this._node) model.firstPage.footer = null;
    else model.footer = null;
    return this;
  }
}

const PAGE_KEYS: Readonly<Record<string, keyof PageStyle>> = {
  PAGE_WIDTH: 'width',
  PAGE_HEIGHT: 'height',
  MARGIN_TOP: 'marginTop',
  MARGIN_BOTTOM: 'marginBottom',
  MARGIN_LEFT: 'marginLeft',
  MARGIN_RIGHT: 'marginRight',
};

export class BodyElement extends SectionElement {
  readonly _type = 'Body';
  appendPageBreak(...args: unknown[]): PageBreakElement {
    const [given] = checked(this._call('appendPageBreak'), args, [maybe(isKind('PAGE_BREAK'))]);
    return this._pageBreak(this.getNumChildren(), given);
  }
  insertPageBreak(...args: unknown[]): PageBreakElement {
    const [index, given] = checked(this._call('insertPageBreak'), args, [num, maybe(isKind('PAGE_BREAK'))]);
    return this._pageBreak(index, given);
  }
  setPageWidth(...args: unknown[]): this {
    return this._page('setPageWidth', 'width', args);
  }
  getPageWidth(): number {
    return this._live && this._session.model.page.width;
  }
  setPageHeight(...args: unknown[]): this {
    return this._page('setPageHeight', 'height', args);
  }
  getPageHeight(): number {
    return this._live && this._session.model.page.height;
  }
  setMarginTop(...args: unknown[]): this {
    return this._page('setMarginTop', 'marginTop', args);
  }
  getMarginTop(): number {
    return this._live && this._session.model.page.marginTop;
  }
  setMarginBottom(...args: unknown[]): this {
    return this._page('setMarginBottom', 'marginBottom', args);
  }
  getMarginBottom(): number {
    return this._live && this._session.model.page.marginBottom;
  }
  setMarginLeft(...args: unknown[]): this {
    return this._page('setMarginLeft', 'marginLeft', args);
  }
  getMarginLeft(): number {
    return this._live && this._session.model.page.marginLeft;
  }
  setMarginRight(...args: unknown[]): this {
    return this._page('setMarginRight', 'marginRight', args);
  }
  getMarginRight(): number {
    return this._live && this._session.model.page.marginRight;
  }
  override getAttributes(): Record<string, unknown> {
    const page = Object.entries(PAGE_KEYS).map(([name, key]) => [name, this._session.model.page[key]]);
    return { ...super.getAttributes(), ...Object.fromEntries(page) };
  }

  /** A page break stands in a paragraph of its own. */
  _pageBreak(index: number, given: PageBreakElement | null): PageBreakElement {
    const node = given === null ? { kind: 'PAGE_BREAK' as const } : detached(given, this._session)._node;
    return this._session.wrap(this._paragraph(index, '')._put(0, node));
  }

  _page(method: string, key: keyof PageStyle, args: readonly unknown[]): this {
    this._session.model.page[key] = checked(this._call(method), args, [num])[0];
    return this;
  }

  override _pageAttributes(given: Attributes): void {
    for (const [name, key] of Object.entries(PAGE_KEYS)) {
      const value = given[name];
      if (typeof value === 'number') this._session.model.page[key] = value;
    }
  }
}
