/** What the log keeps of many approvals: one line for all, with what became of each row, for the answer to a repeat. */
import type { Actor, Refusal } from '../domain/types';
import { refusalText } from '../messages/refusals';
import { BULK } from '../messages/server';
import { kapasitasLabel } from './kapasitas';
import type { LogEntry } from './log';
import type { ReadRow } from './ports';
import { caseRecordFrom } from './records';
import type { Session } from './session';
import type { BulkRowView } from './views/types';

/** Event of the log's line; it is no event of a case. */
export const BULK_EVENT = 'BulkApproved';
/** Characters of a title that the line keeps: fifty rows with their refusals have to fit one cell. */
const KEPT_TITLE = 120;

export interface BulkResult {
  readonly no: number;
  readonly kode: string;
  readonly judul: string;
  /** null: approved */
  readonly refusal: Refusal | null;
}

export function resultView({ no, kode, judul, refusal }: BulkResult): BulkRowView {
  return {
    no,
    kode,
    judul,
    ok: refusal === null,
    code: refusal?.code ?? null,
    message: refusal === null ? BULK.approved : refusalText(refusal),
  };
}

export function bulkEntry(
  session: Session,
  actor: Actor | undefined,
  commandId: string,
  results: readonly BulkResult[],
): LogEntry {
  const done = results.filter(({ refusal }) => refusal === null).length;
  const { email, nama } = session.person;
  return {
    kode: '',
    no: null,
    visit: null,
    type: BULK_EVENT,
    text: BULK.note(done, results.length - done),
    at: session.now,
    actor: {
      email,
      nama,
      role: actor?.role ?? '',
      kapasitas: actor === undefined ? '' : kapasitasLabel(actor.kapasitas),
    },
    commandId,
    data: { results: results.map((one) => ({ ...one, judul: one.judul.slice(0, KEPT_TITLE) })) },
    cases: 0,
    results: 0,
  };
}

function fromLog(row: ReadRow): readonly BulkResult[] {
  return (JSON.parse(String(row.values.data)) as { readonly results: readonly BulkResult[] }).results;
}

/** Whether the case that stands in this row was approved by the command. */
function remembers(row: ReadRow | undefined, no: number, commandId: string): boolean {
  return row?.values.no === no && caseRecordFrom(row, no).kase.commands.includes(commandId);
}

/**
 * The answer that this command got before; null when it is new. Where its line is no longer at hand the cases themselves
 * tell what was approved, and of the others only that they were not.
 */
export function firstAnswer(
  session: Session,
  commandId: string,
  items: readonly { readonly no: number }[],
): readonly BulkResult[] | null {
  const line = session.tail.rows.find(
    ({ values }) => values.perintah === commandId && values.peristiwa === BULK_EVENT,
  );
  if (line !== undefined) return fromLog(line);
  const done = items.map(({ no }, i) => remembers(session.extra[i]?.[0], no, commandId));
  if (!done.includes(true)) return null;
  return items.map(({ no }, i): BulkResult => {
    const values = session.extra[i]?.[0]?.values;
    return {
      no,
      kode: String(values?.kode ?? ''),
      judul: String(values?.judul ?? ''),
      refusal: done[i] === true ? null : { code: 'BULK_REPEATED', params: {} },
    };
  });
}
