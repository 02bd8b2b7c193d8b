/** Univer as our sheet view. The only file that runs Univer; loaded when the shell is already painted. */
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import locale from '@univerjs/preset-sheets-core/locales/id-ID';
import { createUniver, LocaleType } from '@univerjs/presets';
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

const shapeOf = (book: BookInfo) => JSON.stringify(book.sheets);

export function mountSheet(container: HTMLElement, first: BookInfo, grid: SheetGrid, hooks: Hooks): SheetHandle {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: locale },
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
    ],
  });
  let book = first;
  let ours = false;
  const typedInto = new Map<string, Set<string>>();
  const grids = new Map<string, SheetGrid>([[grid.name, grid]]);
  const quietly = (act: () => void) => {
    ours = true;
    act();
    ours = false;
  };
  const sheetOf = (id: string): SheetInfo | undefined => book.sheets.find((_, i) => sheetId(i) === id);
  const build = (active: string) =>
    quietly(() => {
      const data = bookData(book, grids, active);
      const workbook = univerAPI.createWorkbook(data);
      const sheet = workbook.getSheetBySheetId((data.custom as { first: string }).first);
      if (sheet) workbook.setActiveSheet(sheet);
    });
  build(grid.name);

  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event: CommandEvent) => {
    if (!ours && isBlocked(event.id)) event.cancel = true;
  });
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, (event: CommandEvent) => {
    if (ours || event.id !== MUTATION || (event.options as { fromFormula?: boolean } | undefined)?.fromFormula) return;
    const params = event.params as ValueParams;
    if (params.trigger?.startsWith('formula.')) return;
    const sheet = sheetOf(params.subUnitId);
    const cells = typedCells(params.cellValue);
    if (!sheet || cells.length === 0) return;
    const places = typedInto.get(sheet.name) ?? new Set();
    for (const { row, column } of cells) places.add(`${row},${column}`);
    typedInto.set(sheet.name, places);
    hooks.onTyped(sheet.name, cells);
  });
  univerAPI.addEvent(univerAPI.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = sheetOf(activeSheet.getSheetId());
    if (sheet && !ours) hooks.onActive(sheet.name);
  });

  return {
    show(next) {
      const at = book.sheets.findIndex((sheet) => sheet.name === next.name);
      const cellValue = at < 0 ? null : changedCells(grids.get(next.name) ?? null, next, typedInto.get(next.name));
      grids.set(next.name, next);
      typedInto.delete(next.name);
      if (!cellValue) return;
      quietly(() => univerAPI.syncExecuteCommand(MUTATION, { unitId: BOOK_ID, subUnitId: sheetId(at), cellValue }));
    },
    restructure(next) {
      if (shapeOf(next) === shapeOf(book)) return;
      const workbook = univerAPI.getActiveWorkbook();
      const open = workbook?.getActiveSheet();
      const scroll = open?.getScrollState();
      const active = sheetOf(open?.getSheetId() ?? '')?.name ?? '';
      book = next;
      univerAPI.disposeUnit(BOOK_ID);
      build(active);
      if (scroll) {
        univerAPI.getActiveWorkbook()?.getActiveSheet().scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
      }
    },
    dispose: () => univer.dispose(),
  };
}
