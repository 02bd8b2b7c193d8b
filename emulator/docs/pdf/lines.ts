/** Breaks tokens into lines, and sets a line: where each token stands, by tab stops and alignment. */
import type { TabStop } from '../model';
import type { SeenParagraph } from '../style';
import type { Fonts } from './fonts';
import type { Part, Token, Word } from './tokens';
import { wordOf } from './tokens';

export interface Line {
  readonly tokens: readonly Token[];
  /** where it begins and where it may end, from the left edge of the column */
  readonly from: number;
  readonly to: number;
  /** ends by a break or with the paragraph, so that it is not stretched */
  readonly last: boolean;
  /** what follows begins a page */
  readonly pageAfter: boolean;
}

/** The column in which a paragraph is set. */
export interface Measure {
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly tabs: readonly TabStop[];
}

/** Distance of tab stops where none is set: half an inch, as in Docs. */
const DEFAULT_TAB = 36;
/** Sums of widths are not exact. */
const NEARLY = 0.01;

export function measureOf(seen: SeenParagraph, width: number): Measure {
  const to = Math.max(seen.indentStart, seen.indentFirstLine) + 1;
  return {
    first: seen.indentFirstLine,
    from: seen.indentStart,
    to: Math.max(to, width - seen.indentEnd),
    tabs: seen.tabStops,
  };
}

/** The lines of a paragraph; one that holds nothing is one empty line. */
export function linesOf(tokens: readonly Token[], measure: Measure, fonts: Fonts): Line[] {
  const breaker = new LineBreaker(measure, fonts);
  for (const token of tokens) breaker.add(token);
  return breaker.finish();
}

class LineBreaker {
  private readonly lines: Line[] = [];
  private line: Token[] = [];
  private x: number;
  private tabbed = false;

  constructor(
    private readonly measure: Measure,
    private readonly fonts: Fonts,
  ) {
    this.x = measure.first;
  }

  add(token: Token): void {
    if (token.kind === 'BREAK') this.end(true, false);
    else if (token.kind === 'PAGE') this.end(true, true);
    else if (token.kind === 'RULE') this.rule(token);
    else if (token.kind === 'SPACE') this.put(token);
    else if (this.fits(token)) this.put(token);
    else this.wrap(token);
  }

  finish(): Line[] {
    const ended = this.lines[this.lines.length - 1]?.pageAfter === true && this.line.length === 0;
    if (!ended) this.end(true, false);
    return this.lines;
  }

  private get from(): number {
    return this.lines.length === 0 ? this.measure.first : this.measure.from;
  }

  private fits(token: Token): boolean {
    if (!this.tabbed && token.kind !== 'TAB') return this.x + token.width <= this.measure.to + NEARLY;
    const places = placesOf([...this.line, token], this.from, this.measure);
    return (places[places.length - 1] ?? 0) + token.width <= this.measure.to + NEARLY;
  }

  private put(token: Token): void {
    this.line.push(token);
    this.x += token.width;
    if (token.kind === 'TAB') this.tabbed = true;
  }

  /** A token that does not fit goes to the next line; a word longer than a line is cut. */
  private wrap(token: Token): void {
    if (this.line.length > 0) this.end(false, false);
    if (token.kind !== 'WORD' || this.fits(token)) this.put(token);
    else for (const piece of this.cut(token)) this.add(piece);
  }

  private cut(word: Word): Word[] {
    const room = this.measure.to - this.measure.from;
    const words: Word[] = [];
    let parts: Part[] = [];
    let width = 0;
    for (const part of word.parts.flatMap((one) => this.letters(one))) {
      if (width + part.width > room + NEARLY && parts.length > 0) {
        words.push(wordOf(parts));
        parts = [];
        width = 0;
      }
      parts.push(part);
      width += part.width;
    }
    return [...words, wordOf(parts)];
  }

  private letters({ text, look }: Part): Part[] {
    return [...text].map((char) => ({
      text: char,
      look,
      width: this.fonts.width(char, look.face, look.size),
    }));
  }

  private rule(token: Token): void {
    if (this.line.length > 0) this.end(true, false);
    this.put(token);
  }

  private end(last: boolean, pageAfter: boolean): void {
    const empty = this.line.length === 0 && pageAfter;
    const before = this.lines[this.lines.length - 1];
    if (!empty || before === undefined)
      this.lines.push({ tokens: this.line, from: this.from, to: this.measure.to, last, pageAfter });
    else this.lines[this.lines.length - 1] = { ...before, pageAfter: true };
    this.line = [];
    this.tabbed = false;
    this.x = this.measure.from;
  }
}

/** Where each token begins, before the line is aligned. */
export function placesOf(tokens: readonly Token[], from: number, measure: Measure): number[] {
  const places: number[] = [];
  let x = from;
  tokens.forEach((token, i) => {
    places.push(x);
    x = token.kind === 'TAB' ? behindTab(tokens.slice(i + 1), x, measure) : x + token.width;
  });
  return places;
}

/** Where text goes on behind a tab: at the stop, or so that it ends or is centred there. */
function behindTab(following: readonly Token[], x: number, measure: Measure): number {
  const stop = nextStop(x, measure);
  if (stop.align === 'START') return stop.at;
  const end = following.findIndex((token) => token.kind === 'TAB');
  const width = widthOf(trimmed(end === -1 ? following : following.slice(0, end)));
  return Math.max(x, stop.at - (stop.align === 'CENTER' ? width / 2 : width));
}

/** The next stop of the ruler; the text's own indent is one for a line that begins left of it. */
function nextStop(x: number, { tabs, from, to }: Measure): TabStop {
  const indent: TabStop = { at: from, align: 'START' };
  const stops = [...tabs, indent].sort((a, b) => a.at - b.at);
  const found = stops.find((stop) => stop.at > x + NEARLY);
  if (found !== undefined)
    return { ...found, at: found.align === 'START' ? found.at : Math.min(found.at, to) };
  return { at: (Math.floor((x + NEARLY) / DEFAULT_TAB) + 1) * DEFAULT_TAB, align: 'START' };
}

/** Without the spaces at the end, which hang over it. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.kind === 'SPACE') end -= 1;
  return tokens.slice(0, end);
}

const widthOf = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + token.width, 0);
