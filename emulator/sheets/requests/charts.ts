/** Requests on charts: kept with the sheet they lie on, or on a sheet of their own. */
import { ApiRefusal } from '../../errors';
import { checkSpec } from '../chartSpec';
import { SheetDraft } from '../draft';
import { mergeMasked, writeMask } from '../fields';
import { type EmbeddedChart, newSheet } from '../model';
import { guardSheet } from '../protection';
import { gridBox } from '../range';
import { checkRoom, freeTitle } from '../titles';
import type { BatchContext, Body, Handler } from './context';

type Position = GoogleAppsScript.Sheets.Schema.EmbeddedObjectPosition;
type Overlay = GoogleAppsScript.Sheets.Schema.OverlayPosition;

interface Placed {
  readonly sheet: SheetDraft;
  readonly position: Position;
}

/** Wording seen live: mmedum/google-sheets-mcp, its recorded answers. */
const NO_PLACE =
  'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set';
/** Size of a chart that names none (reference of OverlayPosition). */
const USUAL_SIZE = { widthPixels: 600, heightPixels: 371 };

function onOwnSheet(context: BatchContext, wanted: number | undefined): Placed {
  const { draft } = context;
  const id = wanted ?? context.newId();
  if (id < 0 || draft.sheets.some((sheet) => sheet.id === id)) {
    throw new ApiRefusal(400, `A sheet with the given ID already exists. Sheet ID: ${id}`);
  }
  checkRoom(draft);
  const none = { rows: 0, columns: 0 };
  const sheet = new SheetDraft(newSheet(id, freeTitle(draft, 'Chart', 1), none, { sheetType: 'OBJECT' }));
  draft.sheets.push(sheet);
  return { sheet, position: { sheetId: id } };
}

function overlaid(context: BatchContext, overlay: Overlay): Placed {
  const { anchorCell = {}, offsetXPixels = 0, offsetYPixels = 0 } = overlay;
  const sheet = context.draft.sheet(anchorCell.sheetId);
  const [row, column] = [anchorCell.rowIndex ?? 0, anchorCell.columnIndex ?? 0];
  const cell = {
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  gridBox(sheet, cell);
  const sized = { ...USUAL_SIZE, ...overlay };
  if (
    Math.min(sized.widthPixels ?? 1, sized.heightPixels ?? 1) < 1 ||
    offsetXPixels < 0 ||
    offsetYPixels < 0
  ) {
    throw new ApiRefusal(400, 'The size and the offset of an embedded object must not be negative.');
  }
  return {
    sheet,
    position: { overlayPosition: { ...sized, anchorCell: { ...anchorCell, sheetId: sheet.id } } },
  };
}

/** The sheet that a position means; a new one where the chart gets its own. */
function place(context: BatchContext, position: Position | undefined): Placed {
  if (position?.newSheet) return onOwnSheet(context, undefined);
  if (position?.overlayPosition) return overlaid(context, position.overlayPosition);
  if (position?.sheetId !== undefined) return onOwnSheet(context, position.sheetId);
  throw new ApiRefusal(400, NO_PLACE);
}

function find(
  context: BatchContext,
  id: number | undefined,
  missing: string,
): { sheet: SheetDraft; chart: EmbeddedChart } {
  for (const sheet of context.draft.sheets) {
    const chart = sheet.charts.find((one) => one.chartId === id);
    if (!chart) continue;
    guardSheet(sheet, context.writer);
    return { sheet, chart };
  }
  throw new ApiRefusal(400, `${missing}: ${id ?? 0}`);
}

/** Takes a chart away, and the sheet that was made for it alone. */
function takeAway(context: BatchContext, sheet: SheetDraft, chart: EmbeddedChart): void {
  sheet.charts = sheet.charts.filter((one) => one !== chart);
  if (sheet.extra.sheetType === 'OBJECT')
    context.draft.sheets = context.draft.sheets.filter((one) => one !== sheet);
}

export const addChart: Handler<Body<'addChart'>> = (context, body) => {
  const spec = checkSpec(context.draft, body.chart?.spec);
  const chartId = body.chart?.chartId ?? context.newId();
  if (context.draft.sheets.some((sheet) => sheet.charts.some((one) => one.chartId === chartId))) {
    throw new ApiRefusal(400, `An embedded object with id ${chartId} already exists.`);
  }
  const { sheet, position } = place(context, body.chart?.position);
  guardSheet(sheet, context.writer);
  const chart: EmbeddedChart = { chartId, spec, position };
  sheet.charts = [...sheet.charts, chart];
  return { addChart: { chart } };
};

/** The specification is replaced as a whole: the request has no mask. */
export const updateChartSpec: Handler<Body<'updateChartSpec'>> = (context, body) => {
  const { sheet, chart } = find(context, body.chartId, 'No chart with id');
  const fresh = { ...chart, spec: checkSpec(context.draft, body.spec) };
  sheet.charts = sheet.charts.map((one) => (one === chart ? fresh : one));
  return {};
};

export const updateEmbeddedObjectPosition: Handler<Body<'updateEmbeddedObjectPosition'>> = (
  context,
  body,
) => {
  const { sheet, chart } = find(context, body.objectId, 'No embedded object with id');
  const wanted = body.newPosition ?? {};
  const overlay = wanted.overlayPosition;
  const merged = overlay && {
    overlayPosition: mergeMasked(
      chart.position?.overlayPosition ?? {},
      overlay,
      writeMask(body.fields, 'OverlayPosition'),
    ),
  };
  const to = place(context, merged ?? wanted);
  guardSheet(to.sheet, context.writer);
  if (to.sheet === sheet) sheet.charts = sheet.charts.filter((one) => one !== chart);
  else takeAway(context, sheet, chart);
  to.sheet.charts = [...to.sheet.charts, { ...chart, position: to.position }];
  return { updateEmbeddedObjectPosition: { position: to.position } };
};

export const deleteEmbeddedObject: Handler<Body<'deleteEmbeddedObject'>> = (context, body) => {
  const { sheet, chart } = find(context, body.objectId, 'No embedded object with id');
  takeAway(context, sheet, chart);
  return {};
};
