/** What a mounted spreadsheet tells the page, and what the page asks of it. Types only. */
import type { BookInfo, SheetGrid } from '../wire';
import type { TypedCell } from './commands';
import type { Hindrance } from './guards';

export interface Hooks {
  /** the person went to another sheet */
  onActive(name: string): void;
  /** the person put values into cells; the sheet shows them already */
  onTyped(sheet: string, cells: readonly TypedCell[]): void;
  /** the person's cursor went to a cell, counted from 0 */
  onSelect(sheet: string, row: number, column: number): void;
  /** the person wanted to edit what they may not */
  onHindered(why: Hindrance): void;
  /** cells are in other places of the window than before */
  onMoved(): void;
  /** the person has ended typing into a cell */
  onIdle(): void;
}

export interface SheetHandle {
  /** Resolved when the sheet is painted; a click before that would confuse Univer's selection. */
  readonly painted: Promise<void>;
  /** Shows these cells, changing only what differs. */
  show(grid: SheetGrid): void;
  /**
   * Takes over a change of the sheets themselves (names, sizes); keeps the open sheet, the selection and the scroll
   * position. False when it has to wait because the person is typing.
   */
  restructure(book: BookInfo): boolean;
  activate(name: string): void;
  /** Where the upper left corner of a cell of the open sheet stands in the window; null before it is painted. */
  cornerOf(row: number, column: number): { readonly x: number; readonly y: number } | null;
  /** where the frozen rows end, in the window: what is scrolled goes away below this line */
  frozenEdge(): number | null;
  dispose(): void;
}
