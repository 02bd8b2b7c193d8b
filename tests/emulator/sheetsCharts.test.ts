import { Book } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER } from './support';

afterEach(closeWorlds);

const column = (index: number, from = 0, to = 5, sheetId = 0): object => ({
  sourceRange: {
    sources: [
      { sheetId, startRowIndex: from, endRowIndex: to, startColumnIndex: index, endColumnIndex: index + 1 },
    ],
  },
});
const bars = (chartType = 'COLUMN', ...series: object[]): object => ({
  title: 'Kasus menurut keadaan',
  basicChart: {
    chartType,
    headerCount: 1,
    domains: [{ domain: column(0) }],
    series: (series.length > 0 ? series : [column(1)]).map((one) => ({ series: one })),
  },
});
const at = (rowIndex: number, columnIndex: number): object => ({
  overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex } },
});
const add = (spec: object, position: object = at(0, 3), chartId = 5): object => ({
  addChart: { chart: { chartId, spec, position } },
});
const charts = (book: Book): Promise<unknown> => book.get({ fields: 'sheets.charts' });

test('a chart is kept where it was put, in the usual size, and given back by the spreadsheet', async () => {
  const book = await Book.make();
  const chart = {
    chartId: 5,
    spec: bars(),
    position: {
      overlayPosition: {
        anchorCell: { sheetId: 0, rowIndex: 0, columnIndex: 3 },
        widthPixels: 600,
        heightPixels: 371,
      },
    },
  };
  expect(await book.batch(add(bars()))).toEqual([{ addChart: { chart } }]);
  expect(await charts(book)).toEqual({ sheets: [{ charts: [chart] }] });
});

test('a chart without an id gets one', async () => {
  const book = await Book.make();
  const replies = await book.batch({ addChart: { chart: { spec: bars('LINE'), position: at(0, 0) } } });
  expect(replies).toMatchObject([{ addChart: { chart: { chartId: expect.any(Number) } } }]);
  expect(await book.refusal([add(bars()), add(bars())])).toContain('requests[1].addChart');
});

test('a chart on a sheet of its own makes that sheet, which has no cells', async () => {
  const book = await Book.make();
  await book.batch(add(bars(), { newSheet: true }));
  const view = (await book.get({ fields: 'sheets(properties,charts.chartId)' })) as {
    sheets: { properties: { sheetId: number } }[];
  };
  const sheetId = view.sheets[1]?.properties.sheetId;
  expect(view.sheets[1]).toEqual({
    properties: { sheetId, title: 'Chart1', index: 1, sheetType: 'OBJECT' },
    charts: [{ chartId: 5 }],
  });
  expect(
    await book.refusal([{ updateCells: { start: { sheetId }, rows: [{ values: [{}] }], fields: '*' } }]),
  ).toContain(`No grid with id: ${sheetId}`);
  await book.batch({ deleteEmbeddedObject: { objectId: 5 } });
  expect(book.world.sheetNames(book.id)).toEqual(['Sheet1']);
});

test('each source is one row or one column, inside the grid, and there are as many for each series', async () => {
  const book = await Book.make();
  const wide = {
    sourceRange: { sources: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }] },
  };
  expect(await book.refusal([add(bars('BAR', wide))])).toBe(
    'Invalid requests[0].addChart: ChartSourceRange ranges require all rows or all columns to have length of 1',
  );
  expect(await book.refusal([add(bars('BAR', column(1, 0, 2000)))])).toContain('exceeds grid limits');
  expect(await book.refusal([add(bars('BAR', column(1, 0, 5, 9)))])).toContain('No grid with id: 9');
  const { sourceRange } = column(1) as { sourceRange: { sources: object[] } };
  const twice = { sourceRange: { sources: [...sourceRange.sources, ...sourceRange.sources] } };
  expect(await book.refusal([add(bars('BAR', twice))])).toContain(
    'each sourceRange across the domain & series must be in order and contiguous.',
  );
});

test.each([
  ['no specification', undefined, 'no chart spec'],
  ['no kind', { title: 'x' }, 'One of basicChart, pieChart'],
  ['no type', { basicChart: { series: [{ series: column(1) }] } }, 'must have a chartType'],
  [
    'two domains',
    { basicChart: { chartType: 'BAR', domains: [{ domain: column(0) }, { domain: column(1) }] } },
    'Only a single domain is supported.',
  ],
  [
    'an axis that the type has not',
    { basicChart: { chartType: 'BAR', series: [{ series: column(1), targetAxis: 'LEFT_AXIS' }] } },
    'LEFT_AXIS is not a valid minor axis',
  ],
  [
    'a series type outside a combination',
    { basicChart: { chartType: 'LINE', series: [{ series: column(1), type: 'LINE' }] } },
    'can only be set on a COMBO chart',
  ],
  ['a type that does not exist', { basicChart: { chartType: 'DONUT' } }, 'BasicChartType), "DONUT"'],
  ['an unknown field', { pieChart: { holes: 1 } }, 'Unknown name "holes"'],
])('a chart is refused: %s', async (_name, spec, message) => {
  const book = await Book.make();
  expect(await book.refusal([{ addChart: { chart: { spec, position: at(0, 0) } } }])).toContain(message);
});

test('a chart of nothing is an internal error of Google', async () => {
  const book = await Book.make();
  expect(await book.refusal([add({ basicChart: { chartType: 'BAR' } })])).toBe('Internal error encountered.');
});

test('a place is needed, and it lies in the grid', async () => {
  const book = await Book.make();
  expect(await book.refusal([{ addChart: { chart: { spec: bars() } } }])).toContain(
    'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
  );
  expect(await book.refusal([add(bars(), at(1000, 0))])).toContain('exceeds grid limits');
});

test('the specification is replaced as a whole, the position by its mask', async () => {
  const book = await Book.make();
  await book.batch(add(bars()));
  const pie = { pieChart: { domain: column(0), series: column(1), pieHole: 0.5 } };
  const newPosition = { overlayPosition: { widthPixels: 300, offsetXPixels: 9 } };
  const replies = await book.batch(
    { updateChartSpec: { chartId: 5, spec: pie } },
    { updateEmbeddedObjectPosition: { objectId: 5, newPosition, fields: 'widthPixels' } },
  );
  const position = {
    overlayPosition: {
      anchorCell: { sheetId: 0, rowIndex: 0, columnIndex: 3 },
      widthPixels: 300,
      heightPixels: 371,
    },
  };
  expect(replies).toEqual([{}, { updateEmbeddedObjectPosition: { position } }]);
  expect(await charts(book)).toEqual({ sheets: [{ charts: [{ chartId: 5, spec: pie, position }] }] });
  expect(await book.refusal([{ updateEmbeddedObjectPosition: { objectId: 5, newPosition } }])).toContain(
    "At least one field must be listed in 'fields'",
  );
  expect(await book.refusal([{ updateChartSpec: { chartId: 6, spec: pie } }])).toContain(
    'No chart with id: 6',
  );
  expect(await book.refusal([{ deleteEmbeddedObject: { objectId: 6 } }])).toContain(
    'No embedded object with id: 6',
  );
});

test('a chart goes with its cells: its sources and its place move, a series without cells leaves it', async () => {
  const book = await Book.make();
  await book.batch(add(bars('COLUMN', column(1), column(2)), at(4, 6)));
  const move = (kind: string, dimension: string, startIndex: number, endIndex: number): object => ({
    [kind]: { range: { sheetId: 0, dimension, startIndex, endIndex } },
  });
  await book.batch(
    move('insertDimension', 'ROWS', 2, 4),
    move('insertDimension', 'COLUMNS', 0, 1),
    move('deleteDimension', 'COLUMNS', 2, 3),
  );
  const spec = {
    basicChart: { domains: [{ domain: column(1, 0, 7) }], series: [{ series: column(2, 0, 7) }] },
  };
  const position = { overlayPosition: { anchorCell: { rowIndex: 6, columnIndex: 6 } } };
  expect(await charts(book)).toMatchObject({ sheets: [{ charts: [{ spec, position }] }] });
});

test('a protected sheet takes no chart from others', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.batch(add(bars()), { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
  for (const request of [add(bars(), at(0, 0), 6), { deleteEmbeddedObject: { objectId: 5 } }]) {
    expect(await book.refusal([request], KABAG)).toContain(
      'You are trying to edit a protected cell or object.',
    );
  }
});
