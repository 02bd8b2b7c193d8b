/** Dead timers, installed anew: by the button of the page or from the menu, as the account that they belong to. */
import { INSTALLED_BEAT } from '../app/heartbeat';
import { Refused } from '../app/ports';
import { requireFacts } from '../app/session';
import { refusalText } from '../messages/refusals';
import { HEARTBEAT, MENU } from '../messages/server';
import { propertyMemory, registerIds } from './memory';
import { gasPorts } from './ports';
import { renewTriggers } from './setup/triggers';

/**
 * Renews the timers of the installation, which serve all its registers. Google's timers belong to the account that makes
 * them, so anybody else is refused. As an add-on, in an open spreadsheet, they may run hourly at most.
 * @throws Refused OWNER_ONLY, REGISTER_UNKNOWN or REGISTER_NEWER
 */
export function repairTimers(registerId: string): number {
  const ports = gasPorts(registerId);
  const { systemAccount } = requireFacts(ports);
  if (ports.effectiveEmail().toLowerCase() !== systemAccount)
    throw new Refused({ code: 'OWNER_ONLY', params: { akun: systemAccount } });
  const count = renewTriggers(SpreadsheetApp.getActiveSpreadsheet() === null);
  for (const id of registerIds()) propertyMemory(id).saveHeartbeat(INSTALLED_BEAT, ports.now());
  return count;
}

/** From the menu, for the open spreadsheet; says what came of it. */
export function pasangUlangPewaktu(): void {
  const ui = SpreadsheetApp.getUi();
  let text = '';
  try {
    text = HEARTBEAT.done(repairTimers(SpreadsheetApp.getActiveSpreadsheet().getId()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    text = refusalText(error.refusal);
  }
  ui.alert(MENU.timers, text, ui.ButtonSet.OK);
}
