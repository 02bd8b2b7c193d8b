/** Requests that write cells. */
import { ApiRefusal, NotEmulated } from '../../errors';
import { sharing, toData, withFormat, withRule, writeCell } from '../cellData';
import type { SheetDraft } from '../draft';
import { type Mask, writeMask } from '../fields';
import { cellOf, type RowData } from '../model';
import { guardBox } from '../protection';
import { type Box, gridBox, toA1 } from '../range';
import { type BatchContext, type Body, eachCell, type Handler, target } from './context';

const widest = (rows: readonly RowData[]): number =>
  rows.reduce((width, row) => Math.max(width, row.values?.length ?? 0), 0);

function writeRows(
  context: BatchContext,
  sheet: SheetDraft,
  at: Box,
  rows: readonly RowData[],
  mask: Mask,
): void {
  rows.forEach((row, dy) => {
    (row.values ?? []).forEach((data, dx) => {
      const [y, x] = [at.top + dy, at.left + dx];
      sheet.write(y, x, writeCell(sheet.read(y, x), data ?? {}, mask));
    });
    context.countCells(row.values?.length ?? 0);
  });
}

/** Where updateCells writes: from `start` as far as the rows reach, or within `range`. */
function updateBox(sheet: SheetDraft, body: Body<'updateCells'>, rows: readonly RowData[]): Box {
  if (body.range) return gridBox(sheet, body.range);
  const [top, left] = [body.start?.rowIndex ?? 0, body.start?.columnIndex ?? 0];
  const box = { top, left, bottom: top + Math.max(1, rows.length), right: left + Math.max(1, widest(rows)) };
  if (box.bottom > sheet.grid.rows || box.right > sheet.grid.columns) {
    const { rows: maxRows, columns } = sheet.grid;
    throw new ApiRefusal(
      400,
      `Range (${toA1(sheet, box)}) exceeds grid limits. Max rows: ${maxRows}, max columns: ${columns}`,
    );
  }
  return box;
}

export const updateCells: Handler<Body<'updateCells'>> = (context, body) => {
  const rows = body.rows ?? [];
  const mask = writeMask(body.fields, 'CellData');
  const sheet = context.draft.sheet(body.range?.sheetId ?? body.start?.sheetId);
  const box = updateBox(sheet, body, rows);
  if (rows.length > box.bottom - box.top) {
    throw new ApiRefusal(
      400,
      `Attempting to write row: ${box.top + rows.length - 1}, beyond the last requested row of: ${box.bottom - 1}`,
    );
  }
  if (widest(rows) > box.right - box.left) {
    const last = box.left + widest(rows) - 1;
    throw new ApiRefusal(
      400,
      `Attempting to write column: ${last}, beyond the last requested column of: ${box.right - 1}`,
    );
  }
  guardBox(sheet, box, context.writer);
  // Within a range, cells that the rows do not mention are cleared.
  if (body.range) {
    eachCell(box, (y, x) => {
      if (rows[y - box.top]?.values?.[x - box.left] !== undefined) return;
      if (sheet.read(y, x) !== undefined) sheet.write(y, x, writeCell(sheet.read(y, x), {}, mask));
    });
  }
  writeRows(context, sheet, box, rows, mask);
  return {};
};

export const appendCells: Handler<Body<'appendCells'>> = (context, body) => {
  const rows = body.rows ?? [];
  const mask = writeMask(body.fields, 'CellData');
  const sheet = context.draft.sheet(body.sheetId);
  const top = sheet.rows.contentEnd();
  const box = { top, left: 0, bottom: top + rows.length, right: widest(rows) };
  const { grid } = sheet;
  const [needRows, needColumns] = [Math.max(grid.rows, box.bottom), Math.max(grid.columns, box.right)];
  guardBox(sheet, { ...box, top: Math.min(top, grid.rows - 1) }, context.writer);
  context.draft.resize(sheet, { ...grid, rows: needRows, columns: needColumns });
  writeRows(context, sheet, box, rows, mask);
  return {};
};

export const repeatCell: Handler<Body<'repeatCell'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  const mask = writeMask(body.fields, 'CellData');
  // Equal cells go on sharing one object, so that formatting a whole column stays small.
  const changed = sharing((slot) => writeCell(slot, body.cell ?? {}, mask));
  eachCell(box, (y, x) => sheet.write(y, x, changed(sheet.read(y, x))));
  return {};
};

export const setDataValidation: Handler<Body<'setDataValidation'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  const changed = sharing((slot) => withRule(slot, body.rule));
  eachCell(box, (y, x) => sheet.write(y, x, changed(sheet.read(y, x))));
  return {};
};

type Borders = NonNullable<NonNullable<ReturnType<typeof cellOf>['s']>['borders']>;

export const updateBorders: Handler<Body<'updateBorders'>> = (context, body) => {
  const { sheet, box } = target(context, body.range);
  eachCell(box, (y, x) => {
    const old = sheet.read(y, x);
    const format = cellOf(old).s ?? {};
    const sides: Borders = {
      ...format.borders,
      ...pickSide('top', y === box.top ? body.top : body.innerHorizontal),
      ...pickSide('bottom', y === box.bottom - 1 ? body.bottom : undefined),
      ...pickSide('left', x === box.left ? body.left : body.innerVertical),
      ...pickSide('right', x === box.right - 1 ? body.right : undefined),
    };
    sheet.write(y, x, withFormat(old, { ...format, borders: sides }));
  });
  return {};
};

function pickSide(side: keyof Borders, border: Borders[keyof Borders]): Borders {
  return border ? { [side]: border } : {};
}

export const copyPaste: Handler<Body<'copyPaste'>> = (context, body) => {
  const from = context.draft.sheet(body.source?.sheetId);
  const source = gridBox(from, body.source ?? {});
  const { sheet, box } = target(context, body.destination);
  const [height, width] = [source.bottom - source.top, source.right - source.left];
  const down = Math.max(1, Math.floor((box.bottom - box.top) / height)) * height;
  const across = Math.max(1, Math.floor((box.right - box.left) / width)) * width;
  const area = gridBox(sheet, {
    startRowIndex: box.top,
    endRowIndex: box.top + down,
    startColumnIndex: box.left,
    endColumnIndex: box.left + across,
  });
  guardBox(sheet, area, context.writer);
  const copied = copyCells(from, source);
  const mask = pasteMask(body.pasteType ?? 'PASTE_NORMAL');
  eachCell(area, (y, x) => {
    const data = copied[(y - area.top) % height]?.[(x - area.left) % width] ?? {};
    sheet.write(y, x, writeCell(sheet.read(y, x), data, mask));
  });
  return {};
};

function copyCells(sheet: SheetDraft, box: Box): ReturnType<typeof toData>[][] {
  const rows: ReturnType<typeof toData>[][] = [];
  eachCell(box, (y, x) => {
    rows[y - box.top] ??= [];
    rows[y - box.top]?.push(toData(cellOf(sheet.read(y, x))));
  });
  return rows;
}

function pasteMask(type: string): Mask {
  const fields: Readonly<Record<string, string>> = {
    PASTE_NORMAL: 'userEnteredValue,userEnteredFormat,note,dataValidation',
    PASTE_VALUES: 'userEnteredValue',
    PASTE_FORMULA: 'userEnteredValue',
    PASTE_FORMAT: 'userEnteredFormat',
    PASTE_DATA_VALIDATION: 'dataValidation',
  };
  const mask = fields[type];
  if (!mask) throw new NotEmulated(`pasteType ${type}`);
  return writeMask(mask, 'CellData');
}
