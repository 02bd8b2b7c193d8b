/** The buttons of the present step, from what the server allows; after an answer, the way to the next case. */
import { useId } from 'preact/hooks';
import type { CaseView, TaskView } from '../../src/api/contract';
import type { CommandType } from '../../src/domain/types';
import { ACTIONS, CASE, COMMON } from '../../src/messages/sidebar';
import { canWork, footerActions, queueOf, reasonsOf } from '../logic/view';
import type { CaseProps } from '../screens/CaseScreen';
import { Button } from './Button';
import { STEP_FORM } from './FormFrame';

/** Commands that have a button of their own elsewhere. */
type StepCommand = Exclude<CommandType, 'recordDelivery' | 'voidNumber' | 'linkSigned' | 'makeDocument'>;

/** Words on the button of a command in this step. */
function labelOf(view: CaseView, type: CommandType): string {
  if (type === 'approve') return view.present?.kind === 'SIGN' ? ACTIONS.sign : ACTIONS.review;
  return ACTIONS[type as Exclude<StepCommand, 'approve'>];
}

export function ActionBar(props: CaseProps & { onReturn(): void }) {
  const { view, sender } = props;
  const reasonId = useId();
  const actions = footerActions(view);
  const reasons = reasonsOf(view, actions);
  const waiting = view.present ? CASE.waitingFor(view.present.roleLabel) : '';
  if (!canWork(view) && sender.notice?.tone === 'DONE') return <Onward {...props} />;
  return (
    <>
      {actions.length === 0 && waiting !== '' && <p class="reason">{waiting}</p>}
      {reasons.length > 0 && (
        <p class="reason" id={reasonId}>
          {reasons.join(' ')}
        </p>
      )}
      {actions.length > 0 && (
        <div class={actions.length > 1 ? 'pair' : ''}>
          {actions.map(({ type, refusal }) => (
            <Button
              key={type}
              kind={type === 'return' ? 'plain' : 'primary'}
              wide={actions.length === 1}
              testId={`action-${type}`}
              busy={sender.busy !== null}
              refusedBy={refusal ? reasonId : undefined}
              form={type === 'return' ? undefined : STEP_FORM}
              onPress={type === 'return' ? props.onReturn : () => undefined}
            >
              {sender.busy === type ? COMMON.saving : labelOf(view, type)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** Done here: back to the list, or straight to the next case that waits. */
function Onward({ view, home, onBack, onOpen }: CaseProps) {
  const { next, total, position } = queueOf(home, view.no);
  const left = position > 0 ? total - 1 : total;
  return (
    <>
      {next && <p class="reason cut">{CASE.nextIs(next.judul)}</p>}
      <Buttons next={next} left={left} onBack={onBack} onOpen={onOpen} />
    </>
  );
}

interface OnwardButtons extends Pick<CaseProps, 'onBack' | 'onOpen'> {
  readonly next: TaskView | null;
  readonly left: number;
}

function Buttons({ next, left, onBack, onOpen }: OnwardButtons) {
  return (
    <div class={next ? 'pair' : ''}>
      <Button wide={!next} onPress={onBack}>
        {COMMON.toList}
      </Button>
      {next && (
        <Button kind="primary" testId="next-case" onPress={() => onOpen(next.no)}>
          {CASE.next(left)}
        </Button>
      )}
    </div>
  );
}
