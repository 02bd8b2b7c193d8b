/** The form element around the fields: checks before sending, and takes the values as saved once the server has. */
import type { ComponentChildren } from 'preact';
import type { Command } from '../../src/domain/types';
import { COMMON } from '../../src/messages/sidebar';
import type { Form } from './form';

/** Id of the form that the button in the footer sends. */
export const STEP_FORM = 'step-form';

/** Enter inside a field must not decide anything; a decision is the press of its button. */
function notByEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

interface FrameProps<T extends object> {
  readonly form: Form<T>;
  /** the test hook, `form-{kind}`; a row's form has none, its row has */
  readonly kind?: string;
  readonly id?: string;
  /** what the form holds once it is saved; what was typed when not given */
  readonly after?: T;
  readonly children: ComponentChildren;
  command(values: T): Command;
  send(command: Command): Promise<boolean>;
}

export function FormFrame<T extends object>(props: FrameProps<T>) {
  const { form, kind, id = STEP_FORM } = props;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (form.check() && (await props.send(props.command(form.values))))
      form.reset(props.after ?? form.values);
  };
  return (
    <form
      id={id}
      data-testid={kind && `form-${kind}`}
      noValidate
      ref={form.ref}
      onKeyDown={notByEnter}
      onSubmit={submit}
    >
      {form.restored && (
        <p class="notice plain" role="status" data-testid="restored">
          {COMMON.restored}
        </p>
      )}
      {props.children}
    </form>
  );
}
