/** SpreadsheetApp, as an add-on that keeps its data through the REST service needs it: the active file and the Ui. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';
import { openBook } from '../sheets/file';
import { type Box, parseA1 } from '../sheets/range';
import { Range, Selection, Sheet } from './spreadsheetRange';
import { View } from './spreadsheetView';
import { Ui } from './ui';

export { Range, Selection, Sheet };

type SpreadsheetApi = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class Spreadsheet extends Remote implements Partial<Record<keyof SpreadsheetApi, unknown>> {
  readonly _type = 'Spreadsheet';
  private readonly view: View;

  constructor(
    private readonly env: Env,
    private readonly id: string,
  ) {
    super();
    this.view = new View(env, id);
  }
  getId(): string {
    return this.id;
  }
  getName(): string {
    return openBook(this.env.drive, this.id, this.env.run.effectiveUser).file.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }
  getSpreadsheetTimeZone(): string {
    return this.view.book().properties.timeZone ?? '';
  }
  getSpreadsheetLocale(): string {
    return this.view.book().properties.locale ?? '';
  }
  /** A short message at the edge of the screen; kept with the alerts. */
  toast(msg: string, title?: string): void {
    const { screens, run, touch } = this.env;
    const text = title ? `${title}: ${msg}` : msg;
    screens.set(this.id, run.effectiveUser, {
      alerts: [...screens.get(this.id, run.effectiveUser).alerts, text],
    });
    touch('SCREEN');
  }
  getSheets(): Sheet[] {
    return this.view.book().sheets.map((sheet) => new Sheet(this.view, sheet.id));
  }
  getNumSheets(): number {
    return this.view.book().sheets.length;
  }
  /** null when there is none of that name */
  getSheetByName(name: string): Sheet | null {
    const found = this.view.book().sheets.find((sheet) => sheet.title === name);
    return found ? new Sheet(this.view, found.id) : null;
  }
  getRange(a1Notation: string): Range {
    try {
      const { sheet, box } = parseA1(this.view.book(), a1Notation);
      return new Range(this.view, sheet.id, box);
    } catch {
      throw new GoogleError('Range not found');
    }
  }
  /** The sheet with the cursor; the first one where no cursor is known. */
  getActiveSheet(): Sheet {
    return this.getSelection().getActiveSheet();
  }
  getActiveRange(): Range {
    return this.getSelection().getActiveRange();
  }
  getActiveCell(): Range {
    return this.getSelection().getCurrentCell();
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  getSelection(): Selection {
    return new Selection(this.view);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }

  /** For events: cells of a sheet. */
  _range(title: string, box: Box): Range {
    const model = this.view.book().sheets.find((sheet) => sheet.title === title);
    if (!model) throw new Error(`no sheet "${title}"`);
    return new Range(this.view, model.id, box);
  }
}

/** Contexts in which a person looks at the spreadsheet while the script runs. */
const WITH_SCREEN = new Set(['OPEN', 'INSTALL', 'MENU', 'PAGE', 'EDIT']);

export class SpreadsheetAppService extends Remote {
  readonly _type = 'SpreadsheetApp';
  private ui: Ui | null = null;
  private active: Spreadsheet | null = null;

  constructor(private readonly env: Env) {
    super();
  }

  /** null in a standalone script that no spreadsheet is open for: editor, trigger, web app. */
  getActiveSpreadsheet(): Spreadsheet | null {
    const { container } = this.env.run;
    if (container === null) return null;
    this.active ??= new Spreadsheet(this.env, container);
    return this.active;
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  getActiveRange(): Range | null {
    return this.getActiveSpreadsheet()?.getActiveRange() ?? null;
  }

  getCurrentCell(): Range | null {
    return this.getActiveSpreadsheet()?.getActiveCell() ?? null;
  }

  getSelection(): Selection | null {
    return this.getActiveSpreadsheet()?.getSelection() ?? null;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  openById(id: string): Spreadsheet {
    try {
      openBook(this.env.drive, id, this.env.run.effectiveUser);
    } catch {
      throw new GoogleError('You do not have permission to access the requested document.');
    }
    return new Spreadsheet(this.env, id);
  }

  getUi(): Ui {
    const { container, origin } = this.env.run;
    if (container === null || !WITH_SCREEN.has(origin)) {
      throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    this.ui ??= new Ui(this.env, container);
    return this.ui;
  }

  /** Nothing is ever pending here: each write is done when it returns. */
  flush(): void {
    // Kept as a call, because it costs a round trip.
  }
}
