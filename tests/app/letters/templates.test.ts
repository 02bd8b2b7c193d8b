import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARGINS, PAPERS, textsOf, WIDTH } from '../../../src/app/letters/definition';
import { guideBody } from '../../../src/app/letters/guide';
import { meaningsFrom } from '../../../src/app/letters/meanings';
import { templateFault } from '../../../src/app/letters/placeholders';
import { findTemplate, knownNames, TEMPLATES } from '../../../src/app/letters/templates';
import { DRAFT_MARK } from '../../../src/messages/labels';

const MEANINGS = readFileSync(join(__dirname, '../../../src/gas/daftarIsian.html'), 'utf8');
const meaningOf = meaningsFrom(MEANINGS);

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('template %s', (_, template) => {
  const used = knownNames(template);
  const texts = textsOf(template.body);

  test('every placeholder has a meaning in the list for staff', () => {
    expect(used.filter((name) => meaningOf(name).meaning === '')).toEqual([]);
  });

  test('what it requires, it has', () => {
    expect(template.required.filter((name) => !used.includes(name))).toEqual([]);
  });

  test('a border of a block stands alone in its paragraph', () => {
    const borders = texts.filter((text) => /\{\{[#/]/.test(text));
    expect(borders.filter((text) => !/^\{\{[#/][a-z_]+\}\}$/.test(text))).toEqual([]);
  });

  test('no table is wider than the room between the margins', () => {
    const widths = template.body.flatMap((block) =>
      block.kind === 'table' ? [block.widths.reduce((sum, width) => sum + width, 0)] : [],
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(WIDTH + 0.1);
  });

  test('every row of a table has as many cells as it has columns', () => {
    for (const block of template.body) {
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.widths.length);
    }
  });

  test('the mark of a draft is not part of its text', () => {
    expect(texts).not.toContain(DRAFT_MARK);
  });

  test('the fault check accepts it when everything it asks for is there', () => {
    const fields: Record<string, string> = {};
    const tables: Record<string, Record<string, string>[]> = {};
    for (const name of used) {
      if (name.startsWith('#')) tables[name.slice(1)] ??= [];
      else if (name.includes('.')) tables[name.split('.')[0] ?? ''] ??= [];
      else fields[name] = 'x';
    }
    expect(templateFault(texts.join('\n'), { fields, tables }, template.required)).toBeNull();
  });
});

test('the paper is A4, or F4 of 21.5 by 33 cm, with 3 cm left, 2 right, 2 top and 2.5 bottom (Permendagri 1/2023)', () => {
  const cm = (points: number) => Math.round((points / 72) * 254) / 100;
  expect([cm(PAPERS.A4.width), cm(PAPERS.A4.height)]).toEqual([21, 29.7]);
  expect([cm(PAPERS.F4.width), cm(PAPERS.F4.height)]).toEqual([21.5, 33]);
  expect([MARGINS.left, MARGINS.right, MARGINS.top, MARGINS.bottom].map(cm)).toEqual([3, 2, 2, 2.5]);
});

test('letter and report carry the mark of a draft, the papers that are never drafts do not', () => {
  expect(TEMPLATES.filter((template) => template.draft).map((template) => template.id)).toEqual([
    'SURAT_PEMBERITAHUAN',
    'LAPORAN',
  ]);
});

test('an id that is not ours has no template', () => {
  expect(findTemplate('SURAT_KEPUTUSAN')).toBeUndefined();
});

test('no template draws a signature or claims an electronic one', () => {
  const all = TEMPLATES.flatMap((template) => textsOf(template.body)).join('\n');
  expect(all).not.toMatch(/BSrE|sertifikat elektronik|QR|ditandatangani secara elektronik/i);
});

test('the list for staff names every placeholder of every template, those that must be there with a star', () => {
  const text = textsOf(guideBody(MEANINGS)).join('\n');
  for (const template of TEMPLATES) {
    expect(text).toContain(template.name);
    for (const name of knownNames(template)) expect(text).toContain(`{{${name}}}`);
    for (const name of template.required) expect(text).toContain(`{{${name}}} (*)`);
  }
});

test('the list of meanings has no line for a placeholder that no template has, and says each once', () => {
  const names = MEANINGS.trim()
    .split('\n')
    .map((line) => line.split('|')[0] ?? '');
  const all = TEMPLATES.flatMap(knownNames);
  expect(names.filter((name) => !all.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
