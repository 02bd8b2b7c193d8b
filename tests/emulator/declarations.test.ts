import { dirname } from 'node:path';
import {
  membersOf,
  parseDeclarations,
  readDeclarations,
  type TypeRef,
} from '../../emulator/google/declarations';

const folder = dirname(require.resolve('@types/google-apps-script/package.json'));
const google = readDeclarations(folder, ['sheets_v4', 'drive_v3']);
const SHEETS = 'GoogleAppsScript.Sheets.Schema';

/** A type as text, for comparing. */
function text(type: TypeRef | undefined): string {
  if (type === undefined) return 'missing';
  if (type.kind === 'name') return type.name;
  if (type.kind === 'typeof') return `typeof ${type.name}`;
  if (type.kind === 'literal') return JSON.stringify(type.value);
  if (type.kind === 'array') return `${text(type.of)}[]`;
  if (type.kind === 'union') return type.of.map(text).join(' | ');
  if (type.kind === 'record') return `{*: ${text(type.of)}}`;
  return `{${[...type.fields].map(([name, field]) => `${name}: ${text(field.type)}`).join(', ')}}`;
}

const calls = (name: string, method: string): readonly string[] =>
  (membersOf(google, name).methods.get(method) ?? []).map(
    ({ parameters, result }) =>
      `(${parameters.map((one) => `${one.rest ? '...' : ''}${one.name}: ${text(one.type)}`).join(', ')}): ${text(result)}`,
  );

test('a method is read with its overloads, parameters and result', () => {
  expect(calls('GoogleAppsScript.Cache.Cache', 'put')).toEqual([
    '(key: string, value: string): void',
    '(key: string, value: string, expirationInSeconds: number): void',
  ]);
  expect(calls('GoogleAppsScript.Cache.Cache', 'getAll')).toEqual(['(keys: string[]): {*: any}']);
  expect(calls('GoogleAppsScript.Utilities.Utilities', 'formatString')).toEqual([
    '(template: string, ...args: any[]): string',
  ]);
});

test('names are full names, aliases are what they stand for', () => {
  expect(calls('GoogleAppsScript.Utilities.Utilities', 'zip')[0]).toBe(
    '(blobs: GoogleAppsScript.Base.BlobSource[]): GoogleAppsScript.Base.Blob',
  );
  expect(calls('GoogleAppsScript.Utilities.Utilities', 'base64Decode')[0]).toBe(
    '(encoded: string): number[]',
  );
});

test('a schema of an advanced service is read with its fields', () => {
  const cell = google.interfaces.get(`${SHEETS}.CellData`);
  expect(text(cell?.fields.get('userEnteredValue')?.type)).toBe(`${SHEETS}.ExtendedValue | undefined`);
  expect(text(cell?.fields.get('textFormatRuns')?.type)).toBe(`${SHEETS}.TextFormatRun[] | undefined`);
  expect(cell?.fields.get('note')?.optional).toBe(true);
  const file = google.interfaces.get('GoogleAppsScript.Drive_v3.Drive.V3.Schema.File');
  expect(text(file?.fields.get('properties')?.type)).toBe('{*: any}');
});

test('every request of a batch update of a spreadsheet is there', () => {
  const requests = google.interfaces.get(`${SHEETS}.Request`)?.fields;
  expect(requests?.has('updateCells')).toBe(true);
  for (const { type } of requests?.values() ?? []) expect(text(type)).toMatch(/Request \| undefined$/);
});

test('enums, globals and the tables of enums are read', () => {
  expect(google.enums.get('GoogleAppsScript.Utilities.Charset')).toEqual(['US_ASCII', 'UTF_8']);
  expect(text(google.globals.get('SpreadsheetApp'))).toBe('GoogleAppsScript.Spreadsheet.SpreadsheetApp');
  expect(text(google.globals.get('Sheets'))).toBe('GoogleAppsScript.Sheets | undefined');
  const utilities = google.interfaces.get('GoogleAppsScript.Utilities.Utilities');
  expect(text(utilities?.fields.get('Charset')?.type)).toBe('typeof GoogleAppsScript.Utilities.Charset');
});

test('a class has the members that it inherits', () => {
  const declared = parseDeclarations([
    'declare namespace A { interface Base { id(): string; } namespace B { interface Sub extends Base { at?: Base[]; } } }',
  ]);
  const { methods, fields } = membersOf(declared, 'A.B.Sub');
  expect([...methods.keys()]).toEqual(['id']);
  expect(text(fields.get('at')?.type)).toBe('A.Base[]');
});

test('text that is no declaration is refused', () => {
  expect(() => parseDeclarations(['declare namespace A { loop x }'])).toThrow('unknown declaration: loop x');
  expect(() => parseDeclarations(['interface A { b: string'])).toThrow();
});
