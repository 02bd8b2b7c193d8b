/// <reference types="google-apps-script" />
import { type DashboardSize, layoutOf } from '../../src/app/dashboard/layout';
import { tabOf } from '../../src/app/tabs';
import { chartsPlan, roomFor } from '../../src/gas/setup/charts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Chart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;

const SIZE: DashboardSize = { steps: 11, roles: 5, returning: 5 };
const made = (size: DashboardSize): readonly Chart[] =>
  chartsPlan({ sheets: [] }, size).flatMap(({ addChart }) => (addChart?.chart ? [addChart.chart] : []));
const kinds = (requests: readonly Request[]) => requests.flatMap((request) => Object.keys(request));

test('all four charts are made where there is none, and nothing more is to be done then', () => {
  expect(kinds(chartsPlan({ sheets: [] }, SIZE))).toEqual(Array(4).fill('addChart'));
  expect(chartsPlan({ sheets: [{ charts: [...made(SIZE)] }] }, SIZE)).toEqual([]);
});

test('a chart that somebody deleted is made again, one that he moved to another tab is left there', () => {
  const [first, ...rest] = made(SIZE);
  if (!first) throw new Error('no chart');
  expect(kinds(chartsPlan({ sheets: [{ charts: rest }] }, SIZE))).toEqual(['addChart']);
  expect(chartsPlan({ sheets: [{ charts: rest }, { charts: [first] }] }, SIZE)).toEqual([]);
});

test('an SOP with more steps gets longer charts, and their place below the longer table', () => {
  const requests = chartsPlan({ sheets: [{ charts: [...made(SIZE)] }] }, { ...SIZE, steps: 14 });
  const sources = requests[0]?.updateChartSpec?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources;
  const { head } = layoutOf({ ...SIZE, steps: 14 }).open;
  expect(sources?.map((one) => one.endRowIndex)).toEqual([head - 1 + 2 + 1 + 14]);
  expect(kinds(requests)).toContain('updateEmbeddedObjectPosition');
});

test('the charts of an earlier version are taken away', () => {
  const [first] = chartsPlan({ sheets: [{ charts: [{ chartId: 3001 }, ...made(SIZE)] }] }, SIZE);
  expect(first).toEqual({ deleteEmbeddedObject: { objectId: 3001 } });
});

test('each strip of a chart is one range, one row high or one column wide, and all of a chart are of one length', () => {
  for (const { spec } of made(SIZE)) {
    const chart = spec?.basicChart;
    const data = [chart?.domains?.[0]?.domain, ...(chart?.series ?? []).map((one) => one.series)];
    const lengths = data.map((one) => {
      const [source, more] = one?.sourceRange?.sources ?? [];
      expect(more).toBeUndefined();
      const high = Number(source?.endRowIndex) - Number(source?.startRowIndex);
      const wide = Number(source?.endColumnIndex) - Number(source?.startColumnIndex);
      expect(Math.min(high, wide)).toBe(1);
      return Math.max(high, wide);
    });
    expect(new Set(lengths).size).toBe(1);
  }
});

test('the charts lie on rows that no table takes', () => {
  const layout = layoutOf(SIZE);
  expect(roomFor(tabOf('DASBOR'))).toBeGreaterThan(0);
  expect(roomFor(tabOf('REGISTER'))).toBe(0);
  const bottoms = made(SIZE).map(({ position }) => {
    const place = position?.overlayPosition;
    expect(place?.anchorCell?.rowIndex).toBe(layout.open.first + layout.open.count + 1);
    return Number(place?.offsetYPixels) + Number(place?.heightPixels);
  });
  // A row of Google Sheets is 21 pixels high.
  expect(Math.max(...bottoms)).toBeLessThanOrEqual((layout.steps.head - layout.charts) * 21);
});
