/** What changed between two texts, paragraph by paragraph and word by word. Pure; the comparison itself is jsdiff's. */
import { diffArrays } from 'diff';

export interface WordPart {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

export interface ParagraphChange {
  readonly kind: 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED';
  /** place in the new text; of what was removed: where it would stand */
  readonly at: number;
  /** words of a changed paragraph; one part for any other */
  readonly parts: readonly WordPart[];
}

/** Beyond so many differences two texts have nothing to do with each other: all old goes, all new comes. */
const MOST_EDITS = 2_000;
/** Least share of words that a paragraph keeps to count as the same one, changed. */
const KIN = 0.3;

interface Run {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

function runs(before: readonly string[], after: readonly string[]): readonly Run[] {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (found !== undefined) return found;
  return [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ];
}

const kindOf = ({ added, removed }: Run): WordPart['kind'] =>
  added ? 'ADDED' : removed ? 'REMOVED' : 'SAME';

/** Words with the white space behind them, so that joining gives the text back. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** The words of both texts in reading order, each kept, added or removed. */
export function diffWords(before: string, after: string): readonly WordPart[] {
  return runs(wordsOf(before), wordsOf(after)).map((run) => ({
    kind: kindOf(run),
    text: run.value.join(''),
  }));
}

function areKin(before: string, after: string, parts: readonly WordPart[]): boolean {
  const kept = parts.filter(({ kind }) => kind === 'SAME').reduce((sum, { text }) => sum + text.length, 0);
  return kept >= KIN * Math.max(before.length, after.length);
}

const whole = (kind: 'SAME' | 'ADDED' | 'REMOVED', at: number, text: string): ParagraphChange => ({
  kind,
  at,
  parts: [{ kind, text }],
});

/** A block taken out and one put in at the same place: paragraph against paragraph; in uneven blocks as far as they are kin. */
function replaced(
  before: readonly string[],
  after: readonly string[],
  at: number,
): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const rows = Math.max(before.length, after.length);
  const even = before.length === after.length;
  for (let i = 0; i < rows; i += 1) {
    const [old, fresh] = [before[i], after[i]];
    const parts = old === undefined || fresh === undefined ? null : diffWords(old, fresh);
    if (parts && (even || areKin(old ?? '', fresh ?? '', parts)))
      changes.push({ kind: 'CHANGED', at: at + i, parts });
    else {
      if (old !== undefined) changes.push(whole('REMOVED', at + Math.min(i, after.length), old));
      if (fresh !== undefined) changes.push(whole('ADDED', at + i, fresh));
    }
  }
  return changes;
}

/** All paragraphs of both texts in reading order. */
export function diffParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const all = runs(before, after);
  let at = 0;
  for (let i = 0; i < all.length; i += 1) {
    const [run, next] = [all[i], all[i + 1]];
    if (!run) continue;
    const start = at;
    if (run.removed && next?.added) {
      changes.push(...replaced(run.value, next.value, start));
      at += next.value.length;
      i += 1;
      continue;
    }
    const kind = kindOf(run);
    changes.push(...run.value.map((text, k) => whole(kind, run.removed ? start : start + k, text)));
    if (!run.removed) at += run.value.length;
  }
  return changes;
}

/** The changes that people count: empty paragraphs do not matter. */
export function realChanges(changes: readonly ParagraphChange[]): readonly ParagraphChange[] {
  return changes.filter(({ kind, parts }) => kind !== 'SAME' && parts.some(({ text }) => text.trim() !== ''));
}

/** How many paragraphs differ when only marks of them are known: one against one counts once. */
export function countChanges(before: readonly string[], after: readonly string[]): number {
  const all = runs(before, after);
  return all.reduce((sum, run, i) => {
    const previous = all[i - 1];
    const paired = run.added && previous?.removed === true ? previous.value.length : 0;
    return run.added || run.removed ? sum + Math.max(0, run.value.length - paired) : sum;
  }, 0);
}
