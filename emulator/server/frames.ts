/**
 * What is shown in frames: pages of the script, documents, mails. Pages of the script get `google.script` and no
 * origin; documents and mails get no scripts.
 */
import { createHash } from 'node:crypto';
import type { Answer } from './http';

const HTML = 'text/html; charset=utf-8';
const PAGE_POLICY =
  "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox; frame-ancestors 'self'";
const PAPER_POLICY =
  "sandbox allow-same-origin allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";
const SHIM = '<script src="/frame/shim.js"></script>';

/** Puts the shim before everything the page itself brings. */
export function withShim(html: string): string {
  const head = /<head\b[^>]*>/i.exec(html) ?? /<html\b[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + SHIM + html.slice(at);
}

/** A page of the script. */
export const pageAnswer = (html: string): Answer => ({
  status: 200,
  type: HTML,
  body: withShim(html),
  headers: { 'content-security-policy': PAGE_POLICY },
});

/** A document or a mail: shown, never run. Our page may reach into it, to catch clicks on links. */
export const paperAnswer = (html: string): Answer => ({
  status: 200,
  type: HTML,
  body: html,
  headers: { 'content-security-policy': PAPER_POLICY },
});

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Pages of the web app wait here until their frame fetches them; the oldest give way. */
export interface PageShelf {
  put(html: string): string;
  get(id: string): string | null;
}

export function pageShelf(limit = 40): PageShelf {
  const pages = new Map<string, string>();
  let count = 0;
  return {
    put(html) {
      const id = `${++count}-${digest(html)}`;
      pages.set(id, html);
      for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - limit))) pages.delete(old);
      return id;
    },
    get: (id) => pages.get(id) ?? null,
  };
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (ch) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[ch] ?? ch);

/** Plain text as a page. */
export const textPage = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:20px;background:#fff}</style><pre style="font:14px/1.5 Arial,sans-serif;white-space:pre-wrap">${escapeHtml(text)}</pre>`;

/** An error as a page, as Google shows it when a web app fails. */
export const errorPage = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><div style="font:14px/1.5 Arial,sans-serif;padding:24px;color:#b3261e">${escapeHtml(text)}</div>`;
