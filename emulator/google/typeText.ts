/** Types as the declarations write them: `string`, `Byte[]`, `Schema.CellData | undefined`, `typeof Charset`. */
import type { Cursor } from './tokens';

export interface Field {
  readonly type: TypeRef;
  readonly optional: boolean;
}

export type TypeRef =
  /** a name: of JavaScript ("string", "Date"), or the full name of something declared */
  | { readonly kind: 'name'; readonly name: string }
  /** the table of an enum itself: `typeof Charset` */
  | { readonly kind: 'typeof'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'array'; readonly of: TypeRef }
  | { readonly kind: 'union'; readonly of: readonly TypeRef[] }
  /** an object with any keys and values of one type */
  | { readonly kind: 'record'; readonly of: TypeRef }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Field> };

const named = (name: string): TypeRef => ({ kind: 'name', name });

/** Steps over what stands between two brackets, inner ones included. */
export function skipBrackets(cursor: Cursor, open: string, close: string): void {
  cursor.expect(open);
  for (let depth = 1; depth > 0; ) {
    if (cursor.done) throw new Error(`no "${close}"`);
    const token = cursor.next();
    if (token === open) depth += 1;
    if (token === close) depth -= 1;
  }
}

function objectType(cursor: Cursor): TypeRef {
  cursor.expect('{');
  const fields = new Map<string, Field>();
  let values: TypeRef | null = null;
  while (!cursor.take('}')) {
    if (cursor.take('[')) {
      cursor.name();
      cursor.expect(':');
      parseType(cursor);
      cursor.expect(']');
      cursor.expect(':');
      values = parseType(cursor);
    } else {
      const name = cursor.name();
      const optional = cursor.take('?');
      cursor.expect(':');
      fields.set(name, { type: parseType(cursor), optional });
    }
    if (!cursor.take(';')) cursor.take(',');
  }
  return values === null ? { kind: 'object', fields } : { kind: 'record', of: values };
}

function generic(cursor: Cursor, name: string): TypeRef {
  cursor.expect('<');
  const of = [parseType(cursor)];
  while (cursor.take(',')) of.push(parseType(cursor));
  cursor.expect('>');
  const last = of.at(-1) ?? named('any');
  if (name === 'Array' || name === 'ReadonlyArray') return { kind: 'array', of: last };
  return name === 'Record' ? { kind: 'record', of: last } : named(name);
}

function functionOrGroup(cursor: Cursor): TypeRef {
  const isFunction = cursor.peek(1) === ')' || cursor.peek(2) === ':' || cursor.peek(2) === '?';
  if (!isFunction) {
    cursor.expect('(');
    const inner = parseType(cursor);
    cursor.expect(')');
    return inner;
  }
  skipBrackets(cursor, '(', ')');
  cursor.expect('=>');
  parseType(cursor);
  return named('Function');
}

function primary(cursor: Cursor): TypeRef {
  const token = cursor.peek();
  if (token === '{') return objectType(cursor);
  if (token === '(') return functionOrGroup(cursor);
  if (/^["'\d]/.test(token)) return { kind: 'literal', value: cursor.name() };
  if (cursor.take('typeof')) return { kind: 'typeof', name: cursor.path() };
  cursor.take('readonly');
  const name = cursor.path();
  return cursor.peek() === '<' ? generic(cursor, name) : named(name);
}

function postfix(cursor: Cursor): TypeRef {
  let type = primary(cursor);
  while (cursor.peek() === '[' && cursor.peek(1) === ']') {
    cursor.expect('[');
    cursor.expect(']');
    type = { kind: 'array', of: type };
  }
  return type;
}

/** The type at the cursor. Intersections, which Google's classes hardly use, count as unions of their parts. */
export function parseType(cursor: Cursor): TypeRef {
  cursor.take('|');
  const of = [postfix(cursor)];
  while (cursor.take('|') || cursor.take('&')) of.push(postfix(cursor));
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'union', of };
}

/** The same type with every name changed. */
export function mapNames(type: TypeRef, change: (name: string) => TypeRef): TypeRef {
  switch (type.kind) {
    case 'name':
      return change(type.name);
    case 'typeof': {
      const changed = change(type.name);
      return changed.kind === 'name' ? { kind: 'typeof', name: changed.name } : type;
    }
    case 'array':
      return { kind: 'array', of: mapNames(type.of, change) };
    case 'record':
      return { kind: 'record', of: mapNames(type.of, change) };
    case 'union':
      return { kind: 'union', of: type.of.map((one) => mapNames(one, change)) };
    case 'object': {
      const fields = [...type.fields].map(
        ([name, field]) => [name, { ...field, type: mapNames(field.type, change) }] as const,
      );
      return { kind: 'object', fields: new Map(fields) };
    }
    default:
      return type;
  }
}
