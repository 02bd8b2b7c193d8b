/** Sends a naskah back one rung: reasons, a note that must be there, and what happens next. */
import type { CaseView } from '../../src/api/contract';
import { ACTIONS, CASE, COMMON, FORMS } from '../../src/messages/sidebar';
import { missing } from '../logic/forms';
import { returnStep } from '../logic/view';
import type { CaseProps } from '../screens/CaseScreen';
import { Button } from '../ui/Button';
import { Check, CheckSet } from '../ui/Checks';
import { AreaField } from '../ui/Field';
import { bind, useForm } from '../ui/form';
import { Notice } from '../ui/Notice';
import { Busy, Header } from '../ui/Shell';

const TEXT = FORMS.returning;

interface ReturnValues {
  readonly reasons: readonly string[];
  readonly note: string;
}
const START: ReturnValues = { reasons: [], note: '' };

/** To whom it goes back, and the sentence that says what opens again. */
function consequence(view: CaseView): { role: string; text: string } {
  const step = returnStep(view);
  const label = view.steps.find((each) => each.no === view.present?.step)?.returnToLabel ?? '';
  if (!step) return { role: label, text: TEXT.reopensPlain(label) };
  return {
    role: step.roleLabel,
    text: TEXT.reopens(step.no, step.label, CASE.standard(step.standardText)),
  };
}

export function ReturnForm({ view, sender, send, onCancel }: CaseProps & { onCancel(): void }) {
  const { role, text } = consequence(view);
  const form = useForm('return', START, (values) => missing(values, { note: TEXT.note(role) }));
  const reasons = bind(form, 'reasons');
  const busy = sender.busy !== null;
  const submit = async (event: Event) => {
    event.preventDefault();
    const { note } = form.values;
    if (form.check() && (await send({ type: 'return', note: note.trim(), reasons: form.values.reasons })))
      form.reset(START);
  };
  return (
    <>
      <Header title={view.kode} screen="return" backLabel={COMMON.backToCase} onBack={onCancel}>
        <div class="who">{TEXT.title(role)}</div>
      </Header>
      {busy && <Busy text={COMMON.saving} />}
      <main aria-busy={busy}>
        <form id="return-form" data-testid="form-return" noValidate ref={form.ref} onSubmit={submit}>
          <CheckSet bound={reasons} legend={TEXT.reasons}>
            <div class="pills">
              {view.options.alasanKembali.map((reason) => (
                <Check key={reason} bound={reasons} value={reason} chip>
                  {reason}
                </Check>
              ))}
            </div>
          </CheckSet>
          <AreaField bound={bind(form, 'note')} label={TEXT.note(role)} rows={4} />
          <p class="soft">{text}</p>
        </form>
      </main>
      <footer>
        <Notice notice={sender.notice} busy={busy} slow={sender.slow} onClose={sender.clear} />
        <div class="pair">
          <Button onPress={onCancel}>{COMMON.cancel}</Button>
          <Button kind="primary" testId="confirm-return" busy={busy} form="return-form">
            {busy ? COMMON.saving : ACTIONS.return}
          </Button>
        </div>
      </footer>
    </>
  );
}
