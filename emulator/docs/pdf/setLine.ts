/** Draws one line: places its tokens by tabs and alignment, joins what looks alike. */
import type { Alignment } from '../model';
import type { Ink, Look, Spot, TextInk } from './ink';
import { type Line, type Measure, placesOf, trimmed } from './lines';
import type { Part, Token } from './tokens';

/** Google's horizontal rule: a thin grey line over the text's width. */
const RULE_COLOR = '#888888';

/** What a line needs to be drawn. */
export interface SetLine {
  readonly line: Line;
  readonly measure: Measure;
  readonly alignment: Alignment;
  /** distance of the baseline from the top of the line */
  readonly baseline: number;
}

/** The ink of a line whose column begins at this spot. */
export function drawLine({ line, measure, alignment, baseline }: SetLine, at: Spot): Ink[] {
  const tokens = trimmed(line.tokens);
  const places = placesOf(tokens, line.from, measure);
  const { shift, stretch, stretchFrom } = spread(line, tokens, places, alignment);
  const y = at.y + baseline;
  let moved = shift;
  const ink: Ink[] = [];
  tokens.forEach((token, i) => {
    const x = at.x + (places[i] ?? 0) + moved;
    const wider = i >= stretchFrom ? stretch : 0;
    ink.push(...tokenInk(token, { x, y }, wider, line));
    if (token.kind === 'SPACE') moved += wider * token.part.text.length;
  });
  return joined(ink);
}

interface Spread {
  readonly shift: number;
  readonly stretch: number;
  readonly stretchFrom: number;
}

/** How far a line moves to the right, and how much wider its spaces become. Tabs are left where they stand. */
function spread(
  line: Line,
  tokens: readonly Token[],
  places: readonly number[],
  alignment: Alignment,
): Spread {
  const last = tokens[tokens.length - 1];
  const end = last === undefined ? line.from : (places[tokens.length - 1] ?? 0) + last.width;
  const free = Math.max(0, line.to - end);
  const none = { shift: 0, stretch: 0, stretchFrom: 0 };
  if (alignment === 'CENTER') return { ...none, shift: free / 2 };
  if (alignment === 'RIGHT') return { ...none, shift: free };
  if (alignment === 'LEFT' || line.last) return none;
  const stretchFrom = tokens.findLastIndex((token) => token.kind === 'TAB') + 1;
  const spaces = tokens
    .slice(stretchFrom)
    .reduce((sum, token) => sum + (token.kind === 'SPACE' ? token.part.text.length : 0), 0);
  return spaces === 0 ? none : { shift: 0, stretch: free / spaces, stretchFrom };
}

function tokenInk(token: Token, at: Spot, stretch: number, line: Line): Ink[] {
  if (token.kind === 'WORD') return wordInk(token.parts, at);
  if (token.kind === 'SPACE') return [partInk(token.part, at, stretch)];
  if (token.kind === 'RULE') {
    const ends = { x1: at.x, x2: at.x + line.to - line.from, y1: at.y, y2: at.y };
    return [{ kind: 'LINE', ...ends, width: 1, color: RULE_COLOR, dash: 'SOLID' }];
  }
  if (token.kind !== 'PICTURE') return [];
  const { width, height, image } = token;
  const { mimeType, base64 } = image;
  return [{ kind: 'IMAGE', x: at.x, y: at.y - height, width, height, mimeType, base64 }];
}

function wordInk(parts: readonly Part[], at: Spot): TextInk[] {
  let { x } = at;
  return parts.map((part) => {
    const ink = partInk(part, { x, y: at.y }, 0);
    x += part.width;
    return ink;
  });
}

function partInk({ text, look, width }: Part, { x, y }: Spot, stretch: number): TextInk {
  const spaces = stretch === 0 ? 0 : text.length;
  return { kind: 'TEXT', x, y: y - look.rise, width: width + stretch * spaces, text, look, stretch };
}

/** Neighbours of one look become one text, so that a reader finds whole sentences. */
function joined(ink: readonly Ink[]): Ink[] {
  const out: Ink[] = [];
  for (const next of ink) {
    const last = out[out.length - 1];
    if (last?.kind === 'TEXT' && next.kind === 'TEXT' && fitTogether(last, next)) {
      const stretch = Math.max(last.stretch, next.stretch);
      out[out.length - 1] = { ...last, text: last.text + next.text, width: last.width + next.width, stretch };
    } else out.push(next);
  }
  return out;
}

/** Spaces of a text are all stretched alike; in fonts that are embedded they cannot be stretched at all. */
function fitTogether(last: TextInk, next: TextInk): boolean {
  const close = Math.abs(last.x + last.width - next.x) < 0.01 && last.y === next.y;
  const even = last.stretch === next.stretch || !last.text.includes(' ') || !next.text.includes(' ');
  return close && even && sameLook(last.look, next.look);
}

function sameLook(a: Look, b: Look): boolean {
  if (a === b) return true;
  const keys = ['size', 'color', 'background', 'underline', 'strike', 'link', 'rise'] as const;
  return a.face.name === b.face.name && keys.every((key) => a[key] === b[key]);
}
