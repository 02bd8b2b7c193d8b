/** What documents look like in text, HTML, PDF and docx. */
import { inflateRawSync } from 'node:zlib';
import type { DocModel } from '../../emulator/docs/model';
import { glyphText } from '../../emulator/docs/numbering';
import { toPdfDefinition } from '../../emulator/docs/pdf/definition';
import { forJustified } from '../../emulator/docs/pdf/justify';
import { winAnsi } from '../../emulator/docs/pdf/winansi';
import { emptyDoc, renderDocx, renderHtml, renderPdf, renderText } from '../../emulator/docs/render';
import { DOT, newDocument } from './docsFiles';

type Build = (made: ReturnType<typeof newDocument>) => void;

/** The saved model of a document that a script builds. */
function built(build: Build): DocModel {
  const made = newDocument();
  build(made);
  made.doc.saveAndClose();
  return made.files.model(made.doc.getId());
}

/** The printed content as JSON, to look into it. */
const printed = (build: Build) => JSON.parse(JSON.stringify(toPdfDefinition(built(build)).content));

async function pageCount(model: DocModel): Promise<number> {
  const pdf = Buffer.from(await renderPdf(model, 'Surat')).toString('latin1');
  return pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

describe('PDF', () => {
  test('is a PDF of one page for an empty document', async () => {
    const bytes = await renderPdf(emptyDoc(), 'Kosong');
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    expect(await pageCount(emptyDoc())).toBe(1);
  });

  test('breaks the page at a page break and adds no blank page at the end', async () => {
    const broken = built(({ body }) => {
      body.appendParagraph('satu');
      body.appendPageBreak();
      body.appendParagraph('dua');
      body.appendPageBreak();
      body.appendParagraph('');
    });
    expect(await pageCount(broken)).toBe(2);
  });

  test('takes page, margins, alignment, indents and fonts from the document', () => {
    const model = built(({ app, body }) => {
      body.setPageWidth(595.3).setPageHeight(841.9).setMarginLeft(85);
      body.setText('Isi');
      const paragraph = body.getParagraphs()[0];
      paragraph?.setAlignment(app.HorizontalAlignment.JUSTIFY).setIndentStart(20).setIndentFirstLine(56);
      paragraph?.setAttributes({
        BOLD: true,
        UNDERLINE: true,
        FONT_FAMILY: 'Times New Roman',
        FONT_SIZE: 12,
      });
    });
    const definition = toPdfDefinition(model);
    expect(definition.pageSize).toEqual({ width: 595.3, height: 841.9 });
    expect(definition.pageMargins).toEqual([85, 72, 72, 72]);
    expect(definition.content).toEqual([
      {
        text: [{ text: 'Isi', font: 'Times', fontSize: 12, bold: true, decoration: ['underline'] }],
        lineHeight: expect.closeTo((1.15 * 1.15) / 0.925),
        alignment: 'justify',
        preserveLeadingSpaces: false,
        margin: [20, 0, 0, 0],
        leadingIndent: 36,
        headlineLevel: 0,
      },
    ]);
  });

  test('prints header and footer on every page, a tall header pushes the body down', () => {
    const model = built(({ doc }) => {
      doc.addHeader().setText('KONSEP\ndua\ntiga\nempat\nlima');
      doc.addFooter().setText('Kaki');
    });
    const definition = toPdfDefinition(model);
    expect(JSON.stringify(definition.header?.())).toContain('KONSEP');
    expect(JSON.stringify(definition.footer?.())).toContain('Kaki');
    expect(definition.pageMargins[1]).toBeGreaterThan(36 + 5 * 11);
  });

  test('draws a table without borders when its border is 0, with column widths as set', () => {
    const [, table] = toPdfDefinition(
      built(({ body }) => {
        body
          .appendTable([['Nomor', '1']])
          .setBorderWidth(0)
          .setColumnWidth(0, 70);
      }),
    ).content;
    if (table === undefined || !('table' in table)) throw new Error('no table');
    expect(table.layout.hLineWidth()).toBe(0);
    expect(table.table.widths).toEqual([70, 398]);
  });

  test('repeats the rows that the document marks as header rows', () => {
    const model = built(({ body }) => {
      body.appendTable([['Kepala'], ['isi']]);
    });
    const table = model.body.children[1];
    if (table?.kind !== 'TABLE' || table.children[0] === undefined) throw new Error('no table');
    table.children[0].header = true;
    expect(JSON.stringify(toPdfDefinition(model).content)).toContain('"headerRows":1');
  });

  test('does not tear a row over two pages unless it is very tall', () => {
    const whole = (lines: number): string =>
      JSON.stringify(printed(({ body }) => body.appendTable([['baris\n'.repeat(lines)]])));
    expect(whole(3)).toContain('"dontBreakRows":true');
    expect(whole(60)).toContain('"dontBreakRows":false');
  });

  test('numbers the items of a list by its sign, nested ones from one again', () => {
    const text = JSON.stringify(
      printed(({ app, body }) => {
        body.appendListItem('a').setGlyphType(app.GlyphType.LATIN_LOWER);
        body.appendListItem('b');
        body.appendListItem('c').setNestingLevel(1).setGlyphType(app.GlyphType.ROMAN_LOWER);
      }),
    );
    for (const label of ['a.', 'b.', 'i.']) expect(text).toContain(`"text":"${label}"`);
    expect([glyphText('ROMAN_UPPER', 14), glyphText('LATIN_UPPER', 27), glyphText('BULLET', 3)]).toEqual(
      ['XIV', 'AA.', '•'].map((label, i) => (i === 0 ? `${label}.` : label)),
    );
  });

  test('keeps the characters of Windows-1252 and shows others as a question mark', () => {
    expect(winAnsi('– — “a” ‘b’ • … é €')).toBe('– — “a” ‘b’ • … é €');
    expect(winAnsi('→ 😀 Ś ≤')).toBe('? ? S <=');
    expect(winAnsi('☐ ☑')).toBe('[\u00a0\u00a0] [x]');
  });

  test('does not tear a word apart in a justified line', () => {
    const run = { font: 'Helvetica', fontSize: 11 };
    const cut = forJustified([
      { ...run, text: 'sesuai Undang-Undang Nomor 25 ' },
      { ...run, text: 'tebal', bold: true },
      { ...run, text: ', lalu' },
    ]);
    expect(cut.map((one) => one.text)).toEqual(['sesuai ', 'Undang-Undang ', 'Nomor 25 ', 'tebal,', ' lalu']);
    expect(cut[1]?.noWrap).toBe(true);
  });

  test('prints pictures and rules', async () => {
    const model = built(({ body }) => {
      body.appendImage(DOT);
      body.appendHorizontalRule();
    });
    const text = JSON.stringify(toPdfDefinition(model).content);
    expect(text).toContain('data:image/png;base64,');
    expect(text).toContain('"type":"line"');
    expect(await pageCount(model)).toBe(1);
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
