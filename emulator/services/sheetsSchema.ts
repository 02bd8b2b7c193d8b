/**
 * Google's schema of what Sheets accepts. A body with an unknown field or a wrong type is refused in Google's words.
 * The types come from @types/google-apps-script (schemaTable.ts), what they lack from schemaFacts.ts.
 * Codes of fields: `s` string, `n` double, `i` int32, `b` boolean, `o` object, `a` anything, `e=X` enum X, `[]` list.
 */
import { ApiRefusal, NotEmulated } from '../errors';
import {
  DOUBLES,
  ENUM_AT,
  ENUM_VALUES,
  MISSING_FIELDS,
  MISSING_TYPES,
  UNDESCRIBED_REQUESTS,
} from '../sheets/schemaFacts';
import { SCHEMA_TABLE } from '../sheets/schemaTable';

type Fields = Map<string, string>;

/** What the types call a string or a number, as the discovery document has it. */
function refined(type: string, field: string, code: string): string {
  const place = `${type}.${field}`;
  if (code === 's') {
    const name = ENUM_AT.get(place) ?? ENUM_AT.get(field);
    return name === undefined ? code : `e=${name}`;
  }
  return code === 'n' && !DOUBLES.has(place) ? 'i' : code;
}

function parseTable(text: string, types: Map<string, Fields>): void {
  for (const line of text.trim().replace(/\n /g, ' ').split('\n')) {
    const [type = '', ...words] = line.split(' ');
    const fields = types.get(type) ?? new Map<string, string>();
    for (const word of words) {
      const [field = '', code = ''] = word.split(':');
      fields.set(field, refined(type, field, code));
    }
    types.set(type, fields);
  }
}

function parseSchema(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const types = new Map<string, Fields>();
  for (const table of [SCHEMA_TABLE, MISSING_TYPES, MISSING_FIELDS]) parseTable(table, types);
  return types;
}

const TYPES = parseSchema();

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function invalid(path: string, type: string, value: unknown): ApiRefusal {
  const shown =
    typeof value === 'object' && value !== null
      ? 'Starting an object on a scalar field'
      : JSON.stringify(value);
  return new ApiRefusal(400, `Invalid value at '${path}' (${type}), ${shown}`);
}

const INT32 = 2 ** 31;

const isInt32 = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -INT32 && value < INT32;

function checkScalar(value: unknown, type: string, path: string): void {
  if (type.startsWith('e=')) {
    const name = type.slice(2);
    const known = ENUM_VALUES.get(name)?.has(String(value)) === true;
    if (!known) throw invalid(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value);
    return;
  }
  if (type === 's' && typeof value !== 'string') throw invalid(path, 'TYPE_STRING', value);
  if (type === 'b' && typeof value !== 'boolean') throw invalid(path, 'TYPE_BOOL', value);
  if (type === 'n' && !Number.isFinite(value)) throw invalid(path, 'TYPE_DOUBLE', value);
  if (type === 'i' && !isInt32(value)) throw invalid(path, 'TYPE_INT32', value);
}

function checkField(value: unknown, type: string, path: string): void {
  if (value === null || value === undefined || type === 'a') return;
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) throw invalid(path, type.slice(0, -2), value);
    for (let i = 0; i < value.length; i++) checkField(value[i], type.slice(0, -2), `${path}[${i}]`);
    return;
  }
  if (TYPES.has(type)) checkObject(value, type, path);
  else if (type !== 'o') checkScalar(value, type, path);
  else if (typeof value !== 'object' || Array.isArray(value)) throw invalid(path, 'TYPE_MESSAGE', value);
}

function checkObject(value: unknown, type: string, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, type, value);
  const fields = TYPES.get(type);
  for (const [name, one] of Object.entries(value)) {
    const fieldType = fields?.get(name);
    if (fieldType === undefined) {
      if (type === 'Request' && UNDESCRIBED_REQUESTS.has(name))
        throw new NotEmulated(`Sheets request ${name}`);
      const place = path === '' ? '' : ` at '${path}'`;
      throw new ApiRefusal(
        400,
        `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`,
      );
    }
    checkField(one, fieldType, path === '' ? snake(name) : `${path}.${snake(name)}`);
  }
}

/** Checks a body against a type of the schema. Throws Google's refusal, naming the field. */
export function checkBody(body: unknown, type: string): void {
  checkObject(body, type, '');
}

/** Type of a field for field masks; null when the type has no such field. */
export function knowsPath(type: string, field: string): string | null {
  return (
    TYPES.get(type)
      ?.get(field)
      ?.replace(/(\[\])+$/, '') ?? null
  );
}
