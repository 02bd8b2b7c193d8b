/** Number, date and link of a naskah: at the penomoran gate, and as part of signing the laporan. */
import type { NaskahNumber } from '../../src/domain/types';
import { FORMS } from '../../src/messages/sidebar';
import { numberErrors, numberStart, trimmedNumber } from '../logic/forms';
import { DateField, TextField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, type Form, useForm } from '../ui/form';
import type { FormProps } from './StepForm';

const TEXT = FORMS.number;

/** The gate between signing and delivery: the number was given elsewhere and is recorded here. */
export function NumberForm({ view, send }: FormProps) {
  const form = useForm('number', numberStart(view), (values) => numberErrors(values, true));
  return (
    <FormFrame
      form={form}
      kind="number"
      command={(values) => ({ type: 'recordNumber', number: trimmedNumber(values) })}
      send={send}
    >
      <h2>{TEXT.titleGate}</h2>
      <NumberFields form={form} suggested={view.suggestedNumber} linkNeeded />
    </FormFrame>
  );
}

interface NumberFieldsProps {
  readonly form: Form<NaskahNumber>;
  readonly suggested: string;
  readonly linkNeeded: boolean;
}

/** The three inputs; a proposal that differs from what stands there is offered below the number. */
export function NumberFields({ form, suggested, linkNeeded }: NumberFieldsProps) {
  return (
    <>
      <TextField bound={bind(form, 'nomor')} label={TEXT.nomor} />
      {suggested !== '' && form.values.nomor !== suggested && (
        <p class="hint after">
          {TEXT.suggested(suggested)}{' '}
          <button type="button" class="mini" onClick={() => form.set({ nomor: suggested })}>
            {TEXT.useSuggested}
          </button>
        </p>
      )}
      <DateField bound={bind(form, 'tanggal')} label={TEXT.tanggal} />
      <TextField
        bound={bind(form, 'tautan')}
        label={TEXT.tautan}
        hint={TEXT.tautanHint}
        link
        optional={!linkNeeded}
      />
    </>
  );
}
