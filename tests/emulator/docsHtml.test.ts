/** Documents as text and as the page that people preview. */
import type { DocModel } from '../../emulator/docs/model';
import { renderHtml, renderText } from '../../emulator/docs/render';
import { newDocument } from './docsFiles';
import { imported, PLAIN, p, r } from './wordFile';

/** The saved model of a document that a script builds. */
function built(build: (made: ReturnType<typeof newDocument>) => void): DocModel {
  const made = newDocument();
  build(made);
  made.doc.saveAndClose();
  return made.files.model(made.doc.getId());
}

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

test('HTML has the frame of each page, numbers, tab stops, merged cells and the lines of single sides', () => {
  const cell = (text: string, settings = ''): string =>
    `<w:tc><w:tcPr>${settings}</w:tcPr>${p(r(text))}</w:tc>`;
  const thick =
    '<w:vMerge w:val="restart"/><w:tcBorders><w:bottom w:val="double" w:sz="6" w:color="FF0000"/></w:tcBorders>';
  const html = renderHtml(
    imported({
      styles: PLAIN,
      body:
        p(
          `${r('Nomor')}<w:r><w:tab/></w:r>${r(': 1')}`,
          '<w:tabs><w:tab w:val="left" w:pos="1134"/></w:tabs>',
        ) +
        `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell('a', thick)}${cell('b')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('c')}</w:tr></w:tbl>` +
        p(r('dua'), '<w:pageBreakBefore/>'),
      section:
        '<w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="first" r:id="header2.xml"/><w:titlePg/>',
      edges: {
        'header1.xml': p(`<w:fldSimple w:instr="PAGE">${r('9')}</w:fldSimple>`),
        'header2.xml': p(r('KOP')),
      },
    }),
  );
  const pages = html.split('<section').slice(1);
  expect(pages).toHaveLength(2);
  expect(pages.map((page) => /<header.*?<\/header>/s.exec(page)?.[0].replace(/<[^>]*>/g, ''))).toEqual([
    'KOP',
    '2',
  ]);
  expect(html).toMatch(/min-width:56\.7pt"><span[^>]*>Nomor/);
  expect(html).toContain('rowspan="2"');
  expect(html).toContain('border-bottom:2.25pt double #ff0000');
});
