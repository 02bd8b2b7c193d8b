/** A document that is exported as a Word file and uploaded again is the same document. */
import fc from 'fast-check';
import { fromDocx } from '../../emulator/docs/import';
import type { DocModel } from '../../emulator/docs/model';
import { renderDocx, renderPdf, renderText } from '../../emulator/docs/render';
import { readPdf } from '../support/readPdf';
import { documents } from './docsArbitrary';

/** Lists are renamed by a Word file; what counts is which items belong together. */
function withListsInOrder(model: DocModel): DocModel {
  const names = new Map<string, string>();
  return JSON.parse(JSON.stringify(model), (key, value: unknown) => {
    if (key !== 'listId' || typeof value !== 'string') return value;
    const known = names.get(value) ?? `daftar ${names.size}`;
    names.set(value, known);
    return known;
  }) as DocModel;
}

test('an exported document that is uploaded again is the same', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (model) => {
      const again = fromDocx(await renderDocx(model, 'Surat'));
      expect(withListsInOrder(again)).toEqual(withListsInOrder(model));
    }),
    { numRuns: 25 },
  );
});

/** What can be read of a text: letters and signs, without the spaces between them. */
const letters = (all: string): string => all.replace(/\s+/g, '');

/** The letters of a PDF, without the numbers of pages. */
async function printedLetters(model: DocModel): Promise<string> {
  const { pages } = await readPdf(await renderPdf(model, 'Surat'));
  const printed = pages.flatMap((one) => one.texts.map(({ text: shown }) => shown)).join('');
  return letters(printed).replace(/\d/g, '');
}

test('a PDF holds all the text of the document, in its order where no row is torn', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async ({ page, body }) => {
      // Labels are printed but no text, and heads of tables are printed again.
      const bare = JSON.stringify({ page, body, header: null, footer: null })
        .replace(/"kind":"LIST_ITEM"/g, '"kind":"PARAGRAPH"')
        .replace(/"header":true/g, '"header":false');
      const model = JSON.parse(bare) as DocModel;
      const text = letters(renderText(model));
      expect([...(await printedLetters(model))].sort()).toEqual([...text].sort());
      expect(await printedLetters({ ...model, page: { ...page, height: 14_000 } })).toBe(text);
    }),
    { numRuns: 25 },
  );
});
