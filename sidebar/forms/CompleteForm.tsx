/** Closes a step with rows, with an optional note. */
import { FORMS } from '../../src/messages/forms';
import { AreaField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import type { FormProps } from './StepForm';

const TEXT = FORMS.decision;
const START = { note: '' };

export function CompleteForm({ send }: FormProps) {
  const form = useForm('complete', START, () => ({}));
  return (
    <FormFrame
      form={form}
      kind="complete"
      after={START}
      command={({ note }) => ({ type: 'complete', note: note.trim() })}
      send={send}
    >
      <details class="uraian" open={form.restored || undefined}>
        <summary>{TEXT.addNote}</summary>
        <AreaField bound={bind(form, 'note')} label={TEXT.note} optional />
      </details>
    </FormFrame>
  );
}
