/** Step 7: what was found at each Perangkat Daerah, one foldable row each. */
import { useId } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { ComponentResult, Monitoring, Target } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { assessedCount, monitoringCommand, monitoringErrors, monitoringStart } from '../logic/rowForms';
import { Button, rowKind } from '../ui/Button';
import { DateField, FieldError, TextField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, type Form, useForm } from '../ui/form';
import { PdRow } from '../ui/PdRow';
import { ComponentFields } from './ComponentFields';
import type { FormProps } from './StepForm';

const TEXT = FORMS.monitoring;

export function MonitoringForm(props: FormProps) {
  const { targets } = props.view;
  const done = targets.filter((target) => target.monitoring !== null).length;
  return (
    <section data-testid="form-monitoring">
      <h2>{TEXT.title}</h2>
      <p class="hint">{TEXT.progress(done, targets.length)}</p>
      {targets.map((target) => (
        <MonitoringRow key={target.kode} {...props} target={target} alone={targets.length === 1} />
      ))}
    </section>
  );
}

function statusOf({ monitoring }: Target): string {
  return monitoring ? TEXT.saved(monitoring.skor, monitoring.maksimum, monitoring.temuan) : TEXT.open;
}

function MonitoringRow({ view, busy, send, target, alone }: FormProps & { target: Target; alone: boolean }) {
  const form = useForm(`monitoring/${target.kode}`, monitoringStart(view, target.kode), monitoringErrors);
  const id = useId();
  const progress = TEXT.assessed(assessedCount(form.values), form.values.components.length);
  return (
    <PdRow
      target={target}
      done={target.monitoring !== null}
      status={form.dirty ? progress : statusOf(target)}
      dirty={form.dirty}
      open={alone}
    >
      <FormFrame form={form} id={id} command={(values) => monitoringCommand(target.kode, values)} send={send}>
        <VisitFields form={form} />
        <Components form={form} view={view} />
        <p class="hint" role="status">
          {progress}
        </p>
        <Button kind={rowKind(view)} wide testId="action-recordMonitoring" busy={busy !== null} form={id}>
          {busy === 'recordMonitoring' ? COMMON.saving : ACTIONS.recordMonitoring}
        </Button>
      </FormFrame>
    </PdRow>
  );
}

function VisitFields({ form }: { form: Form<Monitoring> }) {
  return (
    <>
      <DateField bound={bind(form, 'tanggal')} label={TEXT.tanggal} />
      <TextField bound={bind(form, 'unit')} label={TEXT.unit} />
      <TextField bound={bind(form, 'ditemui')} label={TEXT.ditemui} optional />
    </>
  );
}

function Components({ form, view }: { form: Form<Monitoring>; view: CaseView }) {
  const id = useId();
  const error = form.errors.components ?? '';
  const change = (result: ComponentResult) =>
    form.set({ components: form.values.components.map((each) => (each.no === result.no ? result : each)) });
  return (
    <fieldset
      class="field"
      tabIndex={error ? -1 : undefined}
      aria-invalid={error !== '' || undefined}
      aria-describedby={error ? id : undefined}
    >
      <legend>{TEXT.components}</legend>
      <FieldError id={id} text={error} />
      {form.values.components.map((result) => (
        <ComponentFields
          key={result.no}
          result={result}
          nama={view.options.components.find((component) => component.no === result.no)?.nama ?? ''}
          onChange={change}
        />
      ))}
    </fieldset>
  );
}
