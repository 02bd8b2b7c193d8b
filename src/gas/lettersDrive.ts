/** The few calls of Drive v3 that letters need, typed once where Google's types are too loose. */

import { drive } from './services';

const FOLDER = 'application/vnd.google-apps.folder';
const PDF = 'application/pdf';

/** Where a file goes and whose it is. */
export interface Place {
  readonly folderId: string;
  readonly registerId: string;
}

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** `files.export` answers a blob, and only with alt=media; `update` takes parents without content. The types leave this out. */
interface Files extends GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  export(fileId: string, mimeType: string): void;
  export(fileId: string, mimeType: string, options: { readonly alt: 'media' }): GoogleAppsScript.Base.Blob;
  update(resource: DriveFile, fileId: string): DriveFile;
  update(resource: DriveFile, fileId: string, content: null, options: object): DriveFile;
}

const files = (): Files => drive().Files as Files;

/** The document in another format; at most 10 MB (limit of files.export). */
export function exportAs(fileId: string, mimeType: string): GoogleAppsScript.Base.Blob {
  return files().export(fileId, mimeType, { alt: 'media' });
}

/** Folder of this name in the folder; made when it is not there. */
export function folderOf(parentId: string, name: string): string {
  const quoted = name.replace(/[\\']/g, '\\$&');
  const q = `name = '${quoted}' and '${parentId}' in parents and mimeType = '${FOLDER}' and trashed = false`;
  const found = files().list({ q, pageSize: 1, fields: 'files(id)' }).files ?? [];
  return found[0]?.id ?? idOf(files().create({ name, mimeType: FOLDER, parents: [parentId] }));
}

/** Copies a file into the folder, marked with the register it belongs to. */
export function copyInto(sourceId: string, name: string, place: Place): string {
  return idOf(files().copy({ name, ...belonging(place) }, sourceId));
}

/** Writes the PDF of a document beside it. */
export function savePdf(fileId: string, name: string, place: Place): string {
  const resource = { name: `${name}.pdf`, mimeType: PDF, ...belonging(place) };
  return idOf(files().create(resource, exportAs(fileId, PDF)));
}

/** Makes the content read-only; a person who may edit can lift it in Drive, which Drive records. */
export function freeze(fileId: string): void {
  const reason = 'Naskah telah disetujui dalam Pantau';
  files().update({ contentRestrictions: [{ readOnly: true, reason }] }, fileId);
}

/** Takes a file out of the folders it is in and puts it into this one. */
export function moveInto(fileId: string, folderId: string): void {
  const parents = files().get(fileId, { fields: 'parents' }).parents ?? [];
  files().update({}, fileId, null, { addParents: folderId, removeParents: parents.join(',') });
}

/** Puts a file into the bin; what goes wrong is only told. */
export function trash(fileId: string, warn: (text: string) => void): void {
  try {
    files().update({ trashed: true }, fileId);
  } catch (error) {
    warn(`Berkas ${fileId} tidak dapat dibuang: ${String(error)}`);
  }
}

function belonging(place: Place): { parents: string[]; appProperties: object } {
  return { parents: [place.folderId], appProperties: { pantau: place.registerId } };
}

function idOf(file: DriveFile): string {
  if (file.id === undefined || file.id === '') throw new Error('Drive answered without a file id');
  return file.id;
}
