/** What DocumentApp needs from the workspace around it: files, ids and the person. Drive implements it. */
import type { DocModel } from './model';

/** readDoc, writeDoc and createDoc throw GoogleError where the person has no access; models go in and out by value. */
export interface DocumentContext {
  user: string;
  newId(): string;
  createDoc(name: string, model: DocModel): string;
  readDoc(fileId: string): { name: string; model: DocModel };
  writeDoc(fileId: string, model: DocModel): void;
  /** gives the file another name; without it Document.setName is not emulated */
  renameDoc?(fileId: string, name: string): void;
}
