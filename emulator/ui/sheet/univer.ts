/** Univer as our sheet view. The only file that runs Univer; loaded when the shell is already painted. */
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import locale from '@univerjs/preset-sheets-core/locales/id-ID';
import { createUniver, LifecycleStages, LocaleType, mergeLocales } from '@univerjs/presets';
import { UniverSheetsDataValidationPreset } from '@univerjs/presets/preset-sheets-data-validation';
import listLocale from '@univerjs/presets/preset-sheets-data-validation/locales/id-ID';
import type { BookInfo, SheetGrid, SheetInfo } from '../wire';
import { isBlocked, type TypedCell, typedCells } from './commands';
import { BOOK_ID, bookData, changedCells, sheetId } from './convert';

export interface Hooks {
  /** the person went to another sheet */
  onActive(name: string): void;
  /** the person put values into cells; the sheet shows them already */
  onTyped(sheet: string, cells: readonly TypedCell[]): void;
}

export interface SheetHandle {
  /** Resolved when the sheet is painted; a click before that would confuse Univer's selection. */
  readonly painted: Promise<void>;
  /** Shows these cells, changing only what differs. */
  show(grid: SheetGrid): void;
  /** Takes over a change of the sheets themselves (names, sizes); keeps the open sheet and its scroll position. */
  restructure(book: BookInfo): void;
  dispose(): void;
}

const MUTATION = 'sheet.mutation.set-range-values';

/** What Univer tells of a command; setting `cancel` beforehand stops it. */
interface CommandEvent {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: object | undefined;
  cancel?: boolean;
}

interface ValueParams {
  readonly subUnitId: string;
  readonly cellValue: unknown;
  readonly trigger?: string;
}

type Api = ReturnType<typeof createUniver>['univerAPI'];

function startUniver(container: HTMLElement): ReturnType<typeof createUniver> {
  return createUniver({
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: mergeLocales(locale, listLocale) },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: false,
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    ],
  });
}

/** Whether Univer itself computed the value; what people do comes without these marks. */
function isComputed(event: CommandEvent): boolean {
  const options = event.options as { readonly fromFormula?: boolean } | undefined;
  return (
    options?.fromFormula === true || (event.params as ValueParams).trigger?.startsWith('formula.') === true
  );
}

/** Cells that people typed into since the server last told what holds, as "row,column" by sheet. */
class Typed {
  private readonly places = new Map<string, Set<string>>();

  add(sheet: string, cells: readonly TypedCell[]): void {
    const held = this.places.get(sheet) ?? new Set();
    for (const { row, column } of cells) held.add(`${row},${column}`);
    this.places.set(sheet, held);
  }

  take(sheet: string): ReadonlySet<string> {
    const held = this.places.get(sheet) ?? new Set<string>();
    this.places.delete(sheet);
    return held;
  }
}

/** What a rebuild is needed for; who may edit is not part of it. */
const shapeOf = (book: BookInfo) => JSON.stringify(book.sheets.map((sheet) => ({ ...sheet, locked: false })));

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
    container: HTMLElement,
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

  restructure(next: BookInfo): void {
    if (shapeOf(next) === shapeOf(this.book)) {
      this.book = next;
      return;
    }
    const open = this.api.getActiveWorkbook()?.getActiveSheet();
    const scroll = open?.getScrollState();
    const active = this.sheetOf(open?.getSheetId() ?? '')?.name ?? '';
    this.book = next;
    this.api.disposeUnit(BOOK_ID);
    this.build(active);
    if (!scroll) return;
    const now = this.api.getActiveWorkbook()?.getActiveSheet();
    now?.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
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

  private sheetOf(id: string): SheetInfo | undefined {
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
      if (!this.ours && isBlocked(event.id)) event.cancel = true;
    });
    api.addEvent(api.Event.CommandExecuted, (event: CommandEvent) => this.heard(event));
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = this.sheetOf(activeSheet.getSheetId());
      if (!sheet || this.ours) return;
      // Univer begins in the first row, which may be hidden.
      if (!this.entered.has(sheet.name)) activeSheet.getRange(sheet.frozenRows, 0).activate();
      this.entered.add(sheet.name);
      this.hooks.onActive(sheet.name);
    });
  }

  private heard(event: CommandEvent): void {
    if (this.ours || event.id !== MUTATION || isComputed(event)) return;
    const { subUnitId, cellValue } = event.params as ValueParams;
    const sheet = this.sheetOf(subUnitId);
    const cells = typedCells(cellValue);
    if (!sheet || cells.length === 0) return;
    this.typed.add(sheet.name, cells);
    this.hooks.onTyped(sheet.name, cells);
  }
}

/** Puts the sheet view into an element; `grid` is the sheet that is open first. */
export const mountSheet = (
  container: HTMLElement,
  book: BookInfo,
  grid: SheetGrid,
  hooks: Hooks,
): SheetHandle => new UniverSheet(container, book, grid, hooks);
