/** Mails that Pantau sends: their content as data, rendered once as plain text and once as HTML readable on a phone. */

/** Something with a place of its own to look at: a case that waits, one that is late. */
export interface MailItem {
  /** opens the case where `url` is known */
  readonly title: string;
  /** what matters of it, shown as a label: "Terlambat"; '' for nothing of note */
  readonly state: string;
  readonly tone: 'RED' | 'AMBER' | 'GREEN' | 'GREY';
  readonly lines: readonly string[];
  /** '' where the address of the web app is not known */
  readonly url: string;
  /** text of a button below; '' where the title alone is the link */
  readonly action: string;
}

export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'figures';
      readonly figures: readonly { readonly label: string; readonly value: string }[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'items'; readonly items: readonly MailItem[] }
  | { readonly kind: 'links'; readonly links: readonly { readonly label: string; readonly url: string }[] };

export interface MailContent {
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly MailBlock[];
  readonly footnote: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A case that has arrived, was cancelled, is closed. */
export const CASE_MAIL = {
  returned: (sender: string, kode: string, judul: string, label: string) =>
    `${sender} mengembalikan kegiatan ${kode} (${judul}) untuk diperbaiki pada tahap ${label}.`,
  waiting: (kode: string, judul: string, label: string) =>
    `Kegiatan ${kode} (${judul}) menunggu Saudara pada tahap ${label}.`,
  noStandard: (label: string) => `${label} tidak dihitung dalam standar waktu SOP.`,
  standard: (standard: string, due: string) => `Standar ${standard}, sampai ${due}.`,
  noteOf: (sender: string) => `Catatan ${sender}:`,
  subject: (returned: boolean, kode: string, label: string) =>
    `${returned ? 'Dikembalikan' : 'Menunggu Saudara'}: ${kode} ${label}`,
  open: 'Buka kegiatan',
  to: (office: string) => `Yth. ${office}`,
  cancelledSubject: (kode: string) => `Dibatalkan: ${kode}`,
  cancelled: (kode: string, judul: string) =>
    `Kegiatan ${kode} (${judul}) dibatalkan. Tidak ada lagi yang menunggu Saudara pada kegiatan ini.`,
  reason: 'Alasan:',
  closedSubject: (kode: string) => `Selesai: ${kode}`,
  closed: (kode: string, judul: string, at: string, receipts: number) =>
    `Kegiatan ${kode} (${judul}) selesai pada ${at}; tanda terima dari ${receipts} Perangkat Daerah tercatat.`,
} as const;

/** Cases that arrived together. */
export const BULK_MAIL = {
  subject: (count: number) => `Menunggu Saudara: ${count} kegiatan`,
  opening: (count: number, sender: string) => `${sender} meneruskan ${count} kegiatan kepada Saudara.`,
  head: ['Kegiatan', 'Tahap', 'Batas waktu'],
  open: (kode: string) => `Buka ${kode}`,
} as const;

/** What was done beside the steps of a case. */
export const BESIDE_MAIL = {
  askedSubject: (kode: string) => `Permintaan keterangan: ${kode}`,
  asked: (sender: string, kode: string, judul: string, step: string) =>
    `${sender} meminta keterangan Saudara untuk kegiatan ${kode} (${judul}) pada tahap ${step}. Waktu tahap itu ditunda sampai Saudara menjawab.`,
  answeredSubject: (kode: string) => `Keterangan diberikan: ${kode}`,
  answered: (sender: string, kode: string, judul: string) =>
    `${sender} menjawab pertanyaan Saudara untuk kegiatan ${kode} (${judul}). Waktunya berjalan lagi.`,
  assignedSubject: (kode: string) => `Ditugaskan kepada Saudara: ${kode}`,
  assigned: (kode: string, judul: string, step: string) =>
    `Tahap ${step} pada kegiatan ${kode} (${judul}) ditugaskan kepada Saudara oleh administrator.`,
  withdrawnSubject: (kode: string) => `Ditarik kembali: ${kode}`,
  withdrawn: (sender: string, kode: string, judul: string) =>
    `${sender} menarik kembali kegiatan ${kode} (${judul}) sebelum Saudara membukanya. Saudara akan diberi tahu bila kegiatannya kembali kepada Saudara.`,
  open: 'Buka kegiatan',
} as const;

/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const CODE = /\b[A-Z]+-\d{4}-\d{3,}\b/g;

/** Lines kept, numbers of cases in one piece. */
const lines = (text: string) =>
  escapeHtml(text).replace(/\n/g, '<br>').replace(CODE, '<span style="white-space:nowrap">$&</span>');

function itemText({ title, state, lines, url, action }: MailItem): string {
  const head = state === '' ? `- ${title}` : `- ${title} [${state}]`;
  const link = action === '' ? url : `${action}: ${url}`;
  return [head, ...lines.map((line) => `  ${line}`), ...(url === '' ? [] : [`  ${link}`])].join('\n');
}

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'quote':
      return `  "${block.text}"`;
    case 'heading':
      return block.text.toUpperCase();
    case 'figures':
      return block.figures.map((f) => `${f.label}: ${f.value}`).join('\n');
    case 'table':
      return block.rows
        .map((row) => '- ' + row.map((cell, i) => `${block.head[i] ?? ''}: ${cell}`).join('; '))
        .join('\n');
    case 'items':
      return block.items.map(itemText).join('\n\n');
    case 'links':
      return block.links.map((link) => `${link.label}\n${link.url}`).join('\n');
  }
}

const CELL = 'style="padding:6px 8px;border-bottom:1px solid #dadce0;text-align:left;vertical-align:top"';

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) =>
    row.map((cell) => `<${tag} ${CELL}>${lines(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table style="border-collapse:collapse;width:100%;font-size:14px"><tr>${cells('th', head)}</tr>${body}</table>`;
}

/** Tiles that stand side by side as far as there is room: two on a phone, four on a screen. No style sheet, no media query. */
function figuresHtml(figures: readonly { readonly label: string; readonly value: string }[]): string {
  const tiles = figures.map(
    (f) =>
      `<div style="display:inline-block;vertical-align:top;box-sizing:border-box;width:140px;min-height:88px;margin:0 8px 8px 0;padding:10px 12px;background:#f1f4fa;border-radius:8px"><div style="font-size:26px;line-height:1.2;font-weight:bold">${escapeHtml(f.value)}</div><div style="font-size:13px;line-height:1.35;color:#444746">${escapeHtml(f.label)}</div></div>`,
  );
  return `<div style="margin:0 0 8px;font-size:0">${tiles.join('')}</div>`;
}

/** Edge, and label on its ground; each pair of label and ground keeps a contrast of at least 4.5 to 1. */
const TONES: Readonly<Record<MailItem['tone'], { readonly edge: string; readonly label: string }>> = {
  RED: { edge: '#b3261e', label: 'color:#b3261e;background:#fce8e6' },
  AMBER: { edge: '#e37400', label: 'color:#8a5000;background:#fef3e0' },
  GREEN: { edge: '#1e8e3e', label: 'color:#146c2e;background:#e6f4ea' },
  GREY: { edge: '#9aa0a6', label: 'color:#455a64;background:#eceff1' },
};

const button = (url: string, label: string): string =>
  `<a href="${escapeHtml(url)}" style="display:inline-block;padding:11px 20px;background:#0b57d0;color:#ffffff;border-radius:22px;text-decoration:none;font-weight:bold">${escapeHtml(label)}</a>`;

function itemHtml({ title, state, tone, lines: rest, url, action }: MailItem): string {
  const { edge, label } = TONES[tone];
  const head =
    url === ''
      ? `<strong>${lines(title)}</strong>`
      : `<a href="${escapeHtml(url)}" style="color:#0b57d0;font-weight:bold">${lines(title)}</a>`;
  const badge =
    state === ''
      ? ''
      : ` <span style="white-space:nowrap;padding:1px 8px;border-radius:10px;font-size:13px;font-weight:bold;${label}">${escapeHtml(state)}</span>`;
  const told = rest.map((line) => `<div style="color:#444746">${lines(line)}</div>`).join('');
  const act = action === '' || url === '' ? '' : `<div style="margin-top:8px">${button(url, action)}</div>`;
  return `<div style="margin:0 0 12px;padding:2px 0 2px 12px;border-left:4px solid ${edge}"><div>${head}${badge}</div>${told}${act}</div>`;
}

function htmlOf(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lines(block.text)}</p>`;
    case 'quote':
      return `<blockquote style="margin:0 0 12px;padding:8px 12px;background:#fef3e0;border-left:4px solid #e37400">${lines(block.text)}</blockquote>`;
    case 'heading':
      return `<h2 style="font-size:16px;margin:18px 0 8px">${escapeHtml(block.text)}</h2>`;
    case 'figures':
      return figuresHtml(block.figures);
    case 'table':
      return tableHtml(block.head, block.rows);
    case 'items':
      return block.items.map(itemHtml).join('');
    case 'links':
      return block.links.map((link) => `<p>${button(link.url, link.label)}</p>`).join('');
  }
}

/** Characters of a subject; Google takes 250 ("Argument too large: subject", as developers report it). */
const SUBJECT_TEXT = 200;

/** The mail in its two parts. Links only open a page; nothing is decided by opening one. */
export function renderMail(content: MailContent): RenderedMail {
  const text = [content.salutation, ...content.blocks.map(textOf), '-- \n' + content.footnote].join('\n\n');
  const html = `<div lang="id" style="font:15px/1.5 Arial,sans-serif;color:#1f1f1f;max-width:640px"><p>${lines(content.salutation)}</p>${content.blocks
    .map(htmlOf)
    .join(
      '',
    )}<p style="font-size:13px;color:#5f6368;border-top:1px solid #dadce0;padding-top:8px">${lines(content.footnote)}</p></div>`;
  return { subject: content.subject.replace(/\s+/g, ' ').slice(0, SUBJECT_TEXT), text, html };
}

export const MAIL_FOOTNOTE =
  'Surel ini dikirim otomatis oleh Pantau dan bukan naskah dinas. Keputusan hanya dapat dibuat di dalam Pantau.';
export const SUBJECT_PREFIX = '[Pemantauan Pelayanan Publik]';

interface Place {
  readonly kode: string;
  readonly judul: string;
  readonly label: string;
  readonly who: string;
}

/** A step whose time was stopped, or runs again. */
export const PAUSE_MAIL = {
  pausedSubject: (kode: string, label: string) => `Ditunda: ${kode} ${label}`,
  resumedSubject: (kode: string, label: string) => `Berjalan lagi: ${kode} ${label}`,
  paused: ({ kode, judul, label, who }: Place, reason: string) =>
    `${who} menunda waktu tahap ${label} pada kegiatan ${kode} (${judul}): ${reason}. Selama ditunda, waktu kerja tidak dihitung.`,
  resumed: ({ kode, judul, label, who }: Place, due: string) =>
    `${who} menjalankan lagi waktu tahap ${label} pada kegiatan ${kode} (${judul}). Batas waktunya sekarang ${due}.`,
  open: 'Buka kegiatan',
} as const;
