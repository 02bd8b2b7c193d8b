/** The naskah of the present step: its link, and its text for reading here. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseView, DocumentRequest, DocumentTextView } from '../../src/api/contract';
import { formatDay } from '../../src/messages/format';
import { CASE, COMMON } from '../../src/messages/sidebar';
import { call } from '../client';
import { type Part, partsOf } from '../logic/reading';
import { markParts, splitLetterhead } from '../logic/text';
import { naskahUnderReview } from '../logic/view';
import { useLoader } from '../state/load';
import { DocumentLink } from './Documents';

const readDocument = (request: DocumentRequest) => call('loadDocument', request);

/** What a reviewer looks for first: the day and the hour of the activity. */
function needlesOf({ letter, present }: CaseView): readonly string[] {
  if (!letter || present?.naskah !== 'SURAT') return [];
  return [formatDay(letter.tanggal), `pukul ${letter.pukul}`];
}

export function Naskah({ view, open }: { view: CaseView; open: boolean }) {
  const document = view.present ? naskahUnderReview(view) : null;
  const [shown, setShown] = useState(open && document !== null);
  if (!document) return null;
  return (
    <section class="naskah">
      <DocumentLink document={document} />
      <button
        type="button"
        class="link"
        data-testid="read-document"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? CASE.hide : CASE.read}
      </button>
      {shown && (
        <Reading
          key={document.fileId}
          request={{ registerId: view.registerId, no: view.no, fileId: document.fileId }}
          needles={needlesOf(view)}
        />
      )}
    </section>
  );
}

function Reading({ request, needles }: { request: DocumentRequest; needles: readonly string[] }) {
  const { load, read } = useLoader(readDocument);
  const { registerId, no, fileId } = request;
  const start = useCallback(() => read({ registerId, no, fileId }, false), [read, registerId, no, fileId]);
  useEffect(start, [start]);
  if (load.state === 'LOADING')
    return (
      <div class="letter" aria-busy="true" data-testid="busy">
        <p class="sr">{CASE.reading}</p>
        <div class="bone line" />
        <div class="bone line" />
        <div class="bone line short" />
      </div>
    );
  if (load.state === 'FAILED')
    return (
      <div class="notice refused" role="alert">
        <div class="grow">
          <p>{load.lost ? CASE.readFailed : load.text}</p>
          <button type="button" class="plain" onClick={start}>
            {COMMON.retry}
          </button>
        </div>
      </div>
    );
  return <Letter text={load.value} needles={needles} />;
}

function Letter({ text, needles }: { text: DocumentTextView; needles: readonly string[] }) {
  const { head, address, body } = splitLetterhead(text.paragraphs);
  const all = text.paragraphs.join('\n');
  if (all.trim() === '') return <p class="soft">{CASE.readEmpty}</p>;
  const marked = needles.some((needle) => all.includes(needle));
  return (
    <>
      <article class="letter" data-testid="letter" aria-label={text.name}>
        {head.length > 0 && (
          <div class="k">
            {head.join('\n')}
            <small>{address.join('\n')}</small>
          </div>
        )}
        {partsOf(body).map((part, index) => (
          <Read key={index} part={part} needles={needles} />
        ))}
      </article>
      {marked && <p class="soft small">{CASE.marked}</p>}
    </>
  );
}

function Read({ part, needles }: { part: Part; needles: readonly string[] }) {
  if (part.kind === 'ROW')
    return (
      <div class="row">
        <b>{part.title}</b>
        {part.cells.map((cell) => (
          <p key={cell}>{cell}</p>
        ))}
      </div>
    );
  const marked = markParts(part.text, needles).map((each) =>
    each.marked ? <mark>{each.text}</mark> : each.text,
  );
  return (
    <p>
      {part.kind === 'TERM' && <span class="soft">{part.label}: </span>}
      {marked}
    </p>
  );
}
