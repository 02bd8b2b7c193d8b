/** Tables and their rows. */
import { GoogleError } from '../../remote';
import { colorOf, textPatch } from '../attributes';
import type { CellNode, RowNode, TableNode } from '../model';
import { cellOf, rowOf } from '../model';
import { patched } from '../runs';
import { attach, detach, parentOf } from '../session';
import type { Guard } from '../signature';
import { checked, maybe, num, or, record, str } from '../signature';
import type { CellElement } from './cell';
import { ContainerElement, defaultText, empty, flowsIn, insertAt, pickChild } from './container';
import { detached, isKind } from './element';
import type { TextElement } from './text';
import { asText } from './text';

const rowArgument: Guard<RowElement | null> = maybe(isKind('TABLE_ROW'));
const cellArgument: Guard<string | CellElement | null> = maybe(or(str, isKind('TABLE_CELL')));

abstract class GridElement<N extends TableNode | RowNode> extends ContainerElement<N> {
  editAsText(): TextElement {
    return asText(this._session, this._live);
  }
  clear(): this {
    empty(this._live);
    return this;
  }
  _restyle(given: Record<string, unknown>): void {
    for (const flow of flowsIn(this._live)) flow.mark = patched(flow.mark, textPatch(given));
    asText(this._session, this._live)._restyleAll(textPatch(given));
  }
}

export class TableElement extends GridElement<TableNode> {
  readonly _type = 'Table';

  getNumRows(): number {
    return this._live.children.length;
  }
  getRow(...args: unknown[]): RowElement {
    const [index] = checked(this._call('getRow'), args, [num]);
    return this._session.wrap(pickChild(this._live.children, index));
  }
  getCell(...args: unknown[]): CellElement {
    const [row, cell] = checked(this._call('getCell'), args, [num, num]);
    return this._session.wrap(pickChild(pickChild(this._live.children, row).children, cell));
  }
  appendTableRow(...args: unknown[]): RowElement {
    const [given] = checked(this._call('appendTableRow'), args, [rowArgument]);
    return this._row(this.getNumRows(), given);
  }
  insertTableRow(...args: unknown[]): RowElement {
    const [index, given] = checked(this._call('insertTableRow'), args, [num, rowArgument]);
    return this._row(index, given);
  }
  removeRow(...args: unknown[]): RowElement {
    const [index] = checked(this._call('removeRow'), args, [num]);
    const row = pickChild(this._live.children, index);
    detach(row);
    return this._session.wrap(row);
  }
  setBorderWidth(...args: unknown[]): this {
    this._live.borderWidth = checked(this._call('setBorderWidth'), args, [num])[0];
    return this;
  }
  getBorderWidth(): number {
    return this._live.borderWidth;
  }
  setBorderColor(...args: unknown[]): this {
    this._live.borderColor = colorOf(checked(this._call('setBorderColor'), args, [str])[0]);
    return this;
  }
  getBorderColor(): string {
    return this._live.borderColor;
  }
  setColumnWidth(...args: unknown[]): this {
    const [column, width] = checked(this._call('setColumnWidth'), args, [num, maybe(num)]);
    const count = Math.max(0, ...this._live.children.map((row) => row.children.length));
    if (column < 0 || column >= count)
      throw new GoogleError(`Column index (${column}) must be less than ${count}.`);
    while (this._live.columnWidths.length < column) this._live.columnWidths.push(null);
    this._live.columnWidths[column] = width;
    return this;
  }
  /** Null where no width is set, as in Google. */
  getColumnWidth(...args: unknown[]): number | null {
    const [column] = checked(this._call('getColumnWidth'), args, [num]);
    return this._live.columnWidths[column] ?? null;
  }
  setAttributes(...args: unknown[]): this {
    const [given] = checked(this._call('setAttributes'), args, [record]);
    if (given.BORDER_WIDTH !== undefined) this.setBorderWidth(given.BORDER_WIDTH);
    if (given.BORDER_COLOR !== undefined) this.setBorderColor(given.BORDER_COLOR);
    this._restyle(given);
    return this;
  }
  getAttributes(): Record<string, unknown> {
    return { BORDER_WIDTH: this._live.borderWidth, BORDER_COLOR: this._live.borderColor };
  }

  _row(index: number, given: RowElement | null): RowElement {
    const node = given === null ? rowOf([]) : detached(given, this._session)._node;
    attach(this._live, insertAt(index, this.getNumRows()), node);
    return this._session.wrap(node);
  }
}

export class RowElement extends GridElement<RowNode> {
  readonly _type = 'TableRow';

  getNumCells(): number {
    return this._live.children.length;
  }
  getCell(...args: unknown[]): CellElement {
    const [index] = checked(this._call('getCell'), args, [num]);
    return this._session.wrap(pickChild(this._live.children, index));
  }
  appendTableCell(...args: unknown[]): CellElement {
    const [given] = checked(this._call('appendTableCell'), args, [cellArgument]);
    return this._cell(this.getNumCells(), given);
  }
  insertTableCell(...args: unknown[]): CellElement {
    const [index, given] = checked(this._call('insertTableCell'), args, [num, cellArgument]);
    return this._cell(index, given);
  }
  removeCell(...args: unknown[]): CellElement {
    const [index] = checked(this._call('removeCell'), args, [num]);
    const cell = pickChild(this._live.children, index);
    detach(cell);
    return this._session.wrap(cell);
  }
  setMinimumHeight(...args: unknown[]): this {
    this._live.minHeight = checked(this._call('setMinimumHeight'), args, [num])[0];
    return this;
  }
  getMinimumHeight(): number {
    return this._live.minHeight;
  }
  getParentTable(): TableElement {
    const table = parentOf(this._live);
    if (table?.kind !== 'TABLE') throw new GoogleError('Element does not have a parent.');
    return this._session.wrap(table);
  }
  setAttributes(...args: unknown[]): this {
    const [given] = checked(this._call('setAttributes'), args, [record]);
    if (given.MINIMUM_HEIGHT !== undefined) this.setMinimumHeight(given.MINIMUM_HEIGHT);
    this._restyle(given);
    return this;
  }
  getAttributes(): Record<string, unknown> {
    return { MINIMUM_HEIGHT: this._live.minHeight };
  }

  _cell(index: number, given: string | CellElement | null): CellElement {
    const made: CellNode =
      given === null || typeof given === 'string'
        ? cellOf(given ?? '', defaultText(this._live))
        : detached(given, this._session)._node;
    attach(this._live, insertAt(index, this.getNumCells()), made);
    return this._session.wrap(made);
  }
}
