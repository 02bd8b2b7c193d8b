/** What people start in a spreadsheet that has the script: opening it, installing, menus, edits by hand. */
import type { AddOn } from './addOn';
import type { Callers, Facts } from './callers';
import { EditQueue } from './editQueue';
import type { Outcome } from './execution';
import type { Machine } from './machine';
import type { Services } from './services';
import { AUTH_MODES } from './services/scriptApp';
import { User } from './services/session';
import { type Spreadsheet, SpreadsheetAppService } from './services/spreadsheetApp';
import type { Box } from './sheets/range';
import type { Execution } from './types';

const NOT_INSTALLED = 'Exception: Authorization is required to perform that action.';

/** An edit that a person made by hand. */
export interface HandEdit {
  readonly spreadsheetId: string;
  readonly sheet: string;
  readonly box: Box;
  /** of a single cell, as texts; left out for several cells and for empty ones */
  readonly value?: string;
  readonly oldValue?: string;
}

export class AddOnRuns {
  private readonly queue = new EditQueue();

  constructor(
    private readonly machine: Machine,
    private readonly callers: Callers,
    private readonly addOn: AddOn,
  ) {}

  /** onOpen. A script without one opens like any other spreadsheet. */
  async open(spreadsheetId: string, as: string): Promise<Execution> {
    const person = this.callers.person(as);
    const mode = this.addOn.simpleMode(spreadsheetId, person);
    const facts = this.callers.simpleFacts('OPEN', as, spreadsheetId, mode ?? 'NONE');
    const refusal = this.callers.refusalFor(spreadsheetId, person);
    if (refusal !== null) return this.machine.refused('onOpen', facts, refusal);
    this.machine.screens.clear(spreadsheetId, person);
    if (mode === null) return this.machine.refused('onOpen', facts, NOT_INSTALLED);
    return await this.trigger('onOpen', facts, () => ({}));
  }

  /** onInstall, in the spreadsheet that is already open. */
  async install(spreadsheetId: string, as: string): Promise<Execution> {
    const facts = this.callers.facts('INSTALL', as, spreadsheetId);
    const refusal = this.callers.refusalFor(spreadsheetId, facts.effectiveUser);
    if (refusal !== null) return this.machine.refused('onInstall', facts, refusal);
    this.addOn.install(facts.effectiveUser);
    this.addOn.enable(spreadsheetId);
    return await this.trigger('onInstall', facts, () => ({}));
  }

  async clickMenu(spreadsheetId: string, label: string, as: string): Promise<Execution> {
    const person = this.callers.person(as);
    const items = this.machine.screens.get(spreadsheetId, person).menu?.items ?? [];
    const item = items.find((one) => one?.label === label);
    if (!item) throw new Error(`no menu item "${label}" on the screen of ${as}`);
    const facts = this.callers.facts('MENU', as, spreadsheetId);
    const refusal = this.use(spreadsheetId, person);
    if (refusal !== null) return this.machine.refused(item.fn, facts, refusal);
    const entry = { fn: item.fn, args: () => [], fromPage: false, optional: false };
    return (await this.machine.run(entry, facts)).execution;
  }

  /** A person uses the add-on in a spreadsheet, which enables it there. @returns why it can't be used, or null */
  use(spreadsheetId: string, person: string): string | null {
    const refusal = this.callers.refusalFor(spreadsheetId, person);
    if (refusal !== null) return refusal;
    if (!this.addOn.isInstalled(person)) return NOT_INSTALLED;
    this.addOn.enable(spreadsheetId);
    return null;
  }

  /** Whether an edit by this person is told to the script at all. */
  listens(spreadsheetId: string, as: string): boolean {
    const mode = this.addOn.simpleMode(spreadsheetId, this.callers.person(as));
    return mode !== null && this.machine.bundles.read().facts.functions.has('onEdit');
  }

  /** onEdit, one after the other. What comes while two wait is not told to the script. */
  async edited(edit: HandEdit, as: string): Promise<Execution | null> {
    const mode = this.addOn.simpleMode(edit.spreadsheetId, this.callers.person(as));
    if (mode === null || !this.listens(edit.spreadsheetId, as)) return null;
    const facts = this.callers.simpleFacts('EDIT', as, edit.spreadsheetId, mode);
    return await this.queue.tell(() =>
      this.trigger('onEdit', facts, (app) => editFields(app.getActiveSpreadsheet(), edit)),
    );
  }

  /** Runs a simple trigger with its event. Source: guides/triggers/events, "Google Sheets events". */
  private async trigger(
    fn: string,
    facts: Facts,
    fields: (app: SpreadsheetAppService) => object,
  ): Promise<Execution> {
    const event = (services: Services): readonly unknown[] => {
      const app = services.SpreadsheetApp;
      if (!(app instanceof SpreadsheetAppService)) throw new Error('no SpreadsheetApp');
      const authMode = AUTH_MODES[facts.authMode];
      if (fn === 'onInstall') return [{ authMode }];
      const source = app.getActiveSpreadsheet();
      return [{ authMode, source, user: new User(facts.activeUser), ...fields(app) }];
    };
    const outcome: Outcome = await this.machine.run(
      { fn, args: event, fromPage: false, optional: true },
      facts,
    );
    return outcome.execution;
  }
}

/** What an event tells of an edit. */
export function editFields(source: Spreadsheet | null, edit: HandEdit): object {
  const { value, oldValue } = edit;
  return {
    range: source?._range(edit.sheet, edit.box) ?? null,
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  };
}
