/** Step 11: the receipt of each Perangkat Daerah for the laporan. */
import { useId } from 'preact/hooks';
import type { Target } from '../../src/domain/types';
import { formatDate } from '../../src/messages/format';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { receiptCommand, receiptErrors, receiptStart } from '../logic/rowForms';
import { Button, rowKind } from '../ui/Button';
import { ChoiceField, DateField, TextField, TimeField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import { PdRow } from '../ui/PdRow';
import { ProofField } from '../ui/ProofField';
import type { FormProps } from './StepForm';

const TEXT = FORMS.receipt;

export function ReceiptForm(props: FormProps) {
  const { targets } = props.view;
  const done = targets.filter((target) => target.receipt !== null).length;
  return (
    <section data-testid="form-receipt">
      <h2>{TEXT.title}</h2>
      <p class="hint">{TEXT.progress(done, targets.length)}</p>
      {targets.map((target) => (
        <ReceiptRow key={target.kode} {...props} target={target} alone={targets.length === 1} />
      ))}
    </section>
  );
}

function statusOf({ receipt }: Target): string {
  return receipt ? TEXT.done(receipt.nama, formatDate(receipt.tanggal)) : TEXT.open;
}

function ReceiptRow({ view, busy, send, target, alone }: FormProps & { target: Target; alone: boolean }) {
  const form = useForm(`receipt/${target.kode}`, receiptStart(view, target.receipt), receiptErrors);
  const id = useId();
  return (
    <PdRow
      target={target}
      done={target.receipt !== null}
      status={statusOf(target)}
      dirty={form.dirty}
      open={alone}
    >
      <FormFrame
        form={form}
        id={id}
        after={{ ...form.values, file: null }}
        command={(values) => receiptCommand(target.kode, values)}
        send={send}
      >
        <TextField bound={bind(form, 'nama')} label={TEXT.nama} />
        <TextField bound={bind(form, 'jabatan')} label={TEXT.jabatan} />
        <TextField bound={bind(form, 'nip')} label={TEXT.nip} optional />
        <div class="two when">
          <DateField bound={bind(form, 'tanggal')} label={TEXT.tanggal} />
          <TimeField bound={bind(form, 'pukul')} label={TEXT.pukul} />
        </div>
        <ChoiceField
          bound={bind(form, 'cara')}
          label={TEXT.cara}
          options={['', ...view.options.caraKirim]}
          optional
        />
        <TextField bound={bind(form, 'pengirim')} label={TEXT.pengirim} optional />
        <TextField bound={bind(form, 'bukti')} label={TEXT.bukti} hint={TEXT.buktiHint} optional />
        <ProofField file={form.values.file} onChange={(file) => form.set({ file })} />
        <Button kind={rowKind(view)} wide testId="action-recordReceipt" busy={busy !== null} form={id}>
          {busy === 'recordReceipt' ? COMMON.saving : ACTIONS.recordReceipt}
        </Button>
      </FormFrame>
    </PdRow>
  );
}
