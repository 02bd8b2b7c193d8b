/** Elements that hold others: children, text, search. */
import { GoogleError } from '../../remote';
import type { ContainerNode, DocNode, FlowNode, TextNode, TextStyle } from '../model';
import { isFlow, plainText, softBreaks } from '../model';
import { compile, matchesOf } from '../pattern';
import { replaceRange, textOfRuns } from '../runs';
import type { AnyElement, DocSession } from '../session';
import { childrenOf, detach, parentOf } from '../session';
import { checked, isA, maybe, num, str } from '../signature';
import { childIndex, DocElement, visible } from './element';
import { RangeElement } from './range';

export abstract class ContainerElement<N extends ContainerNode = ContainerNode> extends DocElement<N> {
  getNumChildren(): number {
    return visible(childrenOf(this._live)).length;
  }
  getChild(...args: unknown[]): AnyElement {
    const [index] = checked(this._call('getChild'), args, [num]);
    return this._session.wrap(pickChild(visible(childrenOf(this._live)), index));
  }
  getChildIndex(...args: unknown[]): number {
    return childIndex(this, 'getChildIndex', args);
  }
  removeChild(...args: unknown[]): this {
    const index = childIndex(this, 'removeChild', args);
    this._session.wrap(pickChild(visible(childrenOf(this._live)), index)).removeFromParent();
    return this;
  }
  getText(): string {
    return plainText(this._live);
  }
  findText(...args: unknown[]): RangeElement | null {
    const [pattern, from] = checked(this._call('findText'), args, [str, maybe(isA(RangeElement))]);
    return findIn(this._session, this._live, compile(pattern), from);
  }
  /** Replaces every match inside one text block; the new text takes the format of the match's first character. */
  replaceText(...args: unknown[]): this {
    const [pattern, replacement] = checked(this._call('replaceText'), args, [str, str]);
    replaceAll(this._live, compile(pattern), replacement);
    return this;
  }
}

export function pickChild<T>(children: readonly T[], index: number): T {
  const child = children[index];
  if (child !== undefined) return child;
  throw new GoogleError(
    `Child index (${index}) must be less than the number of child elements (${children.length}).`,
  );
}

/** A place to insert at: from 0 to the number of children. */
export function insertAt(index: number, count: number): number {
  if (Number.isInteger(index) && index >= 0 && index <= count) return index;
  throw new GoogleError(
    `Child index (${index}) must be less than or equal to the number of child elements (${count}).`,
  );
}

/** Paragraphs and list items below a node, in reading order. */
export function flowsIn(node: DocNode): FlowNode[] {
  return isFlow(node) ? [node] : childrenOf(node).flatMap(flowsIn);
}

/** Texts below a node, in reading order. */
export function textNodes(node: DocNode): TextNode[] {
  return node.kind === 'TEXT' ? [node] : childrenOf(node).flatMap(textNodes);
}

/** First match after a range, as an element with offsets. */
export function findIn(
  session: DocSession,
  node: DocNode,
  pattern: RegExp,
  from: RangeElement | null,
): RangeElement | null {
  const nodes = textNodes(node);
  const first = from === null ? -1 : nodes.indexOf(from._node);
  for (const [i, one] of nodes.entries()) {
    if (i < first) continue;
    const after = i === first && from !== null ? from.getEndOffsetInclusive() + 1 : 0;
    const match = matchesOf(pattern, textOfRuns(one.runs)).find((found) => found.start >= after);
    if (match !== undefined) return new RangeElement(session.wrap(one), one, match.start, match.end - 1);
  }
  return null;
}

/** Replaces in each text below a node by itself; matches never reach from one into the next. */
export function replaceAll(node: DocNode, pattern: RegExp, replacement: string): void {
  for (const text of textNodes(node)) {
    for (const match of matchesOf(pattern, textOfRuns(text.runs)).reverse()) {
      text.runs = replaceRange(text.runs, match.start, match.end, softBreaks(replacement));
    }
  }
}

/** What text takes when it is added here: the default of the section around it. */
export function defaultText(node: ContainerNode): TextStyle {
  for (let at: ContainerNode | null = node; at !== null; at = parentOf(at)) if ('text' in at) return at.text;
  return {};
}

/** Takes all children away, the last paragraph included; the caller puts one back. */
export function empty(node: DocNode): void {
  for (const child of [...childrenOf(node)]) detach(child);
}
