import { textsOf } from '../../../src/app/letters/definition';
import { type TemplateLine, templateProblems } from '../../../src/app/letters/templateCheck';
import { findTemplate, TEMPLATES, type TemplateDefinition } from '../../../src/app/letters/templates';
import { problemText } from '../../../src/messages/templates';

const linesOf = (template: TemplateDefinition): TemplateLine[] =>
  template.body.flatMap((block) =>
    textsOf([block]).map((text) => ({ part: 'BODY' as const, inTable: block.kind !== 'paragraph', text })),
  );
const LETTER = findTemplate('SURAT_PEMBERITAHUAN') as TemplateDefinition;
const problems = (change: (line: TemplateLine) => TemplateLine | null, more: readonly TemplateLine[] = []) =>
  templateProblems(LETTER, [...linesOf(LETTER).flatMap((line) => change(line) ?? []), ...more]).map(
    problemText,
  );
const replaced = (find: string, replace: string) =>
  problems((line) => ({ ...line, text: line.text.replace(find, replace) }));

test.each(TEMPLATES.map((template) => [template.name, template] as const))(
  '%s as it is made has no problem',
  (_, template) => {
    expect(templateProblems(template, linesOf(template))).toEqual([]);
  },
);

test('a misspelt placeholder is named with its place and the nearest known name', () => {
  expect(replaced('{{tempat}}', '{{tempta}}')[0]).toBe(
    '{{tempta}} tidak dikenal, pada badan naskah, tabel, paragraf "{{tempta}}". Mungkin maksudnya {{tempat}}.',
  );
});

test('one that is like nothing known gets no suggestion', () => {
  expect(replaced('{{sifat}}', '{{warna_amplop}}')[0]).not.toContain('Mungkin');
});

test('a header is named as the place', () => {
  const found = problems((line) => line, [{ part: 'HEADER', inTable: false, text: '{{kotaa}}' }]);
  expect(found[0]).toContain('pada kepala halaman');
});

test('what must be there and is not', () => {
  expect(replaced('{{tujuan}}', 'Kepala Dinas')).toEqual(['{{tujuan}} wajib ada, tetapi tidak ditemukan.']);
});

test.each([
  ['{{/daftar}}', ''],
  ['{{#dokumen}}', 'Catatan: {{#dokumen}}'],
  ['{{/dokumen}}', '{{/tembusan}}'],
])('a part whose border %s is "%s" is not closed', (find, replace) => {
  expect(replaced(find, replace).some((text) => text.includes('berpasangan'))).toBe(true);
});

test('a column outside its row, and braces left open', () => {
  expect(replaced('Untuk kelancaran', '{{penerima.nama}} Untuk kelancaran')[0]).toContain('baris tabel');
  expect(replaced('{{sifat}}', '{{sifat}')[0]).toContain('kurung kurawalnya tidak lengkap');
});
