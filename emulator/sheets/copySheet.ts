/** A copy of a sheet beside it: its cells, formats, bands, rules, filters and charts, but not its protections. */
import { SheetDraft } from './draft';
import type { BandedRange, EmbeddedChart, GridRange } from './model';

/** The range on the copy instead of the original; ranges of other sheets stay. */
const moved = <R extends GridRange>(range: R, from: number, to: number): R =>
  (range.sheetId ?? 0) === from ? { ...range, sheetId: to } : range;

/** Sources on the copied sheet mean the copy. */
function movedSpec<T>(spec: T, from: number, to: number): T {
  if (Array.isArray(spec)) return spec.map((one) => movedSpec(one, from, to)) as T;
  if (typeof spec !== 'object' || spec === null) return spec;
  const entries = Object.entries(spec).map(([name, value]) => [
    name,
    name === 'sources'
      ? (value as GridRange[]).map((range) => moved(range, from, to))
      : movedSpec(value, from, to),
  ]);
  return Object.fromEntries(entries) as T;
}

function movedChart(chart: EmbeddedChart, from: number, to: number, chartId: number): EmbeddedChart {
  const { overlayPosition } = chart.position ?? {};
  const anchorCell = { ...overlayPosition?.anchorCell, sheetId: to };
  const position = overlayPosition
    ? { overlayPosition: { ...overlayPosition, anchorCell } }
    : { sheetId: to };
  return { ...chart, chartId, spec: movedSpec(chart.spec ?? {}, from, to), position };
}

/** The copy as a sheet of its own; what has an id gets a fresh one. */
export function copySheet(source: SheetDraft, id: number, title: string, newId: () => number): SheetDraft {
  const here = <T extends { range?: GridRange | undefined }>(one: T): T =>
    one.range ? { ...one, range: moved(one.range, source.id, id) } : one;
  return new SheetDraft({
    ...source.freeze(),
    id,
    title,
    rows: source.rows.stored(),
    protectedRanges: [],
    bandedRanges: source.bandedRanges.map((one): BandedRange => ({ ...here(one), bandedRangeId: newId() })),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((range) => moved(range, source.id, id)),
    })),
    merges: source.merges.map((range) => moved(range, source.id, id)),
    basicFilter: source.basicFilter && here(source.basicFilter),
    filterViews: source.filterViews.map((one) => ({ ...here(one), filterViewId: newId() })),
    charts: source.charts.map((one) => movedChart(one, source.id, id, newId())),
  });
}
