import { performance } from 'node:perf_hooks';
import { applyBatch, type BatchOptions } from '../../emulator/sheets/batch';
import { BookDraft } from '../../emulator/sheets/draft';
import { newWorkbook, type Workbook } from '../../emulator/sheets/model';
import { parseA1 } from '../../emulator/sheets/range';
import { readBox } from '../../emulator/sheets/values';
import { Book } from './sheetsSupport';
import { closeWorlds } from './support';

afterEach(closeWorlds);

const options: BatchOptions = {
  writer: { email: 'sistem@kota.example', owner: true },
  editors: [],
  newId: () => 1,
  countCells: () => {},
};

/** A sheet of so many rows, each with its number and a text. */
function sized(rows: number): Workbook {
  const draft = new BookDraft(newWorkbook('Register'));
  const [sheet] = draft.sheets;
  if (!sheet) throw new Error('no sheet');
  draft.resize(sheet, { ...sheet.grid, rows: rows + 100, columns: 8 });
  for (let y = 0; y < rows; y++) sheet.rows.set(y, [y, 'teks']);
  return draft.finish();
}

/** Milliseconds of the median of commits with reads of a few rows, here and there in the sheet. */
function commitMs(start: Workbook, rows: number): number {
  const times: number[] = [];
  let book = start;
  for (let n = 0; n < 31; n++) {
    const rowIndex = Math.floor((rows * n) / 31);
    const values = [{ userEnteredValue: { stringValue: `ubah ${n}` } }];
    const write = { start: { rowIndex, columnIndex: 1 }, rows: [{ values }], fields: 'userEnteredValue' };
    const append = { sheetId: 0, rows: [{ values }], fields: 'userEnteredValue' };
    const began = performance.now();
    book = applyBatch(book, { requests: [{ updateCells: write }, { appendCells: append }] }, options).book;
    const read = readBox(book, parseA1(book, `A${rowIndex + 1}:B${rowIndex + 3}`), {});
    readBox(book, parseA1(book, `A${rows + n + 1}:B`), {});
    times.push(performance.now() - began);
    expect(read.values?.[0]?.[1]).toBe(`ubah ${n}`);
  }
  return times.sort((a, b) => a - b)[15] ?? Number.NaN;
}

test('one commit and a few reads cost in a million rows what they cost in a thousand, give or take a little', () => {
  commitMs(sized(1000), 1000);
  const small = commitMs(sized(1000), 1000);
  const large = commitMs(sized(1_000_000), 1_000_000);
  // Proportional would be a thousand times as long; the list of chunks alone grows.
  expect(large).toBeLessThan(small * 40 + 5);
});

test('a hundred thousand rows of a register and a million of a log can be made', async () => {
  const book = await Book.make();
  const small = {
    updateSheetProperties: {
      properties: { gridProperties: { columnCount: 8 } },
      fields: 'gridProperties.columnCount',
    },
  };
  await book.batch(small, {
    addSheet: { properties: { title: 'Riwayat', gridProperties: { columnCount: 8 } } },
  });
  book.world.fillRows(book.id, 'Sheet1', 1, 100_000, ['=', 'PPP-2026-001', 'Selesai']);
  book.world.fillRows(book.id, 'Riwayat', 1, 1_000_000, ['PPP-2026-001', 'Setujui', '{}']);
  expect(await book.values('Sheet1!A100000:C100000')).toEqual([['100000', 'PPP-2026-001', 'Selesai']]);
  expect(await book.values('Riwayat!A1000000:B1000000')).toEqual([['PPP-2026-001', 'Setujui']]);
});
