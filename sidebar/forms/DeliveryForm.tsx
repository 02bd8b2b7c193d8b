/** Step 6: hands the letter to each Perangkat Daerah. One entry may cover several. */
import { useId } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { Target } from '../../src/domain/types';
import { formatDate } from '../../src/messages/format';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { type DeliveryValues, deliveryCommand, deliveryErrors, deliveryStart } from '../logic/rowForms';
import { Button, rowKind } from '../ui/Button';
import { Check, CheckSet } from '../ui/Checks';
import { ChoiceField, DateField, TextField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { type Bound, bind, type Form, useForm } from '../ui/form';
import { ProofField } from '../ui/ProofField';
import type { FormProps } from './StepForm';

const TEXT = FORMS.delivery;

export function DeliveryForm(props: FormProps) {
  const { view, send } = props;
  const form = useForm('delivery', deliveryStart(view), deliveryErrors);
  const id = useId();
  // Once every row is filled there is nothing to type, unless one is picked to be corrected.
  const idle = form.values.pd.length === 0 && view.targets.every((target) => target.delivery !== null);
  return (
    <FormFrame
      form={form}
      kind="delivery"
      id={id}
      after={{ ...deliveryStart(view), cara: form.values.cara, pengirim: form.values.pengirim }}
      command={deliveryCommand}
      send={send}
    >
      <h2>{TEXT.title}</h2>
      <Rows bound={bind(form, 'pd')} view={view} />
      {!idle && <Particulars {...props} form={form} id={id} />}
    </FormFrame>
  );
}

interface ParticularsProps extends FormProps {
  readonly form: Form<DeliveryValues>;
  readonly id: string;
}

function Particulars({ view, busy, form, id }: ParticularsProps) {
  return (
    <>
      <div class="two">
        <ChoiceField bound={bind(form, 'cara')} label={TEXT.cara} options={view.options.caraKirim} />
        <DateField bound={bind(form, 'tanggal')} label={TEXT.tanggal} />
      </div>
      <TextField bound={bind(form, 'pengirim')} label={TEXT.pengirim} optional />
      <TextField bound={bind(form, 'penerima')} label={TEXT.penerima} optional />
      <TextField bound={bind(form, 'jabatan')} label={TEXT.jabatan} optional />
      <DateField bound={bind(form, 'diterima')} label={TEXT.diterima} optional />
      <TextField bound={bind(form, 'bukti')} label={TEXT.bukti} hint={TEXT.buktiHint} optional />
      <ProofField file={form.values.file} onChange={(file) => form.set({ file })} />
      <Button kind={rowKind(view)} wide testId="action-recordDelivery" busy={busy !== null} form={id}>
        {busy === 'recordDelivery' ? COMMON.saving : ACTIONS.recordDelivery(form.values.pd.length)}
      </Button>
    </>
  );
}

function statusOf({ delivery }: Target): string {
  return delivery ? TEXT.done(delivery.cara, formatDate(delivery.tanggal)) : TEXT.open;
}

function Rows({ bound, view }: { bound: Bound<readonly string[]>; view: CaseView }) {
  const open = view.targets.filter((target) => target.delivery === null).map((target) => target.kode);
  return (
    <CheckSet bound={bound} legend={TEXT.rows}>
      <p class="hint">{TEXT.progress(view.targets.length - open.length, view.targets.length)}</p>
      {open.length > 1 && (
        <div class="pills">
          <button type="button" class="mini" data-testid="pick-open" onClick={() => bound.onChange(open)}>
            {TEXT.pickOpen(open.length)}
          </button>
        </div>
      )}
      {view.targets.map((target) => (
        <div key={target.kode} class="row" data-testid={`row-${target.kode}`}>
          <Check bound={bound} value={target.kode}>
            {target.nama}
            <small class={target.delivery ? 'yes' : ''}>{statusOf(target)}</small>
          </Check>
        </div>
      ))}
    </CheckSet>
  );
}
