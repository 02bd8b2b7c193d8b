/** The charts of the tab Dasbor, as requests of the Sheets service. Pure. */
import { STATE_COLUMNS } from '../../app/dashboard';
import { HEADER_ROWS, type Tab, tabOf } from '../../app/tabs';
import { DASHBOARD } from '../../messages/timers';
import { rgb } from './look';

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type EmbeddedChart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;
type ChartSpec = GoogleAppsScript.Sheets.Schema.ChartSpec;

/** Columns behind the figures' own, which the second chart reaches; a chart needs cells under it. */
const ROOM = 7;
const SIZE = { widthPixels: 660, heightPixels: 340 };
const GAP = 16;
const TEXT = 'Roboto';

/** Colours of the bars by column, the ones of the panel. */
const BARS: Readonly<Record<string, string>> = {
  tepat: '1e8e3e',
  mendekati: 'e37400',
  terlambat: 'b3261e',
  menunggu: '80868b',
};

interface Chart {
  /** fixed, so that a chart that somebody moved is still found, and one that was deleted is made again */
  readonly chartId: number;
  readonly title: string;
  readonly kind: 'BAR' | 'COLUMN';
  /** first row of figures, and behind the last one */
  readonly rows: (steps: number) => readonly [from: number, to: number];
}

const CHARTS: readonly Chart[] = [
  {
    chartId: 3001,
    title: DASHBOARD.charts.steps,
    kind: 'BAR',
    rows: (steps) => [HEADER_ROWS + 1, HEADER_ROWS + 1 + steps],
  },
  {
    chartId: 3002,
    title: DASHBOARD.charts.states,
    kind: 'COLUMN',
    rows: () => [HEADER_ROWS, HEADER_ROWS + 1],
  },
];

const dashboard = (): Tab => tabOf('DASBOR');

/** Columns that a tab has behind its own, for what lies on them. */
export const roomFor = (tab: Tab): number => (tab.id === 'DASBOR' ? ROOM : 0);

/** One column: the row of labels, which names the series, and the rows of figures. */
function sources(key: string, [from, to]: readonly [number, number]): GridRange[] {
  const { sheetId, columns } = dashboard();
  const startColumnIndex = columns.findIndex((column) => column.key === key);
  const part = (startRowIndex: number, endRowIndex: number): GridRange => ({
    sheetId,
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex: startColumnIndex + 1,
  });
  const labels = HEADER_ROWS - 1;
  return from === HEADER_ROWS ? [part(labels, to)] : [part(labels, HEADER_ROWS), part(from, to)];
}

function specOf({ title, kind, rows }: Chart, steps: number): ChartSpec {
  const data = (key: string) => ({ sourceRange: { sources: sources(key, rows(steps)) } });
  const across = kind === 'BAR';
  return {
    title,
    fontName: TEXT,
    basicChart: {
      chartType: kind,
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      ...(across ? { stackedType: 'STACKED' } : {}),
      axis: [{ position: across ? 'BOTTOM_AXIS' : 'LEFT_AXIS', title: DASHBOARD.charts.count }],
      domains: [{ domain: data('ukuran') }],
      series: STATE_COLUMNS.map(([key]) => ({
        series: data(key),
        targetAxis: across ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        color: rgb(BARS[key] ?? BARS.menunggu ?? ''),
      })),
    },
  };
}

/** Where a chart lies: below the figures, where it is seen without scrolling sideways; side by side. */
function chartOf(chart: Chart, index: number, steps: number): EmbeddedChart {
  const { sheetId } = dashboard();
  const anchorCell = { sheetId, rowIndex: HEADER_ROWS + 1 + steps, columnIndex: 0 };
  const offset = { offsetXPixels: GAP + index * (SIZE.widthPixels + GAP), offsetYPixels: GAP };
  return {
    chartId: chart.chartId,
    spec: specOf(chart, steps),
    position: { overlayPosition: { anchorCell, ...offset, ...SIZE } },
  };
}

/** Row behind the last one that a chart shows. */
function lastRow(spec: ChartSpec | undefined): number | undefined {
  const parts = spec?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources ?? [];
  return parts[parts.length - 1]?.endRowIndex;
}

/** Charts that are missing, and those that show another number of steps than the SOP in force has. */
export function chartsPlan(state: Schema, steps: number): readonly Request[] {
  const present = (state.sheets ?? []).flatMap((sheet) => sheet.charts ?? []);
  return CHARTS.flatMap((chart, index): Request[] => {
    const there = present.find((one) => one.chartId === chart.chartId);
    if (there === undefined) return [{ addChart: { chart: chartOf(chart, index, steps) } }];
    const spec = specOf(chart, steps);
    return lastRow(there.spec) === lastRow(spec)
      ? []
      : [{ updateChartSpec: { chartId: chart.chartId, spec } }];
  });
}
