import { Book } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER } from './support';

afterEach(closeWorlds);

const RAW = { valueInputOption: 'RAW' };
const TYPED = { valueInputOption: 'USER_ENTERED' };
const update = (book: Book, range: string, values: unknown[][], options: object = RAW): Promise<unknown> =>
  book.call('values', 'update', [{ values }, book.id, range, options]);
const refusal = (book: Book, method: string, args: readonly unknown[], as = OWNER): Promise<string> =>
  book.refused('values', [method, args], as);
const unformatted = (book: Book, range: string): Promise<unknown> =>
  book.values(range, { valueRenderOption: 'UNFORMATTED_VALUE' });

test('RAW stores as it is given, USER_ENTERED as if it were typed', async () => {
  const book = await Book.make();
  const given = ['=1+2', '007', '23/11/2026', "'x", 5, true];
  await update(book, 'A1', [given]);
  await update(book, 'A2', [given], TYPED);
  expect(book.world.cells(book.id, 'Sheet1')).toEqual([
    ['=1+2', '007', '23/11/2026', "'x", 5, true].map((value) => ({
      value,
      formula: null,
      text: value === true ? 'TRUE' : String(value),
    })),
    [
      { value: null, formula: '=1+2', text: '=1+2' },
      { value: 7, formula: null, text: '7' },
      { value: 46349, formula: null, text: '23/11/2026' },
      { value: 'x', formula: null, text: 'x' },
      { value: 5, formula: null, text: '5' },
      { value: true, formula: null, text: 'TRUE' },
    ],
  ]);
});

test('null leaves a cell alone, an empty text empties it', async () => {
  const book = await Book.make();
  await update(book, 'A1', [['a', 'b', 'c']]);
  expect(await update(book, 'A1', [[null, '', 'd']])).toMatchObject({ updatedCells: 2, updatedColumns: 3 });
  expect(await book.values('A1:C1')).toEqual([['a', '', 'd']]);
});

test('a write says how it is to be read, and what it wrote', async () => {
  const book = await Book.make();
  const args = [{ values: [['1.234,5']] }, book.id, 'B2'];
  expect(await refusal(book, 'update', args)).toBe("'valueInputOption' is required but not specified");
  expect(await refusal(book, 'update', [...args, { valueInputOption: 'TYPED' }])).toContain(
    'ValueInputOption), "TYPED"',
  );
  const asked = {
    ...TYPED,
    includeValuesInResponse: true,
    responseValueRenderOption: 'UNFORMATTED_VALUE',
  };
  expect(await book.call('values', 'update', [...args, asked])).toEqual({
    spreadsheetId: book.id,
    updatedRange: 'Sheet1!B2',
    updatedRows: 1,
    updatedColumns: 1,
    updatedCells: 1,
    updatedData: { range: 'Sheet1!B2', majorDimension: 'ROWS', values: [[1234.5]] },
  });
});

test('values reach beyond a single cell, but not beyond a range, and never beyond the grid', async () => {
  const book = await Book.make();
  const square = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  await update(book, 'A1', square);
  expect(await book.values('A1:B2')).toEqual(square);
  const beyond = (range: string): Promise<string> =>
    refusal(book, 'update', [{ values: square }, book.id, range, RAW]);
  expect(await beyond('A1:B1')).toBe(
    'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
  );
  expect(await beyond('A1:A2')).toBe(
    'Requested writing within range [Sheet1!A1:A2], but tried writing to column [B]',
  );
  expect(await beyond('Z1000')).toContain('exceeds grid limits. Max rows: 1000, max columns: 26');
});

test('only texts, numbers, yes and no can be written', async () => {
  const book = await Book.make();
  expect(await refusal(book, 'update', [{ values: [['a', ['b']]] }, book.id, 'A1', RAW])).toBe(
    'Invalid values[0][1]: list_value ["b"]',
  );
  expect(await refusal(book, 'update', [{ value: [['a']] }, book.id, 'A1', RAW])).toContain(
    'Unknown name "value"',
  );
  expect(await refusal(book, 'update', [{ values: [['x'.repeat(50_001)]] }, book.id, 'A1', RAW])).toContain(
    'more than the maximum of 50000 characters',
  );
});

test('columns can be written as such', async () => {
  const book = await Book.make();
  await book.call('values', 'update', [
    { majorDimension: 'COLUMNS', values: [['a', 'b'], ['c']] },
    book.id,
    'A1:B2',
    RAW,
  ]);
  expect(await book.values('A1:B2')).toEqual([['a', 'c'], ['b']]);
});

test('several ranges are written at once and counted together', async () => {
  const book = await Book.make();
  const data = [
    { range: 'A1:B1', values: [[1, 2]] },
    { range: 'A3', values: [[3]] },
  ];
  expect(await book.call('values', 'batchUpdate', [{ ...RAW, data }, book.id])).toMatchObject({
    totalUpdatedRows: 2,
    totalUpdatedColumns: 2,
    totalUpdatedCells: 3,
    totalUpdatedSheets: 1,
    responses: [{ updatedRange: 'Sheet1!A1:B1' }, { updatedRange: 'Sheet1!A3' }],
  });
  const bad = {
    ...RAW,
    data: [
      { range: 'A1', values: [[9]] },
      { range: 'Tidak!A1', values: [[9]] },
    ],
  };
  expect(await refusal(book, 'batchUpdate', [bad, book.id])).toBe('Unable to parse range: Tidak!A1');
  expect(await unformatted(book, 'A1:B3')).toEqual([[1, 2], [], [3]]);
});

test('clearing takes values and leaves formats and notes', async () => {
  const book = await Book.make();
  await book.batch({
    updateCells: {
      start: {},
      rows: [{ values: [{ userEnteredValue: { stringValue: 'a' }, note: 'n' }] }],
      fields: '*',
    },
  });
  await update(book, 'B1', [['b', 'c']]);
  expect(await book.call('values', 'clear', [{}, book.id, 'A1:B1'])).toEqual({
    spreadsheetId: book.id,
    clearedRange: 'Sheet1!A1:B1',
  });
  expect(await book.values('A1:C1')).toEqual([['', '', 'c']]);
  expect(await book.get({ ranges: ['A1'], fields: 'sheets.data.rowData.values.note' })).toEqual({
    sheets: [{ data: [{ rowData: [{ values: [{ note: 'n' }] }] }] }],
  });
  expect(await book.call('values', 'batchClear', [{ ranges: ['C1', 'D1'] }, book.id])).toEqual({
    spreadsheetId: book.id,
    clearedRanges: ['Sheet1!C1', 'Sheet1!D1'],
  });
});

describe('appending', () => {
  const append = (book: Book, range: string, values: unknown[][], options: object = {}): Promise<unknown> =>
    book.call('values', 'append', [{ values }, book.id, range, { ...RAW, ...options }]);

  test('goes below the table in the range, at its first column', async () => {
    const book = await Book.make();
    await update(book, 'B2', [
      ['no', 'judul'],
      [1, 'x'],
    ]);
    await update(book, 'E9', [['lain']]);
    expect(await append(book, 'B2:C3', [[2, 'y']])).toMatchObject({
      tableRange: 'Sheet1!B2:C3',
      updates: { updatedRange: 'Sheet1!B4:C4', updatedCells: 2 },
    });
    expect(await append(book, 'Sheet1', [['z']])).toMatchObject({
      tableRange: 'Sheet1!E9',
      updates: { updatedRange: 'Sheet1!E10' },
    });
  });

  test('begins at the range where there is no table', async () => {
    const book = await Book.make();
    const reply = (await append(book, 'C5:D9', [['a']])) as object;
    expect(reply).toMatchObject({ updates: { updatedRange: 'Sheet1!C5' } });
    expect(reply).not.toHaveProperty('tableRange');
  });

  test('overwrites what lies below, or makes rows for what it adds', async () => {
    const book = await Book.make();
    await update(book, 'A1', [['a'], [null], ['bawah']]);
    await append(book, 'A1', [['b'], ['c']], { insertDataOption: 'INSERT_ROWS' });
    expect(await book.values('A1:A9')).toEqual([['a'], ['b'], ['c'], [], ['bawah']]);
    await append(book, 'A1', [['d'], ['e']]);
    expect(await book.values('A1:A9')).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  test('adds rows at the end of the grid', async () => {
    const book = await Book.make();
    await update(book, 'A1000', [['akhir']]);
    await append(book, 'A1000', [['baru']]);
    expect(await book.values('A1001')).toEqual([['baru']]);
  });
});

test('a protected range refuses every way of writing values', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
  const body = { values: [['x']] };
  for (const [method, args] of [
    ['update', [body, book.id, 'A1', RAW]],
    ['append', [body, book.id, 'A1', RAW]],
    ['batchUpdate', [{ ...RAW, data: [{ range: 'A1', values: [['x']] }] }, book.id]],
    ['clear', [{}, book.id, 'A1']],
    ['batchClear', [{ ranges: ['A1'] }, book.id]],
  ] as const) {
    expect(await refusal(book, method, args, KABAG)).toContain('You are trying to edit a protected cell');
  }
});

test('the locale of the spreadsheet decides how what is typed is read and shown', async () => {
  const book = await Book.make();
  const inLocale = async (locale: string): Promise<unknown> => {
    await book.batch(
      { updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } },
      { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: '*' } },
    );
    await update(book, 'A1', [['1.234,5', '1,234.5', '2/3/2026']], TYPED);
    return book.values('A1:C1');
  };
  expect(await inLocale('in_ID')).toEqual([['1234,5', '1,234.5', '02/03/2026']]);
  expect(await inLocale('en_US')).toEqual([['1.234,5', '1234.5', '2/3/2026']]);
  expect(await unformatted(book, 'C1')).toEqual([[46056]]);
});

describe('developer metadata', () => {
  const make = (metadataId: number, metadataKey: string, location: object): object => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataId, metadataKey, metadataValue: 'v', visibility: 'DOCUMENT', location },
    },
  });
  const rowAt = (startIndex: number): object => ({
    dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
  });
  const ids = (answer: unknown): unknown =>
    (
      answer as { matchedDeveloperMetadata?: { developerMetadata: { metadataId: number } }[] }
    ).matchedDeveloperMetadata?.map((one) => one.developerMetadata.metadataId);

  async function marked(): Promise<Book> {
    const book = await Book.make();
    await book.batch(
      make(1, 'buku', { spreadsheet: true }),
      make(2, 'tab', { sheetId: 0 }),
      make(3, 'baris', rowAt(4)),
    );
    return book;
  }

  test('is found by id, by key and by place', async () => {
    const book = await marked();
    const search = async (...dataFilters: object[]): Promise<unknown> =>
      ids(await book.call('metadata', 'search', [{ dataFilters }, book.id]));
    expect(await book.call('metadata', 'get', [book.id, 3])).toMatchObject({ metadataKey: 'baris' });
    expect(await book.refused('metadata', ['get', [book.id, 9]])).toContain(
      'No developer metadata with id: 9',
    );
    expect(await search({ developerMetadataLookup: { metadataKey: 'tab' } })).toEqual([2]);
    expect(await search({ developerMetadataLookup: { locationType: 'ROW' } })).toEqual([3]);
    expect(await search({ a1Range: 'A5:B5' })).toEqual([2, 3]);
    expect(await search({ developerMetadataLookup: { metadataKey: 'lain' } })).toBeUndefined();
    const metadataLocation = { sheetId: 0 };
    expect(
      await search({
        developerMetadataLookup: { metadataLocation, locationMatchingStrategy: 'EXACT_LOCATION' },
      }),
    ).toEqual([2]);
  });

  test('follows its row, and goes with it', async () => {
    const book = await marked();
    const dimension = (kind: string, startIndex: number, endIndex: number): object => ({
      [kind]: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex } },
    });
    await book.batch(dimension('insertDimension', 0, 2));
    expect(await book.call('metadata', 'get', [book.id, 3])).toMatchObject({
      location: { dimensionRange: { startIndex: 6, endIndex: 7 } },
    });
    await book.batch(dimension('deleteDimension', 6, 7));
    expect(await book.refused('metadata', ['get', [book.id, 3]])).toContain('No developer metadata');
  });

  test('chooses cells to read', async () => {
    const book = await marked();
    await update(book, 'A5', [['isi']]);
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'baris' } }];
    expect(await book.call('values', 'batchGetByDataFilter', [{ dataFilters }, book.id])).toMatchObject({
      valueRanges: [{ valueRange: { range: 'Sheet1!A5:Z5', values: [['isi']] }, dataFilters }],
    });
    expect(
      await book.call(
        'byFilter',
        book.id,
        { dataFilters },
        { fields: 'sheets.data.rowData.values.formattedValue' },
      ),
    ).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'isi' }] }] }] }] });
  });
});

test('a batch can answer with the spreadsheet as it is afterwards', async () => {
  const book = await Book.make();
  const requests = [{ addSheet: { properties: { sheetId: 3, title: 'Tugas' } } }];
  const answer = await book.call('whole', book.id, { requests, includeSpreadsheetInResponse: true });
  expect(answer).toMatchObject({
    updatedSpreadsheet: { sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Tugas' } }] },
  });
});
