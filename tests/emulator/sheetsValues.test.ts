import { performance } from 'node:perf_hooks';
import { formatNumber, generalNumber } from '../../emulator/services/numberFormat';
import { Book, rowOf } from './sheetsSupport';
import { closeWorlds } from './support';

afterEach(closeWorlds);

const SERIAL = 46349.3125;
const dated = {
  userEnteredValue: { numberValue: SERIAL },
  userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh.mm' } },
};

test('empty cells at the end of rows, and empty rows at the end, are left out', async () => {
  const book = await Book.make();
  await book.fill([['a', '', ''], [], ['', 'b']]);
  expect(await book.values('A1:E10')).toEqual([['a'], [], ['', 'b']]);
  expect(await book.values('D1:E10')).toBeUndefined();
});

test('values come formatted, unformatted or as formulas', async () => {
  const book = await Book.make();
  const formula = { userEnteredValue: { formulaValue: '=A1' } };
  await book.batch({
    updateCells: {
      start: {},
      rows: [
        {
          values: [
            dated,
            { userEnteredValue: { numberValue: 1234.5 } },
            { userEnteredValue: { boolValue: true } },
            formula,
          ],
        },
      ],
      fields: '*',
    },
  });
  expect(await book.values('A1:D1')).toEqual([['23/11/2026 07.30', '1234,5', 'TRUE', '=A1']]);
  expect(await book.values('A1:C1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
    [SERIAL, 1234.5, true],
  ]);
  expect(await book.values('A1:D1', { valueRenderOption: 'FORMULA' })).toEqual([
    [SERIAL, 1234.5, true, '=A1'],
  ]);
  expect(
    await book.values('A1', {
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'FORMATTED_STRING',
    }),
  ).toEqual([['23/11/2026 07.30']]);
});

test('values can come by columns', async () => {
  const book = await Book.make();
  await book.fill([['a', 'b'], ['c']]);
  expect(await book.values('A1:B2', { majorDimension: 'COLUMNS' })).toEqual([['a', 'c'], ['b']]);
});

test('A1 notation: quoted titles, open ends, whole rows, columns and sheets', async () => {
  const book = await Book.make();
  await book.batch({ addSheet: { properties: { title: "Hari 'Libur'", sheetId: 5 } } });
  await book.batch({
    updateCells: {
      start: { sheetId: 5 },
      rows: [rowOf(['a', 'b']), rowOf(['c', 'd']), rowOf(['e', 'f'])],
      fields: '*',
    },
  });
  const title = "'Hari ''Libur'''";
  expect(await book.values(`${title}!A2:B`)).toEqual([
    ['c', 'd'],
    ['e', 'f'],
  ]);
  expect(await book.values(`${title}!B:B`)).toEqual([['b'], ['d'], ['f']]);
  expect(await book.values(`${title}!2:2`)).toEqual([['c', 'd']]);
  expect(await book.values(`${title}!$B$3`)).toEqual([['f']]);
  expect(await book.values(title)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  const run = await book.run('read', [book.id, [`${title}!A2:B`]]);
  expect(run.value).toEqual([
    {
      range: `${title}!A2:B1000`,
      majorDimension: 'ROWS',
      values: [
        ['c', 'd'],
        ['e', 'f'],
      ],
    },
  ]);
});

test('a range that cannot be parsed, or that begins beyond the grid, is refused', async () => {
  const book = await Book.make();
  const error = async (range: string): Promise<string | null> =>
    (await book.run('read', [book.id, [range]])).error;
  expect(await error('Tidak Ada!A1')).toContain('failed with error: Unable to parse range: Tidak Ada!A1');
  expect(await error("'Tidak Ada'!A1")).toContain('Unable to parse range');
  expect(await error('A0')).toContain('Unable to parse range: A0');
  expect(await error('A2000:B')).toContain('exceeds grid limits. Max rows: 1000, max columns: 26');
  expect(await book.values('A1:Z5000')).toBeUndefined();
});

test('a range may be named', async () => {
  const book = await Book.make();
  await book.fill([['a', 'b']]);
  await book.batch({
    addNamedRange: {
      namedRange: { namedRangeId: 'n1', name: 'judul', range: { startRowIndex: 0, endRowIndex: 1 } },
    },
  });
  expect(await book.values('judul')).toEqual([['a', 'b']]);
  await book.batch({ deleteNamedRange: { namedRangeId: 'n1' } });
  expect((await book.run('read', [book.id, ['judul']])).ok).toBe(false);
});

test('an unknown render option is refused', async () => {
  const book = await Book.make();
  const run = await book.run('read', [book.id, ['A1'], { valueRenderOption: 'RAW' }]);
  expect(run.error).toContain("Invalid value at 'value_render_option'");
});

test('reading costs more time when more cells are read', async () => {
  const book = await Book.make();
  await book.fill(Array.from({ length: 1000 }, () => ['x', 'y']));
  const small = await book.run('read', [book.id, ['A1:B1']]);
  const large = await book.run('read', [book.id, ['A1:B1000']]);
  expect(large.pricedMs).toBeGreaterThan(small.pricedMs);
});

test('a small change of a sheet with 100,000 rows is quick', async () => {
  const book = await Book.make();
  await book.batch({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 100_000 } });
  const rows = Array.from({ length: 20_000 }, (_one, i) => [i, 'teks', true]);
  for (let part = 0; part < 5; part++) {
    await book.batch({
      updateCells: { start: { rowIndex: part * 20_000 }, rows: rows.map(rowOf), fields: 'userEnteredValue' },
    });
  }
  const began = performance.now();
  await book.batch({
    updateCells: { start: { rowIndex: 50_000 }, rows: [rowOf(['baru'])], fields: 'userEnteredValue' },
  });
  expect(performance.now() - began).toBeLessThan(1500);
  expect(await book.values('A50001:B50002')).toEqual([
    ['baru', 'teks'],
    ['10001', 'teks'],
  ]);
}, 60_000);

test.each([
  [46349, 'DATE', 'dd/mm/yyyy', '23/11/2026'],
  [46349.3125, 'DATE_TIME', 'dd/mm/yyyy hh.mm', '23/11/2026 07.30'],
  [46349.3125, 'DATE', 'dddd, d mmmm yyyy', 'Senin, 23 November 2026'],
  [0.75, 'TIME', 'hh:mm:ss', '18:00:00'],
  [1234567.5, 'NUMBER', '#,##0', '1.234.568'],
  [-1234.5, 'NUMBER', '#,##0.00', '-1.234,50'],
  [7, 'NUMBER', '000', '007'],
  [2.25, 'NUMBER', '0.0', '2,3'],
  [0.125, 'PERCENT', '0.0%', '12,5%'],
  [12.5, 'TEXT', '@', '12,5'],
])('%p as %s %s is shown as %s', (value, type, pattern, shown) => {
  expect(formatNumber(value, { type, pattern })).toBe(shown);
});

test('a number without a format has a decimal comma', () => {
  expect([generalNumber(1234.5), generalNumber(3), generalNumber(0.1 + 0.2)]).toEqual(['1234,5', '3', '0,3']);
});
