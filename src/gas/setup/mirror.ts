/** The mirror of a register: a spreadsheet with the same tabs that the system account owns and shares with nobody. */
import { NEW_MIRROR } from '../../app/integrity/keeper';
import { START } from '../../app/integrity/replay';
import { SCHEMA_VERSION, TABS, TIME_ZONE } from '../../app/tabs';
import { INTEGRITY } from '../../messages/integrity';
import { exists } from '../lettersDrive';
import { type KeptMirror, loadWatch, saveWatch } from '../memory';
import { spreadsheets } from '../services';
import { apply } from './apply';

/** In the system account's own Drive and not in the register's folder, whose readers would see it. */
function newMirror(name: string): string {
  const [first] = TABS;
  const created = spreadsheets().create({
    properties: { title: INTEGRITY.mirrorTitle(name), locale: 'id_ID', timeZone: TIME_ZONE },
    sheets: first === undefined ? [] : [{ properties: { sheetId: first.sheetId, title: first.title } }],
  });
  return created.spreadsheetId ?? '';
}

/**
 * Makes the mirror, or a new one when the old one is gone or of an earlier schema: it is then filled again from the log.
 * Answers how many changes that took.
 */
export function ensureMirror(id: string, name: string, account: string): number {
  const known = loadWatch<KeptMirror>(id, 'cermin');
  const usable = known !== null && known.schema === SCHEMA_VERSION && exists(known.id);
  const mirror: KeptMirror = usable
    ? known
    : { ...NEW_MIRROR, reached: START, id: newMirror(name), schema: SCHEMA_VERSION };
  if (!usable) saveWatch(id, 'cermin', mirror);
  const owner = { SYSTEM: [account], ADMIN: [account], known: true };
  return apply(mirror.id, owner, null) + (usable ? 0 : 1);
}
