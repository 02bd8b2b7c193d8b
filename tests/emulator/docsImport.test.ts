/** Word files that Drive turns into documents: WordprocessingML (ECMA-376 part 1, 17) as Docs keeps it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromDocx } from '../../emulator/docs/import';
import { plainText, type TextStyle } from '../../emulator/docs/model';
import { labelsOf } from '../../emulator/docs/numbering';
import { refusal } from './docsFiles';
import { flowOf, imported, PLAIN, p, r, wordFile, wordParts, zipOf } from './wordFile';

const NOT_READABLE = 'Conversion of the uploaded content to the requested output type is not supported.';

/** The style of the first text of a paragraph with these settings. */
function styleOf(settings: string, paragraph = '', styles = PLAIN): TextStyle | undefined {
  const [first] = flowOf(p(r('x', settings), paragraph), styles).children;
  return first?.kind === 'TEXT' ? first.runs[0]?.style : undefined;
}

describe('characters', () => {
  test.each<[string, string, TextStyle]>([
    ['nothing', '', {}],
    ['bold and italic', '<w:b/><w:i w:val="1"/>', { bold: true, italic: true }],
    ['a switch that is off', '<w:b w:val="0"/>', {}],
    ['underline', '<w:u w:val="single"/>', { underline: true }],
    ['strikethrough', '<w:strike/>', { strikethrough: true }],
    ['size in half points', '<w:sz w:val="25"/>', { fontSize: 12.5 }],
    ['font', '<w:rFonts w:ascii="Bookman Old Style" w:hAnsi="x"/>', { fontFamily: 'Bookman Old Style' }],
    ['colour', '<w:color w:val="1F4E79"/>', { color: '#1f4e79' }],
    ['automatic colour', '<w:color w:val="auto"/>', {}],
    ['highlight', '<w:highlight w:val="yellow"/>', { background: '#ffff00' }],
    ['shading', '<w:shd w:val="clear" w:fill="EEEEEE"/>', { background: '#eeeeee' }],
    ['superscript', '<w:vertAlign w:val="superscript"/>', { baseline: 'SUPERSCRIPT' }],
    ['language and proofing', '<w:lang w:val="id-ID"/><w:noProof/>', {}],
  ])('%s', (_, settings, style) => {
    expect(styleOf(settings)).toEqual(style);
  });

  test('tabs, line breaks and special hyphens are characters; a space at an end counts only when it is kept', () => {
    const runs =
      '<w:r><w:t> a </w:t><w:tab/><w:t xml:space="preserve"> b</w:t><w:br/><w:noBreakHyphen/></w:r>';
    expect(plainText(flowOf(p(runs)))).toBe('a\t b\r\u2011');
  });

  test('a link looks as Docs shows links', () => {
    const flow = flowOf(
      p(
        `<w:hyperlink r:id="web">${r('situs', '<w:u w:val="single"/><w:color w:val="1155CC"/>')}</w:hyperlink>`,
      ),
    );
    expect(flow.children).toEqual([
      { kind: 'TEXT', runs: [{ text: 'situs', style: { link: 'https://contoh.example/' } }] },
    ]);
  });

  test('runs that look alike are one, whatever Word has cut', () => {
    expect(flowOf(p(r('{{no') + '<w:proofErr w:type="spellStart"/>' + r('mor}}'))).children).toEqual([
      { kind: 'TEXT', runs: [{ text: '{{nomor}}', style: {} }] },
    ]);
  });
});

describe('paragraphs', () => {
  test.each([
    ['alignment', '<w:jc w:val="both"/>', { alignment: 'JUSTIFY' }],
    [
      'indents',
      '<w:ind w:left="720" w:right="360" w:firstLine="200"/>',
      { indentStart: 36, indentEnd: 18, indentFirstLine: 46 },
    ],
    ['a hanging indent', '<w:ind w:left="720" w:hanging="360"/>', { indentStart: 36, indentFirstLine: 18 }],
    [
      'spacing',
      '<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/>',
      { spacingBefore: 6, spacingAfter: 3, lineSpacing: 1.5 },
    ],
    [
      'rules about page breaks',
      '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val="0"/>',
      { keepNext: true, keepLines: true, pageBreakBefore: true, widowControl: false },
    ],
    [
      'tab stops',
      '<w:tabs><w:tab w:val="right" w:pos="9000"/><w:tab w:val="left" w:pos="1134"/></w:tabs>',
      {
        tabStops: [
          { at: 56.7, align: 'START' },
          { at: 450, align: 'END' },
        ],
      },
    ],
    [
      'a border',
      '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="4" w:color="auto"/></w:pBdr>',
      { borders: { bottom: { width: 2.25, color: '#000000', style: 'SOLID', padding: 4 } } },
    ],
    ['shading', '<w:shd w:val="clear" w:fill="F2F2F2"/>', { shading: '#f2f2f2' }],
    ['outline level and hyphenation', '<w:suppressAutoHyphens/><w:outlineLvl w:val="0"/>', {}],
  ])('%s', (_, settings, style) => {
    expect(flowOf(p(r('x'), settings)).style).toEqual(style);
  });

  test('what a style sets is inherited along its line and overridden by what stands nearer', () => {
    const styles = `${PLAIN}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Isi"><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="400" w:hanging="200"/><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Miring"><w:rPr><w:i/></w:rPr></w:style>`;
    const flow = flowOf(
      p(r('x', '<w:rStyle w:val="Miring"/><w:b w:val="0"/>'), '<w:pStyle w:val="Isi"/><w:ind w:left="600"/>'),
      styles,
    );
    expect(flow.style).toEqual({ alignment: 'JUSTIFY', indentStart: 30, indentFirstLine: 20 });
    expect(flow.children).toEqual([
      { kind: 'TEXT', runs: [{ text: 'x', style: { fontSize: 12, italic: true } }] },
    ]);
    expect(imported({ body: p(''), styles }).body.text).toEqual({ fontSize: 12 });
  });

  test('heading styles become headings of Docs; only what differs from Docs is set', () => {
    const styles = `${PLAIN}<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/>
      <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/></w:pPr><w:rPr><w:sz w:val="32"/><w:b/></w:rPr></w:style>`;
    const flow = flowOf(p(r('BAB'), '<w:pStyle w:val="Judul2"/>'), styles);
    expect(flow.style).toEqual({ heading: 'HEADING2' });
    expect(flow.children).toEqual([{ kind: 'TEXT', runs: [{ text: 'BAB', style: { bold: true } }] }]);
  });

  test('a page break, a picture and the numbers of pages are elements of their own', () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:extent cx="381000" cy="190500"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="dot"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    expect(flowOf(p(`${picture}<w:r><w:br w:type="page"/></w:r>`)).children).toMatchObject([
      { kind: 'INLINE_IMAGE', mimeType: 'image/png', width: 40, height: 20 },
      { kind: 'PAGE_BREAK' },
    ]);
    const complex = ['begin', 'separate', 'end'].map(
      (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`,
    );
    const fields = `${complex[0]}<w:r><w:rPr><w:b/></w:rPr><w:instrText> NUMPAGES  \\* MERGEFORMAT </w:instrText></w:r>${complex[1]}${r('7')}${complex[2]}`;
    const { footer } = imported({
      body: p(''),
      styles: PLAIN,
      section: '<w:footerReference w:type="default" r:id="footer1.xml"/>',
      edges: { 'footer1.xml': p(`<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>${fields}`) },
    });
    expect(footer?.children).toMatchObject([
      {
        children: [
          { kind: 'AUTO_TEXT', field: 'PAGE_NUMBER', style: {} },
          { kind: 'AUTO_TEXT', field: 'PAGE_COUNT', style: { bold: true } },
        ],
      },
    ]);
  });
});

describe('lists', () => {
  const level = (at: number, format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', 3)}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const item = (text: string, list: number, nesting = 0): string =>
    p(r(text), `<w:numPr><w:ilvl w:val="${nesting}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('items are counted by level, format and start, and again from a list with a start of its own', () => {
    const body = [item('a', 1), item('b', 1, 1), item('c', 1), item('d', 2), item('e', 3), item('f', 3)].join(
      '',
    );
    const model = imported({ body, styles: PLAIN, numbering });
    expect([...labelsOf(model).values()]).toEqual(['3.', '3.a)', '4.', '•', '1.', '2.']);
  });

  test('an item has the indents of its level, which are those of Docs unless they differ', () => {
    const [usual, other] = imported({
      body:
        item('a', 1) +
        p(r('b'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="500"/>'),
      styles: PLAIN,
      numbering,
    }).body.children;
    expect(usual).toMatchObject({ kind: 'LIST_ITEM', style: {}, nesting: 0, glyph: 'NUMBER', start: 3 });
    expect(other).toMatchObject({ kind: 'LIST_ITEM', style: { indentStart: 25, indentFirstLine: 7 } });
  });
});

describe('sections', () => {
  test('page, margins and the distances of header and footer', () => {
    const section =
      '<w:pgSz w:w="12189" w:h="18709"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1440" w:left="1701" w:header="567" w:footer="720" w:gutter="0"/>';
    expect(imported({ body: p(''), section }).page).toEqual({
      width: 609.45,
      height: 935.45,
      marginTop: 56.7,
      marginRight: 56.7,
      marginBottom: 72,
      marginLeft: 85.05,
      marginHeader: 28.35,
    });
  });

  test('a first page of its own has the header and footer made for it, or none', () => {
    const model = imported({
      body: p(r('isi')),
      section:
        '<w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="first" r:id="header2.xml"/><w:titlePg/>',
      edges: { 'header1.xml': p(r('lanjutan')), 'header2.xml': p(r('kop')) },
    });
    const text = (section: typeof model.header): string | null =>
      section === null ? null : plainText(section);
    expect([text(model.header), text(model.footer)]).toEqual(['lanjutan', null]);
    expect(model.firstPage && [text(model.firstPage.header), text(model.firstPage.footer)]).toEqual([
      'kop',
      null,
    ]);
  });
});

describe('what is not taken over', () => {
  test.each([
    ['w:framePr in w:pPr', p('', '<w:framePr w:w="100"/>')],
    ['w:caps in w:rPr', p(r('x', '<w:caps/>'))],
    ['w:spacing with lineRule "exact"', p('', '<w:spacing w:line="240" w:lineRule="exact"/>')],
    ['the field TOC', p(`<w:fldSimple w:instr="TOC \\o">${r('x')}</w:fldSimple>`)],
    ['a page number outside header and footer', p(`<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`)],
    ['w:pict in w:r', p('<w:r><w:pict/></w:r>')],
    ['w:ins in w:p', p(`<w:ins>${r('x')}</w:ins>`)],
    ['a picture that floats', p('<w:r><w:drawing><wp:anchor/></w:drawing></w:r>')],
    ['w:sectPr in w:pPr', p('', '<w:sectPr/>')],
    ['w:tab with leader "dot"', p('', '<w:tabs><w:tab w:val="left" w:pos="1" w:leader="dot"/></w:tabs>')],
    ['w:altChunk in w:body', '<w:altChunk r:id="x"/>'],
  ])('%s is refused by name, for it would look different', (what, body) => {
    expect(refusal(() => imported({ body }))).toBe(`Import of a Word document with ${what} is not emulated`);
  });

  test.each<[string, Uint8Array]>([
    ['no zip file', Buffer.from('Ini bukan berkas Word')],
    ['a zip file that is cut off', wordFile({ body: p('') }).slice(0, 500)],
    ['a zip file of something else', zipOf({ 'a.txt': 'x' })],
    ['broken XML', zipOf({ ...wordParts({ body: p('') }), 'word/document.xml': '<w:document><w:body>' })],
    ['no list of content types', zipOf({ ...wordParts({ body: p('') }), '[Content_Types].xml': '<Types/>' })],
    ['a part that is missing', wordFile({ body: p(''), section: '<w:headerReference r:id="dot"/>' })],
  ])('%s is refused in the words of Drive', (_, bytes) => {
    expect(refusal(() => fromDocx(bytes))).toBe(NOT_READABLE);
  });
});

test('a file saved by LibreOffice reads like the one it was made of', () => {
  const model = fromDocx(readFileSync(join(__dirname, 'fixtures', 'libreoffice.docx')));
  expect(model.firstPage?.header && plainText(model.firstPage.header)).toContain('SEKRETARIAT DAERAH');
  expect(plainText(model.body)).toContain('Nomor\t: 800/1\tTangerang, 24 November 2026');
  expect([...labelsOf(model).values()]).toEqual(['a)', 'b)', 'c)']);
  const table = model.body.children.find((block) => block.kind === 'TABLE');
  expect(table).toMatchObject({ columnWidths: [30, 200, 200] });
  expect(table?.children[0]).toMatchObject({ header: true, cantSplit: true });
  expect(table?.children[1]?.children[0]).toMatchObject({ rowSpan: 2 });
});
