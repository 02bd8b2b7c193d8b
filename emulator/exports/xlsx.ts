/**
 * A spreadsheet as an .xlsx file that Excel and LibreOffice open. Text stays text, whatever it begins with; numbers and
 * dates stay numbers with their format; rules of validation and conditional formats go on working. Charts are left out:
 * exceljs cannot write them, and a sheet that is a chart has no cells.
 */
import ExcelJS, { type Border, type Cell, type Style, type Worksheet } from 'exceljs';
import { columnLetters } from '../sheets/range';
import type { World } from '../types';
import type { CellStyle, GridCell, SheetGrid } from '../ui/wire';
import { gridOf, readSheets } from './grid';
import { addressOf, excelFormat, excelValidation, validatedRuns } from './rules';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

const USUAL_WIDTH = 100;
const LIST_SHEET = '_pilihan';
const LIST_LIMIT = 250;

/** The spreadsheet as its owner sees it. Throws when there is no such spreadsheet. */
export async function exportXlsx(world: World, spreadsheetId: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(world.now());
  book.modified = book.created;
  const owner = world.files().find((file) => file.id === spreadsheetId)?.owner ?? '';
  const sheets = readSheets(world, spreadsheetId, owner).filter(
    (one) => one.properties?.sheetType !== 'OBJECT',
  );
  const lists: string[][] = [];
  for (const sheet of sheets) {
    const cells = world.cells(spreadsheetId, sheet.properties?.title ?? '');
    const grid = gridOf(sheet, cells, (rule) => excelFormat(rule, 1) === null);
    addRules(addSheet(book, grid, cells.length), sheet, grid, lists);
  }
  if (lists.length) addListSheet(book, lists);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** On paper: A4 across, as wide as the page, the frozen rows on each page, only as far as there is content. */
function pageSetup(grid: SheetGrid, height: number): Partial<ExcelJS.PageSetup> {
  const frozen = grid.frozenRows > 0 && { printTitlesRow: `1:${grid.frozenRows}` };
  const width = Math.max(1, ...grid.cells.map((row) => row.length));
  // exceljs makes the columns absolute, not the rows; a print area with loose rows is not kept by LibreOffice.
  const printArea = `A$1:${columnLetters(width - 1)}$${Math.max(1, height)}`;
  const page = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  } as const;
  return { ...page, printArea, ...frozen };
}

function addSheet(book: ExcelJS.Workbook, grid: SheetGrid, height: number): Worksheet {
  const split = { xSplit: grid.frozenColumns, ySplit: grid.frozenRows };
  const frozen = split.xSplit + split.ySplit > 0;
  const sheet = book.addWorksheet(grid.name, {
    state: grid.hidden ? 'hidden' : 'visible',
    views: [frozen ? { state: 'frozen', ...split } : { state: 'normal' }],
    pageSetup: pageSetup(grid, height),
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
  return sheet;
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

function addRules(target: Worksheet, sheet: Sheet, grid: SheetGrid, lists: string[][]): void {
  const { dataValidations } = target as unknown as WithRules;
  for (const { row, rowEnd, column, rule } of validatedRuns(sheet)) {
    const excel = excelValidation(rule, (values) => listFormula(values, lists));
    const letter = columnLetters(column);
    if (excel) dataValidations.add(`${letter}${row + 1}:${letter}${rowEnd}`, excel);
  }
  (sheet.conditionalFormats ?? []).forEach((rule, i) => {
    const excel = excelFormat(rule, i + 1);
    if (!excel) return;
    for (const range of rule.ranges ?? []) {
      target.addConditionalFormatting({ ref: addressOf(range, grid.rows, grid.columns), rules: [excel] });
    }
  });
}

/** Short lists stand in the rule itself; others, and those with a comma or a quote, on a hidden sheet. */
function listFormula(values: readonly string[], lists: string[][]): string {
  const inline = values.join(',');
  if (inline.length <= LIST_LIMIT && values.every((value) => !/[",]/.test(value))) return `"${inline}"`;
  const known = lists.findIndex((list) => list.join('\n') === values.join('\n'));
  const at = known >= 0 ? known : lists.push([...values]) - 1;
  const letter = columnLetters(at);
  return `${LIST_SHEET}!$${letter}$1:$${letter}$${values.length}`;
}

function addListSheet(book: ExcelJS.Workbook, lists: readonly (readonly string[])[]): void {
  const sheet = book.addWorksheet(LIST_SHEET, { state: 'veryHidden' });
  lists.forEach((list, c) => {
    list.forEach((value, r) => {
      sheet.getCell(r + 1, c + 1).value = value;
    });
  });
}
