/**
 * Reads the declarations of Google's services (@types/google-apps-script): which classes there are, what their members
 * take, which enums and schemas they use. The files are regular enough to be read as text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cursor } from './tokens';
import { type Field, mapNames, parseType, skipBrackets, type TypeRef } from './typeText';

export type { Field, TypeRef };

export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional: boolean;
  /** takes all arguments from here on; `type` is the list's */
  readonly rest: boolean;
}

/** One way to call a method. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly result: TypeRef;
}

/** A class, a schema, a set of options: `interface` in the files. */
export interface Interface {
  /** "GoogleAppsScript.Sheets.Schema.CellData" */
  readonly name: string;
  readonly extends: readonly string[];
  /** overloads in the order of the file */
  readonly methods: ReadonlyMap<string, readonly Signature[]>;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Declarations {
  readonly interfaces: ReadonlyMap<string, Interface>;
  /** members by the enum's full name */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** full names of the types of global variables: "SpreadsheetApp" */
  readonly globals: ReadonlyMap<string, TypeRef>;
}

interface Draft {
  readonly name: string;
  readonly extends: string[];
  readonly methods: Map<string, Signature[]>;
  readonly fields: Map<string, Field>;
}

/** What the files say, names still as they are written. */
class Reader {
  readonly drafts = new Map<string, Draft>();
  readonly enums = new Map<string, readonly string[]>();
  readonly aliases = new Map<string, TypeRef>();
  readonly globals = new Map<string, TypeRef>();

  read(text: string): void {
    const cursor = new Cursor(text);
    while (!cursor.done) this.statement(cursor, '');
  }

  private statement(cursor: Cursor, scope: string): void {
    while (cursor.take('declare') || cursor.take('export'));
    const word = cursor.next();
    const name = word === ';' ? '' : cursor.path();
    const full = scope === '' ? name : `${scope}.${name}`;
    if (word === 'namespace' || word === 'module') this.namespace(cursor, full);
    else if (word === 'interface' || word === 'class') this.interface(cursor, full);
    else if (word === 'enum') this.enum(cursor, full);
    else if (word === 'type') this.alias(cursor, full);
    else if (word === 'var' || word === 'const' || word === 'let') this.variable(cursor, full);
    else if (word !== ';') throw new Error(`unknown declaration: ${word} ${name}`);
  }

  private namespace(cursor: Cursor, full: string): void {
    cursor.expect('{');
    while (!cursor.take('}')) this.statement(cursor, full);
  }

  private enum(cursor: Cursor, full: string): void {
    const names: string[] = [];
    cursor.expect('{');
    while (!cursor.take('}')) {
      names.push(cursor.name());
      if (cursor.take('=')) cursor.next();
      cursor.take(',');
    }
    this.enums.set(full, names);
  }

  private alias(cursor: Cursor, full: string): void {
    cursor.expect('=');
    this.aliases.set(full, parseType(cursor));
    cursor.take(';');
  }

  private variable(cursor: Cursor, full: string): void {
    cursor.expect(':');
    this.globals.set(full, parseType(cursor));
    cursor.take(';');
  }

  /** Interfaces of the same name are one, as TypeScript has it. */
  private interface(cursor: Cursor, full: string): void {
    const fresh: Draft = { name: full, extends: [], methods: new Map(), fields: new Map() };
    const draft = this.drafts.get(full) ?? fresh;
    this.drafts.set(full, draft);
    if (cursor.peek() === '<') skipBrackets(cursor, '<', '>');
    if (cursor.take('extends') || cursor.take('implements')) {
      do draft.extends.push(cursor.path());
      while (cursor.take(','));
    }
    cursor.expect('{');
    while (!cursor.take('}')) this.member(cursor, draft);
  }

  private member(cursor: Cursor, draft: Draft): void {
    if (cursor.peek() === '[') {
      this.indexed(cursor);
      return;
    }
    if (cursor.peek() === 'readonly' && /^\w/.test(cursor.peek(1))) cursor.next();
    const name = cursor.peek() === '(' ? '()' : cursor.peek() === 'new' ? 'new' : cursor.name();
    if (name === 'new' && cursor.peek(1) === '(') cursor.next();
    const optional = cursor.take('?');
    if (cursor.peek() === '(') {
      const parameters = parametersOf(cursor);
      const result = cursor.take(':') ? parseType(cursor) : ({ kind: 'name', name: 'any' } as const);
      draft.methods.set(name, [...(draft.methods.get(name) ?? []), { parameters, result }]);
    } else {
      cursor.expect(':');
      draft.fields.set(name, { type: parseType(cursor), optional });
    }
    if (!cursor.take(';')) cursor.take(',');
  }

  /** `[name: string]: any` allows anything and is left out. */
  private indexed(cursor: Cursor): void {
    while (cursor.next() !== ']');
    cursor.expect(':');
    parseType(cursor);
    cursor.take(';');
  }
}

function parametersOf(cursor: Cursor): Parameter[] {
  const parameters: Parameter[] = [];
  cursor.expect('(');
  while (!cursor.take(')')) {
    const rest = cursor.take('...');
    const name = cursor.name();
    const optional = cursor.take('?');
    cursor.expect(':');
    parameters.push({ name, type: parseType(cursor), optional, rest });
    cursor.take(',');
  }
  return parameters;
}

/** Names as written become full names, aliases what they stand for. */
class Names {
  constructor(private readonly reader: Reader) {}

  type(type: TypeRef, scope: string): TypeRef {
    return mapNames(type, (name) => this.named(name, scope));
  }

  /** Looks from the innermost namespace outwards. A name that nobody declares is JavaScript's own. */
  full(name: string, scope: string): string {
    for (let at = scope; ; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
      const full = at === '' ? name : `${at}.${name}`;
      const { drafts, enums, aliases } = this.reader;
      if (drafts.has(full) || enums.has(full) || aliases.has(full)) return full;
      if (at === '') return name;
    }
  }

  private named(name: string, scope: string): TypeRef {
    const full = this.full(name, scope);
    const alias = this.reader.aliases.get(full);
    const around = full.includes('.') ? full.slice(0, full.lastIndexOf('.')) : '';
    return alias === undefined ? { kind: 'name', name: full } : this.type(alias, around);
  }
}

function finished(draft: Draft, names: Names): Interface {
  const scope = draft.name;
  const signature = ({ parameters, result }: Signature): Signature => ({
    parameters: parameters.map((one) => ({ ...one, type: names.type(one.type, scope) })),
    result: names.type(result, scope),
  });
  const methods = [...draft.methods].map(([name, list]) => [name, list.map(signature)] as const);
  const fields = [...draft.fields].map(
    ([name, field]) => [name, { ...field, type: names.type(field.type, scope) }] as const,
  );
  return {
    name: draft.name,
    extends: draft.extends.map((name) => names.full(name, scope)),
    methods: new Map(methods),
    fields: new Map(fields),
  };
}

/** Declarations of these texts, read as one program. @throws Error for text that is no declaration. */
export function parseDeclarations(texts: readonly string[]): Declarations {
  const reader = new Reader();
  for (const text of texts) reader.read(text);
  const names = new Names(reader);
  const interfaces = [...reader.drafts].map(([name, draft]) => [name, finished(draft, names)] as const);
  const globals = [...reader.globals].map(([name, type]) => [name, names.type(type, '')] as const);
  return { interfaces: new Map(interfaces), enums: reader.enums, globals: new Map(globals) };
}

/**
 * Declarations of all built-in services and of the advanced services named.
 * @param folder of the package @types/google-apps-script
 * @param advanced files under apis, without ending: "sheets_v4"
 */
export function readDeclarations(folder: string, advanced: readonly string[]): Declarations {
  const index = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const files = [...index.matchAll(/<reference path="([^"]+)"/g)].map((hit) => hit[1] ?? '');
  const wanted = files.filter(
    (file) => !file.startsWith('apis/') || advanced.some((name) => file === `apis/${name}.d.ts`),
  );
  return parseDeclarations(wanted.map((file) => readFileSync(join(folder, file), 'utf8')));
}

/** All members of an interface, those that it inherits included. */
export function membersOf(declarations: Declarations, name: string): Pick<Interface, 'methods' | 'fields'> {
  const methods = new Map<string, readonly Signature[]>();
  const fields = new Map<string, Field>();
  const own = declarations.interfaces.get(name);
  for (const base of own?.extends ?? []) {
    const inherited = membersOf(declarations, base);
    for (const [key, value] of inherited.methods) methods.set(key, value);
    for (const [key, value] of inherited.fields) fields.set(key, value);
  }
  for (const [key, value] of own?.methods ?? []) methods.set(key, value);
  for (const [key, value] of own?.fields ?? []) fields.set(key, value);
  return { methods, fields };
}
