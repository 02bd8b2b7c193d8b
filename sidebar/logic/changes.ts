/** What changed in a naskah, laid out by its lines for reading. Pure. */
import { diffParagraphs, realChanges, type WordPart } from '../../src/domain/text/diff';

export interface Marks {
  /** how many paragraphs changed, were added or taken out */
  readonly count: number;
  /** words of a changed or added line, by its place */
  readonly lines: ReadonlyMap<number, readonly WordPart[]>;
  /** lines that were taken out before a place */
  readonly gone: ReadonlyMap<number, readonly string[]>;
}

export const NO_MARKS: Marks = { count: 0, lines: new Map(), gone: new Map() };

export function marksOf(before: readonly string[], after: readonly string[]): Marks {
  const changes = realChanges(diffParagraphs(before, after));
  const lines = new Map<number, readonly WordPart[]>();
  const gone = new Map<number, readonly string[]>();
  for (const { kind, at, parts } of changes) {
    if (kind === 'REMOVED') gone.set(at, [...(gone.get(at) ?? []), parts[0]?.text ?? '']);
    else lines.set(at, parts);
  }
  return { count: changes.length, lines, gone };
}
