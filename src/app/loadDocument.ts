/** The text of a document of a case, to be read in the page. Reads only. */
import { type Ports, Refused } from './ports';
import { openSession } from './session';
import { mayRead } from './views/case';
import type { DocumentTextView } from './views/types';

/**
 * Only documents recorded in the case are shown: the page can't ask for any other file.
 * @throws Refused CASE_UNKNOWN when the case has no such document, NO_ROLE when the person may not read letters
 */
export function loadDocument(ports: Ports, no: number, fileId: string): DocumentTextView {
  const session = openSession(ports, { no });
  if (!mayRead(session.person)) throw new Refused({ code: 'NO_ROLE', params: {} });
  const document = session.record?.kase.documents.find((one) => one.fileId === fileId);
  if (!document) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  const paragraphs = ports.letters
    .text(fileId)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+$/, ''));
  return { name: document.name, paragraphs };
}
