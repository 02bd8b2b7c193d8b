/** SpreadsheetApp, as an add-on that keeps its data through the REST service needs it: the active file and the Ui. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';
import { openBook } from '../sheets/file';
import type { SheetModel } from '../sheets/model';
import { type Box, columnLetters } from '../sheets/range';
import { Ui } from './ui';

export class Range
  extends Remote
  implements Pick<GoogleAppsScript.Spreadsheet.Range, 'getRow' | 'getColumn' | 'getA1Notation'>
{
  readonly _type = 'Range';
  constructor(
    private readonly sheet: Sheet,
    private readonly box: Box,
  ) {
    super();
  }
  getRow(): number {
    return this.box.top + 1;
  }
  getColumn(): number {
    return this.box.left + 1;
  }
  getLastRow(): number {
    return this.box.bottom;
  }
  getLastColumn(): number {
    return this.box.right;
  }
  getNumRows(): number {
    return this.box.bottom - this.box.top;
  }
  getNumColumns(): number {
    return this.box.right - this.box.left;
  }
  getA1Notation(): string {
    const { top, left, bottom, right } = this.box;
    const first = `${columnLetters(left)}${top + 1}`;
    const last = `${columnLetters(right - 1)}${bottom}`;
    return first === last ? first : `${first}:${last}`;
  }
  getSheet(): Sheet {
    return this.sheet;
  }
}

export class Sheet
  extends Remote
  implements Pick<GoogleAppsScript.Spreadsheet.Sheet, 'getName' | 'getSheetId'>
{
  readonly _type = 'Sheet';
  constructor(private readonly model: SheetModel) {
    super();
  }
  getName(): string {
    return this.model.title;
  }
  getSheetId(): number {
    return this.model.id;
  }
}

export class Spreadsheet
  extends Remote
  implements Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, 'getId' | 'getName' | 'getUrl'>
{
  readonly _type = 'Spreadsheet';
  constructor(
    private readonly env: Env,
    private readonly id: string,
  ) {
    super();
  }
  getId(): string {
    return this.id;
  }
  getName(): string {
    return this.open().file.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
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
  /** The sheet with the cursor; the first one where no cursor is known. */
  getActiveSheet(): Sheet {
    const { sheets } = this.open().book;
    const model = sheets.find((sheet) => sheet.id === this.env.run.selection?.sheetId) ?? sheets[0];
    if (!model) throw new GoogleError('Service Spreadsheets failed while accessing document.');
    return new Sheet(model);
  }
  getActiveRange(): Range {
    const { row, column } = this.env.run.selection ?? { row: 1, column: 1 };
    return new Range(this.getActiveSheet(), {
      top: row - 1,
      left: column - 1,
      bottom: row,
      right: column,
    });
  }

  /** For events: cells of a sheet. */
  _range(title: string, box: Box): Range {
    const model = this.open().book.sheets.find((sheet) => sheet.title === title);
    if (!model) throw new Error(`no sheet "${title}"`);
    return new Range(new Sheet(model), box);
  }

  private open(): ReturnType<typeof openBook> {
    return openBook(this.env.drive, this.id, this.env.run.effectiveUser);
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

  /** For events: cells of the active spreadsheet. */
  _range(title: string, box: Box): Range | null {
    return this.getActiveSpreadsheet()?._range(title, box) ?? null;
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
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
