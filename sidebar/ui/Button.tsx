/** Buttons. A refused one stays reachable by keyboard and says why; a busy one does nothing. */
import type { ComponentChildren } from 'preact';
import type { CaseView } from '../../src/api/contract';
import { isAllowed } from '../logic/view';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly testId?: string;
  readonly busy?: boolean;
  /** id of the element that says why the button is refused */
  readonly refusedBy?: string | undefined;
  /** id of the form this button sends */
  readonly form?: string | undefined;
  readonly wide?: boolean;
  onPress?(): void;
}

/** The button of a row leads until every row is filled; then the one that closes the step does. */
export function rowKind(view: CaseView): 'primary' | 'plain' {
  return isAllowed(view, 'complete') ? 'plain' : 'primary';
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', busy = false, refusedBy, form } = props;
  const off = busy || refusedBy !== undefined;
  return (
    <button
      type={form && !off ? 'submit' : 'button'}
      form={form}
      class={`${kind}${props.wide ? ' wide' : ''}`}
      data-testid={props.testId}
      aria-disabled={off || undefined}
      aria-describedby={refusedBy}
      onClick={() => (off ? undefined : props.onPress?.())}
    >
      {props.children}
    </button>
  );
}
