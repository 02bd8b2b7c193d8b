import { type Block, DRAFT_MARK, PAGE, WIDTH } from '../../../src/app/letters/definition';
import { placeholdersIn, templateFault } from '../../../src/app/letters/placeholders';
import { findTemplate, TEMPLATES } from '../../../src/app/letters/templates';

function textsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(textsOf)));
}

const namesIn = (body: readonly Block[]): string[] =>
  body.flatMap(textsOf).flatMap((text) => placeholdersIn(text).map((placeholder) => placeholder.name));

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('template %s', (_, template) => {
  const used = new Set(namesIn(template.body));
  const explained = template.placeholders.map((placeholder) => placeholder.name);

  test('every placeholder in the text is explained, and every explained one is in the text', () => {
    expect([...used].sort()).toEqual([...explained].sort());
  });

  test('each placeholder is explained once, with a meaning', () => {
    expect(new Set(explained).size).toBe(explained.length);
    expect(template.placeholders.filter((placeholder) => placeholder.meaning.trim() === '')).toEqual([]);
  });

  test('what it requires, it has', () => {
    expect(template.required.filter((name) => !used.has(name))).toEqual([]);
  });

  test('a border of a block stands alone in its paragraph', () => {
    const borders = template.body.flatMap(textsOf).filter((text) => /\{\{[#/]/.test(text));
    expect(borders.filter((text) => !/^\{\{[#/][a-z_]+\}\}$/.test(text))).toEqual([]);
  });

  test('no table is wider than the room between the margins', () => {
    const widths = template.body.flatMap((block) =>
      block.kind === 'table' ? [block.widths.reduce((sum, width) => sum + width, 0)] : [],
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(WIDTH + 0.01);
  });

  test('every row of a table has as many cells as it has columns', () => {
    for (const block of template.body) {
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.widths.length);
    }
  });

  test('the mark of a draft is not in the body, where it could not be taken out', () => {
    expect(template.body.flatMap(textsOf)).not.toContain(DRAFT_MARK);
  });

  test('the fault check accepts it when everything it asks for is there', () => {
    const fields: Record<string, string> = {};
    const tables: Record<string, Record<string, string>[]> = {};
    for (const name of used) {
      if (name.startsWith('#')) tables[name.slice(1)] ??= [];
      else if (name.includes('.')) tables[name.split('.')[0] ?? ''] ??= [];
      else fields[name] = 'x';
    }
    const text = template.body.flatMap(textsOf).join('\n');
    expect(templateFault(text, { fields, tables }, template.required)).toBeNull();
  });
});

test('the paper is A4 with 3 cm left, 2 cm right, 2 cm top and 2.5 cm bottom', () => {
  const cm = (points: number) => Math.round((points / 72) * 254) / 100;
  expect([cm(PAGE.width), cm(PAGE.height)]).toEqual([21, 29.7]);
  expect([cm(PAGE.left), cm(PAGE.right), cm(PAGE.top), cm(PAGE.bottom)]).toEqual([3, 2, 2, 2.5]);
});

test('letter and report carry the mark of a draft, the papers that are never drafts do not', () => {
  expect(TEMPLATES.filter((template) => template.draft).map((template) => template.id)).toEqual([
    'SURAT_PEMBERITAHUAN',
    'LAPORAN',
  ]);
});

test('an id that is not ours has no template', () => {
  expect(findTemplate('NOTA_DINAS')).toBeUndefined();
});

test('no template draws a signature or claims an electronic one', () => {
  const all = TEMPLATES.flatMap((template) => template.body.flatMap(textsOf)).join('\n');
  expect(all).not.toMatch(/BSrE|sertifikat elektronik|QR|ditandatangani secara elektronik/i);
});
