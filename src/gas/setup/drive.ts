/** Folder and sharing of a register in Drive. What is there is kept; only what is missing is made. */
import { exists, folderOf } from '../lettersDrive';
import { addressOf, grant, isEditor, permissionsOf } from '../rights';
import { drive } from '../services';

/** Folder of the register, beside the spreadsheet. */
export function ensureFolder(known: string, name: string, spreadsheetId: string): string {
  if (exists(known)) return known;
  const parents = drive().Files.get(spreadsheetId, { fields: 'parents' }).parents ?? [];
  return folderOf(parents[0] ?? 'root', name);
}

/** Owner of a file, '' when Drive does not tell. */
export function ownerOf(fileId: string): string {
  const owners = drive().Files.get(fileId, { fields: 'owners(emailAddress)' }).owners ?? [];
  return (owners[0]?.emailAddress ?? '').toLowerCase();
}

/**
 * Gives edit rights to those who lack them, and read rights to the domain when one is named. Answers how many were given.
 * @param refused takes whom Google refuses, an address without an account for one: the rest goes on
 */
export function share(
  fileId: string,
  editors: readonly string[],
  domain: string | null,
  refused: string[],
): number {
  const given = (who: string, permission: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission): number => {
    try {
      grant(fileId, permission);
      return 1;
    } catch (error) {
      console.warn(`${who}: ${String(error)}`);
      if (!refused.includes(who)) refused.push(who);
      return 0;
    }
  };
  const present = permissionsOf(fileId);
  const writers = present.filter(isEditor).map(addressOf);
  const lacking = editors.filter((email) => !writers.includes(email));
  const count = lacking.reduce(
    (sum, emailAddress) => sum + given(emailAddress, { type: 'user', role: 'writer', emailAddress }),
    0,
  );
  const open = domain === null || present.some((one) => one.type === 'domain' && one.domain === domain);
  return open ? count : count + given(domain, { type: 'domain', role: 'reader', domain });
}
