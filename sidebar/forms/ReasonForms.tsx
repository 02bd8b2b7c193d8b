/** Acts that ask for nothing but a reason, which is kept; and the link to a signed file. */
import { useId } from 'preact/hooks';
import type { CommandType } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { linkErrors, missing } from '../logic/forms';
import { Button } from '../ui/Button';
import { AreaField, TextField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import type { BesideProps } from './BesideForms';

type ReasonType = Extract<CommandType, 'cancel' | 'voidNumber' | 'withdraw' | 'allowSelf' | 'reopen'>;

/** Name of the form for tests, its words, and whether it gives something up. */
const REASONS: Readonly<
  Record<ReasonType, { kind: string; intro: string; label: string; button: string; danger?: boolean }>
> = {
  withdraw: {
    kind: 'withdraw',
    intro: FORMS.withdraw.intro,
    label: FORMS.withdraw.reason,
    button: ACTIONS.withdraw,
  },
  allowSelf: {
    kind: 'allowSelf',
    intro: FORMS.allowSelf.intro,
    label: FORMS.allowSelf.reason,
    button: ACTIONS.allowSelf,
  },
  reopen: { kind: 'reopen', intro: FORMS.reopen.intro, label: FORMS.reopen.reason, button: ACTIONS.reopen },
  voidNumber: {
    kind: 'void',
    intro: FORMS.void.intro,
    label: FORMS.void.reason,
    button: FORMS.void.button,
    danger: true,
  },
  cancel: {
    kind: 'cancel',
    intro: FORMS.cancel.intro,
    label: FORMS.cancel.reason,
    button: ACTIONS.cancel,
    danger: true,
  },
};

const START = { reason: '' };

export function ReasonForm({ type, busy, send }: BesideProps & { readonly type: ReasonType }) {
  const { kind, intro, label, button, danger } = REASONS[type];
  const form = useForm(kind, START, (values) => missing(values, { reason: label }));
  const id = useId();
  return (
    <FormFrame
      form={form}
      kind={kind}
      id={id}
      after={START}
      command={({ reason }) => ({ type, reason: reason.trim() })}
      send={send}
    >
      <p class="soft">{intro}</p>
      <AreaField bound={bind(form, 'reason')} label={label} />
      <Button kind={danger ? 'danger' : 'primary'} testId={`action-${type}`} busy={busy !== null} form={id}>
        {busy === type ? COMMON.saving : button}
      </Button>
    </FormFrame>
  );
}

export function LinkForm({ busy, send }: BesideProps) {
  const { field, button } = FORMS.link;
  const form = useForm('link', { tautan: '' }, linkErrors);
  const id = useId();
  return (
    <FormFrame
      form={form}
      kind="link"
      id={id}
      command={({ tautan }) => ({ type: 'linkSigned', tautan: tautan.trim() })}
      send={send}
    >
      <TextField bound={bind(form, 'tautan')} label={field} hint={FORMS.number.tautanHint} link />
      <Button testId="action-linkSigned" busy={busy !== null} form={id}>
        {busy === 'linkSigned' ? COMMON.saving : button}
      </Button>
    </FormFrame>
  );
}
