/** The charts of the tab Dasbor, as requests of the Sheets service. Pure. */
import {
  type DashboardLayout,
  type DashboardSize,
  layoutOf,
  MONTHS,
  type Place,
} from '../../app/dashboard/layout';
import { OPEN_STATES } from '../../app/dashboard/now';
import { HEADER_ROWS, type Tab, tabOf } from '../../app/tabs';
import { DASHBOARD, MEDIAN_SHARE } from '../../messages/dashboard';
import { ALASAN_KEMBALI } from '../../messages/server';
import { rgb } from './look';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type EmbeddedChart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;
type ChartSpec = GoogleAppsScript.Sheets.Schema.ChartSpec;
type BasicChart = GoogleAppsScript.Sheets.Schema.BasicChartSpec;

/** Charts of an earlier version, of which the tables are gone. */
const RETIRED: readonly number[] = [3001, 3002];

const SIZE = { widthPixels: 530, heightPixels: 310 };
const GAP = 12;
const TEXT = 'Roboto';

/** Colours of the panel for the states of time; for reasons, which have no order, ones that are told apart by their lightness too. */
const STATES = ['1e8e3e', 'e37400', 'b3261e', '80868b', '8430ce'];
const REASONS = ['0b57d0', 'e8710a', '1e8e3e', 'a142f4', 'f9ab00', '12858d', '80868b', 'bdc1c6'];
const MAIN = '0b57d0';

interface Chart {
  /** fixed, so that a chart that somebody moved is still found, and one that was deleted is made again */
  readonly chartId: number;
  readonly title: string;
  readonly kind: 'BAR' | 'COLUMN';
  readonly stacked: boolean;
  readonly axis: string;
  readonly domain: GridRange;
  readonly series: readonly { readonly strip: GridRange; readonly colour: string }[];
}

const part = (top: number, bottom: number, left: number, right: number): GridRange => ({
  sheetId: tabOf('DASBOR').sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

/** Row index of a row of the tab that is counted below the header from 1. */
const index = (row: number): number => row - 1 + HEADER_ROWS;

/** A column of a table: its head, and the steps below it; the line of all stands behind them and would dwarf them. */
const column = ({ head }: Place, count: number, at: number): GridRange =>
  part(index(head), index(head) + 1 + count, at, at + 1);

/** A row of a table by months: what it is called, and its months. */
const months = (row: number): GridRange => part(index(row), index(row) + 1, 0, 1 + MONTHS);

const openChart = ({ open }: DashboardLayout, { steps }: DashboardSize): Chart => ({
  chartId: 3011,
  title: DASHBOARD.charts.open,
  kind: 'BAR',
  stacked: true,
  axis: DASHBOARD.charts.count,
  domain: column(open, steps, 0),
  series: OPEN_STATES.map((_, i) => ({ strip: column(open, steps, i + 1), colour: STATES[i] ?? MAIN })),
});

const monthChart = ({ stepMonths }: DashboardLayout, { steps }: DashboardSize): Chart => ({
  chartId: 3012,
  title: DASHBOARD.charts.months,
  kind: 'COLUMN',
  stacked: false,
  axis: DASHBOARD.charts.percent,
  domain: months(stepMonths.head),
  series: [{ strip: months(stepMonths.first + steps), colour: MAIN }],
});

const shareChart = ({ steps }: DashboardLayout, size: DashboardSize): Chart => ({
  chartId: 3013,
  title: DASHBOARD.charts.share,
  kind: 'BAR',
  stacked: false,
  axis: DASHBOARD.charts.percent,
  domain: column(steps, size.steps, 0),
  series: [{ strip: column(steps, size.steps, SHARE), colour: MAIN }],
});

function returnChart({ returns }: DashboardLayout, { returning }: DashboardSize): Chart {
  const reasons = [...ALASAN_KEMBALI, DASHBOARD.returns.none];
  const series = reasons.map((_, i) => ({
    strip: column(returns, returning, i + 1),
    colour: REASONS[i] ?? MAIN,
  }));
  return {
    chartId: 3014,
    title: DASHBOARD.charts.returns,
    kind: 'BAR',
    stacked: true,
    axis: DASHBOARD.charts.returned,
    domain: column(returns, returning, 0),
    series,
  };
}

const CHARTS = [openChart, monthChart, shareChart, returnChart];

/** Column of the median against the standard in the table of steps. */
const SHARE = 1 + DASHBOARD.steps.columns.indexOf(MEDIAN_SHARE);

function basicChart({ kind, stacked, axis, domain, series }: Chart): BasicChart {
  const data = (strip: GridRange) => ({ sourceRange: { sources: [strip] } });
  const values = kind === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  return {
    chartType: kind,
    legendPosition: series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
    headerCount: 1,
    ...(stacked ? { stackedType: 'STACKED' } : {}),
    axis: [{ position: values, title: axis }],
    domains: [{ domain: data(domain) }],
    series: series.map(({ strip, colour }) => ({
      series: data(strip),
      targetAxis: values,
      color: rgb(colour),
    })),
  };
}

const specOf = (chart: Chart): ChartSpec => ({
  title: chart.title,
  fontName: TEXT,
  basicChart: basicChart(chart),
});

/** Where a chart lies: below what is open now, two side by side, two below. */
function chartOf(chart: Chart, at: number, layout: DashboardLayout): EmbeddedChart {
  const { sheetId } = tabOf('DASBOR');
  const anchorCell = { sheetId, rowIndex: index(layout.charts), columnIndex: 0 };
  const offset = {
    offsetXPixels: GAP + (at % 2) * (SIZE.widthPixels + GAP),
    offsetYPixels: GAP + Math.floor(at / 2) * (SIZE.heightPixels + GAP),
  };
  return {
    chartId: chart.chartId,
    spec: specOf(chart),
    position: { overlayPosition: { anchorCell, ...offset, ...SIZE } },
  };
}

/** Columns that a tab has behind its own, for what lies on them. */
export const roomFor = (tab: Tab): number => (tab.id === 'DASBOR' ? 1 : 0);

/** Row behind the last one that a chart shows. */
function lastRow(spec: ChartSpec | undefined): number | undefined {
  const parts = spec?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources ?? [];
  return parts[parts.length - 1]?.endRowIndex;
}

/** Charts that are missing, those that show other rows than the SOP in force asks for, and those to be taken away. */
export function chartsPlan(state: Schema, size: DashboardSize): readonly Request[] {
  const layout = layoutOf(size);
  const present = (state.sheets ?? []).flatMap((sheet) => sheet.charts ?? []);
  const retired = present.filter(({ chartId }) => RETIRED.includes(chartId ?? 0));
  const made = CHARTS.flatMap((make, i): Request[] => {
    const chart = make(layout, size);
    const there = present.find((one) => one.chartId === chart.chartId);
    if (there === undefined) return [{ addChart: { chart: chartOf(chart, i, layout) } }];
    const spec = specOf(chart);
    if (lastRow(there.spec) === lastRow(spec)) return [];
    const { chartId } = chart;
    const newPosition = chartOf(chart, i, layout).position ?? {};
    return [
      { updateChartSpec: { chartId, spec } },
      { updateEmbeddedObjectPosition: { objectId: chartId, newPosition, fields: '*' } },
    ];
  });
  return [...retired.map(({ chartId = 0 }) => ({ deleteEmbeddedObject: { objectId: chartId } })), ...made];
}
