/** The naskah of the present step: its link, what changed in it, its text for reading here, and who put a paraf to it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseView, DocumentTextView } from '../../src/api/contract';
import type { WordPart } from '../../src/domain/text/diff';
import { formatDay } from '../../src/messages/format';
import { DRAFT_MARK } from '../../src/messages/labels';
import { CASE, READING } from '../../src/messages/sidebar';
import type { Marks } from '../logic/changes';
import { type Part, partsOf } from '../logic/reading';
import { markParts, splitLetterhead } from '../logic/text';
import type { Reading } from '../state/reading';
import { DocumentLink } from './Documents';
import { Icon } from './Icon';
import { Lost } from './Shell';

/** What a reviewer looks for first: the day and the hour of the activity. */
function needlesOf({ letter, present }: CaseView): readonly string[] {
  if (!letter || present?.naskah !== 'SURAT') return [];
  return [formatDay(letter.tanggal), `pukul ${letter.pukul}`];
}

export function Naskah({ view, reading, open }: { view: CaseView; reading: Reading; open: boolean }) {
  const { document, load, changed, start } = reading;
  const [shown, setShown] = useState(open);
  useEffect(() => {
    if (changed) setShown(true);
  }, [changed]);
  if (!document) return null;
  const toggle = () => {
    if (!shown && load?.state !== 'READY') start();
    setShown(!shown);
  };
  const button = (
    <button type="button" class="link" data-testid="read-document" aria-expanded={shown} onClick={toggle}>
      {shown ? CASE.hide : CASE.read}
    </button>
  );
  // Where it stands open from the beginning, nothing stands between the reader and the text.
  return (
    <section class="naskah">
      <DocumentLink document={document} note={noteOf(reading)} />
      <NotCompared reading={reading} />
      {!open && <Paraf reading={reading} />}
      {(!open || !shown) && button}
      {shown && <Shown reading={reading} needles={needlesOf(view)} />}
      {open && shown && button}
      {open && <Paraf reading={reading} />}
    </section>
  );
}

/** "berubah 3 alinea sejak paraf terakhir (Ketua Tim Kerja)" */
function noteOf({ text, marks, since }: Reading): string {
  if (!text || since === '') return '';
  return marks.count > 0 ? READING.changed(marks.count, since) : READING.unchanged(since);
}

function NotCompared({ reading: { text } }: { reading: Reading }) {
  return text && text.baselineLost !== '' ? <p class="notice warn">{text.baselineLost}</p> : null;
}

/** Who put a paraf to it, and whether that was under an earlier text. */
function Paraf({ reading: { text } }: { reading: Reading }) {
  if (!text || text.paraf.length === 0) return null;
  return (
    <>
      <h2 class="sub">{READING.paraf}</h2>
      <ul class="paraf" data-testid="paraf">
        {text.paraf.map(({ office, timeText, lapsed }) => (
          <li key={office + timeText} class={lapsed ? 'old' : ''}>
            <Icon name={lapsed ? 'alert' : 'check'} /> {office} · {lapsed ? READING.lapsed : timeText}
          </li>
        ))}
      </ul>
    </>
  );
}

function Shown({ reading, needles }: { reading: Reading; needles: readonly string[] }) {
  const { load, text, start } = reading;
  if (load?.state === 'FAILED')
    return <Lost lost={load.lost} text={load.lost ? CASE.readFailed : load.text} onRetry={start} />;
  if (!text) return <LetterComing />;
  return <Letter text={text} marks={reading.marks} needles={needles} />;
}

/** Grey lines where the letter is about to stand. */
export function LetterComing() {
  return (
    <div class="letter" aria-busy="true" data-testid="busy">
      <p class="sr" role="status">
        {CASE.reading}
      </p>
      <div class="bone line" />
      <div class="bone line" />
      <div class="bone line short" />
    </div>
  );
}

interface LetterProps {
  readonly text: DocumentTextView;
  readonly marks: Marks;
  readonly needles: readonly string[];
}

/** The text of a naskah as it is read here, its changes marked. */
export function Letter({ text, marks, needles }: LetterProps) {
  const { draft, head, address, body } = splitLetterhead(text.paragraphs);
  const offset = text.paragraphs.length - body.length;
  const all = text.paragraphs.join('\n');
  if (all.trim() === '') return <p class="soft">{CASE.readEmpty}</p>;
  const marked = needles.some((needle) => all.includes(needle));
  const words = (at: number) => marks.lines.get(at + offset);
  const gone = (at: number) => marks.gone.get(at + offset) ?? [];
  return (
    <>
      {marks.count > 0 && <p class="soft small">{READING.legend}</p>}
      <article class="letter" data-testid="letter" aria-label={text.name}>
        {draft && <div class="draft">{DRAFT_MARK}</div>}
        {head.length > 0 && (
          <div class="k">
            {head.join('\n')}
            <small>{address.join('\n')}</small>
          </div>
        )}
        {partsOf(body).map((part, index) => (
          <Read key={index} part={part} needles={needles} words={words} gone={gone} />
        ))}
        <Gone lines={gone(body.length)} />
      </article>
      {marked && <p class="soft small">{CASE.marked}</p>}
    </>
  );
}

/** Lines that were taken out here. */
function Gone({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="mod">
          <span class="sr">{READING.removed}</span>
          <del>{line}</del>
        </p>
      ))}
    </>
  );
}

interface ReadProps {
  readonly part: Part;
  readonly needles: readonly string[];
  words(at: number): readonly WordPart[] | undefined;
  gone(at: number): readonly string[];
}

function Read({ part, needles, words, gone }: ReadProps) {
  if (part.kind === 'ROW')
    return (
      <div class="row">
        <b>{part.title}</b>
        {part.cells.map(({ at, name, text }) => (
          <Line key={name} words={words(at)} gone={gone(at)}>
            {name}: <Words words={words(at)} text={text} needles={needles} />
          </Line>
        ))}
      </div>
    );
  return (
    <Line words={words(part.at)} gone={gone(part.at)}>
      {part.kind === 'TERM' && <span class="soft">{part.label}: </span>}
      <Words words={words(part.at)} text={part.text} needles={needles} />
    </Line>
  );
}

interface LineProps {
  readonly words: readonly WordPart[] | undefined;
  readonly gone: readonly string[];
  readonly children: ComponentChildren;
}

/** A changed line has a bar beside it and its words marked by line and weight, not by colour alone. */
function Line({ words, gone, children }: LineProps) {
  return (
    <>
      <Gone lines={gone} />
      <p class={words ? 'mod' : ''}>
        {words && <span class="sr">{READING.modified}</span>}
        {children}
      </p>
    </>
  );
}

const TAG = { SAME: 'span', ADDED: 'ins', REMOVED: 'del' } as const;

function Words({
  words,
  text,
  needles,
}: Pick<LineProps, 'words'> & { text: string; needles: readonly string[] }) {
  if (!words)
    return (
      <>{markParts(text, needles).map((each) => (each.marked ? <mark>{each.text}</mark> : each.text))}</>
    );
  return (
    <>
      {words.map((part, index) => {
        const Tag = TAG[part.kind];
        return <Tag key={index}>{part.text}</Tag>;
      })}
    </>
  );
}
