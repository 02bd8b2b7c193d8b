/** A world with one spreadsheet and functions that pass requests and reads to the Sheets service. */
import type { Execution } from '../../emulator/types';
import type { LocalWorld } from '../../emulator/world';
import { OWNER, worldWith } from './support';

const CODE = `
function batch(id, requests) { return Sheets.Spreadsheets.batchUpdate({requests: requests}, id).replies; }
function read(id, ranges, options) { return Sheets.Spreadsheets.Values.batchGet(id, Object.assign({ranges: ranges}, options)).valueRanges; }
function get(id, options) { return Sheets.Spreadsheets.get(id, options); }
function values(method, args) { var api = Sheets.Spreadsheets.Values; return api[method].apply(api, args); }
function metadata(method, args) { var api = Sheets.Spreadsheets.DeveloperMetadata; return api[method].apply(api, args); }
function byFilter(id, resource, options) { return Sheets.Spreadsheets.getByDataFilter(resource, id, options); }
function whole(id, body) { return Sheets.Spreadsheets.batchUpdate(body, id); }
function create(resource) { return Sheets.Spreadsheets.create(resource); }`;

export class Book {
  private constructor(
    readonly world: LocalWorld,
    readonly id: string,
  ) {}

  static async make(): Promise<Book> {
    const world = await worldWith(CODE);
    return new Book(world, world.createSpreadsheet('Register', OWNER));
  }

  run(fn: string, args: readonly unknown[], as = OWNER): Promise<Execution> {
    return this.world.callFromPage(fn, args, as, null);
  }

  private async must(fn: string, args: readonly unknown[]): Promise<unknown> {
    const run = await this.run(fn, args);
    if (!run.ok) throw new Error(`${run.error}\n${run.logs.join('\n')}`);
    return run.value;
  }

  /** Replies of requests that must succeed. */
  batch(...requests: object[]): Promise<unknown> {
    return this.must('batch', [this.id, requests]);
  }

  /** Message of the refusal of these requests, without the name of the method. */
  async refusal(requests: readonly object[], as = OWNER): Promise<string> {
    const run = await this.run('batch', [this.id, requests], as);
    const message = run.error ?? `no refusal but ${JSON.stringify(run.value)}`;
    return message.replace(
      'GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: ',
      '',
    );
  }

  /** Values of one range. */
  async values(range: string, options: object = {}): Promise<unknown> {
    const [first] = (await this.must('read', [this.id, [range], options])) as { values?: unknown }[];
    return first?.values;
  }

  /** The answer of a function of the script that must succeed. */
  call(fn: string, ...args: unknown[]): Promise<unknown> {
    return this.must(fn, args);
  }

  /** The message of a refusal, without the name of the method. */
  async refused(fn: string, args: readonly unknown[], as = OWNER): Promise<string> {
    const run = await this.run(fn, args, as);
    const message = run.error ?? `no refusal but ${JSON.stringify(run.value)}`;
    return message.replace(/^GoogleJsonResponseException: API call to [\w.]+ failed with error: /, '');
  }

  get(options: object = {}): Promise<unknown> {
    return this.must('get', [this.id, options]);
  }

  /** Writes texts and numbers from A1 on. */
  fill(rows: readonly (readonly (string | number | boolean)[])[]): Promise<unknown> {
    return this.batch({ updateCells: { start: {}, rows: rows.map(rowOf), fields: 'userEnteredValue' } });
  }
}

function valueOfCell(value: string | number | boolean): object {
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}

export function rowOf(values: readonly (string | number | boolean)[]): object {
  return { values: values.map(valueOfCell) };
}

/** A part of the first sheet, counted from 0; `bottom` and `right` are outside. */
export const box = (top: number, left: number, bottom: number, right: number): object => ({
  startRowIndex: top,
  startColumnIndex: left,
  endRowIndex: bottom,
  endColumnIndex: right,
});

/** Rows or columns of the first sheet. */
export const span = (dimension: string, startIndex: number, endIndex: number): object => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});
