import { chartOf } from '../../sidebar/sop/chart';
import { COLUMNS, paginate, placeFlow, shapeOf } from '../../sidebar/sop/flow';
import { flowPage, identityPage } from '../../sidebar/sop/pages';
import { SOP_SEED } from '../../src/domain/seed/sop';

const HEIGHTS = SOP_SEED.steps.map(() => 25);
const pages = placeFlow(SOP_SEED, HEIGHTS, 166, 24);
const column = (no: number) => {
  const placed = pages.flatMap((page) => page.placed).find((each) => each.step.no === no);
  return Math.floor((placed?.x ?? 0) / (COLUMNS.roles / SOP_SEED.roles.length));
};
const svgOf = (at: number) => {
  const page = pages[at];
  if (page === undefined) throw new Error(`no page ${at}`);
  return chartOf(page, pages, SOP_SEED.roles.length);
};

test('reading A of the lost marks: each step in the column of its role', () => {
  const names = SOP_SEED.steps.map((step) => SOP_SEED.roles[column(step.no)]?.id);
  expect(names).toEqual([
    'KABAG',
    'KATIM',
    'KABAG',
    'ASISTEN',
    'SEKDA',
    'KATIM',
    'ANALIS',
    'ANALIS',
    'KATIM',
    'KABAG',
    'KATIM',
  ]);
});

test('capsules begin and end the flow, diamonds are the five decisions', () => {
  const shapes = SOP_SEED.steps.map((step, i) => shapeOf(step, i === 0));
  expect(shapes.filter((shape) => shape === 'DIAMOND')).toHaveLength(5);
  expect([shapes[0], shapes[10]]).toEqual(['CAPSULE', 'CAPSULE']);
});

test.each([
  [[10, 10, 10], 20, [[0, 1], [2]]],
  [[50, 10], 20, [[0], [1]]],
  [[], 20, []],
])('rows of %j on pages of %i', (heights, room, expected) => {
  expect(paginate(heights, room)).toEqual(expected);
});

test('every step has its way on, every decision its way back; what leaves a page does so by a connector', () => {
  const all = pages.map((_, i) => svgOf(i)).join('');
  expect(all.match(/class="(box|capsule|diamond)"/g)).toHaveLength(11);
  expect(all.match(/>Tidak</g)).toHaveLength(5);
  expect(all.match(/>Ya</g)).toHaveLength(5);
  expect(all.match(/class="connector"/g)?.length).toBe(2 * (pages.length - 1));
});

test('a return over a page break has a connector on both pages', () => {
  const split = placeFlow(SOP_SEED, HEIGHTS, 100, 0);
  const cut = SOP_SEED.steps.filter((step) => {
    const pageOf = (no: number | null) =>
      split.findIndex((page) => page.placed.some((each) => each.step.no === no));
    return step.returnTo !== null && pageOf(step.no) !== pageOf(step.returnTo);
  });
  expect(cut.length).toBeGreaterThan(0);
  const drawn = split
    .map((page) => chartOf(page, split, 5))
    .join('')
    .match(/class="connector"/g)?.length;
  expect(drawn).toBe(2 * (split.length - 1) + 2 * cut.length);
});

test('the identity stands as printed, its blanks and slips too', () => {
  const html = identityPage(SOP_SEED);
  expect(html).toContain('SEKRETARIAT DAERAH, HERMAN SUWARMAN');
  expect(html).toContain('<th>Tanggal Efektif</th><td></td>');
});

test('texts stand verbatim; the last page has the sum and says that marks are reconstructed', () => {
  const html = pages.map((page) => flowPage(SOP_SEED, page, pages, HEIGHTS)).join('');
  for (const step of SOP_SEED.steps) expect(html).toContain(step.uraian);
  expect(html).toContain('5 hari 480 menit');
  expect(html).toContain('direkonstruksi (pembacaan A)');
  expect(html.match(/<thead>/g)).toHaveLength(pages.length);
});

test('what is typed into the tab cannot become markup', () => {
  const [first, ...rest] = SOP_SEED.steps;
  if (first === undefined) throw new Error('no step');
  const sop = { ...SOP_SEED, steps: [{ ...first, uraian: '<script>x</script>' }, ...rest] };
  const placed = placeFlow(sop, HEIGHTS, 400, 0);
  const html = placed.map((page) => flowPage(sop, page, placed, HEIGHTS)).join('');
  expect(html).not.toContain('<script>');
});
