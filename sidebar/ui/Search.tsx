/** A field that narrows a list down while typing. */
export function Search(props: { label: string; value: string; onChange(value: string): void }) {
  return (
    <input
      type="search"
      class="search"
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
