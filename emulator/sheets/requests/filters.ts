/** Requests on the filter of a sheet and on filter views. A filter hides rows when it is set, not when cells change. */
import { ApiRefusal } from '../../errors';
import { checkCondition, fitsCondition } from '../conditions';
import type { SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import { sortBox } from '../lines';
import { type Locale, localeOf } from '../locale';
import { type BasicFilter, cellOf, type DimensionProperties, type FilterView } from '../model';
import { guardBox } from '../protection';
import { type Box, gridBox } from '../range';
import { shownText } from '../view';
import { type BatchContext, type Body, type Handler, target } from './context';

interface Criteria {
  readonly hiddenValues?: readonly string[];
  readonly condition?: GoogleAppsScript.Sheets.Schema.BooleanCondition;
}

/** The criteria by column of the sheet. The types call them an object; the reference has hiddenValues and condition. */
function criteriaOf(filter: BasicFilter | FilterView): [number, Criteria][] {
  const known = new Set([
    'hiddenValues',
    'condition',
    'visibleBackgroundColor',
    'visibleBackgroundColorStyle',
    'visibleForegroundColor',
    'visibleForegroundColorStyle',
  ]);
  return Object.entries((filter.criteria ?? {}) as Record<string, Criteria>).map(([key, criteria]) => {
    if (!/^\d+$/.test(key)) throw new ApiRefusal(400, `Invalid column of a filter criteria: ${key}`);
    const unknown = Object.keys(criteria).find((field) => !known.has(field));
    if (unknown !== undefined) {
      throw new ApiRefusal(
        400,
        `Invalid JSON payload received. Unknown name "${unknown}" at 'criteria[${key}]': Cannot find field.`,
      );
    }
    if (criteria.condition) checkCondition(criteria.condition, 'L');
    return [Number(key), criteria];
  });
}

function passes(
  sheet: SheetDraft,
  row: number,
  criteria: readonly [number, Criteria][],
  locale: Locale,
): boolean {
  return criteria.every(([column, { hiddenValues, condition }]) => {
    const cell = cellOf(sheet.read(row, column));
    if (hiddenValues?.includes(shownText(cell, locale))) return false;
    return !condition || fitsCondition(condition, cell, locale);
  });
}

/** Shows all rows that a filter hides. */
function showAll(sheet: SheetDraft): void {
  const table: Record<number, DimensionProperties> = {};
  for (const [key, properties] of Object.entries(sheet.rowProperties)) {
    const { hiddenByFilter: _hidden, ...rest } = properties;
    if (Object.keys(rest).length > 0) table[Number(key)] = rest;
  }
  sheet.rowProperties = table;
}

/** Hides the rows below the header that do not pass. */
function hideRows(sheet: SheetDraft, box: Box, filter: BasicFilter, locale: Locale): void {
  const criteria = criteriaOf(filter);
  showAll(sheet);
  if (criteria.length === 0) return;
  const table = { ...sheet.rowProperties };
  for (let y = box.top + 1; y < Math.min(box.bottom, sheet.rows.contentEnd()); y++) {
    if (!passes(sheet, y, criteria, locale)) table[y] = { ...table[y], hiddenByFilter: true };
  }
  sheet.rowProperties = table;
}

export const setBasicFilter: Handler<Body<'setBasicFilter'>> = (context, body) => {
  const filter = body.filter ?? {};
  const { sheet, box } = target(context, filter.range);
  const below = { ...box, top: Math.min(box.top + 1, box.bottom) };
  sortBox(context.draft, sheet, below, filter.sortSpecs ?? []);
  hideRows(sheet, box, filter, localeOf(context.draft.properties.locale));
  sheet.basicFilter = filter;
  return {};
};

export const clearBasicFilter: Handler<Body<'clearBasicFilter'>> = (context, body) => {
  const sheet = context.draft.sheet(body.sheetId);
  if (!sheet.basicFilter) return {};
  guardBox(sheet, gridBox(sheet, sheet.basicFilter.range ?? {}), context.writer);
  showAll(sheet);
  sheet.basicFilter = null;
  return {};
};

/** The range of a view: its own, or that of its named range, which it follows. */
function viewRange({ draft }: BatchContext, view: FilterView): NonNullable<FilterView['range']> {
  if (view.namedRangeId === undefined) return view.range ?? {};
  const named = draft.namedRanges.find((one) => one.namedRangeId === view.namedRangeId);
  if (!named?.range) throw new ApiRefusal(400, `No named range with id: ${view.namedRangeId}`);
  return named.range;
}

function checkView(context: BatchContext, view: FilterView): SheetDraft {
  if (view.range && view.namedRangeId !== undefined) {
    throw new ApiRefusal(400, 'Only one of range or namedRangeId may be set on a filter view.');
  }
  const range = viewRange(context, view);
  const sheet = context.draft.sheet(range.sheetId);
  gridBox(sheet, range);
  criteriaOf(view);
  return sheet;
}

function findView({ draft }: BatchContext, id: number | undefined): { sheet: SheetDraft; view: FilterView } {
  for (const sheet of draft.sheets) {
    const view = sheet.filterViews.find((one) => one.filterViewId === id);
    if (view) return { sheet, view };
  }
  throw new ApiRefusal(400, `No filter view with id: ${id ?? 0}`);
}

export const addFilterView: Handler<Body<'addFilterView'>> = (context, body) => {
  const given = body.filter ?? {};
  const sheet = checkView(context, given);
  const filterViewId = given.filterViewId ?? context.newId();
  const all = context.draft.sheets.flatMap((one) => one.filterViews);
  if (all.some((one) => one.filterViewId === filterViewId)) {
    throw new ApiRefusal(400, `A filter view with id ${filterViewId} already exists.`);
  }
  const filter = { title: `Filter ${all.length + 1}`, ...given, filterViewId };
  sheet.filterViews = [...sheet.filterViews, filter];
  return { addFilterView: { filter } };
};

export const duplicateFilterView: Handler<Body<'duplicateFilterView'>> = (context, body) => {
  const { sheet, view } = findView(context, body.filterId);
  const filter = { ...view, filterViewId: context.newId(), title: `Copy of ${view.title ?? ''}` };
  sheet.filterViews = [...sheet.filterViews, filter];
  return { duplicateFilterView: { filter } };
};

export const updateFilterView: Handler<Body<'updateFilterView'>> = (context, body) => {
  const { sheet, view } = findView(context, body.filter?.filterViewId);
  const merged = mergeMasked(view, body.filter ?? {}, writeMask(body.fields, 'FilterView'));
  const fresh = { ...merged, filterViewId: view.filterViewId };
  if (checkView(context, fresh) !== sheet) {
    throw new ApiRefusal(400, 'A filter view cannot be moved to another sheet.');
  }
  sheet.filterViews = sheet.filterViews.map((one) => (one === view ? fresh : one));
  return {};
};

export const deleteFilterView: Handler<Body<'deleteFilterView'>> = (context, body) => {
  const { sheet, view } = findView(context, body.filterId);
  sheet.filterViews = sheet.filterViews.filter((one) => one !== view);
  return {};
};
