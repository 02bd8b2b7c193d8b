/** Menu, sidebar and web app: what Google opens for a person. */
import type { PageStart } from '../api/contract';
import { agendaBook } from '../app/agendaBook';
import { Refused } from '../app/ports';
import { AGENDA } from '../messages/agenda';
import { INTEGRITY } from '../messages/integrity';
import { escapeHtml } from '../messages/mails';
import { refusalText } from '../messages/refusals';
import { MENU, SIDEBAR_TITLE, WEB_TITLE } from '../messages/server';
import { SOP_PAGE } from '../messages/sopPage';
import { CARE } from '../messages/templates';
import { isRegister, registerIds } from './memory';
import { embed } from './pageStart';
import { gasPorts } from './ports';
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
  if (register) menu.addItem(MENU.open, 'openSidebar').addItem(MENU.agenda, 'openAgenda').addSeparator();
  menu.addItem(MENU.install, 'pasangPantau');
  if (register)
    menu
      .addItem(MENU.timers, 'pasangUlangPewaktu')
      .addItem(MENU.diagnose, 'diagnostikPantau')
      .addItem(INTEGRITY.check, 'periksaKeutuhan')
      .addItem(INTEGRITY.restore, 'pulihkanRegister')
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

/** The agenda as a page, or why it is not shown. */
function agendaHtml(registerId: string, period: string | null): string {
  try {
    return agendaBook(gasPorts(registerId), registerId, period);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `<p style="font:14px Arial,sans-serif">${escapeHtml(refusalText(error.refusal))}</p>`;
  }
}

/** Opens the agenda of the present month for printing. */
export function showAgenda(): void {
  const html = agendaHtml(SpreadsheetApp.getActiveSpreadsheet().getId(), null);
  const output = HtmlService.createHtmlOutput(html).setWidth(1100).setHeight(640);
  SpreadsheetApp.getUi().showModalDialog(output, AGENDA.menuTitle);
}

/**
 * The web app: `r` names the register (the only one may be left out), `kasus` the running number of a case,
 * `halaman=sop` the printable SOP, `agenda` the book of a year or month (2026, 2026-11).
 */
export function webPage(
  parameters: Readonly<Record<string, string | undefined>>,
): GoogleAppsScript.HTML.HtmlOutput {
  const registerId = parameters.r ?? registerIds()[0] ?? '';
  if (parameters.halaman === 'sop') return sopPage(registerId);
  if (parameters.agenda !== undefined)
    return HtmlService.createHtmlOutput(agendaHtml(registerId, parameters.agenda)).setTitle(AGENDA.menuTitle);
  const no = Number(parameters.kasus);
  const start: PageStart = { registerId, place: 'WEB', no: Number.isSafeInteger(no) && no > 0 ? no : null };
  return page(start).setTitle(WEB_TITLE).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
