/** Small pure helpers on texts: lists by line, links, marking and the parts of a letter. */
import { DRAFT_MARK } from '../../src/messages/labels';

/** The non-empty lines of a text, trimmed. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether a text is a web address that may stand behind a link; `javascript:` and the like are not. */
export function isLink(text: string): boolean {
  const lower = text.trim().toLowerCase();
  const scheme = ['https', 'http'].find((name) => lower.startsWith(`${name}:`));
  return (
    scheme !== undefined && lower.slice(scheme.length + 1).startsWith('/'.repeat(2)) && !/\s/.test(lower)
  );
}

interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the first place of each needle, so that those places can be highlighted. Needles are literal. */
export function markParts(text: string, needles: readonly string[]): TextPart[] {
  const at = needles
    .filter((needle) => needle !== '')
    .map((needle) => ({ needle, from: text.indexOf(needle) }))
    .filter((hit) => hit.from >= 0)
    .sort((a, b) => a.from - b.from)[0];
  if (!at) return text === '' ? [] : [{ text, marked: false }];
  const before = text.slice(0, at.from);
  const rest = markParts(text.slice(at.from + at.needle.length), needles);
  const hit: TextPart = { text: at.needle, marked: true };
  return before === '' ? [hit, ...rest] : [{ text: before, marked: false }, hit, ...rest];
}

/** How the lines of address below a letter's head begin. */
const ADDRESS = /^(Jalan|Telepon|Laman|Pos-el|Surel) /;

/** A page number of a running head, as plain text keeps it: the dashes, with or without the number. */
const PAGE_NUMBER = /^-\s*\d*\s*-$/;

interface Letter {
  /** whether a running head marks it as a draft */
  readonly draft: boolean;
  readonly head: string[];
  readonly address: string[];
  readonly body: string[];
}

const isRunningHead = (text: string) => text === '' || text === DRAFT_MARK || PAGE_NUMBER.test(text);

/**
 * A letter's head: the leading paragraphs in capitals only (at most four); then its address. Before it, plain text has
 * the running heads of the first and of the other pages: of them only the mark of a draft is told.
 */
export function splitLetterhead(paragraphs: readonly string[]): Letter {
  const filled = paragraphs.map((paragraph) => paragraph.trim());
  const start = filled.findIndex((paragraph) => !isRunningHead(paragraph));
  const draft = filled.slice(0, start < 0 ? filled.length : start).includes(DRAFT_MARK);
  if (start < 0) return { draft, head: [], address: [], body: [] };
  let end = start;
  while (end < filled.length && end - start < 4 && isCapitals(filled[end] ?? '')) end += 1;
  let below = end;
  while (end > start && ADDRESS.test(filled[below] ?? '')) below += 1;
  return {
    draft,
    head: filled.slice(start, end),
    address: filled.slice(end, below),
    body: filled.slice(below),
  };
}

function isCapitals(text: string): boolean {
  return /[A-Z]{2}/.test(text) && text === text.toUpperCase();
}

/** "1, 2, 5" as people write runs: "1–2, 5". */
export function stepRuns(steps: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const step of steps) {
    const last = runs[runs.length - 1];
    if (last && last[1] === step - 1) last[1] = step;
    else runs.push([step, step]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
