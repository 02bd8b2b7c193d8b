/**
 * pdfmake stretches a justified line between all its pieces, also between pieces that no space divides: after a hyphen,
 * between bold text and its comma. Here pieces are cut so that they meet at spaces.
 */
import type { PdfRun } from './types';

/** Longer words may break inside, or they could leave the column. */
const MAX_WHOLE = 40;
const CLOSING = /^[.,;:!?)\]”’"']+/;
const OPENING = /[([“‘"']+$/;

/** The same text, cut for a justified paragraph. */
export function forJustified(runs: readonly PdfRun[]): PdfRun[] {
  return glued(runs).flatMap(wholeWords);
}

/** Punctuation goes with the word it belongs to, even when that word looks different. */
function glued(runs: readonly PdfRun[]): PdfRun[] {
  const out: PdfRun[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    const closing = last === undefined || /\s$/.test(last.text) ? '' : (CLOSING.exec(run.text)?.[0] ?? '');
    if (last !== undefined) last.text += closing;
    const rest = { ...run, text: run.text.slice(closing.length) };
    const opening = last === undefined || /^\s/.test(rest.text) ? '' : (OPENING.exec(last.text)?.[0] ?? '');
    if (last !== undefined) last.text = last.text.slice(0, last.text.length - opening.length);
    out.push({ ...rest, text: opening + rest.text });
  }
  return out.filter((run) => run.text !== '');
}

/** Words with a hyphen or slash inside stand alone and are not broken. */
function wholeWords(run: PdfRun): PdfRun[] {
  const pieces = run.text.split(/((?<=^|\s)\S*[-/–—]\S+\s*)/).filter((piece) => piece !== '');
  return pieces.map((text) => {
    const inner = /\S[-/–—]\S/.test(text) && !/\s\S/.test(text) && text.length <= MAX_WHOLE;
    return inner && !text.includes('\n') ? { ...run, text, noWrap: true } : { ...run, text };
  });
}
