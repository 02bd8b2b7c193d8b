/** How a tab of the register looks, as requests of the Sheets service. Pure. */
import type { Colour, Column, Tab } from '../../app/tabs';
import { HEADER_ROWS } from '../../app/tabs';
import { FORMATS } from '../cells';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Color = GoogleAppsScript.Sheets.Schema.Color;
type ConditionalFormat = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type ValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

export const rgb = (hex: string): Color => ({
  red: Number.parseInt(hex.slice(0, 2), 16) / 255,
  green: Number.parseInt(hex.slice(2, 4), 16) / 255,
  blue: Number.parseInt(hex.slice(4, 6), 16) / 255,
});

const HEADER_COLOUR = { SYSTEM: rgb('0b57d0'), ADMIN: rgb('146c2e') };
const WHITE = rgb('ffffff');
const BAND = rgb('f6f8fc');
/** Background and text of a coloured cell; each pair keeps a contrast of at least 4.5 to 1. */
const COLOURS: Readonly<Record<Colour, { readonly back: Color; readonly text: Color }>> = {
  GREEN: { back: rgb('e6f4ea'), text: rgb('146c2e') },
  AMBER: { back: rgb('fef3e0'), text: rgb('8a5000') },
  RED: { back: rgb('fce8e6'), text: rgb('b3261e') },
  GREY: { back: rgb('eceff1'), text: rgb('455a64') },
  BLUE: { back: rgb('e8f0fe'), text: rgb('0842a0') },
  PURPLE: { back: rgb('f3e8fd'), text: rgb('6a1b9a') },
};

/** Rows of a fresh tab. */
const FRESH_ROWS = { SYSTEM: 1000, ADMIN: 300 };

const whole = (tab: Tab, startRowIndex: number) => ({ sheetId: tab.sheetId, startRowIndex });
const columnRange = (tab: Tab, index: number) => ({
  ...whole(tab, HEADER_ROWS),
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

export function addTab(tab: Tab, index: number): Request {
  return {
    addSheet: {
      properties: {
        sheetId: tab.sheetId,
        title: tab.title,
        index,
        gridProperties: {
          rowCount: FRESH_ROWS[tab.owner],
          columnCount: tab.columns.length,
          frozenRowCount: HEADER_ROWS,
        },
        tabColor: HEADER_COLOUR[tab.owner],
      },
    },
  };
}

function labelCell(tab: Tab, column: Column): CellData {
  return {
    userEnteredValue: { stringValue: column.label },
    userEnteredFormat: {
      backgroundColor: HEADER_COLOUR[tab.owner],
      textFormat: { bold: true, foregroundColor: WHITE },
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
    ...(column.note === undefined ? {} : { note: column.note }),
  };
}

/** The two rows of the header: keys, and under them the labels. */
export function headerCells(tab: Tab): Request {
  return {
    updateCells: {
      start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [
        { values: tab.columns.map((column) => ({ userEnteredValue: { stringValue: column.key } })) },
        { values: tab.columns.map((column) => labelCell(tab, column)) },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

/** Hidden key row, column widths, hidden columns. */
export function dimensions(tab: Tab): readonly Request[] {
  const keyRow: Request = {
    updateDimensionProperties: {
      range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
  const columns = tab.columns.map(
    (column, i): Request => ({
      updateDimensionProperties: {
        range: { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex: i, endIndex: i + 1 },
        properties: { pixelSize: column.width, hiddenByUser: column.hidden === true },
        fields: 'pixelSize,hiddenByUser',
      },
    }),
  );
  return [keyRow, ...columns];
}

/** The list a column offers; null for a free column. Only what people fill in shows the drop-down arrow. */
export function validationOf(tab: Tab, column: Column): ValidationRule | null {
  const showCustomUi = tab.owner === 'ADMIN' || column.typed === true;
  if (column.type === 'BOOLEAN') return { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi };
  if (column.options === undefined) return null;
  return {
    condition: {
      type: 'ONE_OF_LIST',
      values: column.options.map((userEnteredValue) => ({ userEnteredValue })),
    },
    strict: column.open !== true,
    showCustomUi,
  };
}

/** Number format of a column below the header. */
export function columnFormat(tab: Tab, index: number, column: Column): Request {
  return {
    repeatCell: {
      range: columnRange(tab, index),
      cell: { userEnteredFormat: { numberFormat: FORMATS[column.type], wrapStrategy: 'CLIP' } },
      fields: 'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy',
    },
  };
}

export function columnValidation(tab: Tab, index: number, column: Column): Request {
  const rule = validationOf(tab, column);
  return { setDataValidation: { range: columnRange(tab, index), ...(rule === null ? {} : { rule }) } };
}

export function banding(tab: Tab): Request {
  return {
    addBanding: {
      bandedRange: {
        range: { ...whole(tab, HEADER_ROWS), startColumnIndex: 0, endColumnIndex: tab.columns.length },
        rowProperties: { firstBandColor: WHITE, secondBandColor: BAND },
      },
    },
  };
}

/** A rule of the tab: this text, in this column, has that colour. */
interface ColourRule {
  readonly key: string;
  readonly type: 'TEXT_EQ' | 'TEXT_CONTAINS';
  readonly text: string;
  readonly colour: Colour;
}

function rulesOf(tab: Tab): readonly ColourRule[] {
  const rules = (from: Tab['colours'], type: ColourRule['type']): readonly ColourRule[] =>
    Object.keys(from?.by ?? {}).map((text) => ({
      key: from?.key ?? '',
      type,
      text,
      colour: from?.by[text] ?? 'GREY',
    }));
  return [...rules(tab.colours, 'TEXT_EQ'), ...rules(tab.marks, 'TEXT_CONTAINS')];
}

/**
 * Colours of the tab's states, one rule for each text, beside those `present`: a later version may bring a state that
 * an older register has no colour for.
 */
export function colourRules(tab: Tab, present: readonly ConditionalFormat[]): readonly Request[] {
  const known = (rule: ColourRule) =>
    present.some(
      ({ booleanRule }) =>
        booleanRule?.condition?.type === rule.type &&
        booleanRule.condition.values?.[0]?.userEnteredValue === rule.text,
    );
  return rulesOf(tab)
    .filter((rule) => !known(rule))
    .map((rule, i) => addRule(tab, rule, present.length + i));
}

function addRule(tab: Tab, { key, type, text, colour }: ColourRule, index: number): Request {
  const column = tab.columns.findIndex((one) => one.key === key);
  const { back, text: foregroundColor } = COLOURS[colour];
  return {
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [columnRange(tab, column)],
        booleanRule: {
          condition: { type, values: [{ userEnteredValue: text }] },
          format: { backgroundColor: back, textFormat: { foregroundColor, bold: true } },
        },
      },
    },
  };
}
