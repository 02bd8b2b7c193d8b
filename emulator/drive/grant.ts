/**
 * What Drive refuses of a new permission. The words are Drive's answers as people report them:
 * MVKozlov/GMGoogleDrive#28 (notification), piotr-agier/google-drive-mcp#131 (address), "The specified domain …" and
 * "You are trying to invite …" in many projects.
 */
import { ApiRefusal, NotEmulated } from '../errors';
import type { Permission, Role } from '../state';
import type { ApiPermission } from './resource';

const ROLES: readonly string[] = ['writer', 'commenter', 'reader', 'owner'];
const TYPES: readonly string[] = ['user', 'group', 'domain', 'anyone'];
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** Who is given what. */
export interface Grant {
  readonly type: Permission['type'];
  readonly role: Role;
  readonly emailAddress: string;
}

interface Asked {
  readonly sendNotificationEmail?: boolean;
  /** domain of the file's owner: the only one there is */
  readonly domain: string;
  readonly hasAccount: (email: string) => boolean;
}

const bad = (reason: string): ApiRefusal => new ApiRefusal(400, reason);
const notApplicable = (field: string): ApiRefusal =>
  bad(`The specified ${field} is invalid or not applicable for the given permission type.`);

/** The address of a person must be one, and nothing else has an address. A domain must be one that Google knows. */
function checkWho({ type, emailAddress, domain }: ApiPermission, asked: Asked): void {
  const person = type === 'user' || type === 'group';
  if (person && !emailAddress)
    throw bad('The emailAddress field is required for permissions of type user or group.');
  if (emailAddress && (!person || !ADDRESS.test(emailAddress))) throw notApplicable('emailAddress');
  if (type === 'domain' ? domain?.toLowerCase() !== asked.domain : domain !== undefined)
    throw notApplicable('domain');
}

/** Only people can be told; who has no account hears of it by mail or not at all. */
function checkNotice({ type, emailAddress = '' }: ApiPermission, asked: Asked): void {
  const { sendNotificationEmail, hasAccount } = asked;
  if (sendNotificationEmail !== undefined && type !== 'user' && type !== 'group') {
    throw new ApiRefusal(
      403,
      "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be disabled for ownership transfers.",
    );
  }
  if (type === 'user' && sendNotificationEmail === false && !hasAccount(emailAddress.toLowerCase())) {
    throw bad(
      `Bad Request. User message: "You are trying to invite ${emailAddress}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
    );
  }
}

/** The grant that a body asks for. Throws Drive's refusal. */
export function grantOf(resource: ApiPermission, asked: Asked): Grant {
  const { type, role, emailAddress = '' } = resource;
  if (!type || !TYPES.includes(type)) throw bad('The permission type field is required.');
  if (!role || !ROLES.includes(role)) throw bad('The permission role field is required.');
  checkWho(resource, asked);
  checkNotice(resource, asked);
  if (role === 'owner') throw new NotEmulated('Transfer of ownership');
  if (type === 'group') throw new NotEmulated('Sharing with a group');
  return { type: type as Permission['type'], role: role as Role, emailAddress };
}
