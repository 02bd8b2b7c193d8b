// Makes emulator/sheets/schemaTable.ts from the types of the Sheets API (@types/google-apps-script). Run after updating
// the types; a test fails when the table is not what this makes. Prints the table with --print.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const TYPES = createRequire(import.meta.url).resolve('@types/google-apps-script/apis/sheets_v4.d.ts');
const TARGET = fileURLToPath(new URL('../emulator/sheets/schemaTable.ts', import.meta.url));
const WIDTH = 118;
const CODES = { string: 's', number: 'n', boolean: 'b', object: 'o', any: 'a' };

/** "Sheets.Schema.Color[]" to "Color[]", "string" to "s". */
function code(type) {
  const [, name, lists] = /^(?:Sheets\.Schema\.)?(\w+)((?:\[\])*)$/.exec(type.trim());
  return (CODES[name] ?? name) + lists;
}

/** All types of the namespace Schema, each with the codes of its fields. */
function declared(source) {
  const schema = source.slice(source.indexOf('namespace Schema'));
  const types = new Map();
  for (const [, name, body] of schema.matchAll(/interface (\w+) \{([^}]*)\}/g)) {
    const fields = [...body.matchAll(/(\w+)\?: ([^;|]+)(?:\| undefined)?;/g)];
    types.set(name, new Map(fields.map(([, field, type]) => [field, code(type)])));
  }
  return types;
}

/** The types that a request or a spreadsheet reaches. */
function reachable(types) {
  const seen = new Set();
  const enter = (type) => {
    const name = type.replace(/(\[\])+$/, '');
    if (!types.has(name) || seen.has(name)) return;
    seen.add(name);
    for (const field of types.get(name).values()) enter(field);
  };
  for (const name of types.keys()) if (/Request$/.test(name)) enter(name);
  for (const name of ['Spreadsheet', 'ValueRange']) enter(name);
  return [...seen].sort();
}

/** One type is one line, folded with two spaces. */
function line(name, fields) {
  const lines = [name];
  for (const [field, type] of fields) {
    const word = `${field}:${type}`;
    if (`${lines.at(-1)} ${word}`.length > WIDTH) lines.push(` ${word}`);
    else lines[lines.length - 1] += ` ${word}`;
  }
  return lines.join('\n');
}

const types = declared(readFileSync(TYPES, 'utf8'));
const table = reachable(types).map((name) => line(name, types.get(name)));
const text = `/**
 * Made by scripts/sheetsSchema.mjs from @types/google-apps-script (sheets_v4); not to be changed by hand.
 * A type a line: \`s\` string, \`n\` number, \`b\` boolean, \`o\` object, \`a\` anything, \`[]\` list.
 */
export const SCHEMA_TABLE = \`
${table.join('\n')}
\`;
`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(TARGET, text);
