/** Who may do what with a file: own permissions and those inherited from its folders. */
import type { FileRecord, Role } from '../state';

const RANK: Readonly<Record<Role, number>> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 4,
  organizer: 5,
  owner: 6,
};

type Find = (id: string) => FileRecord | undefined;

/** "kota.example" of "kabag@kota.example", in lower case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/**
 * The person's rank on a file, 0 for none. What is shared with a domain is shared with that of the file's owner:
 * accounts of other domains are not meant.
 * @param known the person has an account
 */
export function rankOf(file: FileRecord, person: string, known: boolean, find: Find): number {
  if (file.owner === person) return RANK.owner;
  let best = 0;
  const inDomain = known && domainOf(person) === domainOf(file.owner);
  for (const permission of file.permissions) {
    const fits =
      permission.type === 'anyone' ||
      (permission.type === 'domain' && inDomain) ||
      permission.emailAddress.toLowerCase() === person;
    if (fits) best = Math.max(best, RANK[permission.role]);
  }
  for (const id of file.parents) {
    const parent = find(id);
    // The owner of a folder edits what others put into it.
    if (parent) best = Math.max(best, Math.min(RANK.writer, rankOf(parent, person, known, find)));
  }
  return best;
}

/**
 * Does a search of this person find the file? What is shared with everybody is opened by its link and not found
 * (Permission.allowFileDiscovery, which is false unless it is set).
 */
export function isFound(file: FileRecord, person: string, find: Find): boolean {
  if (file.owner === person) return true;
  if (file.permissions.some(({ emailAddress }) => emailAddress.toLowerCase() === person)) return true;
  return file.parents.some((id) => {
    const parent = find(id);
    return parent !== undefined && isFound(parent, person, find);
  });
}

export const CAN_READ: number = RANK.reader;
export const CAN_WRITE: number = RANK.writer;

/** Stands for everybody of the domain in a list of people. */
const EVERYBODY = '*';

/** People with a rank in this range on a file, folders included; "*" when it is shared with everybody. */
export function peopleWith(file: FileRecord, least: number, most: number, find: Find): string[] {
  const people = new Set<string>();
  const collect = (one: FileRecord): void => {
    for (const { type, role, emailAddress } of one.permissions) {
      const name = type === 'domain' || type === 'anyone' ? EVERYBODY : emailAddress.toLowerCase();
      if (name !== '' && RANK[role] >= least && RANK[role] <= most) people.add(name);
    }
    for (const id of one.parents) {
      const parent = find(id);
      if (parent) collect(parent);
    }
  };
  collect(file);
  people.delete(file.owner);
  return [...people];
}
