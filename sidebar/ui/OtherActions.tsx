/** What is rarely done: taking back, asking, pausing, cancelling a kegiatan, voiding a number, adding the link to the signed file. Each asks on its own. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { Command, CommandType, NaskahNumber } from '../../src/domain/types';
import { ACTIONS, CASE, COMMON, FORMS } from '../../src/messages/sidebar';
import { AskForm, ReassignForm } from '../forms/BesideForms';
import { PauseForm } from '../forms/PauseForm';
import { linkErrors, missing } from '../logic/forms';
import { isAllowed } from '../logic/view';
import { Button } from './Button';
import { AreaField, TextField } from './Field';
import { FormFrame } from './FormFrame';
import { bind, useForm } from './form';

interface OtherProps {
  readonly view: CaseView;
  readonly busy: CommandType | null;
  send(command: Command): Promise<boolean>;
}

/** Acts that stand here only for whoever may do them now. */
const BESIDE: readonly CommandType[] = ['withdraw', 'allowSelf', 'askInfo', 'reassign', 'reopen', 'pause'];
const HIDDEN = ['ACTION_NOT_HERE', 'NO_ROLE', 'WRONG_ROLE', 'IDENTITY_BLANK', 'CASE_ENDED'];

/** The number of the naskah that is being handed over. */
function numberOf({ present, letterNumber, reportNumber }: CaseView): NaskahNumber | null {
  return present?.naskah === 'LAPORAN' ? reportNumber : letterNumber;
}

export function OtherActions(props: OtherProps) {
  const { view } = props;
  const number = numberOf(view);
  const shown = (type: CommandType) =>
    view.actions.find((each) => each.type === type && !HIDDEN.includes(each.refusal?.code ?? ''));
  const cancel = shown('cancel');
  const voids = number && isAllowed(view, 'voidNumber');
  const links = number && number.tautan === '' && isAllowed(view, 'linkSigned');
  const may = (type: CommandType) => isAllowed(view, type);
  const beside = BESIDE.filter(may);
  if (!cancel && !voids && !links && beside.length === 0) return null;
  return (
    <details class="group" data-testid="other-actions">
      <summary>
        <h2>
          <span>{CASE.more}</span>
        </h2>
      </summary>
      {may('withdraw') && <ReasonOf {...props} type="withdraw" />}
      {may('allowSelf') && <ReasonOf {...props} type="allowSelf" />}
      {may('askInfo') && <AskForm {...props} />}
      {may('reassign') && <ReassignForm {...props} />}
      {may('reopen') && <ReasonOf {...props} type="reopen" />}
      {may('pause') && <PauseForm {...props} />}
      {links && <LinkForm {...props} />}
      {voids && <VoidForm {...props} nomor={number.nomor} />}
      {cancel &&
        (cancel.refusal ? <RefusedCancel text={view.reasons.cancel ?? ''} /> : <CancelForm {...props} />)}
    </details>
  );
}

function RefusedCancel({ text }: { text: string }) {
  const id = useId();
  return (
    <>
      <p class="soft" id={id}>
        {text}
      </p>
      <Button kind="danger" testId="action-cancel" refusedBy={id}>
        {ACTIONS.cancel}
      </Button>
    </>
  );
}

interface ReasonProps extends OtherProps {
  readonly type: 'cancel' | 'voidNumber' | BesideReason;
  /** gives something up */
  readonly danger?: boolean;
  readonly kind: string;
  readonly label: string;
  readonly button: string;
  readonly children: ComponentChildren;
}

type BesideReason = 'withdraw' | 'allowSelf' | 'reopen';

/** An act for a reason that is kept. */
function ReasonForm({ type, kind, label, button, danger, busy, send, children }: ReasonProps) {
  const start = { reason: '' };
  const form = useForm(kind, start, (values) => missing(values, { reason: label }));
  const id = useId();
  return (
    <FormFrame
      form={form}
      kind={kind}
      id={id}
      after={start}
      command={({ reason }) => ({ type, reason: reason.trim() })}
      send={send}
    >
      {children}
      <AreaField bound={bind(form, 'reason')} label={label} />
      <Button kind={danger ? 'danger' : 'primary'} testId={`action-${type}`} busy={busy !== null} form={id}>
        {busy === type ? COMMON.saving : button}
      </Button>
    </FormFrame>
  );
}

function CancelForm(props: OtherProps) {
  const { intro, reason } = FORMS.cancel;
  return (
    <ReasonForm {...props} danger type="cancel" kind="cancel" label={reason} button={ACTIONS.cancel}>
      <p class="soft">{intro}</p>
    </ReasonForm>
  );
}

function ReasonOf(props: OtherProps & { type: BesideReason }) {
  const { title, intro, reason } = FORMS[props.type];
  return (
    <ReasonForm {...props} kind={props.type} label={reason} button={ACTIONS[props.type]}>
      <h3>{title}</h3>
      <p class="soft">{intro}</p>
    </ReasonForm>
  );
}

function VoidForm(props: OtherProps & { nomor: string }) {
  const { title, intro, reason, button } = FORMS.void;
  return (
    <ReasonForm {...props} danger type="voidNumber" kind="void" label={reason} button={button}>
      <h3>{title(props.nomor)}</h3>
      <p class="soft">{intro}</p>
    </ReasonForm>
  );
}

function LinkForm({ busy, send }: OtherProps) {
  const { title, field, button } = FORMS.link;
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
      <h3>{title}</h3>
      <TextField bound={bind(form, 'tautan')} label={field} hint={FORMS.number.tautanHint} link />
      <Button testId="action-linkSigned" busy={busy !== null} form={id}>
        {busy === 'linkSigned' ? COMMON.saving : button}
      </Button>
    </FormFrame>
  );
}
