/** The documents of a case as links; earlier versions and receipts folded away. */
import type { CaseView } from '../../src/api/contract';
import { formatDate } from '../../src/messages/format';
import { CASE, COMMON } from '../../src/messages/sidebar';
import { dateKeyOf } from '../logic/dates';
import { isLink } from '../logic/text';
import { type Document, naskahUnderReview, splitVersions } from '../logic/view';

/** One document, opened in a new tab. */
export function DocumentLink({ document, note = '' }: { document: Document; note?: string }) {
  const { kindLabel, version, name, url, at } = document;
  const title = document.pd === null && document.kind !== 'LAMPIRAN' ? kindLabel : name;
  const content = (
    <>
      <span class="ic" aria-hidden="true">
        {CASE.documentMark}
      </span>
      <span class="grow">
        {title} <span class="sr">{COMMON.opensNewTab}</span>
        <small>
          {document.kind === 'LAMPIRAN' ? kindLabel : CASE.version(version)} ·{' '}
          {note || formatDate(dateKeyOf(at))}
        </small>
      </span>
    </>
  );
  if (!isLink(url)) return <div class="doc">{content}</div>;
  return (
    <a class="doc" href={url} rel="noopener">
      {content}
    </a>
  );
}

function Folded({ title, documents }: { title: string; documents: readonly Document[] }) {
  if (documents.length === 0) return null;
  return (
    <details class="uraian">
      <summary>{title}</summary>
      {documents.map((document) => (
        <DocumentLink key={document.fileId} document={document} />
      ))}
    </details>
  );
}

/** Everything but the naskah under review, which stands at the top of the case. */
export function Documents({ view }: { view: CaseView }) {
  const { current, older } = splitVersions(view.documents);
  const top = view.present ? naskahUnderReview(view) : null;
  const receipts = current.filter((document) => document.pd !== null);
  const papers = current.filter((document) => document !== top && !receipts.includes(document));
  if (papers.length + older.length + receipts.length === 0) return null;
  return (
    <section>
      <h2>{CASE.documents}</h2>
      {papers.map((document) => (
        <DocumentLink key={document.fileId} document={document} />
      ))}
      <Folded title={CASE.receipts(receipts.length)} documents={receipts} />
      <Folded title={CASE.olderDocuments(older.length)} documents={older} />
    </section>
  );
}
