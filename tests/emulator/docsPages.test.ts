/** How the pages of a PDF begin and end. */
import { inflateSync } from 'node:zlib';
import type { DocModel } from '../../emulator/docs/model';
import { renderPdf } from '../../emulator/docs/render';
import { newDocument } from './docsFiles';

/** The saved model of a document that a script builds. */
function built(build: (made: ReturnType<typeof newDocument>) => void): DocModel {
  const made = newDocument();
  build(made);
  made.doc.saveAndClose();
  return made.files.model(made.doc.getId());
}

/** How many texts stand on each page. */
async function textsOnPages(model: DocModel): Promise<number[]> {
  const pdf = Buffer.from(await renderPdf(model, 'Surat')).toString('latin1');
  const streams = [...pdf.matchAll(/\/FlateDecode\b[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  const pages = streams.map((one) => inflateSync(Buffer.from(one[1] ?? '', 'latin1')).toString('latin1'));
  return pages.map((text) => text.match(/\bTJ\b/g)?.length ?? 0).filter((count) => count > 0);
}

test.each([0, 1])('leaves no heading alone at the foot of a page (%s lines of footer)', async (footer) => {
  const onSecondPage = new Set<number>();
  for (let lines = 30; lines <= 48; lines++) {
    const model = built(({ app, doc, body }) => {
      for (let n = 1; n <= lines; n++) body.appendParagraph(`baris${n}`);
      body.appendParagraph('BAB').setHeading(app.ParagraphHeading.HEADING2);
      body.appendParagraph('');
      body.appendParagraph('Bagian').setHeading(app.ParagraphHeading.HEADING3);
      body.appendParagraph('isi');
      if (footer > 0) doc.addFooter().setText('Kaki');
    });
    const [, second = footer] = await textsOnPages(model);
    onSecondPage.add(second - footer);
  }
  // Nothing, or both headings with the empty line between them and their text.
  expect(onSecondPage).toContain(0);
  expect(onSecondPage).toContain(4);
  expect([...onSecondPage].filter((count) => count > 0 && count < 4)).toEqual([]);
});

test('a heading at the end of a document stays where it is', async () => {
  const model = built(({ app, body }) => {
    body.appendParagraph('isi');
    body.appendParagraph('BAB').setHeading(app.ParagraphHeading.HEADING1);
  });
  expect(await textsOnPages(model)).toHaveLength(1);
});
