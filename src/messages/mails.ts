/** Mails that Pantau sends: their content as data, rendered once as plain text and once as HTML readable on a phone. */

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

/** Cases that arrived together. */
export const BULK_MAIL = {
  subject: (count: number) => `Menunggu Saudara: ${count} kasus`,
  opening: (count: number, sender: string) => `${sender} meneruskan ${count} kasus kepada Saudara.`,
  head: ['Kasus', 'Tahap', 'Batas waktu'],
  open: (kode: string) => `Buka ${kode}`,
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

function figuresHtml(figures: readonly { readonly label: string; readonly value: string }[]): string {
  const cells = figures
    .map(
      (f) =>
        `<td style="padding:10px 14px;background:#f6f8fc;border-radius:8px"><div style="font-size:24px;font-weight:bold">${escapeHtml(f.value)}</div><div style="font-size:13px;color:#5f6368">${escapeHtml(f.label)}</div></td>`,
    )
    .join('<td style="width:8px"></td>');
  return `<table role="presentation" style="border-collapse:separate"><tr>${cells}</tr></table>`;
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
    case 'links':
      return block.links
        .map(
          (link) =>
            `<p><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:10px 18px;background:#0b57d0;color:#ffffff;border-radius:20px;text-decoration:none;font-weight:bold">${escapeHtml(link.label)}</a></p>`,
        )
        .join('');
  }
}

/** The mail in its two parts. Links only open a page; nothing is decided by opening one. */
export function renderMail(content: MailContent): RenderedMail {
  const text = [content.salutation, ...content.blocks.map(textOf), '-- \n' + content.footnote].join('\n\n');
  const html = `<div style="font:15px/1.5 Arial,sans-serif;color:#1f1f1f;max-width:640px"><p>${lines(content.salutation)}</p>${content.blocks
    .map(htmlOf)
    .join(
      '',
    )}<p style="font-size:12px;color:#5f6368;border-top:1px solid #dadce0;padding-top:8px">${lines(content.footnote)}</p></div>`;
  return { subject: content.subject.replace(/\s+/g, ' ').slice(0, 200), text, html };
}

export const MAIL_FOOTNOTE =
  'Surel ini dikirim otomatis oleh Pantau dan bukan naskah dinas. Keputusan hanya dapat dibuat di dalam Pantau.';
export const SUBJECT_PREFIX = '[Pemantauan Pelayanan Publik]';
