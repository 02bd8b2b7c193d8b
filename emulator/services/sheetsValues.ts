/** The collection Values of the advanced service Sheets: reading and writing by range. */
import type { Env } from '../env';
import { asApi } from '../errors';
import { Remote } from '../remote';
import { regionsOf } from '../sheets/dataFilter';
import { BookDraft } from '../sheets/draft';
import { openBook, openToWrite, storeBook } from '../sheets/file';
import type { Workbook } from '../sheets/model';
import type { Writer } from '../sheets/protection';
import { parseA1, type Reference, toA1 } from '../sheets/range';
import { readBox, type ValueOptions } from '../sheets/values';
import { answer, makeRoom, put, sameRange, totals, type WriteOptions } from '../sheets/valueUpdates';
import { clearValues, tableIn } from '../sheets/writeValues';
import { checkBody } from './sheetsSchema';

type Schema = GoogleAppsScript.Sheets.Schema.ValueRange;
type UpdateReply = GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;
type ValuesApi = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type BatchBody = GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest;

const METHOD = 'sheets.spreadsheets.values';

export const listOf = (ranges: readonly string[] | string | undefined): readonly string[] =>
  typeof ranges === 'string' ? [ranges] : (ranges ?? []);

export class Values extends Remote implements Partial<ValuesApi> {
  readonly _type = 'Values';
  constructor(private readonly env: Env) {
    super();
  }

  get(spreadsheetId: string, range: string, options?: ValueOptions | null): Schema {
    return asApi(`${METHOD}.get`, () => {
      const { book } = this.open(spreadsheetId);
      return this.read(book, parseA1(book, range), options ?? {});
    });
  }

  batchGet(
    spreadsheetId: string,
    options?: (ValueOptions & { ranges?: readonly string[] | string }) | null,
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    return asApi(`${METHOD}.batchGet`, () => {
      const { book } = this.open(spreadsheetId);
      const valueRanges = listOf(options?.ranges).map((range) =>
        this.read(book, parseA1(book, range), options ?? {}),
      );
      return { spreadsheetId, valueRanges };
    });
  }

  batchGetByDataFilter(
    resource: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse {
    return asApi(`${METHOD}.batchGetByDataFilter`, () => {
      checkBody(resource, 'BatchGetValuesByDataFilterRequest');
      const { book } = this.open(spreadsheetId);
      const valueRanges = (resource.dataFilters ?? []).flatMap((filter) =>
        regionsOf(book, filter).map((region) => ({
          valueRange: this.read(book, region, resource),
          dataFilters: [filter],
        })),
      );
      return { spreadsheetId, valueRanges };
    });
  }

  update(resource: Schema, spreadsheetId: string, range: string, options?: object): UpdateReply {
    return asApi(`${METHOD}.update`, () => {
      checkBody(resource, 'ValueRange');
      const wanted: WriteOptions = options ?? {};
      const { done, book } = this.change(spreadsheetId, (draft, stored, writer) =>
        put(draft, sameRange(stored, resource, range), resource, wanted, writer),
      );
      return answer(spreadsheetId, book, done, wanted, resource.majorDimension);
    });
  }

  batchUpdate(
    resource: BatchBody,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse {
    return asApi(`${METHOD}.batchUpdate`, () => {
      checkBody(resource, 'BatchUpdateValuesRequest');
      const data = resource.data ?? [];
      const { done, book } = this.change(spreadsheetId, (draft, stored, writer) =>
        data.map((one) => put(draft, parseA1(stored, one.range ?? ''), one, resource, writer)),
      );
      const responses = done.map((one, i) =>
        answer(spreadsheetId, book, one, resource, data[i]?.majorDimension),
      );
      return { spreadsheetId, ...totals(done), responses };
    });
  }

  append(
    resource: Schema,
    spreadsheetId: string,
    range: string,
    options?: object,
  ): GoogleAppsScript.Sheets.Schema.AppendValuesResponse {
    return asApi(`${METHOD}.append`, () => {
      checkBody(resource, 'ValueRange');
      const wanted: WriteOptions = options ?? {};
      const { done, book } = this.change(spreadsheetId, (draft, stored, writer) => {
        const reference = sameRange(stored, resource, range);
        const table = tableIn(draft.sheet(reference.sheet.id), reference.box);
        const to = {
          ...reference,
          single: true,
          box: makeRoom(draft, reference, table, resource, wanted, writer),
        };
        return { put: put(draft, to, resource, wanted, writer), table, sheet: reference.sheet };
      });
      return {
        spreadsheetId,
        ...(done.table && { tableRange: toA1(done.sheet, done.table) }),
        updates: answer(spreadsheetId, book, done.put, wanted, resource.majorDimension),
      };
    });
  }

  clear(
    resource: object,
    spreadsheetId: string,
    range: string,
  ): GoogleAppsScript.Sheets.Schema.ClearValuesResponse {
    return asApi(`${METHOD}.clear`, () => {
      checkBody(resource, 'ClearValuesRequest');
      const [clearedRange = ''] = this.clearAll(spreadsheetId, (book) => [parseA1(book, range)]);
      return { spreadsheetId, clearedRange };
    });
  }

  batchClear(
    resource: GoogleAppsScript.Sheets.Schema.BatchClearValuesRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchClearValuesResponse {
    return asApi(`${METHOD}.batchClear`, () => {
      checkBody(resource, 'BatchClearValuesRequest');
      const ranges = resource.ranges ?? [];
      const clearedRanges = this.clearAll(spreadsheetId, (book) =>
        ranges.map((range) => parseA1(book, range)),
      );
      return { spreadsheetId, clearedRanges };
    });
  }

  batchClearByDataFilter(
    resource: { dataFilters?: DataFilter[] | undefined },
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchClearValuesByDataFilterResponse {
    return asApi(`${METHOD}.batchClearByDataFilter`, () => {
      checkBody(resource, 'BatchClearValuesByDataFilterRequest');
      const filters = resource.dataFilters ?? [];
      const clearedRanges = this.clearAll(spreadsheetId, (book) =>
        filters.flatMap((one) => regionsOf(book, one)),
      );
      return { spreadsheetId, clearedRanges };
    });
  }

  private open(id: string): ReturnType<typeof openBook> {
    return openBook(this.env.drive, id, this.env.run.effectiveUser);
  }

  private read(book: Workbook, region: Pick<Reference, 'sheet' | 'box'>, options: ValueOptions): Schema {
    const { cells, ...values } = readBox(book, region, options);
    this.env.countCells(cells);
    return values;
  }

  /** Changes a spreadsheet, or leaves it as it was when the change throws. */
  private change<T>(
    id: string,
    change: (draft: BookDraft, stored: Workbook, writer: Writer) => T,
  ): { done: T; book: Workbook } {
    const { drive, run } = this.env;
    const { file, book, writer } = openToWrite(drive, id, run.effectiveUser);
    const draft = new BookDraft(book);
    const done = change(draft, book, writer);
    const fresh = draft.finish();
    storeBook(drive, file, fresh);
    this.env.touch('SHEET');
    return { done, book: fresh };
  }

  private clearAll(
    id: string,
    regions: (book: Workbook) => readonly Pick<Reference, 'sheet' | 'box'>[],
  ): string[] {
    return this.change(id, (draft, stored, writer) =>
      regions(stored).map(({ sheet, box }) => {
        clearValues(draft.sheet(sheet.id), box, writer);
        return toA1(sheet, box);
      }),
    ).done;
  }
}
