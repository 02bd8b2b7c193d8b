/** Cells between their stored form and the API's CellData. */
import { ApiRefusal, NotEmulated } from '../errors';
import { type Mask, mergeMasked, topFields, writeMask } from './fields';
import {
  type Cell,
  type CellData,
  cellOf,
  type ExtendedValue,
  MAX_CELL_TEXT,
  type Slot,
  slotOf,
} from './model';

/** A typed value. A stringValue is text whatever it begins with; only formulaValue is a formula. */
function valuePart(value: ExtendedValue | undefined): Pick<Cell, 'v' | 'f'> {
  if (!value) return {};
  const { stringValue, numberValue, boolValue, formulaValue } = value;
  const text = stringValue ?? formulaValue;
  if (text !== undefined && text !== null && text.length > MAX_CELL_TEXT) {
    throw new ApiRefusal(
      400,
      `Your input contains more than the maximum of ${MAX_CELL_TEXT} characters in a single cell.`,
    );
  }
  if (value.errorValue) throw new ApiRefusal(400, 'ErrorValue cannot be set.');
  if (typeof numberValue === 'number') return { v: numberValue };
  if (typeof boolValue === 'boolean') return { v: boolValue };
  if (typeof formulaValue === 'string') {
    if (!formulaValue.startsWith('=')) throw new ApiRefusal(400, 'A formula must begin with "=".');
    return { f: formulaValue };
  }
  return typeof stringValue === 'string' && stringValue !== '' ? { v: stringValue } : {};
}

/** The value of a cell as the API types it; undefined when empty. */
export function extendedValue(cell: Cell): ExtendedValue | undefined {
  if (cell.f !== undefined) return { formulaValue: cell.f };
  if (typeof cell.v === 'number') return { numberValue: cell.v };
  if (typeof cell.v === 'boolean') return { boolValue: cell.v };
  return cell.v === undefined ? undefined : { stringValue: cell.v };
}

/** A stored cell as the API's CellData, as far as it was entered. */
export function toData(cell: Cell): CellData {
  const value = extendedValue(cell);
  return {
    ...(value && { userEnteredValue: value }),
    ...(cell.s && { userEnteredFormat: cell.s }),
    ...(cell.n !== undefined && { note: cell.n }),
    ...(cell.d && { dataValidation: cell.d }),
  };
}

const numberFormats = new Map<string, NonNullable<Cell['s']>>();

/** Formats that only say how a number is shown are few, and stand in every cell of a large sheet: one object for each. */
function shared(format: NonNullable<Cell['s']>): NonNullable<Cell['s']> {
  if (Object.keys(format).length !== 1 || format.numberFormat === undefined) return format;
  const key = JSON.stringify(format.numberFormat);
  const known = numberFormats.get(key) ?? format;
  numberFormats.set(key, known);
  return known;
}

function fromData(data: CellData): Cell {
  const { userEnteredFormat, note, dataValidation } = data;
  const format =
    userEnteredFormat && Object.keys(userEnteredFormat).length > 0 ? userEnteredFormat : undefined;
  return {
    ...valuePart(data.userEnteredValue),
    ...(format && { s: shared(format) }),
    ...(typeof note === 'string' && note !== '' && { n: note }),
    ...(dataValidation && { d: dataValidation }),
  };
}

/** The slot with what the mask names taken from `data`. */
export function writeCell(slot: Slot, data: CellData, mask: Mask): Slot {
  const fields = topFields(mask);
  if (fields?.size === 1 && fields.has('userEnteredValue')) {
    const { v: _v, f: _f, ...rest } = cellOf(slot);
    return slotOf({ ...rest, ...valuePart(data.userEnteredValue) });
  }
  return slotOf(fromData(mergeMasked(toData(cellOf(slot)), data, mask)));
}

/** The slot with another format, or with parts of a format changed. */
export function withFormat(slot: Slot, format: Cell['s']): Slot {
  const { s: _s, ...rest } = cellOf(slot);
  return slotOf({ ...rest, ...(format && { s: format }) });
}

/** The slot with another rule of validation; undefined takes it away. */
export function withRule(slot: Slot, rule: Cell['d']): Slot {
  const { d: _d, ...rest } = cellOf(slot);
  return slotOf({ ...rest, ...(rule && { d: rule }) });
}

/** Turns slots into others, the same into the same: what shares one object goes on doing so. */
export function sharing(change: (slot: Slot) => Slot): (slot: Slot) => Slot {
  const known = new Map<Slot, Slot>();
  return (slot) => {
    if (slot !== null && typeof slot !== 'object' && slot !== undefined) return change(slot);
    const key = slot ?? undefined;
    if (!known.has(key)) known.set(key, change(key));
    return known.get(key);
  };
}

/** What of a cell a kind of pasting takes. */
export function pasteMask(type: string): Mask {
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
