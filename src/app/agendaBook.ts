/** The agenda of a month or a year as a book for printing: its rows, the gaps between its numbers, and the page. Pure but for one read. */
import { isDateKey } from '../domain/time/civil';
import type { DateKey } from '../domain/types';
import { AGENDA } from '../messages/agenda';
import { formatDate } from '../messages/format';
import { NUMBER_STATUS } from '../messages/labels';
import { escapeHtml } from '../messages/mails';
import { letterSetting } from './letters/settings';
import { type Ports, type ReadRow, Refused } from './ports';
import { openSession, type Session } from './session';
import { mayRead } from './views/case';

/** `2026` or `2026-11`. */
export interface Period {
  readonly year: number;
  /** null: the whole year */
  readonly month: number | null;
}

/** Null for a text that is no year and no month. */
export function periodOf(text: string): Period | null {
  const [, year = '', month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === '' || !isDateKey(`${year}-${month ?? '01'}-01`)) return null;
  return { year: Number(year), month: month === undefined ? null : Number(month) };
}

const str = (row: ReadRow, key: string): string => String(row.values[key] ?? '');
const num = (row: ReadRow, key: string): number => Number(row.values[key] ?? 0);
const day = (row: ReadRow, key: string): string => {
  const date = str(row, key);
  return isDateKey(date) ? formatDate(date) : date;
};

const prefix = ({ year, month }: Period): string =>
  month === null ? `${year}-` : `${year}-${String(month).padStart(2, '0')}-`;

/** Lines of the period in the order of the agenda. */
export function linesOf(rows: readonly ReadRow[], period: Period): readonly ReadRow[] {
  return rows
    .filter((row) => str(row, 'tanggal').startsWith(prefix(period)))
    .sort((a, b) => num(a, 'agenda') - num(b, 'agenda') || a.row - b.row);
}

/** What is missing between the running numbers that stand in these lines; of a whole year from 1 on. */
export function gapsOf(rows: readonly ReadRow[], whole: boolean): readonly string[] {
  const registers = [...new Set(rows.map((row) => str(row, 'register')).filter((name) => name !== ''))];
  return registers.flatMap((register) => {
    const mine = rows.filter((row) => str(row, 'register') === register && num(row, 'urut') > 0);
    const used = [...new Set(mine.map((row) => num(row, 'urut')))].sort((a, b) => a - b);
    const steps = whole ? [0, ...used] : used;
    return steps.slice(1).flatMap((urut, i) => {
      const before = steps[i] ?? urut;
      return urut - before > 1 ? [AGENDA.gap(register, before + 1, urut - 1)] : [];
    });
  });
}

/** Cells of one line, in the order of the head. */
function cellsOf(row: ReadRow): readonly string[] {
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');
  const status = str(row, 'status');
  return [
    str(row, 'agenda'),
    str(row, 'nomor'),
    day(row, 'tanggal'),
    str(row, 'klasifikasi'),
    [str(row, 'sifat'), str(row, 'keamanan')].filter((part) => part !== '').join(' / '),
    join(str(row, 'hal'), str(row, 'kode')),
    str(row, 'tujuan'),
    str(row, 'tembusan'),
    str(row, 'pengolah'),
    str(row, 'penandatangan'),
    str(row, 'lampiran'),
    join(day(row, 'tanggal_kirim'), str(row, 'cara_kirim')),
    str(row, 'bukti_terima'),
    join(
      str(row, 'lokasi_arsip'),
      AGENDA.retention(str(row, 'retensi_aktif'), str(row, 'retensi_inaktif'), str(row, 'nasib_akhir')),
    ),
    status === NUMBER_STATUS.VOID ? AGENDA.voided(str(row, 'alasan_batal')) : str(row, 'sumber'),
  ];
}

const STYLE = `@page{size:A4 landscape;margin:12mm}
body{font:9pt Arial,sans-serif;color:#000;margin:16px}
.kop{text-align:center;border-bottom:3px double #000;padding-bottom:6px;margin-bottom:10px}
.kop b{display:block;font-size:14pt}.kop span{display:block;font-size:12pt}
h1{font-size:12pt;text-align:center;margin:0}h2{font-size:10pt;text-align:center;margin:2px 0 10px;font-weight:400}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #000;padding:3px 4px;vertical-align:top;font-size:7.5pt;overflow-wrap:anywhere;white-space:pre-line}
thead{display:table-header-group}tr{break-inside:avoid}th{background:#eee}
tr.batal td:not(:last-child){text-decoration:line-through}
.bar{margin-bottom:12px}.bar button,.bar a{font:inherit;padding:8px 14px;margin-right:6px}
@media print{.bar{display:none}body{margin:0}th{background:none}}`;

const WIDTHS = [4, 9, 6, 6, 5, 11, 10, 7, 6, 7, 4, 6, 9, 8, 7] as const;

function tableHtml(rows: readonly ReadRow[]): string {
  const cells = (row: ReadRow) => cellsOf(row).map((text) => `<td>${escapeHtml(text)}</td>`);
  const body = rows.map((row) => {
    const voided = str(row, 'status') === NUMBER_STATUS.VOID;
    return `<tr${voided ? ' class="batal"' : ''}>${cells(row).join('')}</tr>`;
  });
  const columns = WIDTHS.map((width) => `<col style="width:${width}%">`).join('');
  const head = AGENDA.head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  return `<table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function kopHtml(settings: Readonly<Record<string, string>>): string {
  const line = (key: string) => escapeHtml(letterSetting(settings, key));
  return `<div class="kop"><span>${line('kop_pemerintah')}</span><b>${line('kop_instansi')}</b>${line('kop_alamat')}</div>`;
}

/** Buttons above the book, which are not printed: other periods open in the web app. */
function barHtml(links: readonly { readonly label: string; readonly url: string }[]): string {
  const others = links.map(
    ({ label, url }) => `<a href="${escapeHtml(url)}" target="_blank">${escapeHtml(label)}</a>`,
  );
  const more = others.length === 0 ? '' : `${AGENDA.periods} ${others.join('')}`;
  return `<div class="bar"><button type="button" onclick="print()">${AGENDA.print}</button>${more}</div>`;
}

const titleOf = ({ year, month }: Period): string =>
  month === null ? AGENDA.year(year) : AGENDA.month(month, year);

const periodText = ({ year, month }: Period): string =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

/** Address of the book of a period in the web app. */
export const bookUrl = (webAppUrl: string, registerId: string, period: Period): string =>
  `${webAppUrl}?r=${encodeURIComponent(registerId)}&agenda=${periodText(period)}`;

function linksOf(session: Session, registerId: string, { year, month }: Period) {
  const { webAppUrl } = session.facts;
  if (webAppUrl === '') return [];
  const at = month ?? 1;
  const before: Period = at === 1 ? { year: year - 1, month: 12 } : { year, month: at - 1 };
  const periods: readonly Period[] =
    month === null ? [{ year: year - 1, month: null }] : [before, { year, month: null }];
  return periods.map((one) => ({ label: titleOf(one), url: bookUrl(webAppUrl, registerId, one) }));
}

/** The page of the book. `today` is the day of printing. */
function bookHtml(session: Session, registerId: string, rows: readonly ReadRow[], period: Period): string {
  const lines = linesOf(rows, period);
  const gaps = gapsOf(lines, period.month === null).map((text) => `<li>${escapeHtml(text)}</li>`);
  const today: DateKey = session.today;
  return [
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${AGENDA.title}</title><style>${STYLE}</style></head><body><main>`,
    barHtml(linksOf(session, registerId, period)),
    kopHtml(session.config.settings),
    `<h1>${AGENDA.title}</h1><h2>${escapeHtml(titleOf(period))}</h2>`,
    lines.length === 0 ? `<p>${AGENDA.empty}</p>` : tableHtml(lines),
    gaps.length === 0 ? '' : `<ul>${gaps.join('')}</ul>`,
    `<p>${escapeHtml(AGENDA.printed(today, session.person.nama))}</p></main></body></html>`,
  ].join('');
}

/**
 * The agenda of a period; without one, of the present month. One read of the whole agenda: it is printed whole.
 * @throws Refused as `openSession`, NO_ROLE for who may not read letters, or CONTRACT for no period
 */
export function agendaBook(ports: Ports, registerId: string, text: string | null): string {
  const session = openSession(ports, { no: null, extra: [{ tab: 'SURAT_KELUAR', from: 1, to: null }] });
  if (!mayRead(session.person)) throw new Refused({ code: 'NO_ROLE', params: {} });
  const period = periodOf(text ?? session.today.slice(0, 7));
  if (period === null) throw new Refused({ code: 'CONTRACT', params: {} });
  return bookHtml(session, registerId, session.extra[0] ?? [], period);
}
