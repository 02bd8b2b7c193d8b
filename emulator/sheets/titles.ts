/** Titles of sheets, and how many a spreadsheet may have. */
import { ApiRefusal } from '../errors';
import type { BookDraft, SheetDraft } from './draft';

const MAX_SHEETS = 200;

/** Throws when the sheet cannot have this title; `except` is the sheet itself. */
export function checkTitle(draft: BookDraft, title: string, except: SheetDraft | null): void {
  if (title === '') throw new ApiRefusal(400, 'Sheet name cannot be empty.');
  const taken = draft.sheets.some(
    (sheet) => sheet !== except && sheet.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) {
    throw new ApiRefusal(400, `A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

/** The first title of the form "Sheet5" that no sheet has. */
export function freeTitle(draft: BookDraft, word: string, from: number): string {
  const titles = new Set(draft.sheets.map((sheet) => sheet.title.toLowerCase()));
  let n = from;
  while (titles.has(`${word.toLowerCase()}${n}`)) n++;
  return `${word}${n}`;
}

/** Throws when the spreadsheet cannot take another sheet. */
export function checkRoom(draft: BookDraft): void {
  if (draft.sheets.length >= MAX_SHEETS) {
    throw new ApiRefusal(400, `A spreadsheet can have at most ${MAX_SHEETS} sheets.`);
  }
}
