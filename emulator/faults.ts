/** Faults that a test orders: each strikes once, at the call it names, and leaves a note in the record of the run. */
import { ApiError } from './errors';
import { apiMethod, quotaError } from './quotas';
import { GoogleError } from './remote';
import type { FaultKind, FaultOrder } from './types';

/** What a page hears when the answer never came. Source: reported for google.script.run when the network fails. */
export const NO_ANSWER = 'NetworkError: Connection failure due to HTTP 0';
/** Google's words for a failure of its own, e.g. alexwforsythe/code-blocks#82, ericyd/gdrive-copy#128. */
export const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** A fault that has come due. */
export interface Fault {
  readonly kind: FaultKind;
  /** milliseconds that SLOW adds */
  readonly ms: number;
}

/** Of whom a call is. */
export interface Struck {
  readonly id: number;
  readonly fn: string;
  readonly user: string;
}

interface Pending {
  readonly order: FaultOrder;
  seen: number;
}

const LOCKING = /^Lock\.(tryLock|waitLock)$/;

function fits({ kind, at }: FaultOrder, lane: Struck, call: string | null): boolean {
  if (at.fn !== undefined && at.fn !== lane.fn) return false;
  if (at.user !== undefined && at.user.toLowerCase() !== lane.user) return false;
  if (at.execution !== undefined && at.execution !== lane.id) return false;
  if (kind === 'ANSWER_LOST' || call === null) return kind === 'ANSWER_LOST' && call === null;
  if (kind === 'LOCK_BUSY' && !LOCKING.test(call)) return false;
  return at.call === undefined || (typeof at.call === 'string' ? at.call === call : at.call.test(call));
}

export class Faults {
  private pending: Pending[] = [];

  /** Throws when the order cannot mean anything. */
  order(order: FaultOrder): () => void {
    if (order.kind === 'SLOW' && !(order.ms !== undefined && order.ms > 0))
      throw new Error('a SLOW fault needs ms, more than 0');
    if (order.at.nth !== undefined && !(Number.isInteger(order.at.nth) && order.at.nth >= 1))
      throw new Error('nth counts from 1');
    const entry: Pending = { order, seen: 0 };
    this.pending.push(entry);
    return () => this.drop(entry);
  }

  /** Orders that have not struck. */
  waiting(): readonly FaultOrder[] {
    return this.pending.map(({ order }) => order);
  }

  clear(): void {
    this.pending = [];
  }

  /** The fault that strikes this call, or, with null, the answer of this run. Every order counts what fits it. */
  strike(lane: Struck, call: string | null): Fault | null {
    let due: Pending | null = null;
    for (const entry of this.pending) {
      if (!fits(entry.order, lane, call)) continue;
      entry.seen++;
      if (due === null && entry.seen >= (entry.order.at.nth ?? 1)) due = entry;
    }
    if (due === null) return null;
    this.drop(due);
    return { kind: due.order.kind, ms: due.order.ms ?? 0 };
  }

  private drop(entry: Pending): void {
    this.pending = this.pending.filter((one) => one !== entry);
  }
}

/** Services of Apps Script that name the file when they fail. Wording: reported by many projects. */
const FILE_SERVICES: readonly { readonly calls: RegExp; readonly service: string }[] = [
  { calls: /^(SpreadsheetApp|Spreadsheet|Sheet|Range)\./, service: 'Spreadsheets' },
  { calls: /^(DocumentApp|Document)\./, service: 'Documents' },
];

/** A passing failure of a service, as Google words it. Sources: Sheets API troubleshooting (503, 500), reports. */
export function failureOf(kind: FaultKind, call: string, file: string): GoogleError {
  if (kind === 'QUOTA') return quotaError(call);
  if (/^(Sheets|Drive)\./.test(call)) {
    return kind === 'ERROR_BEFORE'
      ? new ApiError(apiMethod(call), 503, 'The service is currently unavailable.')
      : new ApiError(apiMethod(call), 500, 'Internal error encountered.');
  }
  const service = FILE_SERVICES.find(({ calls }) => calls.test(call))?.service;
  if (service !== undefined)
    return new GoogleError(`Service ${service} failed while accessing document with id ${file}.`);
  return new GoogleError(SERVER_ERROR);
}
