/** Where a script begins to build a trigger: by time, or by edits of a spreadsheet. */
import type { Env } from '../env';
import { Remote } from '../remote';
import { ClockTriggerBuilder } from './clockTrigger';
import { SpreadsheetTriggerBuilder } from './sheetTrigger';
import type { Spreadsheet } from './spreadsheetApp';

export class TriggerBuilder extends Remote {
  readonly _type = 'TriggerBuilder';
  constructor(
    private readonly env: Env,
    private readonly fn: string,
  ) {
    super();
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.env, this.fn);
  }
  forSpreadsheet(sheet: Spreadsheet | string): SpreadsheetTriggerBuilder {
    const id = typeof sheet === 'string' ? sheet : sheet.getId();
    return new SpreadsheetTriggerBuilder(this.env, this.fn, id);
  }
}
