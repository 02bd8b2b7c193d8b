/** Sharing of the register and its folder, and the editors of its protected tabs, brought to what the office is today. */
import type { RightsFault, RightsPlan, RightsResult } from '../app/ports';
import { drive, spreadsheets } from './services';
import { protectionsPlan } from './setup/protections';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;
type Place = RightsFault['place'];

const EDITORS: readonly (string | undefined)[] = ['writer', 'owner'];

/** All permissions of a file, of all pages of the answer. */
export function permissionsOf(fileId: string): readonly Permission[] {
  const fields = 'nextPageToken,permissions(id,type,role,emailAddress,domain)';
  const found: Permission[] = [];
  let pageToken: string | undefined;
  do {
    const page = drive().Permissions.list(fileId, {
      fields,
      pageSize: 100,
      ...(pageToken ? { pageToken } : {}),
    });
    found.push(...(page.permissions ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}

export const addressOf = ({ emailAddress }: Permission): string => (emailAddress ?? '').toLowerCase();
export const isEditor = ({ role }: Permission): boolean => EDITORS.includes(role);

/** Nobody is mailed. Of a domain Drive does not even want to hear the word: 403 (MVKozlov/GMGoogleDrive#28). */
export function grant(fileId: string, permission: Permission): void {
  const quiet = permission.type === 'user' ? { sendNotificationEmail: false } : {};
  drive().Permissions.create(permission, fileId, quiet);
}

interface Tally {
  readonly given: Set<string>;
  readonly taken: Set<string>;
  readonly faults: RightsFault[];
  /** when to stop, so that Google does not; what is left is told */
  readonly until: number;
  left: boolean;
}

/** One change; what Google refuses is written down, and the rest goes on. */
function attempt(tally: Tally, place: Place, who: string, done: Set<string>, change: () => void): void {
  tally.left = tally.left || Date.now() >= tally.until;
  if (tally.left) return;
  try {
    change();
    done.add(who);
  } catch (error) {
    tally.faults.push({ who, place, reason: String(error).slice(0, 200) });
  }
}

function shareFile(fileId: string, place: Place, { system, leavers }: RightsPlan, tally: Tally): void {
  const present = permissionsOf(fileId);
  const editors = present.filter(isEditor).map(addressOf);
  for (const email of system.filter((one) => !editors.includes(one)))
    attempt(tally, place, email, tally.given, () =>
      grant(fileId, { type: 'user', role: 'writer', emailAddress: email }),
    );
  for (const one of present) {
    const who = addressOf(one);
    if (one.type !== 'user' || one.role === 'owner' || one.id === undefined || !leavers.includes(who))
      continue;
    const id = one.id;
    attempt(tally, place, who, tally.taken, () => drive().Permissions.remove(fileId, id));
  }
}

const PROTECTIONS = 'sheets(properties(sheetId),protectedRanges(protectedRangeId,description,editors))';

/** The tabs' editors in one write, after the file is shared: only who may edit the file can be an editor of a tab. */
function protectTabs(id: string, plan: RightsPlan, tally: Tally): void {
  attempt(tally, 'PROTECTION', '', new Set(), () => {
    const state = spreadsheets().get(id, { fields: PROTECTIONS });
    const requests = [...protectionsPlan(state, { SYSTEM: plan.system, ADMIN: plan.admin, known: true })];
    if (requests.length > 0) spreadsheets().batchUpdate({ requests }, id);
  });
}

/** Who joins gets rights first, then the tabs are opened and closed, then who left loses his. */
export function applyRights(
  registerId: string,
  folderId: string,
  plan: RightsPlan,
  until: number,
): RightsResult {
  const tally: Tally = {
    given: new Set(),
    taken: new Set(),
    faults: [],
    until,
    left: false,
  };
  const joined = { ...plan, leavers: [] };
  shareFile(registerId, 'SHEET', joined, tally);
  protectTabs(registerId, plan, tally);
  if (plan.leavers.length > 0) shareFile(registerId, 'SHEET', { ...plan, system: [] }, tally);
  if (folderId !== '') shareFile(folderId, 'FOLDER', plan, tally);
  return { given: [...tally.given], taken: [...tally.taken], faults: tally.faults, left: tally.left };
}
