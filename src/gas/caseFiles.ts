/** Files of a case that are no letters: the copy that keeps a text decided on, and an uploaded proof. */
import {
  type CaseFile,
  type FileStamp,
  type KeptText,
  type MadeLetter,
  Refused,
  type StoredFile,
} from '../app/ports';
import { ASIDE_FOLDER } from '../messages/server';
import { exportAs, folderOf, markedWith, move, stampsOf } from './lettersDrive';
import { drive } from './services';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const FIELDS = 'id,name,webViewLink';

function made({ id, name, webViewLink }: DriveFile): MadeLetter {
  if (id === undefined || id === '') throw new Error('Drive answered without a file id');
  return {
    fileId: id,
    pdfId: null,
    name: name ?? '',
    url: webViewLink ?? '',
    digest: '',
    replacedSigner: '',
  };
}

/** Drive's text export begins with a byte order mark and ends its lines with two characters. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * Copies the document beside itself (a copy without parents goes where its source is: Drive v3, files.copy) and answers
 * the text of the copy. Two calls.
 * @throws Refused DOCUMENT_MISSING when it is gone from Drive or this person may not open it: Drive answers both alike
 */
export function keepText(registerId: string, fileId: string, name: string, kasus: string): KeptText {
  try {
    const fields = `${FIELDS},createdTime`;
    const marks = { pantau: registerId, kasus };
    const copied = drive().Files.copy({ name, appProperties: marks }, fileId, { fields });
    const copy = made(copied);
    const text = plain(exportAs(copy.fileId, 'text/plain').getDataAsString());
    return { ...copy, text, at: Date.parse(copied.createdTime ?? '') };
  } catch (error) {
    if (/not found/i.test(String(error))) throw new Refused({ code: 'DOCUMENT_MISSING', params: {} });
    throw error;
  }
}

/** Cases in one question: how long a query Drive takes is not documented, so it is kept at some two thousand characters. */
const ASKED_TOGETHER = 25;

/** When the letters of these cases were changed last: one call for each 25 cases. */
export function fileStamps(registerId: string, cases: readonly string[]): readonly FileStamp[] {
  const found: FileStamp[] = [];
  for (let from = 0; from < cases.length; from += ASKED_TOGETHER)
    found.push(...stampsOf(registerId, cases.slice(from, from + ASKED_TOGETHER)));
  return found;
}

/** Puts an uploaded file into the folder of its case, which is made when it is not there yet. */
export function storeFile(registerId: string, rootId: string, file: StoredFile): MadeLetter {
  const { name, mimeType, base64, folder, kasus } = file;
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), mimeType, name);
  const resource = {
    name,
    mimeType,
    parents: [folderOf(rootId, folder)],
    appProperties: { pantau: registerId, kasus },
  };
  return made(drive().Files.create(resource, blob, { fields: FIELDS }));
}

/** Mark of a file that was set aside. */
const ASIDE = { disapu: 'ya' };

/** Files of the register's cases by the time they were made; folders and templates are of no case and left out. */
export function filesBetween(registerId: string, from: number, until: number): readonly CaseFile[] {
  const moment = (at: number) => `'${new Date(at).toISOString()}'`;
  const made = [`createdTime >= ${moment(from)}`, `createdTime < ${moment(until)}`];
  return markedWith({ pantau: registerId }, made).flatMap(
    ({ id, name, parents, appProperties = {} }): CaseFile[] => {
      const { kasus = '', disapu } = appProperties;
      if (id === undefined || kasus === '' || disapu !== undefined) return [];
      return [{ id, name: name ?? '', kasus, folder: parents?.[0] ?? '' }];
    },
  );
}

/**
 * Only the owner of a file can put it into the bin (Drive guide "Trash or delete files and folders"), and letters belong
 * to whoever made them; whoever may edit both folders can move it.
 */
export function setAside(rootId: string, file: CaseFile): boolean {
  try {
    const aside = folderOf(rootId, ASIDE_FOLDER);
    move(file.id, file.folder, aside, ASIDE);
    return true;
  } catch (error) {
    console.warn(`Berkas ${file.id} tidak dapat dipindahkan: ${String(error)}`);
    return false;
  }
}
