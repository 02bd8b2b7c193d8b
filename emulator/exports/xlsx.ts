/**
 * A spreadsheet as an .xlsx file that Excel and LibreOffice open. Text stays text, whatever it begins with; numbers and
 * dates stay numbers with their format.
 */
import ExcelJS, { type Border, type Cell, type Style, type Worksheet } from 'exceljs';
import type { World } from '../types';
import type { CellStyle, GridCell, ListRule, SheetGrid } from '../ui/wire';
import { gridOf, readSheets } from './grid';

const USUAL_WIDTH = 100;
const LIST_SHEET = '_pilihan';
const LIST_LIMIT = 250;

/** The spreadsheet as its owner sees it. Throws when there is no such spreadsheet. */
export async function exportXlsx(world: World, spreadsheetId: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(world.now());
  book.modified = book.created;
  const owner = world.files().find((file) => file.id === spreadsheetId)?.owner ?? '';
  const grids = readSheets(world, spreadsheetId, owner).map((sheet) =>
    gridOf(sheet, world.cells(spreadsheetId, sheet.properties?.title ?? '')),
  );
  const lists: string[][] = [];
  for (const grid of grids) addSheet(book, grid, lists);
  if (lists.length) addListSheet(book, lists);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, grid: SheetGrid, lists: string[][]): void {
  const split = { xSplit: grid.frozenColumns, ySplit: grid.frozenRows };
  const frozen = split.xSplit + split.ySplit > 0;
  const sheet = book.addWorksheet(grid.name, {
    state: grid.hidden ? 'hidden' : 'visible',
    views: [frozen ? { state: 'frozen', ...split } : { state: 'normal' }],
    properties: grid.tabColor ? { tabColor: { argb: argb(grid.tabColor) } } : {},
  });
  addColumns(sheet, grid);
  const styles = grid.styles.map(excelStyle);
  grid.cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) fill(sheet.getCell(r + 1, c + 1), cell, styles[cell.s] ?? {});
    });
  });
  for (const row of grid.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const { row, column, rowEnd, columnEnd } of grid.merges) {
    sheet.mergeCells(row + 1, column + 1, Math.min(rowEnd, grid.rows), Math.min(columnEnd, grid.columns));
  }
  for (const rule of grid.lists) addList(sheet, rule, lists);
}

/** Widths are pixels in Sheets and characters of about seven pixels in Excel. */
function addColumns(sheet: Worksheet, grid: SheetGrid): void {
  const used = Math.max(grid.columnWidths.length, ...grid.cells.map((row) => row.length), 1);
  for (let c = 0; c < Math.min(used, grid.columns); c++) {
    const column = sheet.getColumn(c + 1);
    column.width = Math.max(2, ((grid.columnWidths[c] ?? USUAL_WIDTH) - 5) / 7);
    if (grid.hiddenColumns.includes(c)) column.hidden = true;
  }
}

/** Excel refuses files with a longer text in a cell; Sheets allows 50,000 characters. */
const LONGEST = 32_767;
const fitting = (value: string | number | boolean) =>
  typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;

function fill(target: Cell, cell: GridCell, style: Partial<Style>): void {
  const value = fitting(cell.v ?? cell.t);
  if (cell.f) target.value = { formula: cell.f.replace(/^=/, ''), result: value };
  else if (value !== '') target.value = value;
  if (Object.keys(style).length) target.style = style;
}

const argb = (hex: string) => `FF${hex.slice(1).toUpperCase()}`;

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FFDADCE0' } };

/** Month and day names follow the format's own locale: Indonesian, wherever the file is opened. */
const excelPattern = (pattern: string) => (/mmm|ddd/i.test(pattern) ? `[$-421]${pattern}` : pattern);

function excelStyle(style: CellStyle): Partial<Style> {
  const fill = style.bg
    ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: argb(style.bg) } } }
    : {};
  const lines = style.bg ? { border: { top: THIN, left: THIN, bottom: THIN, right: THIN } } : {};
  const format = style.pattern ? { numFmt: excelPattern(style.pattern) } : {};
  return { ...fontOf(style), ...alignmentOf(style), ...fill, ...lines, ...format };
}

function fontOf(style: CellStyle): Partial<Style> {
  return {
    font: {
      name: style.font ?? 'Arial',
      size: style.size ?? 10,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      ...(style.strike ? { strike: true } : {}),
      ...(style.fg ? { color: { argb: argb(style.fg) } } : {}),
    },
  };
}

const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function alignmentOf(style: CellStyle): Partial<Style> {
  const alignment = {
    ...(style.align ? { horizontal: HORIZONTAL[style.align] } : {}),
    ...(style.valign ? { vertical: VERTICAL[style.valign] } : {}),
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
  };
  return Object.keys(alignment).length ? { alignment } : {};
}

/** exceljs keeps the rules of a sheet by address; its types show only those of single cells. */
interface WithRules {
  readonly dataValidations: { add(address: string, rule: ExcelJS.DataValidation): void };
}

function addList(sheet: Worksheet, rule: ListRule, lists: string[][]): void {
  const { row, column, rowEnd, columnEnd } = rule.area;
  const from = sheet.getColumn(column + 1).letter + (row + 1);
  const to = sheet.getColumn(columnEnd).letter + rowEnd;
  (sheet as unknown as WithRules).dataValidations.add(`${from}:${to}`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Pilihan tidak dikenal',
    error: 'Isi dengan salah satu pilihan dalam daftar.',
    formulae: [listFormula(rule.values, lists)],
  });
}

/** Short lists stand in the rule itself; others, and those with a comma or a quote, on a hidden sheet. */
function listFormula(values: readonly string[], lists: string[][]): string {
  const inline = values.join(',');
  if (inline.length <= LIST_LIMIT && values.every((value) => !/[",]/.test(value))) return `"${inline}"`;
  const known = lists.findIndex((list) => list.join('\n') === values.join('\n'));
  const at = known >= 0 ? known : lists.push([...values]) - 1;
  const letter = columnLetter(at + 1);
  return `${LIST_SHEET}!$${letter}$1:$${letter}$${values.length}`;
}

const columnLetter = (n: number): string =>
  n <= 0 ? '' : columnLetter(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));

function addListSheet(book: ExcelJS.Workbook, lists: readonly (readonly string[])[]): void {
  const sheet = book.addWorksheet(LIST_SHEET, { state: 'veryHidden' });
  lists.forEach((list, c) => {
    list.forEach((value, r) => {
      sheet.getCell(r + 1, c + 1).value = value;
    });
  });
}
