/**
 * Parameters of the methods of Drive v3 beside the body (discovery document of Drive v3). A parameter of Google that
 * is not emulated throws its name; so does one that Google does not have, which Drive would not heed either.
 */
import { NotEmulated } from '../errors';

/** What every method takes and what changes nothing here: there are no shared drives. */
const COMMON = 'fields supportsAllDrives supportsTeamDrives prettyPrint quotaUser';

const OWN: Readonly<Record<string, string>> = {
  'Files.create': '',
  'Files.copy': '',
  'Files.get': 'alt',
  'Files.list': 'q pageSize pageToken orderBy corpora spaces includeItemsFromAllDrives',
  'Files.update': 'addParents removeParents',
  'Files.export': 'alt',
  'Permissions.create': 'sendNotificationEmail',
  'Permissions.list': 'pageSize pageToken',
  'Permissions.update': '',
};

/** Parameters of which one value only is emulated: what Google takes when they are not given. */
const DEFAULTS: Readonly<Record<string, string>> = { corpora: 'user', spaces: 'drive' };

/** Throws the name of what the method does not take here. `method`: "Files.list". */
export function checkDriveOptions(method: string, options: object | null | undefined): void {
  const known = `${COMMON} ${OWN[method] ?? ''}`.split(' ');
  for (const [name, value] of Object.entries(options ?? {})) {
    if (value === null || value === undefined) continue;
    const only = DEFAULTS[name];
    if (!known.includes(name) || (only !== undefined && value !== only))
      throw new NotEmulated(`Drive.${method} with ${name}${only === undefined ? '' : `=${String(value)}`}`);
  }
}
