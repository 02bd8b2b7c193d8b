/** Files and permissions as Drive v3 shows them. */
import { parseMask, pick } from '../sheets/fields';
import type { FileRecord, Permission } from '../state';
import { domainOf } from './access';
import { checkDriveMask } from './shapes';
import { DOCUMENT, type DriveStore, FOLDER, SPREADSHEET } from './store';

export type ApiFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
export type ApiPermission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** What Drive answers when no fields are asked for. */
export const FILE_FIELDS = 'kind,id,name,mimeType';
export const PERMISSION_FIELDS = 'kind,id,type,role';

function linkOf(file: FileRecord): string {
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit`;
  if (file.mimeType === DOCUMENT) return `https://docs.google.com/document/d/${file.id}/edit`;
  if (file.mimeType === FOLDER) return `https://drive.google.com/drive/folders/${file.id}`;
  return `https://drive.google.com/file/d/${file.id}/view`;
}

/** There is one domain here: that of the file's owner. */
export function permissionView(permission: Permission, file: FileRecord): ApiPermission {
  const { id, type, role, emailAddress } = permission;
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(emailAddress !== '' && { emailAddress }),
    ...(type === 'domain' && { domain: domainOf(file.owner) }),
  };
}

function fullFile(drive: DriveStore, file: FileRecord, person: string): ApiFile {
  const { restriction, content } = file;
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents,
    createdTime: new Date(file.createdAt).toISOString(),
    modifiedTime: new Date(file.modifiedAt).toISOString(),
    owners: [{ kind: 'drive#user', emailAddress: file.owner, me: file.owner === person }],
    ownedByMe: file.owner === person,
    trashed: file.trashed,
    description: file.description,
    appProperties: file.appProperties,
    ...(restriction && {
      contentRestrictions: [
        { readOnly: true, reason: restriction.reason, ownerRestricted: restriction.ownerRestricted },
      ],
    }),
    // Only who may share the file is told (reference of File.permissions).
    ...(drive.canWrite(file, person) && {
      permissions: file.permissions.map((one) => permissionView(one, file)),
    }),
    permissionIds: file.permissions.map(({ id }) => id),
    shared: file.permissions.length > 1,
    webViewLink: linkOf(file),
    ...(content.kind === 'blob' && { size: String(Buffer.from(content.base64, 'base64').length) }),
    capabilities: { canEdit: drive.canWrite(file, person) && restriction === null },
  } as ApiFile;
}

/** A file as the person asked for it. */
export function fileView(drive: DriveStore, file: FileRecord, person: string, fields: string): ApiFile {
  const mask = parseMask(fields);
  checkDriveMask(mask, 'File');
  return pick(fullFile(drive, file, person), mask) as ApiFile;
}

/** The list answer as the person asked for it. */
export function listView(
  drive: DriveStore,
  files: readonly FileRecord[],
  nextPageToken: string | null,
  person: string,
  fields: string,
): object {
  const mask = parseMask(fields);
  checkDriveMask(mask, 'FileList');
  const list = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(nextPageToken !== null && { nextPageToken }),
    files: files.map((file) => fullFile(drive, file, person)),
  };
  return pick(list, mask) as object;
}
