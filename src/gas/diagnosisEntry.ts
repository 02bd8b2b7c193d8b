/** "Diagnostik": from the menu for the open register, in a dialog; from the script editor for all, in the log. */
import { type Diagnosis, diagnose, diagnosisLines } from '../app/diagnose';
import { Refused } from '../app/ports';
import { DIAGNOSIS } from '../messages/diagnosis';
import { refusalText } from '../messages/refusals';
import { googleOf } from './diagnosis/google';
import { diagnosisHtml } from './diagnosis/page';
import { propertyMemory, registerIds } from './memory';
import { gasPorts } from './ports';

const SIZE = { width: 600, height: 560 };

/** Runs all checks for one register and leaves them in the log of executions. */
function examine(id: string): Diagnosis {
  const facts = propertyMemory(id).load;
  const diagnosis = diagnose(gasPorts(id), googleOf(id, facts), id);
  for (const line of diagnosisLines(diagnosis)) console.info(line);
  return diagnosis;
}

function fromMenu(id: string): readonly Diagnosis[] {
  const ui = SpreadsheetApp.getUi();
  try {
    const diagnosis = examine(id);
    const html = HtmlService.createHtmlOutput(diagnosisHtml(diagnosis));
    ui.showModalDialog(html.setWidth(SIZE.width).setHeight(SIZE.height), DIAGNOSIS.title);
    return [diagnosis];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    ui.alert(DIAGNOSIS.title, refusalText(error.refusal), ui.ButtonSet.OK);
    return [];
  }
}

/** @throws Error from the script editor when there is no register yet */
export function diagnostikPantau(): readonly Diagnosis[] {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  if (active !== null) return fromMenu(active.getId());
  const ids = registerIds();
  if (ids.length === 0) throw new Error(refusalText({ code: 'REGISTER_UNKNOWN', params: {} }));
  return ids.map(examine);
}
