/** The advanced service Sheets (v4): Spreadsheets and its Values. */
import { SPREADSHEET } from '../drive/store';
import type { Env } from '../env';
import { asApi } from '../errors';
import { Remote } from '../remote';
import { applyBatch } from '../sheets/batch';
import { type Mask, pick, readMask } from '../sheets/fields';
import { openBook, openToWrite, storeBook } from '../sheets/file';
import { newWorkbook, type Workbook } from '../sheets/model';
import type { Writer } from '../sheets/protection';
import { type Box, parseA1, wholeBox } from '../sheets/range';
import { readValues, type ValueOptions } from '../sheets/values';
import { spreadsheetView } from '../sheets/view';
import { checkBody } from './sheetsSchema';

type ApiSpreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type ApiBatch = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
type BatchReply = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
type Collection = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type ValuesApi = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;

interface GetOptions {
  readonly fields?: string;
  readonly ranges?: readonly string[] | string;
  readonly includeGridData?: boolean;
}

export class Values extends Remote implements Pick<ValuesApi, 'get' | 'batchGet'> {
  readonly _type = 'Values';
  constructor(private readonly env: Env) {
    super();
  }

  get(spreadsheetId: string, range: string, options?: ValueOptions | null): ValueRange {
    return asApi(
      'sheets.spreadsheets.values.get',
      () => this.read(spreadsheetId, [range], options ?? {})[0] ?? {},
    );
  }

  batchGet(
    spreadsheetId: string,
    options?: (ValueOptions & { ranges?: readonly string[] | string }) | null,
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    return asApi('sheets.spreadsheets.values.batchGet', () => ({
      spreadsheetId,
      valueRanges: this.read(spreadsheetId, listOf(options?.ranges), options ?? {}),
    }));
  }

  private read(id: string, ranges: readonly string[], options: ValueOptions): ValueRange[] {
    const { book } = openBook(this.env.drive, id, this.env.run.effectiveUser);
    return ranges.map((range) => {
      const { cells, ...answer } = readValues(book, range, options);
      this.env.countCells(cells);
      return answer;
    });
  }
}

const listOf = (ranges: readonly string[] | string | undefined): readonly string[] =>
  typeof ranges === 'string' ? [ranges] : (ranges ?? []);

export class Spreadsheets extends Remote implements Pick<Collection, 'get' | 'create' | 'batchUpdate'> {
  readonly _type = 'Spreadsheets';
  readonly Values: Values & ValuesApi;

  constructor(private readonly env: Env) {
    super();
    this.Values = new Values(env) as Values & ValuesApi;
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
      const { book, writer } = openBook(this.env.drive, spreadsheetId, this.env.run.effectiveUser);
      const mask: Mask = readMask(options?.fields ?? '', 'Spreadsheet');
      const wantsData = options?.fields ? hasData(mask) : options?.includeGridData === true;
      const boxes = boxesOf(book, listOf(options?.ranges));
      const view = spreadsheetView(book, {
        id: spreadsheetId,
        reader: writer,
        boxes: wantsData ? boxes : null,
        only: options?.ranges === undefined ? null : new Set(boxes.keys()),
      });
      if (wantsData) this.countBoxes(boxes);
      return pick(view, mask) as ApiSpreadsheet;
    });
  }

  batchUpdate(resource: ApiBatch, spreadsheetId: string): BatchReply {
    return asApi('sheets.spreadsheets.batchUpdate', () => {
      const { drive, run } = this.env;
      const { file, book, writer } = openToWrite(drive, spreadsheetId, run.effectiveUser);
      const done = applyBatch(book, resource, this.batchOptions(writer));
      storeBook(drive, file, done.book);
      this.env.touch('SHEET');
      return { spreadsheetId, replies: done.replies };
    });
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

/** Which boxes of which sheets are asked for; without ranges, all sheets whole. */
function boxesOf(book: Workbook, ranges: readonly string[]): ReadonlyMap<number, readonly Box[]> {
  const boxes = new Map<number, Box[]>();
  if (ranges.length === 0) for (const sheet of book.sheets) boxes.set(sheet.id, [wholeBox(sheet)]);
  for (const range of ranges) {
    const { sheet, box } = parseA1(book, range);
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
