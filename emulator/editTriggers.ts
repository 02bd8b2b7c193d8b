/**
 * Triggers that people installed for the edits of a spreadsheet: they run as whoever installed them. Sources:
 * guides/triggers/installable; guides/triggers/events, "Google Sheets events", "Edit".
 */
import { editFields, type HandEdit } from './addOnRuns';
import type { Callers } from './callers';
import { EditQueue } from './editQueue';
import type { Machine } from './machine';
import { AUTH_MODES } from './services/scriptApp';
import { User } from './services/session';
import { SpreadsheetAppService } from './services/spreadsheetApp';
import type { TriggerRecord } from './state';
import { NO_TIME_LEFT } from './triggers';
import type { Execution } from './types';

export class EditTriggers {
  private readonly queue = new EditQueue();

  constructor(
    private readonly machine: Machine,
    private readonly callers: Callers,
  ) {}

  /** Runs all triggers of the spreadsheet that was edited. */
  async edited(edit: HandEdit, as: string): Promise<void> {
    const here = this.machine.state.triggers.filter(
      ({ schedule }) => schedule.kind === 'edit' && schedule.spreadsheetId === edit.spreadsheetId,
    );
    for (const trigger of here) await this.queue.tell(() => this.run(trigger, edit, as));
  }

  /** `user` is who edited where Google tells it: to a script of the person's own domain (Session, getActiveUser). */
  private async run(trigger: TriggerRecord, edit: HandEdit, as: string): Promise<Execution> {
    const { quotas, limits, state } = this.machine;
    const { id, fn, owner } = trigger;
    const at = state.clock;
    trigger.lastRun = at;
    const { activeUser } = this.callers.simpleFacts('TRIGGER', as, edit.spreadsheetId, 'FULL');
    const facts = { ...this.callers.facts('TRIGGER', owner, null), activeUser };
    if (quotas.usedToday('triggerMsPerDay', owner, at) >= limits.of('triggerMsPerDay'))
      return this.machine.refused(fn, facts, `Exception: ${NO_TIME_LEFT}`);
    const entry = {
      fn,
      args: ({ SpreadsheetApp }: { readonly SpreadsheetApp?: unknown }): readonly unknown[] => {
        if (!(SpreadsheetApp instanceof SpreadsheetAppService)) throw new Error('no SpreadsheetApp');
        const source = SpreadsheetApp.openById(edit.spreadsheetId);
        const event = { authMode: AUTH_MODES.FULL, source, triggerUid: id, user: new User(activeUser) };
        return [{ ...event, ...editFields(source, edit) }];
      },
      fromPage: false,
      optional: false,
    };
    const { execution } = await this.machine.run(entry, facts);
    quotas.useToday('triggerMsPerDay', owner, execution.pricedMs, at);
    return execution;
  }
}
