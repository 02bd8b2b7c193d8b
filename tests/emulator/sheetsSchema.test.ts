import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBody } from '../../emulator/services/sheetsSchema';
import { DOUBLES, ENUM_AT } from '../../emulator/sheets/schemaFacts';
import { SCHEMA_TABLE } from '../../emulator/sheets/schemaTable';

const ROOT = join(__dirname, '../..');

test('the table of types is what the installed types of the Sheets API say', () => {
  const made = execFileSync(process.execPath, [join(ROOT, 'scripts/sheetsSchema.mjs'), '--print']);
  expect(readFileSync(join(ROOT, 'emulator/sheets/schemaTable.ts'), 'utf8')).toBe(made.toString());
});

test('each fact beside the table is about a field that exists', () => {
  const places = new Set<string>();
  for (const line of SCHEMA_TABLE.trim().replace(/\n /g, ' ').split('\n')) {
    const [type, ...fields] = line.split(' ');
    for (const field of fields) places.add(`${type}.${field.split(':')[0]}`).add(field.split(':')[0] ?? '');
  }
  const optional = new Set(['insertDataOption']);
  const unknown = [...DOUBLES, ...ENUM_AT.keys()].filter((one) => !places.has(one) && !optional.has(one));
  expect(unknown).toEqual([]);
});

const refusal = (body: object, type = 'BatchUpdateSpreadsheetRequest'): string => {
  try {
    checkBody(body, type);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
};
const request = (one: object): object => ({ requests: [one] });

test.each([
  [
    'an unknown field',
    { addSheet: { properties: { judul: 'x' } } },
    `Unknown name "judul" at 'requests[0].add_sheet.properties'`,
  ],
  [
    'a text for a number',
    { deleteSheet: { sheetId: '5' } },
    `'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "5"`,
  ],
  ['a fraction for a whole number', { deleteSheet: { sheetId: 0.5 } }, '(TYPE_INT32), 0.5'],
  ['a number beyond 32 bits', { deleteSheet: { sheetId: 2 ** 31 } }, '(TYPE_INT32), 2147483648'],
  ['a number for a text', { addSheet: { properties: { title: 5 } } }, '(TYPE_STRING), 5'],
  ['a word for yes or no', { addSheet: { properties: { hidden: 'ya' } } }, '(TYPE_BOOL), "ya"'],
  ['an object for a list', { updateCells: { rows: {} } }, `'requests[0].update_cells.rows' (RowData)`],
  [
    'a list for an object',
    { addSheet: { properties: [] } },
    `'requests[0].add_sheet.properties' (SheetProperties)`,
  ],
  ['a value that the enum lacks', { mergeCells: { mergeType: 'MERGE' } }, 'MergeType), "MERGE"'],
  [
    'no number',
    { updateCells: { rows: [{ values: [{ userEnteredValue: { numberValue: Number.NaN } }] }] } },
    '(TYPE_DOUBLE)',
  ],
  ['a request of Google that the types do not describe', { addSlicer: {} }, 'addSlicer is not emulated'],
])('%s is refused, naming it', (_name, one, message) => {
  expect(refusal(request(one))).toContain(message);
});

test('what Google allows is let through', () => {
  const format = {
    userEnteredFormat: { backgroundColorStyle: { themeColor: 'ACCENT1' }, padding: { top: 2 } },
  };
  expect(refusal(request({ repeatCell: { range: { sheetId: 0 }, cell: format, fields: '*' } }))).toBe(
    'accepted',
  );
  expect(refusal({ range: 'A1', majorDimension: 'ROWS', values: [['a', 1, null]] }, 'ValueRange')).toBe(
    'accepted',
  );
  expect(refusal({ range: 'A1', majorDimension: 'LINES' }, 'ValueRange')).toContain('Dimension), "LINES"');
});
