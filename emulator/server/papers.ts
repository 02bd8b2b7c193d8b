/** GET routes of frames: the sidebar, a page of the web app, a document, a mail. They only read. */
import { Buffer } from 'node:buffer';
import type { DriveEntry, World } from '../types';
import type { Routes } from './context';
import { errorPage, pageAnswer, paperAnswer, textPage } from './frames';
import { type Answer, disposition, HttpError } from './http';
import { text } from './input';
import { fileOf, mailOf } from './reads';

/** A mail without a style of its own reads as in a mail program. */
const MAIL_STYLE =
  '<!doctype html><meta charset="utf-8"><style>body{margin:20px;font:14px/1.5 Arial,sans-serif;background:#fff}</style>';

const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** A PDF is left to the browser's own viewer, everything else is shown as a page without scripts. */
async function fileAnswer(world: World, file: DriveEntry): Promise<Answer> {
  if (file.mimeType === 'application/pdf') {
    const headers = { 'content-disposition': disposition('inline', file.name) };
    return { status: 200, type: file.mimeType, body: await world.download(file.id, file.mimeType), headers };
  }
  if (file.mimeType.startsWith('text/') && file.mimeType !== 'text/html') {
    return paperAnswer(textPage(decode(await world.download(file.id, file.mimeType))));
  }
  return paperAnswer(decode(await world.download(file.id, 'text/html')));
}

function sidebarAnswer(world: World, id: string, as: string): Answer {
  const sidebar = world.screen(id, as).sidebar;
  if (!sidebar) throw new HttpError(404, 'Panel samping sudah ditutup.');
  return pageAnswer(sidebar.html);
}

export const PAPERS: Routes = {
  '/frame/sidebar': (context, fields) =>
    sidebarAnswer(context.world(), text(fields, 'id'), text(fields, 'as')),
  '/frame/page': (context, fields) =>
    pageAnswer(
      context.shelf.get(text(fields, 'id')) ?? errorPage('Halaman ini sudah tidak tersimpan. Muat ulang.'),
    ),
  '/frame/file': (context, fields) => fileAnswer(context.world(), fileOf(context.world(), fields)),
  '/frame/mail': (context, fields) => {
    const mail = mailOf(context.world(), fields);
    const html = mail.html !== '' && fields.teks !== '1';
    return paperAnswer(html ? MAIL_STYLE + mail.html : textPage(mail.text));
  },
};
