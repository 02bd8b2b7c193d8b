/** Utilities.formatString: the formats of Java's Formatter that scripts use. */

/** Parts of "%-08.2f": flags, width, precision, conversion. */
const FORMAT = /%(\d+\$)?([-+ 0,(#]*)(\d*)(?:\.(\d+))?([a-zA-Z%])/g;

interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | null;
}

function signed(text: string, value: number, { flags }: Spec): string {
  if (value < 0) return `-${text}`;
  return flags.includes('+') ? `+${text}` : flags.includes(' ') ? ` ${text}` : text;
}

const grouped = (text: string, { flags }: Spec): string =>
  flags.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text;

function decimal(value: unknown, spec: Spec): string {
  const number = Number(value);
  const [whole = '', part] = Math.abs(number)
    .toFixed(spec.precision ?? 6)
    .split('.');
  return signed(part === undefined ? grouped(whole, spec) : `${grouped(whole, spec)}.${part}`, number, spec);
}

function integer(value: unknown, spec: Spec): string {
  const number = Math.trunc(Number(value));
  return signed(grouped(String(Math.abs(number)), spec), number, spec);
}

const CONVERSIONS: Readonly<Record<string, (value: unknown, spec: Spec) => string>> = {
  s: (value, { precision }) => String(value).slice(0, precision ?? undefined),
  b: (value) => String(Boolean(value)),
  c: (value) => (typeof value === 'number' ? String.fromCodePoint(value) : String(value)),
  d: integer,
  f: decimal,
  e: (value, { precision }) =>
    Number(value)
      .toExponential(precision ?? 6)
      .replace(/([+-])(\d)$/, '$10$2'),
  x: (value) => Math.trunc(Number(value)).toString(16),
  X: (value) => Math.trunc(Number(value)).toString(16).toUpperCase(),
  o: (value) => Math.trunc(Number(value)).toString(8),
};

function padded(text: string, { flags, width }: Spec, isNumber: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[+ -]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** @param fail makes the error for a conversion that Java does not know, or an argument that is missing */
export function formatString(
  template: string,
  values: readonly unknown[],
  fail: (message: string) => Error,
): string {
  let next = 0;
  return template.replace(FORMAT, (all, position, flags, width, precision, kind) => {
    if (kind === '%') return '%';
    const convert = CONVERSIONS[kind];
    if (!convert) throw fail(`Conversion = '${kind}'`);
    const index = position ? Number.parseInt(position, 10) - 1 : next++;
    if (index >= values.length) throw fail(`Format specifier '${all}'`);
    const spec = {
      flags,
      width: Number(width),
      precision: precision === undefined ? null : Number(precision),
    };
    return padded(convert(values[index], spec), spec, 'dfexXo'.includes(kind));
  });
}
