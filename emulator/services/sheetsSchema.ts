/**
 * Google's schema of what Sheets accepts: types reachable from the requests that are emulated. A body with an unknown
 * field or a wrong type is refused in Google's words. Made from @types/google-apps-script (sheets_v4).
 * `s` string, `n` number, `i` integer, `b` boolean, `o` any object, `e=X` enum X, `[]` list.
 */
import { ApiRefusal, NotEmulated } from '../errors';

const SCHEMA = `
BatchUpdateSpreadsheetRequest includeSpreadsheetInResponse:b requests:Request[] responseIncludeGridData:b
  responseRanges:s[]
Request addBanding:AddBandingRequest addConditionalFormatRule:AddConditionalFormatRuleRequest
  addNamedRange:AddNamedRangeRequest addProtectedRange:AddProtectedRangeRequest addSheet:AddSheetRequest
  appendCells:AppendCellsRequest appendDimension:AppendDimensionRequest
  autoResizeDimensions:AutoResizeDimensionsRequest clearBasicFilter:ClearBasicFilterRequest
  copyPaste:CopyPasteRequest createDeveloperMetadata:CreateDeveloperMetadataRequest
  deleteBanding:DeleteBandingRequest deleteConditionalFormatRule:DeleteConditionalFormatRuleRequest
  deleteDimension:DeleteDimensionRequest deleteNamedRange:DeleteNamedRangeRequest
  deleteProtectedRange:DeleteProtectedRangeRequest deleteSheet:DeleteSheetRequest
  findReplace:FindReplaceRequest insertDimension:InsertDimensionRequest mergeCells:MergeCellsRequest
  repeatCell:RepeatCellRequest setBasicFilter:SetBasicFilterRequest
  setDataValidation:SetDataValidationRequest sortRange:SortRangeRequest unmergeCells:UnmergeCellsRequest
  updateBanding:UpdateBandingRequest updateBorders:UpdateBordersRequest updateCells:UpdateCellsRequest
  updateConditionalFormatRule:UpdateConditionalFormatRuleRequest
  updateDimensionProperties:UpdateDimensionPropertiesRequest
  updateProtectedRange:UpdateProtectedRangeRequest updateSheetProperties:UpdateSheetPropertiesRequest
  updateSpreadsheetProperties:UpdateSpreadsheetPropertiesRequest
AddBandingRequest bandedRange:BandedRange
BandedRange bandedRangeId:i columnProperties:BandingProperties range:GridRange
  rowProperties:BandingProperties
BandingProperties firstBandColor:Color firstBandColorStyle:ColorStyle footerColor:Color
  footerColorStyle:ColorStyle headerColor:Color headerColorStyle:ColorStyle secondBandColor:Color
  secondBandColorStyle:ColorStyle
Color alpha:n blue:n green:n red:n
ColorStyle rgbColor:Color themeColor:s
GridRange endColumnIndex:i endRowIndex:i sheetId:i startColumnIndex:i startRowIndex:i
AddConditionalFormatRuleRequest index:i rule:ConditionalFormatRule
ConditionalFormatRule booleanRule:BooleanRule gradientRule:GradientRule ranges:GridRange[]
BooleanRule condition:BooleanCondition format:CellFormat
BooleanCondition type:e=ConditionType values:ConditionValue[]
ConditionValue relativeDate:s userEnteredValue:s
CellFormat backgroundColor:Color backgroundColorStyle:ColorStyle borders:Borders
  horizontalAlignment:e=HorizontalAlign hyperlinkDisplayType:s numberFormat:NumberFormat padding:Padding
  textDirection:s textFormat:TextFormat textRotation:TextRotation verticalAlignment:e=VerticalAlign
  wrapStrategy:e=WrapStrategy
Borders bottom:Border left:Border right:Border top:Border
Border color:Color colorStyle:ColorStyle style:e=BorderStyle width:n
NumberFormat pattern:s type:e=NumberFormatType
Padding bottom:n left:i right:n top:i
TextFormat bold:b fontFamily:s fontSize:i foregroundColor:Color foregroundColorStyle:ColorStyle italic:b
  strikethrough:b underline:b link:Link
Link uri:s
TextRotation angle:n vertical:b
GradientRule maxpoint:InterpolationPoint midpoint:InterpolationPoint minpoint:InterpolationPoint
InterpolationPoint color:Color colorStyle:ColorStyle type:e=InterpolationPointType value:s
AddNamedRangeRequest namedRange:NamedRange
NamedRange name:s namedRangeId:s range:GridRange
AddProtectedRangeRequest protectedRange:ProtectedRange
ProtectedRange description:s editors:Editors namedRangeId:s protectedRangeId:i range:GridRange
  requestingUserCanEdit:b tableId:s unprotectedRanges:GridRange[] warningOnly:b
Editors domainUsersCanEdit:b groups:s[] users:s[]
AddSheetRequest properties:SheetProperties
SheetProperties gridProperties:GridProperties hidden:b index:i rightToLeft:b sheetId:i sheetType:e=SheetType
  tabColor:Color tabColorStyle:ColorStyle title:s
GridProperties columnCount:i columnGroupControlAfter:b frozenColumnCount:i frozenRowCount:i hideGridlines:b
  rowCount:i rowGroupControlAfter:b
AppendCellsRequest fields:s rows:RowData[] sheetId:i tableId:s
RowData values:CellData[]
CellData dataValidation:DataValidationRule effectiveFormat:CellFormat effectiveValue:ExtendedValue
  formattedValue:s hyperlink:s note:s pivotTable:o textFormatRuns:TextFormatRun[]
  userEnteredFormat:CellFormat userEnteredValue:ExtendedValue
DataValidationRule condition:BooleanCondition inputMessage:s showCustomUi:b strict:b
ExtendedValue boolValue:b errorValue:ErrorValue formulaValue:s numberValue:n stringValue:s
ErrorValue message:s type:s
TextFormatRun format:TextFormat startIndex:i
AppendDimensionRequest dimension:e=Dimension length:i sheetId:i
AutoResizeDimensionsRequest dimensions:DimensionRange
DimensionRange dimension:e=Dimension endIndex:i sheetId:i startIndex:i
ClearBasicFilterRequest sheetId:i
CopyPasteRequest destination:GridRange pasteOrientation:s pasteType:e=PasteType source:GridRange
CreateDeveloperMetadataRequest developerMetadata:DeveloperMetadata
DeveloperMetadata location:DeveloperMetadataLocation metadataId:i metadataKey:s metadataValue:s
  visibility:e=Visibility
DeveloperMetadataLocation dimensionRange:DimensionRange locationType:e=LocationType sheetId:i spreadsheet:b
DeleteBandingRequest bandedRangeId:i
DeleteConditionalFormatRuleRequest index:i sheetId:i
DeleteDimensionRequest range:DimensionRange
DeleteNamedRangeRequest namedRangeId:s
DeleteProtectedRangeRequest protectedRangeId:i
DeleteSheetRequest sheetId:i
FindReplaceRequest allSheets:b find:s includeFormulas:b matchCase:b matchEntireCell:b range:GridRange
  replacement:s searchByRegex:b sheetId:i
InsertDimensionRequest inheritFromBefore:b range:DimensionRange
MergeCellsRequest mergeType:e=MergeType range:GridRange
RepeatCellRequest cell:CellData fields:s range:GridRange
SetBasicFilterRequest filter:BasicFilter
BasicFilter criteria:o range:GridRange sortSpecs:SortSpec[] tableId:s
SortSpec dimensionIndex:i sortOrder:e=SortOrder foregroundColorStyle:ColorStyle
  backgroundColorStyle:ColorStyle
SetDataValidationRequest range:GridRange rule:DataValidationRule
SortRangeRequest range:GridRange sortSpecs:SortSpec[]
UnmergeCellsRequest range:GridRange
UpdateBandingRequest bandedRange:BandedRange fields:s
UpdateBordersRequest bottom:Border innerHorizontal:Border innerVertical:Border left:Border range:GridRange
  right:Border top:Border
UpdateCellsRequest fields:s range:GridRange rows:RowData[] start:GridCoordinate
GridCoordinate columnIndex:i rowIndex:i sheetId:i
UpdateConditionalFormatRuleRequest index:i newIndex:i rule:ConditionalFormatRule sheetId:i
UpdateDimensionPropertiesRequest fields:s properties:DimensionProperties range:DimensionRange
DimensionProperties developerMetadata:DeveloperMetadata[] hiddenByFilter:b hiddenByUser:b pixelSize:i
UpdateProtectedRangeRequest fields:s protectedRange:ProtectedRange
UpdateSheetPropertiesRequest fields:s properties:SheetProperties
UpdateSpreadsheetPropertiesRequest fields:s properties:SpreadsheetProperties
SpreadsheetProperties autoRecalc:s defaultFormat:CellFormat locale:s timeZone:s title:s
Spreadsheet developerMetadata:DeveloperMetadata[] namedRanges:NamedRange[] properties:SpreadsheetProperties
  sheets:Sheet[] spreadsheetId:s spreadsheetUrl:s
Sheet bandedRanges:BandedRange[] basicFilter:BasicFilter conditionalFormats:ConditionalFormatRule[]
  data:GridData[] developerMetadata:DeveloperMetadata[] merges:GridRange[] properties:SheetProperties
  protectedRanges:ProtectedRange[]
GridData columnMetadata:DimensionProperties[] rowData:RowData[] rowMetadata:DimensionProperties[]
  startColumn:i startRow:i
`;

const ENUMS: Readonly<Record<string, string>> = {
  Dimension: 'ROWS COLUMNS',
  Visibility: 'DOCUMENT PROJECT',
  MergeType: 'MERGE_ALL MERGE_COLUMNS MERGE_ROWS',
  PasteType:
    'PASTE_NORMAL PASTE_VALUES PASTE_FORMAT PASTE_NO_BORDERS PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_CONDITIONAL_FORMATTING',
  SortOrder: 'ASCENDING DESCENDING',
  HorizontalAlign: 'LEFT CENTER RIGHT',
  VerticalAlign: 'TOP MIDDLE BOTTOM',
  WrapStrategy: 'OVERFLOW_CELL LEGACY_WRAP CLIP WRAP',
  LocationType: 'ROW COLUMN SHEET SPREADSHEET',
  SheetType: 'GRID OBJECT DATA_SOURCE',
  NumberFormatType: 'TEXT NUMBER PERCENT CURRENCY DATE TIME DATE_TIME SCIENTIFIC',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK NONE DOUBLE',
  InterpolationPointType: 'MIN MAX NUMBER PERCENT PERCENTILE',
  ConditionType:
    'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ NUMBER_BETWEEN ' +
    'NUMBER_NOT_BETWEEN TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH TEXT_EQ TEXT_IS_EMAIL ' +
    'TEXT_IS_URL DATE_EQ DATE_BEFORE DATE_AFTER DATE_ON_OR_BEFORE DATE_ON_OR_AFTER DATE_BETWEEN DATE_NOT_BETWEEN ' +
    'DATE_IS_VALID ONE_OF_RANGE ONE_OF_LIST BLANK NOT_BLANK CUSTOM_FORMULA BOOLEAN TEXT_NOT_EQ DATE_NOT_EQ',
};

/** Requests that Google has and the emulator has not. */
const OTHER_REQUESTS = new Set(
  (
    'addChart addDataSource addDimensionGroup addFilterView addSlicer addTable autoFill cancelDataSourceRefresh cutPaste ' +
    'deleteDataSource deleteDeveloperMetadata deleteDimensionGroup deleteDuplicates deleteEmbeddedObject ' +
    'deleteFilterView deleteRange deleteTable duplicateFilterView duplicateSheet insertRange moveDimension pasteData ' +
    'randomizeRange refreshDataSource textToColumns trimWhitespace updateChartSpec updateDataSource ' +
    'updateDeveloperMetadata updateDimensionGroup updateEmbeddedObjectBorder updateEmbeddedObjectPosition ' +
    'updateFilterView updateNamedRange updateSlicerSpec updateTable'
  ).split(' '),
);

type Fields = ReadonlyMap<string, string>;

function parseSchema(): ReadonlyMap<string, Fields> {
  const types = new Map<string, Fields>();
  for (const line of SCHEMA.trim().replace(/\n +/g, ' ').split('\n')) {
    const [type = '', ...fields] = line.split(' ');
    types.set(type, new Map(fields.map((field) => field.split(':') as [string, string])));
  }
  return types;
}

const TYPES = parseSchema();

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function invalid(path: string, type: string, value: unknown): ApiRefusal {
  const shown =
    typeof value === 'object' && value !== null
      ? 'Starting an object on a scalar field'
      : JSON.stringify(value);
  return new ApiRefusal(400, `Invalid value at '${path}' (${type}), ${shown}`);
}

function checkScalar(value: unknown, type: string, path: string): void {
  if (type.startsWith('e=')) {
    const name = type.slice(2);
    const known = (ENUMS[name] ?? '').split(' ').includes(String(value));
    if (!known) throw invalid(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value);
    return;
  }
  if (type === 's' && typeof value !== 'string') throw invalid(path, 'TYPE_STRING', value);
  if (type === 'b' && typeof value !== 'boolean') throw invalid(path, 'TYPE_BOOL', value);
  if (type === 'n' && typeof value !== 'number') throw invalid(path, 'TYPE_DOUBLE', value);
  if (type === 'i' && !Number.isInteger(value)) throw invalid(path, 'TYPE_INT32', value);
}

function checkField(value: unknown, type: string, path: string): void {
  if (value === null || value === undefined) return;
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) throw invalid(path, type.slice(0, -2), value);
    for (let i = 0; i < value.length; i++) checkField(value[i], type.slice(0, -2), `${path}[${i}]`);
    return;
  }
  if (TYPES.has(type)) checkObject(value, type, path);
  else if (type !== 'o') checkScalar(value, type, path);
}

function checkObject(value: unknown, type: string, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, type, value);
  const fields = TYPES.get(type);
  for (const [name, one] of Object.entries(value)) {
    const fieldType = fields?.get(name);
    if (fieldType === undefined) {
      if (type === 'Request' && OTHER_REQUESTS.has(name)) throw new NotEmulated(`Sheets request ${name}`);
      const place = path === '' ? '' : ` at '${path}'`;
      throw new ApiRefusal(
        400,
        `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`,
      );
    }
    checkField(one, fieldType, path === '' ? snake(name) : `${path}.${snake(name)}`);
  }
}

/** Checks a body against a type of the schema. Throws Google's refusal, naming the field. */
export function checkBody(body: unknown, type: string): void {
  checkObject(body, type, '');
}

/** Type of a field for field masks; null when the type has no such field. */
export function knowsPath(type: string, field: string): string | null {
  return TYPES.get(type)?.get(field)?.replace('[]', '') ?? null;
}
