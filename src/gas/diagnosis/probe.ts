/** Trials of writing, on a sheet that exists only meanwhile: the tabs of the register stay untouched. */

import type { Echo } from '../../app/diagnosis/google';
import { PROBE_TITLE } from '../../messages/register';
import { locked } from '../ports';
import { spreadsheets } from '../services';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Fixed, so that what a trial that was cut off left behind is taken away by the next. */
const PROBE = { sheetId: 1999, title: PROBE_TITLE };
/** A sheet that never exists: a request that names it is invalid. */
const NOWHERE = 1998;
const SIZE = { rowCount: 1, columnCount: 26 };

function addProbe(): Request {
  return { addSheet: { properties: { ...PROBE, hidden: true, gridProperties: SIZE } } };
}

const send = (id: string, requests: Request[]) => spreadsheets().batchUpdate({ requests }, id);

/** Takes the trial's sheet away; answers whether it was there. */
function clear(id: string): boolean {
  const { sheets } = spreadsheets().get(id, { fields: 'sheets(properties(sheetId))' });
  const there = (sheets ?? []).some((sheet) => sheet.properties?.sheetId === PROBE.sheetId);
  if (there) send(id, [{ deleteSheet: { sheetId: PROBE.sheetId } }]);
  return there;
}

/** Writes the values as the register's store does, reads them back as it does. @throws Refused BUSY, or what Google says */
export function echo(id: string, values: readonly (string | number)[]): readonly Echo[] {
  return locked(() => {
    clear(id);
    const cells = values.map((value) => ({
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    }));
    const start = { sheetId: PROBE.sheetId, rowIndex: 0, columnIndex: 0 };
    const write: Request = { updateCells: { start, rows: [{ values: cells }], fields: 'userEnteredValue' } };
    send(id, [addProbe(), write]);
    try {
      const answer = spreadsheets().Values.get(id, `'${PROBE.title}'!A1:Z1`, {
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      });
      const read: readonly unknown[] = answer.values?.[0] ?? [];
      return values.map((wrote, i) => ({ wrote, read: read[i] ?? null }));
    } finally {
      send(id, [{ deleteSheet: { sheetId: PROBE.sheetId } }]);
    }
  });
}

/** A sheet and then a request that can't be done: Google promises that nothing of it stays. */
export function halfBatchStays(id: string): boolean {
  return locked(() => {
    clear(id);
    const impossible: Request = { deleteSheet: { sheetId: NOWHERE } };
    try {
      send(id, [addProbe(), impossible]);
    } catch (error) {
      // Refused, as it has to be: what counts is what stayed. Any other error says nothing about that.
      if (!/requests\[1\]|\b1998\b/.test(String(error))) throw error;
    }
    return clear(id);
  });
}
