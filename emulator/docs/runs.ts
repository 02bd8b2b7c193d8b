/** Editing of formatted text. Pure: every function gives new runs. Offsets count characters from 0. */
import type { Run, TextStyle } from './model';

/** Style changes: null takes the setting away, so that it is inherited again. */
export type StylePatch = { readonly [K in keyof TextStyle]: TextStyle[K] | null };

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Style of the character at an offset; past the end, of the last one. */
export function styleAt(runs: readonly Run[], offset: number): TextStyle {
  let end = 0;
  for (const run of runs) {
    end += run.text.length;
    if (offset < end) return run.style;
  }
  return runs[runs.length - 1]?.style ?? {};
}

/** Inserted text looks like the character before it, at the start like the one after it. Links do not grow. */
export function insertInto(runs: readonly Run[], offset: number, text: string): Run[] {
  const style = { ...styleAt(runs, Math.max(0, offset - 1)) };
  const inLink = offset > 0 && styleAt(runs, offset).link === style.link && offset < textOfRuns(runs).length;
  if (!inLink) delete style.link;
  const [before, after] = splitAt(runs, offset);
  return tidy([...before, { text, style }, ...after]);
}

/** What is left keeps its style; emptied text remembers the style it had. */
export function deleteFrom(runs: readonly Run[], start: number, endInclusive: number): Run[] {
  const [before] = splitAt(runs, start);
  const [, after] = splitAt(runs, endInclusive + 1);
  const left = tidy([...before, ...after]);
  return left.length > 0 ? left : [{ text: '', style: { ...styleAt(runs, start) } }];
}

/** Other text in place of a stretch, looking like its first character. */
export function replaceRange(runs: readonly Run[], start: number, end: number, text: string): Run[] {
  const style = { ...styleAt(runs, start) };
  const [before] = splitAt(runs, start);
  const [, after] = splitAt(runs, end);
  const made = tidy([...before, { text, style }, ...after]);
  return made.length > 0 ? made : [{ text: '', style }];
}

export function restyle(runs: readonly Run[], start: number, endInclusive: number, patch: StylePatch): Run[] {
  const [before, rest] = splitAt(runs, start);
  const [inside, after] = splitAt(rest, endInclusive + 1 - start);
  const styled = inside.map((run) => ({ text: run.text, style: patched(run.style, patch) }));
  return tidy([...before, ...styled, ...after]);
}

export function patched(style: TextStyle, patch: StylePatch): TextStyle {
  const kept = Object.entries({ ...style, ...patch }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(kept);
}

function splitAt(runs: readonly Run[], offset: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(offset - at, 0), run.text.length);
    if (cut > 0) before.push({ text: run.text.slice(0, cut), style: run.style });
    if (cut < run.text.length) after.push({ text: run.text.slice(cut), style: run.style });
    at += run.text.length;
  }
  return [before, after];
}

/** Joins neighbours of one style and drops empty runs. */
export function tidy(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (run.text === '') continue;
    if (last !== undefined && sameStyle(last.style, run.style)) last.text += run.text;
    else out.push({ text: run.text, style: { ...run.style } });
  }
  return out;
}

export function sameStyle(a: TextStyle, b: TextStyle): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TextStyle>;
  return [...keys].every((key) => a[key] === b[key]);
}
