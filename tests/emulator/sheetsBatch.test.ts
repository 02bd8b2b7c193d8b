import { Book, rowOf } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER } from './support';

afterEach(closeWorlds);

const text = (value: string): object => ({ userEnteredValue: { stringValue: value } });

test('a batch is all or nothing, and the error names the request', async () => {
  const book = await Book.make();
  await book.fill([['lama']]);
  const message = await book.refusal([
    { updateCells: { start: {}, rows: [rowOf(['baru'])], fields: 'userEnteredValue' } },
    { addSheet: { properties: { title: 'Riwayat' } } },
    { appendCells: { sheetId: 0, rows: [rowOf(['x'])], fields: 'userEnteredValue' } },
    { updateCells: { start: { sheetId: 99 }, rows: [rowOf(['x'])], fields: 'userEnteredValue' } },
  ]);
  expect(message).toBe('Invalid requests[3].updateCells: No grid with id: 99');
  expect(await book.values('A1:Z9')).toEqual([['lama']]);
  expect(book.world.sheetNames(book.id)).toEqual(['Sheet1']);
});

test('there is a reply for each request, empty where there is nothing to say', async () => {
  const book = await Book.make();
  const replies = await book.batch(
    { updateCells: { start: {}, rows: [rowOf(['a'])], fields: '*' } },
    {
      addSheet: {
        properties: { sheetId: 7, title: 'Tugas', gridProperties: { rowCount: 5, columnCount: 3 } },
      },
    },
  );
  expect(replies).toMatchObject([{}, { addSheet: { properties: { sheetId: 7, title: 'Tugas', index: 1 } } }]);
});

test('an unknown field is refused by its name, and so is a wrong type', async () => {
  const book = await Book.make();
  expect(await book.refusal([{ updateCells: { start: {}, rows: [], fields: '*', x: 1 } }])).toBe(
    `Invalid JSON payload received. Unknown name "x" at 'requests[0].update_cells': Cannot find field.`,
  );
  expect(
    await book.refusal([
      {
        updateCells: {
          start: {},
          rows: [{ values: [{ userEnteredValue: { textValue: 'x' } }] }],
          fields: '*',
        },
      },
    ]),
  ).toContain(`Unknown name "textValue" at 'requests[0].update_cells.rows[0].values[0].user_entered_value'`);
  expect(await book.refusal([{ addSheet: { properties: { title: 5 } } }])).toBe(
    `Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5`,
  );
  expect(await book.refusal([{ appendDimension: { sheetId: 0, dimension: 'LINES', length: 1 } }])).toContain(
    'Dimension), "LINES"',
  );
  expect(await book.refusal([{ deleteSheet: { sheetId: 1.5 } }])).toContain('(TYPE_INT32), 1.5');
  expect(await book.refusal([{ makeCoffee: {} }])).toContain('Unknown name "makeCoffee"');
});

test('a request of Google that is not emulated says so', async () => {
  const book = await Book.make();
  const run = await book.run('batch', [book.id, [{ addTable: { table: {} } }]]);
  expect(run.error).toBe('NotEmulated: Sheets request addTable is not emulated');
});

test('text is text whatever it begins with, and only a formula value is a formula', async () => {
  const book = await Book.make();
  await book.batch({
    updateCells: {
      start: {},
      rows: [{ values: [text('=1+1'), text("'x"), { userEnteredValue: { formulaValue: '=1+1' } }] }],
      fields: 'userEnteredValue',
    },
  });
  expect(book.world.cells(book.id, 'Sheet1')[0]).toEqual([
    { value: '=1+1', formula: null, text: '=1+1' },
    { value: "'x", formula: null, text: "'x" },
    { value: null, formula: '=1+1', text: '=1+1' },
  ]);
});

test('a cell holds no more than 50,000 characters', async () => {
  const book = await Book.make();
  await book.fill([['x'.repeat(50_000)]]);
  const cells = { start: {}, rows: [rowOf(['x'.repeat(50_001)])], fields: 'userEnteredValue' };
  expect(await book.refusal([{ updateCells: cells }])).toBe(
    'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

test('a spreadsheet holds no more than ten million cells', async () => {
  const book = await Book.make();
  expect(
    await book.refusal([{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } }]),
  ).toContain('above the limit of 10000000 cells');
});

test('writing beyond the grid is refused, appending grows it', async () => {
  const book = await Book.make();
  await book.batch({
    updateSheetProperties: {
      properties: { gridProperties: { rowCount: 2, columnCount: 2 } },
      fields: 'gridProperties.rowCount,gridProperties.columnCount',
    },
  });
  const beyond = { start: { rowIndex: 2 }, rows: [rowOf(['x'])], fields: 'userEnteredValue' };
  expect(await book.refusal([{ updateCells: beyond }])).toContain(
    'exceeds grid limits. Max rows: 2, max columns: 2',
  );
  await book.fill([['a'], ['b']]);
  await book.batch({
    appendCells: { sheetId: 0, rows: [rowOf(['c', 1, true])], fields: 'userEnteredValue' },
  });
  expect(await book.values('A1:C3', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
    ['a'],
    ['b'],
    ['c', 1, true],
  ]);
  expect(await book.get({ fields: 'sheets.properties.gridProperties' })).toEqual({
    sheets: [{ properties: { gridProperties: { rowCount: 3, columnCount: 3 } } }],
  });
});

test('appending goes after the last row with data, whatever formats lie below', async () => {
  const book = await Book.make();
  await book.fill([['a']]);
  const format = { userEnteredFormat: { textFormat: { bold: true } } };
  await book.batch({
    repeatCell: { range: { startRowIndex: 0, endRowIndex: 20 }, cell: format, fields: 'userEnteredFormat' },
  });
  await book.batch({ appendCells: { sheetId: 0, rows: [rowOf(['b'])], fields: 'userEnteredValue' } });
  expect(await book.values('A1:A')).toEqual([['a'], ['b']]);
});

test('what a mask does not name stays as it is', async () => {
  const book = await Book.make();
  await book.batch({
    updateCells: {
      start: {},
      rows: [{ values: [{ ...text('a'), note: 'catatan', userEnteredFormat: { wrapStrategy: 'WRAP' } }] }],
      fields: '*',
    },
  });
  await book.batch({
    updateCells: {
      start: {},
      rows: [{ values: [{ ...text('b'), userEnteredFormat: { textFormat: { bold: true } } }] }],
      fields: 'userEnteredValue,userEnteredFormat.textFormat.bold',
    },
  });
  const fields = 'sheets.data.rowData.values(userEnteredValue,note,userEnteredFormat)';
  expect(await book.get({ ranges: ['A1'], fields })).toEqual({
    sheets: [
      {
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    userEnteredValue: { stringValue: 'b' },
                    note: 'catatan',
                    userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: true } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a write without a mask, or with a field that does not exist, is refused', async () => {
  const book = await Book.make();
  expect(await book.refusal([{ updateCells: { start: {}, rows: [] } }])).toContain(
    "At least one field must be listed in 'fields'",
  );
  expect(
    await book.refusal([{ updateCells: { start: {}, rows: [], fields: 'userEnteredvalue' } }]),
  ).toContain('Invalid field: userEnteredvalue');
});

test('within a range, cells that the rows do not mention are cleared', async () => {
  const book = await Book.make();
  await book.fill([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  await book.batch({ updateCells: { range, rows: [rowOf(['x'])], fields: 'userEnteredValue' } });
  expect(await book.values('A1:B2')).toEqual([['x']]);
  expect(
    await book.refusal([
      { updateCells: { range, rows: [rowOf(['x']), rowOf(['y']), rowOf(['z'])], fields: '*' } },
    ]),
  ).toContain('Attempting to write row: 2, beyond the last requested row of: 1');
});

test('a sheet cannot have the title or the id of another', async () => {
  const book = await Book.make();
  expect(await book.refusal([{ addSheet: { properties: { title: 'sheet1' } } }])).toBe(
    'Invalid requests[0].addSheet: A sheet with the name "sheet1" already exists. Please enter another name.',
  );
  expect(await book.refusal([{ addSheet: { properties: { sheetId: 0 } } }])).toContain('Sheet ID: 0');
  expect(await book.refusal([{ deleteSheet: { sheetId: 0 } }])).toContain(
    "You can't remove all the sheets in a document.",
  );
});

test('a person without access, and one who may only view, write nothing', async () => {
  const book = await Book.make();
  const write = [{ updateCells: { start: {}, rows: [rowOf(['x'])], fields: 'userEnteredValue' } }];
  expect(await book.refusal(write, KABAG)).toBe('The caller does not have permission');
  book.world.share(book.id, KABAG, 'reader', OWNER);
  expect(await book.refusal(write, KABAG)).toBe('The caller does not have permission');
  expect((await book.run('read', [book.id, ['A1']], KABAG)).ok).toBe(true);
  book.world.share(book.id, KABAG, 'writer', OWNER);
  expect(await book.refusal(write, KABAG)).toContain('no refusal');
  const missing = await book.run('batch', ['tidak-ada', write]);
  expect(missing.error).toContain('Requested entity was not found.');
});
