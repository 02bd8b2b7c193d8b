/** The two menu entries of the watch: what they ask and show. From the script editor the result is logged and answered. */
import { type Restored, restoreRegister } from '../app/integrity/restore';
import { checkNow, type Verdict } from '../app/integrity/verify';
import { Refused } from '../app/ports';
import { INTEGRITY } from '../messages/integrity';
import { refusalText } from '../messages/refusals';
import { endOfRun, watched } from './integrity';
import { registerIds } from './memory';
import { traceRefused } from './refused';

/** Runs for the open register and shows the text, or for the first of the installation and logs it. */
function shown<T>(title: string, work: (id: string) => T, text: (result: T) => string): T | null {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  const ui = active === null ? null : SpreadsheetApp.getUi();
  const id = active === null ? (registerIds()[0] ?? '') : active.getId();
  let result: T | null = null;
  let said = '';
  try {
    result = work(id);
    said = text(result);
  } catch (error) {
    if (error instanceof Refused) traceRefused(title, id, error.refusal.code);
    if (ui === null) throw error instanceof Refused ? new Error(refusalText(error.refusal)) : error;
    if (!(error instanceof Refused))
      console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    said = error instanceof Refused ? refusalText(error.refusal) : INTEGRITY.failed;
  }
  if (ui === null) console.info(said);
  else ui.alert(title, said, ui.ButtonSet.OK);
  return result;
}

function verdictText({ kind, count, lines }: Verdict): string {
  return [...(kind === 'FOUND' ? [INTEGRITY.found(count)] : []), ...lines].join('\n');
}

/** "Periksa keutuhan": reports and notes; restores nothing. */
export function periksaKeutuhan(): Verdict | null {
  return shown(INTEGRITY.check, (id) => watched(id, endOfRun(), checkNow), verdictText);
}

/** Nobody is asked in the script editor, where there is nobody to answer. */
function agreed(): boolean {
  if (SpreadsheetApp.getActiveSpreadsheet() === null) return true;
  const ui = SpreadsheetApp.getUi();
  return ui.alert(INTEGRITY.restore, INTEGRITY.ask, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** "Pulihkan": asks, then restores the log and the tabs. */
export function pulihkanRegister(): Restored | null {
  const refused: Restored = { changes: 0, finished: true };
  return shown(
    INTEGRITY.restore,
    (id) => (agreed() ? watched(id, endOfRun(), restoreRegister) : refused),
    (result) => {
      if (result === refused) return INTEGRITY.notRestored;
      return result.finished ? INTEGRITY.restored(result.changes) : INTEGRITY.halfRestored(result.changes);
    },
  );
}
