/** The printable SOP: measures its rows in the browser, lays them out on pages, draws the flow. It decides nothing. */
import type { Sop } from '../src/domain/types';
import { SOP_PAGE } from '../src/messages/sopPage';
import { COLUMNS, placeFlow } from './sop/flow';
import { flowHead, flowPage, flowRow, identityPage } from './sop/pages';

const PX_PER_MM = 96 / 25.4;
/** Room for the rows of a page: A4 landscape less margins, less the head of the table. */
const ROOM = 166;
/** Sum and notes below the last row. */
const TAIL = 24;
const LEAST = 18;

/** Heights of the rows in millimetres, as the browser sets their text. */
function measure(sop: Sop, root: HTMLElement): readonly number[] {
  const rows = sop.steps.map((step) => flowRow(sop, step, null)).join('');
  root.innerHTML = `<section class="page"><table class="steps">${flowHead(sop)}<tbody>${rows}</tbody></table></section>`;
  return [...root.querySelectorAll('tr.step')].map((row) =>
    Math.max(LEAST, Math.ceil(row.getBoundingClientRect().height / PX_PER_MM + 1)),
  );
}

/** Puts each drawing over the rows of its page. */
function alignCharts(root: HTMLElement): void {
  for (const flow of root.querySelectorAll<HTMLElement>('.flow')) {
    const head = flow.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const chart = flow.querySelector<HTMLElement>('.chart');
    if (chart === null) continue;
    chart.style.top = `${head}px`;
    chart.style.left = `${COLUMNS.no + COLUMNS.uraian}mm`;
  }
}

const start = document.getElementById('pantau-start')?.textContent ?? '';
const root = document.getElementById('pantau');
if (root !== null && start !== '') {
  const sop = JSON.parse(start) as Sop;
  const heights = measure(sop, root);
  const pages = placeFlow(sop, heights, ROOM, TAIL);
  const main = document.createElement('main');
  main.innerHTML = identityPage(sop) + pages.map((page) => flowPage(sop, page, pages, heights)).join('');
  root.replaceChildren(main);
  alignCharts(root);
  const heading = document.createElement('h1');
  heading.className = 'sr';
  heading.textContent = SOP_PAGE.heading;
  const button = document.createElement('button');
  button.textContent = SOP_PAGE.print;
  button.onclick = () => window.print();
  main.prepend(heading, button);
}
