/** Reads back what a PDF shows: where each text stands on its page, in points from the upper left corner. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface ReadText {
  readonly text: string;
  readonly x: number;
  /** of the baseline */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
}
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
}
type Answer = { readonly id: number } & (ReadPdf | { readonly error: string });

let reader: Worker | null = null;
let asked = 0;
afterAll(async () => {
  await reader?.terminate();
});

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  reader ??= new Worker(join(__dirname, 'pdfWorker.mjs'));
  const worker = reader;
  const id = ++asked;
  const answer = await new Promise<Answer>((resolve) => {
    const take = (one: Answer): void => {
      if (one.id !== id) return;
      worker.off('message', take);
      resolve(one);
    };
    worker.on('message', take);
    worker.postMessage({ id, bytes: Uint8Array.from(bytes) });
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

/** The lines of a page from top to bottom, texts of one height joined. */
export function linesOf(page: ReadPage | undefined): string[] {
  const lines = new Map<number, string>();
  for (const { text, y } of page?.texts ?? []) {
    const height = Math.round(y * 2);
    lines.set(height, (lines.get(height) ?? '') + text);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.replace(/\s+/g, ' ').trim());
}

/** The text that holds these words. Throws when no page shows it. */
export function textAt(pdf: ReadPdf, words: string): ReadText & { readonly page: number } {
  for (const [i, page] of pdf.pages.entries()) {
    const found = page.texts.find((one) => one.text.includes(words));
    if (found !== undefined) return { ...found, page: i + 1 };
  }
  throw new Error(`"${words}" is not in the PDF`);
}
