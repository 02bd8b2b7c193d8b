/**
 * Made by scripts/sheetsSchema.mjs from @types/google-apps-script (sheets_v4); not to be changed by hand.
 * A type a line: `s` string, `n` number, `b` boolean, `o` object, `a` anything, `[]` list.
 */
export const SCHEMA_TABLE = `
AddBandingRequest bandedRange:BandedRange
AddChartRequest chart:EmbeddedChart
AddConditionalFormatRuleRequest index:n rule:ConditionalFormatRule
AddDimensionGroupRequest range:DimensionRange
AddFilterViewRequest filter:FilterView
AddNamedRangeRequest namedRange:NamedRange
AddProtectedRangeRequest protectedRange:ProtectedRange
AddSheetRequest properties:SheetProperties
AddTableRequest table:Table
AppendCellsRequest fields:s rows:RowData[] sheetId:n tableId:s
AppendDimensionRequest dimension:s length:n sheetId:n
AutoFillRequest range:GridRange sourceAndDestination:SourceAndDestination useAlternateSeries:b
AutoResizeDimensionsRequest dimensions:DimensionRange
BandedRange bandedRangeId:n columnProperties:BandingProperties range:GridRange rowProperties:BandingProperties
BandingProperties firstBandColor:Color firstBandColorStyle:ColorStyle footerColor:Color footerColorStyle:ColorStyle
 headerColor:Color headerColorStyle:ColorStyle secondBandColor:Color secondBandColorStyle:ColorStyle
BasicChartAxis format:TextFormat position:s title:s titleTextPosition:TextPosition
BasicChartDomain domain:ChartData reversed:b
BasicChartSeries color:Color lineStyle:LineStyle series:ChartData targetAxis:s type:s
BasicChartSpec axis:BasicChartAxis[] chartType:s compareMode:s domains:BasicChartDomain[] headerCount:n
 interpolateNulls:b legendPosition:s lineSmoothing:b series:BasicChartSeries[] stackedType:s threeDimensional:b
BasicFilter criteria:o range:GridRange sortSpecs:SortSpec[] tableId:s
BatchClearValuesByDataFilterRequest dataFilters:DataFilter[]
BatchClearValuesRequest ranges:s[]
BatchGetValuesByDataFilterRequest dataFilters:DataFilter[] dateTimeRenderOption:s majorDimension:s valueRenderOption:s
BatchUpdateSpreadsheetRequest includeSpreadsheetInResponse:b requests:Request[] responseIncludeGridData:b
 responseRanges:s[]
BatchUpdateValuesByDataFilterRequest data:DataFilterValueRange[] includeValuesInResponse:b
 responseDateTimeRenderOption:s responseValueRenderOption:s valueInputOption:s
BatchUpdateValuesRequest data:ValueRange[] includeValuesInResponse:b responseDateTimeRenderOption:s
 responseValueRenderOption:s valueInputOption:s
BooleanCondition type:s values:ConditionValue[]
BooleanRule condition:BooleanCondition format:CellFormat
Border color:Color colorStyle:ColorStyle style:s width:n
Borders bottom:Border left:Border right:Border top:Border
BubbleChartSpec bubbleBorderColor:Color bubbleLabels:ChartData bubbleMaxRadiusSize:n bubbleMinRadiusSize:n
 bubbleOpacity:n bubbleSizes:ChartData bubbleTextStyle:TextFormat domain:ChartData groupIds:ChartData legendPosition:s
 series:ChartData
CandlestickChartSpec data:CandlestickData[] domain:CandlestickDomain
CandlestickData closeSeries:CandlestickSeries highSeries:CandlestickSeries lowSeries:CandlestickSeries
 openSeries:CandlestickSeries
CandlestickDomain data:ChartData reversed:b
CandlestickSeries data:ChartData
CellData dataValidation:DataValidationRule effectiveFormat:CellFormat effectiveValue:ExtendedValue formattedValue:s
 hyperlink:s note:s pivotTable:PivotTable textFormatRuns:TextFormatRun[] userEnteredFormat:CellFormat
 userEnteredValue:ExtendedValue
CellFormat backgroundColor:Color backgroundColorStyle:ColorStyle borders:Borders horizontalAlignment:s
 hyperlinkDisplayType:s numberFormat:NumberFormat padding:Padding textDirection:s textFormat:TextFormat
 textRotation:TextRotation verticalAlignment:s wrapStrategy:s
ChartData sourceRange:ChartSourceRange
ChartSourceRange sources:GridRange[]
ChartSpec altText:s backgroundColor:Color basicChart:BasicChartSpec bubbleChart:BubbleChartSpec
 candlestickChart:CandlestickChartSpec fontName:s hiddenDimensionStrategy:s histogramChart:HistogramChartSpec
 maximized:b orgChart:OrgChartSpec pieChart:PieChartSpec subtitle:s subtitleTextFormat:TextFormat
 subtitleTextPosition:TextPosition title:s titleTextFormat:TextFormat titleTextPosition:TextPosition
 treemapChart:TreemapChartSpec waterfallChart:WaterfallChartSpec
ClearBasicFilterRequest sheetId:n
Color alpha:n blue:n green:n red:n
ColorStyle rgbColor:Color themeColor:s
ConditionValue relativeDate:s userEnteredValue:s
ConditionalFormatRule booleanRule:BooleanRule gradientRule:GradientRule ranges:GridRange[]
CopyPasteRequest destination:GridRange pasteOrientation:s pasteType:s source:GridRange
CopySheetToAnotherSpreadsheetRequest destinationSpreadsheetId:s
CreateDeveloperMetadataRequest developerMetadata:DeveloperMetadata
CutPasteRequest destination:GridCoordinate pasteType:s source:GridRange
DataFilter a1Range:s developerMetadataLookup:DeveloperMetadataLookup gridRange:GridRange
DataFilterValueRange dataFilter:DataFilter majorDimension:s values:a[][]
DataValidationRule condition:BooleanCondition inputMessage:s showCustomUi:b strict:b
DateTimeRule type:s
DeleteBandingRequest bandedRangeId:n
DeleteConditionalFormatRuleRequest index:n sheetId:n
DeleteDeveloperMetadataRequest dataFilter:DataFilter
DeleteDimensionGroupRequest range:DimensionRange
DeleteDimensionRequest range:DimensionRange
DeleteEmbeddedObjectRequest objectId:n
DeleteFilterViewRequest filterId:n
DeleteNamedRangeRequest namedRangeId:s
DeleteProtectedRangeRequest protectedRangeId:n
DeleteRangeRequest range:GridRange shiftDimension:s
DeleteSheetRequest sheetId:n
DeleteTableRequest tableId:s
DeveloperMetadata location:DeveloperMetadataLocation metadataId:n metadataKey:s metadataValue:s visibility:s
DeveloperMetadataLocation dimensionRange:DimensionRange locationType:s sheetId:n spreadsheet:b
DeveloperMetadataLookup locationMatchingStrategy:s locationType:s metadataId:n metadataKey:s
 metadataLocation:DeveloperMetadataLocation metadataValue:s visibility:s
DimensionGroup collapsed:b depth:n range:DimensionRange
DimensionProperties developerMetadata:DeveloperMetadata[] hiddenByFilter:b hiddenByUser:b pixelSize:n
DimensionRange dimension:s endIndex:n sheetId:n startIndex:n
DuplicateFilterViewRequest filterId:n
DuplicateSheetRequest insertSheetIndex:n newSheetId:n newSheetName:s sourceSheetId:n
Editors domainUsersCanEdit:b groups:s[] users:s[]
EmbeddedChart chartId:n position:EmbeddedObjectPosition spec:ChartSpec
EmbeddedObjectPosition newSheet:b overlayPosition:OverlayPosition sheetId:n
ErrorValue message:s type:s
ExtendedValue boolValue:b errorValue:ErrorValue formulaValue:s numberValue:n stringValue:s
FilterView criteria:o filterViewId:n namedRangeId:s range:GridRange sortSpecs:SortSpec[] tableId:s title:s
FindReplaceRequest allSheets:b find:s includeFormulas:b matchCase:b matchEntireCell:b range:GridRange replacement:s
 searchByRegex:b sheetId:n
GetSpreadsheetByDataFilterRequest dataFilters:DataFilter[] excludeTablesInBandedRanges:b includeGridData:b
GradientRule maxpoint:InterpolationPoint midpoint:InterpolationPoint minpoint:InterpolationPoint
GridCoordinate columnIndex:n rowIndex:n sheetId:n
GridData columnMetadata:DimensionProperties[] rowData:RowData[] rowMetadata:DimensionProperties[] startColumn:n
 startRow:n
GridProperties columnCount:n columnGroupControlAfter:b frozenColumnCount:n frozenRowCount:n hideGridlines:b rowCount:n
 rowGroupControlAfter:b
GridRange endColumnIndex:n endRowIndex:n sheetId:n startColumnIndex:n startRowIndex:n
HistogramChartSpec bucketSize:n legendPosition:s outlierPercentile:n series:HistogramSeries[] showItemDividers:b
HistogramRule end:n interval:n start:n
HistogramSeries barColor:Color data:ChartData
InsertDimensionRequest inheritFromBefore:b range:DimensionRange
InsertRangeRequest range:GridRange shiftDimension:s
InterpolationPoint color:Color colorStyle:ColorStyle type:s value:s
IterativeCalculationSettings convergenceThreshold:n maxIterations:n
LineStyle type:s width:n
Link uri:s
ManualRule groups:ManualRuleGroup[]
ManualRuleGroup groupName:ExtendedValue items:ExtendedValue[]
MergeCellsRequest mergeType:s range:GridRange
MoveDimensionRequest destinationIndex:n source:DimensionRange
NamedRange name:s namedRangeId:s range:GridRange
NumberFormat pattern:s type:s
OrgChartSpec labels:ChartData nodeColor:Color nodeSize:s parentLabels:ChartData selectedNodeColor:Color
 tooltips:ChartData
OverlayPosition anchorCell:GridCoordinate heightPixels:n offsetXPixels:n offsetYPixels:n widthPixels:n
Padding bottom:n left:n right:n top:n
PasteDataRequest coordinate:GridCoordinate data:s delimiter:s html:b type:s
PieChartSpec domain:ChartData legendPosition:s pieHole:n series:ChartData threeDimensional:b
PivotGroup groupRule:PivotGroupRule label:s repeatHeadings:b showTotals:b sortOrder:s sourceColumnOffset:n
 valueBucket:PivotGroupSortValueBucket valueMetadata:PivotGroupValueMetadata[]
PivotGroupRule dateTimeRule:DateTimeRule histogramRule:HistogramRule manualRule:ManualRule
PivotGroupSortValueBucket buckets:ExtendedValue[] valuesIndex:n
PivotGroupValueMetadata collapsed:b value:ExtendedValue
PivotTable columns:PivotGroup[] criteria:o rows:PivotGroup[] source:GridRange valueLayout:s values:PivotValue[]
PivotValue calculatedDisplayType:s formula:s name:s sourceColumnOffset:n summarizeFunction:s
ProtectedRange description:s editors:Editors namedRangeId:s protectedRangeId:n range:GridRange requestingUserCanEdit:b
 tableId:s unprotectedRanges:GridRange[] warningOnly:b
RandomizeRangeRequest range:GridRange
RepeatCellRequest cell:CellData fields:s range:GridRange
Request addBanding:AddBandingRequest addChart:AddChartRequest addConditionalFormatRule:AddConditionalFormatRuleRequest
 addDimensionGroup:AddDimensionGroupRequest addFilterView:AddFilterViewRequest addNamedRange:AddNamedRangeRequest
 addProtectedRange:AddProtectedRangeRequest addSheet:AddSheetRequest addTable:AddTableRequest
 appendCells:AppendCellsRequest appendDimension:AppendDimensionRequest autoFill:AutoFillRequest
 autoResizeDimensions:AutoResizeDimensionsRequest clearBasicFilter:ClearBasicFilterRequest copyPaste:CopyPasteRequest
 createDeveloperMetadata:CreateDeveloperMetadataRequest cutPaste:CutPasteRequest deleteBanding:DeleteBandingRequest
 deleteConditionalFormatRule:DeleteConditionalFormatRuleRequest deleteDeveloperMetadata:DeleteDeveloperMetadataRequest
 deleteDimension:DeleteDimensionRequest deleteDimensionGroup:DeleteDimensionGroupRequest
 deleteEmbeddedObject:DeleteEmbeddedObjectRequest deleteFilterView:DeleteFilterViewRequest
 deleteNamedRange:DeleteNamedRangeRequest deleteProtectedRange:DeleteProtectedRangeRequest
 deleteRange:DeleteRangeRequest deleteSheet:DeleteSheetRequest deleteTable:DeleteTableRequest
 duplicateFilterView:DuplicateFilterViewRequest duplicateSheet:DuplicateSheetRequest findReplace:FindReplaceRequest
 insertDimension:InsertDimensionRequest insertRange:InsertRangeRequest mergeCells:MergeCellsRequest
 moveDimension:MoveDimensionRequest pasteData:PasteDataRequest randomizeRange:RandomizeRangeRequest
 repeatCell:RepeatCellRequest setBasicFilter:SetBasicFilterRequest setDataValidation:SetDataValidationRequest
 sortRange:SortRangeRequest textToColumns:TextToColumnsRequest unmergeCells:UnmergeCellsRequest
 updateBanding:UpdateBandingRequest updateBorders:UpdateBordersRequest updateCells:UpdateCellsRequest
 updateChartSpec:UpdateChartSpecRequest updateConditionalFormatRule:UpdateConditionalFormatRuleRequest
 updateDeveloperMetadata:UpdateDeveloperMetadataRequest updateDimensionGroup:UpdateDimensionGroupRequest
 updateDimensionProperties:UpdateDimensionPropertiesRequest
 updateEmbeddedObjectPosition:UpdateEmbeddedObjectPositionRequest updateFilterView:UpdateFilterViewRequest
 updateNamedRange:UpdateNamedRangeRequest updateProtectedRange:UpdateProtectedRangeRequest
 updateSheetProperties:UpdateSheetPropertiesRequest updateSpreadsheetProperties:UpdateSpreadsheetPropertiesRequest
 updateTable:UpdateTableRequest
RowData values:CellData[]
SearchDeveloperMetadataRequest dataFilters:DataFilter[]
SetBasicFilterRequest filter:BasicFilter
SetDataValidationRequest range:GridRange rule:DataValidationRule
Sheet bandedRanges:BandedRange[] basicFilter:BasicFilter charts:EmbeddedChart[] columnGroups:DimensionGroup[]
 conditionalFormats:ConditionalFormatRule[] data:GridData[] developerMetadata:DeveloperMetadata[]
 filterViews:FilterView[] merges:GridRange[] properties:SheetProperties protectedRanges:ProtectedRange[]
 rowGroups:DimensionGroup[] tables:Table[]
SheetProperties gridProperties:GridProperties hidden:b index:n rightToLeft:b sheetId:n sheetType:s tabColor:Color
 tabColorStyle:ColorStyle title:s
SortRangeRequest range:GridRange sortSpecs:SortSpec[]
SortSpec dimensionIndex:n sortOrder:s foregroundColorStyle:ColorStyle backgroundColorStyle:ColorStyle
SourceAndDestination dimension:s fillLength:n source:GridRange
Spreadsheet developerMetadata:DeveloperMetadata[] namedRanges:NamedRange[] properties:SpreadsheetProperties
 sheets:Sheet[] spreadsheetId:s spreadsheetUrl:s
SpreadsheetProperties autoRecalc:s defaultFormat:CellFormat iterativeCalculationSettings:IterativeCalculationSettings
 locale:s timeZone:s title:s
Table columnProperties:TableColumnProperties[] name:s range:GridRange rowsProperties:TableRowsProperties tableId:s
TableColumnDataValidationRule condition:BooleanCondition
TableColumnProperties columnIndex:n columnName:s columnType:s dataValidationRule:TableColumnDataValidationRule
TableRowsProperties firstBandColorStyle:ColorStyle footerColorStyle:ColorStyle headerColorStyle:ColorStyle
 secondBandColorStyle:ColorStyle
TextFormat bold:b fontFamily:s fontSize:n foregroundColor:Color foregroundColorStyle:ColorStyle italic:b
 strikethrough:b underline:b link:Link
TextFormatRun format:TextFormat startIndex:n
TextPosition horizontalAlignment:s
TextRotation angle:n vertical:b
TextToColumnsRequest delimiter:s delimiterType:s source:GridRange
TreemapChartColorScale maxValueColor:Color midValueColor:Color minValueColor:Color noDataColor:Color
TreemapChartSpec colorData:ChartData colorScale:TreemapChartColorScale headerColor:Color hideTooltips:b hintedLevels:n
 labels:ChartData levels:n maxValue:n minValue:n parentLabels:ChartData sizeData:ChartData textFormat:TextFormat
UnmergeCellsRequest range:GridRange
UpdateBandingRequest bandedRange:BandedRange fields:s
UpdateBordersRequest bottom:Border innerHorizontal:Border innerVertical:Border left:Border range:GridRange
 right:Border top:Border
UpdateCellsRequest fields:s range:GridRange rows:RowData[] start:GridCoordinate
UpdateChartSpecRequest chartId:n spec:ChartSpec
UpdateConditionalFormatRuleRequest index:n newIndex:n rule:ConditionalFormatRule sheetId:n
UpdateDeveloperMetadataRequest dataFilters:DataFilter[] developerMetadata:DeveloperMetadata fields:s
UpdateDimensionGroupRequest dimensionGroup:DimensionGroup fields:s
UpdateDimensionPropertiesRequest fields:s properties:DimensionProperties range:DimensionRange
UpdateEmbeddedObjectPositionRequest fields:s newPosition:EmbeddedObjectPosition objectId:n
UpdateFilterViewRequest fields:s filter:FilterView
UpdateNamedRangeRequest fields:s namedRange:NamedRange
UpdateProtectedRangeRequest fields:s protectedRange:ProtectedRange
UpdateSheetPropertiesRequest fields:s properties:SheetProperties
UpdateSpreadsheetPropertiesRequest fields:s properties:SpreadsheetProperties
UpdateTableRequest fields:s table:Table
ValueRange majorDimension:s range:s values:a[][]
WaterfallChartColumnStyle color:Color label:s
WaterfallChartCustomSubtotal dataIsSubtotal:b label:s subtotalIndex:n
WaterfallChartDomain data:ChartData reversed:b
WaterfallChartSeries customSubtotals:WaterfallChartCustomSubtotal[] data:ChartData hideTrailingSubtotal:b
 negativeColumnsStyle:WaterfallChartColumnStyle positiveColumnsStyle:WaterfallChartColumnStyle
 subtotalColumnsStyle:WaterfallChartColumnStyle
WaterfallChartSpec connectorLineStyle:LineStyle domain:WaterfallChartDomain firstValueIsTotal:b hideConnectorLines:b
 series:WaterfallChartSeries[] stackedType:s
`;
