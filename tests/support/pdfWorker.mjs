// Reads PDF files with Mozilla's pdf.js, which only runs as a module: Jest's own context cannot load it.
import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

async function readPage(document, number) {
  const page = await document.getPage(number);
  const [, , width, height] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items
    .filter((item) => item.str !== undefined && item.str !== '')
    .map(({ str, transform, width: long }) => ({
      text: str,
      x: transform[4],
      y: height - transform[5],
      width: long,
      size: transform[3],
    }));
  return { width, height, texts };
}

parentPort.on('message', async ({ id, bytes }) => {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    const { info } = await document.getMetadata();
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    parentPort.postMessage({ id, pages, info });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
