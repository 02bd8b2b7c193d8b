/**
 * What a script may call in each authorization mode. Source: "Editor add-on authorization" (the table of modes) and
 * guides/triggers, "Restrictions".
 */
import { ApiError } from './errors';
import { GoogleError } from './remote';
import { apiMethod, CURRENT_SHEET, scopeList, scopesOf } from './scopes';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

const startsWithAny = (name: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => (prefix.endsWith('.') ? name.startsWith(prefix) : name === prefix));

/** "Add menu items" is all that a mode other than FULL may do to the screen. */
const MENU = ['SpreadsheetApp.getUi', 'Ui.createMenu', 'Ui.createAddonMenu', 'Menu.'];
/** Without authorization: the menu, the language of the person, Logger and Utilities (with its blobs). */
const IN_NONE = [...MENU, 'Session.getActiveUserLocale', 'Utilities.', 'Blob.'];
/** Who the person is may stay unknown, but asking is no error in a simple trigger (Session reference). */
const IN_LIMITED = [...MENU, 'Session.getActiveUser'];

function isAllowed(mode: AuthMode, name: string): boolean {
  if (mode === 'FULL') return true;
  if (mode === 'NONE') return startsWithAny(name, IN_NONE);
  if (startsWithAny(name, IN_LIMITED)) return true;
  if (name.startsWith('Ui.')) return false;
  const needed = scopesOf(name) ?? [];
  return needed.length === 0 || needed.includes(CURRENT_SHEET);
}

const NO_CREDENTIAL =
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other ' +
  'valid authentication credential.';

/** Throws Google's refusal when the mode does not allow the call. */
export function requireMode(mode: AuthMode, name: string): void {
  if (isAllowed(mode, name)) return;
  const method = apiMethod(name);
  if (method !== null) throw new ApiError(method, 401, NO_CREDENTIAL);
  const needed = scopesOf(name) ?? [];
  const list = needed.length === 0 ? '' : ` Required permissions: ${scopeList(needed)}`;
  throw new GoogleError(`You do not have permission to call ${name}.${list}`);
}
