/**
 * Who types into the administrator's tabs, as Google tells it to a trigger of the system account: an API never says it later.
 * Kept until the watch has written the changes down. Kept without the lock, so that an edit in the same moment may be missed;
 * and Google tells nothing of rows that were deleted, nor of a third edit while one is told (guides/triggers, "onEdit(e)").
 */
import type { Editor } from '../app/integrity/keeper';
import { HEADER_ROWS, TABS } from '../app/tabs';
import { forgetWatch, loadWatch, registerIds, saveWatch } from './memory';

/** A property holds 9 KB. */
const MOST = 60;

export type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'source' | 'user'>;

const noted = (id: string): readonly Editor[] => loadWatch<Editor[]>(id, 'penyunting') ?? [];

/** One edit. A page can't make such an event: what it sends has no functions. */
export function noteEditor({ range, source, user }: EditEvent): void {
  const id = source.getId();
  const email = user.getEmail();
  const row = range.getRow() - HEADER_ROWS;
  const edits = TABS.filter(({ sheetId, owner }) => owner === 'ADMIN' && sheetId === range.getGridId()).map(
    ({ id: tab }): Editor => ({ tab, from: row, to: row + range.getNumRows() - 1, email }),
  );
  if (edits.length > 0) saveWatch(id, 'penyunting', [...noted(id), ...edits].slice(-MOST));
}

/** The edits since the watch last took them. */
export function takeEditors(id: string): readonly Editor[] {
  const edits = noted(id);
  if (edits.length > 0) forgetWatch(id, 'penyunting');
  return edits;
}

/** Installs the trigger for the registers that lack it. Without one names are not known, and nothing else is amiss. */
export function listenToEdits(): void {
  const heard = ScriptApp.getProjectTriggers().map((trigger) => trigger.getTriggerSourceId());
  for (const id of registerIds())
    if (!heard.includes(id)) ScriptApp.newTrigger('catatPenyunting').forSpreadsheet(id).onEdit().create();
}
