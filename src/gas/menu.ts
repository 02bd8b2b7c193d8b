/** Menu, sidebar and web app: what Google opens for a person. */
import type { PageStart } from '../api/contract';
import { MENU, SIDEBAR_TITLE, WEB_TITLE } from '../messages/server';
import { SOP_PAGE } from '../messages/sopPage';
import { CARE } from '../messages/templates';
import { isRegister, registerIds } from './memory';
import { embed } from './pageStart';
import { sopPage } from './sopPage';

const PAGE = 'halaman';

/** Whether services may be asked: an add-on that is installed but not yet used in this file runs with none. */
function mayAsk(event: { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined): boolean {
  return event?.authMode !== ScriptApp.AuthMode.NONE;
}

/** A register gets its panel; any other spreadsheet only the way to become one. */
export function buildMenu(event: { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  const id = mayAsk(event) ? (SpreadsheetApp.getActiveSpreadsheet()?.getId() ?? null) : null;
  const register = id === null || isRegister(id);
  if (register) menu.addItem(MENU.open, 'openSidebar').addSeparator();
  menu.addItem(MENU.install, 'pasangPantau');
  if (register)
    menu
      .addItem(MENU.diagnose, 'diagnostikPantau')
      .addItem(SOP_PAGE.title, 'cetakSop')
      .addSeparator()
      .addItem(CARE.check, 'periksaTemplat')
      .addItem(CARE.restore, 'pulihkanTemplat');
  menu.addToUi();
}

function page(start: PageStart): GoogleAppsScript.HTML.HtmlOutput {
  const template = HtmlService.createTemplateFromFile(PAGE);
  template.start = embed(start);
  return template.evaluate();
}

export function showSidebar(): void {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const html = page({ registerId: id, place: 'SIDEBAR', no: null }).setTitle(SIDEBAR_TITLE);
  SpreadsheetApp.getUi().showSidebar(html);
}

/**
 * The web app: `r` names the register (the only one may be left out), `kasus` the running number of a case,
 * `halaman=sop` the printable SOP.
 */
export function webPage(
  parameters: Readonly<Record<string, string | undefined>>,
): GoogleAppsScript.HTML.HtmlOutput {
  const registerId = parameters.r ?? registerIds()[0] ?? '';
  if (parameters.halaman === 'sop') return sopPage(registerId);
  const no = Number(parameters.kasus);
  const start: PageStart = { registerId, place: 'WEB', no: Number.isSafeInteger(no) && no > 0 ? no : null };
  return page(start).setTitle(WEB_TITLE).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
