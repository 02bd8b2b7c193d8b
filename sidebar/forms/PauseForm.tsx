/** Stops the time of the present step for a listed reason, and lets it run again. */
import { useId } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { Command, CommandType } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { missing } from '../logic/forms';
import { isAllowed } from '../logic/view';
import { Button } from '../ui/Button';
import { AreaField, ChoiceField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';

interface PauseProps {
  readonly view: CaseView;
  readonly busy: CommandType | null;
  send(command: Command): Promise<boolean>;
}

export function PauseForm({ view, busy, send }: PauseProps) {
  const { intro, reason, note } = FORMS.pause;
  const reasons = view.options.alasanTunda;
  const start = { reason: reasons[0] ?? '', note: '' };
  const form = useForm('pause', start, (values) => missing(values, { reason, note }));
  const id = useId();
  return (
    <FormFrame
      form={form}
      kind="pause"
      id={id}
      after={start}
      command={(values) => ({ type: 'pause', reason: values.reason, note: values.note.trim() })}
      send={send}
    >
      <p class="soft">{intro}</p>
      <ChoiceField bound={bind(form, 'reason')} label={reason} options={reasons} />
      <AreaField bound={bind(form, 'note')} label={note} />
      <Button testId="action-pause" busy={busy !== null} form={id}>
        {busy === 'pause' ? COMMON.saving : ACTIONS.pause}
      </Button>
    </FormFrame>
  );
}

/** Shown right below the standing of a paused step, to those who may end the pause. */
export function ResumeForm({ view, busy, send }: PauseProps) {
  const start = { note: '' };
  const form = useForm('resume', start, () => ({}));
  const id = useId();
  if (!isAllowed(view, 'resume')) return null;
  return (
    <FormFrame
      form={form}
      kind="resume"
      id={id}
      after={start}
      command={({ note }) => ({ type: 'resume', note: note.trim() })}
      send={send}
    >
      <Button testId="action-resume" busy={busy !== null} form={id}>
        {busy === 'resume' ? COMMON.saving : ACTIONS.resume}
      </Button>
      <details class="uraian" open={form.restored || undefined}>
        <summary>{FORMS.decision.addNote}</summary>
        <AreaField bound={bind(form, 'note')} label={FORMS.resume.note} rows={2} optional />
      </details>
    </FormFrame>
  );
}
