/** The local Google Workspace: implements the interface of `types.ts` on the engine. It knows Google, not Pantau. */
import { AddOn } from './addOn';
import { AddOnRuns } from './addOnRuns';
import { Callers } from './callers';
import { Controls } from './controls';
import { SPREADSHEET } from './drive/store';
import { EditTriggers } from './editTriggers';
import type { LocalWorld } from './localWorld';
import { Machine } from './machine';
import { PageRuns } from './pageRuns';
import { editDoc, fillRows, shareFile, typeCell } from './people';
import { editByHand, type HandResult } from './sheets/hand';
import type { HandAction } from './sheets/handActions';
import { newWorkbook } from './sheets/model';
import type { Role } from './state';
import { TriggerRunner } from './triggers';
import type {
  Account,
  CreateWorld,
  DriveEntry,
  Execution,
  MailMessage,
  Screen,
  ShownCell,
  TriggerInfo,
  WebPage,
  World,
  WorldOptions,
} from './types';
import { bookOf, cellsOf, download, entries, fullView } from './views';

export type { LocalWorld };

class WorldOnMachine extends Controls implements LocalWorld {
  readonly accounts: readonly Account[];
  private readonly timers: TriggerRunner;
  private readonly callers: Callers;
  private readonly addOnRuns: AddOnRuns;
  private readonly editTriggers: EditTriggers;
  private readonly pageRuns: PageRuns;

  constructor(options: WorldOptions) {
    super(new Machine(options));
    this.accounts = options.accounts;
    this.callers = new Callers(this.machine, options.scriptOwner.toLowerCase(), options.bound ?? false);
    this.machine.bundles.read();
    const addOn = new AddOn(this.machine.state, options);
    this.addOnRuns = new AddOnRuns(this.machine, this.callers, addOn);
    this.editTriggers = new EditTriggers(this.machine, this.callers);
    this.pageRuns = new PageRuns(this.machine, this.callers, this.addOnRuns);
    this.timers = new TriggerRunner(this.machine, (origin, person) =>
      this.callers.facts(origin, person, null),
    );
  }

  get warnings(): readonly string[] {
    return this.machine.warnings;
  }

  now(): number {
    return Math.floor(this.machine.state.clock);
  }

  moveTo(instant: number, options?: { readonly timers: boolean }): Promise<readonly Execution[]> {
    return this.timers.moveTo(instant, options?.timers ?? true);
  }

  createSpreadsheet(name: string, as: string): string {
    const content = { kind: 'sheet', book: newWorkbook(name) } as const;
    const file = this.machine.drive.create({ name, mimeType: SPREADSHEET, content }, this.callers.person(as));
    this.machine.touch('DRIVE');
    return file.id;
  }

  open(spreadsheetId: string, as: string): Promise<Execution> {
    return this.addOnRuns.open(spreadsheetId, as);
  }

  install(spreadsheetId: string, as: string): Promise<Execution> {
    return this.addOnRuns.install(spreadsheetId, as);
  }

  screen(spreadsheetId: string, as: string): Screen {
    return this.machine.screens.get(spreadsheetId, this.callers.person(as));
  }

  clickMenu(spreadsheetId: string, label: string, as: string): Promise<Execution> {
    return this.addOnRuns.clickMenu(spreadsheetId, label, as);
  }

  runInEditor(fn: string, as: string): Promise<Execution> {
    return this.pageRuns.inEditor(fn, as);
  }

  openWebApp(parameters: Readonly<Record<string, string>>, as: string): Promise<WebPage> {
    return this.pageRuns.webApp(parameters, as);
  }

  callFromPage(
    fn: string,
    args: readonly unknown[],
    as: string,
    spreadsheetId: string | null,
  ): Promise<Execution> {
    return this.pageRuns.call(fn, args, as, spreadsheetId);
  }

  triggers(): readonly TriggerInfo[] {
    return this.timers.list();
  }

  fireTrigger(id: string): Promise<Execution> {
    return this.timers.fire(id);
  }

  removeTrigger(id: string): void {
    this.timers.remove(id);
  }

  fillRows(
    spreadsheetId: string,
    sheet: string,
    fromRow: number,
    count: number,
    values: readonly (string | number | boolean)[],
  ): void {
    fillRows(this.machine.drive, { spreadsheetId, sheet, fromRow, count, values });
    this.machine.touch('SHEET');
  }

  async editCell(
    spreadsheetId: string,
    sheet: string,
    row: number,
    column: number,
    typed: string,
    as: string,
  ): Promise<void> {
    const edit = { spreadsheetId, sheet, row, column, typed };
    await this.done(spreadsheetId, typeCell(this.machine.drive, edit, this.callers.person(as)), as);
  }

  async byHand(id: string, action: HandAction, as: string): Promise<HandResult> {
    const { drive, random } = this.machine;
    return this.done(id, editByHand(drive, id, action, this.callers.person(as), random), as);
  }

  spreadsheets(): readonly { readonly id: string; readonly name: string }[] {
    const sheets = this.machine.drive.all().filter((file) => file.content.kind === 'sheet' && !file.trashed);
    return sheets.map(({ id, name }) => ({ id, name }));
  }

  sheetNames(spreadsheetId: string): readonly string[] {
    return bookOf(this.machine.drive, spreadsheetId).sheets.map((sheet) => sheet.title);
  }

  cells(spreadsheetId: string, sheet: string): readonly (readonly ShownCell[])[] {
    return cellsOf(this.machine.drive, spreadsheetId, sheet);
  }

  readSpreadsheet(spreadsheetId: string, as: string, titles?: readonly string[]) {
    return fullView(this.machine.drive, spreadsheetId, this.callers.person(as), titles ?? null);
  }

  files(): readonly DriveEntry[] {
    return entries(this.machine.drive);
  }

  download(fileId: string, mimeType: string): Promise<Uint8Array> {
    return download(this.machine.drive, fileId, mimeType);
  }

  editDocument(fileId: string, find: string, replace: string, as: string): void {
    editDoc(this.machine.drive, fileId, find, replace, this.callers.person(as));
    this.machine.touch('DRIVE');
  }

  mails(): readonly MailMessage[] {
    return this.machine.state.mails;
  }

  executions(): readonly Execution[] {
    return this.machine.state.executions;
  }

  onChange(listener: Parameters<World['onChange']>[0]): () => void {
    return this.machine.listen(listener);
  }

  share(fileId: string, email: string, role: Role, as: string): void {
    shareFile(this.machine.drive, fileId, email, role, this.callers.person(as));
    this.machine.touch('DRIVE');
  }

  presetAlerts(as: string, buttons: readonly string[]): void {
    this.machine.screens.preset(this.callers.person(as), buttons);
  }

  select(spreadsheetId: string, as: string, sheet: string, row: number, column: number): void {
    const model = bookOf(this.machine.drive, spreadsheetId).sheets.find((one) => one.title === sheet);
    if (!model) throw new Error(`no sheet "${sheet}"`);
    this.callers.select(spreadsheetId, as, { sheetId: model.id, row, column });
  }

  hideIdentity(email: string, hidden: boolean): void {
    this.callers.hideIdentity(email, hidden);
  }

  close(): Promise<void> {
    return this.machine.close();
  }

  /** Tells watchers, and a script that listens, of an edit by hand. */
  private async done(spreadsheetId: string, result: HandResult, as: string): Promise<HandResult> {
    this.machine.touch('SHEET');
    const { edited } = result;
    if (!edited) return result;
    const edit = { spreadsheetId, ...edited };
    if (this.addOnRuns.listens(spreadsheetId, as)) await this.addOnRuns.edited(edit, as);
    await this.editTriggers.edited(edit, as);
    return result;
  }
}

/** Makes a world. Throws when the bundle's folder or the built worker is missing. */
export const createWorld = (async (options: WorldOptions): Promise<LocalWorld> =>
  new WorldOnMachine(options)) satisfies CreateWorld;
