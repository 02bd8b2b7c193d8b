/** What stands where on printed pages: page frames, tab stops, borders, and where pages may break. */
import type { DocModel } from '../../emulator/docs/model';
import { inkOf, renderPdf } from '../../emulator/docs/render';
import { linesOf, type ReadPdf, readPdf, textAt } from '../support/readPdf';
import { imported, PLAIN, p, r, type WordParts } from './wordFile';

const print = async (parts: WordParts): Promise<ReadPdf> =>
  readPdf(await renderPdf(imported({ styles: PLAIN, ...parts }), 'Surat'));

const LINE = 11 * 1.15 * 1.15;
const F4 = '<w:pgSz w:w="12189" w:h="18709"/>';
const A4 = '<w:pgSz w:w="11906" w:h="16838"/>';
const MARGINS =
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>';
const NUMBER = `<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`;
const COUNT = `<w:fldSimple w:instr="NUMPAGES">${r('1')}</w:fldSimple>`;
const body = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => p(r(`baris ${i + 1}.`))).join('');

describe('the frame of a page', () => {
  test.each([
    ['A4', A4, 595.3, 841.9],
    ['F4', F4, 609.45, 935.45],
  ])('%s with its margins, to the point', async (_, size, width, height) => {
    const pdf = await print({
      body: body(1) + p(r('kanan'), '<w:jc w:val="right"/>'),
      section: size + MARGINS,
    });
    expect(pdf.pages).toMatchObject([{ width, height }]);
    const [first, right] = [textAt(pdf, 'baris 1.'), textAt(pdf, 'kanan')];
    expect(first.x).toBeCloseTo(85.05, 2);
    expect(first.y).toBeCloseTo(56.7 + LINE - 11 * 0.245, 1);
    expect(right.x + right.width).toBeCloseTo(width - 56.7, 1);
  });

  test('lines end before the lower margin', async () => {
    const pdf = await print({ body: body(120), section: A4 + MARGINS });
    const lowest = Math.max(...pdf.pages.flatMap((page) => page.texts.map(({ y }) => y)));
    expect(lowest).toBeLessThanOrEqual(841.9 - 56.7);
    expect(lowest).toBeGreaterThan(841.9 - 56.7 - LINE);
  });

  test('the first page has its own header and footer, later ones the others, each with its number', async () => {
    const pdf = await print({
      body: body(120),
      section: `<w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="first" r:id="header2.xml"/><w:footerReference w:type="first" r:id="footer1.xml"/><w:titlePg/>${A4}${MARGINS}`,
      edges: {
        'header1.xml': p(r('- ') + NUMBER + r(' dari ') + COUNT + r(' -'), '<w:jc w:val="center"/>'),
        'header2.xml': p(r('KOP')),
        'footer1.xml': p(r('kaki halaman pertama')),
      },
    });
    const count = pdf.pages.length;
    expect(count).toBeGreaterThan(2);
    expect(pdf.pages.map((page) => linesOf(page)[0])).toEqual([
      'KOP',
      ...Array.from({ length: count - 1 }, (_, i) => `- ${i + 2} dari ${count} -`),
    ]);
    const feet = pdf.pages.map((page) => linesOf(page).at(-1) === 'kaki halaman pertama');
    expect(feet).toEqual(feet.map((_, i) => i === 0));
  });

  test('a tall header of the first page pushes down the text of that page only', async () => {
    const pdf = await print({
      body: body(80),
      section: `<w:headerReference w:type="first" r:id="header1.xml"/><w:titlePg/>${A4}${MARGINS}`,
      edges: { 'header1.xml': p(r('KOP')).repeat(6) },
    });
    expect(textAt(pdf, 'baris 1.').y).toBeCloseTo(28.35 + 7 * LINE - 11 * 0.245, 1);
    expect(pdf.pages[1]?.texts[0]?.y).toBeCloseTo(56.7 + LINE - 11 * 0.245, 1);
  });

  test('the number of pages may stand in the text', async () => {
    const pdf = await print({ body: p(r('Jumlah halaman: ') + COUNT) + body(120), section: A4 });
    expect(linesOf(pdf.pages[0])[0]).toBe(`Jumlah halaman: ${pdf.pages.length}`);
  });
});

describe('inside a line', () => {
  test('tabs jump to their stops: text begins there, is centred there or ends there', async () => {
    const tabs =
      '<w:tabs><w:tab w:val="left" w:pos="1134"/><w:tab w:val="center" w:pos="4000"/><w:tab w:val="right" w:pos="9000"/></w:tabs>';
    const tab = '<w:r><w:tab/></w:r>';
    const pdf = await print({
      body: p(r('Nomor') + tab + r(': 800') + tab + r('tengah') + tab + r('kanan'), tabs),
    });
    const [left, middle, right] = [textAt(pdf, ': 800'), textAt(pdf, 'tengah'), textAt(pdf, 'kanan')];
    expect(left.x).toBeCloseTo(72 + 56.7, 2);
    expect(middle.x + middle.width / 2).toBeCloseTo(72 + 200, 1);
    expect(right.x + right.width).toBeCloseTo(72 + 450, 1);
  });

  test('without stops a tab jumps to the next half inch, and in a hanging line to the indent', async () => {
    const pdf = await print({
      body:
        p(`${r('a')}<w:r><w:tab/></w:r>${r('setengah')}`) +
        p(`${r('1)')}<w:r><w:tab/></w:r>${r('gantung')}`, '<w:ind w:left="500" w:hanging="500"/>'),
    });
    expect([textAt(pdf, 'setengah').x, textAt(pdf, 'gantung').x]).toEqual([72 + 36, 72 + 25]);
  });

  test('raised text is smaller and above the line, lowered text below it', async () => {
    const pdf = await print({
      body: p(
        r('m') +
          r('2', '<w:vertAlign w:val="superscript"/>') +
          r('H') +
          r('3', '<w:vertAlign w:val="subscript"/>'),
      ),
    });
    const [base, high, low] = [textAt(pdf, 'm'), textAt(pdf, '2'), textAt(pdf, '3')];
    expect(high.size).toBeCloseTo(6.6);
    expect(high.y).toBeLessThan(base.y);
    expect(low.y).toBeGreaterThan(base.y);
  });

  test('line spacing is a multiple of the line of the font', async () => {
    const pdf = await print({
      body: [1, 1.5, 2]
        .map((n) => p(r(`kali ${n}`), `<w:spacing w:line="${n * 240}" w:lineRule="auto"/>`))
        .join(''),
    });
    const [one, more, two] = [1, 1.5, 2].map((n) => textAt(pdf, `kali ${n}`).y);
    expect((more ?? 0) - (one ?? 0)).toBeCloseTo(11 * 1.15 * 1.5, 1);
    expect((two ?? 0) - (more ?? 0)).toBeCloseTo(11 * 1.15 * 2, 1);
  });
});

describe('borders of paragraphs', () => {
  const ruled = (sz: number): string =>
    `<w:pBdr><w:bottom w:val="single" w:sz="${sz}" w:space="4" w:color="000000"/></w:pBdr>`;
  const model = (settings: string): DocModel =>
    imported({ body: p(r('kop'), settings) + p(r('isi')), styles: PLAIN, section: A4 });

  test('a closing line stands below the text by its padding and pushes what follows down', async () => {
    const [page] = await inkOf(model(ruled(18)));
    const line = page?.ink.find((one) => one.kind === 'LINE');
    const end = 72 + LINE + 4;
    expect(line).toMatchObject({ kind: 'LINE', x1: 72, x2: 595.3 - 72, width: 2.25 });
    expect(line?.kind === 'LINE' && line.y1).toBeCloseTo(end + 2.25 / 2, 2);
    const text = page?.ink.filter((one) => one.kind === 'TEXT')[1];
    expect(text?.kind === 'TEXT' && text.y).toBeCloseTo(end + 2.25 + LINE - 11 * 0.245, 1);
  });

  test('neighbours with the same border share one frame', async () => {
    const frame =
      '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1"/><w:bottom w:val="single" w:sz="8" w:space="1"/></w:pBdr>';
    const [page] = await inkOf(
      imported({ body: p(r('a'), frame) + p(r('b'), frame) + p(''), styles: PLAIN }),
    );
    expect(page?.ink.filter((one) => one.kind === 'LINE')).toHaveLength(2);
  });
});

describe('where pages may break', () => {
  /** The page of each text when something follows more and more lines. */
  async function pagesOf(what: string, texts: readonly string[]): Promise<number[][]> {
    const found: number[][] = [];
    for (let lines = 36; lines <= 47; lines++) {
      const pdf = await print({ body: body(lines) + what });
      found.push(texts.map((text) => textAt(pdf, text).page));
    }
    return found;
  }
  const distinct = (pages: readonly (readonly number[])[]): string[] => [
    ...new Set(pages.map((one) => one.join(''))),
  ];

  test('a block whose paragraphs keep with the next one is never torn', async () => {
    const block = ['Sekretaris Daerah,', 'NAMA', 'NIP'];
    const kept = block.map((text, i) => p(r(text), i < 2 ? '<w:keepNext/>' : '')).join('');
    expect(distinct(await pagesOf(kept, block))).toEqual(['111', '222']);
    const free = block.map((text) => p(r(text))).join('');
    expect(distinct(await pagesOf(free, block))).toContain('112');
  });

  test('the lines of a paragraph stay together when it says so', async () => {
    const lines = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'];
    const runs = lines.map((text) => r(text)).join('<w:r><w:br/></w:r>');
    expect(distinct(await pagesOf(p(runs, '<w:keepLines/>'), ['satu', 'enam']))).toEqual(['11', '22']);
    expect(distinct(await pagesOf(p(runs), ['satu', 'enam']))).toContain('12');
  });

  test('no single line of a paragraph stands alone at the foot or head of a page, unless it may', async () => {
    const lines = ['satu', 'dua', 'tiga', 'empat', 'lima'];
    const runs = lines.map((text) => r(text)).join('<w:r><w:br/></w:r>');
    const held = distinct(await pagesOf(p(runs), lines));
    expect(held).not.toContain('12222');
    expect(held).not.toContain('11112');
    expect(held).toContain('11122');
    expect(distinct(await pagesOf(p(runs, '<w:widowControl w:val="0"/>'), lines))).toContain('12222');
  });

  test('a paragraph may begin a page', async () => {
    const pdf = await print({ body: body(2) + p(r('LAMPIRAN'), '<w:pageBreakBefore/>') });
    expect(pdf.pages.map((page) => linesOf(page).at(-1))).toEqual(['baris 2.', 'LAMPIRAN']);
  });

  test('space above is dropped at the head of a page that begins by itself, not at one that was asked for', async () => {
    const spaced = (text: string, more = ''): string => p(r(text), `${more}<w:spacing w:before="600"/>`);
    const asked = await print({ body: body(1) + spaced('diminta', '<w:pageBreakBefore/>') });
    expect(textAt(asked, 'diminta').y).toBeCloseTo(72 + 30 + LINE - 11 * 0.245, 1);
    const own = await print({ body: body(44) + spaced('sendiri') });
    expect(textAt(own, 'sendiri')).toMatchObject({ page: 2 });
    expect(textAt(own, 'sendiri').y).toBeCloseTo(72 + LINE - 11 * 0.245, 1);
  });
});
