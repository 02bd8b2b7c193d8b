/**
 * What the page has shown of a naskah, small enough to be sent along with the decision: the digest of the whole text and
 * a short mark for each paragraph, so that a later text can be told from it and the changed paragraphs counted.
 */
import { countChanges } from './diff';

const MARK = 5;
/** Marks of a longer text are left out: then the change is told, but not counted. */
const MOST = 40_000;

/** The paragraphs of a document's plain text as people read them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+$/, ''));
}

/** FNV-1a over UTF-16 units: tells paragraphs apart, proves nothing. */
function markOf(paragraph: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < paragraph.length; i += 1)
    hash = Math.imul(hash ^ paragraph.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).padStart(MARK, '0').slice(-MARK);
}

const isFilled = (paragraph: string): boolean => paragraph.trim() !== '';

/** What the page sends back with its decision. */
export function seenOf(digest: string, paragraphs: readonly string[]): string {
  const marks = paragraphs.filter(isFilled).map(markOf).join('');
  return `${digest}.${marks.length > MOST ? '' : marks}`;
}

/** Digest of the text that was seen. */
export const seenDigest = (seen: string): string => seen.split('.')[0] ?? '';

/** Whether the text is still the one that was seen, and if not in how many paragraphs it differs (0: not known). */
export function changedSince(
  seen: string,
  digest: string,
  paragraphs: readonly string[],
): { readonly changed: boolean; readonly count: number } {
  const [known = '', marks = ''] = seen.split('.');
  if (known === digest) return { changed: false, count: 0 };
  const before = marks.match(new RegExp(`.{${MARK}}`, 'g')) ?? [];
  if (before.length === 0) return { changed: true, count: 0 };
  const after = paragraphs.filter(isFilled).map(markOf);
  return { changed: true, count: countChanges(before, after) };
}
