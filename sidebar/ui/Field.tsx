/** Labelled inputs: text, many lines, date, time, choice. Label, hint and error are tied to the input for readers. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatDay } from '../../src/messages/format';
import { COMMON } from '../../src/messages/sidebar';
import { isDate } from '../logic/dates';
import type { Bound } from './form';

interface FieldProps {
  readonly bound: Bound<string>;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly 'data-testid': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly 'aria-describedby'?: string;
}

/** Attributes every input shares. */
function wire(id: string, { bound, hint, optional }: FieldProps): Wiring {
  const described = [hint ? `${id}-hint` : '', bound.error ? `${id}-error` : ''].filter(
    (each) => each !== '',
  );
  return {
    id,
    name: bound.name,
    'data-testid': `field-${bound.name}`,
    'aria-invalid': bound.error !== '',
    'aria-required': !optional,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
  };
}

function Frame({ id, field, children }: { id: string; field: FieldProps; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>
        {field.label} {field.optional && <span class="soft light">{COMMON.optional}</span>}
      </label>
      {children}
      {field.hint && (
        <div class="hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      )}
      <FieldError id={`${id}-error`} text={field.bound.error} />
    </div>
  );
}

/** What is wrong in a field, below it. */
export function FieldError({ id, text }: { id: string; text: string }) {
  if (text === '') return null;
  return (
    <div class="wrong" id={id}>
      {text}
    </div>
  );
}

/** One line of text; `link` brings up the keyboard for addresses. */
export function TextField(props: FieldProps & { readonly link?: boolean }) {
  const id = useId();
  return (
    <Frame id={id} field={props}>
      <input
        {...wire(id, props)}
        type="text"
        inputMode={props.link ? 'url' : 'text'}
        autocomplete="off"
        value={props.bound.value}
        onInput={(event) => props.bound.onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** A date of the calendar, `YYYY-MM-DD` or '', written out below. */
export function DateField(field: FieldProps) {
  const id = useId();
  const { value } = field.bound;
  // Browsers show the order of day and month by their own language; the words below leave no doubt.
  const props = isDate(value) ? { ...field, hint: formatDay(value) } : field;
  return (
    <Frame id={id} field={props}>
      <input
        {...wire(id, props)}
        type="date"
        value={value}
        onInput={(event) => props.bound.onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** A time of day, `HH.MM`. */
export function TimeField(props: FieldProps) {
  const id = useId();
  return (
    <Frame id={id} field={props}>
      <input
        {...wire(id, props)}
        class="short"
        type="text"
        inputMode="decimal"
        pattern="([01]?[0-9]|2[0-3])[.:][0-5][0-9]"
        maxLength={5}
        autocomplete="off"
        value={props.bound.value}
        onInput={(event) => props.bound.onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** Several lines; grows with its text. */
export function AreaField(props: FieldProps & { readonly rows?: number }) {
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  const { value } = props.bound;
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area || area.scrollHeight <= area.clientHeight) return;
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Frame id={id} field={props}>
      <textarea
        {...wire(id, props)}
        ref={ref}
        rows={props.rows ?? 3}
        value={value}
        onInput={(event) => props.bound.onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** One of a few words. */
export function ChoiceField(props: FieldProps & { readonly options: readonly string[] }) {
  const id = useId();
  const { value } = props.bound;
  const options = props.options.includes(value) || value === '' ? props.options : [value, ...props.options];
  return (
    <Frame id={id} field={props}>
      <select
        {...wire(id, props)}
        value={value}
        onChange={(event) => props.bound.onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </Frame>
  );
}
