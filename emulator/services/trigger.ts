/** A trigger as a script sees it, and how a new one is noted. */
import type { Env } from '../env';
import { type EnumValue, enumOf, GoogleError, Remote } from '../remote';
import type { Schedule, TriggerRecord } from '../state';

export const EVENT_TYPES = enumOf('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const SOURCES = enumOf('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
export class Trigger extends Remote {
  readonly _type = 'Trigger';
  constructor(readonly _record: TriggerRecord) {
    super();
  }
  getUniqueId(): string {
    return this._record.id;
  }
  getHandlerFunction(): string {
    return this._record.fn;
  }
  getEventType(): EnumValue {
    return this._record.schedule.kind === 'edit' ? EVENT_TYPES.ON_EDIT : EVENT_TYPES.CLOCK;
  }
  getTriggerSource(): EnumValue {
    return this._record.schedule.kind === 'edit' ? SOURCES.SPREADSHEETS : SOURCES.CLOCK;
  }
  /** Id of the spreadsheet; none of a trigger by time. */
  getTriggerSourceId(): string | null {
    const { schedule } = this._record;
    return schedule.kind === 'edit' ? schedule.spreadsheetId : null;
  }
}

/** Notes a new trigger of the effective user. @throws when the script has too many */
export function addTrigger(env: Env, fn: string, schedule: Schedule, next: number | null): Trigger {
  const { state, run, random, limits } = env;
  const owner = run.effectiveUser;
  if (state.triggers.filter((one) => one.owner === owner).length >= limits.of('triggersPerUser')) {
    throw new GoogleError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id =
    String(random.below(900_000_000) + 100_000_000) + String(random.below(900_000_000) + 100_000_000);
  const record: TriggerRecord = { id, fn, owner, schedule, lastRun: null, nextRun: next };
  state.triggers.push(record);
  env.touch('TRIGGER');
  return new Trigger(record);
}
