/** What findText returns: a stretch of one text. */
import { Remote } from '../../remote';
import type { TextNode } from '../model';
import type { TextElement } from './text';

export class RangeElement extends Remote {
  readonly _type = 'RangeElement';
  constructor(
    private readonly _element: TextElement,
    readonly _node: TextNode,
    private readonly _start: number,
    private readonly _end: number,
  ) {
    super();
  }
  getElement(): TextElement {
    return this._element;
  }
  getStartOffset(): number {
    return this._start;
  }
  getEndOffsetInclusive(): number {
    return this._end;
  }
  /** Google marks every find as partial, also one that covers the whole text. */
  isPartial(): boolean {
    return true;
  }
}
