/** Closes a step with rows, with an optional note. */
import { FORMS } from '../../src/messages/sidebar';
import { AreaField } from '../ui/Field';
import { bind, useForm } from '../ui/form';
import type { FormProps } from './StepForm';

const TEXT = FORMS.decision;
const START = { note: '' };

export function CompleteForm({ send }: FormProps) {
  const form = useForm('complete', START, () => ({}));
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await send({ type: 'complete', note: form.values.note.trim() })) form.reset(START);
  };
  return (
    <form id="step-form" data-testid="form-complete" noValidate ref={form.ref} onSubmit={submit}>
      <details class="uraian">
        <summary>{TEXT.addNote}</summary>
        <AreaField bound={bind(form, 'note')} label={TEXT.note} optional />
      </details>
    </form>
  );
}
