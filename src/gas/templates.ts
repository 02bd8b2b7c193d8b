/** Makes a template out of its definition: a .docx, put together here, that Drive turns into a Google document. */
import type { Block } from '../app/letters/definition';
import { docxParts, logoPart, type Printing } from '../app/letters/ooxml';
import { importDocument } from './lettersDrive';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface MadeTemplate {
  readonly id: string;
  /** when Drive says it was last changed, as of now: any later time means that somebody changed it */
  readonly modifiedTime: string;
}

/** `logo` are the bytes that `printing` speaks of. */
export interface Paper extends Printing {
  readonly logoBlob: GoogleAppsScript.Base.Blob | null;
}

/** Makes the document in the folder, marked with the register and what it was made from. */
export function buildTemplate(
  template: { readonly name: string; readonly body: readonly Block[]; readonly draft: boolean },
  paper: Paper,
  folderId: string,
  marks: Readonly<Record<string, string>>,
): MadeTemplate {
  const parts = docxParts(template.body, template.draft, paper);
  const blobs = Object.keys(parts).map((name) =>
    Utilities.newBlob(parts[name] ?? '', 'application/xml', name),
  );
  if (paper.logo !== null && paper.logoBlob !== null)
    blobs.push(paper.logoBlob.copyBlob().setName(logoPart(paper.logo)));
  const docx = Utilities.zip(blobs, `${template.name}.docx`).setContentType(DOCX);
  return importDocument(docx, template.name, { folderId, marks });
}
