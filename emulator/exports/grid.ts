/**
 * A sheet as it is shown: values with their resolved look. Read from the world; changes nothing.
 * Where the world keeps sheets as resources of the Sheets API, looks, rules and sizes are taken from there.
 */
import type { ShownCell, World } from '../types';
import type { Area, CellStyle, GridCell, ListRule, SheetGrid, SheetInfo } from '../ui/wire';
import { applies } from './condition';
import { colorOf, styleOf, styleTable } from './style';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A world that also tells how the Sheets API would show a spreadsheet to a person, grid data included. */
export interface SheetsWorld extends World {
  readSpreadsheet(spreadsheetId: string, as: string): GoogleAppsScript.Sheets.Schema.Spreadsheet;
}

const tellsLooks = (world: World): world is SheetsWorld => 'readSpreadsheet' in world;

/**
 * The sheets of a spreadsheet in order, as this person sees them; bare ones when the world tells only values.
 * Throws in Google's words when the person may not read it.
 */
export function readSheets(world: World, spreadsheetId: string, as: string): readonly Sheet[] {
  if (tellsLooks(world)) return world.readSpreadsheet(spreadsheetId, as).sheets ?? [];
  return world.sheetNames(spreadsheetId).map((title) => ({ properties: { title } }));
}

/** The sheet of that name; throws when there is none. */
export function sheetNamed(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((one) => one.properties?.title === name);
  if (!sheet) throw new Error(`Sheet tidak ditemukan: ${name}`);
  return sheet;
}

/** Locked for the person who reads. */
const isLocked = (sheet: Sheet): boolean =>
  (sheet.protectedRanges ?? []).some((range) => !range.warningOnly && !range.requestingUserCanEdit);

/** A sheet without its cells. */
export const infoOfSheet = (sheet: Sheet): SheetInfo => infoOf(sheet, []);

function infoOf(sheet: Sheet, shown: readonly (readonly ShownCell[])[]): SheetInfo {
  const properties = sheet.properties ?? {};
  const grid = properties.gridProperties ?? {};
  const columns = grid.columnCount ?? Math.max(26, ...shown.map((row) => row.length));
  const data = sheet.data?.[0];
  const hiddenAt = (list: readonly GoogleAppsScript.Sheets.Schema.DimensionProperties[] | undefined) =>
    (list ?? []).flatMap((one, i) => (one.hiddenByUser ? [i] : []));
  return {
    name: properties.title ?? '',
    rows: grid.rowCount ?? Math.max(1000, shown.length),
    columns,
    frozenRows: grid.frozenRowCount ?? 0,
    frozenColumns: grid.frozenColumnCount ?? 0,
    hidden: properties.hidden ?? false,
    locked: isLocked(sheet),
    tabColor: colorOf(properties, 'tabColor'),
    columnWidths: (data?.columnMetadata ?? []).map((one) => one.pixelSize ?? null),
    rowHeights: (data?.rowMetadata ?? []).map((one) => one.pixelSize ?? null),
    hiddenColumns: hiddenAt(data?.columnMetadata),
    hiddenRows: hiddenAt(data?.rowMetadata),
    merges: (sheet.merges ?? []).map((range) => areaOf(range, columns)),
    lists: listsOf(data?.rowData ?? []),
  };
}

/** An open end of a range reaches to the end of the sheet. */
function areaOf(range: GridRange, columns: number): Area {
  return {
    row: range.startRowIndex ?? 0,
    column: range.startColumnIndex ?? 0,
    rowEnd: range.endRowIndex ?? Number.MAX_SAFE_INTEGER,
    columnEnd: range.endColumnIndex ?? columns,
  };
}

const inside = (area: Area, row: number, column: number) =>
  row >= area.row && row < area.rowEnd && column >= area.column && column < area.columnEnd;

interface Layer {
  readonly area: Area;
  style(row: number, column: number): CellStyle | null;
}

/** Banded colours lie under the cell's own format. */
function bandingLayers(sheet: Sheet, columns: number): readonly Layer[] {
  return (sheet.bandedRanges ?? []).map((band) => {
    const area = areaOf(band.range ?? {}, columns);
    const rows = band.rowProperties ?? {};
    const header = colorOf(rows, 'headerColor');
    const pair = [colorOf(rows, 'firstBandColor'), colorOf(rows, 'secondBandColor')];
    return {
      area,
      style(row) {
        const n = row - area.row;
        const bg = header ? (n === 0 ? header : pair[(n - 1) % 2]) : pair[n % 2];
        return bg ? { bg } : null;
      },
    };
  });
}

/** Conditional formats lie over it; the first rule that applies wins. */
function conditionLayers(
  sheet: Sheet,
  shown: readonly (readonly ShownCell[])[],
  columns: number,
  painted: (rule: Rule) => boolean,
): readonly Layer[] {
  const cellAt = (row: number, column: number) => shown[row]?.[column] ?? null;
  return (sheet.conditionalFormats ?? []).flatMap((rule) => {
    const { condition, format } = rule.booleanRule ?? {};
    if (!condition || !format || !painted(rule)) return [];
    const style = styleOf(format);
    return (rule.ranges ?? []).map((range) => {
      const area = areaOf(range, columns);
      const place = (row: number, column: number) => ({ row, column });
      const first = place(area.row, area.column);
      return {
        area,
        style: (row: number, column: number) =>
          applies(condition, place(row, column), first, cellAt) ? style : null,
      };
    });
  });
}

const pick = (layers: readonly Layer[], row: number, column: number): CellStyle | null => {
  for (const layer of layers) {
    const style = inside(layer.area, row, column) ? layer.style(row, column) : null;
    if (style) return style;
  }
  return null;
};

const isCheckbox = (cell: CellData | undefined) => cell?.dataValidation?.condition?.type === 'BOOLEAN';

function cellOf(shown: ShownCell | undefined, s: number, box: boolean): GridCell | null {
  if (box && typeof shown?.value === 'boolean') return { t: shown.value ? '☑' : '☐', s, v: shown.value };
  if (!shown || (shown.value === null && !shown.formula)) return s === 0 ? null : { t: '', s };
  const v = shown.value !== null && shown.value !== shown.text ? { v: shown.value } : {};
  return { t: shown.text, s, ...v, ...(shown.formula ? { f: shown.formula } : {}) };
}

/** A sheet of the API with the cells shown in it. `painted`: conditional formats whose colours the cells bear. */
export function gridOf(
  sheet: Sheet,
  shown: readonly (readonly ShownCell[])[],
  painted: (rule: Rule) => boolean = () => true,
): SheetGrid {
  const info = infoOf(sheet, shown);
  const data = sheet.data?.[0]?.rowData ?? [];
  const under = bandingLayers(sheet, info.columns);
  const over = conditionLayers(sheet, shown, info.columns, painted);
  const table = styleTable();
  const banded = Math.max(0, ...under.map((layer) => Math.min(layer.area.rowEnd, info.rows)));
  const height = Math.max(shown.length, data.length, Math.min(banded, shown.length + 40));
  const cells = Array.from({ length: height }, (_, row) => {
    const own = data[row]?.values ?? [];
    const width = Math.max(
      shown[row]?.length ?? 0,
      own.length,
      ...under.map((layer) => layer.area.columnEnd),
    );
    return Array.from({ length: Math.min(width, info.columns) }, (_, column) => {
      const style = { ...pick(under, row, column), ...ownStyle(own[column]), ...pick(over, row, column) };
      return cellOf(shown[row]?.[column], table.indexOf(style), isCheckbox(own[column]));
    });
  });
  return { ...info, styles: table.styles, cells };
}

const ownStyle = (cell: CellData | undefined): CellStyle => styleOf(cell?.userEnteredFormat);

/** A run of equal rules down a column, while it goes on. */
interface Run {
  readonly from: number;
  readonly values: readonly string[];
  readonly arrow: boolean;
  readonly key: string;
}

/** Drop-down lists, runs of equal rules in a column joined into one area. Most cells have none: they cost a look. */
function listsOf(data: readonly GoogleAppsScript.Sheets.Schema.RowData[]): readonly ListRule[] {
  const done: ListRule[] = [];
  const width = Math.max(0, ...data.map((row) => row.values?.length ?? 0));
  for (let column = 0; column < width; column++) {
    let run: Run | null = null;
    for (let row = 0; row <= data.length; row++) {
      const rule = data[row]?.values?.[column]?.dataValidation;
      if (rule === undefined && run === null) continue;
      const next = runFrom(row, rule);
      if (run && run.key === next?.key) continue;
      if (run) {
        const area = { row: run.from, column, rowEnd: row, columnEnd: column + 1 };
        done.push({ area, values: run.values, arrow: run.arrow });
      }
      run = next;
    }
  }
  return done;
}

function runFrom(from: number, rule: CellData['dataValidation']): Run | null {
  const values = listValues(rule);
  if (values === null) return null;
  const arrow = rule?.showCustomUi === true;
  return { from, values, arrow, key: JSON.stringify([values, arrow]) };
}

function listValues(rule: CellData['dataValidation']): readonly string[] | null {
  const condition = rule?.condition;
  if (condition?.type !== 'ONE_OF_LIST') return null;
  return (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
}
