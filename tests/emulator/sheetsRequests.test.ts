import { Book, rowOf, span } from './sheetsSupport';
import { closeWorlds } from './support';

afterEach(closeWorlds);

test('rows and columns are inserted and removed', async () => {
  const book = await Book.make();
  await book.fill([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  await book.batch(
    { insertDimension: { range: span('ROWS', 1, 2) } },
    { deleteDimension: { range: span('COLUMNS', 1, 2) } },
  );
  expect(await book.values('A1:C3')).toEqual([['a', 'c'], [], ['d', 'f']]);
  expect(await book.refusal([{ deleteDimension: { range: span('ROWS', 0, 1001) } }])).toContain(
    "You can't delete all the rows",
  );
  expect(await book.refusal([{ deleteDimension: { range: span('ROWS', 5, 5000) } }])).toContain(
    'exceeds grid limits',
  );
});

test('all rows that are not frozen cannot be removed', async () => {
  const book = await Book.make();
  await book.batch({
    updateSheetProperties: {
      properties: { gridProperties: { frozenRowCount: 1 } },
      fields: 'gridProperties.frozenRowCount',
    },
  });
  expect(await book.refusal([{ deleteDimension: { range: span('ROWS', 1, 1000) } }])).toContain(
    "You can't delete all non-frozen rows",
  );
});

test('sorting puts numbers before texts and empty cells last', async () => {
  const book = await Book.make();
  await book.fill([
    ['b', 1],
    [2, 2],
    ['', 3],
    [10, 4],
    ['a', 5],
  ]);
  const sort = (sortOrder: string): object => ({
    sortRange: {
      range: { startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 },
      sortSpecs: [{ dimensionIndex: 0, sortOrder }],
    },
  });
  await book.batch(sort('ASCENDING'));
  expect(await book.values('B1:B5')).toEqual([['2'], ['4'], ['5'], ['1'], ['3']]);
  await book.batch(sort('DESCENDING'));
  expect(await book.values('B1:B5')).toEqual([['1'], ['5'], ['4'], ['2'], ['3']]);
});

test('find and replace tells what it changed', async () => {
  const book = await Book.make();
  await book.fill([
    ['Dinas A dan Dinas B', 'dinas'],
    ['lain', 5],
  ]);
  expect(
    await book.batch({ findReplace: { find: 'Dinas', replacement: '$&', matchCase: true, sheetId: 0 } }),
  ).toEqual([{ findReplace: { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 } }]);
  expect(await book.values('A1')).toEqual([['$& A dan $& B']]);
});

test('copying takes values, formats or both', async () => {
  const book = await Book.make();
  const bold = { textFormat: { bold: true } };
  await book.batch({
    updateCells: {
      start: {},
      rows: [{ values: [{ userEnteredValue: { numberValue: 7 }, userEnteredFormat: bold }] }],
      fields: '*',
    },
  });
  const source = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const to = (row: number): object => ({
    startRowIndex: row,
    endRowIndex: row + 2,
    startColumnIndex: 0,
    endColumnIndex: 1,
  });
  await book.batch(
    { copyPaste: { source, destination: to(1), pasteType: 'PASTE_VALUES' } },
    { copyPaste: { source, destination: to(3), pasteType: 'PASTE_FORMAT' } },
  );
  const view = await book.get({
    ranges: ['A2:A5'],
    fields: 'sheets.data.rowData.values(userEnteredValue,userEnteredFormat)',
  });
  const value = { userEnteredValue: { numberValue: 7 } };
  const format = { userEnteredFormat: bold };
  expect(view).toEqual({
    sheets: [
      {
        data: [
          { rowData: [{ values: [value] }, { values: [value] }, { values: [format] }, { values: [format] }] },
        ],
      },
    ],
  });
});

test('bands do not overlap, and can be changed and removed', async () => {
  const book = await Book.make();
  const band = (from: number, to: number): object => ({
    range: { startRowIndex: from, endRowIndex: to },
    rowProperties: { firstBandColor: { red: 1 } },
  });
  await book.batch({ addBanding: { bandedRange: { bandedRangeId: 3, ...band(0, 10) } } });
  expect(await book.refusal([{ addBanding: { bandedRange: band(5, 15) } }])).toContain(
    'already has alternating background colors',
  );
  await book.batch({
    updateBanding: {
      bandedRange: { bandedRangeId: 3, range: { startRowIndex: 20, endRowIndex: 30 } },
      fields: 'range',
    },
  });
  await book.batch({ addBanding: { bandedRange: band(0, 10) } }, { deleteBanding: { bandedRangeId: 3 } });
  expect(await book.refusal([{ deleteBanding: { bandedRangeId: 3 } }])).toContain('No banding with id: 3');
});

test('conditional formats keep their order', async () => {
  const book = await Book.make();
  const rule = (userEnteredValue: string): object => ({
    ranges: [{ startRowIndex: 0, endRowIndex: 5 }],
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue }] },
      format: { backgroundColor: { red: 1 } },
    },
  });
  await book.batch(
    { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
    { addConditionalFormatRule: { rule: rule('b'), index: 0 } },
  );
  await book.batch({ updateConditionalFormatRule: { sheetId: 0, index: 1, rule: rule('c') } });
  const fields = 'sheets.conditionalFormats.booleanRule.condition.values';
  const shown = (...texts: string[]): object => ({
    sheets: [
      {
        conditionalFormats: texts.map((userEnteredValue) => ({
          booleanRule: { condition: { values: [{ userEnteredValue }] } },
        })),
      },
    ],
  });
  expect(await book.get({ fields })).toEqual(shown('b', 'c'));
  await book.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
  expect(await book.get({ fields })).toEqual(shown('c'));
  expect(await book.refusal([{ deleteConditionalFormatRule: { sheetId: 0, index: 4 } }])).toContain(
    'No conditional format on sheet: 0 at index: 4',
  );
});

test('merged ranges do not overlap', async () => {
  const book = await Book.make();
  const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  await book.batch({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
  expect(await book.refusal([{ mergeCells: { range, mergeType: 'MERGE_ALL' } }])).toContain(
    'You must select all cells in a merged range',
  );
  await book.batch({ unmergeCells: { range } }, { mergeCells: { range, mergeType: 'MERGE_ROWS' } });
  expect(await book.get({ fields: 'sheets.merges(startRowIndex,endRowIndex)' })).toEqual({
    sheets: [
      {
        merges: [
          { startRowIndex: 0, endRowIndex: 1 },
          { startRowIndex: 1, endRowIndex: 2 },
        ],
      },
    ],
  });
});

test('sizes, filters and borders are kept', async () => {
  const book = await Book.make();
  const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
  await book.batch(
    {
      updateDimensionProperties: {
        range: span('COLUMNS', 0, 1),
        properties: { pixelSize: 240 },
        fields: 'pixelSize',
      },
    },
    { setBasicFilter: { filter: { range } } },
    { updateBorders: { range, bottom: { style: 'SOLID' } } },
  );
  const view = await book.get({
    ranges: ['A1:A2'],
    fields: 'sheets(basicFilter,data(columnMetadata,rowData.values.userEnteredFormat.borders.bottom.style))',
  });
  expect(view).toMatchObject({
    sheets: [
      {
        basicFilter: { range },
        data: [
          {
            columnMetadata: [{ pixelSize: 240 }],
            rowData: [{}, { values: [{ userEnteredFormat: { borders: { bottom: { style: 'SOLID' } } } }] }],
          },
        ],
      },
    ],
  });
  await book.batch({ clearBasicFilter: { sheetId: 0 } });
  expect(await book.get({ fields: 'sheets.basicFilter' })).toEqual({ sheets: [{}] });
});

test('developer metadata is found at its place', async () => {
  const book = await Book.make();
  const make = (location: object, metadataKey: string): object => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue: 'v', visibility: 'DOCUMENT', location },
    },
  });
  await book.batch(
    make({ spreadsheet: true }, 'buku'),
    make({ sheetId: 0 }, 'tab'),
    make({ dimensionRange: span('COLUMNS', 1, 2) }, 'kolom'),
  );
  const view = await book.get({
    ranges: ['A1:C1'],
    fields:
      'developerMetadata.metadataKey,sheets(developerMetadata.metadataKey,data.columnMetadata.developerMetadata.metadataKey)',
  });
  expect(view).toEqual({
    developerMetadata: [{ metadataKey: 'buku' }],
    sheets: [
      {
        developerMetadata: [{ metadataKey: 'tab' }],
        data: [{ columnMetadata: [{}, { developerMetadata: [{ metadataKey: 'kolom' }] }, {}] }],
      },
    ],
  });
  expect(
    await book.refusal([
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'x', location: { sheetId: 0 } } } },
    ]),
  ).toContain('visibility must be specified');
});

test('sheets are renamed, moved, hidden and removed; the spreadsheet is renamed with its file', async () => {
  const book = await Book.make();
  await book.batch(
    { addSheet: { properties: { sheetId: 1, title: 'B' } } },
    { addSheet: { properties: { sheetId: 2, title: 'C', index: 0 } } },
  );
  await book.batch({
    updateSheetProperties: {
      properties: { sheetId: 2, index: 3, title: 'D', hidden: true },
      fields: 'index,title,hidden',
    },
  });
  expect(book.world.sheetNames(book.id)).toEqual(['Sheet1', 'B', 'D']);
  await book.batch(
    { deleteSheet: { sheetId: 2 } },
    {
      updateSpreadsheetProperties: { properties: { title: 'Baru', locale: 'id_ID' }, fields: 'title,locale' },
    },
  );
  expect(book.world.spreadsheets()).toEqual([{ id: book.id, name: 'Baru' }]);
  expect(
    await book.refusal([
      { updateSpreadsheetProperties: { properties: { locale: 'Indonesia' }, fields: 'locale' } },
    ]),
  ).toContain('Unsupported locale');
  const hide = { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } };
  expect(
    await book.refusal([
      hide,
      { updateSheetProperties: { properties: { sheetId: 1, hidden: true }, fields: 'hidden' } },
    ]),
  ).toContain("You can't hide all the sheets");
});

test('a spreadsheet is made with its sheets', async () => {
  const book = await Book.make();
  const run = await book.run('create', [
    {
      properties: { title: 'Baru', locale: 'in_ID' },
      sheets: [{ properties: { title: 'Satu', sheetId: 11 } }, { properties: { title: 'Dua' } }],
    },
  ]);
  const made = run.value as { spreadsheetId: string };
  expect(book.world.sheetNames(made.spreadsheetId)).toEqual(['Satu', 'Dua']);
  expect(run.value).toMatchObject({
    properties: { title: 'Baru', locale: 'in_ID', timeZone: 'Asia/Jakarta' },
  });
});

test('a mask chooses what of a spreadsheet is answered', async () => {
  const book = await Book.make();
  await book.batch({ appendCells: { sheetId: 0, rows: [rowOf(['a'])], fields: '*' } });
  expect(await book.get({ fields: 'properties.title,sheets(properties(sheetId,title))' })).toEqual({
    properties: { title: 'Register' },
    sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
  });
  const wrong = await book.run('get', [book.id, { fields: 'sheets.properties.judul' }]);
  expect(wrong.error).toContain("Cannot find matching fields for path 'sheets.properties.judul'.");
  expect(await book.get()).not.toHaveProperty('sheets[0].data');
});
