/** Spreadsheets as files: who may open and change one, in the words of the Sheets API. */
import type { DriveStore } from '../drive/store';
import { ApiRefusal } from '../errors';
import type { FileRecord } from '../state';
import type { Workbook } from './model';
import type { Writer } from './protection';

export interface OpenBook {
  readonly file: FileRecord;
  readonly book: Workbook;
  readonly writer: Writer;
}

/** A spreadsheet that the person may read. */
export function openBook(drive: DriveStore, id: string, person: string): OpenBook {
  const file = drive.peek(id);
  if (file?.content.kind !== 'sheet') throw new ApiRefusal(404, 'Requested entity was not found.');
  if (!drive.canRead(file, person)) throw new ApiRefusal(403, 'The caller does not have permission');
  return { file, book: file.content.book, writer: { email: person, owner: file.owner === person } };
}

/** A spreadsheet that the person may change. */
export function openToWrite(drive: DriveStore, id: string, person: string): OpenBook {
  const open = openBook(drive, id, person);
  if (!drive.canWrite(open.file, person) || open.file.restriction) {
    throw new ApiRefusal(403, 'The caller does not have permission');
  }
  return open;
}

/** Puts a changed workbook in place. */
export function storeBook(drive: DriveStore, file: FileRecord, book: Workbook): void {
  file.content = { kind: 'sheet', book };
  // The file's name and the spreadsheet's title are one thing.
  file.name = book.properties.title ?? file.name;
  drive.stamp(file);
}
