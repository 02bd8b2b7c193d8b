/**
 * What is rarely done, below everything else and folded: a row for each act that the person may do now, one open at a
 * time, so that nothing stands beside the one decision of the screen.
 */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { CommandType, NaskahNumber } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, CASE } from '../../src/messages/sidebar';
import { AskForm, AttachForm, type BesideProps, CommentForm, ReassignForm } from '../forms/BesideForms';
import { PauseForm } from '../forms/PauseForm';
import { LinkForm, ReasonForm } from '../forms/ReasonForms';
import { isAllowed } from '../logic/view';
import { Button } from './Button';

const HIDDEN = ['ACTION_NOT_HERE', 'NO_ROLE', 'WRONG_ROLE', 'IDENTITY_BLANK', 'CASE_ENDED'];

/** The number of the naskah that is being handed over. */
function numberOf({ present, letterNumber, reportNumber }: CaseView): NaskahNumber | null {
  return present?.naskah === 'LAPORAN' ? reportNumber : letterNumber;
}

interface Act {
  readonly type: CommandType;
  readonly title: (view: CaseView) => string;
  readonly Form: (props: BesideProps) => ComponentChildren;
  /** what else must hold */
  readonly when?: (view: CaseView) => boolean;
}

/** In the order in which they are looked for: talking, time, people, taking back, giving up. */
const ACTS: readonly Act[] = [
  { type: 'comment', title: () => FORMS.comment.title, Form: CommentForm },
  { type: 'attach', title: () => FORMS.attach.title, Form: AttachForm },
  { type: 'askInfo', title: () => FORMS.askInfo.title, Form: AskForm },
  { type: 'pause', title: () => FORMS.pause.title, Form: PauseForm },
  { type: 'reassign', title: () => FORMS.reassign.title, Form: ReassignForm },
  {
    type: 'allowSelf',
    title: () => FORMS.allowSelf.title,
    Form: (props) => <ReasonForm {...props} type="allowSelf" />,
  },
  {
    type: 'withdraw',
    title: () => FORMS.withdraw.title,
    Form: (props) => <ReasonForm {...props} type="withdraw" />,
  },
  {
    type: 'linkSigned',
    title: () => FORMS.link.title,
    Form: LinkForm,
    when: (view) => numberOf(view)?.tautan === '',
  },
  {
    type: 'voidNumber',
    title: (view) => FORMS.void.title(numberOf(view)?.nomor ?? ''),
    Form: (props) => <ReasonForm {...props} type="voidNumber" />,
    when: (view) => numberOf(view) !== null,
  },
  {
    type: 'reopen',
    title: () => FORMS.reopen.title,
    Form: (props) => <ReasonForm {...props} type="reopen" />,
  },
  { type: 'cancel', title: () => ACTIONS.cancel, Form: (props) => <ReasonForm {...props} type="cancel" /> },
];

/** Whether the row is shown; cancelling also where it is refused for a reason worth knowing. */
function isShown(view: CaseView, { type, when }: Act): boolean {
  const refusal = view.actions.find((action) => action.type === type)?.refusal;
  const told = type === 'cancel' && refusal != null && !HIDDEN.includes(refusal.code);
  return (isAllowed(view, type) || told) && (when?.(view) ?? true);
}

export function OtherActions(props: BesideProps) {
  const { view } = props;
  const acts = ACTS.filter((act) => isShown(view, act));
  if (acts.length === 0) return null;
  return (
    <details class="group" data-testid="other-actions">
      <summary>
        <h2>
          <span>{CASE.more}</span>
          <span>{acts.length}</span>
        </h2>
      </summary>
      {acts.map(({ type, title, Form }) => (
        <details key={type} class="pd" name="other-action" data-testid={`act-${type}`}>
          <summary>
            <span class="grow">{title(view)}</span>
          </summary>
          <div class="inside">
            {isAllowed(view, type) ? <Form {...props} /> : <Refused type={type} view={view} />}
          </div>
        </details>
      ))}
    </details>
  );
}

function Refused({ type, view }: { type: CommandType; view: CaseView }) {
  const id = useId();
  return (
    <>
      <p class="soft" id={id}>
        {view.reasons[type] ?? ''}
      </p>
      <Button kind="danger" testId={`action-${type}`} refusedBy={id}>
        {ACTIONS.cancel}
      </Button>
    </>
  );
}
