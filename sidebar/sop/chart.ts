/** The drawing of one page of a flow as SVG: symbols, arrows, the way back of what is returned. Pure. */
import { SOP_PAGE } from '../../src/messages/sopPage';
import { COLUMNS, CONNECTOR, type FlowPage, type Placed, SYMBOL } from './flow';

const HALF = { x: SYMBOL.width / 2, y: SYMBOL.height / 2 };
/** How far below its middle a symbol takes what comes back, so that it does not meet what goes back from it. */
const BELOW = HALF.y / 2;
/** Distance of the way back from the edge of a column. */
const LANE = 0.9;
/** Distance of a turn from the border of its row, which would hide it. */
const TURN = 2;
const ARROW = 'marker-end="url(#panah)"';

const round = (value: number): number => Math.round(value * 100) / 100;
const line = (path: readonly (string | number)[], end = ARROW): string =>
  `<path d="${path.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ')}" ${end}/>`;
const label = (x: number, y: number, text: string, anchor = 'start'): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${text}</text>`;

function symbol({ shape, x, y, step }: Placed): string {
  const title = `<title>${step.no}</title>`;
  if (shape === 'DIAMOND') {
    const points = [
      [x, y - HALF.y],
      [x + HALF.x, y],
      [x, y + HALF.y],
      [x - HALF.x, y],
    ].map((point) => point.map(round).join(','));
    return `<polygon class="diamond" points="${points.join(' ')}">${title}</polygon>`;
  }
  const corner = shape === 'CAPSULE' ? HALF.y : 0;
  return `<rect class="${shape.toLowerCase()}" x="${round(x - HALF.x)}" y="${round(y - HALF.y)}" width="${SYMBOL.width}" height="${SYMBOL.height}" rx="${corner}">${title}</rect>`;
}

/** The five-sided connector to or from another page, with the number of the step there. */
function connector(x: number, y: number, no: number): string {
  const points = [
    [x - 2.4, y - 2.4],
    [x + 2.4, y - 2.4],
    [x + 2.4, y + 1],
    [x, y + 3],
    [x - 2.4, y + 1],
  ].map((point) => point.map(round).join(','));
  return `<polygon class="connector" points="${points.join(' ')}"/>${label(x, y + 0.9, String(no), 'middle')}`;
}

/** From the foot of a symbol to the head of the next, turning just above the border of the row. */
function forward(from: Placed, page: FlowPage): string {
  const { next } = from.step;
  if (next === null) return '';
  const yes = from.shape === 'DIAMOND' ? label(from.x + 0.8, from.y + HALF.y + 2.4, SOP_PAGE.yes) : '';
  const to = page.placed.find((each) => each.step.no === next);
  const start = ['M', from.x, from.y + HALF.y] as const;
  if (to === undefined) {
    const foot = page.height - CONNECTOR / 2;
    return yes + line([...start, 'V', foot - 2.4]) + connector(from.x, foot, next);
  }
  if (to.x === from.x) return yes + line([...start, 'V', to.y - HALF.y]);
  return yes + line([...start, 'V', from.bottom - TURN, 'H', to.x, 'V', to.y - HALF.y]);
}

/** Half the width of a symbol where the way back meets it. */
const reach = (shape: Placed['shape']): number =>
  shape === 'DIAMOND' ? HALF.x * (1 - BELOW / HALF.y) : HALF.x;

/** Out at the side, along the outer edge of the column it goes back to, in from that side below the middle. */
function back(from: Placed, page: FlowPage, column: number): string {
  const { returnTo } = from.step;
  if (returnTo === null) return '';
  const to = page.placed.find((each) => each.step.no === returnTo);
  const side = to !== undefined && to.x > from.x ? 1 : -1;
  const edge = from.x + side * HALF.x;
  const no = label(from.x + side * 2.3, from.y - 2.3, SOP_PAGE.no, side > 0 ? 'start' : 'end');
  if (to === undefined) {
    const x = edge + side * 4;
    return no + line(['M', edge, from.y, 'H', x - side * 2.4], '') + connector(x, from.y, returnTo);
  }
  const lane = to.x + side * (column / 2 - LANE);
  return no + line(['M', edge, from.y, 'H', lane, 'V', to.y + BELOW, 'H', to.x + side * reach(to.shape)]);
}

/** What comes from the page before: at the head of the first row from the step before it, beside a step what returns to it. */
function arrivals(page: FlowPage, all: readonly Placed[]): string {
  const here = page.placed.map((each) => each.step.no);
  const others = all.filter((each) => !here.includes(each.step.no));
  const heads = page.placed.flatMap((to) =>
    others
      .filter((from) => from.step.next === to.step.no)
      .map(
        (from) =>
          connector(to.x, CONNECTOR / 2, from.step.no) +
          line(['M', to.x, CONNECTOR / 2 + 3, 'V', to.y - HALF.y]),
      ),
  );
  const sides = page.placed.flatMap((to) =>
    others
      .filter((from) => from.step.returnTo === to.step.no)
      .map((from) => {
        const x = to.x + HALF.x + 3.4;
        return (
          connector(x, to.y + BELOW, from.step.no) +
          line(['M', x - 2.4, to.y + BELOW, 'H', to.x + reach(to.shape)])
        );
      }),
  );
  return [...heads, ...sides].join('');
}

/** SVG of the performers' columns of one page. */
export function chartOf(page: FlowPage, pages: readonly FlowPage[], roles: number): string {
  const column = COLUMNS.roles / roles;
  const all = pages.flatMap((each) => each.placed);
  const size = `width="${COLUMNS.roles}mm" height="${round(page.height)}mm" viewBox="0 0 ${COLUMNS.roles} ${round(page.height)}"`;
  const arrow =
    '<defs><marker id="panah" viewBox="0 0 6 6" refX="5.5" refY="3" markerWidth="5" markerHeight="5" orient="auto-start-reverse"><path d="M0 0 6 3 0 6z"/></marker></defs>';
  const ways = page.placed.map((each) => forward(each, page) + back(each, page, column));
  return `<svg ${size} role="img" aria-label="${SOP_PAGE.chart}">${arrow}<g class="ways">${ways.join('')}${arrivals(page, all)}</g>${page.placed.map(symbol).join('')}</svg>`;
}
