/// <reference types="google-apps-script" />
import { tabOf } from '../../src/app/tabs';
import { chartsPlan, roomFor } from '../../src/gas/setup/charts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Chart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;

const dashboard = tabOf('DASBOR');
const made = (steps: number): readonly Chart[] =>
  chartsPlan({ sheets: [] }, steps).flatMap(({ addChart }) => (addChart?.chart ? [addChart.chart] : []));
const kinds = (requests: readonly Request[]) => requests.flatMap((request) => Object.keys(request));

test('both charts are made where there is none, and nothing more is to be done then', () => {
  expect(kinds(chartsPlan({ sheets: [] }, 11))).toEqual(['addChart', 'addChart']);
  expect(chartsPlan({ sheets: [{ charts: [...made(11)] }] }, 11)).toEqual([]);
});

test('a chart that somebody deleted is made again, one that he moved to another tab is left there', () => {
  const [steps, states] = made(11);
  if (!steps || !states) throw new Error('two charts');
  expect(kinds(chartsPlan({ sheets: [{ charts: [states] }] }, 11))).toEqual(['addChart']);
  expect(chartsPlan({ sheets: [{ charts: [states] }, { charts: [steps] }] }, 11)).toEqual([]);
});

test('an SOP with more steps gets a longer chart', () => {
  const [request] = chartsPlan({ sheets: [{ charts: [...made(11)] }] }, 14);
  const sources = request?.updateChartSpec?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources;
  expect(sources?.map((one) => one.endRowIndex)).toEqual([2, 17]);
});

test('domain and series stand side by side, as Google wants of charts with a heading apart from the figures', () => {
  for (const { spec } of made(11)) {
    const chart = spec?.basicChart;
    const data = [chart?.domains?.[0]?.domain, ...(chart?.series ?? []).map((one) => one.series)];
    const columns = data.map((one) => one?.sourceRange?.sources?.map((source) => source.startColumnIndex));
    const parts = columns[0]?.length ?? 0;
    expect(columns).toEqual([0, 1, 2, 3, 4].map((column) => Array(parts).fill(column)));
  }
});

test('the charts lie on cells that are there, below the figures of every step', () => {
  expect(roomFor(dashboard)).toBeGreaterThan(0);
  expect(roomFor(tabOf('REGISTER'))).toBe(0);
  for (const { position } of made(11))
    expect(position?.overlayPosition?.anchorCell).toMatchObject({ rowIndex: 2 + 1 + 11, columnIndex: 0 });
});
