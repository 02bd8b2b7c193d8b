/** What builds triggers of a spreadsheet: those by edits only. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';
import { openBook } from '../sheets/file';
import { addTrigger, type Trigger } from './trigger';

export class SpreadsheetTriggerBuilder extends Remote {
  readonly _type = 'SpreadsheetTriggerBuilder';
  private chosen = false;

  constructor(
    private readonly env: Env,
    private readonly fn: string,
    private readonly spreadsheetId: string,
  ) {
    super();
  }
  onEdit(): this {
    this.chosen = true;
    return this;
  }
  /** @throws for a spreadsheet that the person cannot open, for one that is not chosen, and for the second of an add-on */
  create(): Trigger {
    const { env, fn, spreadsheetId } = this;
    openBook(env.drive, spreadsheetId, env.run.effectiveUser);
    if (!this.chosen) throw new GoogleError('The trigger has no event type: use onEdit.');
    // Source: "Triggers for editor add-ons", restrictions: one trigger of each type, per user, per document.
    const same = env.state.triggers.some(
      ({ owner, schedule }) =>
        owner === env.run.effectiveUser &&
        schedule.kind === 'edit' &&
        schedule.spreadsheetId === spreadsheetId,
    );
    if (env.run.addOn && same)
      throw new GoogleError('An add-on can only have one trigger of each type, per user, per document.');
    return addTrigger(env, fn, { kind: 'edit', spreadsheetId }, null);
  }
}
