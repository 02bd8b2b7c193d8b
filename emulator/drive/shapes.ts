/**
 * Which fields Drive v3 knows, in bodies and in `fields`: those that are emulated, and Google's others (discovery
 * document of Drive v3), which throw their name. Codes: `s` string, `b` boolean, `o` object of strings, `[]` list.
 */
import { ApiRefusal, NotEmulated } from '../errors';
import type { Mask } from '../sheets/fields';

interface Shape {
  /** fields that a body may carry: "name:s" */
  readonly written: string;
  /** fields that may be asked for; "owners:User" has fields of its own */
  readonly read: string;
  readonly others: string;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  File: {
    written:
      'name:s mimeType:s parents:s[] description:s appProperties:o contentRestrictions:ContentRestriction[] trashed:b',
    read:
      'kind id name mimeType parents createdTime modifiedTime owners:User ownedByMe trashed description appProperties ' +
      'contentRestrictions:ContentRestriction permissions:Permission permissionIds webViewLink size ' +
      'capabilities:Capabilities shared',
    others:
      'contentHints copyRequiresWriterPermission downloadRestrictions driveId explicitlyTrashed exportLinks ' +
      'fileExtension folderColorRgb fullFileExtension hasAugmentedPermissions hasThumbnail headRevisionId iconLink ' +
      'imageMediaMetadata inheritedPermissionsDisabled isAppAuthorized labelInfo lastModifyingUser ' +
      'linkShareMetadata md5Checksum modifiedByMe modifiedByMeTime originalFilename properties quotaBytesUsed ' +
      'resourceKey sha1Checksum sha256Checksum sharedWithMeTime sharingUser shortcutDetails spaces starred ' +
      'thumbnailLink thumbnailVersion trashedTime trashingUser version videoMediaMetadata viewedByMe viewedByMeTime ' +
      'viewersCanCopyContent webContentLink writersCanShare',
  },
  ContentRestriction: {
    written: 'readOnly:b reason:s ownerRestricted:b',
    read: 'readOnly reason ownerRestricted',
    others: 'restrictingUser restrictionTime systemRestricted type',
  },
  Permission: {
    written: 'type:s role:s emailAddress:s domain:s',
    read: 'kind id type role emailAddress domain',
    others:
      'allowFileDiscovery deleted displayName expirationTime inheritedPermissionsDisabled pendingOwner ' +
      'permissionDetails photoLink teamDrivePermissionDetails view',
  },
  User: { written: '', read: 'kind emailAddress me', others: 'displayName permissionId photoLink' },
  Capabilities: { written: '', read: 'canEdit', others: '' },
  FileList: { written: '', read: 'kind incompleteSearch nextPageToken files:File', others: '' },
  PermissionList: { written: '', read: 'kind nextPageToken permissions:Permission', others: '' },
};

const pairs = (text: string): [string, string][] =>
  text === ''
    ? []
    : text.split(' ').map((word) => {
        const [name = '', code = ''] = word.split(':');
        return [name, code];
      });

const WRITTEN = new Map(
  Object.entries(SHAPES).map(([type, { written }]) => [type, new Map(pairs(written))] as const),
);
const READ = new Map(Object.entries(SHAPES).map(([type, { read }]) => [type, new Map(pairs(read))] as const));

/** Does Google's type have the field, without the emulator having it? Capabilities are too many to be named. */
function isGoogles(type: string, name: string): boolean {
  if (type === 'Capabilities') return /^can[A-Z]\w+$/.test(name);
  const { read = '', others = '' } = SHAPES[type] ?? {};
  return others.split(' ').includes(name) || pairs(read).some(([known]) => known === name);
}

function fits(code: string, value: unknown): boolean {
  if (code === 's') return typeof value === 'string';
  if (code === 'b') return typeof value === 'boolean';
  return typeof value === 'object' && !Array.isArray(value);
}

function checkValue(value: unknown, code: string, path: string): void {
  if (value === null || value === undefined) return;
  const one = code.replace('[]', '');
  const shown = Array.isArray(value) || typeof value === 'object' ? 'an object' : JSON.stringify(value);
  const refusal = new ApiRefusal(400, `Invalid value at '${path}': ${shown}`);
  if (code !== one) {
    if (!Array.isArray(value)) throw refusal;
    value.forEach((item, i) => {
      checkValue(item, one, `${path}[${i}]`);
    });
    return;
  }
  const inner = WRITTEN.has(one);
  if (!fits(inner ? 'o' : one, value)) throw refusal;
  if (inner) checkShape(value as object, one, `${path}.`);
}

function checkShape(body: object, type: string, path: string): void {
  for (const [name, value] of Object.entries(body)) {
    const code = WRITTEN.get(type)?.get(name);
    if (code !== undefined) checkValue(value, code, path + name);
    else if (isGoogles(type, name)) throw new NotEmulated(`Drive ${type}.${name} in a body`);
    else {
      const place = path === '' ? '' : ` at '${path.slice(0, -1)}'`;
      throw new ApiRefusal(
        400,
        `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`,
      );
    }
  }
}

/**
 * Throws for a field that a body of Drive cannot carry, and for a value of another type. Drive has been seen to let
 * unknown fields pass without effect; a body that hopes for one is a mistake all the same.
 */
export function checkDriveBody(body: unknown, type: 'File' | 'Permission'): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ApiRefusal(400, 'Required');
  checkShape(body, type, '');
}

/** Throws for a field that cannot be asked for, at any depth. */
export function checkDriveMask(mask: Mask, type: string): void {
  for (const [name, inner] of Object.entries(mask)) {
    if (name === '*') continue;
    const code = READ.get(type)?.get(name);
    if (code === undefined) {
      if (isGoogles(type, name)) throw new NotEmulated(`Drive ${type}.${name}`);
      throw new ApiRefusal(400, `Invalid field selection ${name}`);
    }
    // What has no shape of its own has keys that are the users': appProperties(kode).
    if (code !== '') checkDriveMask(inner, code);
  }
}
