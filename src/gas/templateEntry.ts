/** The two menu entries for templates: what they ask and show. From the script editor the report is logged and answered. */
import { Refused } from '../app/ports';
import { refusalText } from '../messages/refusals';
import { CARE } from '../messages/templates';
import { registerIds } from './memory';
import {
  checkTemplates,
  reportText,
  restorable,
  restoreTemplates,
  stateText,
  type TemplateReport,
} from './templateCare';

/** The register of the open spreadsheet, from the script editor the first of the installation. */
function registerId(): { readonly id: string; readonly ui: GoogleAppsScript.Base.Ui | null } {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  if (active === null) return { id: registerIds()[0] ?? '', ui: null };
  return { id: active.getId(), ui: SpreadsheetApp.getUi() };
}

/** What a person can put right is shown; anything else is logged whole, and shown as a sentence. */
function shown(title: string, work: (id: string, ui: GoogleAppsScript.Base.Ui | null) => string): void {
  const { id, ui } = registerId();
  let text = '';
  try {
    text = work(id, ui);
  } catch (error) {
    if (ui === null) throw error instanceof Refused ? new Error(refusalText(error.refusal)) : error;
    if (!(error instanceof Refused))
      console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    text = error instanceof Refused ? refusalText(error.refusal) : CARE.failed;
  }
  if (ui === null) console.info(text);
  else ui.alert(title, text, ui.ButtonSet.OK);
}

/** "Periksa templat": reports; changes nothing. */
export function periksaTemplat(): readonly TemplateReport[] {
  let reports: readonly TemplateReport[] = [];
  shown(CARE.check, (id) => {
    reports = checkTemplates(id);
    return reportText(reports);
  });
  return reports;
}

/** "Pulihkan templat": asks for each template that is changed or at fault. From the script editor those at fault are taken. */
export function pulihkanTemplat(): void {
  shown(CARE.restore, (id, ui) => {
    const candidates = restorable(checkTemplates(id));
    if (candidates.length === 0) return CARE.nothingToRestore;
    const chosen = candidates.filter((report) => {
      if (ui === null) return report.problems.length > 0;
      const question = CARE.ask(report.name, stateText(report));
      return ui.alert(CARE.restore, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
    });
    if (chosen.length === 0) return CARE.nothingRestored;
    return CARE.restored(
      restoreTemplates(
        id,
        chosen.map((report) => report.id),
      ),
    );
  });
}
