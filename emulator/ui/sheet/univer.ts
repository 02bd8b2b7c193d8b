/** Univer as our sheet view. The only file that runs Univer; loaded when the shell is already painted. */
import { LifecycleStages } from '@univerjs/presets';
import type { BookInfo, SheetGrid, SheetPart } from '../wire';
import {
  type CommandEvent,
  changesValues,
  isBlocked,
  isComputed,
  typedCells,
  type ValueParams,
} from './commands';
import { BOOK_ID, bookData, changedCells, sheetId } from './convert';
import { type Hindrance, hindranceAt, usableLists } from './guards';
import type { Hooks, SheetHandle } from './handle';
import { type Api, startUniver } from './start';
import { Typed } from './typed';

const MUTATION = 'sheet.mutation.set-range-values';

type FWorksheet = ReturnType<NonNullable<ReturnType<Api['getActiveWorkbook']>>['getActiveSheet']>;

/** What a rebuild is needed for; who may edit is part of it only as far as it shows. */
const shapeOf = (book: BookInfo) =>
  JSON.stringify(
    book.sheets.map((sheet) => ({
      ...sheet,
      lists: usableLists(sheet),
      locked: false,
      readOnly: false,
      guards: [],
      charts: [],
    })),
  );

class UniverSheet implements SheetHandle {
  readonly painted: Promise<void>;
  private readonly api: Api;
  private readonly end: () => void;
  private readonly grids = new Map<string, SheetGrid>();
  private readonly typed = new Typed();
  /** sheets whose cursor already stands where a person would put it */
  private readonly entered = new Set<string>();
  /** true while we change the book ourselves */
  private ours = false;

  constructor(
    private readonly container: HTMLElement,
    private book: BookInfo,
    grid: SheetGrid,
    private readonly hooks: Hooks,
  ) {
    const { univer, univerAPI } = startUniver(container);
    this.api = univerAPI;
    this.end = () => univer.dispose();
    this.painted = new Promise((done) => {
      univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
        if (stage >= LifecycleStages.Rendered) done();
      });
    });
    this.grids.set(grid.name, grid);
    this.build(grid.name);
    this.listen();
  }

  show(next: SheetGrid): void {
    const at = this.book.sheets.findIndex((sheet) => sheet.name === next.name);
    if (at < 0) return;
    const cellValue = changedCells(this.grids.get(next.name) ?? null, next, this.typed.take(next.name));
    this.grids.set(next.name, next);
    if (!cellValue) return;
    const params = { unitId: BOOK_ID, subUnitId: sheetId(at), cellValue };
    this.quietly(() => this.api.syncExecuteCommand(MUTATION, params));
  }

  restructure(next: BookInfo): boolean {
    if (shapeOf(next) === shapeOf(this.book)) {
      this.book = next;
      return true;
    }
    const workbook = this.api.getActiveWorkbook();
    if (workbook?.isCellEditing()) return false;
    const open = workbook?.getActiveSheet();
    const scroll = open?.getScrollState();
    const picked = open?.getSelection()?.getActiveRange()?.getRange();
    const active = this.sheetOf(open?.getSheetId() ?? '')?.name ?? '';
    this.book = next;
    this.api.disposeUnit(BOOK_ID);
    this.build(active);
    const now = this.api.getActiveWorkbook()?.getActiveSheet();
    if (picked && now) this.quietly(() => void now.getRange(picked).activate());
    if (scroll) now?.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
    return true;
  }

  activate(name: string): void {
    const at = this.book.sheets.findIndex((sheet) => sheet.name === name);
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId(at));
    if (sheet) workbook?.setActiveSheet(sheet);
  }

  cornerOf(row: number, column: number): { readonly x: number; readonly y: number } | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const rect = sheet?.getRange(row, column).getCellRect();
    const canvas = this.canvas();
    if (!sheet || !rect || !canvas) return null;
    const { x, y } = this.scrolled(sheet, row, column);
    return { x: canvas.left + rect.left - x, y: canvas.top + rect.top - y };
  }

  frozenEdge(): number | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const { frozenRows = 0 } = (sheet && this.sheetOf(sheet.getSheetId())) ?? {};
    const rect = sheet?.getRange(frozenRows, 0).getCellRect();
    const canvas = this.canvas();
    return rect && canvas ? canvas.top + rect.top : null;
  }

  /** Univer measures from its canvas, which it names after the book. */
  private canvas(): DOMRect | undefined {
    return this.container.querySelector(`canvas[id$=_${BOOK_ID}]`)?.getBoundingClientRect();
  }

  /** How far a cell has been scrolled away, in pixels: Univer tells where it lies on the sheet, not in the window. */
  private scrolled(
    sheet: FWorksheet,
    row: number,
    column: number,
  ): { readonly x: number; readonly y: number } {
    const { frozenRows = 0, frozenColumns = 0 } = this.sheetOf(sheet.getSheetId()) ?? {};
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    // Counted from the first row and column of the sheet, the frozen ones included.
    const start = sheet.getRange(0, 0).getCellRect();
    const top = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    return {
      x: column < frozenColumns ? 0 : top.left - start.left + offsetX,
      y: row < frozenRows ? 0 : top.top - start.top + offsetY,
    };
  }

  dispose(): void {
    this.end();
  }

  private quietly(act: () => void): void {
    this.ours = true;
    try {
      act();
    } finally {
      this.ours = false;
    }
  }

  private sheetOf(id: string): SheetPart | undefined {
    return this.book.sheets.find((_, i) => sheetId(i) === id);
  }

  private build(active: string): void {
    const first = Math.max(
      0,
      this.book.sheets.findIndex((sheet) => sheet.name === active),
    );
    this.quietly(() => {
      const workbook = this.api.createWorkbook(bookData(this.book, this.grids));
      const sheet = workbook.getSheetBySheetId(sheetId(first));
      if (!sheet) return;
      workbook.setActiveSheet(sheet);
      sheet.getRange(this.book.sheets[first]?.frozenRows ?? 0, 0).activate();
      this.entered.clear();
      this.entered.add(this.book.sheets[first]?.name ?? '');
    });
  }

  private listen(): void {
    const { api } = this;
    api.addEvent(api.Event.BeforeCommandExecute, (event: CommandEvent) => {
      if (this.ours) return;
      if (isBlocked(event.id) || (changesValues(event.id) && this.isHinderedInSelection()))
        event.cancel = true;
    });
    api.addEvent(api.Event.CommandExecuted, (event: CommandEvent) => this.heard(event));
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => this.entering(activeSheet));
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      if (this.isHindered(event.worksheet.getSheetId(), event.row, event.column)) event.cancel = true;
    });
    api.addEvent(api.Event.SheetEditEnded, () => this.hooks.onIdle());
    api.addEvent(api.Event.SelectionMoveEnd, ({ worksheet, selections }) => {
      const sheet = this.sheetOf(worksheet.getSheetId());
      const [range] = selections;
      if (sheet && range && !this.ours) this.hooks.onSelect(sheet.name, range.startRow, range.startColumn);
    });
    for (const moved of [api.Event.Scroll, api.Event.SheetSkeletonChanged, api.Event.SheetZoomChanged])
      api.addEvent(moved, () => this.hooks.onMoved());
  }

  private isHindered(id: string, row: number, column: number): boolean {
    const sheet = this.sheetOf(id);
    const why = sheet ? hindranceAt(sheet, row, column) : null;
    if (why) this.hinder(why);
    return why !== null;
  }

  /** The formula bar has taken up what was typed already; choosing the cell anew empties it of that. */
  private hinder(why: Hindrance): void {
    this.hooks.onHindered(why);
    setTimeout(() => {
      const range = this.api.getActiveWorkbook()?.getActiveSheet()?.getSelection()?.getActiveRange();
      this.quietly(() => void range?.activate());
    });
  }

  private isHinderedInSelection(): boolean {
    const open = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = open?.getSelection()?.getActiveRange()?.getRange();
    return open && range ? this.isHindered(open.getSheetId(), range.startRow, range.startColumn) : false;
  }

  private entering(activeSheet: FWorksheet): void {
    const sheet = this.sheetOf(activeSheet.getSheetId());
    if (!sheet || this.ours) return;
    // Univer begins in the first row, which may be hidden.
    if (!this.entered.has(sheet.name)) activeSheet.getRange(sheet.frozenRows, 0).activate();
    this.entered.add(sheet.name);
    this.hooks.onActive(sheet.name);
  }

  private heard(event: CommandEvent): void {
    if (this.ours || event.id !== MUTATION || isComputed(event)) return;
    const { subUnitId, cellValue } = event.params as ValueParams;
    const sheet = this.sheetOf(subUnitId);
    const cells = typedCells(cellValue);
    if (!sheet || cells.length === 0) return;
    this.typed.add(sheet.name, cells);
    const hindrances = cells.map(({ row, column }) => hindranceAt(sheet, row, column));
    const why = hindrances.find((one) => one !== null);
    // What is pasted over a protected cell is refused as a whole, as in Sheets.
    if (why) this.hooks.onHindered(why);
    this.hooks.onTyped(sheet.name, why ? [] : cells);
  }
}

/** Puts the sheet view into an element; `grid` is the sheet that is open first. */
export const mountSheet = (
  container: HTMLElement,
  book: BookInfo,
  grid: SheetGrid,
  hooks: Hooks,
): SheetHandle => new UniverSheet(container, book, grid, hooks);
