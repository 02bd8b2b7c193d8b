import { Book } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER } from './support';

afterEach(closeWorlds);

const box = (top: number, left: number, bottom: number, right: number): object => ({
  startRowIndex: top,
  startColumnIndex: left,
  endRowIndex: bottom,
  endColumnIndex: right,
});
const span = (dimension: string, startIndex: number, endIndex: number): object => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});
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

describe('groups, as the reference of AddDimensionGroupRequest tells them', () => {
  const columns = (startIndex: number, endIndex: number): object => span('COLUMNS', startIndex, endIndex);
  const groups = (...list: [number, number, number][]): object =>
    list.map(([depth, from, to]) => ({ depth, range: columns(from, to) }));

  test.each([
    ['around another', [2, 4], [1, 5], groups([1, 1, 5], [2, 2, 4])],
    ['within another', [1, 5], [2, 4], groups([1, 1, 5], [2, 2, 4])],
    ['across another', [1, 4], [2, 5], groups([1, 1, 5], [2, 2, 4])],
  ])('one laid %s', async (_name, first, second, expected) => {
    const book = await Book.make();
    const [a = [], b = []] = [first, second];
    await book.batch({ addDimensionGroup: { range: columns(a[0] ?? 0, a[1] ?? 0) } });
    expect(await book.batch({ addDimensionGroup: { range: columns(b[0] ?? 0, b[1] ?? 0) } })).toEqual([
      { addDimensionGroup: { dimensionGroups: expected } },
    ]);
    expect(await book.batch({ deleteDimensionGroup: { range: columns(3, 5) } })).toEqual([
      { deleteDimensionGroup: { dimensionGroups: groups([1, 1, 4], [2, 2, 3]) } },
    ]);
  });

  test('where there is none, none can be taken away', async () => {
    const book = await Book.make();
    expect(await book.refusal([{ deleteDimensionGroup: { range: columns(0, 1) } }])).toContain(
      'There is no group',
    );
  });
});

describe('filters', () => {
  const hidden = async (book: Book): Promise<unknown> => {
    const view = (await book.get({
      ranges: ['A1:A4'],
      fields: 'sheets.data.rowMetadata.hiddenByFilter',
    })) as {
      sheets: { data: { rowMetadata: { hiddenByFilter?: boolean }[] }[] }[];
    };
    return view.sheets[0]?.data[0]?.rowMetadata.map((one) => one.hiddenByFilter ?? false);
  };

  test('a filter hides the rows that do not pass, until it is cleared', async () => {
    const book = await Book.make();
    await book.fill([
      ['keadaan', 'hari'],
      ['Buka', 3],
      ['Tutup', 9],
      ['Buka', 12],
    ]);
    const range = box(0, 0, 4, 2);
    const condition = { type: 'NUMBER_LESS', values: [{ userEnteredValue: '10' }] };
    await book.batch({
      setBasicFilter: { filter: { range, criteria: { 0: { hiddenValues: ['Tutup'] }, 1: { condition } } } },
    });
    expect(await hidden(book)).toEqual([false, false, true, true]);
    await book.batch({ clearBasicFilter: { sheetId: 0 } });
    expect(await hidden(book)).toEqual([false, false, false, false]);
  });

  test('views are kept by id, changed and removed', async () => {
    const book = await Book.make();
    await book.batch({ addFilterView: { filter: { filterViewId: 4, range: box(0, 0, 4, 2) } } });
    await book.batch({
      updateFilterView: { filter: { filterViewId: 4, title: 'Lewat waktu' }, fields: 'title' },
    });
    expect(await book.get({ fields: 'sheets.filterViews(filterViewId,title)' })).toEqual({
      sheets: [{ filterViews: [{ filterViewId: 4, title: 'Lewat waktu' }] }],
    });
    await book.batch({ deleteFilterView: { filterId: 4 } });
    expect(await book.refusal([{ deleteFilterView: { filterId: 4 } }])).toContain(
      'No filter view with id: 4',
    );
    expect(
      await book.refusal([
        { setBasicFilter: { filter: { range: box(0, 0, 2, 1), criteria: { 0: { hidden: [] } } } } },
      ]),
    ).toContain('Unknown name "hidden"');
  });
});

test('named ranges and developer metadata are changed and removed', async () => {
  const book = await Book.make();
  const developerMetadata = {
    metadataId: 7,
    metadataKey: 'kolom',
    visibility: 'DOCUMENT',
    location: { dimensionRange: span('COLUMNS', 1, 2) },
  };
  await book.batch(
    { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'lama', range: box(0, 0, 1, 1) } } },
    { createDeveloperMetadata: { developerMetadata } },
  );
  const dataFilter = { developerMetadataLookup: { metadataKey: 'kolom' } };
  const replies = await book.batch(
    { updateNamedRange: { namedRange: { namedRangeId: 'n', name: 'baru' }, fields: 'name' } },
    {
      updateDeveloperMetadata: {
        dataFilters: [dataFilter],
        developerMetadata: { metadataValue: 'status' },
        fields: 'metadataValue',
      },
    },
    { deleteDeveloperMetadata: { dataFilter } },
  );
  const changed = { ...developerMetadata, metadataValue: 'status', location: { locationType: 'COLUMN' } };
  expect(replies).toMatchObject([
    {},
    { updateDeveloperMetadata: { developerMetadata: [changed] } },
    { deleteDeveloperMetadata: { deletedDeveloperMetadata: [changed] } },
  ]);
  expect(
    await book.refusal([{ addNamedRange: { namedRange: { name: 'A1', range: box(0, 0, 1, 1) } } }]),
  ).toContain('Invalid name: A1');
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

test('what is protected is not moved, pushed, filled, sorted, tidied, cut off or copied over by others', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.fill([[' a'], [' b']]);
  await book.batch({ addProtectedRange: { protectedRange: { range: box(1, 0, 3, 2) } } });
  const requests: object[] = [
    { moveDimension: { source: span('ROWS', 1, 2), destinationIndex: 9 } },
    { moveDimension: { source: span('ROWS', 9, 10), destinationIndex: 2 } },
    { insertRange: { range: box(0, 0, 1, 1), shiftDimension: 'ROWS' } },
    { deleteRange: { range: box(0, 0, 1, 1), shiftDimension: 'ROWS' } },
    { cutPaste: { source: box(1, 0, 2, 1), destination: { rowIndex: 8 } } },
    { cutPaste: { source: box(8, 0, 9, 1), destination: { rowIndex: 2 } } },
    { autoFill: { sourceAndDestination: { source: box(0, 0, 1, 1), dimension: 'ROWS', fillLength: 1 } } },
    { trimWhitespace: { range: box(0, 0, 2, 1) } },
    { deleteDuplicates: { range: box(0, 0, 2, 1) } },
    { pasteData: { coordinate: { rowIndex: 1 }, data: 'x', delimiter: ',' } },
    { sortRange: { range: box(0, 0, 2, 1), sortSpecs: [{ dimensionIndex: 0 }] } },
    { findReplace: { find: 'b', replacement: 'c', sheetId: 0 } },
    { mergeCells: { range: box(2, 0, 4, 2) } },
    {
      updateSheetProperties: {
        properties: { gridProperties: { rowCount: 2 } },
        fields: 'gridProperties.rowCount',
      },
    },
    { deleteSheet: { sheetId: 0 } },
    { addProtectedRange: { protectedRange: { range: box(2, 0, 4, 2) } } },
  ];
  for (const request of requests) {
    expect([request, await book.refusal([{ addSheet: {} }, request], KABAG)]).toEqual([
      request,
      expect.stringContaining('You are trying to edit a protected cell or object.'),
    ]);
  }
  expect(book.world.sheetNames(book.id)).toEqual(['Sheet1']);
});

test('a protected sheet is neither renamed, moved, hidden, lengthened nor deleted by others', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.batch({ addSheet: {} }, { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
  const change = (properties: object, fields: string): object => ({
    updateSheetProperties: { properties, fields },
  });
  for (const request of [
    change({ title: 'x' }, 'title'),
    change({ index: 1 }, 'index'),
    change({ hidden: true }, 'hidden'),
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
    { deleteSheet: { sheetId: 0 } },
    { addDimensionGroup: { range: span('ROWS', 0, 1) } },
  ]) {
    expect(await book.refusal([request], KABAG)).toContain(
      'You are trying to edit a protected cell or object.',
    );
  }
});

test('a warning names no editors; when it becomes a protection, all editors of the document are its own', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  const protectedRange = {
    protectedRangeId: 5,
    range: { sheetId: 0 },
    warningOnly: true,
    editors: { users: [KABAG] },
  };
  await book.batch({ addProtectedRange: { protectedRange } });
  const editors = (): Promise<unknown> => book.get({ fields: 'sheets.protectedRanges.editors' });
  expect(await editors()).toEqual({ sheets: [{ protectedRanges: [{}] }] });
  await book.batch({
    updateProtectedRange: {
      protectedRange: { protectedRangeId: 5, warningOnly: false },
      fields: 'warningOnly',
    },
  });
  expect(await editors()).toEqual({
    sheets: [{ protectedRanges: [{ editors: { users: [OWNER, KABAG] } }] }],
  });
});

test('only a protected sheet has ranges that are left open', async () => {
  const book = await Book.make();
  const protectedRange = { range: box(0, 0, 5, 5), unprotectedRanges: [box(0, 0, 1, 1)] };
  expect(await book.refusal([{ addProtectedRange: { protectedRange } }])).toContain(
    'Unprotected ranges are only supported on protected sheets.',
  );
});
