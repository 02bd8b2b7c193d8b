/** Review and signing: an optional note; with the laporan also its number. Returning has its own form. */
import { FORMS } from '../../src/messages/forms';
import { numberErrors, numberFields, numberStart } from '../logic/forms';
import { AreaField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, type Form, useForm } from '../ui/form';
import { NumberFields, type NumberValues } from './NumberForm';
import type { FormProps } from './StepForm';

const TEXT = FORMS.decision;

interface ApproveValues extends NumberValues {
  readonly note: string;
}

export function ApproveForm({ view, send }: FormProps) {
  const numbered = view.present?.kind === 'SIGN' && view.present.naskah === 'LAPORAN';
  const start: ApproveValues = { ...numberStart(view), mint: false, note: '' };
  const form = useForm('approve', start, (values) => (numbered ? numberErrors(values, false) : {}));
  return (
    <FormFrame
      form={form}
      kind="approve"
      command={({ note, ...number }) => ({
        type: 'approve',
        note: note.trim(),
        ...(numbered ? numberFields(number) : { number: null }),
      })}
      send={send}
    >
      {numbered && <h2>{FORMS.number.titleSign}</h2>}
      {numbered && (
        // The number's inputs only touch the number's fields of this wider form.
        <NumberFields
          form={form as unknown as Form<NumberValues>}
          suggested={view.suggestedNumber}
          linkNeeded={false}
        />
      )}
      <details class="uraian" open={form.restored || undefined}>
        <summary>{TEXT.addNote}</summary>
        <AreaField bound={bind(form, 'note')} label={TEXT.note} optional />
      </details>
    </FormFrame>
  );
}
