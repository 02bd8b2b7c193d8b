import { Book, box, span } from './sheetsSupport';
import { closeWorlds } from './support';

afterEach(closeWorlds);

const unformatted = (book: Book, range: string): Promise<unknown> =>
  book.values(range, { valueRenderOption: 'UNFORMATTED_VALUE' });

test('rows are moved to where the destination was before they were taken out, and what lies on them follows', async () => {
  const book = await Book.make();
  await book.fill([['a'], ['b'], ['c'], ['d']]);
  await book.batch(
    { addNamedRange: { namedRange: { name: 'satu', range: box(0, 0, 1, 1) } } },
    { moveDimension: { source: span('ROWS', 0, 1), destinationIndex: 3 } },
  );
  expect(await book.values('A1:A4')).toEqual([['b'], ['c'], ['a'], ['d']]);
  expect(await book.values('satu')).toEqual([['a']]);
  await book.batch({ moveDimension: { source: span('ROWS', 2, 4), destinationIndex: 0 } });
  expect(await book.values('A1:A4')).toEqual([['a'], ['d'], ['b'], ['c']]);
  expect(
    await book.refusal([{ moveDimension: { source: span('ROWS', 0, 1), destinationIndex: 1001 } }]),
  ).toContain('exceeds grid limits');
});

test('columns are moved, too', async () => {
  const book = await Book.make();
  await book.fill([['a', 'b', 'c'], ['d']]);
  await book.batch({ moveDimension: { source: span('COLUMNS', 0, 1), destinationIndex: 3 } });
  expect(await book.values('A1:C2')).toEqual([
    ['b', 'c', 'a'],
    ['', '', 'd'],
  ]);
});

test('cells are pushed down or aside, and pulled back', async () => {
  const book = await Book.make();
  const grid = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  await book.fill(grid);
  await book.batch({ insertRange: { range: box(0, 0, 1, 1), shiftDimension: 'ROWS' } });
  expect(await book.values('A1:B3')).toEqual([['', 'b'], ['a', 'd'], ['c']]);
  await book.batch({ deleteRange: { range: box(0, 0, 1, 1), shiftDimension: 'ROWS' } });
  expect(await book.values('A1:B3')).toEqual(grid);
  await book.batch({ insertRange: { range: box(0, 0, 1, 2), shiftDimension: 'COLUMNS' } });
  expect(await book.values('A1:D2')).toEqual([
    ['', '', 'a', 'b'],
    ['c', 'd'],
  ]);
  await book.batch({ deleteRange: { range: box(0, 0, 1, 2), shiftDimension: 'COLUMNS' } });
  expect(await book.values('A1:D2')).toEqual(grid);
});

test('what is cut is gone from its place, whatever is pasted of it', async () => {
  const book = await Book.make();
  await book.fill([['a', 'b']]);
  const destination = { rowIndex: 4, columnIndex: 1 };
  await book.batch({ cutPaste: { source: box(0, 0, 1, 2), destination, pasteType: 'PASTE_VALUES' } });
  expect(await book.values('A1:C5')).toEqual([[], [], [], [], ['', 'a', 'b']]);
  expect(
    await book.refusal([{ cutPaste: { source: box(4, 1, 5, 3), destination: { columnIndex: 25 } } }]),
  ).toContain('exceeds grid limits');
});

test('a series goes on by its step', async () => {
  const book = await Book.make();
  await book.fill([
    [1, 'Langkah 1', 'x', 5],
    [3, 'Langkah 2', 'y', 5],
  ]);
  const source = box(0, 0, 2, 4);
  await book.batch({ autoFill: { sourceAndDestination: { source, dimension: 'ROWS', fillLength: 2 } } });
  expect(await unformatted(book, 'A3:D4')).toEqual([
    [5, 'Langkah 3', 'x', 5],
    [7, 'Langkah 4', 'y', 5],
  ]);
});

test('white space is trimmed, and what then begins with "=" stays text', async () => {
  const book = await Book.make();
  await book.fill([['  a \t b\n', ' =1+1', 5]]);
  expect(await book.batch({ trimWhitespace: { range: box(0, 0, 1, 3) } })).toEqual([
    { trimWhitespace: { cellsChangedCount: 2 } },
  ]);
  expect(book.world.cells(book.id, 'Sheet1')[0]).toMatchObject([
    { value: 'a b' },
    { value: '=1+1', formula: null },
    { value: 5 },
  ]);
});

test('the first of rows that are alike stays, case aside, and cells beside the range do not move', async () => {
  const book = await Book.make();
  await book.fill([
    ['a', 1, 'p'],
    ['A', 2, 'q'],
    ['b', 1, 'r'],
  ]);
  const comparisonColumns = [span('COLUMNS', 0, 1)];
  expect(await book.batch({ deleteDuplicates: { range: box(0, 0, 3, 2), comparisonColumns } })).toEqual([
    { deleteDuplicates: { duplicatesRemovedCount: 1 } },
  ]);
  expect(await unformatted(book, 'A1:C3')).toEqual([
    ['a', 1, 'p'],
    ['b', 1, 'q'],
    ['', '', 'r'],
  ]);
});

test('pasted text is read as typed, line by line', async () => {
  const book = await Book.make();
  const coordinate = { rowIndex: 1, columnIndex: 1 };
  await book.batch({ pasteData: { coordinate, data: '1,5\t=A1\nx', delimiter: '\t', type: 'PASTE_NORMAL' } });
  expect(await book.values('B2:C3', { valueRenderOption: 'FORMULA' })).toEqual([[1.5, '=A1'], ['x']]);
});

test('a copied sheet has the cells, the rules and the charts of the other, but not its protections', async () => {
  const book = await Book.make();
  await book.fill([
    ['keadaan', 'jumlah'],
    ['Buka', 3],
  ]);
  const source = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 };
  const spec = {
    basicChart: { chartType: 'BAR', series: [{ series: { sourceRange: { sources: [source] } } }] },
  };
  const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 0 } } };
  await book.batch(
    { addChart: { chart: { chartId: 1, spec, position } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
    { duplicateSheet: { sourceSheetId: 0, newSheetId: 9, insertSheetIndex: 1 } },
  );
  const view = await book.get({
    fields: 'sheets(properties(title,index),protectedRanges,charts(spec,position))',
  });
  expect(view).toMatchObject({
    sheets: [
      { properties: { title: 'Sheet1' }, protectedRanges: [{}] },
      {
        properties: { title: 'Copy of Sheet1', index: 1 },
        charts: [
          {
            spec: {
              basicChart: { series: [{ series: { sourceRange: { sources: [{ ...source, sheetId: 9 }] } } }] },
            },
            position: { overlayPosition: { anchorCell: { sheetId: 9 } } },
          },
        ],
      },
    ],
  });
  expect(JSON.stringify(view).match(/protectedRanges/g)).toHaveLength(1);
  await book.batch({
    updateCells: { start: { sheetId: 9 }, rows: [{ values: [{}] }], fields: 'userEnteredValue' },
  });
  expect(await book.values("'Copy of Sheet1'!A1:B2")).toEqual([
    ['', 'jumlah'],
    ['Buka', '3'],
  ]);
  expect(await book.values('Sheet1!A1')).toEqual([['keadaan']]);
});

test('a copy made within a batch is a sheet of its own: what is written to the other afterwards stays there', async () => {
  const book = await Book.make();
  const write = (value: string): object => ({
    updateCells: {
      start: {},
      rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
      fields: 'userEnteredValue',
    },
  });
  await book.batch(
    write('lama'),
    { duplicateSheet: { sourceSheetId: 0, newSheetName: 'Salinan' } },
    write('baru'),
  );
  expect([await book.values('Salinan!A1'), await book.values('Sheet1!A1')]).toEqual([[['lama']], [['baru']]]);
});

test('merging keeps the value of the first cell only', async () => {
  const book = await Book.make();
  await book.fill([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  await book.batch({ mergeCells: { range: box(0, 0, 2, 2), mergeType: 'MERGE_ROWS' } });
  expect(await book.values('A1:B2')).toEqual([['a'], ['c']]);
});

test('a sheet has at most 18,278 columns, a spreadsheet 200 sheets', async () => {
  const book = await Book.make();
  const columns = { sheetId: 0, dimension: 'COLUMNS', length: 18_253 };
  const small = {
    updateSheetProperties: {
      properties: { gridProperties: { rowCount: 2 } },
      fields: 'gridProperties.rowCount',
    },
  };
  expect(await book.refusal([small, { appendDimension: columns }])).toContain('limit of 18278 columns');
  const sheets = Array.from({ length: 200 }, (_one, i) => ({
    addSheet: { properties: { title: `S${i}`, gridProperties: { rowCount: 1, columnCount: 1 } } },
  }));
  expect(await book.refusal(sheets)).toContain(
    'requests[199].addSheet: A spreadsheet can have at most 200 sheets.',
  );
});

test.each([
  [
    'validation',
    {
      setDataValidation: {
        range: box(0, 0, 1, 1),
        rule: { condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: 'a' }] } },
      },
    },
    'is not supported for data validation',
  ],
  [
    'validation',
    {
      setDataValidation: {
        range: box(0, 0, 1, 1),
        rule: { condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }] } },
      },
    },
    'requires exactly 2 ConditionValues, but 1 values were supplied',
  ],
  [
    'a conditional format',
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [box(0, 0, 1, 1)],
          booleanRule: {
            condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] },
            format: {},
          },
        },
      },
    },
    'is not supported for conditional formatting',
  ],
])('a condition that does not belong to %s is refused', async (_name, request, message) => {
  const book = await Book.make();
  expect(await book.refusal([request])).toContain(message);
});
