/** What a chart may be made of, checked as the Sheets API checks it. Nothing is drawn here. */
import { ApiRefusal, NotEmulated } from '../errors';
import type { BookDraft } from './draft';
import type { GridRange } from './model';
import { gridBox } from './range';

type ChartSpec = GoogleAppsScript.Sheets.Schema.ChartSpec;
type BasicChart = GoogleAppsScript.Sheets.Schema.BasicChartSpec;
type BasicSeries = GoogleAppsScript.Sheets.Schema.BasicChartSeries;
type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;

/** Wording seen live: syndesisio/syndesis issue 4583. */
const ONE_LINE = 'ChartSourceRange ranges require all rows or all columns to have length of 1';
const CONTIGUOUS =
  'If specifying more than one sourceRange within a domain or series, each sourceRange across the domain & series must be in order and contiguous.';
/** Wording seen live, misspelling included: mmedum/google-sheets-mcp, its recorded answers. */
const NO_KIND =
  'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.';

const OTHER_KINDS = [
  'bubbleChart',
  'candlestickChart',
  'histogramChart',
  'orgChart',
  'treemapChart',
  'waterfallChart',
] as const;

type Axis = 'rows' | 'columns';

/** Which dimension of a range is one cell wide; a single cell is both. */
function lineOf(draft: BookDraft, range: GridRange): readonly Axis[] {
  const box = gridBox(draft.sheet(range.sheetId), range);
  const thin: Axis[] = [];
  if (box.bottom - box.top === 1) thin.push('rows');
  if (box.right - box.left === 1) thin.push('columns');
  return thin;
}

function checkSources(draft: BookDraft, data: ChartData | undefined): number {
  const sources = data?.sourceRange?.sources ?? [];
  if (sources.length === 0)
    throw new ApiRefusal(400, 'ChartData must have a sourceRange with at least one source.');
  const lines = sources.map((range) => lineOf(draft, range));
  const alike = (['rows', 'columns'] as const).some((axis) => lines.every((thin) => thin.includes(axis)));
  if (!alike) throw new ApiRefusal(400, ONE_LINE);
  return sources.length;
}

/** Domain and series have as many sources each. */
function checkAll(draft: BookDraft, all: readonly (ChartData | undefined)[]): void {
  const counts = new Set(all.map((data) => checkSources(draft, data)));
  if (counts.size > 1) throw new ApiRefusal(400, CONTIGUOUS);
}

const LINES = new Set(['AREA', 'LINE', 'SCATTER']);
const COMBO_TYPES = new Set(['LINE', 'AREA', 'COLUMN']);

/** What the reference of BasicChartSeries calls an error. */
function checkSeries(type: string, { targetAxis, type: own, lineStyle }: BasicSeries): void {
  const minor = type === 'BAR' ? ['BOTTOM_AXIS'] : ['LEFT_AXIS', 'RIGHT_AXIS'];
  if (targetAxis && !minor.includes(targetAxis)) {
    throw new ApiRefusal(400, `${targetAxis} is not a valid minor axis for a chart of type ${type}.`);
  }
  if (own && type !== 'COMBO') throw new ApiRefusal(400, 'A series type can only be set on a COMBO chart.');
  if (own && !COMBO_TYPES.has(own))
    throw new ApiRefusal(400, `A series of a COMBO chart cannot be of type ${own}.`);
  if (lineStyle && !LINES.has(own ?? type)) {
    throw new ApiRefusal(400, `A line style cannot be set on a series of type ${own ?? type}.`);
  }
}

function checkBasic(draft: BookDraft, chart: BasicChart): void {
  const { chartType, domains = [], series = [], stackedType, headerCount } = chart;
  // Seen live: a chart of nothing is answered by an internal error (mmedum/google-sheets-mcp).
  if (domains.length + series.length === 0) throw new ApiRefusal(500, 'Internal error encountered.');
  if (!chartType) throw new ApiRefusal(400, 'A basicChart must have a chartType.');
  if (domains.length > 1) throw new ApiRefusal(400, 'Only a single domain is supported.');
  if ((headerCount ?? 0) < 0) throw new ApiRefusal(400, 'headerCount must not be negative.');
  if (stackedType && stackedType !== 'NOT_STACKED' && (chartType === 'LINE' || chartType === 'SCATTER')) {
    throw new ApiRefusal(400, `A chart of type ${chartType} cannot be stacked.`);
  }
  for (const one of series) checkSeries(chartType, one);
  checkAll(draft, [...domains.map((one) => one.domain), ...series.map((one) => one.series)]);
}

/** Throws Google's refusal of a specification that it would not draw. */
export function checkSpec(draft: BookDraft, spec: ChartSpec | undefined): ChartSpec {
  if (!spec) throw new ApiRefusal(400, 'no chart spec');
  const other = OTHER_KINDS.find((kind) => spec[kind]);
  if (other) throw new NotEmulated(`Sheets chart ${other}`);
  const { basicChart, pieChart } = spec;
  if (basicChart && pieChart) throw new ApiRefusal(400, 'Only one kind of chart can be set on chartSpec.');
  if (basicChart) checkBasic(draft, basicChart);
  else if (pieChart) checkAll(draft, [pieChart.domain, pieChart.series]);
  else throw new ApiRefusal(400, NO_KIND);
  return spec;
}
