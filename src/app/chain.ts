/**
 * The log's chain: each row carries an HMAC over all its fields and over the row before, with a key that only code can read.
 * Whoever alters, removes or inserts a row by hand cannot make a fitting one.
 */
import type { Counters } from '../domain/agenda';
import { alteredRow, type ChainHead, type Hmac, type ReadRow } from './ports';
import type { Cell, Row } from './tabs';

/** Columns of the tab Riwayat that the chain covers, in this order; `sidik` is the result. */
const CHAINED = [
  'urut',
  'waktu',
  'kode',
  'no',
  'kunjungan',
  'peristiwa',
  'keterangan',
  'surel',
  'nama',
  'peran',
  'kapasitas',
  'perintah',
  'data',
  'jumlah_kasus',
  'jumlah_hasil',
] as const;

/** Covered too where a row has it: column that came with the second schema. */
const COUNTERS = 'pencacah';

/** Hash of a log row that follows `previous`. Cells are compared as the sheet gives them back: empty text and nothing are one. */
export function rowHash(hmac: Hmac, key: string, previous: string, row: Row): string {
  const fields = CHAINED.map((column) => {
    const value = row[column];
    return value === undefined || value === '' ? null : value;
  });
  // Rows of the first schema have no counters; their hashes stay as they were.
  const counters = row[COUNTERS] === undefined || row[COUNTERS] === '' ? null : row[COUNTERS];
  return hmac(key, JSON.stringify([previous, ...fields, ...(counters === null ? [] : [counters])]));
}

export interface Tail {
  readonly head: ChainHead;
  /** rows in force, oldest first, up to and with the head */
  readonly rows: readonly ReadRow[];
  readonly caseCount: number;
  readonly resultCount: number;
  /** of the agenda */
  readonly counters: Counters;
}

/** The counters out of their cell; none yet where it is empty. */
export function countersFrom(cell: Cell | undefined): Counters {
  return typeof cell === 'string' && cell !== '' ? (JSON.parse(cell) as Counters) : {};
}

/** Whether a row follows the one before: next number, fitting hash. Of the first row read only the rest can be judged. */
function follows(hmac: Hmac, key: string, before: ChainHead | null, row: ReadRow): boolean {
  if (before === null) return row.row > 1 || row.values.sidik === rowHash(hmac, key, '', row.values);
  return row.row === before.seq + 1 && row.values.sidik === rowHash(hmac, key, before.hash, row.values);
}

/** How far rows follow a head, one after the other; `broken` is the first row that does not, null when all do. */
export function followed(
  hmac: Hmac,
  key: string,
  from: ChainHead,
  rows: readonly ReadRow[],
): { readonly good: readonly ReadRow[]; readonly head: ChainHead; readonly broken: number | null } {
  let head = from;
  for (const [i, row] of rows.entries()) {
    const hash = rowHash(hmac, key, head.hash, row.values);
    const fits = row.row === head.seq + 1 && row.values.urut === row.row && row.values.sidik === hash;
    if (!fits) return { good: rows.slice(0, i), head, broken: head.seq + 1 };
    head = { seq: row.row, hash };
  }
  return { good: rows, head, broken: null };
}

/**
 * Checks the end of the log, row by row, against the head kept outside the sheet. Rows behind the head that fit the chain
 * were written by a command that was cut off before it could move the head: they count.
 * @throws Refused REGISTER_ALTERED naming the first row that does not fit
 */
export function checkTail(hmac: Hmac, key: string, head: ChainHead, rows: readonly ReadRow[]): Tail {
  let current: ChainHead | null = null;
  for (const row of rows) {
    const hash = String(row.values.sidik ?? '');
    const wrongHead = row.row === head.seq && hash !== head.hash;
    if (wrongHead || !follows(hmac, key, current, row)) throw alteredRow('RIWAYAT', row.row);
    current = { seq: row.row, hash };
  }
  if (head.seq > (current?.seq ?? 0)) throw alteredRow('RIWAYAT', head.seq);
  const last = rows[rows.length - 1];
  return {
    head: current ?? head,
    rows,
    caseCount: Number(last?.values.jumlah_kasus ?? 0),
    resultCount: Number(last?.values.jumlah_hasil ?? 0),
    counters: countersFrom(last?.values[COUNTERS]),
  };
}
