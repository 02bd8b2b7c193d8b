/** Sets of boxes: a plain checklist, chips, and the segmented score of a component. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { COMMON } from '../../src/messages/sidebar';
import { FieldError } from './Field';
import type { Bound } from './form';

interface SetProps {
  readonly bound: Bound<readonly string[]>;
  readonly legend: string;
  readonly optional?: boolean;
  readonly children: ComponentChildren;
}

/** A fieldset whose error is announced with its legend. */
export function CheckSet({ bound, legend, optional, children }: SetProps) {
  const id = useId();
  const wrong = bound.error !== '';
  return (
    <fieldset
      class="field"
      tabIndex={wrong ? -1 : undefined}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `${id}-error` : undefined}
      data-testid={`field-${bound.name}`}
    >
      <legend>
        {legend} {optional && <span class="soft light">{COMMON.optional}</span>}
      </legend>
      {children}
      <FieldError id={`${id}-error`} text={bound.error} />
    </fieldset>
  );
}

/** The list with one value put in or taken out. */
function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

interface CheckProps {
  readonly bound: Bound<readonly string[]>;
  readonly value: string;
  readonly chip?: boolean;
  readonly children: ComponentChildren;
}

/** One box of a set; `chip` draws it as a pill. */
export function Check({ bound, value, chip, children }: CheckProps) {
  return (
    <label class={chip ? 'pill' : 'check'}>
      <input
        type="checkbox"
        name={bound.name}
        value={value}
        data-testid={`field-${bound.name}-${value}`}
        checked={bound.value.includes(value)}
        onChange={() => bound.onChange(toggled(bound.value, value))}
      />
      <span>{children}</span>
    </label>
  );
}

interface SegmentsProps<V> {
  readonly name: string;
  readonly label: string;
  readonly value: V;
  readonly options: readonly {
    readonly value: V;
    readonly key: string;
    /** shown large above the text */
    readonly sign?: string;
    readonly text: string;
  }[];
  onChange(value: V): void;
}

/** A row of radio buttons drawn as one control. */
export function Segments<V>({ name, label, value, options, onChange }: SegmentsProps<V>) {
  const group = useId();
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.key} class={option.value === null ? 'off' : ''}>
          <input
            type="radio"
            name={group}
            data-testid={`field-${name}-${option.key}`}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.sign && <b aria-hidden="true">{option.sign}</b>}
            {option.text}
          </span>
        </label>
      ))}
    </div>
  );
}
