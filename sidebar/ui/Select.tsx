/** One of several values, or none of them: a filter. */
import { useId } from 'preact/hooks';
import { SEARCH } from '../../src/messages/search';

export interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V> {
  readonly name: string;
  readonly label: string;
  readonly value: V | null;
  readonly choices: readonly Choice<V>[];
  onPick(value: V | null): void;
}

export function Select<V extends string | number>({ name, label, value, choices, onPick }: SelectProps<V>) {
  const id = useId();
  const pick = (text: string) => onPick(choices.find((one) => String(one.value) === text)?.value ?? null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        data-testid={`field-${name}`}
        value={value === null ? '' : String(value)}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <option value="">{SEARCH.any}</option>
        {choices.map((one) => (
          <option key={one.value} value={String(one.value)}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
