/** Data filters: cells and developer metadata chosen by a range or by what the metadata says (reference of DataFilter). */
import { ApiRefusal } from '../errors';
import type { DeveloperMetadata, SheetModel, Workbook } from './model';
import { type Box, gridBox, overlaps, parseA1, wholeBox } from './range';

type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type Lookup = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLookup;
type Location = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation;

interface Region {
  readonly sheet: SheetModel;
  readonly box: Box;
}

/** The cells of a place of developer metadata; null for the spreadsheet as a whole. */
function regionOf(book: Workbook, location: Location | undefined): Region | null {
  const range = location?.dimensionRange;
  const id = range ? (range.sheetId ?? 0) : location?.sheetId;
  if (location?.spreadsheet || id === undefined) return null;
  const sheet = book.sheets.find((one) => one.id === id);
  if (!sheet) throw new ApiRefusal(400, `No grid with id: ${id}`);
  const whole = wholeBox(sheet);
  if (!range) return { sheet, box: whole };
  const [from, to] = [range.startIndex ?? 0, range.endIndex];
  return range.dimension === 'ROWS'
    ? { sheet, box: { ...whole, top: from, bottom: to ?? whole.bottom } }
    : { sheet, box: { ...whole, left: from, right: to ?? whole.right } };
}

const same = (a: Region | null, b: Region | null): boolean =>
  a === null || b === null
    ? a === b
    : a.sheet.id === b.sheet.id &&
      (['top', 'left', 'bottom', 'right'] as const).every((side) => a.box[side] === b.box[side]);

/** The spreadsheet as a whole meets every place. */
const meets = (a: Region | null, b: Region | null): boolean =>
  a === null || b === null || (a.sheet.id === b.sheet.id && overlaps(a.box, b.box));

const PLAIN = ['metadataId', 'metadataKey', 'metadataValue', 'visibility'] as const;

/** Everything that the lookup names must fit; places meet, unless only the exact place is wanted. */
function fits(book: Workbook, one: DeveloperMetadata, lookup: Lookup): boolean {
  if (PLAIN.some((field) => lookup[field] !== undefined && lookup[field] !== one[field])) return false;
  if (lookup.locationType !== undefined && lookup.locationType !== one.location?.locationType) return false;
  if (!lookup.metadataLocation) return true;
  const [wanted, own] = [regionOf(book, lookup.metadataLocation), regionOf(book, one.location)];
  return lookup.locationMatchingStrategy === 'EXACT_LOCATION' ? same(wanted, own) : meets(wanted, own);
}

function regionOfFilter(book: Workbook, filter: DataFilter): Region | null {
  if (filter.a1Range !== undefined) return parseA1(book, filter.a1Range);
  if (!filter.gridRange) return null;
  const id = filter.gridRange.sheetId ?? 0;
  const sheet = book.sheets.find((one) => one.id === id);
  if (!sheet) throw new ApiRefusal(400, `No grid with id: ${id}`);
  return { sheet, box: gridBox(sheet, filter.gridRange) };
}

/** The developer metadata that a filter chooses. */
export function metadataOf(book: Workbook, filter: DataFilter): DeveloperMetadata[] {
  const lookup = filter.developerMetadataLookup;
  if (lookup?.locationMatchingStrategy && !lookup.metadataLocation) {
    throw new ApiRefusal(400, 'A metadataLocation must be specified with a locationMatchingStrategy.');
  }
  if (lookup) return book.metadata.filter((one) => fits(book, one, lookup));
  const region = regionOfFilter(book, filter);
  if (!region) throw new ApiRefusal(400, 'DataFilter must specify a filter.');
  return book.metadata.filter((one) => {
    const own = regionOf(book, one.location);
    return own !== null && meets(region, own);
  });
}

/** The cells that a filter chooses: its range, or the places of the metadata that it finds. */
export function regionsOf(book: Workbook, filter: DataFilter): Region[] {
  const region = regionOfFilter(book, filter);
  if (region) return [region];
  return metadataOf(book, filter).flatMap((one) => regionOf(book, one.location) ?? []);
}
