/**
 * After a write through the REST service, SpreadsheetApp goes on reading the cells as they were before, in the same
 * execution; sizes are fresh, so that new rows are read as empty. Seen live in one careful project; flush is not
 * proven to cure it.
 */
import type { Env } from '../env';
import type { Workbook } from './model';

const before = new WeakMap<Env, Map<string, Workbook>>();

/** Remembers how a spreadsheet was before this execution's first REST write. */
export function wroteByRest(env: Env, id: string, old: Workbook): void {
  const books = before.get(env) ?? new Map<string, Workbook>();
  if (!books.has(id)) books.set(id, old);
  before.set(env, books);
}

/** The spreadsheet whose cells SpreadsheetApp reads in this execution. */
export function cellsSeen(env: Env, id: string, now: Workbook): Workbook {
  return before.get(env)?.get(id) ?? now;
}
