/** Text: formats of stretches, placeholders, search and replacement. */
import { findAndReplace } from '../../emulator/docs/edit';
import { plainText } from '../../emulator/docs/model';
import { newDocument, refusal } from './docsFiles';

describe('text of a document', () => {
  test('a placeholder filled by insertText and deleteText keeps its format', () => {
    const { body } = newDocument();
    const text = body.appendParagraph('Nomor {{nomor}}.').editAsText();
    text.setBold(6, 14, true);
    const found = body.findText('\\{\\{nomor\\}\\}');
    const target = found?.getElement();
    const start = found?.getStartOffset() ?? -1;
    const end = found?.getEndOffsetInclusive() ?? -1;
    target?.insertText(start + 1, '12/XI');
    target?.deleteText(start, start).deleteText(start + 5, end + 4);
    expect(text.getText()).toBe('Nomor 12/XI.');
    expect([text.isBold(5), text.isBold(6), text.isBold(10), text.isBold(11)]).toEqual([
      null,
      true,
      true,
      null,
    ]);
  });

  test('inserted text looks like the character before it, at the start like the one after it', () => {
    const { body } = newDocument();
    const text = body.appendParagraph('ab').editAsText().setBold(0, 0, true).setItalic(1, 1, true);
    text.insertText(1, 'X');
    text.insertText(0, 'Y');
    expect(text.getText()).toBe('YaXb');
    expect([0, 1, 2, 3].map((at) => text.isBold(at))).toEqual([true, true, true, null]);
    expect(text.isItalic(3)).toBe(true);
  });

  test('an offset outside the text is refused in Google’s words', () => {
    const { body } = newDocument();
    const text = body.appendParagraph('abc').editAsText();
    expect(refusal(() => text.deleteText(1, 3))).toBe('Index (3) must be less than the content length (3).');
    expect(refusal(() => text.insertText(4, 'x'))).toMatch(/^Index \(4\) must be less than or equal to/);
  });

  test('a format read over differing characters is null', () => {
    const { body } = newDocument();
    const text = body.appendParagraph('abcd').editAsText().setFontSize(0, 1, 14);
    expect(text.getFontSize()).toBeNull();
    expect(text.getFontSize(0)).toBe(14);
    expect(text.getTextAttributeIndices()).toEqual([0, 2]);
    expect(text.setFontSize(9).getFontSize()).toBe(9);
  });

  test('appended text is an element of its own, so that it can be formatted alone', () => {
    const { body } = newDocument();
    const paragraph = body.appendParagraph('biasa ');
    paragraph.appendText('tebal').setBold(true);
    expect(paragraph.getText()).toBe('biasa tebal');
    expect(paragraph.editAsText().isBold(0)).toBeNull();
    expect(paragraph.editAsText().isBold(6)).toBe(true);
  });

  test('replaceText takes a pattern and puts the replacement in literally', () => {
    const { body } = newDocument();
    body.appendParagraph('Yth. {{kepala}} dan {{ kepala }}');
    body.replaceText('\\{\\{ ?kepala ?\\}\\}', 'Camat $1 \\ Benda');
    expect(body.getText()).toBe('\nYth. Camat $1 \\ Benda dan Camat $1 \\ Benda');
  });

  test('a pattern never reaches over the end of a paragraph', () => {
    const { body } = newDocument();
    body.appendParagraph('awal');
    body.appendParagraph('akhir');
    expect(body.findText('awal[\\s\\S]akhir')).toBeNull();
  });

  test('replaceText of the body leaves header and footer alone', () => {
    const { doc, body } = newDocument();
    doc.addHeader().setText('{{kop}}');
    body.appendParagraph('{{kop}}');
    body.replaceText('\\{\\{kop\\}\\}', 'ISI');
    expect([body.getText(), doc.getHeader()?.getText()]).toEqual(['\nISI', '{{kop}}']);
  });

  test('findText goes on after the last find, through tables too', () => {
    const { body } = newDocument();
    body.appendParagraph('x dan x');
    body.appendTable([['x']]);
    const offsets: number[] = [];
    for (let found = body.findText('x'); found !== null; found = body.findText('x', found)) {
      offsets.push(found.getStartOffset());
    }
    expect(offsets).toEqual([0, 6, 0]);
  });

  test('what RE2 does not know is refused', () => {
    const { body } = newDocument();
    expect(refusal(() => body.findText('a(?=b)'))).toMatch(/^Invalid regular expression pattern/);
    expect(refusal(() => body.findText('('))).toMatch(/^Invalid regular expression pattern/);
    expect(body.appendParagraph('ABC').findText('(?i)b')?.getStartOffset()).toBe(1);
  });

  test('a new line inside a paragraph becomes a carriage return', () => {
    const { body } = newDocument();
    expect(body.appendParagraph('satu\ndua').getText()).toBe('satu\rdua');
    expect(body.getParagraphs()).toHaveLength(2);
  });

  test('an emptied text remembers its format for what is written next', () => {
    const { body } = newDocument();
    const text = body.appendParagraph('{{a}}').editAsText().setBold(true);
    text.deleteText(0, 4);
    text.insertText(0, 'baru');
    expect(text.isBold()).toBe(true);
  });

  test('a format is taken away by null, and colours are checked', () => {
    const { body } = newDocument();
    const text = body.appendParagraph('abc').editAsText().setForegroundColor('#F00');
    expect(text.getForegroundColor()).toBe('#ff0000');
    expect(text.setForegroundColor(null).getForegroundColor()).toBeNull();
    expect(refusal(() => text.setForegroundColor('merah'))).toBe('Invalid argument: merah');
  });

  test('a person replaces a text by hand literally, in the header too, and it stays bold', () => {
    const { files, doc, body } = newDocument();
    doc.addHeader().setText('tanggal (.*)');
    body.appendParagraph('tanggal (.*)').editAsText().setBold(true);
    doc.saveAndClose();
    const before = files.model(doc.getId());
    const { model, count } = findAndReplace(before, '(.*)', '3 Maret');
    expect(count).toBe(2);
    expect([plainText(model.body), plainText(before.body)]).toEqual(['\ntanggal 3 Maret', '\ntanggal (.*)']);
    expect(model.body.children[1]).toMatchObject({
      children: [{ runs: [{ text: 'tanggal 3 Maret', style: { bold: true } }] }],
    });
  });
});
