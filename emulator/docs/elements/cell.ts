/** Cells of tables. A width belongs to the column, whichever cell sets it. */
import type { EnumValue } from '../../remote';
import { GoogleError } from '../../remote';
import { cellAttributes, cellTextPatch, colorOf, merged, setCell } from '../attributes';
import { VerticalAlignment } from '../enums';
import type { CellNode, CellStyle, RowNode, TableNode } from '../model';
import { CELL_PADDING } from '../model';
import { patched } from '../runs';
import { attach, detach, parentOf } from '../session';
import { checked, maybe, nameIn, num, oneOf, record, str } from '../signature';
import { BlockContainer } from './blocks';
import { flowsIn } from './container';
import type { RowElement, TableElement } from './table';
import { asText } from './text';

type PaddingKey = 'paddingTop' | 'paddingBottom' | 'paddingLeft' | 'paddingRight';

export class CellElement extends BlockContainer<CellNode> {
  readonly _type = 'TableCell';

  setWidth(...args: unknown[]): this {
    const [width] = checked(this._call('setWidth'), args, [maybe(num)]);
    this._parentTable().columnWidths[this._column()] = width;
    return this;
  }
  getWidth(): number | null {
    return this._parentTable().columnWidths[this._column()] ?? null;
  }
  setPaddingTop(...args: unknown[]): this {
    return this._pad('setPaddingTop', 'paddingTop', args);
  }
  getPaddingTop(): number {
    return this._live.style.paddingTop ?? CELL_PADDING;
  }
  setPaddingBottom(...args: unknown[]): this {
    return this._pad('setPaddingBottom', 'paddingBottom', args);
  }
  getPaddingBottom(): number {
    return this._live.style.paddingBottom ?? CELL_PADDING;
  }
  setPaddingLeft(...args: unknown[]): this {
    return this._pad('setPaddingLeft', 'paddingLeft', args);
  }
  getPaddingLeft(): number {
    return this._live.style.paddingLeft ?? CELL_PADDING;
  }
  setPaddingRight(...args: unknown[]): this {
    return this._pad('setPaddingRight', 'paddingRight', args);
  }
  getPaddingRight(): number {
    return this._live.style.paddingRight ?? CELL_PADDING;
  }
  setBackgroundColor(...args: unknown[]): this {
    const [color] = checked(this._call('setBackgroundColor'), args, [maybe(str)]);
    return this._style({ background: color === null ? null : colorOf(color) });
  }
  getBackgroundColor(): string | null {
    return this._live.style.background ?? null;
  }
  setVerticalAlignment(...args: unknown[]): this {
    const [value] = checked(this._call('setVerticalAlignment'), args, [oneOf(VerticalAlignment)]);
    return this._style({ verticalAlignment: nameIn(VerticalAlignment, value) });
  }
  getVerticalAlignment(): EnumValue {
    return VerticalAlignment[this._live.style.verticalAlignment ?? 'TOP'];
  }
  getColSpan(): number {
    return this._live.colSpan;
  }
  getRowSpan(): number {
    return this._live.rowSpan ?? 1;
  }
  getParentRow(): RowElement {
    return this._session.wrap(this._row());
  }
  getParentTable(): TableElement {
    return this._session.wrap(this._parentTable());
  }
  /** The cell before takes over the contents and the width. */
  merge(): CellElement {
    const row = this._row();
    const before = row.children[row.children.indexOf(this._live) - 1];
    if (before === undefined)
      throw new GoogleError('Element must be preceded by an element of the same type.');
    for (const block of [...this._live.children]) {
      detach(block);
      attach(before, before.children.length, block);
    }
    before.colSpan += this._live.colSpan;
    detach(this._live);
    return this._session.wrap(before);
  }
  setAttributes(...args: unknown[]): this {
    const [given] = checked(this._call('setAttributes'), args, [record]);
    this._live.style = setCell(this._live.style, given);
    if (typeof given.WIDTH === 'number') this.setWidth(given.WIDTH);
    for (const flow of flowsIn(this._live)) flow.mark = patched(flow.mark, cellTextPatch(given));
    asText(this._session, this._live)._restyleAll(cellTextPatch(given));
    return this;
  }
  getAttributes(): Record<string, unknown> {
    return { ...cellAttributes(this._live.style), WIDTH: this.getWidth() };
  }

  _row(): RowNode {
    const row = parentOf(this._live);
    if (row?.kind !== 'TABLE_ROW') throw new GoogleError('Element does not have a parent.');
    return row;
  }
  _parentTable(): TableNode {
    const table = parentOf(this._row());
    if (table?.kind !== 'TABLE') throw new GoogleError('Element does not have a parent.');
    return table;
  }
  /** Number of the first column that the cell covers. */
  _column(): number {
    const cells = this._row().children;
    return cells.slice(0, cells.indexOf(this._live)).reduce((sum, cell) => sum + cell.colSpan, 0);
  }
  _style(patch: { readonly [K in keyof CellStyle]: CellStyle[K] | null }): this {
    this._live.style = merged<CellStyle>(this._live.style, patch);
    return this;
  }
  _pad(method: string, key: PaddingKey, args: readonly unknown[]): this {
    const [value] = checked(this._call(method), args, [maybe(num)]);
    return this._style({ [key]: value });
  }
}
