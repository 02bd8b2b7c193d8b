/** What is seldom done: cancelling a case, with its reason. */
import { useId } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { Command, CommandType } from '../../src/domain/types';
import { ACTIONS, CASE, COMMON, FORMS } from '../../src/messages/sidebar';
import { missing } from '../logic/forms';
import { Button } from './Button';
import { AreaField } from './Field';
import { FormFrame } from './FormFrame';
import { bind, useForm } from './form';

interface OtherProps {
  readonly view: CaseView;
  readonly busy: CommandType | null;
  send(command: Command): Promise<boolean>;
}

const TEXT = FORMS.cancel;
const START = { reason: '' };
const HIDDEN = ['ACTION_NOT_HERE', 'NO_ROLE', 'WRONG_ROLE', 'IDENTITY_BLANK', 'CASE_ENDED'];

export function OtherActions({ view, busy, send }: OtherProps) {
  const action = view.actions.find((each) => each.type === 'cancel');
  if (!action || (action.refusal && HIDDEN.includes(action.refusal.code))) return null;
  return (
    <details class="group">
      <summary>
        <h2>
          <span>{CASE.more}</span>
        </h2>
      </summary>
      {action.refusal ? (
        <RefusedCancel text={view.reasons.cancel ?? ''} />
      ) : (
        <CancelForm busy={busy} send={send} />
      )}
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

function CancelForm({ busy, send }: Omit<OtherProps, 'view'>) {
  const form = useForm('cancel', START, (values) => missing(values, { reason: TEXT.reason }));
  const id = useId();
  return (
    <FormFrame
      form={form}
      kind="cancel"
      id={id}
      after={START}
      command={({ reason }) => ({ type: 'cancel', reason: reason.trim() })}
      send={send}
    >
      <p class="soft">{TEXT.intro}</p>
      <AreaField bound={bind(form, 'reason')} label={TEXT.reason} />
      <Button kind="danger" testId="action-cancel" busy={busy !== null} form={id}>
        {busy === 'cancel' ? COMMON.saving : ACTIONS.cancel}
      </Button>
    </FormFrame>
  );
}
