/** Requests on whole sheets, on the spreadsheet's properties, on named ranges and developer metadata. */
import { ApiRefusal } from '../../errors';
import { changeRows, SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import { DEFAULT_COLUMNS, DEFAULT_ROWS, newSheet, type SheetProperties } from '../model';
import { guardBox, guardSheet } from '../protection';
import { gridBox, wholeBox } from '../range';
import { checkRoom, checkTitle, freeTitle } from '../titles';
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
  const id = given.sheetId ?? context.newId();
  if (id < 0 || draft.sheets.some((sheet) => sheet.id === id)) {
    throw new ApiRefusal(400, `A sheet with the given ID already exists. Sheet ID: ${id}`);
  }
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
  if (size.rows < sheet.rows.length) sheet.rows.truncate(size.rows);
  if (size.columns < sheet.grid.columns) {
    changeRows(sheet, (row) => (row.length > size.columns ? row.slice(0, size.columns) : row));
  }
  sheet.extra = extraOf(wanted);
  context.draft.resize(sheet, size);
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

export const updateSpreadsheetProperties: Handler<Body<'updateSpreadsheetProperties'>> = (context, body) => {
  const mask = writeMask(body.fields, 'SpreadsheetProperties');
  const properties = mergeMasked(context.draft.properties, body.properties ?? {}, mask);
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(properties.locale ?? '')) {
    throw new ApiRefusal(400, `Unsupported locale: ${properties.locale ?? ''}`);
  }
  context.draft.properties = properties;
  return {};
};

export const addNamedRange: Handler<Body<'addNamedRange'>> = (context, body) => {
  const { draft } = context;
  const name = body.namedRange?.name ?? '';
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new ApiRefusal(400, `Invalid name: ${name}`);
  if (draft.namedRanges.some((one) => one.name === name)) {
    throw new ApiRefusal(
      400,
      `Cannot add named range with name: ${name}. A named range with the same name already exists.`,
    );
  }
  gridBox(draft.sheet(body.namedRange?.range?.sheetId), body.namedRange?.range ?? {});
  const namedRange = { namedRangeId: String(context.newId()), ...body.namedRange };
  draft.namedRanges = [...draft.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
};

export const deleteNamedRange: Handler<Body<'deleteNamedRange'>> = (context, body) => {
  const { draft } = context;
  const rest = draft.namedRanges.filter((one) => one.namedRangeId !== body.namedRangeId);
  if (rest.length === draft.namedRanges.length) {
    throw new ApiRefusal(400, `No named range with id: ${body.namedRangeId ?? ''}`);
  }
  draft.namedRanges = rest;
  return {};
};

export const createDeveloperMetadata: Handler<Body<'createDeveloperMetadata'>> = (context, body) => {
  const { draft } = context;
  const given = body.developerMetadata ?? {};
  if (!given.metadataKey) throw new ApiRefusal(400, 'metadataKey must be specified.');
  if (!given.visibility) throw new ApiRefusal(400, 'visibility must be specified.');
  const { location } = given;
  const sheetId = location?.sheetId ?? location?.dimensionRange?.sheetId;
  if (!location?.spreadsheet) draft.sheet(sheetId);
  const metadataId = given.metadataId ?? context.newId();
  if (draft.metadata.some((one) => one.metadataId === metadataId)) {
    throw new ApiRefusal(400, `Developer metadata with id ${metadataId} already exists.`);
  }
  const locationType = location?.spreadsheet
    ? 'SPREADSHEET'
    : location?.dimensionRange
      ? location.dimensionRange.dimension === 'ROWS'
        ? 'ROW'
        : 'COLUMN'
      : 'SHEET';
  const developerMetadata = { ...given, metadataId, location: { ...location, locationType } };
  draft.metadata = [...draft.metadata, developerMetadata];
  return { createDeveloperMetadata: { developerMetadata } };
};
