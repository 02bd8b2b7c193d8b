/**
 * What a script can hold. Services live in the main thread; the script, in its worker, holds references to them.
 * Every method of a `Remote` whose name is one of Google's class is a member that the script can call.
 */

/** An object of a Google service, passed to the script by reference. */
export abstract class Remote {
  /** Class name as Google shows it, e.g. "Body", "Paragraph". */
  abstract readonly _type: string;
}

/** A value of one of Google's enums, e.g. DocumentApp.ElementType.PARAGRAPH. */
export class EnumValue extends Remote {
  readonly _type: string;
  constructor(
    type: string,
    readonly _name: string,
  ) {
    super();
    this._type = type;
  }
  name(): string {
    return this._name;
  }
  override toString(): string {
    return this._name;
  }
}

/** A service's constant member that holds enum values: `DocumentApp.ElementType`. */
export type EnumTable<N extends string> = { readonly [K in N]: EnumValue };

export function enumOf<N extends string>(type: string, names: readonly N[]): EnumTable<N> {
  const table = {} as Record<N, EnumValue>;
  for (const name of names) table[name] = new EnumValue(type, name);
  return table;
}

/** An error whose message is Google's wording; the script sees it as `Exception: …`. */
export class GoogleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}
