/** From the server's sheets to Univer's data. Texts are shown as the server formatted them; nothing is computed here. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/presets';
import type { Area, BookInfo, CellStyle, GridCell, SheetGrid, SheetInfo, SheetPart } from '../wire';
import { usableLists } from './guards';

export const BOOK_ID = 'book';
export const sheetId = (index: number) => `sheet-${index}`;

const STRING = 1;
const ALIGN = { LEFT: 1, CENTER: 2, RIGHT: 3 } as const;
const VALIGN = { TOP: 1, MIDDLE: 2, BOTTOM: 3 } as const;
const WRAP = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const;

const flag = (on: boolean) => (on ? 1 : 0) as 0 | 1;

/** The look of a cell; `align` is where its value goes when its format does not say. */
export function styleData(style: CellStyle, align: keyof typeof ALIGN): IStyleData {
  return {
    ff: style.font ?? 'Arial',
    fs: style.size ?? 10,
    bl: flag(style.bold ?? false),
    it: flag(style.italic ?? false),
    ht: ALIGN[style.align ?? align],
    vt: VALIGN[style.valign ?? 'MIDDLE'],
    tb: WRAP[style.wrap ?? 'OVERFLOW'],
    bg: style.bg ? { rgb: style.bg } : null,
    cl: { rgb: style.fg ?? '#1f1f1f' },
    ul: { s: flag(style.underline ?? false) },
    st: { s: flag(style.strike ?? false) },
    pd: { l: 3, r: 3, t: 1, b: 1 },
  };
}

/** Numbers go to the right, truth values to the middle, as in Sheets. */
const sideOf = (cell: GridCell): keyof typeof ALIGN =>
  typeof cell.v === 'number' ? 'RIGHT' : typeof cell.v === 'boolean' ? 'CENTER' : 'LEFT';

/** Typed into a cell, Sheets takes these words for truth values. */
const [ON, OFF] = ['TRUE', 'FALSE'] as const;
/** What Univer compares a box's value with: it turns the two words of the rule into these digits. */
const [TICKED, EMPTY] = ['1', '0'] as const;

/** The server shows a check box as a sign of its own. */
const isBox = (cell: GridCell): boolean => typeof cell.v === 'boolean' && /^[☐☑]$/.test(cell.t);

/** One distinct object for each look, so that a thousand cells do not carry a thousand styles. */
export function cellMaker(styles: readonly CellStyle[]): (cell: GridCell | null) => ICellData {
  const made = new Map<string, IStyleData>();
  return (cell) => {
    if (!cell) return { v: null, t: null, s: null, f: null, p: null };
    const side = sideOf(cell);
    const key = `${cell.s}${side}`;
    const s = made.get(key) ?? styleData(styles[cell.s] ?? {}, side);
    made.set(key, s);
    return { v: isBox(cell) ? (cell.v ? TICKED : EMPTY) : cell.t, t: STRING, s, f: null, p: null };
  };
}

type Matrix = Record<number, Record<number, ICellData>>;

/**
 * Cells that differ between two states of a sheet; with no earlier state, all that are filled. Cells named in `again`
 * ("row,column") are given in any case.
 */
export function changedCells(
  before: SheetGrid | null,
  after: SheetGrid,
  again: ReadonlySet<string> = new Set(),
): Matrix | null {
  const make = cellMaker(after.styles);
  const key = (grid: SheetGrid | null, cell: GridCell | null | undefined) =>
    grid && cell ? JSON.stringify([cell.t, typeof cell.v, grid.styles[cell.s]]) : '';
  const matrix: Matrix = {};
  const put = (r: number, c: number) => {
    const row = matrix[r] ?? {};
    row[c] = make(after.cells[r]?.[c] ?? null);
    matrix[r] = row;
  };
  const height = Math.max(before?.cells.length ?? 0, after.cells.length);
  for (let r = 0; r < height; r++) {
    const [old, now] = [before?.cells[r] ?? [], after.cells[r] ?? []];
    for (let c = 0; c < Math.max(old.length, now.length); c++) {
      if (key(before, old[c]) !== key(after, now[c])) put(r, c);
    }
  }
  for (const place of again) {
    const [r = 0, c = 0] = place.split(',').map(Number);
    put(r, c);
  }
  return Object.keys(matrix).length ? matrix : null;
}

function columnData(info: SheetInfo): IWorksheetData['columnData'] {
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  info.columnWidths.forEach((w, i) => {
    if (w !== null) columns[i] = { w };
  });
  for (const i of info.hiddenColumns) columns[i] = { ...columns[i], hd: 1 };
  return columns;
}

function rowData(info: SheetInfo): IWorksheetData['rowData'] {
  const rows: Record<number, { h?: number; hd?: 0 | 1 }> = {};
  info.rowHeights.forEach((h, i) => {
    if (h !== null) rows[i] = { h };
  });
  for (const i of info.hiddenRows) rows[i] = { ...rows[i], hd: 1 };
  return rows;
}

const rangeOf = (area: Area, info: SheetInfo) => ({
  startRow: area.row,
  endRow: Math.min(area.rowEnd, info.rows) - 1,
  startColumn: area.column,
  endColumn: Math.min(area.columnEnd, info.columns) - 1,
});

export function sheetData(info: SheetInfo, index: number, grid: SheetGrid | null): Partial<IWorksheetData> {
  return {
    id: sheetId(index),
    name: info.name,
    rowCount: info.rows,
    columnCount: info.columns,
    hidden: flag(info.hidden),
    tabColor: info.tabColor ?? '',
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    defaultStyle: styleData({}, 'LEFT'),
    freeze: {
      xSplit: info.frozenColumns,
      ySplit: info.frozenRows,
      startRow: info.frozenRows || -1,
      startColumn: info.frozenColumns || -1,
    },
    columnData: columnData(info),
    rowData: rowData(info),
    mergeData: info.merges.map((area) => rangeOf(area, info)),
    cellData: (grid && changedCells(null, grid)) ?? {},
  };
}

const RULES = 'SHEET_DATA_VALIDATION_PLUGIN';
const NOTES = 'SHEET_NOTE_PLUGIN';

/** Drop-downs offer their values and refuse nothing: what may be typed is the server's to say. */
const SOFT = { allowBlank: true, showErrorMessage: false, errorStyle: 0 } as const;

function rulesOf(part: SheetPart, index: number): readonly object[] {
  const uid = (kind: string, i: number) => `${sheetId(index)}-${kind}-${i}`;
  const rules = usableLists(part).filter((rule) => rule.values.every((value) => !value.includes(',')));
  const lists = rules.map(({ area, values }, i) => ({
    ...SOFT,
    uid: uid('list', i),
    type: 'list',
    formula1: values.join(','),
    ranges: [rangeOf(area, part)],
  }));
  const boxes = part.checks.map((area, i) => ({
    ...SOFT,
    uid: uid('box', i),
    type: 'checkbox',
    formula1: ON,
    formula2: OFF,
    ranges: [rangeOf(area, part)],
  }));
  return [...lists, ...boxes];
}

/** Notes by row and column, each as wide as Sheets draws them and as high as its text needs. */
function notesOf(part: SheetPart, index: number): object {
  const rows: Record<number, Record<number, object>> = {};
  for (const [i, { row, column, text }] of part.notes.entries()) {
    const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 30), 0);
    const note = {
      id: `${sheetId(index)}-${i}`,
      row,
      col: column,
      width: 220,
      height: 24 + 18 * lines,
      note: text,
    };
    rows[row] = { ...rows[row], [column]: note };
  }
  return rows;
}

const resource = (name: string, book: BookInfo, of: (part: SheetPart, index: number) => object) => ({
  name,
  data: JSON.stringify(Object.fromEntries(book.sheets.map((part, i) => [sheetId(i), of(part, i)]))),
});

/** The whole book, with the cells of the sheets already read. */
export function bookData(book: BookInfo, grids: ReadonlyMap<string, SheetGrid>): Partial<IWorkbookData> {
  const sheets = book.sheets.map((info, i) => [sheetId(i), sheetData(info, i, grids.get(info.name) ?? null)]);
  return {
    id: BOOK_ID,
    name: book.name,
    sheetOrder: book.sheets.map((_, i) => sheetId(i)),
    styles: {},
    sheets: Object.fromEntries(sheets) as IWorkbookData['sheets'],
    resources: [resource(RULES, book, rulesOf), resource(NOTES, book, notesOf)],
  };
}
