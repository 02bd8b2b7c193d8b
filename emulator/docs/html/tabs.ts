/** HTML has no tab stops: what stands between two of them becomes a box of that width. */
import type { TabStop } from '../model';
import type { SeenParagraph } from '../style';
import { pt } from './css';

/** Stands for a tab between pieces of HTML. */
export const TAB = '\t';

/** Half an inch, as in Docs. */
const DEFAULT_TAB = 36;

/** A paragraph's HTML with its tabs set, as far as the text before each is shorter than the way to its stop. */
export function setTabs(html: string, seen: SeenParagraph): string {
  const [first = '', ...rest] = html.split(TAB);
  let x = seen.indentFirstLine;
  let done = '';
  let open = first;
  for (const piece of rest) {
    const { at, align } = nextStop(x, seen);
    // At a right stop both texts share the way to it, one at each end.
    done += align === 'END' ? both(open, piece, at - x) : box(open, at - x);
    open = align === 'END' ? '' : align === 'CENTER' ? centred(piece) : piece;
    x = at;
  }
  return done + open;
}

function nextStop(x: number, { tabStops, indentStart }: SeenParagraph): TabStop {
  const stops: TabStop[] = [...tabStops, { at: indentStart, align: 'START' }];
  const found = stops.sort((a, b) => a.at - b.at).find((stop) => stop.at > x);
  return found ?? { at: (Math.floor(x / DEFAULT_TAB) + 1) * DEFAULT_TAB, align: 'START' };
}

const box = (html: string, width: number): string =>
  `<span style="display:inline-block;text-indent:0;min-width:${pt(width)}">${html}</span>`;
const both = (left: string, right: string, width: number): string =>
  `<span style="display:inline-flex;justify-content:space-between;text-indent:0;width:${pt(width)}"><span>${left}</span><span>${right}</span></span>`;
const centred = (html: string): string =>
  `<span style="display:inline-block;text-indent:0;transform:translateX(-50%)">${html}</span>`;
