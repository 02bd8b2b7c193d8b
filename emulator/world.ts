/** The local Google Workspace: implements the interface of `types.ts` on the engine. It knows Google, not Pantau. */
import { AddOn } from './addOn';
import { AddOnRuns } from './addOnRuns';
import { Callers, type Facts, webEvent } from './callers';
import { Controls } from './controls';
import { SPREADSHEET } from './drive/store';
import type { Outcome } from './execution';
import { illegalPart } from './inside/entry';
import type { LocalWorld } from './localWorld';
import { Machine } from './machine';
import { cellEdit, cellText, editDoc, fillRows, shareFile, typeCell } from './people';
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
import { bookOf, cellsOf, download, entries, fullView, pageOf } from './views';

export type { LocalWorld };

class WorldOnMachine extends Controls implements LocalWorld {
  readonly accounts: readonly Account[];
  private readonly timers: TriggerRunner;
  private readonly callers: Callers;
  private readonly addOnRuns: AddOnRuns;

  constructor(options: WorldOptions) {
    super(new Machine(options));
    this.accounts = options.accounts;
    this.callers = new Callers(this.machine, options.scriptOwner.toLowerCase(), options.bound ?? false);
    this.machine.bundles.read();
    const addOn = new AddOn(this.machine.state, options);
    this.addOnRuns = new AddOnRuns(this.machine, this.callers, addOn);
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

  async runInEditor(fn: string, as: string): Promise<Execution> {
    const facts = this.callers.facts('EDITOR', as, null);
    if (!this.callers.isOwner(facts.effectiveUser)) {
      return this.machine.refused(fn, facts, 'Exception: You do not have permission to perform that action.');
    }
    return (await this.run(fn, [], facts)).execution;
  }

  async openWebApp(parameters: Readonly<Record<string, string>>, as: string): Promise<WebPage> {
    const facts = this.callers.webFacts('WEBAPP', as);
    const refusal = this.callers.webRefusal(as);
    if (refusal !== null) {
      return pageOf({ execution: this.machine.refused('doGet', facts, refusal), value: null });
    }
    return pageOf(await this.run('doGet', [webEvent(parameters)], facts));
  }

  async callFromPage(
    fn: string,
    args: readonly unknown[],
    as: string,
    spreadsheetId: string | null,
  ): Promise<Execution> {
    const facts =
      spreadsheetId === null
        ? this.callers.webFacts('PAGE', as)
        : this.callers.facts('PAGE', as, spreadsheetId);
    const illegal = illegalPart(args);
    if (illegal !== null) {
      return this.machine.refused(
        fn,
        facts,
        `TypeError: Failed due to illegal value in property: ${illegal}`,
      );
    }
    const refusal =
      spreadsheetId === null
        ? this.callers.webRefusal(as)
        : this.addOnRuns.use(spreadsheetId, facts.effectiveUser);
    if (refusal !== null) return this.machine.refused(fn, facts, refusal);
    // Through JSON, as the browser sends it: undefined in a list becomes null.
    const sent = JSON.parse(JSON.stringify(args)) as unknown[];
    return (await this.run(fn, sent, facts)).execution;
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
    const person = this.callers.person(as);
    const told = this.addOnRuns.listens(spreadsheetId, as);
    const before = told ? cellText(this.machine.drive, edit) : undefined;
    typeCell(this.machine.drive, edit, person);
    this.machine.touch('SHEET');
    if (told) await this.addOnRuns.edited(cellEdit(this.machine.drive, edit, before), as);
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

  private run(fn: string, args: readonly unknown[], facts: Facts): Promise<Outcome> {
    return this.machine.run(
      { fn, args: () => args, fromPage: facts.origin === 'PAGE', optional: false },
      facts,
    );
  }
}

/** Makes a world. Throws when the bundle's folder or the built worker is missing. */
export const createWorld = (async (options: WorldOptions): Promise<LocalWorld> =>
  new WorldOnMachine(options)) satisfies CreateWorld;
