import fc from 'fast-check';
import { applyBatch, type BatchOptions } from '../../emulator/sheets/batch';
import { newWorkbook, type Workbook } from '../../emulator/sheets/model';
import { packBook } from '../../emulator/sheets/packed';

const range = fc
  .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([top, left, height, width]) => ({
    startRowIndex: top,
    startColumnIndex: left,
    endRowIndex: top + height,
    endColumnIndex: left + width,
  }));
const dimension = fc
  .tuple(fc.constantFrom('ROWS', 'COLUMNS'), fc.nat(5), fc.integer({ min: 1, max: 3 }))
  .map(([name, startIndex, count]) => ({ dimension: name, startIndex, endIndex: startIndex + count }));
const text = fc.constantFrom('a', 'b', 'Langkah 1', '');
const point = fc.record({ rowIndex: fc.nat(5), columnIndex: fc.nat(5) });
const rows = fc.array(
  text.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
  { maxLength: 3 },
);

/** Requests of many kinds on a sheet of 9 × 9 cells; some of them are refused. */
const request: fc.Arbitrary<object> = fc.oneof(
  fc.record({ updateCells: fc.record({ start: point, rows, fields: fc.constant('userEnteredValue') }) }),
  fc.record({ appendCells: fc.record({ rows, fields: fc.constant('userEnteredValue') }) }),
  dimension.map((one) => ({ insertDimension: { range: one } })),
  dimension.map((one) => ({ deleteDimension: { range: one } })),
  fc.record({ moveDimension: fc.record({ source: dimension, destinationIndex: fc.nat(9) }) }),
  dimension.map((one) => ({ addDimensionGroup: { range: one } })),
  range.map((one) => ({ mergeCells: { range: one } })),
  range.map((one) => ({
    addNamedRange: { namedRange: { name: `n_${one.startRowIndex}_${one.endRowIndex}`, range: one } },
  })),
  range.map((one) => ({ addProtectedRange: { protectedRange: { range: one } } })),
  range.map((one) => ({ insertRange: { range: one, shiftDimension: 'ROWS' } })),
  range.map((one) => ({ deleteRange: { range: one, shiftDimension: 'COLUMNS' } })),
  range.map((one) => ({ sortRange: { range: one, sortSpecs: [{ dimensionIndex: one.startColumnIndex }] } })),
  range.map((one) => ({ deleteDuplicates: { range: one } })),
  range.map((one) => ({
    setBasicFilter: { filter: { range: one, criteria: { 1: { hiddenValues: ['a'] } } } },
  })),
  fc.record({ cutPaste: fc.record({ source: range, destination: point }) }),
  fc.constant({ duplicateSheet: { sourceSheetId: 0 } }),
  fc.constant({ deleteSheet: { sheetId: 0 } }),
);

const options = (): BatchOptions => {
  let next = 100;
  return {
    writer: { email: 'a@kota.example', owner: true },
    editors: [],
    newId: () => next++,
    countCells: () => {},
  };
};
const shown = (book: Workbook): string => JSON.stringify(packBook(book));

function start(): Workbook {
  const grid = { rowCount: 9, columnCount: 9 };
  const size = { updateSheetProperties: { properties: { gridProperties: grid }, fields: 'gridProperties' } };
  return applyBatch(newWorkbook('Register'), { requests: [size] }, options()).book;
}

test('a batch does all or nothing, replies one by one, and equals its requests sent one after the other', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 6 }), (requests) => {
      const book = start();
      const before = shown(book);
      const one = options();
      let step = book;
      let failed = false;
      for (const single of requests) {
        try {
          step = applyBatch(step, { requests: [single] }, one).book;
        } catch {
          failed = true;
          break;
        }
      }
      if (failed)
        expect(() => applyBatch(book, { requests }, options())).toThrow(/^Invalid requests\[\d\]\./);
      else {
        const done = applyBatch(book, { requests }, options());
        expect(done.replies).toHaveLength(requests.length);
        expect(shown(done.book)).toBe(shown(step));
      }
      expect(shown(book)).toBe(before);
    }),
    { numRuns: 300 },
  );
});

test('no row is kept outside the grid, whatever is asked', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 8 }), (requests) => {
      let book = start();
      for (const single of requests) {
        try {
          book = applyBatch(book, { requests: [single] }, options()).book;
        } catch {
          // a refused request leaves the book as it was
        }
      }
      for (const { grid, rows: list } of book.sheets) {
        expect(list.length).toBeLessThanOrEqual(grid.rows);
        for (const row of list) expect(row?.length ?? 0).toBeLessThanOrEqual(grid.columns);
      }
    }),
    { numRuns: 300 },
  );
});
