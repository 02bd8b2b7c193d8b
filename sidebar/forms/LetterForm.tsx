/** Step 2: the particulars of the surat pemberitahuan; filled with what was written before when it came back. */
import { FORMS } from '../../src/messages/forms';
import { letterCommand, letterErrors, letterStart } from '../logic/forms';
import { AreaField, ChoiceField, DateField, TextField, TimeField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import type { FormProps } from './StepForm';

const TEXT = FORMS.letter;

export function LetterForm({ view, send }: FormProps) {
  const form = useForm('letter', letterStart(view), letterErrors);
  return (
    <FormFrame form={form} kind="letter" command={letterCommand} send={send}>
      <h2>{TEXT.title}</h2>
      <div class="two when">
        <DateField bound={bind(form, 'tanggal')} label={TEXT.tanggal} />
        <TimeField bound={bind(form, 'pukul')} label={TEXT.pukul} hint={TEXT.pukulHint} />
      </div>
      <DateField bound={bind(form, 'tanggalSampai')} label={TEXT.tanggalSampai} optional />
      <TextField bound={bind(form, 'tempat')} label={TEXT.tempat} />
      <AreaField bound={bind(form, 'tim')} label={TEXT.tim} hint={TEXT.timHint} />
      <AreaField bound={bind(form, 'dokumen')} label={TEXT.dokumen} optional />
      <ChoiceField bound={bind(form, 'sifat')} label={TEXT.sifat} options={view.options.sifat} />
      <TextField bound={bind(form, 'lampiran')} label={TEXT.lampiran} hint={TEXT.lampiranHint} optional />
      <AreaField bound={bind(form, 'tembusan')} label={TEXT.tembusan} hint={TEXT.tembusanHint} optional />
    </FormFrame>
  );
}
