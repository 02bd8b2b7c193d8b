/** Sends a naskah back one rung: reasons, a note that must be there, and what happens next. */
import type { CaseView } from '../../src/api/contract';
import type { Command } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, CASE, COMMON } from '../../src/messages/sidebar';
import { missing } from '../logic/forms';
import { returnStep } from '../logic/view';
import type { CaseProps } from '../screens/CaseScreen';
import { Button } from '../ui/Button';
import { Check, CheckSet } from '../ui/Checks';
import { AreaField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { type Bound, bind, useForm } from '../ui/form';
import { AliveTimers } from '../ui/Heartbeat';
import { Notice } from '../ui/Notice';
import { Busy, Header } from '../ui/Shell';

const TEXT = FORMS.returning;

const RETURN_FORM = 'return-form';

interface ReturnValues {
  readonly reasons: readonly string[];
  readonly note: string;
}
const START: ReturnValues = { reasons: [], note: '' };

const returnCommand = ({ note, reasons }: ReturnValues): Command => ({
  type: 'return',
  note: note.trim(),
  reasons,
});

/** To whom it goes back, and the sentence that says what opens again. */
function consequence(view: CaseView): { role: string; text: string } {
  const step = returnStep(view);
  const label = view.steps.find((each) => each.no === view.present?.step)?.returnToLabel ?? '';
  if (!step) return { role: label, text: TEXT.reopens(label, TEXT.fullTime) };
  const what = TEXT.step(step.no, step.label);
  return { role: step.roleLabel, text: TEXT.reopens(what, CASE.standard(step.standardText)) };
}

export function ReturnForm({ view, sender, send, onCancel }: CaseProps & { onCancel(): void }) {
  const { role, text } = consequence(view);
  const form = useForm('return', START, (values) => missing(values, { note: TEXT.note(role) }));
  const busy = sender.busy !== null;
  return (
    <>
      <Header title={view.kode} screen="return" backLabel={COMMON.backToCase} onBack={onCancel}>
        <div class="who">{TEXT.title(role)}</div>
      </Header>
      {busy && <Busy text={COMMON.saving} />}
      <main aria-busy={busy}>
        <FormFrame
          form={form}
          kind="return"
          id={RETURN_FORM}
          after={START}
          command={returnCommand}
          send={send}
        >
          <Reasons bound={bind(form, 'reasons')} reasons={view.options.alasanKembali} />
          <AreaField bound={bind(form, 'note')} label={TEXT.note(role)} rows={4} />
          <p class="soft">{text}</p>
        </FormFrame>
        <AliveTimers />
      </main>
      <footer>
        <Notice notice={sender.notice} busy={busy} slow={sender.slow} onClose={sender.clear} />
        <div class="pair">
          <Button onPress={onCancel}>{COMMON.cancel}</Button>
          <Button kind="primary" testId="confirm-return" busy={busy} form={RETURN_FORM}>
            {busy ? COMMON.saving : ACTIONS.return}
          </Button>
        </div>
      </footer>
    </>
  );
}

function Reasons({ bound, reasons }: { bound: Bound<readonly string[]>; reasons: readonly string[] }) {
  return (
    <CheckSet bound={bound} legend={TEXT.reasons} optional>
      <div class="pills">
        {reasons.map((reason) => (
          <Check key={reason} bound={bound} value={reason} chip>
            {reason}
          </Check>
        ))}
      </div>
    </CheckSet>
  );
}
