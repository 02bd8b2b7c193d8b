/** Rich text: one text of a paragraph, or the view of all texts of a container that editAsText gives. */
import { NotEmulated } from '../../errors';
import { GoogleError } from '../../remote';
import { colorOf, common, textAttributes, textPatch } from '../attributes';
import type { ContainerNode, FlowNode, Run, TextNode, TextStyle } from '../model';
import { softBreaks } from '../model';
import { compile } from '../pattern';
import type { StylePatch } from '../runs';
import { deleteFrom, insertInto, patched, restyle, styleAt, textOfRuns } from '../runs';
import type { DocSession } from '../session';
import { attach } from '../session';
import type { Guard } from '../signature';
import { bool, checked, isA, maybe, num, record, str } from '../signature';
import { findIn, flowsIn, replaceAll } from './container';
import { DocElement } from './element';
import { RangeElement } from './range';

interface Part {
  readonly node: TextNode;
  readonly start: number;
  readonly length: number;
}

export class TextElement extends DocElement<TextNode | ContainerNode> {
  readonly _type = 'Text';

  getText(): string {
    const parts = this._parts();
    return parts.map((part, i) => gap(parts[i - 1], part) + textOfRuns(part.node.runs)).join('');
  }
  setText(...args: unknown[]): this {
    const [text] = checked(this._call('setText'), args, [str]);
    const node = this._only('setText').node;
    node.runs = [{ text: softBreaks(text), style: { ...styleAt(node.runs, 0) } }];
    return this;
  }
  appendText(...args: unknown[]): this {
    const [text] = checked(this._call('appendText'), args, [str]);
    return this._insert(this.getText().length, text);
  }
  insertText(...args: unknown[]): this {
    const [offset, text] = checked(this._call('insertText'), args, [num, str]);
    return this._insert(offset, text);
  }
  deleteText(...args: unknown[]): this {
    const [start, end] = checked(this._call('deleteText'), args, [num, num]);
    const covered = this._within(start, end);
    const count = covered.reduce((sum, part) => sum + part.to - part.from + 1, 0);
    if (count !== end - start + 1) throw new NotEmulated('Text.deleteText over the end of a paragraph');
    for (const { node, from, to } of covered) node.runs = deleteFrom(node.runs, from, to);
    return this;
  }
  findText(...args: unknown[]): RangeElement | null {
    const [pattern, from] = checked(this._call('findText'), args, [str, maybe(isA(RangeElement))]);
    return findIn(this._session, this._node, compile(pattern), from);
  }
  replaceText(...args: unknown[]): this {
    const [pattern, replacement] = checked(this._call('replaceText'), args, [str, str]);
    replaceAll(this._node, compile(pattern), replacement);
    return this;
  }
  editAsText(): TextElement {
    return this;
  }

  setBold(...args: unknown[]): this {
    return this._set('setBold', 'bold', bool, args);
  }
  setItalic(...args: unknown[]): this {
    return this._set('setItalic', 'italic', bool, args);
  }
  setUnderline(...args: unknown[]): this {
    return this._set('setUnderline', 'underline', bool, args);
  }
  setStrikethrough(...args: unknown[]): this {
    return this._set('setStrikethrough', 'strikethrough', bool, args);
  }
  setFontSize(...args: unknown[]): this {
    return this._set('setFontSize', 'fontSize', num, args);
  }
  setFontFamily(...args: unknown[]): this {
    return this._set('setFontFamily', 'fontFamily', str, args);
  }
  setForegroundColor(...args: unknown[]): this {
    return this._set('setForegroundColor', 'color', str, args, colorOf);
  }
  setBackgroundColor(...args: unknown[]): this {
    return this._set('setBackgroundColor', 'background', str, args, colorOf);
  }
  setLinkUrl(...args: unknown[]): this {
    return this._set('setLinkUrl', 'link', str, args);
  }
  setAttributes(...args: unknown[]): this {
    const method = this._call('setAttributes');
    if (args.length < 3) return this._restyleAll(textPatch(checked(method, args, [record])[0]));
    const [start, end, given] = checked(method, args, [num, num, record]);
    return this._restyle(start, end, textPatch(given));
  }

  isBold(...args: unknown[]): boolean | null {
    return this._get('isBold', 'bold', bool, args);
  }
  isItalic(...args: unknown[]): boolean | null {
    return this._get('isItalic', 'italic', bool, args);
  }
  isUnderline(...args: unknown[]): boolean | null {
    return this._get('isUnderline', 'underline', bool, args);
  }
  isStrikethrough(...args: unknown[]): boolean | null {
    return this._get('isStrikethrough', 'strikethrough', bool, args);
  }
  getFontSize(...args: unknown[]): number | null {
    return this._get('getFontSize', 'fontSize', num, args);
  }
  getFontFamily(...args: unknown[]): string | null {
    return this._get('getFontFamily', 'fontFamily', str, args);
  }
  getForegroundColor(...args: unknown[]): string | null {
    return this._get('getForegroundColor', 'color', str, args);
  }
  getBackgroundColor(...args: unknown[]): string | null {
    return this._get('getBackgroundColor', 'background', str, args);
  }
  getLinkUrl(...args: unknown[]): string | null {
    return this._get('getLinkUrl', 'link', str, args);
  }
  getAttributes(...args: unknown[]): Record<string, unknown> {
    const [offset] = checked(this._call('getAttributes'), args, [maybe(num)]);
    return textAttributes(this._runs(offset));
  }
  /** Offsets at which the format changes, the first character's included. */
  getTextAttributeIndices(): number[] {
    return this._parts().flatMap((part) => {
      let at = part.start;
      return part.node.runs.map((run) => {
        at += run.text.length;
        return at - run.text.length;
      });
    });
  }

  _parts(): Part[] {
    const nodes = this._live.kind === 'TEXT' ? [[this._live]] : flowsIn(this._live).map(textsOf);
    const parts: Part[] = [];
    let at = 0;
    for (const texts of nodes) {
      for (const node of texts) {
        parts.push({ node, start: at, length: textOfRuns(node.runs).length });
        at += textOfRuns(node.runs).length;
      }
      at += 1;
    }
    return parts;
  }

  _only(method: string): Part {
    const [part, ...more] = this._parts();
    if (part === undefined || more.length > 0)
      throw new NotEmulated(`Text.${method} over several paragraphs`);
    return part;
  }

  _insert(offset: number, text: string): this {
    const part = this._parts().find((one) => offset >= one.start && offset <= one.start + one.length);
    if (part === undefined) throw outside(offset, this.getText().length, 'or equal to ');
    part.node.runs = insertInto(part.node.runs, offset - part.start, softBreaks(text));
    return this;
  }

  _within(start: number, end: number): { node: TextNode; from: number; to: number }[] {
    const length = this.getText().length;
    for (const index of [start, end]) if (index < 0 || index >= length) throw outside(index, length, '');
    return this._parts()
      .map(({ node, start: at, length: size }) => ({
        node,
        from: Math.max(0, start - at),
        to: Math.min(size - 1, end - at),
      }))
      .filter((part) => part.from <= part.to);
  }

  _restyle(start: number, end: number, patch: StylePatch): this {
    for (const { node, from, to } of this._within(start, end))
      node.runs = restyle(node.runs, from, to, patch);
    return this;
  }

  _restyleAll(patch: StylePatch): this {
    for (const { node } of this._parts()) {
      node.runs = node.runs.map((run) => ({ text: run.text, style: patched(run.style, patch) }));
    }
    return this;
  }

  _set<T>(
    method: string,
    key: keyof TextStyle,
    guard: Guard<T>,
    args: unknown[],
    clean = (value: T) => value,
  ): this {
    const name = this._call(method);
    const patch = (value: T | null): StylePatch => ({ [key]: value === null ? null : clean(value) });
    if (args.length < 3) return this._restyleAll(patch(checked(name, args, [maybe(guard)])[0]));
    const [start, end, value] = checked(name, args, [num, num, maybe(guard)]);
    return this._restyle(start, end, patch(value));
  }

  _runs(offset: number | null): readonly Run[] {
    const runs = this._parts().flatMap((part) => part.node.runs);
    return offset === null ? runs : [{ text: '', style: styleAt(runs, offset) }];
  }

  _get<T>(method: string, key: keyof TextStyle, guard: Guard<T>, args: unknown[]): T | null {
    const [offset] = checked(this._call(method), args, [maybe(num)]);
    const value = common(this._runs(offset), key);
    return guard(value) ? value : null;
  }
}

function gap(before: Part | undefined, part: Part): string {
  return before !== undefined && before.start + before.length < part.start ? '\n' : '';
}

/** Texts of a paragraph; an empty one gets a text to write into. */
function textsOf(flow: FlowNode): TextNode[] {
  const texts = flow.children.filter((child): child is TextNode => child.kind === 'TEXT');
  if (texts.length > 0) return texts;
  const made: TextNode = { kind: 'TEXT', runs: [{ text: '', style: { ...flow.mark } }] };
  attach(flow, flow.children.length, made);
  return [made];
}

function outside(index: number, length: number, orEqual: string): GoogleError {
  return new GoogleError(`Index (${index}) must be less than ${orEqual}the content length (${length}).`);
}

/** The view that editAsText gives. */
export function asText(session: DocSession, node: ContainerNode): TextElement {
  return new TextElement(session, node);
}
