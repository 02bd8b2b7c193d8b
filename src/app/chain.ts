/**
 * The log's chain: each row carries an HMAC over all its fields and over the row before, with a key that only code can read.
 * Whoever alters, removes or inserts a row by hand cannot make a fitting one.
 */
import { type ChainHead, type Hmac, type ReadRow, Refused } from './ports';
import type { Row } from './tabs';

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

/** Hash of a log row that follows `previous`. Cells are compared as the sheet gives them back: empty text and nothing are one. */
export function rowHash(hmac: Hmac, key: string, previous: string, row: Row): string {
  const fields = CHAINED.map((column) => {
    const value = row[column];
    return value === undefined || value === '' ? null : value;
  });
  return hmac(key, JSON.stringify([previous, ...fields]));
}

export interface Tail {
  readonly head: ChainHead;
  /** rows in force, oldest first, up to and with the head */
  readonly rows: readonly ReadRow[];
  readonly caseCount: number;
  readonly resultCount: number;
}

/**
 * Checks the end of the log against the head kept outside the sheet. Rows behind the head that fit the chain were written by
 * a command that was cut off before it could move the head: they count.
 * @throws Refused REGISTER_ALTERED when the head's row or a row behind it does not fit
 */
export function checkTail(hmac: Hmac, key: string, head: ChainHead, rows: readonly ReadRow[]): Tail {
  const altered = (row: number) =>
    new Refused({ code: 'REGISTER_ALTERED', params: { tab: 'Riwayat', baris: row } });
  let current = head;
  const kept: ReadRow[] = [];
  for (const row of rows) {
    if (row.row < head.seq) {
      kept.push(row);
      continue;
    }
    if (row.row === head.seq) {
      if (row.values.sidik !== head.hash) throw altered(row.row);
    } else {
      const hash = rowHash(hmac, key, current.hash, row.values);
      if (row.row !== current.seq + 1 || row.values.sidik !== hash) throw altered(row.row);
      current = { seq: row.row, hash };
    }
    kept.push(row);
  }
  const last = kept[kept.length - 1];
  if (head.seq > 0 && (!last || last.row < head.seq)) throw altered(head.seq);
  return {
    head: current,
    rows: kept,
    caseCount: Number(last?.values.jumlah_kasus ?? 0),
    resultCount: Number(last?.values.jumlah_hasil ?? 0),
  };
}
