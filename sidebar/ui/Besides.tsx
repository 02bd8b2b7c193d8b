/** What was said and added beside the steps, open to all who see the case; below it the forms to add more. */
import type { NoteView } from '../../src/api/contract';
import { CASE } from '../../src/messages/sidebar';
import { AnswerForm, AttachForm, type BesideProps, CommentForm } from '../forms/BesideForms';
import { isAllowed } from '../logic/view';
import { Icon } from './Icon';

function Note({ note: { by, nama, verb, timeText, text } }: { note: NoteView }) {
  return (
    <li class="d">
      <b>{by}</b> {verb}
      <div class="s">{nama !== '' && nama !== by ? `${nama} · ${timeText}` : timeText}</div>
      <blockquote>{text}</blockquote>
    </li>
  );
}

/** The question that waits for its answer, and the form of who was asked. */
export function Question(props: BesideProps) {
  const { question } = props.view.besides;
  if (question === null) return null;
  return (
    <section data-testid="question">
      <div class="returned paused">
        <b>
          <Icon name="pause" /> {CASE.asked(question.to, question.since)}
        </b>
        <blockquote>{question.text}</blockquote>
      </div>
      <AnswerForm {...props} />
    </section>
  );
}

export function Besides(props: BesideProps) {
  const { notes } = props.view.besides;
  const mayAdd = isAllowed(props.view, 'comment');
  if (notes.length === 0 && !mayAdd) return null;
  return (
    <details class="group" data-testid="besides" open={notes.length > 0}>
      <summary>
        <h2>
          <span>{CASE.notes}</span>
          <span>{notes.length > 0 ? notes.length : ''}</span>
        </h2>
      </summary>
      {notes.length > 0 && (
        <ol class="timeline">
          {[...notes].reverse().map((note) => (
            <Note key={`${note.at}-${note.kind}`} note={note} />
          ))}
        </ol>
      )}
      {mayAdd && <CommentForm {...props} />}
      {isAllowed(props.view, 'attach') && <AttachForm {...props} />}
    </details>
  );
}
