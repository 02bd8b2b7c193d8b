/** Questions, tasks given to one holder, remarks and papers added: each a small form of its own. */
import { useId, useState } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { Command, CommandType, Upload } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { attachErrors } from '../logic/besides';
import { missing } from '../logic/forms';
import { isAllowed } from '../logic/view';
import { Button } from '../ui/Button';
import { AreaField, ChoiceField, TextField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import { ProofField } from '../ui/ProofField';

export interface BesideProps {
  readonly view: CaseView;
  readonly busy: CommandType | null;
  send(command: Command): Promise<boolean>;
}

function Send({
  type,
  id,
  busy,
  plain,
}: {
  type: BesideAction;
  id: string;
  busy: CommandType | null;
  plain?: boolean;
}) {
  return (
    <Button testId={`action-${type}`} busy={busy !== null} form={id} kind={plain ? 'plain' : 'primary'}>
      {busy === type ? COMMON.saving : ACTIONS[type]}
    </Button>
  );
}
type BesideAction = 'askInfo' | 'answerInfo' | 'reassign' | 'comment' | 'attach';

/** Asks another office without returning; the time of the step stands still until it answers. */
export function AskForm({ view, busy, send }: BesideProps) {
  const { intro, to, question } = FORMS.askInfo;
  const { askable } = view.besides;
  const start = { to: askable[0]?.label ?? '', question: '' };
  const form = useForm('askInfo', start, (values) => missing(values, { to, question }));
  const id = useId();
  const command = (values: typeof start): Command => ({
    type: 'askInfo',
    to: askable.find(({ label }) => label === values.to)?.role ?? '',
    question: values.question.trim(),
  });
  return (
    <FormFrame form={form} kind="askInfo" id={id} after={start} command={command} send={send}>
      <p class="soft">{intro}</p>
      <ChoiceField bound={bind(form, 'to')} label={to} options={askable.map(({ label }) => label)} />
      <AreaField bound={bind(form, 'question')} label={question} />
      <Send type="askInfo" id={id} busy={busy} />
    </FormFrame>
  );
}

/** Shown right below the question, to those who were asked. */
export function AnswerForm({ view, busy, send }: BesideProps) {
  const start = { answer: '' };
  const { answer } = FORMS.answerInfo;
  const form = useForm('answerInfo', start, (values) => missing(values, { answer }));
  const id = useId();
  if (!isAllowed(view, 'answerInfo')) return null;
  const command = (values: typeof start): Command => ({ type: 'answerInfo', answer: values.answer.trim() });
  return (
    <FormFrame form={form} kind="answerInfo" id={id} after={start} command={command} send={send}>
      <AreaField bound={bind(form, 'answer')} label={answer} />
      <Send type="answerInfo" id={id} busy={busy} />
    </FormFrame>
  );
}

const named = ({ nama, email }: { readonly nama: string; readonly email: string }) => `${nama} (${email})`;

/** Gives the step to one of several holders of its role. */
export function ReassignForm({ view, busy, send }: BesideProps) {
  const { intro, to, reason } = FORMS.reassign;
  const { holders } = view.besides;
  const [first] = holders;
  const start = { to: first ? named(first) : '', reason: '' };
  const form = useForm('reassign', start, (values) => missing(values, { to, reason }));
  const id = useId();
  const command = (values: typeof start): Command => ({
    type: 'reassign',
    to: holders.find((holder) => named(holder) === values.to)?.email ?? '',
    reason: values.reason.trim(),
  });
  return (
    <FormFrame form={form} kind="reassign" id={id} after={start} command={command} send={send}>
      <p class="soft">{intro}</p>
      <ChoiceField bound={bind(form, 'to')} label={to} options={holders.map(named)} />
      <AreaField bound={bind(form, 'reason')} label={reason} rows={2} />
      <Send type="reassign" id={id} busy={busy} />
    </FormFrame>
  );
}

export function CommentForm({ busy, send }: BesideProps) {
  const start = { text: '' };
  const { text } = FORMS.comment;
  const form = useForm('comment', start, (values) => missing(values, { text }));
  const id = useId();
  const command = (values: typeof start): Command => ({ type: 'comment', text: values.text.trim() });
  return (
    <FormFrame form={form} kind="comment" id={id} after={start} command={command} send={send}>
      <AreaField bound={bind(form, 'text')} label={text} rows={2} />
      <Send type="comment" id={id} busy={busy} plain />
    </FormFrame>
  );
}

/** A paper that belongs to the case: a scan or photograph, or the address of a file. */
export function AttachForm({ busy, send }: BesideProps) {
  const { label, upload, tautan, tautanHint } = FORMS.attach;
  const [file, setFile] = useState<Upload | null>(null);
  const start = { label: '', tautan: '' };
  const form = useForm('attach', start, (values) => attachErrors(values, file !== null));
  const id = useId();
  const command = (values: typeof start): Command => ({
    type: 'attach',
    label: values.label.trim(),
    tautan: values.tautan.trim(),
    ...(file === null ? {} : { file }),
  });
  const sent = async (one: Command) => {
    const saved = await send(one);
    if (saved) setFile(null);
    return saved;
  };
  return (
    <FormFrame form={form} kind="attach" id={id} after={start} command={command} send={sent}>
      <TextField bound={bind(form, 'label')} label={label} />
      <ProofField label={upload} file={file} onChange={setFile} />
      <TextField
        bound={bind(form, 'tautan')}
        label={tautan}
        hint={tautanHint}
        link
        optional={file !== null}
      />
      <Send type="attach" id={id} busy={busy} plain />
    </FormFrame>
  );
}
