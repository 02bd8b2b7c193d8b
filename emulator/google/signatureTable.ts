/** Makes the table of signatures out of Google's declarations: the content of signatures.json. */
import { CLASSES, CORRECTIONS } from './classes';
import { type Declarations, membersOf, type Parameter, type Signature, type TypeRef } from './declarations';

const ROOT = 'GoogleAppsScript.';
const PLAIN = new Set(['string', 'number', 'boolean', 'any', 'object']);

const isSource = (name: string): boolean => name.endsWith('Source');

/**
 * Classes of the emulator that are, or inherit from, an interface. A BlobSource is whatever has its methods
 * (reference, Interface BlobSource).
 */
function standIns(google: Declarations, wanted: string): readonly string[] {
  const needed = [...membersOf(google, wanted).methods.keys()];
  const looksAlike = (name: string): boolean => {
    const { methods } = membersOf(google, name);
    return isSource(wanted) && needed.every((method) => methods.has(method));
  };
  const isOne = (name: string): boolean =>
    name === wanted || looksAlike(name) || (google.interfaces.get(name)?.extends ?? []).some(isOne);
  return Object.entries(CLASSES)
    .filter(([, name]) => isOne(ROOT + name))
    .map(([type]) => type);
}

/** An interface with methods is a class of Google's; one with fields only is a bag of options or a schema. */
function namedCode(google: Declarations, name: string): string {
  if (PLAIN.has(name)) return name;
  if (name === 'Date' || name.endsWith('.Base.Date')) return 'Date';
  if (name === 'undefined' || name === 'null' || name === 'void') return 'null';
  if (google.enums.has(name)) return `#${name.split('.').at(-1)}`;
  if (!google.interfaces.has(name)) return 'any';
  if (membersOf(google, name).methods.size === 0) return 'object';
  const types = standIns(google, name);
  return types.length === 0 ? '@' : `@${types.join('/')}`;
}

function typeCode(google: Declarations, type: TypeRef): string {
  switch (type.kind) {
    case 'name':
      return namedCode(google, type.name);
    case 'array': {
      const inner = typeCode(google, type.of);
      return inner.includes('|') ? 'any[]' : `${inner}[]`;
    }
    case 'union':
      return [...new Set(type.of.map((one) => typeCode(google, one)))].join('|');
    case 'literal':
      return 'string';
    case 'typeof':
      return 'any';
    default:
      return 'object';
  }
}

function parameterCode(google: Declarations, parameter: Parameter): string {
  const type = parameter.rest && parameter.type.kind === 'array' ? parameter.type.of : parameter.type;
  const code = typeCode(google, type);
  return `${parameter.rest ? '...' : ''}${code}${parameter.optional ? '?' : ''}`;
}

const signatureCode = (google: Declarations, { parameters }: Signature): string =>
  parameters.map((one) => parameterCode(google, one)).join(',');

/** Ways to call each method of each class of the emulator: the types of the parameters, as signature.ts reads them. */
export type SignatureTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** @throws Error for a class that Google has not. */
export function signatureTable(google: Declarations): SignatureTable {
  const rows = Object.entries(CLASSES).map(([type, name]) => {
    if (!google.interfaces.has(ROOT + name)) throw new Error(`no interface ${name}`);
    const methods = [...membersOf(google, ROOT + name).methods].map(([method, list]) => {
      const ways = new Set(list.map((one) => signatureCode(google, one)));
      return [method, CORRECTIONS[`${type}.${method}`] ?? [...ways]] as const;
    });
    return [type, Object.fromEntries(methods)] as const;
  });
  return Object.fromEntries(rows);
}
