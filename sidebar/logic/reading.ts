/**
 * From the lines of a document to parts for reading on a narrow screen. Google's plain text puts each cell of a table on
 * a line of its own; here terms and numbered tables come together again. What does not fit stays as it is. Pure.
 */

export type Part =
  | { readonly kind: 'LINE'; readonly at: number; readonly text: string }
  /** "Hal" and what stands behind its colon; `at` is where that stands */
  | { readonly kind: 'TERM'; readonly at: number; readonly label: string; readonly text: string }
  /** a row of a numbered table: "4. Biaya/tarif", "Temuan: …" */
  | {
      readonly kind: 'ROW';
      readonly title: string;
      readonly cells: readonly { readonly at: number; readonly name: string; readonly text: string }[];
    };

const TABLE = 'No.';
const WIDEST = 8;
const EMPTY = ['', '-'];

interface Taken {
  readonly parts: readonly Part[];
  /** lines used up */
  readonly count: number;
}

const isTerm = (lines: readonly string[], at: number) => lines[at] !== '' && lines[at + 1] === ':';

function rowOf(header: readonly string[], cells: readonly string[], no: number, at: number): Part {
  const [, title = '', ...rest] = cells;
  const named = rest.map((text, index) => ({ at: at + index + 2, name: header[index + 2] ?? '', text }));
  return { kind: 'ROW', title: `${no}. ${title}`, cells: named.filter(({ text }) => !EMPTY.includes(text)) };
}

/** A table whose first column counts from 1; null when the lines are none. */
function tableAt(lines: readonly string[], at: number): Taken | null {
  const isNumber = (index: number, no: number) => lines[index] === `${no}` || lines[index] === `${no}.`;
  let width = 1;
  while (width <= WIDEST && !isNumber(at + width, 1)) width += 1;
  if (width < 2 || width > WIDEST) return null;
  const header = lines.slice(at, at + width);
  const parts: Part[] = [];
  let next = at + width;
  for (let no = 1; isNumber(next, no) && next + width <= lines.length; no += 1) {
    parts.push(rowOf(header, lines.slice(next, next + width), no, next));
    next += width;
  }
  return parts.length > 0 ? { parts, count: next - at } : null;
}

function take(lines: readonly string[], at: number): Taken {
  const text = lines[at] ?? '';
  if (isTerm(lines, at)) {
    return { parts: [{ kind: 'TERM', at: at + 2, label: text, text: lines[at + 2] ?? '' }], count: 3 };
  }
  const table = text === TABLE ? tableAt(lines, at) : null;
  if (table) return table;
  // The empty cell that indents a term, and the second of two empty lines.
  const needless = text === '' && (isTerm(lines, at + 1) || lines[at + 1] === '');
  return { parts: needless ? [] : [{ kind: 'LINE', at, text }], count: 1 };
}

/** The parts of a document, in order. */
export function partsOf(lines: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = take(lines, at);
    parts.push(...taken.parts);
    at += taken.count;
  }
  return parts;
}
