/** What was said and added beside the steps, open to all who see the case. */
import type { NoteView } from '../../src/api/contract';
import { CASE } from '../../src/messages/sidebar';
import { AnswerForm, type BesideProps } from '../forms/BesideForms';
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

export function Besides({ view }: Pick<BesideProps, 'view'>) {
  const { notes } = view.besides;
  if (notes.length === 0) return null;
  return (
    <details class="group" data-testid="besides" open>
      <summary>
        <h2>
          <span>{CASE.notes}</span>
          <span>{notes.length}</span>
        </h2>
      </summary>
      <ol class="timeline">
        {[...notes].reverse().map((note) => (
          <Note key={`${note.at}-${note.kind}`} note={note} />
        ))}
      </ol>
    </details>
  );
}
