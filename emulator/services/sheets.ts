/** The advanced service Sheets (v4): Spreadsheets and its Values. */
import { SPREADSHEET } from '../drive/store';
import type { Env } from '../env';
import { ApiRefusal, asApi } from '../errors';
import { Remote } from '../remote';
import { applyBatch } from '../sheets/batch';
import { metadataOf, regionsOf } from '../sheets/dataFilter';
import { type Mask, pick, readMask } from '../sheets/fields';
import { type OpenBook, openBook, openToWrite, storeBook } from '../sheets/file';
import { newWorkbook, type SheetModel, type Workbook } from '../sheets/model';
import type { Writer } from '../sheets/protection';
import { type Box, parseA1, wholeBox } from '../sheets/range';
import { spreadsheetView } from '../sheets/view';
import { checkBody } from './sheetsSchema';
import { listOf, Values } from './sheetsValues';

type ApiSpreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type ApiBatch = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
type BatchReply = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
type Collection = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type ValuesApi = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type MetadataApi = GoogleAppsScript.Sheets.Collection.Spreadsheets.DeveloperMetadataCollection;
type Metadata = GoogleAppsScript.Sheets.Schema.DeveloperMetadata;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type ByFilter = GoogleAppsScript.Sheets.Schema.GetSpreadsheetByDataFilterRequest;

interface Region {
  readonly sheet: SheetModel;
  readonly box: Box;
}

interface GetOptions {
  readonly fields?: string;
  readonly ranges?: readonly string[] | string;
  readonly includeGridData?: boolean;
}

export class DeveloperMetadataApi extends Remote implements MetadataApi {
  readonly _type = 'DeveloperMetadata';
  constructor(private readonly env: Env) {
    super();
  }

  get(spreadsheetId: string, metadataId: number): Metadata {
    return asApi('sheets.spreadsheets.developerMetadata.get', () => {
      const { book } = openBook(this.env.drive, spreadsheetId, this.env.run.effectiveUser);
      const found = book.metadata.find((one) => one.metadataId === metadataId);
      if (!found) throw new ApiRefusal(404, `No developer metadata with id: ${metadataId}`);
      return found;
    });
  }

  search(
    resource: GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataResponse {
    return asApi('sheets.spreadsheets.developerMetadata.search', () => {
      checkBody(resource, 'SearchDeveloperMetadataRequest');
      const { book } = openBook(this.env.drive, spreadsheetId, this.env.run.effectiveUser);
      const matches = new Map<Metadata, DataFilter[]>();
      for (const filter of resource.dataFilters ?? []) {
        for (const one of metadataOf(book, filter)) matches.set(one, [...(matches.get(one) ?? []), filter]);
      }
      if (matches.size === 0) return {};
      const found = [...matches].map(([developerMetadata, dataFilters]) => ({
        developerMetadata,
        dataFilters,
      }));
      return { matchedDeveloperMetadata: found };
    });
  }
}

export class Spreadsheets
  extends Remote
  implements Pick<Collection, 'get' | 'getByDataFilter' | 'create' | 'batchUpdate'>
{
  readonly _type = 'Spreadsheets';
  readonly Values: Values & ValuesApi;
  readonly DeveloperMetadata: MetadataApi;

  constructor(private readonly env: Env) {
    super();
    this.Values = new Values(env) as Values & ValuesApi;
    this.DeveloperMetadata = new DeveloperMetadataApi(env);
  }

  create(resource: ApiSpreadsheet): ApiSpreadsheet {
    return asApi('sheets.spreadsheets.create', () => {
      const { drive, run } = this.env;
      checkBody(resource, 'Spreadsheet');
      const title = resource.properties?.title ?? 'Untitled spreadsheet';
      const plain = newWorkbook(title, resource.properties ?? {});
      const book = this.withSheets(plain, resource.sheets ?? []);
      const file = drive.create(
        { name: title, mimeType: SPREADSHEET, content: { kind: 'sheet', book } },
        run.effectiveUser,
      );
      this.env.touch('DRIVE');
      const reader: Writer = { email: run.effectiveUser, owner: true };
      return spreadsheetView(book, { id: file.id, reader, boxes: null, only: null });
    });
  }

  get(spreadsheetId: string, options?: GetOptions | null): ApiSpreadsheet {
    return asApi('sheets.spreadsheets.get', () => {
      const open = this.open(spreadsheetId);
      const ranges = listOf(options?.ranges);
      const regions = options?.ranges === undefined ? null : ranges.map((range) => parseA1(open.book, range));
      return this.view(open, regions, options?.fields, options?.includeGridData === true);
    });
  }

  getByDataFilter(
    resource: ByFilter,
    spreadsheetId: string,
    options?: { fields?: string } | null,
  ): ApiSpreadsheet {
    return asApi('sheets.spreadsheets.getByDataFilter', () => {
      checkBody(resource, 'GetSpreadsheetByDataFilterRequest');
      const open = this.open(spreadsheetId);
      const filters = resource.dataFilters ?? [];
      const regions = filters.length === 0 ? null : filters.flatMap((one) => regionsOf(open.book, one));
      return this.view(open, regions, options?.fields, resource.includeGridData === true);
    });
  }

  batchUpdate(resource: ApiBatch, spreadsheetId: string): BatchReply {
    return asApi('sheets.spreadsheets.batchUpdate', () => {
      const { drive, run } = this.env;
      const { file, book, writer } = openToWrite(drive, spreadsheetId, run.effectiveUser);
      const done = applyBatch(book, resource, this.batchOptions(writer));
      const reply = { spreadsheetId, replies: done.replies };
      const after = { file, book: done.book, writer };
      const updated = resource.includeSpreadsheetInResponse === true && this.updatedView(after, resource);
      storeBook(drive, file, done.book);
      this.env.touch('SHEET');
      return updated ? { ...reply, updatedSpreadsheet: updated } : reply;
    });
  }

  private open(id: string): OpenBook {
    return openBook(this.env.drive, id, this.env.run.effectiveUser);
  }

  private updatedView(open: OpenBook, { responseRanges, responseIncludeGridData }: ApiBatch): ApiSpreadsheet {
    const regions = responseRanges?.map((range) => parseA1(open.book, range)) ?? null;
    return this.view(open, regions, undefined, responseIncludeGridData === true);
  }

  /** A spreadsheet as it is answered: with a mask, cells come when the mask names them; without, when asked for. */
  private view(
    open: OpenBook,
    regions: readonly Region[] | null,
    fields: string | undefined,
    grid: boolean,
  ): ApiSpreadsheet {
    const { book, file, writer } = open;
    const mask: Mask = readMask(fields ?? '', 'Spreadsheet');
    const wantsData = fields ? hasData(mask) : grid;
    const boxes = boxesOf(book, regions);
    const only = regions && new Set(boxes.keys());
    const view = spreadsheetView(book, {
      id: file.id,
      reader: writer,
      boxes: wantsData ? boxes : null,
      only,
    });
    if (wantsData) this.countBoxes(boxes);
    return pick(view, mask) as ApiSpreadsheet;
  }

  /** The sheets that a new spreadsheet begins with, instead of the one it would have. */
  private withSheets(book: Workbook, sheets: readonly GoogleAppsScript.Sheets.Schema.Sheet[]): Workbook {
    if (sheets.length === 0) return book;
    const add = sheets.map((sheet) => ({ addSheet: { properties: sheet.properties ?? {} } }));
    const writer: Writer = { email: this.env.run.effectiveUser, owner: true };
    const made = applyBatch({ ...book, sheets: [] }, { requests: add }, this.batchOptions(writer));
    return made.book;
  }

  private batchOptions(writer: Writer): { writer: Writer; newId(): number; countCells(count: number): void } {
    return {
      writer,
      newId: () => this.env.random.below(2_000_000_000) + 1,
      countCells: (count) => this.env.countCells(count),
    };
  }

  private countBoxes(boxes: ReadonlyMap<number, readonly Box[]>): void {
    for (const list of boxes.values()) {
      for (const box of list) this.env.countCells((box.bottom - box.top) * (box.right - box.left));
    }
  }
}

const hasData = (mask: Mask): boolean =>
  mask['*'] !== undefined ||
  (mask.sheets !== undefined && (mask.sheets.data !== undefined || mask.sheets['*'] !== undefined));

/** Which boxes of which sheets are asked for; null: all sheets whole. */
function boxesOf(book: Workbook, regions: readonly Region[] | null): ReadonlyMap<number, readonly Box[]> {
  const boxes = new Map<number, Box[]>();
  for (const { sheet, box } of regions ?? book.sheets.map((sheet) => ({ sheet, box: wholeBox(sheet) }))) {
    boxes.set(sheet.id, [...(boxes.get(sheet.id) ?? []), box]);
  }
  return boxes;
}

export class SheetsService extends Remote {
  readonly _type = 'Sheets';
  readonly Spreadsheets: Spreadsheets;
  constructor(env: Env) {
    super();
    this.Spreadsheets = new Spreadsheets(env);
  }
}
