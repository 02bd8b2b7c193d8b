import fc from 'fast-check';
import { faultText } from '../../../src/app/letters/faults';
import {
  placeholdersIn,
  recordsWithin,
  repeatedTable,
  templateFault,
} from '../../../src/app/letters/placeholders';

const spec = { fields: { nama: 'x' }, tables: { hasil: [{ no: '1' }], kosong: [], blok: [{ isi: 'a' }] } };
const fault = (text: string, required: readonly string[] = []) => templateFault(text, spec, required);

test('a template with only known placeholders has no fault', () => {
  expect(fault('{{nama}} {{hasil.no}}\n{{#blok}}\n{{blok.isi}}\n{{/blok}}')).toBeNull();
});

test.each([
  ['Yth. {{namaa}}', '{{namaa}}'],
  ['{{ nama }}', '{{ nama }}'],
  ['{{hasil.skor}}', '{{hasil.skor}}'],
  ['{{daftar.no}}', '{{daftar.no}}'],
  ['{{#daftar}}', '{{#daftar}}'],
  ['{{}}', '{{}}'],
  ['{{constructor}}', '{{constructor}}'],
  ['{{toString.name}}', '{{toString.name}}'],
])('an unknown placeholder is named: %s', (text, named) => {
  expect(fault(text)).toEqual({ cause: 'UNKNOWN', text: named });
});

test('columns of a table without records cannot be checked and are accepted', () => {
  expect(fault('{{kosong.apa_saja}}')).toBeNull();
});

test('a required placeholder that is gone is named', () => {
  expect(fault('tanpa isian', ['nama'])).toEqual({ cause: 'MISSING', text: '{{nama}}' });
});

test.each([
  ['{{#blok}} tanpa akhir', '{{#blok}}'],
  ['{{/blok}}', '{{/blok}}'],
  ['{{#blok}} {{#hasil}} {{/hasil}} {{/blok}}', '{{#blok}}'],
])('a block without its end is named: %s', (text, named) => {
  expect(fault(text)).toEqual({ cause: 'UNCLOSED', text: named });
});

test('placeholders are found where they stand', () => {
  expect(placeholdersIn('a {{b}} {{c.d}}')).toEqual([
    { name: 'b', start: 2, end: 7 },
    { name: 'c.d', start: 8, end: 15 },
  ]);
});

test('a row repeats only for a table that the letter has', () => {
  expect(repeatedTable('1 {{hasil.no}}', spec.tables)).toBe('hasil');
  expect(repeatedTable('{{nama}} {{lain.no}}', spec.tables)).toBe('');
});

test('records with the key of their block belong to it alone; records without belong to every block', () => {
  const tables = {
    hasil: [
      { pd: 'A', no: '1' },
      { pd: 'B', no: '2' },
    ],
    umum: [{ no: '9' }],
  };
  expect(recordsWithin(tables, 'hasil', 'pd', { kunci: 'B' })).toEqual([{ pd: 'B', no: '2' }]);
  expect(recordsWithin(tables, 'umum', 'pd', { kunci: 'B' })).toEqual([{ no: '9' }]);
  expect(recordsWithin(tables, 'tiada', 'pd', { kunci: 'B' })).toEqual([]);
});

test('each fault reads as a sentence that names the text', () => {
  for (const cause of ['UNKNOWN', 'MISSING', 'UNCLOSED', 'MARK_MISSING'] as const)
    expect(faultText({ cause, text: '{{x}}' })).toMatch(/\{\{x\}\}.*\.$/);
  expect(faultText({ cause: 'NO_TEMPLATE', text: '' })).toMatch(/^Berkas templatnya tidak ditemukan/);
});

test('whatever text a template holds, every placeholder reported is really there', () => {
  const piece = fc.constantFrom('{', '}', '{{', '}}', 'a', '.', '#', '/', '\n', '$', '\\');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const found = placeholdersIn(text).map((each) => text.slice(each.start, each.end));
      expect(found).toEqual(text.match(/\{\{[^{}]*\}\}/g) ?? []);
    }),
  );
});
