/** What a person meets in a sheet besides its cells: protections, check boxes, notes, charts. Pure. */
import type { Area, Guard, NoteInfo, SheetExtras } from '../ui/wire';
import { type CellsOf, chartInfo } from './charts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** An open end of a range reaches as far as a sheet can. */
const areaOf = (range: GridRange | undefined): Area => ({
  row: range?.startRowIndex ?? 0,
  column: range?.startColumnIndex ?? 0,
  rowEnd: range?.endRowIndex ?? Number.MAX_SAFE_INTEGER,
  columnEnd: range?.endColumnIndex ?? Number.MAX_SAFE_INTEGER,
});

/** Protections that hold off the person who reads; ones that only warn hold nobody off. */
const guardsOf = (sheet: Sheet): readonly Guard[] =>
  (sheet.protectedRanges ?? [])
    .filter((range) => !range.warningOnly && !range.requestingUserCanEdit)
    .map((range) => ({ area: areaOf(range.range), free: (range.unprotectedRanges ?? []).map(areaOf) }));

type Visit = (cell: CellData, row: number, column: number) => void;

function visitCells(sheet: Sheet, visit: Visit): void {
  for (const [row, { values }] of (sheet.data?.[0]?.rowData ?? []).entries())
    for (const [column, cell] of (values ?? []).entries()) visit(cell, row, column);
}

/** Cells that are check boxes; runs down a column are joined into one area. */
function checksOf(sheet: Sheet): readonly Area[] {
  const runs: { row: number; column: number; rowEnd: number; columnEnd: number }[] = [];
  const last = new Map<number, (typeof runs)[number]>();
  visitCells(sheet, (cell, row, column) => {
    if (cell.dataValidation?.condition?.type !== 'BOOLEAN') return;
    const run = last.get(column);
    if (run?.rowEnd === row) {
      run.rowEnd = row + 1;
      return;
    }
    const next = { row, column, rowEnd: row + 1, columnEnd: column + 1 };
    last.set(column, next);
    runs.push(next);
  });
  return runs;
}

function notesOf(sheet: Sheet): readonly NoteInfo[] {
  const notes: NoteInfo[] = [];
  visitCells(sheet, ({ note }, row, column) => {
    if (note) notes.push({ row, column, text: note });
  });
  return notes;
}

/** @param readOnly whether the person may only read the file */
export function extrasOf(sheet: Sheet, readOnly: boolean, cellsOf: CellsOf): SheetExtras {
  const charts = (sheet.charts ?? []).map((chart) => chartInfo(chart, cellsOf));
  return {
    readOnly,
    guards: guardsOf(sheet),
    checks: checksOf(sheet),
    notes: notesOf(sheet),
    charts: charts.filter((chart) => chart !== null),
  };
}
