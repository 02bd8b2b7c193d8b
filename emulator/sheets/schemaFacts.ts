/**
 * What the types of the Sheets API do not tell, from its discovery document (sheets v4): which numbers are no integers,
 * which strings are one of a list, and requests that the types lack.
 */

/** Fields of the formats "double" and "float"; every other number is an int32. */
export const DOUBLES: ReadonlySet<string> = new Set(
  (
    'Color.alpha Color.blue Color.green Color.red ExtendedValue.numberValue BubbleChartSpec.bubbleOpacity ' +
    'HistogramChartSpec.bucketSize HistogramChartSpec.outlierPercentile PieChartSpec.pieHole ' +
    'TreemapChartSpec.maxValue TreemapChartSpec.minValue HistogramRule.end HistogramRule.interval ' +
    'HistogramRule.start IterativeCalculationSettings.convergenceThreshold'
  ).split(' '),
);

/** Types that the discovery document has and the package lacks, written as the made table is. */
export const MISSING_TYPES = `
TrimWhitespaceRequest range:GridRange
ClearValuesRequest
DeleteDuplicatesRequest comparisonColumns:DimensionRange[] range:GridRange
`;

/** Their places: fields added to types of the made table. */
export const MISSING_FIELDS = `
Request trimWhitespace:TrimWhitespaceRequest deleteDuplicates:DeleteDuplicatesRequest
BasicChartSeries colorStyle:ColorStyle
ChartSpec backgroundColorStyle:ColorStyle
`;

/** Requests that Google has, whose bodies the types do not describe. */
export const UNDESCRIBED_REQUESTS: ReadonlySet<string> = new Set(
  (
    'addDataSource addSlicer cancelDataSourceRefresh deleteDataSource refreshDataSource updateDataSource ' +
    'updateEmbeddedObjectBorder updateSlicerSpec'
  ).split(' '),
);

interface Enum {
  readonly name: string;
  readonly values: string;
  /** "Type.field", or "field" for every type that has it */
  readonly at: string;
}

const CONDITION_TYPES =
  'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ NUMBER_BETWEEN ' +
  'NUMBER_NOT_BETWEEN TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH TEXT_EQ TEXT_IS_EMAIL ' +
  'TEXT_IS_URL DATE_EQ DATE_BEFORE DATE_AFTER DATE_ON_OR_BEFORE DATE_ON_OR_AFTER DATE_BETWEEN DATE_NOT_BETWEEN ' +
  'DATE_IS_VALID ONE_OF_RANGE ONE_OF_LIST BLANK NOT_BLANK CUSTOM_FORMULA BOOLEAN TEXT_NOT_EQ DATE_NOT_EQ ' +
  'FILTER_EXPRESSION';

const LEGEND = 'BOTTOM_LEGEND LEFT_LEGEND RIGHT_LEGEND TOP_LEGEND NO_LEGEND';

const LIST: readonly Enum[] = [
  {
    name: 'Dimension',
    values: 'ROWS COLUMNS',
    at: 'dimension shiftDimension majorDimension',
  },
  {
    name: 'DeveloperMetadataVisibility',
    values: 'DOCUMENT PROJECT',
    at: 'visibility',
  },
  {
    name: 'MergeType',
    values: 'MERGE_ALL MERGE_COLUMNS MERGE_ROWS',
    at: 'mergeType',
  },
  {
    name: 'PasteType',
    values:
      'PASTE_NORMAL PASTE_VALUES PASTE_FORMAT PASTE_NO_BORDERS PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_CONDITIONAL_FORMATTING',
    at: 'pasteType PasteDataRequest.type',
  },
  { name: 'PasteOrientation', values: 'NORMAL TRANSPOSE', at: 'pasteOrientation' },
  { name: 'SortOrder', values: 'ASCENDING DESCENDING', at: 'sortOrder' },
  {
    name: 'HorizontalAlign',
    values: 'LEFT CENTER RIGHT',
    at: 'horizontalAlignment',
  },
  { name: 'VerticalAlign', values: 'TOP MIDDLE BOTTOM', at: 'verticalAlignment' },
  {
    name: 'WrapStrategy',
    values: 'OVERFLOW_CELL LEGACY_WRAP CLIP WRAP',
    at: 'wrapStrategy',
  },
  { name: 'HyperlinkDisplayType', values: 'LINKED PLAIN_TEXT', at: 'hyperlinkDisplayType' },
  { name: 'TextDirection', values: 'LEFT_TO_RIGHT RIGHT_TO_LEFT', at: 'textDirection' },
  {
    name: 'DeveloperMetadataLocationType',
    values: 'ROW COLUMN SHEET SPREADSHEET',
    at: 'locationType',
  },
  {
    name: 'DeveloperMetadataLocationMatchingStrategy',
    values: 'EXACT_LOCATION INTERSECTING_LOCATION',
    at: 'locationMatchingStrategy',
  },
  { name: 'SheetType', values: 'GRID OBJECT DATA_SOURCE', at: 'sheetType' },
  {
    name: 'NumberFormatType',
    values: 'TEXT NUMBER PERCENT CURRENCY DATE TIME DATE_TIME SCIENTIFIC',
    at: 'NumberFormat.type',
  },
  {
    name: 'Style',
    values: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK NONE DOUBLE',
    at: 'Border.style',
  },
  {
    name: 'InterpolationPointType',
    values: 'MIN MAX NUMBER PERCENT PERCENTILE',
    at: 'InterpolationPoint.type',
  },
  { name: 'ConditionType', values: CONDITION_TYPES, at: 'BooleanCondition.type' },
  {
    name: 'RelativeDate',
    values: 'PAST_YEAR PAST_MONTH PAST_WEEK YESTERDAY TODAY TOMORROW',
    at: 'relativeDate',
  },
  {
    name: 'ThemeColorType',
    values: 'TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 LINK',
    at: 'themeColor',
  },
  { name: 'RecalculationInterval', values: 'ON_CHANGE MINUTE HOUR', at: 'autoRecalc' },
  {
    name: 'DelimiterType',
    values: 'COMMA SEMICOLON PERIOD SPACE CUSTOM AUTODETECT',
    at: 'delimiterType',
  },
  {
    name: 'ColumnType',
    values:
      'DOUBLE CURRENCY PERCENT DATE TIME DATE_TIME TEXT BOOLEAN DROPDOWN FILES_CHIP PEOPLE_CHIP FINANCE_CHIP PLACE_CHIP RATINGS_CHIP',
    at: 'columnType',
  },
  {
    name: 'BasicChartType',
    values: 'BAR LINE AREA COLUMN SCATTER COMBO STEPPED_AREA',
    at: 'BasicChartSpec.chartType BasicChartSeries.type',
  },
  {
    name: 'BasicChartLegendPosition',
    values: `${LEGEND} INSIDE_LEGEND`,
    at: 'BasicChartSpec.legendPosition HistogramChartSpec.legendPosition BubbleChartSpec.legendPosition',
  },
  {
    name: 'PieChartLegendPosition',
    values: `${LEGEND} LABELED_LEGEND`,
    at: 'PieChartSpec.legendPosition',
  },
  {
    name: 'BasicChartAxisPosition',
    values: 'BOTTOM_AXIS LEFT_AXIS RIGHT_AXIS',
    at: 'BasicChartAxis.position targetAxis',
  },
  {
    name: 'BasicChartStackedType',
    values: 'NOT_STACKED STACKED PERCENT_STACKED',
    at: 'BasicChartSpec.stackedType',
  },
  { name: 'WaterfallStackedType', values: 'STACKED SEQUENTIAL', at: 'WaterfallChartSpec.stackedType' },
  { name: 'BasicChartCompareMode', values: 'DATUM CATEGORY', at: 'compareMode' },
  {
    name: 'ChartHiddenDimensionStrategy',
    values: 'SKIP_HIDDEN_ROWS_AND_COLUMNS SKIP_HIDDEN_ROWS SKIP_HIDDEN_COLUMNS SHOW_ALL',
    at: 'hiddenDimensionStrategy',
  },
  {
    name: 'LineDashType',
    values: 'INVISIBLE CUSTOM SOLID DOTTED MEDIUM_DASHED MEDIUM_DASHED_DOTTED LONG_DASHED LONG_DASHED_DOTTED',
    at: 'LineStyle.type',
  },
  { name: 'OrgChartLabelSize', values: 'SMALL MEDIUM LARGE', at: 'nodeSize' },
  {
    name: 'ValueInputOption',
    values: 'RAW USER_ENTERED',
    at: 'valueInputOption',
  },
  {
    name: 'ValueRenderOption',
    values: 'FORMATTED_VALUE UNFORMATTED_VALUE FORMULA',
    at: 'valueRenderOption responseValueRenderOption',
  },
  {
    name: 'DateTimeRenderOption',
    values: 'SERIAL_NUMBER FORMATTED_STRING',
    at: 'dateTimeRenderOption responseDateTimeRenderOption',
  },
  { name: 'InsertDataOption', values: 'OVERWRITE INSERT_ROWS', at: 'insertDataOption' },
];

/** The values of each enum by its name. */
export const ENUM_VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LIST.map(({ name, values }) => [name, new Set(values.split(' '))]),
);

/** The enum of a field by "Type.field" or "field". */
export const ENUM_AT: ReadonlyMap<string, string> = new Map(
  LIST.flatMap(({ name, at }) => at.split(' ').map((place) => [place, name] as const)),
);
