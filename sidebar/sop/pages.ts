/** The printed SOP as HTML: the page of identity, and the pages of the flow with their head repeated. Pure. */
import type { Sop, SopStep } from '../../src/domain/types';
import { formatStandard } from '../../src/messages/format';
import { SOP_NOTES, SOP_PAGE } from '../../src/messages/sopPage';
import { chartOf } from './chart';
import { COLUMNS, CONNECTOR, type FlowPage } from './flow';

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function linesOf(sop: Sop, key: string): readonly string[] {
  return sop.identity.filter((line) => line.key === key).map((line) => escapeHtml(line.text));
}
const textOf = (sop: Sop, key: string): string => linesOf(sop, key).join('<br>');
function labelOf(sop: Sop, key: string): string {
  return escapeHtml(sop.identity.find((line) => line.key === key)?.label ?? '');
}

/** Left and right boxes below the head, as the form of PermenPANRB 35/2012 has them. */
const BOXES = [
  ['dasarHukum', 'kualifikasi'],
  ['keterkaitan', 'peralatan'],
  ['peringatan', 'pencatatan'],
] as const;
const HEAD = [
  'nomor',
  'tanggalPembuatan',
  'tanggalRevisi',
  'tanggalEfektif',
  'disahkanOleh',
  'namaSop',
] as const;

function box(sop: Sop, key: string): string {
  const lines = linesOf(sop, key);
  const content =
    lines.length > 1
      ? `<ol>${lines.map((each) => `<li>${each}</li>`).join('')}</ol>`
      : `<p>${lines.join('')}</p>`;
  return `<td><b>${labelOf(sop, key)}:</b>${content}</td>`;
}

/** The page of identity. What is blank in print stays blank. */
export function identityPage(sop: Sop): string {
  const head = HEAD.map((key) => `<tr><th>${labelOf(sop, key)}</th><td>${textOf(sop, key)}</td></tr>`).join(
    '',
  );
  const boxes = BOXES.map(([left, right]) => `<tr>${box(sop, left)}${box(sop, right)}</tr>`).join('');
  return `<section class="page"><table class="identity"><tr><td class="office"><div class="logo"></div>${textOf(sop, 'instansi')}<br>${textOf(sop, 'unit')}</td><td class="head"><table>${head}</table></td></tr></table><table class="boxes">${boxes}</table></section>`;
}

/** Widths of the columns and the two rows of the head. */
export function flowHead(sop: Sop): string {
  const roles = sop.roles.map((role) => `<th>${escapeHtml(role.label)}</th>`).join('');
  const share = COLUMNS.roles / sop.roles.length;
  const widths = [
    COLUMNS.no,
    COLUMNS.uraian,
    ...sop.roles.map(() => share),
    COLUMNS.kelengkapan,
    COLUMNS.waktu,
    COLUMNS.output,
    COLUMNS.ket,
  ];
  const columns = widths.map((width) => `<col style="width:${width}mm">`).join('');
  const { activity, performers, quality, requisites, time, output, notes } = SOP_PAGE;
  return `<colgroup>${columns}</colgroup><thead><tr><th rowspan="2">No</th><th rowspan="2">${activity}</th><th colspan="${sop.roles.length}">${performers}</th><th colspan="3">${quality}</th><th rowspan="2">${notes}</th></tr><tr>${roles}<th>${requisites}</th><th>${time}</th><th>${output}</th></tr></thead>`;
}

/** A row of the flow; `height` in millimetres once it is known. */
export function flowRow(sop: Sop, step: SopStep, height: number | null): string {
  const style = height === null ? '' : ` style="height:${height}mm"`;
  const roles = sop.roles.map(() => '<td class="role"></td>').join('');
  const cells = [
    step.kelengkapan,
    formatStandard(step.waktu, step.satuan).replace(' kerja', ''),
    step.output,
    step.ket,
  ];
  return `<tr class="step"${style}><td class="no">${step.no}</td><td>${escapeHtml(step.uraian)}</td>${roles}${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function connectorRow(sop: Sop): string {
  const cells = Array.from({ length: sop.roles.length + 6 }, () => '<td class="role"></td>').join('');
  return `<tr style="height:${CONNECTOR}mm">${cells}</tr>`;
}

function notesOf(sop: Sop): string {
  const own = [...(SOP_NOTES[sop.versi] ?? []), SOP_PAGE.symbols, SOP_PAGE.source];
  return `<div class="notes">${own.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}</div>`;
}

/** A page of the flow; the last one has the sum and the notes. */
export function flowPage(
  sop: Sop,
  page: FlowPage,
  pages: readonly FlowPage[],
  heights: readonly number[],
): string {
  const rows = page.placed.map(({ step }) => flowRow(sop, step, heights[sop.steps.indexOf(step)] ?? null));
  const last = pages[pages.length - 1] === page;
  const span = sop.roles.length + 3;
  const total = `<tr class="total"><td colspan="${span}">${SOP_PAGE.total}</td><td colspan="3">${textOf(sop, 'totalWaktu')}</td></tr>`;
  const before = page.hasBefore ? connectorRow(sop) : '';
  const after = page.hasAfter ? connectorRow(sop) : '';
  return `<section class="page"><div class="flow"><table class="steps">${flowHead(sop)}<tbody>${before}${rows.join('')}${after}${last ? total : ''}</tbody></table><div class="chart">${chartOf(page, pages, sop.roles.length)}</div></div>${last ? notesOf(sop) : ''}</section>`;
}
