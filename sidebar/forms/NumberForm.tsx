/** Number, date and link of a naskah: at the penomoran gate, and as part of signing the laporan. */
import type { NaskahNumber } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { numberErrors, numberFields, numberStart } from '../logic/forms';
import { Segments } from '../ui/Checks';
import { DateField, TextField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, type Form, useForm } from '../ui/form';
import type { FormProps } from './StepForm';

const TEXT = FORMS.number;

/** What the person types: a number given elsewhere, or that the agenda is to give one. */
export interface NumberValues extends NaskahNumber {
  readonly mint: boolean;
}

/** The gate between signing and delivery. */
export function NumberForm({ view, send }: FormProps) {
  const start: NumberValues = { ...numberStart(view), mint: false };
  const form = useForm('number', start, (values) => numberErrors(values, !values.mint));
  return (
    <FormFrame
      form={form}
      kind="number"
      command={(values) => ({ type: 'recordNumber', ...numberFields(values) })}
      send={send}
    >
      <h2>{TEXT.titleGate}</h2>
      <NumberFields form={form} suggested={view.suggestedNumber} linkNeeded={!form.values.mint} />
    </FormFrame>
  );
}

interface NumberFieldsProps {
  readonly form: Form<NumberValues>;
  readonly suggested: string;
  readonly linkNeeded: boolean;
}

const SOURCES = [
  { value: false, key: 'given', text: TEXT.given },
  { value: true, key: 'mint', text: TEXT.mint },
] as const;

/** Where the number comes from, and what goes with it. */
export function NumberFields({ form, suggested, linkNeeded }: NumberFieldsProps) {
  const { mint } = form.values;
  return (
    <>
      <Segments<boolean>
        name="source"
        label={TEXT.source}
        value={mint}
        options={SOURCES}
        onChange={(value) => form.set({ mint: value })}
      />
      {mint ? (
        <p class="hint after">{TEXT.willBe(suggested)}</p>
      ) : (
        <Given form={form} suggested={suggested} />
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

/** The number itself; a proposal that differs from what stands there is offered below. */
function Given({ form, suggested }: Pick<NumberFieldsProps, 'form' | 'suggested'>) {
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
    </>
  );
}
