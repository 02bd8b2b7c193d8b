/** Spreadsheets.batchUpdate: all requests or none. */
import { ApiRefusal, NotEmulated } from '../errors';
import { GoogleError } from '../remote';
import { checkBody } from '../services/sheetsSchema';
import { BookDraft } from './draft';
import type { Workbook } from './model';
import type { Writer } from './protection';
import * as arrange from './requests/arrange';
import * as book from './requests/book';
import * as cells from './requests/cells';
import * as charts from './requests/charts';
import type { BatchContext, Handler, Requests } from './requests/context';
import * as decor from './requests/decor';
import * as dimensions from './requests/dimensions';

const HANDLERS = { ...arrange, ...book, ...cells, ...charts, ...decor, ...dimensions };

export interface BatchOptions {
  readonly writer: Writer;
  newId(): number;
  countCells(count: number): void;
}

function handle(context: BatchContext, request: Requests, index: number): object {
  const kinds = Object.keys(request).filter((kind) => request[kind as keyof Requests] != null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    throw new ApiRefusal(400, `Invalid requests[${index}]: Must specify exactly one request.`);
  }
  const handler = HANDLERS[kind as keyof typeof HANDLERS] as Handler<unknown> | undefined;
  if (!handler) throw new NotEmulated(`Sheets request ${kind}`);
  try {
    return handler(context, request[kind as keyof Requests]);
  } catch (error) {
    if (!(error instanceof GoogleError) || (error instanceof ApiRefusal && error.code >= 500)) throw error;
    throw new ApiRefusal(400, `Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

/**
 * The workbook after all requests, and a reply for each. Throws without any effect when one is refused; the message
 * names its index and kind.
 */
export function applyBatch(
  workbook: Workbook,
  resource: object,
  options: BatchOptions,
): { book: Workbook; replies: object[] } {
  checkBody(resource, 'BatchUpdateSpreadsheetRequest');
  const { requests = [] } = resource as { requests?: Requests[] };
  if (requests.length === 0) throw new ApiRefusal(400, 'Must specify at least one request.');
  const draft = new BookDraft(workbook);
  const context: BatchContext = { draft, ...options };
  const replies = requests.map((request, index) => handle(context, request, index));
  return { book: draft.finish(), replies };
}
