/** Paragraphs and list items. */
import type { EnumValue } from '../../remote';
import { paragraphAttributes, setParagraph, textAttributes, textPatch } from '../attributes';
import { GlyphType, HorizontalAlignment, ParagraphHeading } from '../enums';
import type { FlowNode, InlineNode, ListItemNode, ParagraphNode, ParagraphStyle, TextStyle } from '../model';
import { textOf } from '../model';
import { patched } from '../runs';
import { attach, childrenOf } from '../session';
import type { Guard } from '../signature';
import { checked, maybe, nameIn, num, oneOf, or, record, str } from '../signature';
import { seenParagraph } from '../style';
import { ContainerElement, empty, insertAt } from './container';
import { detached, isKind, visible } from './element';
import type { BlobLike, ImageElement, PageBreakElement, RuleElement } from './leaf';
import { imageOf, isBlob } from './leaf';
import type { TextElement } from './text';
import { asText } from './text';

type LengthKey =
  | 'indentStart'
  | 'indentEnd'
  | 'indentFirstLine'
  | 'spacingBefore'
  | 'spacingAfter'
  | 'lineSpacing';

abstract class FlowElement<N extends FlowNode> extends ContainerElement<N> {
  setText(...args: unknown[]): void {
    const [text] = checked(this._call('setText'), args, [str]);
    const style = this._style();
    empty(this._live);
    for (const node of textOf(text, style)) attach(this._live, 0, node);
  }
  appendText(...args: unknown[]): TextElement {
    const [text] = checked(this._call('appendText'), args, [or(str, isKind('TEXT'))]);
    return this._putText(this.getNumChildren(), text);
  }
  insertText(...args: unknown[]): TextElement {
    const [index, text] = checked(this._call('insertText'), args, [num, or(str, isKind('TEXT'))]);
    return this._putText(index, text);
  }
  appendPageBreak(...args: unknown[]): PageBreakElement {
    const [given] = checked(this._call('appendPageBreak'), args, [maybe(isKind('PAGE_BREAK'))]);
    const node = given === null ? { kind: 'PAGE_BREAK' as const } : detached(given, this._session)._node;
    return this._session.wrap(this._put(this.getNumChildren(), node));
  }
  appendHorizontalRule(...args: unknown[]): RuleElement {
    checked(this._call('appendHorizontalRule'), args, []);
    return this._session.wrap(this._put(this.getNumChildren(), { kind: 'HORIZONTAL_RULE' }));
  }
  appendInlineImage(...args: unknown[]): ImageElement {
    const [image] = checked(this._call('appendInlineImage'), args, [imageArgument]);
    return this._session.wrap(this._put(this.getNumChildren(), imageNodeOf(image, this)));
  }
  insertInlineImage(...args: unknown[]): ImageElement {
    const [index, image] = checked(this._call('insertInlineImage'), args, [num, imageArgument]);
    return this._session.wrap(this._put(index, imageNodeOf(image, this)));
  }
  clear(): this {
    empty(this._live);
    return this;
  }
  editAsText(): TextElement {
    return asText(this._session, this._live);
  }

  setAlignment(...args: unknown[]): this {
    const [value] = checked(this._call('setAlignment'), args, [maybe(oneOf(HorizontalAlignment))]);
    return this._shape({ alignment: value === null ? null : nameIn(HorizontalAlignment, value) });
  }
  getAlignment(): EnumValue {
    return HorizontalAlignment[seenParagraph(this._live).alignment];
  }
  setHeading(...args: unknown[]): this {
    const [value] = checked(this._call('setHeading'), args, [oneOf(ParagraphHeading)]);
    return this._shape({ heading: nameIn(ParagraphHeading, value) });
  }
  getHeading(): EnumValue {
    return ParagraphHeading[seenParagraph(this._live).heading];
  }
  setIndentStart(...args: unknown[]): this {
    return this._length('setIndentStart', 'indentStart', args);
  }
  getIndentStart(): number {
    return seenParagraph(this._live).indentStart;
  }
  setIndentEnd(...args: unknown[]): this {
    return this._length('setIndentEnd', 'indentEnd', args);
  }
  getIndentEnd(): number {
    return seenParagraph(this._live).indentEnd;
  }
  setIndentFirstLine(...args: unknown[]): this {
    return this._length('setIndentFirstLine', 'indentFirstLine', args);
  }
  getIndentFirstLine(): number {
    return seenParagraph(this._live).indentFirstLine;
  }
  setSpacingBefore(...args: unknown[]): this {
    return this._length('setSpacingBefore', 'spacingBefore', args);
  }
  getSpacingBefore(): number {
    return seenParagraph(this._live).spacingBefore;
  }
  setSpacingAfter(...args: unknown[]): this {
    return this._length('setSpacingAfter', 'spacingAfter', args);
  }
  getSpacingAfter(): number {
    return seenParagraph(this._live).spacingAfter;
  }
  setLineSpacing(...args: unknown[]): this {
    return this._length('setLineSpacing', 'lineSpacing', args);
  }
  getLineSpacing(): number {
    return seenParagraph(this._live).lineSpacing;
  }
  setAttributes(...args: unknown[]): this {
    const [given] = checked(this._call('setAttributes'), args, [record]);
    this._live.style = setParagraph(this._live.style, given);
    this._live.mark = patched(this._live.mark, textPatch(given));
    asText(this._session, this._live)._restyleAll(textPatch(given));
    return this;
  }
  getAttributes(): Record<string, unknown> {
    const runs = this._live.children.flatMap((child) => (child.kind === 'TEXT' ? child.runs : []));
    return { ...textAttributes(runs), ...paragraphAttributes(this._live) };
  }

  /** What text put at the end would look like. */
  _style(): TextStyle {
    const texts = this._live.children.flatMap((child) => (child.kind === 'TEXT' ? child.runs : []));
    return { ...(texts[texts.length - 1]?.style ?? this._live.mark) };
  }

  _putText(index: number, text: string | TextElement): TextElement {
    const { link: _, ...style } = this._style();
    const made = typeof text === 'string' ? textOf(text, style)[0] : detached(text, this._session)._node;
    if (made?.kind === 'TEXT') return this._session.wrap(this._put(index, made));
    return this._session.wrap(this._put(index, { kind: 'TEXT', runs: [{ text: '', style }] }));
  }

  /** `index` counts the children a script sees. */
  _put<C extends InlineNode>(index: number, node: C): C {
    const shown = visible(childrenOf(this._live));
    const next = shown[insertAt(index, shown.length)];
    const all = childrenOf(this._live);
    attach(this._live, next === undefined ? all.length : all.indexOf(next), node);
    return node;
  }

  _shape(patch: { readonly [K in keyof ParagraphStyle]: ParagraphStyle[K] | null }): this {
    const all = Object.entries({ ...this._live.style, ...patch }).filter(([, value]) => value !== null);
    this._live.style = Object.fromEntries(all);
    return this;
  }

  _length(method: string, key: LengthKey, args: readonly unknown[]): this {
    const [value] = checked(this._call(method), args, [maybe(num)]);
    return this._shape({ [key]: value });
  }
}

export const imageArgument: Guard<ImageElement | BlobLike> = or(isKind('INLINE_IMAGE'), isBlob);

export function imageNodeOf(image: ImageElement | BlobLike, owner: ContainerElement): ImageElement['_node'] {
  return isBlob(image) ? imageOf(image) : detached(image, owner._session)._node;
}

export class ParagraphElement extends FlowElement<ParagraphNode> {
  readonly _type = 'Paragraph';
}

export class ListItemElement extends FlowElement<ListItemNode> {
  readonly _type = 'ListItem';
  setGlyphType(...args: unknown[]): this {
    const [value] = checked(this._call('setGlyphType'), args, [oneOf(GlyphType)]);
    this._live.glyph = nameIn(GlyphType, value);
    return this;
  }
  getGlyphType(): EnumValue {
    return GlyphType[this._live.glyph];
  }
  setNestingLevel(...args: unknown[]): this {
    this._live.nesting = checked(this._call('setNestingLevel'), args, [num])[0];
    return this;
  }
  getNestingLevel(): number {
    return this._live.nesting;
  }
  getListId(): string {
    return this._live.listId;
  }
  /** Joins the list of another item, to be numbered on with it. */
  setListId(...args: unknown[]): this {
    const [other] = checked(this._call('setListId'), args, [isKind('LIST_ITEM')]);
    this._live.listId = other._node.listId;
    return this;
  }
}
