/** Requests on whole sheets, on the spreadsheet's properties, on named ranges and developer metadata. */
import { ApiRefusal } from '../../errors';
import { copySheet } from '../copySheet';
import { changeRows, SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import { follow, removed } from '../follow';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, newSheet, type SheetProperties } from '../model';
import { guardBox, guardSheet } from '../protection';
import { wholeBox } from '../range';
import { checkRoom, checkTitle, copyTitle, freeTitle } from '../titles';
import { sheetProperties } from '../view';
import type { BatchContext, Body, Handler } from './context';

/** Properties that are kept as they are given. */
function extraOf(properties: SheetProperties): SheetProperties {
  const {
    sheetId: _id,
    title: _title,
    index: _index,
    gridProperties,
    sheetType: _type,
    ...extra
  } = properties;
  const {
    rowCount: _r,
    columnCount: _c,
    frozenRowCount: _fr,
    frozenColumnCount: _fc,
    ...grid
  } = gridProperties ?? {};
  return Object.keys(grid).length > 0 ? { ...extra, gridProperties: grid } : extra;
}

export const addSheet: Handler<Body<'addSheet'>> = (context, body) => {
  const given = body.properties ?? {};
  const { draft } = context;
  const title = given.title ?? freeTitle(draft, 'Sheet', draft.sheets.length + 1);
  checkTitle(draft, title, null);
  const id = freeId(context, given.sheetId);
  checkRoom(draft);
  const sheet = new SheetDraft(newSheet(id, title, {}, {}));
  const at = Math.min(given.index ?? draft.sheets.length, draft.sheets.length);
  draft.sheets.splice(at, 0, sheet);
  setProperties(context, sheet, { ...given, title, sheetId: id });
  return { addSheet: { properties: sheetProperties(sheet, at) } };
};

/** Gives a sheet what a full set of properties says. */
function setProperties(context: BatchContext, sheet: SheetDraft, wanted: SheetProperties): void {
  sheet.title = wanted.title ?? sheet.title;
  if (sheet.extra.sheetType === 'OBJECT') {
    sheet.extra = { ...extraOf(wanted), sheetType: 'OBJECT' };
    return;
  }
  const grid = wanted.gridProperties ?? {};
  const size = {
    rows: grid.rowCount ?? DEFAULT_ROWS,
    columns: grid.columnCount ?? DEFAULT_COLUMNS,
    frozenRows: grid.frozenRowCount ?? 0,
    frozenColumns: grid.frozenColumnCount ?? 0,
  };
  if (size.rows < 1 || size.columns < 1)
    throw new ApiRefusal(400, 'A sheet must have at least one row and one column.');
  if (size.frozenRows >= size.rows || size.frozenColumns >= size.columns) {
    throw new ApiRefusal(400, "You can't freeze all visible rows or columns on the sheet.");
  }
  cutOff(context, sheet, true, size.rows, sheet.grid.rows);
  cutOff(context, sheet, false, size.columns, sheet.grid.columns);
  sheet.rows.truncate(size.rows);
  if (size.columns < sheet.grid.columns) {
    changeRows(sheet, (row) => (row.length > size.columns ? row.slice(0, size.columns) : row));
  }
  sheet.extra = extraOf(wanted);
  context.draft.resize(sheet, size);
}

/** What lies on rows or columns that a smaller grid loses goes with them; protected ones cannot be lost. */
function cutOff(context: BatchContext, sheet: SheetDraft, rows: boolean, size: number, old: number): void {
  if (size >= old) return;
  const whole = wholeBox(sheet);
  guardBox(sheet, rows ? { ...whole, top: size } : { ...whole, left: size }, context.writer);
  follow(context.draft, removed(sheet.id, rows, size, old - size));
}

export const updateSheetProperties: Handler<Body<'updateSheetProperties'>> = (context, body) => {
  const { draft } = context;
  const sheet = draft.anySheet(body.properties?.sheetId);
  guardSheet(sheet, context.writer);
  const mask = writeMask(body.fields, 'SheetProperties');
  const at = draft.sheets.indexOf(sheet);
  const wanted = mergeMasked(sheetProperties(sheet, at), body.properties ?? {}, mask);
  checkTitle(draft, wanted.title ?? sheet.title, sheet);
  setProperties(context, sheet, wanted);
  if (wanted.index !== undefined && wanted.index !== at) {
    draft.sheets.splice(at, 1);
    // The new place is counted before the sheet is taken out.
    draft.sheets.splice(wanted.index > at ? wanted.index - 1 : wanted.index, 0, sheet);
  }
  if (draft.sheets.every((one) => one.extra.hidden === true)) {
    throw new ApiRefusal(400, "You can't hide all the sheets in a document.");
  }
  return {};
};

export const deleteSheet: Handler<Body<'deleteSheet'>> = (context, body) => {
  const { draft } = context;
  const sheet = draft.anySheet(body.sheetId);
  guardSheet(sheet, context.writer);
  guardBox(sheet, wholeBox(sheet), context.writer);
  if (draft.sheets.length === 1) throw new ApiRefusal(400, "You can't remove all the sheets in a document.");
  draft.sheets = draft.sheets.filter((one) => one !== sheet);
  draft.namedRanges = draft.namedRanges.filter((one) => (one.range?.sheetId ?? 0) !== sheet.id);
  draft.metadata = draft.metadata.filter(
    ({ location }) => location?.sheetId !== sheet.id && location?.dimensionRange?.sheetId !== sheet.id,
  );
  return {};
};

/** The copy stands at the index, without one before all others (reference of DuplicateSheetRequest). */
export const duplicateSheet: Handler<Body<'duplicateSheet'>> = (context, body) => {
  const { draft } = context;
  const source = draft.sheet(body.sourceSheetId);
  checkRoom(draft);
  const id = freeId(context, body.newSheetId);
  const title = body.newSheetName ?? copyTitle(draft, source.title);
  checkTitle(draft, title, null);
  const at = Math.min(body.insertSheetIndex ?? 0, draft.sheets.length);
  const copy = copySheet(source, id, title, context.newId);
  draft.sheets.splice(at, 0, copy);
  draft.resize(copy, copy.grid);
  return { duplicateSheet: { properties: sheetProperties(copy, at) } };
};

/** The id that is wanted, or a fresh one. */
function freeId(context: BatchContext, wanted: number | undefined): number {
  const id = wanted ?? context.newId();
  if (id < 0 || context.draft.sheets.some((sheet) => sheet.id === id)) {
    throw new ApiRefusal(400, `A sheet with the given ID already exists. Sheet ID: ${id}`);
  }
  return id;
}

export const updateSpreadsheetProperties: Handler<Body<'updateSpreadsheetProperties'>> = (context, body) => {
  const mask = writeMask(body.fields, 'SpreadsheetProperties');
  const properties = mergeMasked(context.draft.properties, body.properties ?? {}, mask);
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(properties.locale ?? '')) {
    throw new ApiRefusal(400, `Unsupported locale: ${properties.locale ?? ''}`);
  }
  context.draft.properties = properties;
  return {};
};
