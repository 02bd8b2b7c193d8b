/** Changes of files: new ones, copies, updates, removal. Refusals carry Drive's words. */
import { emptyDoc } from '../docs/model';
import { ApiRefusal, NotEmulated } from '../errors';
import type { Blob } from '../services/blob';
import { newWorkbook } from '../sheets/model';
import type { Content, FileRecord } from '../state';
import { converted, convertedBytes } from './convert';
import type { ApiFile } from './resource';
import { DOCUMENT, type DriveStore, FOLDER, SPREADSHEET } from './store';

const NO_RIGHT = 'The user does not have sufficient permissions for this file.';

/** What a blob's bytes become as the content of a file. */
function blobContent(blob: Blob): Content {
  const source = blob._source();
  if (source.kind === 'print') return { kind: 'print', model: source.model, title: source.title };
  return { kind: 'blob', base64: Buffer.from(source.bytes).toString('base64') };
}

function contentFor(mimeType: string, name: string, blob: Blob | null): Content {
  const google = mimeType.startsWith('application/vnd.google-apps.');
  if (google && blob) return converted(blob, mimeType);
  if (mimeType === FOLDER) return { kind: 'folder' };
  if (mimeType === DOCUMENT) return { kind: 'doc', model: emptyDoc() };
  if (mimeType === SPREADSHEET) return { kind: 'sheet', book: newWorkbook(name) };
  if (google) throw new NotEmulated(`A file of type ${mimeType}`);
  return blob ? blobContent(blob) : { kind: 'blob', base64: '' };
}

export function createFile(
  drive: DriveStore,
  resource: ApiFile,
  blob: Blob | null,
  person: string,
): FileRecord {
  const name = resource.name ?? blob?.getName() ?? 'Untitled';
  const mimeType = resource.mimeType ?? blob?.getContentType() ?? 'application/octet-stream';
  const file = drive.create(
    {
      name,
      mimeType,
      content: contentFor(mimeType, name, blob),
      ...(resource.parents && { parents: resource.parents }),
      ...(resource.appProperties && { appProperties: resource.appProperties as Record<string, string> }),
      ...(resource.description && { description: resource.description }),
    },
    person,
  );
  applyRestriction(drive, file, resource, person);
  return file;
}

/** A copy belongs to who made it; it takes neither the restriction nor the sharing of the original. */
export function copyFile(drive: DriveStore, resource: ApiFile, id: string, person: string): FileRecord {
  const source = drive.readable(id, person);
  if (source.content.kind === 'folder') throw new ApiRefusal(403, 'This file cannot be copied by the user.');
  const name = resource.name ?? `Copy of ${source.name}`;
  const mimeType = resource.mimeType ?? source.mimeType;
  const copied = mimeType === source.mimeType ? copyOf(source.content, name) : asType(source, mimeType);
  const parents = resource.parents ?? source.parents.filter((one) => mayAdd(drive, one, person));
  return drive.create(
    {
      name,
      mimeType,
      content: copied,
      parents,
      appProperties: {
        ...source.appProperties,
        ...(resource.appProperties as Record<string, string> | undefined),
      },
    },
    person,
  );
}

function copyOf(content: Content, name: string): Content {
  const renamed: Content =
    content.kind === 'sheet'
      ? { kind: 'sheet', book: { ...content.book, properties: { ...content.book.properties, title: name } } }
      : content;
  return JSON.parse(JSON.stringify(renamed)) as Content;
}

/** A copy in another format: an uploaded Word file becomes a document. */
function asType({ content, mimeType }: FileRecord, target: string): Content {
  const bytes = content.kind === 'blob' ? Buffer.from(content.base64, 'base64') : null;
  return convertedBytes(bytes, mimeType, target);
}

function mayAdd(drive: DriveStore, folder: string, person: string): boolean {
  const record = drive.peek(folder);
  return record !== undefined && drive.canWrite(record, person);
}

/** Sets or lifts the content restriction as the body says. One restricted to the owner is lifted by the owner only. */
function applyRestriction(drive: DriveStore, file: FileRecord, resource: ApiFile, person: string): void {
  const wanted = resource.contentRestrictions?.[0];
  if (!wanted) return;
  const { readOnly, reason, ownerRestricted } = wanted as {
    readOnly?: boolean;
    reason?: string;
    ownerRestricted?: boolean;
  };
  const locked = file.restriction?.ownerRestricted === true || ownerRestricted === true;
  if (locked && file.owner !== person) throw new ApiRefusal(403, NO_RIGHT);
  file.restriction = readOnly
    ? { reason: reason ?? '', ownerRestricted: ownerRestricted === true, by: person }
    : null;
  drive.stamp(file);
}

function applyProperties(file: FileRecord, changes: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete file.appProperties[key];
    else file.appProperties[key] = String(value);
  }
}

function rename(file: FileRecord, name: string): void {
  file.name = name;
  if (file.content.kind !== 'sheet') return;
  const { book } = file.content;
  file.content = { kind: 'sheet', book: { ...book, properties: { ...book.properties, title: name } } };
}

const ids = (list: string | undefined): string[] => (list ?? '').split(',').filter((one) => one !== '');

export interface Move {
  readonly addParents?: string;
  readonly removeParents?: string;
}

function moveFile(drive: DriveStore, file: FileRecord, move: Move, person: string): void {
  const added = ids(move.addParents).map((id) => drive.folder(id, person).id);
  const removed = new Set(ids(move.removeParents).map((id) => drive.readable(id, person).id));
  const parents = [...file.parents.filter((id) => !removed.has(id)), ...added];
  if (parents.length > 1) {
    throw new ApiRefusal(403, 'A file cannot have multiple parents: name the present one in removeParents.');
  }
  file.parents = parents.length > 0 ? parents : [drive.rootOf(file.owner).id];
}

export function updateFile(
  drive: DriveStore,
  resource: ApiFile,
  id: string,
  blob: Blob | null,
  move: Move,
  person: string,
): FileRecord {
  if (resource.parents !== undefined) {
    throw new ApiRefusal(
      403,
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  const file = drive.writable(id, person);
  const touchesContent = resource.name !== undefined || resource.mimeType !== undefined || blob !== null;
  // A restriction lifted in the same update already counts as lifted.
  applyRestriction(drive, file, resource, person);
  if (touchesContent && resource.contentRestrictions === undefined) drive.editable(id, person);
  if (resource.trashed !== undefined && file.owner !== person) throw new ApiRefusal(403, NO_RIGHT);
  const isGoogle = file.mimeType.startsWith('application/vnd.google-apps.');
  const content = blob && (isGoogle ? converted(blob, file.mimeType) : blobContent(blob));
  moveFile(drive, file, move, person);
  if (resource.name !== undefined) rename(file, resource.name);
  if (resource.description !== undefined) file.description = resource.description;
  if (resource.trashed !== undefined) file.trashed = resource.trashed;
  if (content) file.content = content;
  applyProperties(file, resource.appProperties ?? {});
  drive.stamp(file);
  return file;
}
