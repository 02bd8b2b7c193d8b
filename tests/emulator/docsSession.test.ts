/** When changes of a document are seen by others, and what a closed document still allows. */
import { DocumentAppService } from '../../emulator/services/document';
import { makeFiles, newDocument, refusal } from './docsFiles';

describe('a document of DocumentApp', () => {
  test('a new document is a Letter page with one inch of margins and one empty paragraph', () => {
    const { body } = newDocument();
    expect([body.getPageWidth(), body.getPageHeight(), body.getMarginTop(), body.getMarginLeft()]).toEqual([
      612, 792, 72, 72,
    ]);
    expect(body.getNumChildren()).toBe(1);
    expect(body.getText()).toBe('');
  });

  test('others see a change only after saveAndClose', () => {
    const { files, doc, body } = newDocument();
    body.appendParagraph('Isi');
    const other = new DocumentAppService(files);
    expect(other.openById(doc.getId()).getBody().getText()).toBe('');
    doc.saveAndClose();
    expect(new DocumentAppService(files).openById(doc.getId()).getBody().getText()).toBe('\nIsi');
  });

  test('a closed document cannot be used, but still tells its id, name and address', () => {
    const { doc, body } = newDocument();
    const paragraph = body.appendParagraph('Isi');
    doc.saveAndClose();
    const closed = 'Document is closed, its contents cannot be updated.';
    expect(refusal(() => doc.getBody())).toBe(closed);
    expect(refusal(() => body.appendParagraph('x'))).toBe(closed);
    expect(refusal(() => paragraph.getText())).toBe(closed);
    expect(refusal(() => doc.saveAndClose())).toBe(closed);
    expect([doc.getName(), doc.getUrl()]).toEqual([
      'Surat',
      `https://docs.google.com/open?id=${doc.getId()}`,
    ]);
  });

  test('the end of an execution saves what was left open', () => {
    const { files, app, doc, body } = newDocument();
    body.appendParagraph('Isi');
    app._finish();
    expect(files.model(doc.getId()).body.children).toHaveLength(2);
  });

  test('a document that was only read is not written', () => {
    const { files, app, doc } = newDocument();
    app._finish();
    const reader = new DocumentAppService(files);
    reader.openById(doc.getId()).getBody().editAsText().getText();
    reader._finish();
    expect(files.written).toEqual([]);
  });

  test('the same document opened twice in an execution is one document', () => {
    const { app, doc } = newDocument();
    app.openById(doc.getId()).getBody().appendParagraph('Isi');
    expect(doc.getBody().getText()).toBe('\nIsi');
  });

  test('a document can be opened by its address', () => {
    const { app, doc } = newDocument();
    expect(app.openByUrl(`https://docs.google.com/document/d/${doc.getId()}/edit`).getId()).toBe(doc.getId());
    expect(app.openByUrl(doc.getUrl()).getId()).toBe(doc.getId());
  });

  test('a missing document is refused in the words of Drive', () => {
    const app = new DocumentAppService(makeFiles());
    expect(refusal(() => app.openById('tidak-ada'))).toBe('No item with the given ID could be found.');
  });

  test('the name can be changed', () => {
    const { files, doc } = newDocument();
    doc.setName('Surat Pemberitahuan');
    expect(files.readDoc(doc.getId()).name).toBe('Surat Pemberitahuan');
    expect(doc.getName()).toBe('Surat Pemberitahuan');
  });

  test('there is one header and one footer, a second is refused', () => {
    const { doc } = newDocument();
    expect([doc.getHeader(), doc.getFooter()]).toEqual([null, null]);
    doc.addHeader().setText('KONSEP');
    doc.addFooter().setText('Kaki');
    expect([doc.getHeader()?.getText(), doc.getFooter()?.getText()]).toEqual(['KONSEP', 'Kaki']);
    expect(refusal(() => doc.addHeader())).toMatch(/already contains a header/);
    expect(refusal(() => doc.addFooter())).toMatch(/already contains a footer/);
  });

  test('a saved document ends with a paragraph, as every Google document does', () => {
    const { files, doc, body } = newDocument();
    body.appendTable([['a']]);
    doc.saveAndClose();
    expect(files.model(doc.getId()).body.children.map((child) => child.kind)).toEqual([
      'PARAGRAPH',
      'TABLE',
      'PARAGRAPH',
    ]);
  });
});
