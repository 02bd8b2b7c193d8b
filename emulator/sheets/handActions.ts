/** What people can do to a spreadsheet by hand. Ranges are in A1 notation without the sheet; places count from 1. */
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

interface OnSheet {
  /** title of the tab */
  readonly sheet: string;
}
interface OnRange extends OnSheet {
  readonly range: string;
}
interface OnLines extends OnSheet {
  readonly lines: 'ROWS' | 'COLUMNS';
  /** the first one, from 1 */
  readonly from: number;
  readonly count: number;
}

/** Edits of what cells hold: a script hears of them by onEdit. */
export type CellAction =
  | (OnRange & { readonly kind: 'type'; readonly typed: string })
  /** text from elsewhere: lines are rows, tabs part columns */
  | (OnRange & { readonly kind: 'pasteText'; readonly text: string })
  /** cells copied in this spreadsheet; `special` as in "Paste special" */
  | (OnRange & {
      readonly kind: 'pasteCells';
      readonly fromSheet: string;
      readonly from: string;
      readonly special?: 'VALUES' | 'FORMAT' | 'DATA_VALIDATION';
    })
  /** the corner of the selection dragged on */
  | (OnRange & {
      readonly kind: 'fill';
      readonly towards: 'DOWN' | 'UP' | 'RIGHT' | 'LEFT';
      readonly count: number;
    })
  | (OnRange & { readonly kind: 'clear' });

/** Edits of anything else. */
export type OtherAction =
  | (OnRange & { readonly kind: 'sort'; readonly column: number; readonly descending?: boolean })
  /** texts that are hidden, by column of the sheet */
  | (OnRange & { readonly kind: 'filter'; readonly hidden: Readonly<Record<number, readonly string[]>> })
  | (OnSheet & { readonly kind: 'unfilter' })
  | (OnLines & { readonly kind: 'insert' })
  | (OnLines & { readonly kind: 'delete' })
  /** `to`: the line before which they come to stand */
  | (OnLines & { readonly kind: 'move'; readonly to: number })
  | (OnLines & { readonly kind: 'hide'; readonly hidden: boolean })
  | { readonly kind: 'addTab'; readonly title?: string }
  | (OnSheet & { readonly kind: 'renameTab'; readonly title: string })
  /** `to`: the place of the tab, from 1 */
  | (OnSheet & { readonly kind: 'moveTab'; readonly to: number })
  | (OnSheet & { readonly kind: 'hideTab'; readonly hidden: boolean })
  | (OnSheet & { readonly kind: 'duplicateTab' })
  | (OnSheet & { readonly kind: 'deleteTab' })
  | { readonly kind: 'settings'; readonly locale?: string; readonly timeZone?: string }
  | (OnRange & { readonly kind: 'format'; readonly format: CellFormat })
  | (OnRange & { readonly kind: 'validate'; readonly rule: Rule | null })
  /** without a range the whole tab */
  | (OnSheet & {
      readonly kind: 'protect';
      readonly range?: string;
      readonly editors?: readonly string[];
      readonly warningOnly?: boolean;
    })
  | { readonly kind: 'unprotect'; readonly protectedRangeId: number };

export type HandAction = CellAction | OtherAction;

/** As the event object of onChange calls them (guides/triggers/events, "changeType"). */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';
