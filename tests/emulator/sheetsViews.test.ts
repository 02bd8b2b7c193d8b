import { Book, box, span } from './sheetsSupport';
import { closeWorlds } from './support';

afterEach(closeWorlds);

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
