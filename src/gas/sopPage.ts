/** The printable SOP, from the tab SOP of a register: as a page of the web app, and in a dialog of the sheet. It only reads. */
import { CONFIG_RANGES, configFrom } from '../app/config';
import { Refused } from '../app/ports';
import { refusalText } from '../messages/refusals';
import { internalText } from '../messages/server';
import { SOP_PAGE } from '../messages/sopPage';
import { isRegister } from './memory';
import { embed } from './pageStart';
import { sheetStore } from './store';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
const SIZE = { width: 1120, height: 720 } as const;

function sentence(text: string): HtmlOutput {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return HtmlService.createHtmlOutput(`<p style="font:16px Arial,sans-serif;margin:24px">${safe}</p>`);
}

/** The page with the SOP in force; a sentence where the register cannot be read. */
export function sopPage(registerId: string): HtmlOutput {
  try {
    if (!isRegister(registerId)) throw new Refused({ code: 'REGISTER_UNKNOWN', params: {} });
    const { sop } = configFrom(sheetStore(registerId).read(CONFIG_RANGES));
    const template = HtmlService.createTemplateFromFile('sop');
    template.start = embed(sop);
    return template.evaluate().setTitle(SOP_PAGE.title);
  } catch (error) {
    if (error instanceof Refused) return sentence(refusalText(error.refusal));
    const code = Utilities.getUuid().slice(0, 8);
    console.error(code, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return sentence(internalText(code));
  }
}

/** From the menu: the SOP of the open register. */
export function cetakSop(): void {
  const page = sopPage(SpreadsheetApp.getActiveSpreadsheet().getId());
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(SIZE.width).setHeight(SIZE.height), SOP_PAGE.title);
}
