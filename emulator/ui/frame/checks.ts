/** What `google.script.run` takes as an argument. Pure, so that it can be tried without a browser. */

const isPlain = (value: object): boolean => {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
};

function problemIn(value: unknown, name: string, above: readonly object[]): string | null {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return name;
  if (typeof value !== 'object' || value === null) return null;
  if (above.includes(value)) return name;
  if (!Array.isArray(value) && !isPlain(value)) return name;
  for (const [key, part] of Object.entries(value)) {
    const problem = problemIn(part, key, [...above, value]);
    if (problem) return problem;
  }
  return null;
}

/**
 * Name of the first argument or property that Google refuses (a Date, a function, an element, a cycle), else null.
 * Source: "HTML Service: Communicate with Server Functions", parameters and return values.
 */
export function illegalArgument(args: readonly unknown[]): string | null {
  for (const [i, arg] of args.entries()) {
    const problem = problemIn(arg, String(i), []);
    if (problem) return problem;
  }
  return null;
}
