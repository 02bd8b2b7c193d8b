/** People's edits of rows, tabs, formats, rules and protections, as the requests of the API that do the same. */
import { ApiRefusal } from '../errors';
import type { BookDraft } from './draft';
import type { ChangeType, OtherAction } from './handActions';
import { placeOf } from './handCells';
import type { GridRange } from './model';

interface Ordered {
  readonly requests: readonly object[];
  readonly change: ChangeType;
}

type Of<Kind extends OtherAction['kind']> = Extract<OtherAction, { kind: Kind }>;
type Order<Kind extends OtherAction['kind']> = (draft: BookDraft, action: Of<Kind>) => Ordered;

function idOf(draft: BookDraft, title: string): number {
  const sheet = draft.sheets.find((one) => one.title === title);
  if (!sheet) throw new ApiRefusal(400, `Unable to parse range: ${title}`);
  return sheet.id;
}

function gridRange(draft: BookDraft, title: string, range: string): GridRange {
  const { sheet, box } = placeOf(draft, title, range);
  return {
    sheetId: sheet.id,
    startRowIndex: box.top,
    endRowIndex: box.bottom,
    startColumnIndex: box.left,
    endColumnIndex: box.right,
  };
}

interface Lines {
  readonly sheet: string;
  readonly lines: 'ROWS' | 'COLUMNS';
  readonly from: number;
  readonly count: number;
}

const linesOf = (draft: BookDraft, { sheet, lines, from, count }: Lines): object => ({
  sheetId: idOf(draft, sheet),
  dimension: lines,
  startIndex: from - 1,
  endIndex: from - 1 + count,
});

const one = (change: ChangeType, request: object): Ordered => ({ requests: [request], change });
const lineChange = (kind: 'INSERT' | 'REMOVE', { lines }: Lines): ChangeType =>
  lines === 'ROWS' ? `${kind}_ROW` : `${kind}_COLUMN`;

const properties = (sheetId: number, change: object): object => ({
  updateSheetProperties: { properties: { sheetId, ...change }, fields: Object.keys(change).join(',') },
});

/** The tab's new place counts before it is taken out, as the API counts. */
function moveTab(draft: BookDraft, { sheet, to }: Of<'moveTab'>): Ordered {
  const at = draft.sheets.findIndex((other) => other.title === sheet);
  const index = to - 1 > at ? to : to - 1;
  return one('OTHER', properties(idOf(draft, sheet), { index }));
}

function settings({ locale, timeZone }: Of<'settings'>): Ordered {
  const given = { ...(locale !== undefined && { locale }), ...(timeZone !== undefined && { timeZone }) };
  return one('OTHER', {
    updateSpreadsheetProperties: { properties: given, fields: Object.keys(given).join(',') },
  });
}

function protect(draft: BookDraft, { sheet, range, editors, warningOnly }: Of<'protect'>): Ordered {
  const protectedRange = {
    range: range === undefined ? { sheetId: idOf(draft, sheet) } : gridRange(draft, sheet, range),
    ...(editors && { editors: { users: [...editors] } }),
    ...(warningOnly !== undefined && { warningOnly }),
  };
  return one('OTHER', { addProtectedRange: { protectedRange } });
}

function filter(draft: BookDraft, { sheet, range, hidden }: Of<'filter'>): Ordered {
  const criteria = Object.fromEntries(
    Object.entries(hidden).map(([column, hiddenValues]) => [Number(column) - 1, { hiddenValues }]),
  );
  return one('OTHER', { setBasicFilter: { filter: { range: gridRange(draft, sheet, range), criteria } } });
}

const ORDERS: { readonly [Kind in OtherAction['kind']]: Order<Kind> } = {
  sort: (draft, { sheet, range, column, descending }) =>
    one('OTHER', {
      sortRange: {
        range: gridRange(draft, sheet, range),
        sortSpecs: [{ dimensionIndex: column - 1, sortOrder: descending ? 'DESCENDING' : 'ASCENDING' }],
      },
    }),
  filter,
  unfilter: (draft, { sheet }) => one('OTHER', { clearBasicFilter: { sheetId: idOf(draft, sheet) } }),
  insert: (draft, action) =>
    one(lineChange('INSERT', action), { insertDimension: { range: linesOf(draft, action) } }),
  delete: (draft, action) =>
    one(lineChange('REMOVE', action), { deleteDimension: { range: linesOf(draft, action) } }),
  move: (draft, action) =>
    one('OTHER', { moveDimension: { source: linesOf(draft, action), destinationIndex: action.to - 1 } }),
  hide: (draft, action) =>
    one('OTHER', {
      updateDimensionProperties: {
        range: linesOf(draft, action),
        properties: { hiddenByUser: action.hidden },
        fields: 'hiddenByUser',
      },
    }),
  addTab: (_draft, { title }) =>
    one('INSERT_GRID', { addSheet: { properties: { ...(title !== undefined && { title }) } } }),
  renameTab: (draft, { sheet, title }) => one('OTHER', properties(idOf(draft, sheet), { title })),
  moveTab,
  hideTab: (draft, { sheet, hidden }) => one('OTHER', properties(idOf(draft, sheet), { hidden })),
  duplicateTab: (draft, { sheet }) => {
    const insertSheetIndex = draft.sheets.findIndex((other) => other.title === sheet) + 1;
    return one('INSERT_GRID', { duplicateSheet: { sourceSheetId: idOf(draft, sheet), insertSheetIndex } });
  },
  deleteTab: (draft, { sheet }) => one('REMOVE_GRID', { deleteSheet: { sheetId: idOf(draft, sheet) } }),
  settings: (_draft, action) => settings(action),
  format: (draft, { sheet, range, format }) =>
    one('FORMAT', {
      repeatCell: {
        range: gridRange(draft, sheet, range),
        cell: { userEnteredFormat: format },
        fields: Object.keys(format)
          .map((name) => `userEnteredFormat.${name}`)
          .join(','),
      },
    }),
  validate: (draft, { sheet, range, rule }) =>
    one('OTHER', {
      setDataValidation: { range: gridRange(draft, sheet, range), ...(rule && { rule }) },
    }),
  protect,
  unprotect: (_draft, { protectedRangeId }) => one('OTHER', { deleteProtectedRange: { protectedRangeId } }),
};

/** The requests that do what the person does. */
export function requestsFor(draft: BookDraft, action: OtherAction): Ordered {
  const order = ORDERS[action.kind] as Order<OtherAction['kind']>;
  return order(draft, action as Of<OtherAction['kind']>);
}
