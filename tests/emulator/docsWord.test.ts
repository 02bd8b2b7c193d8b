/** DocumentApp on a document that came from a Word file: it can do less than the document holds, but keeps all of it. */
import type { DocModel } from '../../emulator/docs/model';
import { DocumentAppService } from '../../emulator/services/document';
import { makeFiles } from './docsFiles';
import { imported, PLAIN, p, r } from './wordFile';

const TABLE =
  '<w:tbl><w:tblPr><w:tblBorders><w:bottom w:val="double" w:sz="6" w:color="000000"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>' +
  `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p(r('Nama'))}</w:tc></w:tr>` +
  `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>${p(r('{{nama}}', '<w:b/>'))}</w:tc></w:tr></w:tbl>`;
const NUMBER = `<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`;

function opened() {
  const model = imported({
    styles: PLAIN,
    body:
      p(r('Nomor\t{{nomor}}'), '<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="1134"/></w:tabs>') +
      TABLE +
      p(''),
    section:
      '<w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="first" r:id="header2.xml"/>' +
      '<w:footerReference w:type="default" r:id="footer1.xml"/><w:footerReference w:type="first" r:id="footer2.xml"/><w:titlePg/>',
    edges: {
      'header1.xml': p(r('Lanjutan {{nomor}} halaman ') + NUMBER),
      'header2.xml': p(r('KOP {{nomor}}')),
      'footer1.xml': p(r('kaki')),
      'footer2.xml': p(r('kaki pertama')),
    },
  });
  const files = makeFiles();
  const id = files.createDoc('Surat', model);
  const app = new DocumentAppService(files);
  const doc = app.openById(id);
  const saved = (): DocModel => {
    doc.saveAndClose();
    return files.model(id);
  };
  return { app, doc, body: doc.getBody(), saved, model };
}

describe('header and footer of the first page', () => {
  test('getHeader and getFooter are those of the other pages', () => {
    const { doc } = opened();
    expect([doc.getHeader()?.getText(), doc.getFooter()?.getText()]).toEqual([
      'Lanjutan {{nomor}} halaman ',
      'kaki',
    ]);
  });

  test('all sections are children of the document, that of the first page behind the others', () => {
    const { app, doc, body } = opened();
    const root = body.getParent();
    if (root === null || !('getNumChildren' in root)) throw new Error('no document around the body');
    const children = Array.from({ length: root.getNumChildren() }, (_, i) => root.getChild(i));
    expect(root.getType()).toBe(app.ElementType.DOCUMENT);
    expect(
      children.map((child) => [String(child.getType()), 'getText' in child ? child.getText() : '']),
    ).toEqual([
      ['BODY_SECTION', body.getText()],
      ['HEADER_SECTION', 'Lanjutan {{nomor}} halaman '],
      ['FOOTER_SECTION', 'kaki'],
      ['HEADER_SECTION', 'KOP {{nomor}}'],
      ['FOOTER_SECTION', 'kaki pertama'],
    ]);
    expect(root.getChildIndex(doc.getFooter())).toBe(2);
    expect(root.getParent()).toBeNull();
  });

  test('they are filled and removed through the document', () => {
    const { body, saved } = opened();
    const root = body.getParent();
    if (root === null || !('getNumChildren' in root)) throw new Error('no document around the body');
    root.getChild(3).asHeaderSection().replaceText('\\{\\{nomor\\}\\}', '12');
    root.getChild(4).asFooterSection().removeFromParent();
    expect(root.getNumChildren()).toBe(4);
    const model = saved();
    expect(model.firstPage).toMatchObject({
      header: { children: [{ children: [{ runs: [{ text: 'KOP 12' }] }] }] },
      footer: null,
    });
    expect(model.footer).not.toBeNull();
  });
});

describe('what DocumentApp cannot set', () => {
  test('a page number is an element that a script cannot affect, without text', () => {
    const { app, doc } = opened();
    const paragraph = doc.getHeader()?.getParagraphs()[0];
    expect(paragraph?.getNumChildren()).toBe(2);
    expect(paragraph?.getChild(1).getType()).toBe(app.ElementType.UNSUPPORTED);
    expect(paragraph?.getText()).toBe('Lanjutan {{nomor}} halaman ');
  });

  test('opening, filling and saving keeps it', () => {
    const { doc, body, saved, model } = opened();
    const before = structuredClone(model);
    body.replaceText('\\{\\{nomor\\}\\}', '12');
    doc.getHeader()?.replaceText('\\{\\{nomor\\}\\}', '12');
    const filled = JSON.parse(JSON.stringify(before).replace(/\{\{nomor\}\}/g, '12')) as DocModel;
    const { firstPage: _, ...rest } = filled;
    expect(saved()).toMatchObject({ ...rest, firstPage: before.firstPage });
  });

  test('copies of rows stay whole, shaded and with their lines; the head stays a head', () => {
    const { body, saved } = opened();
    const table = body.getTables()[0];
    table?.insertTableRow(2, table.getRow(1).copy()).replaceText('\\{\\{nama\\}\\}', 'Benda');
    const rows = saved().body.children.find((block) => block.kind === 'TABLE')?.children;
    expect(rows).toHaveLength(3);
    expect(rows?.[0]).toMatchObject({ header: true });
    expect(rows?.[2]).toMatchObject({
      ...rows?.[1],
      children: [{ children: [{ children: [{ runs: [{ text: 'Benda', style: { bold: true } }] }] }] }],
    });
  });

  test('a copied paragraph keeps its tab stops and its rule about page breaks', () => {
    const { body, saved } = opened();
    const first = body.getParagraphs()[0];
    if (first === undefined) throw new Error('no paragraph');
    body.appendParagraph(first.copy()).setText('Lampiran');
    const { children } = saved().body;
    expect(children.at(-1)).toMatchObject({
      style: { keepNext: true, tabStops: [{ at: 56.7, align: 'START' }] },
      children: [{ runs: [{ text: 'Lampiran' }] }],
    });
  });
});
