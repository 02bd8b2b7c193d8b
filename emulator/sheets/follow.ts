/**
 * What lies on rows and columns follows them when some are inserted, removed or moved: protections, bands, merges,
 * rules, filters, groups, charts and their sources, named ranges, developer metadata. What lay only on removed ones
 * goes with them.
 */
import type { BookDraft, SheetDraft } from './draft';
import type { DimensionProperties, EmbeddedChart, GridRange } from './model';

/** Rows or columns of one sheet that change place. An undefined side is open. */
export interface Shift {
  readonly sheetId: number;
  readonly rows: boolean;
  /** a stretch afterwards; null when nothing of it is left */
  span(start: number | undefined, end: number | undefined): Span | null;
  /** where one row or column is afterwards; null when it is gone */
  place(index: number): number | null;
}

interface Span {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** `count` rows or columns inserted before `from`: a stretch that begins there is pushed on, one around it grows. */
export function inserted(sheetId: number, rows: boolean, from: number, count: number): Shift {
  const place = (index: number): number => (index >= from ? index + count : index);
  return {
    sheetId,
    rows,
    place,
    span: (start, end) => ({
      start: start === undefined ? start : place(start),
      end: end === undefined || end <= from ? end : end + count,
    }),
  };
}

/** `count` rows or columns removed from `from` on. */
export function removed(sheetId: number, rows: boolean, from: number, count: number): Shift {
  const side = (index: number): number => (index <= from ? index : Math.max(from, index - count));
  return {
    sheetId,
    rows,
    place: (index) => (index < from ? index : index < from + count ? null : index - count),
    span: (start, end) => {
      const span = {
        start: start === undefined ? start : side(start),
        end: end === undefined ? end : side(end),
      };
      return span.end !== undefined && (span.start ?? 0) >= span.end ? null : span;
    },
  };
}

/** The block of `count` at `from` moved so that it lies before what was at `to`. */
export function relocated(sheetId: number, rows: boolean, from: number, count: number, to: number): Shift {
  const out = removed(sheetId, rows, from, count);
  const target = to > from ? to - count : to;
  const into = inserted(sheetId, rows, target, count);
  const inBlock = (index: number): boolean => index >= from && index < from + count;
  return {
    sheetId,
    rows,
    place: (index) => (inBlock(index) ? index - from + target : into.place(out.place(index) ?? index)),
    span: (start, end) => {
      // What lies within the block goes along; what lies around it closes behind and opens before it.
      if (start !== undefined && end !== undefined && start >= from && end <= from + count) {
        return { start: start - from + target, end: end - from + target };
      }
      const left = out.span(start, end);
      return left && into.span(left.start, left.end);
    },
  };
}

/** A grid range after the shift; null when nothing of it is left. Ranges of other sheets stay. */
function movedRange<R extends GridRange>(range: R, shift: Shift): R | null {
  if ((range.sheetId ?? 0) !== shift.sheetId) return range;
  const [start, end] = shift.rows
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);
  const span = shift.span(range[start] ?? undefined, range[end] ?? undefined);
  if (!span) return null;
  const copy: R = { ...range };
  for (const [name, side] of [
    [start, span.start],
    [end, span.end],
  ] as const) {
    if (side === undefined) delete copy[name];
    else copy[name] = side;
  }
  return copy;
}

const kept = <T>(list: readonly T[], move: (one: T) => T | null): T[] =>
  list.flatMap((one) => {
    const next = move(one);
    return next === null ? [] : [next];
  });

/** Something with a range of its own. One without a range covers what the name it bears covers, and stays. */
function ranged<T extends { range?: GridRange | undefined }>(shift: Shift): (one: T) => T | null {
  return (one) => {
    if (!one.range) return one;
    const range = movedRange(one.range, shift);
    return range && { ...one, range };
  };
}

type Filter = {
  range?: GridRange | undefined;
  criteria?: object | undefined;
  sortSpecs?: readonly { dimensionIndex?: number | undefined }[] | undefined;
};

/** Filters name columns of the sheet by number. */
function movedFilter<T extends Filter>(shift: Shift): (filter: T) => T | null {
  return (filter) => {
    const moved = ranged<T>(shift)(filter);
    if (!moved || shift.rows) return moved;
    const criteria = moved.criteria && movedKeys(moved.criteria as Readonly<Record<string, object>>, shift);
    const sortSpecs = moved.sortSpecs?.flatMap((spec) => {
      const dimensionIndex = shift.place(spec.dimensionIndex ?? 0);
      return dimensionIndex === null ? [] : [{ ...spec, dimensionIndex }];
    });
    return { ...moved, ...(criteria && { criteria }), ...(sortSpecs && { sortSpecs }) };
  };
}

function movedKeys<T>(table: Readonly<Record<string | number, T>>, shift: Shift): Record<number, T> {
  const result: Record<number, T> = {};
  for (const [key, value] of Object.entries(table)) {
    const index = shift.place(Number(key));
    if (index !== null) result[index] = value;
  }
  return result;
}

type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;

function movedData(data: ChartData | undefined, shift: Shift): ChartData | null {
  const sources = kept(data?.sourceRange?.sources ?? [], (range) => movedRange(range, shift));
  return sources.length > 0 ? { ...data, sourceRange: { sources } } : null;
}

/** A series whose cells were all removed leaves the chart, silently (seen live: mmedum/google-sheets-mcp). */
function movedSpec(spec: EmbeddedChart['spec'], shift: Shift): EmbeddedChart['spec'] {
  const { basicChart, pieChart } = spec ?? {};
  if (basicChart) {
    const domains = kept(basicChart.domains ?? [], (one) => {
      const domain = movedData(one.domain, shift);
      return domain && { ...one, domain };
    });
    const series = kept(basicChart.series ?? [], (one) => {
      const data = movedData(one.series, shift);
      return data && { ...one, series: data };
    });
    return { ...spec, basicChart: { ...basicChart, domains, series } };
  }
  if (!pieChart) return spec;
  const { domain: _domain, series: _series, ...rest } = pieChart;
  const domain = movedData(pieChart.domain, shift);
  const series = movedData(pieChart.series, shift);
  return { ...spec, pieChart: { ...rest, ...(domain && { domain }), ...(series && { series }) } };
}

/** A chart stays, and stays in sight, whatever becomes of the cell that it is anchored to. */
function movedAnchor(position: EmbeddedChart['position'], shift: Shift): EmbeddedChart['position'] {
  const anchor = position?.overlayPosition?.anchorCell;
  if (!anchor || (anchor.sheetId ?? 0) !== shift.sheetId) return position;
  const name = shift.rows ? 'rowIndex' : 'columnIndex';
  const old = anchor[name] ?? 0;
  const first = shift.span(old, undefined)?.start ?? old;
  const anchorCell = { ...anchor, [name]: shift.place(old) ?? Math.max(0, first - 1) };
  return { ...position, overlayPosition: { ...position.overlayPosition, anchorCell } };
}

const movedChart = (chart: EmbeddedChart, shift: Shift): EmbeddedChart => {
  const [spec, position] = [movedSpec(chart.spec, shift), movedAnchor(chart.position, shift)];
  return { ...chart, ...(spec && { spec }), ...(position && { position }) };
};

/** What belongs to the sheet whose rows or columns change place. */
function followOnSheet(sheet: SheetDraft, shift: Shift): void {
  const range = (one: GridRange): GridRange | null => movedRange(one, shift);
  sheet.protectedRanges = kept(sheet.protectedRanges, ranged(shift)).map((one) => ({
    ...one,
    ...(one.unprotectedRanges && { unprotectedRanges: kept(one.unprotectedRanges, range) }),
  }));
  sheet.bandedRanges = kept(sheet.bandedRanges, ranged(shift));
  sheet.merges = kept(sheet.merges, range).filter((one) => !isOneCell(one));
  sheet.conditionalFormats = kept(sheet.conditionalFormats, (rule) => {
    const ranges = kept(rule.ranges ?? [], range);
    return ranges.length > 0 ? { ...rule, ranges } : null;
  });
  sheet.basicFilter = sheet.basicFilter && movedFilter<typeof sheet.basicFilter>(shift)(sheet.basicFilter);
  sheet.filterViews = kept(sheet.filterViews, movedFilter(shift));
  const name = shift.rows ? 'rowGroups' : 'columnGroups';
  sheet[name] = kept(sheet[name], (group) => {
    const span = shift.span(group.range?.startIndex ?? 0, group.range?.endIndex);
    return span && { ...group, range: { ...group.range, startIndex: span.start, endIndex: span.end } };
  });
  const table = shift.rows ? 'rowProperties' : 'columnProperties';
  sheet[table] = movedKeys<DimensionProperties>(sheet[table], shift);
}

const isOneCell = (range: GridRange): boolean =>
  (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) === 1 &&
  (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) === 1;

/** Developer metadata stays with its row or column, and is deleted with it (guide "Read & write developer metadata"). */
function movedMetadata(draft: BookDraft, shift: Shift): BookDraft['metadata'] {
  return kept(draft.metadata, (one) => {
    const range = one.location?.dimensionRange;
    if (!range || (range.sheetId ?? 0) !== shift.sheetId || (range.dimension === 'ROWS') !== shift.rows)
      return one;
    const index = shift.place(range.startIndex ?? 0);
    if (index === null) return null;
    return {
      ...one,
      location: { ...one.location, dimensionRange: { ...range, startIndex: index, endIndex: index + 1 } },
    };
  });
}

/** Moves everything that lies on the rows or columns of the shift. The cells are not touched. */
export function follow(draft: BookDraft, shift: Shift): void {
  followOnSheet(draft.sheet(shift.sheetId), shift);
  for (const sheet of draft.sheets) sheet.charts = sheet.charts.map((chart) => movedChart(chart, shift));
  draft.namedRanges = kept(draft.namedRanges, ranged(shift));
  draft.metadata = movedMetadata(draft, shift);
}
