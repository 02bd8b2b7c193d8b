import { createHmac } from 'node:crypto';
import { checkTail, rowHash } from '../../src/app/chain';
import { type LogEntry, logRows } from '../../src/app/log';
import { type ReadRow, Refused } from '../../src/app/ports';
import type { Row } from '../../src/app/tabs';

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
const KEY = 'kunci';
const EMPTY = { head: { seq: 0, hash: '' }, caseCount: 0, resultCount: 0, counters: {} };

const entry = (text: string): LogEntry => ({
  kode: 'PPP-2026-001',
  no: 1,
  visit: 1,
  type: 'CaseOpened',
  text,
  at: 1_795_000_000_123,
  actor: {
    email: 'kabag@x.example',
    nama: 'Kepala Bagian Organisasi',
    role: 'KABAG',
    kapasitas: 'Definitif',
  },
  commandId: 'perintah-1',
  data: { judul: 'Pelayanan “kesehatan” – é' },
  cases: 1,
  results: 14,
});

const written = logRows(hmac, KEY, EMPTY, [entry('satu'), entry('dua'), entry('tiga')]);
const read = (rows: readonly Row[]): ReadRow[] => rows.map((values, i) => ({ row: i + 1, values }));
const headAt = (seq: number) => ({ seq, hash: seq === 0 ? '' : String(written.rows[seq - 1]?.sidik) });

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return null;
};

test('the log as written fits its head and carries how many cases and result rows there are', () => {
  const tail = checkTail(hmac, KEY, headAt(3), read(written.rows));
  expect(tail).toMatchObject({ head: headAt(3), caseCount: 3, resultCount: 42 });
});

test('rows behind the head that fit were written by a command that was cut off: they count', () => {
  expect(checkTail(hmac, KEY, headAt(1), read(written.rows)).head).toEqual(headAt(3));
  expect(checkTail(hmac, KEY, headAt(0), read(written.rows)).head).toEqual(headAt(3));
});

test.each([
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
])('a row behind the head with another %s is seen', (column) => {
  const rows = written.rows.map((row, i) => (i === 2 ? { ...row, [column]: 'diubah' } : row));
  expect(refusal(() => checkTail(hmac, KEY, headAt(2), read(rows)))).toEqual({
    code: 'REGISTER_ALTERED',
    params: { tab: 'Riwayat', baris: 5 },
  });
});

test.each([1, 2, 3])('any cell of a row still in sight is covered, row %i too', (seq) => {
  const rows = written.rows.map((row, i) => (i === seq - 1 ? { ...row, keterangan: 'diubah' } : row));
  expect(refusal(() => checkTail(hmac, KEY, headAt(3), read(rows)))?.params.baris).toBe(seq + 2);
});

test('a head whose row is gone or changed is seen', () => {
  expect(refusal(() => checkTail(hmac, KEY, headAt(3), read(written.rows.slice(0, 2))))?.code).toBe(
    'REGISTER_ALTERED',
  );
  const forged = written.rows.map((row, i) => (i === 2 ? { ...row, sidik: 'x' } : row));
  expect(refusal(() => checkTail(hmac, KEY, headAt(3), read(forged)))?.code).toBe('REGISTER_ALTERED');
});

test('a row forged without the key does not fit', () => {
  const forged = { ...written.rows[2], urut: 4, keterangan: 'palsu' } as Row;
  const row = { ...forged, sidik: rowHash(hmac, 'kunci lain', headAt(3).hash, forged) };
  expect(refusal(() => checkTail(hmac, KEY, headAt(3), read([...written.rows, row])))?.params.baris).toBe(6);
});

test('an empty cell and no cell are the same to the chain: Sheets gives back no difference', () => {
  const row = written.rows[0] as Row;
  expect(rowHash(hmac, KEY, '', { ...row, kunjungan: '' })).toBe(
    rowHash(hmac, KEY, '', { ...row, kunjungan: null }),
  );
});
