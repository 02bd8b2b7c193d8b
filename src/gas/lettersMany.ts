/** Many letters of one case in bounded runs: what is there is found by its marks, what is half made is made anew. */
import { type LetterKey, type LetterSpec, type MadeLetter, type ManyLetters, Refused } from '../app/ports';
import { type ListedFile, markedWith, trash } from './lettersDrive';
import { make, marksOf, type Run, textOf } from './lettersMake';

const PDF = 'application/pdf';
const DONE = 'selesai';
/**
 * A file younger than this may be another run's that is still at work: it is neither taken over nor thrown away. No
 * execution lives longer than six minutes (Apps Script quotas, "Script runtime").
 */
const SETTLED_MS = 7 * 60_000;
/** A file older than this belongs to the sweeper, which takes away what is a day old (app/sweepOrphans.ts). */
const STALE_MS = 12 * 3_600_000;

/** What Google says when an account has used up what it may use in a day, or asks too often. */
const QUOTA = /too many times|limit exceeded|quota|rate limit/i;

const nameOf = ({ kasus, kind, pd, version }: LetterKey): string =>
  [kasus, kind, pd ?? '', version].join('|');

const nameOnFile = ({ appProperties = {} }: ListedFile): string =>
  ['kasus', 'naskah', 'pd', 'versi'].map((key) => appProperties[key] ?? '').join('|');

/** See the port. A killed run leaves at most one letter half made, which goes into the bin before it is made again. */
export function makeMany(run: Run, specs: readonly LetterSpec[], until: number): ManyLetters {
  const [first] = specs;
  if (first === undefined) return { made: [], left: 0, stopped: null };
  const { pantau = '', kasus = '' } = marksOf(run.registerId, first.key);
  const files = markedWith({ pantau, kasus });
  const made: { key: LetterKey; letter: MadeLetter; found: boolean }[] = [];
  let longest = 0;
  const result = (stopped: ManyLetters['stopped']): ManyLetters => ({
    made,
    left: specs.length - made.length,
    stopped,
  });
  for (const spec of specs) {
    const begun = run.now();
    if (begun + longest > until) return result('TIME');
    try {
      const old = found(run, spec, files);
      const letter = old ?? make(run, spec, { banyak: DONE });
      made.push({ key: spec.key, letter, found: old !== null });
    } catch (error) {
      if (error instanceof Refused || !QUOTA.test(String(error))) throw error;
      run.warn(`Kuota Google habis: ${String(error)}`);
      return result('QUOTA');
    }
    longest = Math.max(longest, run.now() - begun);
  }
  return result(null);
}

/** The letter as a run that is over completed it; what it left half made goes into the bin. */
function found(run: Run, spec: LetterSpec, files: readonly ListedFile[]): MadeLetter | null {
  const age = (file: ListedFile) => run.now() - Date.parse(file.createdTime ?? '');
  const settled = (file: ListedFile) => age(file) > SETTLED_MS && age(file) < STALE_MS;
  const own = files.filter((file) => nameOnFile(file) === nameOf(spec.key) && settled(file));
  const pdf = own.find((file) => file.mimeType === PDF);
  const document = own.find((file) => file.mimeType !== PDF && file.appProperties?.banyak === DONE);
  if (document?.id !== undefined && (!spec.pdf || pdf !== undefined))
    return {
      fileId: document.id,
      pdfId: pdf?.id ?? null,
      name: document.name ?? spec.name,
      url: document.webViewLink ?? '',
      digest: spec.freeze ? run.sha256(textOf(document.id)) : '',
      replacedSigner: '',
    };
  for (const file of own)
    if (file.id !== undefined && file.appProperties?.banyak !== undefined) trash(file.id, run.warn);
  return null;
}
