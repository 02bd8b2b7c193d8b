/** What documents look like in text, HTML, PDF and docx. */
import { inflateRawSync } from 'node:zlib';
import type { DocModel } from '../../emulator/docs/model';
import { glyphText } from '../../emulator/docs/numbering';
import { emptyDoc, inkOf, renderDocx, renderHtml, renderPdf, renderText } from '../../emulator/docs/render';
import { linesOf, type ReadPdf, readPdf, textAt } from '../support/readPdf';
import { DOT, newDocument } from './docsFiles';

type Build = (made: ReturnType<typeof newDocument>) => void;

/** The saved model of a document that a script builds. */
function built(build: Build): DocModel {
  const made = newDocument();
  build(made);
  made.doc.saveAndClose();
  return made.files.model(made.doc.getId());
}

const print = async (model: DocModel): Promise<ReadPdf> => readPdf(await renderPdf(model, 'Surat'));
const printed = (build: Build): Promise<ReadPdf> => print(built(build));

describe('PDF', () => {
  test('is a PDF of one page for an empty document, with its name as title and no other fact', async () => {
    const bytes = await renderPdf(emptyDoc(), 'Kosong & baru');
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    const { pages, info } = await readPdf(bytes);
    expect(pages).toMatchObject([{ width: 612, height: 792, texts: [] }]);
    expect(info.Title).toBe('Kosong & baru');
    expect(info).not.toHaveProperty('CreationDate');
    expect(info).not.toHaveProperty('Producer');
  });

  test('is the same bytes whenever the same document is printed', async () => {
    const model = built(({ body }) => {
      body.appendParagraph('Isi ☐');
      body.appendImage(DOT);
    });
    const [first, second] = [await renderPdf(model, 'Surat'), await renderPdf(model, 'Surat')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('breaks the page at a page break and adds no blank page at the end', async () => {
    const { pages } = await printed(({ body }) => {
      body.appendParagraph('satu');
      body.appendPageBreak();
      body.appendParagraph('dua');
      body.appendPageBreak();
      body.appendParagraph('');
    });
    expect(pages.map(linesOf)).toEqual([['satu'], ['dua']]);
  });

  test('takes page, margins, alignment, indents and fonts from the document', async () => {
    const pdf = await printed(({ app, body }) => {
      body.setPageWidth(595.3).setPageHeight(841.9).setMarginLeft(85).setMarginTop(50);
      body.setText('Isi\nKanan');
      const [paragraph, right] = body.getParagraphs();
      right?.setAlignment(app.HorizontalAlignment.RIGHT);
      paragraph?.setIndentStart(20).setIndentFirstLine(56);
      paragraph?.setAttributes({ BOLD: true, FONT_FAMILY: 'Times New Roman', FONT_SIZE: 12 });
    });
    expect(pdf.pages).toMatchObject([{ width: 595.3, height: 841.9 }]);
    const first = textAt(pdf, 'Isi');
    expect(first).toMatchObject({ x: 85 + 56, size: 12 });
    // A line of Times New Roman is 1.15 of its size, and the default spacing 1.15 of that.
    expect(first.y).toBeCloseTo(50 + 12 * (1.15 * 1.15 - 0.259), 1);
    const right = textAt(pdf, 'Kanan');
    expect(right.x + right.width).toBeCloseTo(595.3 - 72, 1);
    expect(right.y - first.y).toBeCloseTo(11 * 1.15 * 1.15 + 12 * 0.259 - 11 * 0.245, 1);
  });

  test('prints header and footer on every page, a tall header pushes the body down', async () => {
    const { pages } = await printed(({ doc, body }) => {
      doc.addHeader().setText('KONSEP\ndua\ntiga\nempat\nlima');
      doc.addFooter().setText('Kaki');
      body.setText('satu');
      body.appendPageBreak();
      body.appendParagraph('kedua');
    });
    expect(pages.map(linesOf)).toEqual([
      ['KONSEP', 'dua', 'tiga', 'empat', 'lima', 'satu', 'Kaki'],
      ['KONSEP', 'dua', 'tiga', 'empat', 'lima', 'kedua', 'Kaki'],
    ]);
    const lineHeight = 11 * 1.15 * 1.15;
    const [body, foot] = [textAt({ pages, info: {} }, 'satu'), textAt({ pages, info: {} }, 'Kaki')];
    expect(body.y).toBeCloseTo(36 + 6 * lineHeight - 11 * 0.245, 1);
    expect(foot.y).toBeCloseTo(792 - 36 - 11 * 0.245, 1);
  });

  test('draws a table without borders when its border is 0, with column widths as set', async () => {
    const model = built(({ body }) => {
      body
        .appendTable([['Nomor', '1']])
        .setBorderWidth(0)
        .setColumnWidth(0, 70);
    });
    const pdf = await print(model);
    expect([textAt(pdf, 'Nomor').x, textAt(pdf, '1').x]).toEqual([72 + 5, 72 + 70 + 5]);
    const ink = (await inkOf(model)).flatMap((page) => page.ink);
    expect(ink.filter((one) => one.kind === 'LINE')).toEqual([]);
  });

  test('repeats the rows that the document marks as header rows', async () => {
    const model = built(({ body }) => {
      body.appendTable([['Kepala'], ...Array.from({ length: 60 }, (_, i) => [`isi ${i + 1}`])]);
    });
    const table = model.body.children[1];
    if (table?.kind !== 'TABLE' || table.children[0] === undefined) throw new Error('no table');
    table.children[0].header = true;
    const { pages } = await print(model);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => linesOf(page)[0])).toEqual(pages.map(() => 'Kepala'));
  });

  test('a row flows over the page as Docs allows, unless it is marked to stay whole', async () => {
    const model = (cantSplit: boolean): DocModel => {
      const made = built(({ body }) => {
        body.setText('awal\n'.repeat(38));
        body.appendTable([[Array.from({ length: 8 }, (_, i) => `baris ${i + 1}`).join('\n')]]);
      });
      const table = made.body.children.find((block) => block.kind === 'TABLE');
      if (table?.children[0] === undefined) throw new Error('no table');
      if (cantSplit) table.children[0].cantSplit = true;
      return made;
    };
    const [torn, whole] = [await print(model(false)), await print(model(true))];
    expect(textAt(torn, 'baris 1').page).toBe(1);
    expect(textAt(torn, 'baris 8').page).toBe(2);
    expect([textAt(whole, 'baris 1').page, textAt(whole, 'baris 8').page]).toEqual([2, 2]);
  });

  test('a row taller than a page is torn even when it is marked to stay whole', async () => {
    const model = built(({ body }) => {
      body.appendTable([[Array.from({ length: 80 }, (_, i) => `baris ${i + 1}`).join('\n')]]);
    });
    const table = model.body.children[1];
    if (table?.kind !== 'TABLE' || table.children[0] === undefined) throw new Error('no table');
    table.children[0].cantSplit = true;
    const pdf = await print(model);
    expect(pdf.pages.flatMap(linesOf).filter((line) => line.startsWith('baris'))).toHaveLength(80);
    const bottom = Math.max(...pdf.pages.flatMap((page) => page.texts.map((text) => text.y)));
    expect(bottom).toBeLessThan(792 - 72);
  });

  test('numbers the items of a list by its sign, nested ones from one again', async () => {
    const pdf = await printed(({ app, body }) => {
      body.appendListItem('satu').setGlyphType(app.GlyphType.LATIN_LOWER);
      body.appendListItem('dua');
      body.appendListItem('tiga').setNestingLevel(1).setGlyphType(app.GlyphType.ROMAN_LOWER);
    });
    expect(linesOf(pdf.pages[0])).toEqual(['a. satu', 'b. dua', 'i. tiga']);
    expect([textAt(pdf, 'a.').x, textAt(pdf, 'satu').x, textAt(pdf, 'tiga').x]).toEqual([
      72 + 18,
      72 + 36,
      72 + 72,
    ]);
    expect([glyphText('ROMAN_UPPER', 14), glyphText('LATIN_UPPER', 27), glyphText('BULLET', 3)]).toEqual([
      'XIV.',
      'AA.',
      '•',
    ]);
  });

  test('shows every character that a font has, and a mark for one that none has', async () => {
    const text = '– — “a” ‘b’ • … é € → ≥ ≤ ☐ ☑ Ś 😀';
    const pdf = await printed(({ body }) => {
      body.setText(`${text} \u{1f9fe}`);
    });
    expect(linesOf(pdf.pages[0])).toEqual([`${text} \ufffd`]);
  });

  test('stretches a justified line between words only, and breaks behind a hyphen', async () => {
    const pdf = await printed(({ app, body }) => {
      body.setText('sesuai dengan Undang-Undang Nomor 25 Tahun 2009 tentang pelayanan publik, lalu');
      const paragraph = body.getParagraphs()[0];
      paragraph?.setAlignment(app.HorizontalAlignment.JUSTIFY).setIndentEnd(468 - 120);
      paragraph?.editAsText().setBold(35, 36, true);
    });
    const lines = linesOf(pdf.pages[0]);
    expect(lines[0]).toBe('sesuai dengan Undang-');
    expect(lines.join(' ')).toContain('publik, lalu');
    const ends = pdf.pages[0]?.texts.filter((one) => one.text.endsWith('Undang-')) ?? [];
    expect((ends[0]?.x ?? 0) + (ends[0]?.width ?? 0)).toBeCloseTo(72 + 120, 1);
  });

  test('prints pictures at their size and rules over the width of the text', async () => {
    const model = built(({ body }) => {
      body.appendImage(DOT).setWidth(40).setHeight(20);
      body.appendHorizontalRule();
    });
    const [page, ...more] = await inkOf(model);
    expect(more).toEqual([]);
    expect(page?.ink).toMatchObject([
      { kind: 'IMAGE', x: 72, width: 30, height: 15 },
      { kind: 'LINE', x1: 72, x2: 612 - 72, color: '#888888' },
    ]);
  });
});

describe('text and HTML', () => {
  test('the text holds header, body and footer, a line a paragraph', () => {
    const model = built(({ doc, body }) => {
      doc.addHeader().setText('KONSEP');
      body.setText('satu\ndua');
    });
    expect(renderText(model)).toBe('KONSEP\nsatu\ndua');
  });

  test('HTML escapes everything that comes from the document', () => {
    const html = renderHtml(
      built(({ body }) => {
        const text = body.appendParagraph('<script>alert(1)</script>').editAsText();
        text.setFontFamily('x"><img src=x>').setLinkUrl('javascript:alert(1)');
        body
          .appendTable([['<b>']])
          .getCell(0, 0)
          .setBackgroundColor('#ffffff');
      }),
    );
    expect(html).not.toMatch(/<script|<img|<b>|javascript:/);
    expect(html).toContain('&lt;script&gt;');
  });

  test('HTML shows each page with header and footer', () => {
    const html = renderHtml(
      built(({ doc, body }) => {
        doc.addHeader().setText('KONSEP');
        body.appendPageBreak();
        body.appendParagraph('dua');
      }),
    );
    expect(html.match(/class="doc-page"/g)).toHaveLength(2);
    expect(html.match(/KONSEP/g)).toHaveLength(2);
  });
});

/** Reads one part of a zip file by its central directory. */
function zipPart(zip: Buffer, name: string): string {
  for (
    let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
  }
  throw new Error(`${name} is not in the file`);
}

test('docx holds text, lists, tables, header and page size', async () => {
  const model = built(({ doc, body }) => {
    doc.addHeader().setText('KONSEP');
    body.setPageWidth(595.3).setText('Isi & <surat>');
    body.appendListItem('butir');
    body.appendTable([['sel']]).setBorderWidth(0);
    body.appendImage(DOT);
  });
  const zip = Buffer.from(await renderDocx(model, 'Surat'));
  const xml = zipPart(zip, 'word/document.xml');
  expect(xml).toContain('Isi &amp; &lt;surat&gt;');
  expect(xml).toContain('w:w="11906"');
  expect(xml).toContain('<w:numPr>');
  expect(xml).toContain('<w:tbl>');
  expect(xml).toContain('<w:drawing>');
  expect(zipPart(zip, 'word/header1.xml')).toContain('KONSEP');
});
