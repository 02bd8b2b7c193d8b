/** A mail as an .eml file (RFC 5322, MIME), as a mail program would save it. Pure. */
import { Buffer } from 'node:buffer';
import type { MailAttachment, MailMessage } from '../types';

const CRLF = '\r\n';
const LINE = 76;
/** Bytes of text in one encoded word: they make 56 characters of Base64, so that "Subject: " fits before the first. */
const WORD_BYTES = 42;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Base64 text in lines of 76 characters. */
const folded = (encoded: string): string => encoded.match(new RegExp(`.{1,${LINE}}`, 'g'))?.join(CRLF) ?? '';

/** Text for a header (RFC 2047). No line break of the text survives, so it cannot add a header. */
export function encodedWords(text: string): string {
  const clean = text.replace(/[\r\n]+/g, ' ');
  if (/^[\x20-\x7e]*$/.test(clean) && clean.length <= 60 && !clean.includes('=?')) return clean;
  const words = [''];
  for (const ch of clean) {
    const last = words[words.length - 1] ?? '';
    if (Buffer.byteLength(last + ch, 'utf8') > WORD_BYTES) words.push(ch);
    else words[words.length - 1] = last + ch;
  }
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join(`${CRLF} `);
}

const addresses = (list: readonly string[]): string =>
  list.map((one) => one.replace(/[\r\n]+/g, ' ')).join(`,${CRLF} `);

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ZONE_MS = 7 * 3_600_000;
const two = (n: number) => String(n).padStart(2, '0');

/** "Mon, 23 Nov 2026 07:30:00 +0700": English by the rule of RFC 5322, in Western Indonesian Time. */
export function mailDate(at: number): string {
  const t = new Date(at + ZONE_MS);
  const day = `${DAYS[t.getUTCDay()]}, ${two(t.getUTCDate())} ${MONTHS[t.getUTCMonth()]} ${t.getUTCFullYear()}`;
  return `${day} ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())} +0700`;
}

interface Part {
  readonly headers: readonly string[];
  readonly body: readonly string[];
}

const textPart = (type: string, text: string): Part => ({
  headers: [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64'],
  body: [folded(base64(text))],
});

/** A file of the mail; `id` is what "cid:" names in the HTML text. */
const filePart = (file: MailAttachment, id: string | null): Part => ({
  headers: [
    `Content-Type: ${file.contentType.replace(/[\r\n]+/g, ' ')}`,
    'Content-Transfer-Encoding: base64',
    id === null
      ? `Content-Disposition: attachment;${CRLF} filename*=UTF-8''${encodeURIComponent(file.name)}`
      : `Content-ID: <${encodeURIComponent(id)}>`,
  ],
  body: [folded(file.base64)],
});

/** Parts as one part; the only one stays as it is unless `always`. */
function together(kind: string, boundary: string, parts: readonly Part[], always = false): Part {
  const [only] = parts;
  if (parts.length === 1 && only && !always) return only;
  const inner = parts.flatMap(({ headers, body }) => [`--${boundary}`, ...headers, '', ...body]);
  return {
    headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: [...inner, `--${boundary}--`],
  };
}

function content(mail: MailMessage): Part {
  const boundary = `=_bagian-${mail.id}-${mail.at}`;
  const texts = [textPart('text/plain', mail.text), ...(mail.html ? [textPart('text/html', mail.html)] : [])];
  const words = together('alternative', boundary, texts, true);
  const images = (mail.inlineImages ?? []).map((file) => filePart(file, file.name));
  const shown = together('related', `${boundary}-gambar`, [words, ...images]);
  const files = (mail.attachments ?? []).map((file) => filePart(file, null));
  return together('mixed', `${boundary}-berkas`, [shown, ...files]);
}

/** The sender, with the name that the script gave. */
const sender = ({ from, name }: MailMessage): string =>
  name === undefined ? addresses([from]) : `${encodedWords(name)} <${addresses([from])}>`;

/** The whole mail, lines ended by CRLF. A mail without HTML has the text part alone in it. */
export function toEml(mail: MailMessage): string {
  const domain = mail.from.split('@')[1] ?? 'localhost';
  const { headers, body } = content(mail);
  return [
    `Date: ${mailDate(mail.at)}`,
    `From: ${sender(mail)}`,
    ...(mail.replyTo ? [`Reply-To: ${addresses([mail.replyTo])}`] : []),
    ...(mail.to.length ? [`To: ${addresses(mail.to)}`] : []),
    ...(mail.cc.length ? [`Cc: ${addresses(mail.cc)}`] : []),
    ...(mail.bcc.length ? [`Bcc: ${addresses(mail.bcc)}`] : []),
    `Subject: ${encodedWords(mail.subject)}`,
    `Message-ID: <${mail.id}.${mail.at}@${domain}>`,
    'MIME-Version: 1.0',
    ...headers,
    '',
    ...body,
    '',
  ].join(CRLF);
}
