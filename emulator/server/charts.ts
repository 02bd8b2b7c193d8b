/** Charts of a sheet, out of the API's EmbeddedChart, with the values of their ranges. Pure. */
import { colorOf } from '../exports/style';
import type { ShownCell } from '../types';
import type { ChartInfo, ChartKind } from '../ui/wire';

type EmbeddedChart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;
type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;
type BasicChart = GoogleAppsScript.Sheets.Schema.BasicChartSpec;
type PieChart = GoogleAppsScript.Sheets.Schema.PieChartSpec;

/** The cells of a sheet by its id. */
export type CellsOf = (sheetId: number) => readonly (readonly ShownCell[])[];

/** Size of a chart whose position names none: EmbeddedObjectPosition, OverlayPosition. */
const [WIDTH, HEIGHT] = [600, 371];

const KINDS: Readonly<Record<string, ChartKind>> = {
  COLUMN: 'COLUMN',
  BAR: 'BAR',
  LINE: 'LINE',
  AREA: 'AREA',
};

const LEGENDS: Readonly<Record<string, ChartInfo['legend']>> = {
  NO_LEGEND: 'NONE',
  TOP_LEGEND: 'TOP',
  BOTTOM_LEGEND: 'BOTTOM',
  LEFT_LEGEND: 'LEFT',
  RIGHT_LEGEND: 'RIGHT',
};

/** Cells of the ranges one after the other: each range is one column or one row wide (ChartSourceRange). */
function cellsIn(data: ChartData | undefined, cellsOf: CellsOf): readonly (ShownCell | null)[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const cells = cellsOf(range.sheetId ?? 0);
    const [top, left] = [range.startRowIndex ?? 0, range.startColumnIndex ?? 0];
    const bottom = range.endRowIndex ?? cells.length;
    const right = range.endColumnIndex ?? Math.max(left, ...cells.map((row) => row.length));
    const found: (ShownCell | null)[] = [];
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) found.push(cells[row]?.[column] ?? null);
    return found;
  });
}

const textOf = (cell: ShownCell | null | undefined): string => cell?.text ?? '';
const numberOf = (cell: ShownCell | null): number | null =>
  typeof cell?.value === 'number' ? cell.value : null;

/** Where the header count is not told, Google guesses: a first cell that is no number stands above numbers. */
function headersOf(told: number | undefined, series: readonly (readonly (ShownCell | null)[])[]): number {
  if (told !== undefined) return told;
  const looksLikeHeader = series.some(
    ([first, second]) => textOf(first) !== '' && typeof first?.value !== 'number' && second !== undefined,
  );
  return looksLikeHeader ? 1 : 0;
}

type Content = Pick<ChartInfo, 'kind' | 'stacked' | 'axes' | 'legend' | 'labels' | 'series'>;

function basicContent(chart: BasicChart, cellsOf: CellsOf): Content | null {
  const kind = KINDS[chart.chartType ?? ''];
  if (!kind) return null;
  const columns = (chart.series ?? []).map((one) => cellsIn(one.series, cellsOf));
  const headers = headersOf(chart.headerCount, columns);
  const axis = (position: string) => chart.axis?.find((one) => one.position === position)?.title ?? '';
  return {
    kind,
    stacked: chart.stackedType === 'STACKED' || chart.stackedType === 'PERCENT_STACKED',
    axes: [axis('BOTTOM_AXIS'), axis('LEFT_AXIS')],
    legend: LEGENDS[chart.legendPosition ?? ''] ?? 'RIGHT',
    labels: cellsIn(chart.domains?.[0]?.domain, cellsOf).slice(headers).map(textOf),
    series: columns.map((cells, i) => ({
      name: headers > 0 ? textOf(cells[headers - 1]) : '',
      color: colorOf(chart.series?.[i], 'color'),
      values: cells.slice(headers).map(numberOf),
    })),
  };
}

/** A pie has no count of headers: a first slice without a number is one. */
function pieContent(chart: PieChart, cellsOf: CellsOf): Content {
  const cells = cellsIn(chart.series, cellsOf);
  const headers = headersOf(undefined, [cells]);
  return {
    kind: 'PIE',
    stacked: false,
    axes: ['', ''],
    legend: LEGENDS[chart.legendPosition ?? ''] ?? 'RIGHT',
    labels: cellsIn(chart.domain, cellsOf).slice(headers).map(textOf),
    series: [{ name: textOf(cells[headers - 1]), color: null, values: cells.slice(headers).map(numberOf) }],
  };
}

/** Null for a kind of chart that is not drawn here. */
export function chartInfo(chart: EmbeddedChart, cellsOf: CellsOf): ChartInfo | null {
  const { basicChart, pieChart, title = '' } = chart.spec ?? {};
  const content = pieChart ? pieContent(pieChart, cellsOf) : basicChart && basicContent(basicChart, cellsOf);
  if (!content) return null;
  const place = chart.position?.overlayPosition ?? {};
  return {
    id: chart.chartId ?? 0,
    title,
    ...content,
    at: {
      row: place.anchorCell?.rowIndex ?? 0,
      column: place.anchorCell?.columnIndex ?? 0,
      x: place.offsetXPixels ?? 0,
      y: place.offsetYPixels ?? 0,
    },
    width: place.widthPixels ?? WIDTH,
    height: place.heightPixels ?? HEIGHT,
  };
}
