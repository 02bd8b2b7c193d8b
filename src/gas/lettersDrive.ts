/** The few calls of Drive v3 that letters need, typed once where Google's types are too loose. */

import { FROZEN_REASON } from '../messages/register';
import { patiently } from './patience';
import { drive } from './services';

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';

/** Where a file goes and what it is marked with; each property at most 124 bytes with its name (Drive, appProperties). */
export interface Place {
  readonly folderId: string;
  readonly marks: Readonly<Record<string, string>>;
}

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
export type ListedFile = Pick<
  DriveFile,
  'id' | 'name' | 'mimeType' | 'webViewLink' | 'appProperties' | 'createdTime' | 'parents'
>;

/** `export` answers a blob, and only with alt=media; `create` and `update` take options. The types leave this out. */
interface Files extends GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  export(fileId: string, mimeType: string): void;
  export(fileId: string, mimeType: string, options: { readonly alt: 'media' }): GoogleAppsScript.Base.Blob;
  create(resource: DriveFile): DriveFile;
  create(resource: DriveFile, content: GoogleAppsScript.Base.Blob): DriveFile;
  create(resource: DriveFile, content: GoogleAppsScript.Base.Blob, options: object): DriveFile;
  update(resource: DriveFile, fileId: string): DriveFile;
  update(resource: DriveFile, fileId: string, content: null, options: object): DriveFile;
}

const files = (): Files => drive().Files as Files;

/** The document in another format; at most 10 MB (limit of files.export). */
export function exportAs(fileId: string, mimeType: string): GoogleAppsScript.Base.Blob {
  return patiently(() => files().export(fileId, mimeType, { alt: 'media' }));
}

/** The bytes of an uploaded file. The advanced service's `get` answers media as a text, which spoils a picture. */
export function contentOf(fileId: string): GoogleAppsScript.Base.Blob {
  return DriveApp.getFileById(fileId).getBlob();
}

/** A text as it stands in a query, between its quotes. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Folder of this name in the folder; made when it is not there. */
export function folderOf(parentId: string, name: string): string {
  const q = `name = ${quoted(name)} and ${quoted(parentId)} in parents and mimeType = '${FOLDER}' and trashed = false`;
  const found = patiently(() => files().list({ q, pageSize: 1, fields: 'files(id)' })).files ?? [];
  return found[0]?.id ?? idOf(files().create({ name, mimeType: FOLDER, parents: [parentId] }));
}

const bears = (key: string, value: string): string =>
  `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`;

/** Files outside the bin that bear all these marks, of all pages of the answer. @param more further terms of the query */
export function markedWith(
  marks: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): readonly ListedFile[] {
  const has = Object.entries(marks).map(([key, value]) => bears(key, value));
  return listed(
    [...has, ...more].join(' and '),
    'id,name,mimeType,webViewLink,appProperties,createdTime,parents',
  );
}

/** When the letters of these cases were changed last. A frozen or thrown away file is one that was changed, too. */
export function stampsOf(
  registerId: string,
  cases: readonly string[],
): readonly { readonly fileId: string; readonly modified: number }[] {
  if (cases.length === 0) return [];
  const one = cases.map((kode) => bears('kasus', kode)).join(' or ');
  return listed(`${bears('pantau', registerId)} and (${one})`, 'id,modifiedTime').flatMap((file) =>
    file.id === undefined ? [] : [{ fileId: file.id, modified: Date.parse(file.modifiedTime ?? '') }],
  );
}

function listed(which: string, wanted: string): readonly DriveFile[] {
  const q = `${which} and trashed = false`;
  const fields = `nextPageToken,files(${wanted})`;
  const found: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const next = pageToken ? { pageToken } : {};
    const page = patiently(() => files().list({ q, pageSize: 1000, fields, ...next }));
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}

/** Whether the file is there and not in the bin. Drive answers a missing file with an error that names it. */
export function exists(fileId: string): boolean {
  if (fileId === '') return false;
  try {
    return patiently(() => files().get(fileId, { fields: 'id,trashed' })).trashed !== true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export const isMissing = (error: unknown): boolean => /not found/i.test(String(error));

/** Copies a file into the folder with its marks. */
export function copyInto(sourceId: string, name: string, place: Place): string {
  return idOf(files().copy({ name, ...belonging(place) }, sourceId));
}

/** Makes a Google document out of a Word file; Drive converts what is uploaded under that type. */
export function importDocument(
  blob: GoogleAppsScript.Base.Blob,
  name: string,
  place: Place,
): { readonly id: string; readonly modifiedTime: string } {
  const resource = { name, mimeType: DOCUMENT, ...belonging(place) };
  const file = files().create(resource, blob, { fields: 'id,modifiedTime' });
  return { id: idOf(file), modifiedTime: String(file.modifiedTime ?? '') };
}

/** Writes the PDF of a document beside it. */
export function savePdf(fileId: string, name: string, place: Place): string {
  const resource = { name: `${name}.pdf`, mimeType: PDF, ...belonging(place) };
  return idOf(files().create(resource, exportAs(fileId, PDF)));
}

/** Makes the content read-only; a person who may edit can lift it in Drive, which Drive records. */
export const FROZEN: DriveFile = {
  contentRestrictions: [{ readOnly: true, reason: FROZEN_REASON }],
};

export function change(fileId: string, resource: DriveFile): void {
  files().update(resource, fileId);
}

/** Moves a file from one folder into another and marks it. */
export function move(
  fileId: string,
  removeParents: string,
  addParents: string,
  appProperties: Readonly<Record<string, string>>,
): void {
  files().update({ appProperties: { ...appProperties } }, fileId, null, { addParents, removeParents });
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
  return { parents: [place.folderId], appProperties: { ...place.marks } };
}

function idOf(file: DriveFile): string {
  if (file.id === undefined || file.id === '') throw new Error('Drive answered without a file id');
  return file.id;
}
