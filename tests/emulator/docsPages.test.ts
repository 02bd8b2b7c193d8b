/** How the pages of a PDF begin and end. */
import type { DocModel } from '../../emulator/docs/model';
import { renderPdf } from '../../emulator/docs/render';
import { linesOf, readPdf } from '../support/readPdf';
import { newDocument } from './docsFiles';

/** The saved model of a document that a script builds. */
function built(build: (made: ReturnType<typeof newDocument>) => void): DocModel {
  const made = newDocument();
  build(made);
  made.doc.saveAndClose();
  return made.files.model(made.doc.getId());
}

/** Which of these lines stand on the second page. */
async function onSecond(model: DocModel, wanted: readonly string[]): Promise<string> {
  const { pages } = await readPdf(await renderPdf(model, 'Surat'));
  return linesOf(pages[1])
    .filter((line) => wanted.includes(line))
    .join(' ');
}

test.each([0, 1])('leaves no heading alone at the foot of a page (%s lines of footer)', async (footer) => {
  const seen = new Set<string>();
  for (let lines = 30; lines <= 48; lines++) {
    const model = built(({ app, doc, body }) => {
      for (let n = 1; n <= lines; n++) body.appendParagraph(`baris${n}`);
      body.appendParagraph('BAB').setHeading(app.ParagraphHeading.HEADING2);
      body.appendParagraph('');
      body.appendParagraph('Bagian').setHeading(app.ParagraphHeading.HEADING3);
      body.appendParagraph('isi');
      if (footer > 0) doc.addFooter().setText('Kaki');
    });
    seen.add(await onSecond(model, ['BAB', 'Bagian', 'isi']));
  }
  // Nothing, or both headings with the empty line between them and their text.
  expect([...seen].sort()).toEqual(['', 'BAB Bagian isi']);
});

test('a heading at the end of a document stays where it is', async () => {
  const model = built(({ app, body }) => {
    body.appendParagraph('isi');
    body.appendParagraph('BAB').setHeading(app.ParagraphHeading.HEADING1);
  });
  expect((await readPdf(await renderPdf(model, 'Surat'))).pages).toHaveLength(1);
});
