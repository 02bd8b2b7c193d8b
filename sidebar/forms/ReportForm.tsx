/** Step 8: the particulars of the laporan and the follow-up of its findings, beside the results that are already recorded. */
import { FORMS } from '../../src/messages/forms';
import { reportCommand, reportErrors, reportStart } from '../logic/forms';
import { AreaField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import { FollowUpFields } from './FollowUpFields';
import type { FormProps } from './StepForm';

const TEXT = FORMS.report;

export function ReportForm({ view, send }: FormProps) {
  const form = useForm('report', reportStart(view), reportErrors);
  return (
    <FormFrame form={form} kind="report" command={reportCommand} send={send}>
      <h2>{TEXT.title}</h2>
      <p class="soft">{TEXT.intro}</p>
      <AreaField bound={bind(form, 'ringkasan')} label={TEXT.ringkasan} rows={4} />
      <AreaField bound={bind(form, 'kesimpulan')} label={TEXT.kesimpulan} rows={4} />
      <AreaField bound={bind(form, 'saran')} label={TEXT.saran} />
      <AreaField bound={bind(form, 'tindakLanjut')} label={TEXT.tindakLanjut} optional />
      <FollowUpFields
        view={view}
        rows={form.values.rencana}
        errors={form.errors}
        onChange={(rencana) => form.set({ rencana })}
      />
    </FormFrame>
  );
}
