/** Uploads that Drive turns into documents of Google, and what it refuses to turn. */
import { fromDocx } from '../docs/import';
import { unreadable } from '../docs/import/package';
import { NotEmulated } from '../errors';
import type { Blob } from '../services/blob';
import type { Content } from '../state';
import { DOCUMENT } from './store';

/** Word files since 2007. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What Drive turns into a document besides Word files (about.get, importFormats); not emulated. */
const OTHER_SOURCES: readonly RegExp[] = [
  /^text\/(plain|html|markdown|rtf|x-markdown)$/,
  /^application\/(rtf|pdf|msword|vnd\.oasis\.opendocument\.text|vnd\.sun\.xml\.writer)/,
  /^application\/vnd\.(ms-word\.|openxmlformats-officedocument\.wordprocessingml\.template)/,
  /^image\//,
];

/** The content that an upload becomes. @throws ApiRefusal in Drive's words; NotEmulated for formats not known here. */
export function converted(blob: Blob, target: string): Content {
  const source = blob._source();
  return convertedBytes(source.kind === 'bytes' ? source.bytes : null, blob.getContentType() ?? '', target);
}

/** Like `converted`, from the bytes of a file; null for a PDF that is not drawn yet. */
export function convertedBytes(bytes: Uint8Array | null, mimeType: string, target: string): Content {
  if (target !== DOCUMENT || OTHER_SOURCES.some((known) => known.test(mimeType))) {
    throw new NotEmulated(`Conversion of ${mimeType} to ${target}`);
  }
  if (mimeType !== DOCX || bytes === null) throw unreadable();
  return { kind: 'doc', model: fromDocx(bytes) };
}
