/**
 * What `{{…}}` means in a template: `{{name}}` a field, `{{table.column}}` a cell of a repeated row or block,
 * `{{#table}}` and `{{/table}}` (each alone in its paragraph) the borders of a block that is there once for each record.
 */
import type { LetterSpec } from '../ports';

/** One placeholder in a text: `name` without braces, `start` its first brace, `end` one past its last. */
export interface Placeholder {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Why a template cannot be used, and the text in it that is at fault. */
export interface TemplateFault {
  readonly cause:
    | 'UNKNOWN'
    | 'MISSING'
    | 'UNCLOSED'
    | 'UNFILLED'
    | 'MARK_MISSING'
    | 'SIGNER_MISSING'
    | 'NO_TEMPLATE'
    | 'NO_SOURCE'
    | 'NO_FOLDER'
    | 'NO_RIGHT';
  readonly text: string;
}

const PLACEHOLDER = '\\{\\{[^{}]*\\}\\}';

/** All placeholders of a text, in order. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const pattern = new RegExp(PLACEHOLDER, 'g');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    found.push({ name: match[0].slice(2, -2), start: match.index, end });
  }
  return found;
}

/** Name of the table in `table.column`, '' for a field. */
export function tableOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(0, dot);
}

/** `{{#table}}` or `{{/table}}`. */
export function isBorder(name: string): boolean {
  return name.startsWith('#') || name.startsWith('/');
}

/** Table whose rows this text of a table row repeats, '' when it is an ordinary row. */
export function repeatedTable(text: string, tables: LetterSpec['tables']): string {
  const repeated = placeholdersIn(text).find((placeholder) => {
    const table = tableOf(placeholder.name);
    return table !== '' && has(tables, table);
  });
  return repeated === undefined ? '' : tableOf(repeated.name);
}

/**
 * First thing that keeps a template from being filled, null when there is none.
 * `text` is all of its text: body, header and footer. `required` names what it must not lack.
 */
export function templateFault(
  text: string,
  spec: Pick<LetterSpec, 'fields' | 'tables'>,
  required: readonly string[],
): TemplateFault | null {
  const names = placeholdersIn(text).map((placeholder) => placeholder.name);
  const unknown = names.find((name) => !isKnown(name, spec));
  if (unknown !== undefined) return { cause: 'UNKNOWN', text: `{{${unknown}}}` };
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) return { cause: 'MISSING', text: `{{${missing}}}` };
  return unclosed(names.filter(isBorder));
}

function isKnown(name: string, spec: Pick<LetterSpec, 'fields' | 'tables'>): boolean {
  if (isBorder(name)) return has(spec.tables, name.slice(1));
  const table = tableOf(name);
  if (table === '') return has(spec.fields, name);
  if (!has(spec.tables, table)) return false;
  const column = name.slice(table.length + 1);
  return (spec.tables[table] ?? []).every((record) => has(record, column));
}

/** Own keys only: `{{constructor}}` is as unknown as any other. */
function has(record: object, key: string): boolean {
  return Object.keys(record).includes(key);
}

/** Blocks stand side by side, never in one another. */
function unclosed(borders: readonly string[]): TemplateFault | null {
  for (let i = 0; i < borders.length; i += 2) {
    const name = borders[i] ?? '';
    if (!name.startsWith('#') || borders[i + 1] !== `/${name.slice(1)}`)
      return { cause: 'UNCLOSED', text: `{{${name}}}` };
  }
  return null;
}

/** Records of `table` that belong to one record of a block: all of them unless they carry the block's name as a column. */
export function recordsWithin(
  tables: LetterSpec['tables'],
  table: string,
  block: string,
  record: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  return (tables[table] ?? []).filter((row) => row[block] === undefined || row[block] === record.kunci);
}
