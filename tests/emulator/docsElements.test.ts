/** Paragraphs, lists, tables and where they may stand. */
import { DOT, newDocument, refusal } from './docsFiles';

describe('elements of a document', () => {
  test('wrong arguments are refused naming their types and the method', () => {
    const { app, body } = newDocument();
    expect(refusal(() => body.insertParagraph('x', 1))).toBe(
      "The parameters (String,Number) don't match the method signature for DocumentApp.Body.insertParagraph.",
    );
    expect(refusal(() => app.create(1))).toBe(
      "The parameters (Number) don't match the method signature for DocumentApp.create.",
    );
    expect(refusal(() => body.appendParagraph('x').setAlignment('CENTER'))).toBe(
      "The parameters (String) don't match the method signature for DocumentApp.Paragraph.setAlignment.",
    );
  });

  test('an element that stands somewhere must be copied before it is appended', () => {
    const { body } = newDocument();
    const paragraph = body.appendParagraph('satu');
    expect(refusal(() => body.appendParagraph(paragraph))).toBe('Element must be detached.');
    expect(body.appendParagraph(paragraph.copy()).getText()).toBe('satu');
    expect(paragraph.copy().getParent()).toBeNull();
  });

  test('a copy shares nothing with the original', () => {
    const { body } = newDocument();
    const paragraph = body.appendParagraph('satu');
    body.appendParagraph(paragraph.copy()).setText('dua');
    expect(paragraph.getText()).toBe('satu');
  });

  test('the last paragraph of a section cannot be removed', () => {
    const { body } = newDocument();
    const last = body.appendParagraph('akhir');
    expect(refusal(() => last.removeFromParent())).toBe(
      "Can't remove the last paragraph in a document section.",
    );
    body.appendParagraph('');
    last.removeFromParent();
    expect(body.getText()).toBe('\n');
  });

  test('the only paragraph of a cell cannot be removed', () => {
    const { body } = newDocument();
    const cell = body.appendTable([['x']]).getCell(0, 0);
    expect(refusal(() => cell.removeChild(cell.getChild(0)))).toMatch(/^Can't remove the last paragraph/);
  });

  test('an index beyond the children is refused', () => {
    const { body } = newDocument();
    expect(refusal(() => body.insertParagraph(9, 'x'))).toBe(
      'Child index (9) must be less than or equal to the number of child elements (1).',
    );
    expect(refusal(() => body.getChild(1))).toBe(
      'Child index (1) must be less than the number of child elements (1).',
    );
  });

  test('clearing a body leaves one empty paragraph', () => {
    const { body } = newDocument();
    body.appendTable([['x']]);
    expect(body.clear().getNumChildren()).toBe(1);
    expect(body.setText('satu\ndua').getParagraphs()).toHaveLength(2);
  });

  test('paragraphs keep alignment, indents, spacing and heading', () => {
    const { app, body } = newDocument();
    const paragraph = body
      .appendParagraph('x')
      .setAlignment(app.HorizontalAlignment.JUSTIFY)
      .setIndentFirstLine(36);
    paragraph.setSpacingAfter(6).setLineSpacing(1.5).setHeading(app.ParagraphHeading.HEADING2);
    expect([
      paragraph.getAlignment(),
      paragraph.getIndentFirstLine(),
      paragraph.getSpacingAfter(),
      paragraph.getLineSpacing(),
      paragraph.getHeading(),
    ]).toEqual([app.HorizontalAlignment.JUSTIFY, 36, 6, 1.5, app.ParagraphHeading.HEADING2]);
  });

  test('text settings of a body reach what stands there and what is appended later', () => {
    const { body } = newDocument();
    const before = body.appendParagraph('a');
    body.setAttributes({ FONT_SIZE: 12, FONT_FAMILY: 'Arial', MARGIN_LEFT: 85 });
    expect(before.editAsText().getFontSize()).toBe(12);
    expect(body.appendParagraph('b').editAsText().getFontSize()).toBe(12);
    expect(
      body
        .appendTable([['c']])
        .getCell(0, 0)
        .editAsText()
        .getFontSize(),
    ).toBe(12);
    expect(body.getMarginLeft()).toBe(85);
  });

  test('attributes of headings that their style decides are null', () => {
    const { app, body } = newDocument();
    const paragraph = body.appendParagraph('x');
    expect(paragraph.getAttributes().LINE_SPACING).toBe(1.15);
    expect(paragraph.getAttributes().FONT_SIZE).toBeNull();
    paragraph.setHeading(app.ParagraphHeading.HEADING1);
    expect(paragraph.getAttributes().LINE_SPACING).toBeNull();
  });

  test('list items that follow each other are one list, a paragraph between starts another', () => {
    const { app, body } = newDocument();
    const first = body.appendListItem('a').setGlyphType(app.GlyphType.LATIN_LOWER);
    const second = body.appendListItem('b');
    body.appendParagraph('sela');
    const third = body.appendListItem('c');
    expect(second.getListId()).toBe(first.getListId());
    expect(second.getGlyphType()).toBe(app.GlyphType.LATIN_LOWER);
    expect(third.getListId()).not.toBe(first.getListId());
    expect(third.setListId(first).getListId()).toBe(first.getListId());
  });

  test('a page break and a rule stand in paragraphs of their own', () => {
    const { app, body } = newDocument();
    expect(body.appendPageBreak().getParent()?.getType()).toBe(app.ElementType.PARAGRAPH);
    expect(body.appendHorizontalRule().getParent()?.getType()).toBe(app.ElementType.PARAGRAPH);
    expect(body.getText()).toBe('\n\n');
  });

  test('a picture has the size of its file', () => {
    const { body } = newDocument();
    const image = body.appendImage(DOT);
    expect([image.getWidth(), image.getHeight()]).toEqual([2, 1]);
    expect(body.getImages()).toHaveLength(1);
    expect(refusal(() => body.appendImage({ ...DOT, getBytes: () => [1, 2, 3, 4] }))).toBe(
      'Invalid image data.',
    );
  });
});

describe('tables', () => {
  test('a table without contents has no rows', () => {
    expect(newDocument().body.appendTable().getNumRows()).toBe(0);
  });

  test('a copied row can be filled and inserted, its cells keep their format', () => {
    const { body } = newDocument();
    const table = body.appendTable([['{{no}}', '{{nama}}']]);
    table.getCell(0, 0).setBackgroundColor('#eeeeee').editAsText().setBold(true);
    const row = table.insertTableRow(1, table.getRow(0).copy());
    row.replaceText('\\{\\{no\\}\\}', '1');
    expect(table.getText()).toBe('{{no}}\n{{nama}}\n1\n{{nama}}');
    expect(row.getCell(0).editAsText().isBold()).toBe(true);
    expect(row.getCell(0).getBackgroundColor()).toBe('#eeeeee');
    expect(table.removeRow(0).getParent()).toBeNull();
  });

  test('a width belongs to the column', () => {
    const { body } = newDocument();
    const table = body.appendTable([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    table.getCell(1, 1).setWidth(120);
    expect([table.getColumnWidth(0), table.getColumnWidth(1), table.getCell(0, 1).getWidth()]).toEqual([
      null,
      120,
      120,
    ]);
  });

  test('a merged cell takes over contents and columns of the next', () => {
    const { body } = newDocument();
    const cell = body
      .appendTable([['a', 'b']])
      .getCell(0, 1)
      .merge();
    expect([cell.getText(), cell.getColSpan(), cell.getParentRow().getNumCells()]).toEqual(['a\nb', 2, 1]);
  });

  test('rows and cells can be added one by one', () => {
    const { body } = newDocument();
    const row = body.appendTable().appendTableRow();
    row.appendTableCell('x').setPaddingTop(2);
    row.appendTableCell();
    expect([row.getNumCells(), row.getText(), row.getCell(0).getPaddingTop()]).toEqual([2, 'x\n', 2]);
    expect(row.getParentTable().getChildIndex(row)).toBe(0);
  });
});
