/** Charts for the page, after the Sheets API: EmbeddedChart, BasicChartSpec, PieChartSpec, ChartSourceRange. */
import { type CellsOf, chartInfo } from '../../emulator/server/charts';
import type { ShownCell } from '../../emulator/types';

const cell = (value: string | number): ShownCell => ({ value, formula: null, text: String(value) });
const TABLE: readonly (readonly ShownCell[])[] = [
  [cell('Langkah'), cell('Terbuka'), cell('Terlambat')],
  [cell('Satu'), cell(3), cell(1)],
  [cell('Dua'), cell(5), cell('belum')],
];
const cellsOf: CellsOf = (sheetId) => (sheetId === 7 ? TABLE : []);
const column = (x: number, from = 0) => ({
  sourceRange: {
    sources: [
      { sheetId: 7, startRowIndex: from, endRowIndex: 3, startColumnIndex: x, endColumnIndex: x + 1 },
    ],
  },
});
const basic = (extra: object) => ({
  chartId: 4,
  spec: {
    title: 'Keadaan',
    basicChart: {
      chartType: 'COLUMN',
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      axis: [
        { position: 'BOTTOM_AXIS', title: 'Langkah' },
        { position: 'LEFT_AXIS', title: 'Kasus' },
      ],
      domains: [{ domain: column(0) }],
      series: [{ series: column(1), color: { red: 1 } }, { series: column(2) }],
      ...extra,
    },
  },
});

test('a column chart has the labels of its domain, a series for each range, and the headers as names', () => {
  expect(chartInfo(basic({}), cellsOf)).toMatchObject({
    id: 4,
    kind: 'COLUMN',
    title: 'Keadaan',
    axes: ['Langkah', 'Kasus'],
    legend: 'BOTTOM',
    labels: ['Satu', 'Dua'],
    series: [
      { name: 'Terbuka', color: '#ff0000', values: [3, 5] },
      { name: 'Terlambat', color: null, values: [1, null] },
    ],
  });
});

test('without a count of headers, a text above numbers is one', () => {
  const guessed = chartInfo(basic({ headerCount: undefined }), cellsOf);
  expect([guessed?.labels, guessed?.series[0]?.name]).toEqual([['Satu', 'Dua'], 'Terbuka']);
});

test('a pie has one series', () => {
  const pie = { spec: { pieChart: { domain: column(0, 1), series: column(1, 1) } } };
  expect(chartInfo(pie, cellsOf)).toMatchObject({
    kind: 'PIE',
    labels: ['Satu', 'Dua'],
    series: [{ name: '', values: [3, 5] }],
  });
});

test('a chart lies over the cells at its anchor; where no size is told it is 600 by 371 pixels', () => {
  const overlayPosition = {
    anchorCell: { sheetId: 7, rowIndex: 2, columnIndex: 5 },
    offsetXPixels: 10,
    offsetYPixels: 20,
  };
  const placed = chartInfo({ ...basic({}), position: { overlayPosition } }, cellsOf);
  expect([placed?.at, placed?.width, placed?.height]).toEqual([
    { row: 2, column: 5, x: 10, y: 20 },
    600,
    371,
  ]);
});

test.each(['BAR', 'LINE', 'AREA'])('%s charts are drawn', (chartType) => {
  expect(chartInfo(basic({ chartType }), cellsOf)?.kind).toBe(chartType);
});

test('a kind of chart that cannot be drawn is left out', () => {
  expect(chartInfo({ spec: { title: 'x', orgChart: {} } }, cellsOf)).toBeNull();
});
